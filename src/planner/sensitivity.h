/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What would change the answer: each number's interval in which the best plan stays best. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_planner_find_intervals:
 * @scenario: a well-formed scenario
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope call): called now and then with a share that grows to 1
 * @user_data: passed to @progress
 * @error: return location, as for sulh_planner_search()
 *
 * For each number of the scenario, all others as they are: down to which value and up to which the
 * best plan is still the best, and still holds. A number that changes nothing the rules read is
 * passed over. On each side some values are tried outward to the end of what the number can be, or
 * to ten times what it is; between the last at which the plan is best and the first at which it is
 * not the end is found by halving and solving again. Whether a plan stays best does not rise or
 * fall with any number, so that between values that were tried something else may happen: the
 * intervals are sampled, and no proof. Where the plan has only to hold, fewer searches are needed:
 * a plan that does not hold is not best.
 *
 * Where exchanges may overlap the best plan is that of sulh_planner_search(), which has to hold on
 * its own days, and to be worth no less than any plan of one exchange after the other.
 *
 * The work is limited, in rungs evaluated; numbers that it does not suffice for are counted, and
 * weak evidence is looked at first. Stopped, it answers with the numbers that it is done with.
 * Cost: up to 30 searches for each number. Answers S0:14.
 *
 * Returns: (transfer full) (nullable): the intervals; none if no plan holds
 */
SulhSensitivity *sulh_planner_find_intervals (const SulhScenario *scenario,
                                              GCancellable *cancellable, SulhProgressFunc progress,
                                              gpointer user_data, GError **error);

G_END_DECLS
