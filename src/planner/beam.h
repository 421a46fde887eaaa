/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some of the sets of exchanges, where there are too many to look at all. */
#pragma once

#include "planner/sets.h"

G_BEGIN_DECLS

/* Of each size the @width sets that promise most; what is found among them holds, and proves
 * nothing about the others. NULL if the work was stopped. Cost: exchanges² × @width. */
SulhSets *sulh_beam_new (const SulhCatalogue *catalogue, guint width, SulhWork *work);

G_END_DECLS
