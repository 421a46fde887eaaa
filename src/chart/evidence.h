/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence bars: how many sources of a table agree on each finding, and how they grade it. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_evidence (const SulhScenario *scenario,
                                      const SulhAssessment *assessment,
                                      const SulhChartOptions *options);

G_END_DECLS
