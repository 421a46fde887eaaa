/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How tension and kept rungs develop from day to day in many futures. */
#pragma once

#include "simulation/play.h"

G_BEGIN_DECLS

/**
 * SulhSamples:
 * @runs: futures
 * @first: first day, on which nothing has happened yet
 * @step: days from one that is looked at to the next
 * @n_days: how many are looked at
 * @tension: (array length=runs * n_days): at the end of each, 0 to 1, future by future; once talks
 *   are over it stays as they leave it
 * @kept: (array length=runs * n_days): rungs kept and verified by then
 * @blows: shocks and acts of spoilers for which no message came in time, in all futures
 * @blow: tension that one of them adds on the mean; NAN without any
 */
typedef struct
{
  guint runs;
  int first;
  int step;
  guint n_days;
  float *tension;
  guint16 *kept;
  guint blows;
  double blow;
} SulhSamples;

/**
 * sulh_simulation_sample:
 * @scenario: a well-formed scenario of two parties
 * @plan: of its exchanges
 * @options: how
 * @runs: futures from number 0
 * @most_days: days that are looked at, at most; 2 or more
 * @cancellable: (nullable): to stop at once
 * @error: return location: cancelled, or %G_IO_ERROR_INVALID_ARGUMENT with a sentence
 *
 * Plays futures, the same as sulh_simulation_play() under each number, and looks at them on days
 * as far apart as @most_days makes them. Cost: the futures and @runs × @most_days.
 *
 * Returns: (transfer full) (nullable): what is seen
 */
SulhSamples *sulh_simulation_sample (const SulhScenario *scenario, const SulhPlan *plan,
                                     const SulhPlayOptions *options, guint runs, guint most_days,
                                     GCancellable *cancellable, GError **error);
void sulh_samples_free (SulhSamples *samples);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSamples, sulh_samples_free)

G_END_DECLS
