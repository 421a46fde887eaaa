/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls a chart while something is held at the edge of what can be seen of it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double sulh_chart_edge_get_speed (double at, double length);
void sulh_chart_edge_scroll (GtkWidget *chart, double seconds, double *x, double *y);

G_END_DECLS
