/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure on the screen: painted as one picture, with a focusable item for each subject. */
#pragma once

#include <gtk/gtk.h>

#include "app/chart-hand.h"
#include "chart/chart.h"

G_BEGIN_DECLS

#define SULH_TYPE_CHART_CANVAS (sulh_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (SulhChartCanvas, sulh_chart_canvas, SULH, CHART_CANVAS, GtkWidget)

/*
 * Signals: "subject-chosen", "subject-toggled" and "subject-focused" with the id of a subject;
 * "subjects-chosen" with ids and whether they are added to what is selected.
 */

void sulh_chart_canvas_take_figure (SulhChartCanvas *self, SulhFigure *figure,
                                    const GPtrArray *selection);
SulhFigure *sulh_chart_canvas_get_figure (SulhChartCanvas *self);
void sulh_chart_canvas_set_zoom (SulhChartCanvas *self, double zoom);
double sulh_chart_canvas_get_zoom (SulhChartCanvas *self);
void sulh_chart_canvas_set_style (SulhChartCanvas *self, SulhStyle style);
double sulh_chart_canvas_get_width (SulhChartCanvas *self);
gboolean sulh_chart_canvas_find_area (SulhChartCanvas *self, const char *subject, SulhArea *area);
void sulh_chart_canvas_set_hand (SulhChartCanvas *self, SulhChartHand *hand);
SulhChartHand *sulh_chart_canvas_get_hand (SulhChartCanvas *self);

/* For its pointer */
void sulh_chart_canvas_touch (SulhChartCanvas *self, double x, double y, SulhTouch *touch);
void sulh_chart_canvas_click (SulhChartCanvas *self, const SulhTouch *touch, gboolean adds);
void sulh_chart_canvas_choose_in (SulhChartCanvas *self, SulhArea band, gboolean adds);
void sulh_chart_canvas_show_menu (SulhChartCanvas *self, const SulhTouch *touch);

gboolean sulh_chart_canvas_focus_subject (SulhChartCanvas *self, const char *subject);

G_END_DECLS
