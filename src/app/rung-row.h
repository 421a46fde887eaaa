/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rung of the plan on the table: its exchange, its day, and why each party stays or leaves. */
#pragma once

#include <gtk/gtk.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_RUNG_ROW (sulh_rung_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhRungRow, sulh_rung_row, SULH, RUNG_ROW, GtkListBoxRow)

GtkWidget *sulh_rung_row_new (void);
void sulh_rung_row_show (SulhRungRow *self, const SulhScenario *scenario, const SulhPlan *plan,
                         const SulhRungReading *reading, guint number);
const char *sulh_rung_row_get_exchange (SulhRungRow *self);

G_END_DECLS
