/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts bytes in a file so that at every moment it holds all of the old or all of the new. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean sulh_save_file (const char *path, GBytes *bytes, GCancellable *cancellable,
                         GError **error);

G_END_DECLS
