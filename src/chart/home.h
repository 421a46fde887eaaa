/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strips of home: capital, balance with its band, and waiting of each party, rung by rung. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_home (const SulhScenario *scenario, const SulhAssessment *assessment,
                                  const SulhChartOptions *options);

G_END_DECLS
