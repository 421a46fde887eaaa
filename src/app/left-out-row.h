/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exchange that the plan on the table leaves out, and why. */
#pragma once

#include <gtk/gtk.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_LEFT_OUT_ROW (sulh_left_out_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhLeftOutRow, sulh_left_out_row, SULH, LEFT_OUT_ROW, GtkListBoxRow)

GtkWidget *sulh_left_out_row_new (void);
void sulh_left_out_row_show (SulhLeftOutRow *self, const SulhScenario *scenario,
                             const SulhPlan *plan, const char *exchange);
const char *sulh_left_out_row_get_exchange (SulhLeftOutRow *self);

G_END_DECLS
