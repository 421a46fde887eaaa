/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls a chart while something is held at the edge of what can be seen of it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  double from_x; /* where it was taken hold of, in pixels from the start of what could be seen */
  double from_y;
  double waited; /* seconds at an edge so far */
} SulhChartEdge;

double sulh_chart_edge_get_speed (double at, double from, double length);
void sulh_chart_edge_begin (SulhChartEdge *edge, GtkWidget *chart, double x, double y);
gboolean sulh_chart_edge_is_due (SulhChartEdge *edge, gboolean is_at_edge, double seconds);
void sulh_chart_edge_scroll (SulhChartEdge *edge, GtkWidget *chart, double seconds, double *x,
                             double *y);

G_END_DECLS
