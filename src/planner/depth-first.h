/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Depth-first search over orders, for trust that depends on the order: with forgetting. */
#pragma once

#include "planner/sets.h"
#include "planner/solution.h"

G_BEGIN_DECLS

/* As sulh_dp_solve(). After a fixed number of rungs the search ends with what it has, and says how
 * far that can be from the best. */
gboolean sulh_depth_first_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any,
                                 double to, SulhWork *work, SulhSolution *solution);

G_END_DECLS
