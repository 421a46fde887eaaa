/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the bytes of an ordinary file, never more than a limit. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *sulh_load_file (const char *path, gsize limit, GCancellable *cancellable, GError **error);
GBytes *sulh_load_descriptor (int descriptor, gsize limit, GCancellable *cancellable,
                              GError **error);

G_END_DECLS
