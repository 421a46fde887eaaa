/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several answers: plans that differ in substance, and plans that no other is better than. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_planner_list_distinct:
 * @scenario: a well-formed scenario
 * @most: how many plans, at least 1
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope call): as for sulh_planner_search()
 * @user_data: passed to @progress
 * @error: return location, as for sulh_planner_search()
 *
 * The best plan, then always the best of those that are at least %SULH_APART from all before it;
 * ties as in readings A14. How far two plans are apart is the larger of two shares:
 *
 * what is done, and by whom first: of the weight of all exchanges in either plan, that of those in
 * one only, of those in which another side performs first, and half of that of those in both by
 * another design. The weight of an exchange is what both stake in it (C + G), each as a share of
 * what it stakes in all exchanges of the scenario;
 *
 * in which order: of all pairs of exchanges in both plans, counted by how much one depends on the
 * other, the pairs that come in another order. A pair counts whole if one is a prerequisite of the
 * other or both are about the same issue; else by how much their weights differ, as a share of the
 * larger, since each rests on the evidence that those before it leave. Two equal steps swapped are
 * no other plan.
 *
 * Where exchanges may overlap the plans are compared one exchange after the other; each of the list
 * then stands on a shorter calendar of its own, for which it gives up no more of its joint value
 * than the scenario lets be given up for time.
 *
 * Exact by depth-first search with the bounds of sulh_planner_search(); where that comes to its
 * limit or is stopped, or where there are too many exchanges, the list holds what was found, and
 * says so. The list is shorter where there are no more. Answers S0:14.
 *
 * Returns: (transfer full): the list; empty if no plan holds
 */
SulhAlternatives *sulh_planner_list_distinct (const SulhScenario *scenario, guint most,
                                              GCancellable *cancellable, SulhProgressFunc progress,
                                              gpointer user_data, GError **error);

/**
 * sulh_planner_list_pareto:
 * @scenario: a well-formed scenario
 * @most: how many plans to give; 0 for all
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope call): as for sulh_planner_search()
 * @user_data: passed to @progress
 * @error: return location, as for sulh_planner_search()
 *
 * The plans that no other plan equals or beats in all of value to each party, survival, days and
 * smallest shock budget; of those equal in all of them the first by its ids. The largest joint
 * value comes first. If there are more than @most, those that are best in one figure, and then
 * always the one that is farthest from those taken, each figure as a share of its range.
 *
 * Where exchanges may overlap, those that no other beats one exchange after the other are put on
 * shorter calendars, what sulh_planner_search() looks at with overlaps is put among them, and those
 * that are beaten there are dropped; other calendars are not tried.
 *
 * Exact by looking at every sequence that holds, but for beginnings that lead to nothing new;
 * where that comes to its limit or is stopped, the list holds what was found, and says so. Answers
 * S0:14.
 *
 * Returns: (transfer full): the list; empty if no plan holds
 */
SulhAlternatives *sulh_planner_list_pareto (const SulhScenario *scenario, guint most,
                                            GCancellable *cancellable, SulhProgressFunc progress,
                                            gpointer user_data, GError **error);

G_END_DECLS
