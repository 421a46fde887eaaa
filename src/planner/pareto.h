/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plans that no other plan is better than in every figure. */
#pragma once

#include "planner/figures.h"
#include "planner/overlap-pool.h"
#include "planner/sets.h"

G_BEGIN_DECLS

/* One of them. */
typedef struct
{
  SulhSequence sequence;
  SulhFigures figures;
  const SulhOverlapPlan *overlapping; /* (nullable): the same on days that are known already */
} SulhParetoPlan;

/* All of them, as #SulhParetoPlan, the largest joint value first; of those that are equal in every
 * figure the first by its ids. After @rungs rungs, or where there are more than can be kept, those
 * found so far, with @complete %FALSE; so too if the work was stopped, but %NULL if none was found
 * by then. Cost: plans × (50 × rungs²
 * for those that are not clearly worse, and the number of those kept). */
GArray *sulh_pareto_find (const SulhSets *sets, const SulhCatalogue *catalogue,
                          const SulhHazards *hazards, guint64 rungs, double to, SulhWork *work,
                          gboolean *complete);

/* Drops of @plans, whose figures have changed, those that another equals or beats in all, and puts
 * the rest in order again. */
void sulh_pareto_drop_covered (GArray *plans, const SulhCatalogue *catalogue);

/* Of @plans at most @most: the best in each figure, and then always the one that is farthest from
 * those taken; in the order of @plans. */
void sulh_pareto_thin (GArray *plans, guint most);

G_END_DECLS
