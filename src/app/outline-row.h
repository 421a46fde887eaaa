/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the outline: one part of the scenario. */
#pragma once

#include <gtk/gtk.h>

#include "model/model.h"

G_BEGIN_DECLS

#define SULH_TYPE_OUTLINE_ROW (sulh_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhOutlineRow, sulh_outline_row, SULH, OUTLINE_ROW, GtkListBoxRow)

GtkWidget *sulh_outline_row_new (const char *group);
void sulh_outline_row_show (SulhOutlineRow *self, const SulhScenario *scenario,
                            const SulhPart *part);
const char *sulh_outline_row_get_group (SulhOutlineRow *self);
SulhKind sulh_outline_row_get_kind (SulhOutlineRow *self);
const char *sulh_outline_row_get_place (SulhOutlineRow *self);
gboolean sulh_outline_row_matches (SulhOutlineRow *self, const char *words);
gboolean sulh_outline_row_is_called (SulhOutlineRow *self, const char *words);

G_END_DECLS
