/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures as a document of its own: pages of a PDF, or one PNG picture. */
#pragma once

#include "chart/figure.h"
#include "chart/palette.h"

G_BEGIN_DECLS

#define SULH_CHART_ERROR (sulh_chart_error_quark ())

typedef enum
{
  SULH_CHART_ERROR_SURFACE,
} SulhChartError;

GQuark sulh_chart_error_quark (void);

GBytes *sulh_chart_write_pdf_pages (const GPtrArray *pages, const char *title, SulhStyle style,
                                    GError **error);
GBytes *sulh_chart_write_pdf (const SulhFigure *figure, SulhStyle style, GError **error);
GBytes *sulh_chart_write_png (const SulhFigure *figure, SulhStyle style, double scale,
                              GError **error);

G_END_DECLS
