/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A finding in a list: how much it matters, what is wrong, where, and what to do. */
#pragma once

#include <adwaita.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_FINDING_ROW (sulh_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhFindingRow, sulh_finding_row, SULH, FINDING_ROW, AdwActionRow)

GtkWidget *sulh_finding_row_new (const SulhFinding *finding, guint index, const char *place);
const char *sulh_finding_row_get_subject (SulhFindingRow *self);

G_END_DECLS
