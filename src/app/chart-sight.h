/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people see of a chart and point at: the frame before, until the next one is painted. */
#pragma once

#include "app/chart-hand.h"

G_BEGIN_DECLS

/* Pixels: so near to an edge a pointer means the edge. */
#define SULH_CHART_REACH 6.0

/**
 * SulhChartSight:
 * @figure: (nullable): what was painted last
 * @zoom: pixels to a point of it
 * @left: where what was painted begins in it, in points
 */
typedef struct
{
  SulhFigure *figure;
  double zoom;
  double left;
} SulhChartSight;

void sulh_chart_sight_see (SulhChartSight *self, SulhFigure *figure, double zoom, double left);
void sulh_chart_sight_touch (const SulhChartSight *self, double x, double y, SulhTouch *touch);
GtkWidget *sulh_chart_sight_make_tip (const SulhSubject *subject);

G_END_DECLS
