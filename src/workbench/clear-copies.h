/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Sulh itself keeps of a scenario in clear, once the scenario is sealed. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *sulh_clear_copies_find (GFile *file, const char *id);
void sulh_clear_copies_find_async (GFile *file, const char *id, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sulh_clear_copies_find_finish (GAsyncResult *result, GError **error);
gboolean sulh_clear_copies_delete (const GPtrArray *copies, GError **error);

G_END_DECLS
