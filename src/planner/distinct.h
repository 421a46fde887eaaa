/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The best plans that differ in substance. */
#pragma once

#include "planner/apart.h"
#include "planner/sets.h"

G_BEGIN_DECLS

/* The best plan that is at least SULH_APART from each #SulhSequence of @others, ties settled as in
 * readings A14; after @rungs rungs the best found so far, with @complete FALSE. FALSE if the work
 * was stopped. */
gboolean sulh_distinct_solve (const SulhSets *sets, const SulhApart *apart, const GArray *others,
                              guint64 rungs, double to, SulhWork *work, SulhSolution *solution,
                              gboolean *complete);

/* Whether plans that are @distance apart differ in substance. */
gboolean sulh_distinct_is_far (double distance);

/* How far @sequence is from the nearest of @others; 1 without any. */
double sulh_distinct_measure (const SulhApart *apart, const GArray *others,
                              const SulhSequence *sequence);

G_END_DECLS
