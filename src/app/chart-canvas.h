/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure on the screen: painted as one picture, with a focusable item for each subject. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

#define SULH_TYPE_CHART_CANVAS (sulh_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (SulhChartCanvas, sulh_chart_canvas, SULH, CHART_CANVAS, GtkWidget)

/* Signals: "subject-chosen" and "subject-focused" with the id of a subject. */

void sulh_chart_canvas_take_figure (SulhChartCanvas *self, SulhFigure *figure,
                                    const char *selected);
SulhFigure *sulh_chart_canvas_get_figure (SulhChartCanvas *self);
void sulh_chart_canvas_set_zoom (SulhChartCanvas *self, double zoom);
double sulh_chart_canvas_get_zoom (SulhChartCanvas *self);
void sulh_chart_canvas_set_style (SulhChartCanvas *self, SulhStyle style);
double sulh_chart_canvas_get_width (SulhChartCanvas *self);
gboolean sulh_chart_canvas_find_area (SulhChartCanvas *self, const char *subject, SulhArea *area);
gboolean sulh_chart_canvas_focus_subject (SulhChartCanvas *self, const char *subject);

G_END_DECLS
