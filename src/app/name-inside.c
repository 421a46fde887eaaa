/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/name-inside.h"

/**
 * sulh_name_inside:
 * @widget: a control that the toolkit builds of others, such as a drop-down
 * @name: what a screen reader calls it
 *
 * Names @widget, and all within it that can have the focus and is no list to choose from.
 */
void
sulh_name_inside (GtkWidget *widget, const char *name)
{
  if (GTK_IS_POPOVER (widget))
    return;
  if (gtk_widget_get_focusable (widget) || GTK_IS_DROP_DOWN (widget))
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    sulh_name_inside (child, name);
}
