/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What overlaps do for the best plan of one exchange after the other. */
#pragma once

#include "planner/catalogue.h"
#include "planner/work.h"

G_BEGIN_DECLS

/**
 * sulh_overlap_find:
 * @scenario: whose exchanges may overlap
 * @catalogue: of the same
 * @work: of the search
 * @answer: the best plan of one exchange after the other, or none
 *
 * First tries every order, where there are few enough, each on two calendars: on its earliest days,
 * and on the earliest on which all that came before is verified. An order that is worth more there
 * than the plan, there or on its own days, takes its place. Where there are too many orders only
 * that is tried which promises most, see sulh_overlap_bound(). Then makes the calendar shorter, as
 * long as the joint value does not fall below that of the plan, or of the order that took its
 * place, by more than the scenario lets be given up for time. Fills in the overlap of @answer.
 * Cost: orders × rungs², and the shortening.
 *
 * Returns: FALSE if the work was stopped
 */
gboolean sulh_overlap_find (const SulhScenario *scenario, const SulhCatalogue *catalogue,
                            SulhWork *work, SulhAnswer *answer);

/* What was proved and what was not, of which the rest of the overlap of @answer tells; no plan with
 * overlaps is worth more than @bound, and none holds where that is 0; its order also holds on a
 * calendar that ends on day @fastest_end and is worth @fastest_joint. */
char *sulh_overlap_say (const SulhAnswer *answer, double bound, int fastest_end,
                        double fastest_joint);

G_END_DECLS
