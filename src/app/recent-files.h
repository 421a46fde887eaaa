/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that were opened last, with a switch to keep no list of them. */
#pragma once

#include <adwaita.h>

#include "workbench/workbench.h"

G_BEGIN_DECLS

#define SULH_TYPE_RECENT_FILES (sulh_recent_files_get_type ())
G_DECLARE_FINAL_TYPE (SulhRecentFiles, sulh_recent_files, SULH, RECENT_FILES, AdwBin)

/* Signal: "chosen" with the #GFile. */

void sulh_recent_files_set_settings (SulhRecentFiles *self, SulhSettings *settings);

G_END_DECLS
