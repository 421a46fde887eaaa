/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/help-window.h"

struct _SulhHelpWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (SulhHelpWindow, sulh_help_window, ADW_TYPE_WINDOW)

static void
sulh_help_window_class_init (SulhHelpWindowClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/sulh/Sulh/help-window.ui");
}

static void
sulh_help_window_init (SulhHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sulh_help_window_present:
 * @parent: the window it helps with
 */
void
sulh_help_window_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (SULH_TYPE_HELP_WINDOW, "application",
                                    gtk_window_get_application (parent), "transient-for", parent,
                                    NULL));
}
