/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the model rests on: theories, what a mediator does by them, and what comes of it. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_framework (const SulhScenario *scenario,
                                       const SulhAssessment *assessment,
                                       const SulhChartOptions *options);

G_END_DECLS
