/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The painter: puts a figure on any cairo surface, screen, paper or file. */
#pragma once

#include <cairo.h>

#include "chart/figure.h"
#include "chart/palette.h"

G_BEGIN_DECLS

void sulh_chart_paint_tagged (const SulhFigure *figure, SulhStyle style, cairo_t *cr);
void sulh_chart_paint (const SulhFigure *figure, SulhStyle style, cairo_t *cr);

G_END_DECLS
