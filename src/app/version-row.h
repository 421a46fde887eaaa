/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the versions window: one save, what is different in it, and what can be done with it. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_VERSION_ROW (sulh_version_row_get_type ())
G_DECLARE_FINAL_TYPE (SulhVersionRow, sulh_version_row, SULH, VERSION_ROW, GtkListBoxRow)

/* Signals: "restore", "save-as", "compare". */

GtkWidget *sulh_version_row_new (const SulhVersion *version);
const SulhVersion *sulh_version_row_get_version (SulhVersionRow *self);
char *sulh_version_row_dup_moment (SulhVersionRow *self);
void sulh_version_row_show_difference (SulhVersionRow *self, const GPtrArray *changes);

G_END_DECLS
