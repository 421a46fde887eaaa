/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/preferences-window.h"

struct _SulhPreferencesWindow
{
  AdwWindow parent_instance;

  GtkSwitch *recent_switch;
  GtkSwitch *session_switch;
  GtkSwitch *graph_switch;
};

G_DEFINE_FINAL_TYPE (SulhPreferencesWindow, sulh_preferences_window, ADW_TYPE_WINDOW)

static void
sulh_preferences_window_class_init (SulhPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/sulh/Sulh/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SulhPreferencesWindow, recent_switch);
  gtk_widget_class_bind_template_child (widget_class, SulhPreferencesWindow, session_switch);
  gtk_widget_class_bind_template_child (widget_class, SulhPreferencesWindow, graph_switch);
}

static void
sulh_preferences_window_init (SulhPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind (GtkSwitch *button, SulhSettings *settings, const char *name)
{
  g_object_bind_property (settings, name, button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/**
 * sulh_preferences_window_present:
 * @parent: the window it was asked for in
 * @settings: what it changes, at once
 */
void
sulh_preferences_window_present (GtkWindow *parent, SulhSettings *settings)
{
  SulhPreferencesWindow *self
      = g_object_new (SULH_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  bind (self->recent_switch, settings, "recent-files-enabled");
  bind (self->session_switch, settings, "restore-session");
  bind (self->graph_switch, settings, "show-trust-graph");
  gtk_window_present (GTK_WINDOW (self));
}
