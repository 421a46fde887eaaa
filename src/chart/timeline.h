/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline: who gives what and when, how it is verified, and whether trust is enough. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_timeline (const SulhScenario *scenario,
                                      const SulhAssessment *assessment,
                                      const SulhChartOptions *options);

G_END_DECLS
