/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/baselines.h"

#include <math.h>

#include "simulation/simulation.h"
#include "workbench/experiment-private.h"

#define FACTOR_OF_DRIFT 1.5
#define FACTOR_OF_CONFRONTATION 4
#define N_BASELINES (SULH_BASELINE_CONFRONTATION + 1)
#define HUNDRED 100

/* Crises on a day on which nobody talks. */
typedef struct
{
  double rate;
  double error;
} Rate;

static const SulhBaseline *
find_baseline (const SulhScenario *scenario, int category)
{
  for (guint i = 0; i < scenario->baselines->len; i++)
    {
      const SulhBaseline *baseline = scenario->baselines->pdata[i];

      if (baseline->category == category)
        return baseline;
    }
  return NULL;
}

static double
find_factor (const SulhScenario *scenario, int category)
{
  const SulhBaseline *baseline = find_baseline (scenario, category);

  if (baseline && sulh_number_is_set (&baseline->hazard_factor))
    return baseline->hazard_factor.mode;
  return category == SULH_BASELINE_DRIFT           ? FACTOR_OF_DRIFT
         : category == SULH_BASELINE_CONFRONTATION ? FACTOR_OF_CONFRONTATION
                                                   : 1;
}

static SulhStress *
play (const SulhScenario *scenario, const SulhPlan *plan, const SulhFuturesRequest *request,
      GCancellable *cancellable, GError **error)
{
  const SulhPlayOptions options
      = { .seed = request->seed,
          .horizon = request->horizon > 0 ? request->horizon : SULH_BASELINES_DAYS,
          .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share = { .runs = request->runs, .jobs = request->jobs };

  return sulh_simulation_stress (scenario, plan, &options, &share, cancellable, error);
}

/* A ratio of sums, with the error of its numerator at that ratio. */
static Rate
find_rate (const SulhStress *stress)
{
  double crises = 0;
  double days = 0;
  double squares = 0;
  double rate;

  for (guint i = 0; i < stress->runs; i++)
    {
      crises += stress->futures[i].uncontained;
      days += MAX (stress->futures[i].day - stress->begins, 1);
    }
  rate = days > 0 ? crises / days : 0;
  for (guint i = 0; i < stress->runs; i++)
    {
      double lived = MAX (stress->futures[i].day - stress->begins, 1);
      double off = stress->futures[i].uncontained - rate * lived;

      squares += off * off;
    }
  return (Rate){ rate, days > 0 ? sqrt (squares) / days : 0 };
}

/* Nobody talks: shocks come more often, and there is nothing that could contain them. */
static gboolean
play_without (const SulhScenario *scenario, const SulhPlan *plan, int category,
              const SulhFuturesRequest *request, GCancellable *cancellable, Rate *rate,
              GError **error)
{
  g_autoptr (SulhScenario) silent = sulh_experiment_make_silent (scenario);
  g_autoptr (SulhStress) stress = NULL;

  sulh_experiment_multiply (&silent, silent->shocks, "@hazard", find_factor (scenario, category));
  stress = play (silent, plan, request, cancellable, error);
  if (stress)
    *rate = find_rate (stress);
  return stress != NULL;
}

static SulhExperimentMean
count_with_talks (const SulhStress *stress, Rate drift)
{
  double sum = 0;
  double squares = 0;
  SulhEstimate mean;

  for (guint i = 0; i < stress->runs; i++)
    {
      const SulhFuture *future = &stress->futures[i];
      gboolean broken
          = future->ending == SULH_ENDING_COLLAPSED || future->ending == SULH_ENDING_STALLED;
      double crises = future->uncontained
                      + (broken ? drift.rate * MAX (stress->horizon - future->day, 0) : 0);

      sum += crises;
      squares += crises * crises;
    }
  mean = sulh_statistics_mean (sum, squares, stress->runs);
  return (SulhExperimentMean){ HUNDRED * mean.value, HUNDRED * mean.error };
}

static void
result_clear (gpointer data)
{
  g_free (((SulhBaselineResult *)data)->name);
}

static void
add_result (GArray *results, const SulhScenario *scenario, int category, double crises,
            double error)
{
  const SulhBaseline *baseline = find_baseline (scenario, category);
  const char *name = baseline && baseline->part.name
                         ? baseline->part.name
                         : sulh_choice_get_label (sulh_baseline_category_choices (), category);
  const SulhBaselineResult result = { g_strdup (name), crises, error };

  g_array_append_val (results, result);
}

GArray *
sulh_baselines_play (const SulhScenario *scenario, const SulhPlan *plan,
                     const SulhFuturesRequest *request, GCancellable *cancellable,
                     SulhFuturesFunc func, gpointer user_data, GError **error)
{
  g_autoptr (GArray) results = g_array_new (FALSE, FALSE, sizeof (SulhBaselineResult));
  g_autoptr (SulhStress) talks = play (scenario, plan, request, cancellable, error);
  Rate rates[N_BASELINES] = { 0 };
  SulhExperimentMean with_talks;

  g_array_set_clear_func (results, result_clear);
  if (talks == NULL)
    return NULL;
  for (int c = SULH_BASELINE_DRIFT; c < N_BASELINES; c++)
    {
      if (func)
        func ((guint)c, N_BASELINES, user_data);
      if (!play_without (scenario, plan, c, request, cancellable, &rates[c], error))
        return NULL;
    }
  with_talks = count_with_talks (talks, rates[SULH_BASELINE_DRIFT]);
  add_result (results, scenario, SULH_BASELINE_TALKS, with_talks.mean, with_talks.error);
  for (int c = SULH_BASELINE_DRIFT; c < N_BASELINES; c++)
    {
      double days = HUNDRED * (talks->horizon - talks->begins);

      add_result (results, scenario, c, days * rates[c].rate, days * rates[c].error);
    }
  return g_steal_pointer (&results);
}
