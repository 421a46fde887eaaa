/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be focused, read out and pressed where a figure shows one of its subjects. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

#define SULH_TYPE_CHART_ITEM (sulh_chart_item_get_type ())
G_DECLARE_FINAL_TYPE (SulhChartItem, sulh_chart_item, SULH, CHART_ITEM, GtkButton)

GtkWidget *sulh_chart_item_new (const char *subject);
const char *sulh_chart_item_get_subject (SulhChartItem *self);
void sulh_chart_item_show (SulhChartItem *self, const SulhSubject *subject, SulhArea area,
                           gboolean is_selected);
SulhArea sulh_chart_item_get_area (SulhChartItem *self);

G_END_DECLS
