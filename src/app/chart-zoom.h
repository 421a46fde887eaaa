/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large a chart is shown: what lies under the pointer stays there while it grows. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SULH_CHART_ZOOM_STEP 1.2
#define SULH_CHART_ZOOM_SMALLEST 0.1
#define SULH_CHART_ZOOM_LARGEST 4.0

double sulh_chart_zoom_keep (double value, double at, double factor);
void sulh_chart_zoom_adjust (GtkAdjustment *adjustment, double at, double factor);
double sulh_chart_zoom_fit (double width, double height, double pane_width, double pane_height);

G_END_DECLS
