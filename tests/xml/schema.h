/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The documented schema of our file, made from the tables of fields. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *schema_write (void);

G_END_DECLS
