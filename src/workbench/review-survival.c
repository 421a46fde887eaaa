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

/* Where, and by which source, most of the futures break that do. */
static void
find_first (const SulhStress *stress, const SulhPlan *plan, SulhSurvival *survival)
{
  g_autofree guint *breaks = g_new0 (guint, stress->n_rungs + 1);
  g_autofree guint *broken_by = g_new0 (guint, stress->n_sources + 1);
  int rung, source;

  for (guint i = 0; i < stress->runs; i++)
    {
      const SulhFuture *future = &stress->futures[i];

      survival->completed += future->ending == SULH_ENDING_COMPLETED;
      if (future->ending == SULH_ENDING_COMPLETED)
        continue;
      breaks[MIN (future->kept, stress->n_rungs)]++;
      if (future->source >= 0)
        broken_by[future->source]++;
    }
  rung = find_largest (breaks, stress->n_rungs);
  source = find_largest (broken_by, stress->n_sources);
  if (rung >= 0)
    survival->first_break = g_strdup (sulh_plan_get_rung (plan, (guint)rung)->exchange);
  if (source >= 0)
    survival->first_cause = g_strdup (stress->sources[source]);
}

SulhSurvival *
sulh_review_survival (const SulhScenario *scenario, const SulhPlan *plan, guint64 seed, guint runs,
                      GCancellable *cancellable)
{
  const SulhPlayOptions options
      = { .seed = seed, .dynamics = SULH_DYNAMICS_SHOCKS | SULH_DYNAMICS_SPOILERS };
  const SulhStressShare share = { .runs = runs };
  g_autoptr (SulhStress) stress
      = sulh_simulation_stress (scenario, plan, &options, &share, cancellable, NULL);
  SulhSurvival *survival;

  if (stress == NULL)
    return NULL;
  survival = g_new0 (SulhSurvival, 1);
  survival->runs = stress->runs;
  find_first (stress, plan, survival);
  return survival;
}

void
sulh_survival_free (SulhSurvival *survival)
{
  g_free (survival->first_break);
  g_free (survival->first_cause);
  g_free (survival);
}
