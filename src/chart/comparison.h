/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans side by side: what each is worth to both parties, how long it takes, how much it bears. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_comparison (const SulhScenario *scenario, const GPtrArray *assessments,
                                        const SulhChartOptions *options);

G_END_DECLS
