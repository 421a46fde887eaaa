/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trust as a table: rows trust columns. For scenarios whose graph has more arcs than can be read.
 */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_trust_matrix (const SulhScenario *scenario,
                                          const SulhAssessment *assessment,
                                          const SulhChartOptions *options);

G_END_DECLS
