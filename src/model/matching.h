/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of one list is which part of another: by id, else by what it is about. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

#define SULH_NO_MATCH G_MAXUINT

guint *sulh_matching_find (const GPtrArray *from, const GPtrArray *to);
guint *sulh_matching_invert (const guint *matching, guint n_from, guint n_to);

G_END_DECLS
