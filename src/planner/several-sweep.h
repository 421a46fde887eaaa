/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fronts of all sets backward, with a value for each of several principals, and their bounds. */
#pragma once

#include "planner/several-front.h"
#include "planner/several-space.h"

G_BEGIN_DECLS

/* What no plan through a set can exceed; as #SulhBound, for any number of principals. */
typedef struct
{
  double ideal[SULH_PRINCIPALS_MOST]; /* of going on from here; -INFINITY: no way on */
  double
      offset[SULH_PRINCIPALS_MOST]; /* a plan is worth at most offset + slope × worth from here */
  double slope[SULH_PRINCIPALS_MOST]; /* -INFINITY where no plan comes through */
  double least[SULH_PRINCIPALS_MOST]; /* the smallest slope of any way to here */
  double sum; /* as the offset, of all values weighed */
} SulhSpaceBound;

/* The joint value is at most the mean of all values over what leaving gives, each weighed so that
 * the weights multiply to 1, and equal to it where all weighed values are the same. */
typedef struct
{
  SulhSpaceBound *sets;
  gboolean weighed;
  double weight[SULH_PRINCIPALS_MOST]; /* divided by the number of values */
} SulhSpaceBounds;

/* One run backward over all sets. */
typedef struct
{
  const SulhSpace *space;
  const SulhSpaceBounds *bounds;
  double floor; /* labels that cannot lead to a joint value above this are left out */
  gsize most; /* labels kept per set */
  gboolean cover; /* the labels kept are not some of all but cover all, and so bound them */
} SulhSweep;

/* NULL if the work was stopped. Cost: 2 × sets × exchanges × principals. */
SulhSpaceBounds *sulh_space_bounds_new (const SulhSpace *space, SulhWork *work);
void sulh_space_bounds_free (SulhSpaceBounds *bounds);

/* Adds the sums around the balance of @worth, that of a good plan. FALSE if the work was stopped.
 */
gboolean sulh_space_bounds_weigh (SulhSpaceBounds *bounds, const SulhSpace *space,
                                  const double *worth, SulhWork *work);

/* Whether a plan comes through @set and ends well. */
gboolean sulh_space_bounds_open (const SulhSpaceBounds *bounds, const SulhSpace *space, gsize set);

/* NULL if the work was stopped. */
SulhCloudStore *sulh_sweep_run (const SulhSweep *sweep, SulhWork *work);

/* The label of the empty set with the largest joint value; NULL if it has none. */
const double *sulh_sweep_get_best (const SulhSpace *space, const SulhCloudStore *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSpaceBounds, sulh_space_bounds_free)

G_END_DECLS
