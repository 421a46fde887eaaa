/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The search where there are more than two principals: a value for each of them in every label. */
#pragma once

#include "planner/depth-first.h"
#include "planner/sets.h"
#include "planner/solution.h"

G_BEGIN_DECLS

/* As sulh_dp_solve(), for any number of principals. Every exchange is between two of them; without
 * forgetting the trust of any pair depends only on the set of exchanges done, so that each set has
 * a front of what going on can be worth to all. A label falls only to one that is as good for
 * everybody; the order itself, its days and its ties are then found depth-first, led by the fronts,
 * and the walk of the rules says what holds. Cost: sets × exchanges × labels², and the walks. */
gboolean sulh_several_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any,
                             double to, SulhWork *work, SulhSolution *solution);

/* Whether some plan is better, by more than a tie, than one that is worth @joint: the first that is
 * met, if any. A plan at hand spares the search for a first one, and what cannot beat it is left
 * out from the start. None and a proof other than SULH_PROOF_BEST: not known. FALSE if the work was
 * stopped. */
gboolean sulh_several_challenge (const SulhSets *sets, const SulhCatalogue *catalogue, double joint,
                                 SulhWork *work, SulhSolution *solution);

/* As sulh_nearest_find(); of so many sequences as can be tried in some seconds. */
gboolean sulh_several_nearest (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work,
                               SulhSequence *nearest);

/* As sulh_depth_first_visit(). */
gboolean sulh_several_visit (const SulhSets *sets, const SulhCatalogue *catalogue,
                             const SulhVisitor *visitor, guint64 rungs, double to, SulhWork *work,
                             gboolean *complete);

G_END_DECLS
