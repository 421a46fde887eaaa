/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The items on a chart in reading order: which comes next, which lies nearest, which is meant. */
#pragma once

#include "app/chart-item.h"

G_BEGIN_DECLS

SulhChartItem *sulh_chart_items_get_first (GtkWidget *chart);
SulhChartItem *sulh_chart_items_get_last (GtkWidget *chart);
SulhChartItem *sulh_chart_items_get_next (SulhChartItem *item);
SulhChartItem *sulh_chart_items_get_previous (SulhChartItem *item);
SulhChartItem *sulh_chart_items_get_focused (GtkWidget *chart);
SulhChartItem *sulh_chart_items_find (GtkWidget *chart, const char *subject);
GHashTable *sulh_chart_items_map (GtkWidget *chart);
SulhChartItem *sulh_chart_items_find_nearest (GtkWidget *chart, SulhChartItem *from,
                                              GtkDirectionType direction);
void sulh_chart_items_drop_from (SulhChartItem *item);

G_END_DECLS
