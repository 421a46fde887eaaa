/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One way out of a scenario without a plan: what it changes, its price, and the button. */
#pragma once

#include <adwaita.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_WAY_ROW (sulh_way_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhWayRow, sulh_way_row, SULH, WAY_ROW, AdwActionRow)

GtkWidget *sulh_way_row_new (const SulhWayOut *way, guint index);

G_END_DECLS
