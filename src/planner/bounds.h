/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no plan through a set of exchanges can exceed. */
#pragma once

#include "planner/sets.h"

G_BEGIN_DECLS

/* All bounds rest on one fact: where nobody's outside option is negative and present bias is at
 * most 1, each test and each value rises with both values of going on (readings, monotonicity). */
typedef struct
{
  double ideal[2]; /* the most that going on from here is worth to each; -INFINITY: no way on */
  double offset[2]; /* a plan through here is worth at most offset + slope × worth from here */
  double slope[2]; /* -INFINITY where no plan comes through */
} SulhBound;

/* One for each set, or NULL if the work was stopped. @catalogue gives the trust; it may be more
 * trusting than the one the sets were made for. Cost: 2 × sets × exchanges. */
SulhBound *sulh_bounds_new (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work);

/* Whether a plan comes through the set and ends well. */
gboolean sulh_bound_is_open (const SulhBound *bound);

/* Whether a plan worth @worth from here on can reach the joint value @floor. */
gboolean sulh_bound_reaches (const SulhBound *bound, const SulhCatalogue *catalogue,
                             const double worth[2], double floor);

G_END_DECLS
