/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each chart shows, as a table: made from the scenario and what the rules say of its plan. */
#pragma once

#include "chart/catalogue.h"
#include "chart/figure-table.h"

G_BEGIN_DECLS

SulhFigureTable *sulh_chart_tabulate (const SulhChart *chart, const SulhChartMatter *matter,
                                      const SulhChartOptions *options);

G_END_DECLS
