/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the recovery window: a draft that a program left behind, and what can be done with it.
 */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_DRAFT_ROW (sulh_draft_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhDraftRow, sulh_draft_row, SULH, DRAFT_ROW, GtkListBoxRow)

/* Signals: "recover", "discard", "compare". */

GtkWidget *sulh_draft_row_new (SulhLeftDraft *draft);
SulhLeftDraft *sulh_draft_row_get_draft (SulhDraftRow *self);
void sulh_draft_row_grab_focus (SulhDraftRow *self);

G_END_DECLS
