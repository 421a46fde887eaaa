/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many futures of a plan, on as many threads as wanted, with the same bits on any number. */
#pragma once

#include <gio/gio.h>

#include "model/model.h"
#include "simulation/future.h"
#include "simulation/play.h"

G_BEGIN_DECLS

/* More futures than this are not kept at once. */
#define SULH_RUNS_MOST 5000000

/**
 * SulhStress:
 * @seed: that they were played from
 * @first: number of the first of them
 * @runs: how many
 * @begins: day on which the plan begins
 * @ends: day on which it is planned to be over
 * @horizon: last day that was looked at
 * @n_rungs: rungs of the plan
 * @n_sources: shocks, spoilers and other sources of bad news
 * @sources: (array length=n_sources): their ids; %NULL ends the list
 * @names: (array length=n_sources): their names, or ids
 * @futures: (array length=runs): one by one
 */
typedef struct
{
  guint64 seed;
  guint first;
  guint runs;
  int begins;
  int ends;
  int horizon;
  guint n_rungs;
  guint n_sources;
  char **sources;
  char **names;
  SulhFuture *futures;
} SulhStress;

/* Called in the thread that asked, now and then. */
typedef void (*SulhStressFunc) (guint done, guint total, gpointer user_data);

/**
 * SulhStressShare:
 * @first: number of the first future to play
 * @runs: how many, 1 to %SULH_RUNS_MOST
 * @jobs: threads; 0 for as many as the machine has
 * @func: (nullable): progress
 * @user_data: for @func
 *
 * Which futures are played, and how.
 */
typedef struct
{
  guint first;
  guint runs;
  guint jobs;
  SulhStressFunc func;
  gpointer user_data;
} SulhStressShare;

/**
 * sulh_simulation_stress:
 * @scenario: a well-formed scenario of two parties
 * @plan: of its exchanges
 * @options: how futures are played
 * @share: which
 * @cancellable: (nullable): to stop at once
 * @error: return location: cancelled, or %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * Each future is a function of the seed, its own number, and the scenario: neither the number of
 * threads nor the order nor the share of the machine changes a bit of it. On each day what is
 * verified comes first, then the calendar, then the rung that is due (R8 under present beliefs),
 * then news (R14, R15). Time passes from event to event. Cost of a future: its events × sources,
 * and rungs² / 2 steps of the recursion. Answers S0:19 and S0:20.
 *
 * Returns: (transfer full) (nullable): the futures
 */
SulhStress *sulh_simulation_stress (const SulhScenario *scenario, const SulhPlan *plan,
                                    const SulhPlayOptions *options, const SulhStressShare *share,
                                    GCancellable *cancellable, GError **error);
void sulh_stress_free (SulhStress *stress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhStress, sulh_stress_free)

G_END_DECLS
