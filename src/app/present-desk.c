/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/present-desk.h"

#include <glib/gi18n-lib.h>

#include "app/play-button.h"
#include "app/present-slide.h"

struct _SulhPresentDesk
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *place;
  GtkLabel *state;
  GtkLabel *clock;
  GtkLabel *elapsed;
  GtkButton *pause_button;
  SulhPresentSlide *current;
  SulhPresentSlide *next;
  GtkLabel *next_title;
  GtkLabel *notes;
  GtkScrolledWindow *notes_scroller;
};

G_DEFINE_FINAL_TYPE (SulhPresentDesk, sulh_present_desk, GTK_TYPE_WIDGET)

static gboolean
sulh_present_desk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SULH_PRESENT_DESK (widget)->current));
}

static void
sulh_present_desk_dispose (GObject *object)
{
  g_clear_pointer (&SULH_PRESENT_DESK (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (sulh_present_desk_parent_class)->dispose (object);
}

static void
sulh_present_desk_class_init (SulhPresentDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_present_desk_dispose;
  widget_class->grab_focus = sulh_present_desk_grab_focus;

  g_type_ensure (SULH_TYPE_PRESENT_SLIDE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/present-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, content);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, place);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, state);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, clock);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, elapsed);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, pause_button);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, current);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, next);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, next_title);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, notes);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentDesk, notes_scroller);
}

static void
sulh_present_desk_init (SulhPresentDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_next (SulhPresentDesk *self, SulhFigure *next)
{
  const char *title = next ? sulh_figure_get_title (next) : _ ("This was the last slide.");
  /* Translators: the title of the slide that comes. */
  g_autofree char *name = next ? g_strdup_printf (_ ("Next: %s"), title) : g_strdup (title);

  gtk_label_set_label (self->next_title, name);
  sulh_present_slide_show (self->next, next, name);
  gtk_widget_set_visible (GTK_WIDGET (self->next), next != NULL);
}

static void
show_state (SulhPresentDesk *self, const SulhTalk *talk)
{
  g_autofree char *typed = sulh_talk_say_typed (talk);
  const char *state = typed ? typed : _ ("The audience sees a black screen");

  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), typed || sulh_talk_is_black (talk));
}

/**
 * sulh_present_desk_show:
 * @self: a desk
 * @talk: where the talk is
 * @current: the slide that the audience sees
 * @next: (nullable): the slide after it
 */
void
sulh_present_desk_show (SulhPresentDesk *self, const SulhTalk *talk, SulhFigure *current,
                        SulhFigure *next)
{
  guint at = sulh_talk_get_place (talk);
  g_autofree char *place = sulh_talk_say_place (talk, at);
  g_autofree char *notes = sulh_talk_say_notes (talk, at);

  gtk_label_set_label (self->place, place);
  sulh_present_slide_show (self->current, current, sulh_figure_get_title (current));
  show_next (self, next);
  show_state (self, talk);
  gtk_label_set_label (self->notes, *notes ? notes : _ ("No notes for this slide."));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->notes_scroller), 0);
}

/**
 * sulh_present_desk_tick:
 * @self: a desk
 * @talk: whose timer it shows
 * @clock: what time it is
 * @now: the same for the timer
 */
void
sulh_present_desk_tick (SulhPresentDesk *self, const SulhTalk *talk, const char *clock, gint64 now)
{
  g_autofree char *elapsed = sulh_talk_say_elapsed (talk, now);
  gboolean is_running = sulh_talk_is_timer_running (talk);
  const char *label = is_running ? _ ("Pause the Timer") : _ ("Let the Timer Go On");

  gtk_label_set_label (self->clock, clock);
  gtk_label_set_label (self->elapsed, elapsed);
  if (g_strcmp0 (label, gtk_widget_get_tooltip_text (GTK_WIDGET (self->pause_button))) == 0)
    return;
  sulh_play_button_show (self->pause_button, is_running, label);
}
