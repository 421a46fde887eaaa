/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/present.h"

#include <glib/gi18n-lib.h>

#include "app/compat.h"
#include "app/language.h"
#include "app/present-desk.h"
#include "app/present-keys.h"
#include "app/present-stage.h"

#define PRESENTING "sulh-presenting" /* of the window that is presented from */
#define N_WINDOWS 2

/**
 * Show:
 * @windows: the first always, the second where the speaker has a screen
 * @monitors: the screens they are on
 * @slides_on: which of them the audience sees
 * @figures: the slides
 *
 * One presentation, from its start to its end.
 */
typedef struct
{
  GtkWindow *parent;
  SulhTalk *talk;
  char *language;
  SulhTalkFigures *figures;
  GtkWidget *stage;
  GtkWidget *desk; /* (nullable) */
  GtkWindow *windows[N_WINDOWS];
  GdkMonitor *monitors[N_WINDOWS];
  guint slides_on;
  GSimpleActionGroup *actions;
  guint tick_id;
  guint ahead_id;
  guint end_id;
  guint inhibit_id;
} Show;

/* Slides */

static void
make_slides (Show *self)
{
  const SulhChartOptions options = {
    .language = self->language,
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self->parent)) == GTK_TEXT_DIR_RTL,
  };
  GdkRectangle screen;

  gdk_monitor_get_geometry (self->monitors[self->slides_on], &screen);
  g_clear_pointer (&self->figures, sulh_talk_figures_free);
  self->figures
      = sulh_talk_figures_new (self->talk, &options, (double)screen.width / MAX (1, screen.height));
}

/* What comes next is ready when it is asked for. */
static gboolean
ahead_due_cb (gpointer user_data)
{
  Show *self = user_data;

  self->ahead_id = 0;
  sulh_talk_figures_get (self->figures, sulh_talk_get_place (self->talk) + 1);
  return G_SOURCE_REMOVE;
}

/* Also once a second. */
static gboolean
tick (gpointer user_data)
{
  Show *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the time of the day on a clock, for g_date_time_format(). */
  g_autofree char *clock = g_date_time_format (now, _ ("%H:%M"));
  gint64 moment = g_get_monotonic_time ();

  sulh_present_stage_tick (SULH_PRESENT_STAGE (self->stage), self->talk, clock, moment);
  if (self->desk)
    sulh_present_desk_tick (SULH_PRESENT_DESK (self->desk), self->talk, clock, moment);
  return G_SOURCE_CONTINUE;
}

static void
show (Show *self)
{
  guint place = sulh_talk_get_place (self->talk);
  SulhFigure *figure = sulh_talk_figures_get (self->figures, place);

  sulh_present_stage_show (SULH_PRESENT_STAGE (self->stage), self->talk, figure,
                           self->desk == NULL);
  if (self->desk)
    sulh_present_desk_show (SULH_PRESENT_DESK (self->desk), self->talk, figure,
                            sulh_talk_figures_get (self->figures, place + 1));
  tick (self);
  if (self->ahead_id == 0)
    self->ahead_id = g_idle_add_full (G_PRIORITY_LOW, ahead_due_cb, self, NULL);
}

static void
show_other (Show *self)
{
  SulhFigure *figure = sulh_talk_figures_get (self->figures, sulh_talk_get_place (self->talk));

  show (self);
  sulh_compat_announce (self->desk ? self->desk : self->stage, sulh_figure_get_title (figure));
}

/* Windows */

static void
end (Show *self)
{
  g_object_set_data (G_OBJECT (self->parent), PRESENTING, NULL);
}

static gboolean
end_due_cb (gpointer user_data)
{
  Show *self = user_data;

  self->end_id = 0;
  end (self);
  return G_SOURCE_REMOVE;
}

/* Not while one of its windows still passes on the key that asked for it. */
static void
queue_end (Show *self)
{
  if (self->end_id == 0)
    self->end_id = g_idle_add_full (GTK_PRIORITY_RESIZE, end_due_cb, self, NULL);
}

static void
title_window (Show *self, guint index)
{
  const char *name = sulh_part_get_label (sulh_talk_get_scenario (self->talk));
  g_autofree char *title = NULL;

  if (index == self->slides_on)
    /* Translators: title of the window that an audience sees; the name of a scenario. */
    title = g_strdup_printf (_ ("Slides: %s"), name);
  else
    /* Translators: title of the window that a speaker sees; the name of a scenario. */
    title = g_strdup_printf (_ ("Notes: %s"), name);
  gtk_window_set_title (self->windows[index], title);
}

/* Each window stays on its screen; what is in them changes places. */
static void
fill_windows (Show *self)
{
  for (guint i = 0; i < N_WINDOWS && self->windows[i]; i++)
    gtk_window_set_child (self->windows[i], NULL);
  for (guint i = 0; i < N_WINDOWS && self->windows[i]; i++)
    {
      GtkWidget *child = i == self->slides_on ? self->stage : self->desk;

      gtk_window_set_child (self->windows[i], child);
      title_window (self, i);
      gtk_widget_grab_focus (child);
    }
}

static void
swap (Show *self)
{
  if (self->desk == NULL)
    return;
  self->slides_on = 1 - self->slides_on;
  fill_windows (self);
  make_slides (self);
  show (self);
}

/* A screen was pulled out: the audience keeps the one that is left. */
static void
monitors_changed_cb (GListModel *monitors, guint position, guint removed, guint added,
                     gpointer user_data)
{
  Show *self = user_data;
  GtkWindow *spare = self->windows[1];

  if (spare == NULL || g_list_model_get_n_items (monitors) > 1
      || g_list_model_get_n_items (monitors) == 0)
    return;
  g_clear_object (&self->monitors[0]);
  self->monitors[0] = g_list_model_get_item (monitors, 0);
  gtk_window_set_child (spare, NULL);
  gtk_window_set_child (self->windows[0], NULL);
  g_clear_object (&self->desk);
  self->windows[1] = NULL;
  self->slides_on = 0;
  fill_windows (self);
  gtk_window_destroy (spare);
  gtk_window_fullscreen_on_monitor (self->windows[0], self->monitors[0]);
  make_slides (self);
  show (self);
}

/* Actions and keys */

static void
action_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const moves[] = { [SULH_TALK_NEXT] = "next",
                                       [SULH_TALK_PREVIOUS] = "previous",
                                       [SULH_TALK_FIRST] = "first",
                                       [SULH_TALK_LAST] = "last" };
  Show *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (g_str_equal (name, moves[i]))
      {
        if (sulh_talk_move (self->talk, (SulhTalkMove)i))
          show_other (self);
        else
          show (self);
      }
  if (g_str_equal (name, "black"))
    {
      sulh_talk_toggle_black (self->talk);
      show (self);
    }
  if (g_str_equal (name, "pause"))
    sulh_talk_pause_timer (self->talk, g_get_monotonic_time ());
  if (g_str_equal (name, "restart"))
    sulh_talk_restart_timer (self->talk, g_get_monotonic_time ());
  if (g_str_equal (name, "swap"))
    swap (self);
  if (g_str_equal (name, "end"))
    queue_end (self);
  tick (self);
}

static void
activate (Show *self, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->actions), name, NULL);
}

static gboolean
type_digit (Show *self, guint key)
{
  gunichar digit = gdk_keyval_to_unicode (key);

  if (!g_unichar_isdigit (digit))
    return FALSE;
  sulh_talk_type (self->talk, (guint)g_unichar_digit_value (digit));
  show (self);
  return TRUE;
}

/* A button that has the focus is pressed by them. */
static gboolean
is_for_button (GtkWindow *window)
{
  return GTK_IS_BUTTON (gtk_window_get_focus (window));
}

static gboolean
press_enter (Show *self, GtkWindow *window)
{
  g_autofree char *typed = sulh_talk_say_typed (self->talk);

  if (typed == NULL && is_for_button (window))
    return FALSE;
  if (typed == NULL)
    activate (self, "next");
  else if (sulh_talk_go_to_typed (self->talk))
    show_other (self);
  else
    show (self);
  return TRUE;
}

/* The first press takes back what was typed. */
static void
press_escape (Show *self)
{
  g_autofree char *typed = sulh_talk_say_typed (self->talk);

  sulh_talk_forget_typed (self->talk);
  if (typed)
    show (self);
  else
    activate (self, "end");
}

static gboolean
press_other (Show *self, guint key, GtkWindow *window)
{
  const char *action = sulh_present_keys_find (key);

  if (action)
    {
      activate (self, action);
      return TRUE;
    }
  if (key == GDK_KEY_Tab && gtk_window_get_child (window) == self->stage)
    return sulh_present_stage_enter_bar (SULH_PRESENT_STAGE (self->stage));
  return type_digit (self, key);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
                gpointer user_data)
{
  GtkWindow *window
      = GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Escape:
      press_escape (user_data);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return press_enter (user_data, window);
    case GDK_KEY_space:
      if (is_for_button (window))
        return FALSE;
      activate (user_data, "next");
      return TRUE;
    default:
      return press_other (user_data, key, window);
    }
}

static void
add_actions (Show *self)
{
  static const char *const names[]
      = { "next", "previous", "first", "last", "black", "swap", "pause", "restart", "end" };

  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_signal_connect (action, "activate", G_CALLBACK (action_activated_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

/* Beginning and end */

static gboolean
window_closed_cb (Show *self)
{
  queue_end (self);
  return TRUE;
}

/* Whoever quits is asked about changes, which must not happen behind a slide. */
static gboolean
parent_closed_cb (Show *self)
{
  end (self);
  return FALSE;
}

/* Only now: where X11 maps a window is for the window manager to say, which knows of no screen. */
static void
window_mapped_cb (GtkWindow *window, GdkMonitor *monitor)
{
  gtk_window_fullscreen_on_monitor (window, monitor);
}

static void
open_window (Show *self, guint index, GdkMonitor *monitor)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWindow *window
      = g_object_new (GTK_TYPE_WINDOW, "application", gtk_window_get_application (self->parent),
                      "decorated", FALSE, NULL);
  GdkRectangle screen;

  self->windows[index] = window;
  self->monitors[index] = g_object_ref (monitor);
  gtk_widget_set_name (GTK_WIDGET (window), index == 0 ? "present_first" : "present_second");
  gtk_widget_insert_action_group (GTK_WIDGET (window), "talk", G_ACTION_GROUP (self->actions));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_signal_connect_swapped (window, "close-request", G_CALLBACK (window_closed_cb), self);
  gdk_monitor_get_geometry (monitor, &screen);
  gtk_window_set_default_size (window, screen.width, screen.height);
  g_signal_connect_after (window, "map", G_CALLBACK (window_mapped_cb), monitor);
}

static void
show_free (gpointer data)
{
  Show *self = data;
  GtkApplication *application = gtk_window_get_application (self->parent);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  g_clear_handle_id (&self->end_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (
      gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->parent))), self);
  g_signal_handlers_disconnect_by_data (self->parent, self);
  if (self->inhibit_id && application)
    gtk_application_uninhibit (application, self->inhibit_id);
  for (guint i = 0; i < N_WINDOWS; i++)
    {
      g_clear_pointer (&self->windows[i], gtk_window_destroy);
      g_clear_object (&self->monitors[i]);
    }
  g_clear_object (&self->stage);
  g_clear_object (&self->desk);
  g_clear_object (&self->actions);
  sulh_talk_figures_free (self->figures);
  sulh_talk_free (self->talk);
  g_free (self->language);
  if (!gtk_widget_in_destruction (GTK_WIDGET (self->parent)))
    gtk_window_present (self->parent);
  g_free (self);
}

static void
open_windows (Show *self, GdkMonitor *slides, GdkMonitor *notes)
{
  self->stage = g_object_ref_sink (g_object_new (SULH_TYPE_PRESENT_STAGE, NULL));
  open_window (self, 0, slides);
  if (notes)
    {
      self->desk = g_object_ref_sink (g_object_new (SULH_TYPE_PRESENT_DESK, NULL));
      open_window (self, 1, notes);
    }
  make_slides (self);
  fill_windows (self);
  show (self);
  for (guint i = 0; i < N_WINDOWS && self->windows[i]; i++)
    gtk_window_present (self->windows[i]);
}

/**
 * sulh_present_start:
 * @parent: the window of the document; it stays as it is and is given back at the end
 * @talk: (transfer full): what is presented
 * @slides: the screen of the audience
 * @notes: (nullable): the screen of the speaker; %NULL if there is only one
 *
 * The screens stay awake. A presentation that is under way already ends.
 */
void
sulh_present_start (GtkWindow *parent, SulhTalk *talk, GdkMonitor *slides, GdkMonitor *notes)
{
  GtkApplication *application = gtk_window_get_application (parent);
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (parent)));
  Show *self = g_new0 (Show, 1);

  g_object_set_data (G_OBJECT (parent), PRESENTING, NULL);
  self->parent = parent;
  self->talk = talk;
  self->language = sulh_language_find ();
  add_actions (self);
  open_windows (self, slides, notes);
  sulh_talk_restart_timer (talk, g_get_monotonic_time ());
  self->tick_id = g_timeout_add_seconds (1, tick, self);
  self->inhibit_id = gtk_application_inhibit (application, self->windows[0],
                                              GTK_APPLICATION_INHIBIT_IDLE, _ ("Presenting"));
  g_signal_connect_swapped (parent, "close-request", G_CALLBACK (parent_closed_cb), self);
  g_signal_connect_swapped (parent, "destroy", G_CALLBACK (end), self);
  g_signal_connect (monitors, "items-changed", G_CALLBACK (monitors_changed_cb), self);
  g_object_set_data_full (G_OBJECT (parent), PRESENTING, self, show_free);
}
