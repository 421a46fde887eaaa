/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/tooltip.h"

/**
 * sulh_tooltip_show:
 * @widget: a widget
 * @words: what its tooltip says from now on, mostly what it says already
 *
 * For widgets that are shown anew with each change: GTK asks the display where the pointer is
 * whenever it is given a tooltip, and waits for the answer.
 */
void
sulh_tooltip_show (GtkWidget *widget, const char *words)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), words) != 0)
    gtk_widget_set_tooltip_text (widget, words);
}
