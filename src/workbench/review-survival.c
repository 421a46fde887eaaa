/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/simulation.h"
#include "workbench/review.h"

/* The position of the largest count, the first of equal ones, or -1 if all are 0. */
static int
find_largest (const guint *counts, guint n_counts)
{
  int largest = -1;
  guint most = 0;

  for (guint i = 0; i < n_counts; i++)
    if (counts[i] > most)
      {
        most = counts[i];
        largest = (int)i;
      }
  return largest;
}

SulhSurvival *
sulh_review_survival (const SulhScenario *scenario, const SulhPlan *plan, guint64 seed, guint runs,
                      GCancellable *cancellable)
{
  g_autoptr (SulhFutures) futures
      = sulh_simulation_play_many (scenario, plan, seed, runs, cancellable, NULL);
  SulhSurvival *survival;
  int rung, cause;

  if (futures == NULL)
    return NULL;
  survival = g_new0 (SulhSurvival, 1);
  survival->runs = futures->runs;
  survival->completed = futures->completed;
  rung = find_largest (futures->breaks, futures->n_rungs);
  cause = find_largest (futures->broken_by, futures->n_causes);
  if (rung >= 0)
    survival->first_break = g_strdup (sulh_plan_get_rung (plan, (guint)rung)->exchange);
  if (cause >= 0)
    survival->first_cause = g_strdup (futures->causes[cause]);
  return survival;
}

void
sulh_survival_free (SulhSurvival *survival)
{
  g_free (survival->first_break);
  g_free (survival->first_cause);
  g_free (survival);
}
