/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search where there are more sets of exchanges than can be looked at. */
#pragma once

#include "planner/solution.h"
#include "planner/work.h"

G_BEGIN_DECLS

/* Rungs evaluated for one answer: some seconds. */
#define SULH_LARGE_RUNGS ((guint64)5 * 1000 * 1000)

/* A good plan, and how much better another can be at most. A plan that holds is sought among the
 * ladders from the smallest exchange to the largest and among those that grow from nothing; it is
 * then improved until @rungs rungs have been evaluated. FALSE if the work was stopped, with the
 * best so far. */
gboolean sulh_large_solve (const SulhCatalogue *catalogue, guint64 rungs, SulhWork *work,
                           SulhSolution *solution);

/* The better of two ladders from the smallest exchange to the largest, one of all exchanges and one
 * of those that are called for; worth -INFINITY if neither holds. Cost: exchanges squared. */
void sulh_large_first (const SulhCatalogue *catalogue, SulhSequence *best);

/* The most that any plan is worth to @side, without looking at sets: what each exchange brings at
 * each place, with the trust and the share carried so far that no plan exceeds there, and the best
 * assignment of exchanges to places. Cost: exchanges to the third. */
double sulh_large_bound (const SulhCatalogue *catalogue, int side);

/* The joint value that no plan exceeds, in the same way; looser once @work is called off, where
 * that saves more than some milliseconds. */
double sulh_large_joint_bound (const SulhCatalogue *catalogue, const SulhWork *work);

/* Joint value of the ladder from the smallest exchange to the largest, as far as conditions allow,
 * or -INFINITY if it does not hold: what a plan is measured against. */
double sulh_large_ladder (const SulhCatalogue *catalogue);

G_END_DECLS
