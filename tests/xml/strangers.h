/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts comments, instructions, names of others and of a newer version into a file. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *strangers_add (GRand *chance, const char *file, gboolean newer, GPtrArray *added);

G_END_DECLS
