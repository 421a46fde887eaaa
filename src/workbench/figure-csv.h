/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, as a table for spreadsheets and programs. */
#pragma once

#include "chart/chart.h"

G_BEGIN_DECLS

GBytes *sulh_figure_write_csv (const SulhFigure *figure);

G_END_DECLS
