/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small multiples of the trust graph: who can rely on whom at the start and at every rung. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_snapshots (const SulhScenario *scenario,
                                       const SulhAssessment *assessment,
                                       const SulhChartOptions *options);

G_END_DECLS
