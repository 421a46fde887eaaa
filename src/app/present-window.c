/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/present-window.h"

#include <glib/gi18n-lib.h>

#include "app/present-screens.h"
#include "app/present.h"

struct _SulhPresentWindow
{
  AdwWindow parent_instance;

  SulhPresentScreens *screens;
  GtkLabel *screens_label;
  GtkWidget *swap_button;
  GtkWidget *notes_row;
  GtkSwitch *notes_switch;
  AdwComboRow *audience_row;
  AdwComboRow *course_row;
  GtkLabel *content_label;
  GtkWidget *start_button;

  SulhSession *session;
  GPtrArray *audiences; /* (element-type utf8): as the rows of @audience_row */
  SulhTalk *talk; /* (nullable): for the audience that is chosen */
};

G_DEFINE_FINAL_TYPE (SulhPresentWindow, sulh_present_window, ADW_TYPE_WINDOW)

/* Screens */

static void
screens_changed_cb (SulhPresentWindow *self)
{
  g_autoptr (GdkMonitor) notes = sulh_present_screens_get_notes (self->screens);
  gboolean has_several = sulh_present_screens_count (self->screens) > 1;
  const char *words
      = _ ("There is one screen: move the pointer for the clock, the timer and the buttons.");

  if (has_several)
    words = notes ? _ ("Click the screen that the audience sees, or press S to swap.")
                  : _ ("Click the screen that the audience sees. The other stays as it is.");
  gtk_label_set_label (self->screens_label, words);
  gtk_widget_set_visible (self->notes_row, has_several);
  gtk_widget_set_visible (self->swap_button, has_several);
}

static void
notes_toggled_cb (SulhPresentWindow *self)
{
  sulh_present_screens_set_has_notes (self->screens, gtk_switch_get_active (self->notes_switch));
}

static void
swap_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_present_screens_swap (SULH_PRESENT_WINDOW (widget)->screens);
}

/* The audience */

static const char *
get_audience (SulhPresentWindow *self)
{
  guint chosen = adw_combo_row_get_selected (self->audience_row);

  return chosen < self->audiences->len ? self->audiences->pdata[chosen] : SULH_AUDIENCE_TEAM;
}

static gboolean
is_by_slides (SulhPresentWindow *self)
{
  return adw_combo_row_get_selected (self->course_row) == SULH_TALK_BY_SLIDES;
}

static char *
say_slides (SulhPresentWindow *self)
{
  guint n = sulh_talk_count_slides (self->talk);

  if (n > 0)
    return g_strdup_printf (ngettext ("The slides of the scenario: %u slide.",
                                      "The slides of the scenario: %u slides.", n),
                            n);
  return g_strdup (
      _ ("No slide may be seen by them. Choose others, or say in the forms who may see "
         "what."));
}

static char *
say_content (SulhPresentWindow *self)
{
  guint n = sulh_talk_count_steps (self->talk);

  if (is_by_slides (self))
    return say_slides (self);
  if (n > 0 && sulh_talk_get_assessment (self->talk))
    return sulh_digits_format (
        ngettext ("The plan on the table: %u step.", "The plan on the table: %u steps.", n), n);
  if (n > 0)
    return sulh_digits_format (
        ngettext ("What has a date: %u exchange.", "What has a date: %u exchanges.", n), n);
  if (!g_str_equal (get_audience (self), SULH_AUDIENCE_TEAM))
    return g_strdup (_ ("No step of the sequence may be seen by them. Choose others, or say in the "
                        "forms who may see what."));
  return g_strdup (
      _ ("There is no sequence to present. Press Plan first, or give exchanges their dates."));
}

static void
prepare (SulhPresentWindow *self)
{
  g_autofree char *content = NULL;

  g_clear_pointer (&self->talk, sulh_talk_free);
  self->talk = sulh_talk_new (sulh_session_get_scenario (self->session),
                              sulh_session_get_plan (self->session), get_audience (self),
                              is_by_slides (self) ? SULH_TALK_BY_SLIDES : SULH_TALK_BY_STEPS);
  content = say_content (self);
  gtk_label_set_label (self->content_label, content);
  gtk_widget_set_sensitive (self->start_button, is_by_slides (self)
                                                    ? sulh_talk_count_slides (self->talk) > 0
                                                    : sulh_talk_count_steps (self->talk) > 0);
}

/* Another audience, or another course. */
static void
content_chosen_cb (SulhPresentWindow *self)
{
  if (self->session)
    prepare (self);
}

static void
add_parts (GPtrArray *audiences, GtkStringList *names, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];

      g_ptr_array_add (audiences, g_strdup (part->id));
      gtk_string_list_append (names, sulh_part_get_label (part));
    }
}

static void
list_audiences (SulhPresentWindow *self, SulhSession *session)
{
  const SulhScenario *scenario = sulh_session_get_scenario (session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->audiences = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->audiences, g_strdup (SULH_AUDIENCE_TEAM));
  gtk_string_list_append (names, _ ("The team"));
  g_ptr_array_add (self->audiences, g_strdup (SULH_AUDIENCE_ALL));
  gtk_string_list_append (names, _ ("Everybody"));
  add_parts (self->audiences, names, scenario->parties);
  add_parts (self->audiences, names, scenario->actors);
  adw_combo_row_set_model (self->audience_row, G_LIST_MODEL (names));
}

/* Beginning */

static void
start (SulhPresentWindow *self)
{
  g_autoptr (GdkMonitor) slides = sulh_present_screens_get_slides (self->screens);
  g_autoptr (GdkMonitor) notes = sulh_present_screens_get_notes (self->screens);
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  SulhTalk *talk = g_steal_pointer (&self->talk);

  gtk_window_destroy (GTK_WINDOW (self));
  if (slides)
    sulh_present_start (parent, talk, slides, notes);
  else
    sulh_talk_free (talk);
}

static void
start_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhPresentWindow *self = SULH_PRESENT_WINDOW (widget);

  if (gtk_widget_get_sensitive (self->start_button))
    start (self);
}

static void
sulh_present_window_dispose (GObject *object)
{
  SulhPresentWindow *self = SULH_PRESENT_WINDOW (object);

  g_clear_pointer (&self->talk, sulh_talk_free);
  g_clear_pointer (&self->audiences, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sulh_present_window_parent_class)->dispose (object);
}

static void
sulh_present_window_class_init (SulhPresentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sulh_present_window_dispose;

  g_type_ensure (SULH_TYPE_PRESENT_SCREENS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/sulh/Sulh/present-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, screens);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, screens_label);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, swap_button);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, notes_row);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, notes_switch);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, audience_row);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, course_row);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, content_label);
  gtk_widget_class_bind_template_child (widget_class, SulhPresentWindow, start_button);
  gtk_widget_class_bind_template_callback (widget_class, screens_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notes_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, content_chosen_cb);
  gtk_widget_class_install_action (widget_class, "present.start", NULL, start_activated_cb);
  gtk_widget_class_install_action (widget_class, "present.swap", NULL, swap_activated_cb);
}

static void
sulh_present_window_init (SulhPresentWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_present_window_present:
 * @parent: the window of the document
 * @session: whose plan is presented, as it stands now
 */
void
sulh_present_window_present (GtkWindow *parent, SulhSession *session)
{
  SulhPresentWindow *self
      = g_object_new (SULH_TYPE_PRESENT_WINDOW, "application", gtk_window_get_application (parent),
                      "transient-for", parent, NULL);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (parent));
  GdkMonitor *monitor
      = surface ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
                : NULL;

  gboolean has_slides = sulh_session_get_scenario (session)->slides->len > 0;

  list_audiences (self, session);
  gtk_widget_set_visible (GTK_WIDGET (self->course_row), has_slides);
  if (has_slides)
    adw_combo_row_set_selected (self->course_row, SULH_TALK_BY_SLIDES);
  self->session = g_object_ref (session);
  sulh_present_screens_set_speaker (self->screens, monitor);
  prepare (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->start_button);
  gtk_widget_grab_focus (self->start_button);
  gtk_window_present (GTK_WINDOW (self));
}
