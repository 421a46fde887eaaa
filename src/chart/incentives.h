/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The incentive matrix: for every rung what keeping, cheating and being cheated mean to each. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_incentives (const SulhScenario *scenario,
                                        const SulhAssessment *assessment,
                                        const SulhChartOptions *options);

G_END_DECLS
