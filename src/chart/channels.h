/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formats of channels side by side: who meets, how fast, how deniable, and what is at risk. */
#pragma once

#include "chart/figure.h"
#include "chart/options.h"
#include "model/model.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_channels (const SulhScenario *scenario,
                                      const SulhAssessment *assessment,
                                      const SulhChartOptions *options);

G_END_DECLS
