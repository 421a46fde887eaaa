/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that cost a careless reader much more than honest files of their size. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint hostile_count (void);
GString *hostile_new (guint index, gsize size, const char **what);

G_END_DECLS
