/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/experiment.h"

#include "simulation/simulation.h"

/* What was played of a case, as far as it is needed to tell it from others. */
typedef struct
{
  SulhStress *stress;
  SulhLifetime *lives;
} Played;

/* Passes on the progress of one case as that of all. */
typedef struct
{
  SulhFuturesFunc func;
  gpointer user_data;
  guint before;
  guint total;
} Progress;

static void
result_free (gpointer data)
{
  SulhExperimentResult *result = data;

  g_free (result->name);
  g_free (result->end);
  g_free (result);
}

static void
played_clear (Played *played)
{
  g_clear_pointer (&played->stress, sulh_stress_free);
  g_clear_pointer (&played->lives, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Played, played_clear)

static SulhExperimentMean
find_mean (double sum, double squares, guint n)
{
  SulhEstimate estimate = sulh_statistics_mean (sum, squares, n);

  return (SulhExperimentMean){ estimate.value, estimate.error };
}

static SulhExperimentMean
find_kept (const SulhStress *stress, const SulhStress *first)
{
  double sum = 0;
  double squares = 0;

  for (guint i = 0; i < stress->runs; i++)
    {
      double kept = (double)stress->futures[i].kept - (first ? first->futures[i].kept : 0);

      sum += kept;
      squares += kept * kept;
    }
  return find_mean (sum, squares, stress->runs);
}

static SulhExperimentMean
find_days (const SulhLifetime *lives, guint n)
{
  double sum = 0;
  double squares = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += lives[i].time;
      squares += lives[i].time * lives[i].time;
    }
  return find_mean (sum, squares, n);
}

static SulhFuturesShare
find_completed (const SulhStress *stress)
{
  guint count = sulh_statistics_count_completed (stress->futures, stress->runs);
  SulhEstimate share = sulh_statistics_share (count, stress->runs);

  return (SulhFuturesShare){ count, share.value, share.lower, share.upper };
}

static SulhFuturesShare
find_unbroken (const SulhLifetime *lives, guint n)
{
  SulhEstimate share;
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += !lives[i].ended;
  share = sulh_statistics_share (count, n);
  return (SulhFuturesShare){ count, share.value, share.lower, share.upper };
}

static SulhExperimentResult *
tell (const SulhExperimentCase *played_case, const Played *played, const Played *first)
{
  SulhExperimentResult *result = g_new0 (SulhExperimentResult, 1);
  guint runs = played->stress->runs;

  result->name = g_strdup (played_case->name);
  result->end = g_strdup (played_case->end);
  result->completed = find_completed (played->stress);
  result->unbroken = find_unbroken (played->lives, runs);
  result->kept = find_kept (played->stress, NULL);
  result->days = find_days (played->lives, runs);
  result->more = find_kept (played->stress, first->stress);
  result->chance = sulh_statistics_log_rank (first->lives, runs, played->lives, runs).chance;
  return result;
}

static void
pass_on (guint done, guint total, gpointer user_data)
{
  const Progress *progress = user_data;

  if (progress->func)
    progress->func (progress->before + done, progress->total, progress->user_data);
}

static gboolean
play_case (const SulhExperimentCase *played_case, const SulhFuturesRequest *request,
           Progress *progress, GCancellable *cancellable, Played *played, GError **error)
{
  int horizon = played_case->horizon > 0 ? played_case->horizon : request->horizon;
  const SulhPlayOptions options
      = { .seed = request->seed, .horizon = horizon, .dynamics = SULH_DYNAMICS_ALL };
  const SulhStressShare share
      = { .runs = request->runs, .jobs = request->jobs, .func = pass_on, .user_data = progress };

  played->stress = sulh_simulation_stress (played_case->scenario, played_case->plan, &options,
                                           &share, cancellable, error);
  if (played->stress == NULL)
    return FALSE;
  played->lives = sulh_statistics_lives (played->stress);
  progress->before += request->runs;
  return TRUE;
}

GPtrArray *
sulh_experiment_play (const GPtrArray *cases, const SulhFuturesRequest *request,
                      GCancellable *cancellable, SulhFuturesFunc func, gpointer user_data,
                      GError **error)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (result_free);
  Progress progress = { func, user_data, 0, request->runs * cases->len };
  g_auto (Played) first = { NULL };

  for (guint c = 0; c < cases->len; c++)
    {
      g_auto (Played) played = { NULL };

      if (!play_case (cases->pdata[c], request, &progress, cancellable, c > 0 ? &played : &first,
                      error))
        return NULL;
      g_ptr_array_add (results, tell (cases->pdata[c], c > 0 ? &played : &first, &first));
    }
  return g_steal_pointer (&results);
}
