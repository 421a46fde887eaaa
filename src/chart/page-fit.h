/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart on a page of a given size: laid out for it, with head, source line and page number. */
#pragma once

#include "chart/catalogue.h"
#include "chart/page-size.h"

G_BEGIN_DECLS

SulhFigure *sulh_chart_make_page (const SulhChart *chart, const SulhChartMatter *matter,
                                  const SulhChartOptions *given, const SulhPageSize *size,
                                  guint number);

G_END_DECLS
