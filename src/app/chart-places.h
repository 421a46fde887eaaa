/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a reader looks on a figure: what fills it, what is seen first, what lies nearest. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

void sulh_chart_places_get_extent (const SulhFigure *figure, double *left, double *width);
SulhArea *sulh_chart_places_list_main_areas (const SulhFigure *figure);
SulhArea sulh_chart_places_get_main_area (const SulhFigure *figure, guint subject);
gboolean sulh_chart_places_find_visible (GtkWidget *chart, graphene_rect_t *visible);
double sulh_chart_places_get_distance (SulhArea from, SulhArea to, GtkDirectionType direction);

G_END_DECLS
