/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of the session in a pane: it follows the scenario, the plan and the selection. */
#pragma once

#include "app/chart-hand.h"
#include "app/session.h"
#include "chart/chart.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SULH_TYPE_CHART_VIEW (sulh_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (SulhChartView, sulh_chart_view, SULH, CHART_VIEW, GtkWidget)

/**
 * SulhChartMaker:
 * @scenario: what to draw
 * @assessment: (nullable): what the rules say of the plan on the table
 * @options: width, text, direction, selection
 *
 * Returns: (transfer full): the figure
 */
typedef SulhFigure *(*SulhChartMaker) (const SulhScenario *scenario,
                                       const SulhAssessment *assessment,
                                       const SulhChartOptions *options);

void sulh_chart_view_set_session (SulhChartView *self, SulhSession *session, SulhChartMaker maker);
void sulh_chart_view_set_maker (SulhChartView *self, SulhChartMaker maker);
void sulh_chart_view_set_day (SulhChartView *self, gboolean at_day, int day);
void sulh_chart_view_set_hand (SulhChartView *self, SulhChartHand *hand);
void sulh_chart_view_offer (SulhChartView *self, const char *nick, const char *words,
                            const char *label);
SulhFigure *sulh_chart_view_get_figure (SulhChartView *self);
SulhFigure *sulh_chart_view_make_page (SulhChartView *self);
double sulh_chart_view_get_zoom (SulhChartView *self);
void sulh_chart_view_set_zoom (SulhChartView *self, double zoom);

G_END_DECLS
