/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New parts, made after a pattern of each kind: a file makes them by the ten thousand. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

SulhPart *sulh_blueprint_build (SulhPool *pool, SulhKind kind);
void sulh_blueprint_open_list (GPtrArray **list);
void sulh_blueprint_close_list (GPtrArray *list);

G_END_DECLS
