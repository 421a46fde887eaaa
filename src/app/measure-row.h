/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One figure of a plan: its name, what it says, and whether it is passed or how it scores. */
#pragma once

#include <adwaita.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_MEASURE_ROW (sulh_measure_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhMeasureRow, sulh_measure_row, SULH, MEASURE_ROW, AdwActionRow)

GtkWidget *sulh_measure_row_new (const SulhMeasure *measure);

G_END_DECLS
