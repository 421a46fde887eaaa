/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the planner: the search for a sequence, and why there is none. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "planner/alternatives.h"
#include "planner/ask.h"
#include "planner/sensitivity.h"

G_BEGIN_DECLS

/**
 * SulhPlannerError:
 * @SULH_PLANNER_ERROR_PRINCIPALS: fewer than two parties, or more than the rules read
 * @SULH_PLANNER_ERROR_NO_EXCHANGES: there is nothing to put in order
 * @SULH_PLANNER_ERROR_TOO_LARGE: more exchanges than the planner takes, or too many to count
 *
 * Why the planner did not search at all.
 */
typedef enum
{
  SULH_PLANNER_ERROR_PRINCIPALS,
  SULH_PLANNER_ERROR_NO_EXCHANGES,
  SULH_PLANNER_ERROR_TOO_LARGE,
} SulhPlannerError;

#define SULH_PLANNER_ERROR (sulh_planner_error_quark ())
GQuark sulh_planner_error_quark (void);

/**
 * sulh_planner_search:
 * @scenario: a well-formed scenario
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope call): called in the thread of the caller now and then, with a
 *   share that grows to 1
 * @user_data: passed to @progress
 * @error: return location: %SULH_PLANNER_ERROR, or %G_IO_ERROR_CANCELLED where the search was
 *   stopped before there was anything to say
 *
 * Looks for the sequence of exchanges that both principals would start and continue (R8) and
 * whose joint value sqrt((W_A - O_A) (W_B - O_B)) is largest. Every prerequisite stands earlier,
 * at most one of each group of alternatives is in, all required exchanges are in, every issue that
 * a party will not do without is touched, and sulh_rules_walk_plan() finds nothing to fail:
 * windows, closed times, pinned days and places, lags, deadlines, capacities, capital and balance
 * at home (R9). Each exchange stands on the earliest day that satisfies all of them. Ties are
 * settled as in readings A14; of more than 32768 that tie (512 with forgetting) the rest is left
 * aside, and the answer says so. Without such a sequence the answer says which party walks away
 * where, and from which starting trust one would hold (A16).
 *
 * The answer does not depend on the order of the file, on the locale or on the machine. Cost:
 * legal sets × exchanges × values kept per set, shared out among the processors. Where
 * the order or the day of an exchange matters the search is depth-first. A search that comes to its
 * limit of memory or work says within what share of the best it stays; so does one with more sets
 * than can be looked at, which improves a plan by moving exchanges about. Whoever stops it has the
 * best plan so far, and how much better another could be. Answers S0:14.
 *
 * Returns: (transfer full) (nullable): the answer
 */
SulhAnswer *sulh_planner_search (const SulhScenario *scenario, GCancellable *cancellable,
                                 SulhProgressFunc progress, gpointer user_data, GError **error);

/**
 * sulh_planner_search_within:
 * @scenario: a well-formed scenario
 * @rungs: rungs evaluated before the search stops by itself; 0 for no such limit
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope call): as for sulh_planner_search()
 * @user_data: passed to @progress
 * @error: return location, as for sulh_planner_search()
 *
 * sulh_planner_search() with a limit of work. What is found within it is the same on every machine.
 *
 * Returns: (transfer full) (nullable): the answer
 */
SulhAnswer *sulh_planner_search_within (const SulhScenario *scenario, guint64 rungs,
                                        GCancellable *cancellable, SulhProgressFunc progress,
                                        gpointer user_data, GError **error);

/**
 * sulh_planner_count:
 * @scenario: a well-formed scenario with few exchanges
 * @cancellable: (nullable): to stop
 * @feasible: (out) (optional): sequences that both principals would start and continue
 * @total: (out) (optional): all legal sequences of at least one exchange
 * @error: return location, as for sulh_planner_search()
 *
 * Tries every sequence; two that differ only in exchanges that are equal in all numbers and
 * conditions count once. Cost: n! × n; up to 8 exchanges.
 *
 * Returns: whether it was done
 */
gboolean sulh_planner_count (const SulhScenario *scenario, GCancellable *cancellable,
                             guint64 *feasible, guint64 *total, GError **error);

/**
 * sulh_planner_find_ways_out:
 * @scenario: a well-formed scenario for which sulh_planner_search() proved that there is no plan
 * @cancellable: (nullable): to stop
 * @progress: (nullable) (scope call): as for sulh_planner_search()
 * @user_data: passed to @progress
 * @error: return location: %G_IO_ERROR_CANCELLED
 *
 * First the demands that cannot hold together: of all that @scenario asks of a plan (required
 * exchanges and issues, prerequisites, groups, pins, dates, lags, capacities, politics at home,
 * starting trust, detection, exposure) as many as can be are put aside with no plan coming to
 * exist. What remains is irreducible: with these demands alone no plan exists, and without any one
 * of them one does; both are found out by solving. If nothing remains, the exchanges by themselves
 * bring both sides too little, and what helps is that one of them brings somebody more, or costs
 * somebody less.
 *
 * Then the ways out. Every change that is tried weakens one of these demands, since nothing else
 * can help; its least amount is found by halving. Where no single change helps, pairs are tried:
 * the second weakens a conflict that remains after the first. The price of each comes from
 * #SulhPrices; the cheapest dozen are solved for the best plan that they lead to, and told in the
 * order of their prices, among equals the better plan first. Answers S0:14, D15.
 *
 * The answer does not depend on the machine. Cost: some hundred searches that end with the first
 * plan, within a limit of work; the answer says whether all was tried.
 *
 * Returns: (transfer full) (nullable): the demands and the ways out; where it could not be proved
 *   that no plan exists, neither, and not irreducible
 */
SulhWaysOut *sulh_planner_find_ways_out (const SulhScenario *scenario, GCancellable *cancellable,
                                         SulhProgressFunc progress, gpointer user_data,
                                         GError **error);

/**
 * sulh_planner_keep_demands:
 * @scenario: a scenario
 * @ways: what sulh_planner_find_ways_out() found of it
 * @without: index of a demand of @ways that is put aside too, or -1 for none
 *
 * For whoever does not take the conflict on trust.
 *
 * Returns: (transfer full): @scenario with all demands put aside but those of @ways
 */
SulhScenario *sulh_planner_keep_demands (const SulhScenario *scenario, const SulhWaysOut *ways,
                                         int without);

G_END_DECLS
