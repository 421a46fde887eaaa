/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/present-stage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "app/present-slide.h"

#define BAR_TIME 3 /* seconds that the bar stays after the pointer has moved */
#define LEAST_MOTION 4 /* pixels: a hand on the table is none */

struct _SulhPresentStage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  SulhPresentSlide *slide;
  GtkRevealer *bar;
  GtkLabel *place;
  GtkLabel *clock;
  GtkLabel *elapsed;
  GtkLabel *typed;

  guint hide_id;
  gboolean wants_bar; /* the focus goes into it once it is there */
  double pointer_x;
  double pointer_y;
};

G_DEFINE_FINAL_TYPE (SulhPresentStage, sulh_present_stage, GTK_TYPE_WIDGET)

static gboolean
hide_due_cb (gpointer user_data)
{
  SulhPresentStage *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* Who is in it by keyboard stays in it. */
  if (focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->bar)))
    return G_SOURCE_CONTINUE;
  self->hide_id = 0;
  gtk_revealer_set_reveal_child (self->bar, FALSE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
pointer_moved_cb (SulhPresentStage *self, double x, double y)
{
  if (hypot (x - self->pointer_x, y - self->pointer_y) < LEAST_MOTION)
    return;
  /* Where it comes in is not yet a motion. */
  if (self->pointer_x >= 0)
    sulh_present_stage_show_bar (self);
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
bar_revealed_cb (SulhPresentStage *self)
{
  if (self->wants_bar && gtk_revealer_get_child_revealed (self->bar))
    {
      self->wants_bar = FALSE;
      gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
    }
}

static void
pressed_cb (SulhPresentStage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "talk.next", NULL);
}

static gboolean
sulh_present_stage_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SULH_PRESENT_STAGE (widget)->slide));
}

static void
sulh_present_stage_dispose (GObject *object)
{
  SulhPresentStage *self = SULH_PRESENT_STAGE (object);

  g_clear_handle_id (&self->hide_id, g_source_remove);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (sulh_present_stage_parent_class)->dispose (object);
}

static void
sulh_present_stage_class_init (SulhPresentStageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_present_stage_dispose;
  widget_class->grab_focus = sulh_present_stage_grab_focus;

  g_type_ensure (SULH_TYPE_PRESENT_SLIDE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/present-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPresentStage, content);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentStage, slide);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentStage, bar);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentStage, place);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentStage, clock);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentStage, elapsed);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentStage, typed);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, bar_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointer_moved_cb);
}

static void
sulh_present_stage_init (SulhPresentStage *self)
{
  self->pointer_x = self->pointer_y = -2 * LEAST_MOTION;
  gtk_widget_init_template (GTK_WIDGET (self));
  sulh_present_slide_set_fills (self->slide, TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
}

/**
 * sulh_present_stage_show:
 * @self: a stage
 * @talk: where the talk is
 * @figure: the slide
 * @shows_typed: whether it shows what is being typed, which is nothing for an audience
 */
void
sulh_present_stage_show (SulhPresentStage *self, const SulhTalk *talk, SulhFigure *figure,
                         gboolean shows_typed)
{
  g_autofree char *place = sulh_talk_say_place (talk, sulh_talk_get_place (talk));
  g_autofree char *typed = sulh_talk_say_typed (talk);
  gboolean is_black = sulh_talk_is_black (talk);

  sulh_present_slide_show (self->slide, figure,
                           is_black ? _ ("The screen is black") : sulh_figure_get_title (figure));
  sulh_present_slide_set_black (self->slide, is_black);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->typed, typed ? typed : "");
  gtk_widget_set_visible (GTK_WIDGET (self->typed), typed && shows_typed);
}

/**
 * sulh_present_stage_tick:
 * @self: a stage
 * @talk: whose timer it shows
 * @clock: what time it is
 * @now: the same for the timer
 */
void
sulh_present_stage_tick (SulhPresentStage *self, const SulhTalk *talk, const char *clock,
                         gint64 now)
{
  g_autofree char *elapsed = sulh_talk_say_elapsed (talk, now);

  gtk_label_set_label (self->clock, clock);
  gtk_label_set_label (self->elapsed, elapsed);
}

/** sulh_present_stage_show_bar: For a while, or as long as the focus is in it. */
void
sulh_present_stage_show_bar (SulhPresentStage *self)
{
  gtk_revealer_set_reveal_child (self->bar, TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  g_clear_handle_id (&self->hide_id, g_source_remove);
  self->hide_id = g_timeout_add_seconds (BAR_TIME, hide_due_cb, self);
}

/**
 * sulh_present_stage_enter_bar:
 * @self: a stage
 *
 * Returns: whether the focus goes into the bar; if it was there already, it moves on by itself
 */
gboolean
sulh_present_stage_enter_bar (SulhPresentStage *self)
{
  gboolean was_there = gtk_revealer_get_child_revealed (self->bar);

  self->wants_bar = !was_there;
  sulh_present_stage_show_bar (self);
  return !was_there;
}
