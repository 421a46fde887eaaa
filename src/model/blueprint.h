/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New parts, made after a pattern of each kind: a file makes them by the ten thousand. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

SulhPart *sulh_blueprint_build (SulhKind kind);

G_END_DECLS
