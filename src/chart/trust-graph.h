/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trust graph: who relies on whom and how far, who bridges, who stands in the way. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_trust_graph (const SulhScenario *scenario,
                                         const SulhAssessment *assessment,
                                         const SulhChartOptions *options);
char *sulh_chart_explain_trust (const SulhScenario *scenario, const SulhAssessment *assessment,
                                const SulhChartOptions *options, const char *id);
char *sulh_chart_dup_trust_id (const char *from, const char *to);

G_END_DECLS
