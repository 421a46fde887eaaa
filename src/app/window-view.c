/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/window-private.h"

#include <glib/gi18n-lib.h>

#include "app/command-window.h"
#include "app/compat.h"
#include "app/present-window.h"

/* The source, before a document is saved or left */

/**
 * sulh_window_apply_source:
 * @self: a window
 *
 * What is written in the source and was not applied belongs to what is saved.
 *
 * Returns: whether there is nothing left to apply; if not, the person was told
 */
gboolean
sulh_window_apply_source (SulhWindow *self)
{
  if (sulh_document_view_apply_source (self->document_view))
    return TRUE;
  sulh_window_tell (self, _ ("Not saved: the source has errors. Correct or revert it first."));
  return FALSE;
}

static void
drop_answered_cb (const char *response, gpointer user_data)
{
  g_autoptr (SulhWindow) self = user_data;

  if (g_str_equal (response, "drop") && self->session)
    {
      sulh_document_view_revert_source (self->document_view);
      gtk_window_close (GTK_WINDOW (self));
    }
}

/**
 * sulh_window_settle_source:
 * @self: a window that is to be closed
 *
 * What can be read is applied, and asked about with all else that is not saved. About the rest a
 * question is asked; dropping it closes the window.
 *
 * Returns: whether nothing is left to be asked
 */
gboolean
sulh_window_settle_source (SulhWindow *self)
{
  const SulhResponse responses[] = { { "cancel", _ ("_Cancel") },
                                     { "drop", _ ("_Drop"), ADW_RESPONSE_DESTRUCTIVE },
                                     { NULL } };

  if (sulh_document_view_apply_source (self->document_view))
    return TRUE;
  gtk_window_present (GTK_WINDOW (self));
  sulh_compat_ask (GTK_WINDOW (self), _ ("Drop What Was Written in the Source?"),
                   _ ("It has errors, so it cannot be applied and is lost when the window closes."),
                   responses, drop_answered_cb, g_object_ref (self));
  return FALSE;
}

/* What is seen of the window */

static void
full_screen_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
present_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (self->session)
    sulh_present_window_present (GTK_WINDOW (self), self->session);
}

static void
commands_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sulh_command_window_present (GTK_WINDOW (widget), g_str_equal (action, "win.shortcuts")
                                                        ? SULH_COMMANDS_BY_KEY
                                                        : SULH_COMMANDS_BY_WORDS);
}

static void
find_next_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SulhWindow *self = SULH_WINDOW (widget);

  if (self->session)
    sulh_document_view_find_next (self->document_view,
                                  g_str_equal (action, "win.find-next") ? 1 : -1);
}

void
sulh_window_install_view_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.full-screen", NULL, full_screen_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.present", NULL, present_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.find-next", NULL, find_next_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.find-previous", NULL, find_next_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.commands", NULL, commands_activated_cb);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, commands_activated_cb);
}

void
sulh_window_add_view_actions (SulhWindow *self)
{
  static const char *const names[] = { "show-source", "show-side-panes" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action
          = g_property_action_new (names[i], self->document_view, names[i]);

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
}
