/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/form-line.h"

#include "app/focus-inside.h"

G_DEFINE_TYPE (SulhFormLine, sulh_form_line, ADW_TYPE_PREFERENCES_ROW)

static void
sulh_form_line_class_init (SulhFormLineClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = sulh_focus_inside;
}

static void
sulh_form_line_init (SulhFormLine *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * sulh_form_line_new:
 * @child: (transfer floating): what has the focus, or holds it
 *
 * Returns: (transfer floating): a line
 */
GtkWidget *
sulh_form_line_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (SULH_TYPE_FORM_LINE, NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), child);
  return self;
}
