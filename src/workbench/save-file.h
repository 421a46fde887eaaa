/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts bytes in a file so that at every moment it holds all of the old or all of the new. */
#pragma once

#include "workbench/saving.h"

G_BEGIN_DECLS

gboolean sulh_save_file (const char *path, GBytes *bytes, SulhSaving *saving,
                         GCancellable *cancellable, GError **error);
void sulh_save_remove_left_overs (const char *path);

G_END_DECLS
