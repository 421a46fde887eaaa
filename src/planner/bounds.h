/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no plan through a set of exchanges can exceed. */
#pragma once

#include "planner/sets.h"

G_BEGIN_DECLS

/* All bounds rest on one fact: where nobody's outside option is negative and present bias is at
 * most 1, each test and each value rises with both values of going on (readings, monotonicity). */

/* Ways of adding up the values of both. */
#define SULH_BOUND_WEIGHTS 5

typedef struct
{
  double ideal[2]; /* the most that going on from here is worth to each; -INFINITY: no way on */
  double offset[2]; /* a plan through here is worth at most offset + slope × worth from here */
  double slope[2]; /* -INFINITY where no plan comes through */
  double least[2]; /* the smallest slope of any way to here */
  double sum[SULH_BOUND_WEIGHTS]; /* as the offset, of the weighted sum of both */
} SulhBound;

/* One rung back from the ideal of a set, by its last exchange, as a line: worth now + later × worth
 * after it. */
typedef struct
{
  double now[2];
  double later[2];
  guint32 parent; /* index of the set before */
} SulhWayIn;

/* For all sets. The joint value sqrt (a b) is at most (w a + b / w) / 2 for any weight w, and equal
 * to it for the right one. While the offsets take the best way for A and the best for B, a sum
 * takes one way for both, so it is the sharper bound near the plans whose balance has a weight. */
typedef struct
{
  SulhBound *sets;
  gboolean weighed; /* whether there are sums */
  double weight[SULH_BOUND_WEIGHTS]; /* of A; that of B is 1 / weight */
  double outside[2]; /* what leaving gives each */
  SulhWayIn *ways; /* (nullable): all ways into each set, while there is room for them */
  guint32 *firsts; /* index of the first of each set */
} SulhBounds;

/* NULL if the work was stopped. @catalogue gives the trust; it may be more trusting than the one
 * the sets were made for. Cost: 2 × sets × exchanges. */
SulhBounds *sulh_bounds_new (const SulhSets *sets, const SulhCatalogue *catalogue,
                             const SulhPlace *places, SulhWork *work);
void sulh_bounds_free (SulhBounds *bounds);

/* Adds the sums, around the balance of @worth, that of a good plan. Cost: sets × exchanges. FALSE
 * if the work was stopped. */
gboolean sulh_bounds_weigh (SulhBounds *bounds, const SulhSets *sets,
                            const SulhCatalogue *catalogue, const SulhPlace *places,
                            const double worth[2], SulhWork *work);

/* Whether a plan comes through the set and ends well. */
gboolean sulh_bounds_open (const SulhBounds *bounds, gsize set);

/* Whether a plan through @set worth @worth from there on can reach the joint value @floor. */
gboolean sulh_bounds_reach (const SulhBounds *bounds, gsize set, const double worth[2],
                            double floor);

/* The joint value that no plan exceeds. Cost: sets. */
double sulh_bounds_get_joint (const SulhBounds *bounds, const SulhSets *sets,
                              const SulhCatalogue *catalogue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBounds, sulh_bounds_free)

G_END_DECLS
