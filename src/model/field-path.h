/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A way from a part to one of its attributes, such as mediation/skill/@translation. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

const SulhField *sulh_field_path_find (SulhKind kind, const char *path);
double sulh_field_path_get (gconstpointer part, const char *path);
gpointer sulh_field_path_set (gconstpointer part, const char *path, double value);

G_END_DECLS
