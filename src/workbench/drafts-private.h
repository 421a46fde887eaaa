/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files about left drafts share: names and bytes. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SULH_DRAFTS_SUFFIX ".journal"
#define SULH_DRAFTS_LARGEST (256 * 1024 * 1024) /* bytes: far more than any draft grows to */

GPtrArray *sulh_drafts_list_ids (const char *folder);
char *sulh_drafts_dup_path (const char *folder, const char *id, const char *suffix);
gboolean sulh_drafts_is_alive (const char *folder, const char *id);
GBytes *sulh_drafts_load (const char *folder, const char *id, GError **error);

G_END_DECLS
