/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sequence made better step by step: exchanges moved, put in, left out or replaced. */
#pragma once

#include "planner/solution.h"
#include "planner/work.h"

G_BEGIN_DECLS

/* Joint value of @sequence, or -INFINITY if it is not legal or does not hold. @walk, where days
 * matter, is one of the agenda of @catalogue. Cost: its length. */
double sulh_sequence_value (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                            SulhWalk *walk, double worth[2]);

/* Makes changes to @sequence, which holds or is empty and worth -INFINITY, as long as one makes it
 * better, and then throws it about and begins again until @rungs rungs have been evaluated, which
 * is @share of the present phase of the work. The result depends on nothing but @sequence,
 * @catalogue and @rungs. Cost: some times its length to the third, and @rungs. */
void sulh_improve (SulhSequence *sequence, const SulhCatalogue *catalogue, guint64 rungs,
                   double share, SulhWork *work);

G_END_DECLS
