/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields that every part has, described as the table of its kind describes the others. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

const SulhField *sulh_head_get_fields (guint *n_fields);
gboolean sulh_head_is_audience (const SulhField *field);
const SulhField *sulh_head_find_field (SulhKind kind, const char *name);
guint sulh_part_count_fields (const SulhPart *part);
const SulhField *sulh_part_get_field (const SulhPart *part, guint index);

G_END_DECLS
