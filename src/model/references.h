/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a part names: the ids of other parts, its own and those of all parts within it. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

void sulh_part_collect_references (const SulhPart *part, GHashTable *references);

G_END_DECLS
