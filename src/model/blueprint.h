/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New parts, made after a pattern of each kind: a file makes them by the ten thousand. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

SulhPart *sulh_blueprint_build (SulhPool *pool, SulhKind kind);
void sulh_blueprint_add (SulhPart *part, GPtrArray **list, gpointer child);
void sulh_blueprint_close_list (const GPtrArray *list);

G_END_DECLS
