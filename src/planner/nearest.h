/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sequence that comes nearest to holding, where no trust is enough. */
#pragma once

#include "planner/sets.h"
#include "planner/solution.h"

G_BEGIN_DECLS

/* A sequence whose tests fail by the smallest share of C + G (readings A16): of all, up to a dozen
 * free exchanges or so, where what no way on can mend is not followed; where that comes to its
 * limit, or there are more, another may come a little nearer; nothing is proved by it. FALSE if the
 * work was stopped. */
gboolean sulh_nearest_find (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
                            SulhSequence *nearest);

G_END_DECLS
