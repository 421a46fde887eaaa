/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/application.h"

#include "app/compat.h"
#include "app/help-window.h"
#include "app/preferences-window.h"
#include "app/recovery-window.h"
#include "app/test-hook.h"
#include "app/window-session.h"
#include "app/window.h"

#define RESOURCE_PATH "/org/sulh/Sulh"

struct _SulhApplication
{
  AdwApplication parent_instance;

  SulhSettings *settings;
  gboolean has_offered; /* what was not saved when the program ended last */
};

G_DEFINE_FINAL_TYPE (SulhApplication, sulh_application, ADW_TYPE_APPLICATION)

typedef struct
{
  const char *action;
  const char *keys[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "app.new", { "<Control>n" } },
  { "app.open", { "<Control>o" } },
  { "app.quit", { "<Control>q" } },
  { "app.help", { "F1" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.plan", { "<Control>Return", "<Control>KP_Enter" } },
  { "win.stop", { "<Control>period" } },
  { "win.add-menu", { "Insert", "<Control><Shift>a" } },
  { "win.duplicate", { "<Control>d" } },
  { "win.show-source", { "<Control>u" } },
  { "win.show-side-panes", { "F9" } },
  { "win.full-screen", { "F11" } },
  { "win.present", { "F5" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Control><Shift>g" } },
  { "win.print", { "<Control>p" } },
  { "win.export", { "<Control>e" } },
  { "win.commands", { "<Control><Shift>p" } },
  { "win.shortcuts", { "<Control>question", "<Control><Shift>question" } },
  { "win.rename", { "F2" } },
  { "win.find", { "<Control>f" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
};

static SulhWindow *
get_window (SulhApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (active && !SULH_IS_WINDOW (active))
    active = gtk_window_get_transient_for (active);
  return active ? SULH_WINDOW (active) : sulh_window_new (GTK_APPLICATION (self), self->settings);
}

static void
new_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sulh_window_open_new (get_window (user_data));
}

static void
open_chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (SulhWindow) window = user_data;

  if (file)
    sulh_window_open_file (window, file);
}

static void
open_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SulhWindow *window = get_window (user_data);

  sulh_compat_choose_open (GTK_WINDOW (window), open_chosen_cb, g_object_ref (window));
}

static void
help_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *active = gtk_application_get_active_window (user_data);
  GtkWindow *window = active ? active : GTK_WINDOW (get_window (user_data));

  sulh_help_window_present (window, sulh_help_find_topic (window));
}

static void
recover_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sulh_recovery_window_present (get_window (user_data));
}

static void
about_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sulh_compat_show_about (GTK_WINDOW (get_window (user_data)));
}

static void
preferences_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SulhApplication *self = user_data;

  sulh_preferences_window_present (GTK_WINDOW (get_window (self)), self->settings);
}

/* Each window may still ask what to do with its changes; the last one to go ends the program. */
static void
quit_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  sulh_session_files_note (user_data);
  for (GList *item = windows; item; item = item->next)
    if (SULH_IS_WINDOW (item->data))
      gtk_window_close (item->data);
}

/* Settings */

static void
trouble_changed_cb (SulhApplication *self)
{
  g_autofree char *trouble = NULL;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  g_object_get (self->settings, "trouble", &trouble, NULL);
  if (trouble && SULH_IS_WINDOW (active))
    sulh_window_tell (SULH_WINDOW (active), trouble);
}

static void
setting_changed_cb (SulhSettings *settings, GParamSpec *pspec, gpointer user_data)
{
  if (!g_str_equal (pspec->name, "trouble"))
    sulh_settings_keep (settings);
}

static void
start_settings (SulhApplication *self)
{
  g_autofree char *path = sulh_settings_dup_path ();

  self->settings = sulh_settings_new (path);
  g_signal_connect_object (self->settings, "notify", G_CALLBACK (setting_changed_cb), self, 0);
  g_signal_connect_object (self->settings, "notify::trouble", G_CALLBACK (trouble_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
sulh_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "new", new_activated_cb },
    { "open", open_activated_cb },
    { "help", help_activated_cb },
    { "recover", recover_activated_cb },
    { "about", about_activated_cb },
    { "quit", quit_activated_cb },
    { "preferences", preferences_activated_cb },
  };

  G_APPLICATION_CLASS (sulh_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           (const char *const *)shortcuts[i].keys);
  gtk_window_set_default_icon_name (g_application_get_application_id (application));
  sulh_compat_name_menu_items ();
  start_settings (SULH_APPLICATION (application));
  sulh_test_hook_start ();
}

/* No window is left to say it in. */
static void
sulh_application_shutdown (GApplication *application)
{
  SulhApplication *self = SULH_APPLICATION (application);
  g_autofree char *trouble = NULL;

  if (self->settings)
    sulh_session_files_keep (GTK_APPLICATION (self), self->settings);
  if (self->settings && !sulh_settings_save (self->settings, NULL))
    {
      g_object_get (self->settings, "trouble", &trouble, NULL);
      g_printerr ("%s\n", trouble);
    }
  g_clear_object (&self->settings);
  G_APPLICATION_CLASS (sulh_application_parent_class)->shutdown (application);
}

static void
offer_recovery (SulhApplication *self)
{
  if (self->has_offered)
    return;
  self->has_offered = TRUE;
  sulh_recovery_window_offer (get_window (self));
}

static void
sulh_application_activate (GApplication *application)
{
  SulhApplication *self = SULH_APPLICATION (application);
  gboolean is_first = gtk_application_get_windows (GTK_APPLICATION (application)) == NULL;

  if (!is_first || !sulh_session_files_open (GTK_APPLICATION (application), self->settings))
    gtk_window_present (GTK_WINDOW (get_window (self)));
  offer_recovery (self);
}

static void
sulh_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    sulh_window_open_file (get_window (SULH_APPLICATION (application)), files[i]);
  offer_recovery (SULH_APPLICATION (application));
}

static void
sulh_application_class_init (SulhApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = sulh_application_startup;
  application_class->activate = sulh_application_activate;
  application_class->open = sulh_application_open;
  application_class->shutdown = sulh_application_shutdown;
}

static void
sulh_application_init (SulhApplication *self)
{
}

/**
 * sulh_application_new:
 *
 * Returns: (transfer full): the program, to be run
 */
SulhApplication *
sulh_application_new (void)
{
  return g_object_new (SULH_TYPE_APPLICATION, "application-id", "org.sulh.Sulh", "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path", RESOURCE_PATH, NULL);
}
