/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a hand, painted over a chart: guides, ghosts, bands and a few words. */
#pragma once

#include "app/chart-hand.h"

G_BEGIN_DECLS

void sulh_chart_marks_paint (const GArray *marks, SulhStyle style, double zoom, GtkWidget *widget,
                             cairo_t *cr);
void sulh_chart_marks_paint_handle (SulhPoint at, SulhStyle style, double zoom,
                                    gboolean right_to_left, cairo_t *cr);
void sulh_chart_marks_paint_band (SulhArea band, SulhStyle style, cairo_t *cr);

G_END_DECLS
