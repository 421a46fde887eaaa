/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what surrounds the exchanges agrees with itself: messages, forces, groups, studies. */
#pragma once

#include "model/lookup.h"
#include "model/validity.h"

G_BEGIN_DECLS

void sulh_part_find_disagreements (const SulhPart *part, SulhLookup *lookup, SulhFaultFunc report,
                                   gpointer user_data);

G_END_DECLS
