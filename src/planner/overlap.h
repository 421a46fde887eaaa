/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What overlaps do for the best plan of one exchange after the other. */
#pragma once

#include "planner/sets.h"
#include "planner/solution.h"
#include "planner/work.h"

G_BEGIN_DECLS

/**
 * sulh_overlap_find:
 * @scenario: whose exchanges may overlap
 * @catalogue: of the same
 * @sets: (nullable): of the same; %NULL if there are too many
 * @serial: (nullable): the plan of @answer as a sequence
 * @to: share of the work after which all is done
 * @work: of the search
 * @answer: the best plan of one exchange after the other, or none
 *
 * Takes the best of sulh_overlap_pool_new() for the plan of @answer and fills in its overlap. Where
 * that has another order than @serial, the proof of @answer is about all plans, with overlaps or
 * without.
 *
 * Returns: FALSE if the work was stopped
 */
gboolean sulh_overlap_find (const SulhScenario *scenario, const SulhCatalogue *catalogue,
                            const SulhSets *sets, const SulhSequence *serial, double to,
                            SulhWork *work, SulhAnswer *answer);

/* What was proved and what was not, of which the rest of the overlap of @answer tells; its order
 * also holds on a calendar that ends on day @fastest_end and is worth @fastest_joint. */
char *sulh_overlap_say (const SulhAnswer *answer, int fastest_end, double fastest_joint);

G_END_DECLS
