/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title of a chart as a handle: by it the chart is dragged out of the window. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): the chart as it goes to other programs; %NULL for none. */
typedef SulhFigure *(*SulhPageMaker) (gpointer owner);

void sulh_page_handle_attach (GtkWidget *title, SulhPageMaker make, gpointer owner);
void sulh_page_handle_explain (GtkWidget *title, const char *words);
void sulh_page_handle_show_icon (GtkDragSource *source, const SulhFigure *page, SulhStyle style);

G_END_DECLS
