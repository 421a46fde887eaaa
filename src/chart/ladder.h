/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ladder of trust and need: for every rung of a plan what each party has and what it needs. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_ladder (const SulhScenario *scenario, const SulhAssessment *assessment,
                                    const SulhChartOptions *options);

G_END_DECLS
