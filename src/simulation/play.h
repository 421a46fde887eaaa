/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One future of a plan, day by day. */
#pragma once

#include "rules/rules.h"
#include "simulation/simulation.h"

G_BEGIN_DECLS

/* A plan made ready to be played many times. */
typedef struct
{
  SulhHazards *hazards;
  guint n_rungs;
  int *days; /* of each rung */
  double *budgets; /* bad news that the rungs from here on can bear (R14) */
  double kept_each_day; /* share of bad news that is still remembered a day later */
  int failing; /* first rung that does not hold even without bad news, or -1 */
  guint32 key[2];
} SulhPlay;

SulhPlay *sulh_play_new (const SulhScenario *scenario, const SulhPlan *plan, guint64 seed);
void sulh_play_free (SulhPlay *play);

/* Future number @run; the same whenever and in whatever order it is played. FALSE if it was
 * cancelled: one future of a long plan with many sources takes its time. */
gboolean sulh_play_run (const SulhPlay *play, guint64 run, GCancellable *cancellable,
                        SulhFuture *future);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPlay, sulh_play_free)

G_END_DECLS
