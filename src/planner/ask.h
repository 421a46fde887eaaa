/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions about a plan, answered by solving what would be otherwise. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_planner_ask:
 * @scenario: a well-formed scenario
 * @plan: of its exchanges, also one that is not in @scenario
 * @question: about exchanges of @scenario
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope call): as for sulh_planner_search()
 * @user_data: passed to @progress
 * @error: return location, as for sulh_planner_search()
 *
 * Answers by doing what was asked for. First @plan is changed by no more than that: the exchange is
 * put in, taken out or moved, each place for it is tried on the earliest days, and the one that is
 * worth most is kept or, where none holds, the one that comes farthest; the test that fails there
 * is named. Then the best plan of all that are so is sought by sulh_planner_search() on the
 * scenario with one condition more: an unmeetable prerequisite for what is to stay out, a required
 * exchange for what is to be in, a window or a pinned day, a prerequisite for what is to come
 * before. Both exchanges of an order have to be in. What is lost is the difference of the joint
 * values.
 *
 * Where exchanges may overlap, each place is tried on two calendars: on the earliest days, and on
 * the earliest on which all that came before is verified; the best plan is that of
 * sulh_planner_search(), on its shorter calendar.
 *
 * Cost: a search, and for each place and design of the exchange a walk.
 *
 * Returns: (transfer full) (nullable): the answer
 */
SulhCounterfactual *sulh_planner_ask (const SulhScenario *scenario, const SulhPlan *plan,
                                      const SulhQuestion *question, GCancellable *cancellable,
                                      SulhProgressFunc progress, gpointer user_data,
                                      GError **error);

G_END_DECLS
