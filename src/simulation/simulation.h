/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door of the simulation: what happens when a plan meets shocks and spoilers. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhFuture:
 * @completed: whether the last rung was reached
 * @rung: index of the rung at which somebody walked away, or -1
 * @day: the day of that rung, after day zero
 * @cause: (nullable): id of the shock or spoiler that was the last straw; %NULL if the plan did not
 *   hold even without bad news
 *
 * One future of a plan.
 */
typedef struct
{
  gboolean completed;
  int rung;
  int day;
  const char *cause;
} SulhFuture;

/**
 * SulhFutures:
 * @runs: futures played
 * @completed: those that reached the last rung
 * @n_rungs: rungs of the plan
 * @breaks: for each rung, the futures that broke there
 * @n_causes: shocks and spoilers of the scenario
 * @causes: their ids, sorted
 * @broken_by: for each of them, the futures that it was the last straw of
 *
 * Many futures of a plan.
 */
typedef struct
{
  guint runs;
  guint completed;
  guint n_rungs;
  guint *breaks;
  guint n_causes;
  char **causes;
  guint *broken_by;
} SulhFutures;

/**
 * sulh_simulation_play_many:
 * @scenario: a well-formed scenario with two parties
 * @plan: of its exchanges
 * @seed: the same seed plays the same futures
 * @runs: how many futures
 * @cancellable: (nullable): to stop
 * @error: return location: cancelled, or %G_IO_ERROR_INVALID_ARGUMENT without two parties or rungs
 *
 * Plays future after future, day by day from day zero, or from the first rung where that is
 * earlier, to the last rung. A shock comes with its hazard inside its window; a spoiler acts at the
 * rate that its margin gives it (R14). How bad the news is is drawn from an exponential
 * distribution round the mean severity, times control; if the channel wins the race against
 * escalation (R15) only the share of the circuit breaker remains. The evidence adds up against both
 * sides, and on the day of a rung all tests from there on (R8) are tried again with it: a future
 * breaks at the first rung that can no longer bear it.
 *
 * Random numbers are drawn by counting (seed, future, day, source), so that results depend neither
 * on the order of futures nor on that of the file, and two plans of one scenario meet the same
 * news. Cost: runs × days × sources. Answers S0:14.
 *
 * Returns: (transfer full) (nullable): the futures
 */
SulhFutures *sulh_simulation_play_many (const SulhScenario *scenario, const SulhPlan *plan,
                                        guint64 seed, guint runs, GCancellable *cancellable,
                                        GError **error);
void sulh_futures_free (SulhFutures *futures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFutures, sulh_futures_free)

G_END_DECLS
