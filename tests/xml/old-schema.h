/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What files of an older version could say, from the schema that was published with it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GHashTable *old_schema_read (const char *path);

G_END_DECLS
