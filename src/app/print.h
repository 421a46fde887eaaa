/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts on paper: one on each page, as large as it fits, with a preview. */
#pragma once

#include <gtk/gtk.h>

#include "chart/chart.h"

G_BEGIN_DECLS

void sulh_print_figure (const SulhFigure *figure, cairo_t *cr, double width, double height);
GtkPrintOperation *sulh_print_new (GPtrArray *figures, const char *title);
void sulh_print_run (GtkPrintOperation *operation, GtkWindow *parent);

G_END_DECLS
