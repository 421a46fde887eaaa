/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans whose exchanges overlap, from which the best is taken and a list is made. */
#pragma once

#include "planner/apart.h"
#include "planner/sets.h"
#include "planner/shorten.h"

G_BEGIN_DECLS

/* An order that was looked at, on its shorter calendar. */
typedef struct
{
  SulhDatedOrder order; /* after the calendar was made shorter */
  SulhDatedOrder start; /* before */
  SulhSequence sequence; /* the same, to be compared with others */
  int place; /* among the plans of one exchange after the other, from 0 up, or -1 */
  int least_end; /* no calendar of this order ends earlier */
  gboolean unfinished; /* the calendar could be made shorter still */
  gboolean proved; /* it is the best of all that differ in substance from those before it, of
                    * those of one exchange after the other */
} SulhOverlapPlan;

typedef struct
{
  GPtrArray *plans; /* of #SulhOverlapPlan, what is worth most first */
  double bound; /* joint value that no plan exceeds, with overlaps or without; 0 if none holds */
  guint64 orders; /* that were all tried, or 0 if there are too many */
  guint n_serial; /* plans of one exchange after the other */
  gboolean exhausted; /* no other plan of one exchange after the other differs in substance */
} SulhOverlapPool;

/**
 * sulh_overlap_pool_new:
 * @scenario: whose exchanges may overlap
 * @catalogue: of the same
 * @agenda: of the same
 * @sets: (nullable): of the same; %NULL if there are too many
 * @best: (nullable): the best plan of one exchange after the other, or %NULL if none holds
 * @proved: whether it is proved that it is
 * @to: share of the work after which all is done
 * @work: of the search
 *
 * Looks at the best plan of one exchange after the other, at the next best that differ in
 * substance, up to a limit of work, and at the order that is worth most with overlaps: of all,
 * where there are few enough, or else the one that promises most, see sulh_overlap_bound(). Makes
 * the calendar of each shorter, as long as the joint value does not fall by more than the scenario
 * lets be given up for time. It is the same whoever asks, and for however many plans. Cost: orders
 * × rungs², the searches for the next best, and the shortening of each.
 *
 * Returns: (transfer full): what was found up to there if the work was stopped
 */
SulhOverlapPool *sulh_overlap_pool_new (const SulhScenario *scenario,
                                        const SulhCatalogue *catalogue, const SulhAgenda *agenda,
                                        const SulhSets *sets, const SulhSequence *best,
                                        gboolean proved, double to, SulhWork *work);
void sulh_overlap_pool_free (SulhOverlapPool *pool);

/* The plan that is worth most, or NULL if there is none. */
const SulhOverlapPlan *sulh_overlap_pool_get_best (const SulhOverlapPool *pool);

/* @order as a plan of the scenario. */
SulhPlan *sulh_overlap_to_plan (const SulhAgenda *agenda, const SulhDatedOrder *order);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhOverlapPool, sulh_overlap_pool_free)

G_END_DECLS
