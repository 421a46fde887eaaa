/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as SVG with real text, titles and descriptions, which other programs can edit. */
#pragma once

#include "chart/figure.h"
#include "chart/palette.h"

G_BEGIN_DECLS

GBytes *sulh_chart_write_svg (const SulhFigure *figure, SulhStyle style);

G_END_DECLS
