/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dynamic programming over sets of exchanges: every worth that going on can have, set by set. */
#pragma once

#include "planner/bounds.h"
#include "planner/labels.h"
#include "planner/solution.h"

G_BEGIN_DECLS

/* One run backward over all sets. */
typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  const SulhPlace *places; /* of @sets at the trust of @catalogue */
  const SulhBounds *bounds; /* (nullable): what is closed by them is left out */
  double floor; /* labels that cannot lead to more than this are left out */
  gsize most; /* labels kept per set, at least 2; 0 for all */
  gboolean cover; /* the labels kept are not some of all but cover all, and so bound them */
  double leeway; /* share of C + G by which a test may fail; not with bounds */
} SulhDp;

/* The fronts of all sets; the empty set has one only if a plan exists. With all labels kept the
 * front of the empty set is exact. NULL if the work was stopped or memory has run out. Cost:
 * sets × exchanges × labels. */
SulhLabelStore *sulh_dp_run (const SulhDp *dp, SulhWork *work);

/* The largest joint value of a plan in @store, 0 without one; a bound if its labels cover all. */
double sulh_dp_get_best (const SulhDp *dp, const SulhLabelStore *store);

/* Whether @side of @candidate passes its test at @step, or fails by no more than the leeway. */
gboolean sulh_dp_holds (const SulhDp *dp, guint candidate, const SulhBackStep *step, int side);

/* The best plan where nothing is forgotten, or with @any some plan. @to is the share of the work
 * done at the end. FALSE if the work was stopped. */
gboolean sulh_dp_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any,
                        double to, SulhWork *work, SulhSolution *solution);

G_END_DECLS
