/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/focus-inside.h"

/**
 * sulh_focus_inside:
 * @widget: what cannot have the focus itself and holds one child, and popovers after it
 * @direction: where the focus is to go
 *
 * To be the focus function of its class. That of GTK gives the focus to the widget itself on the
 * way back; where it hands it on to what it holds, or cannot have it, nobody who presses Shift+Tab
 * gets past.
 *
 * Returns: whether the focus went to something in @widget
 */
gboolean
sulh_focus_inside (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    child = gtk_widget_get_first_child (widget);
  return child && gtk_widget_child_focus (child, direction);
}
