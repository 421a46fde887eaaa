/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/futures-private.h"
#include "workbench/store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of those that are played until the band is narrow enough. */
#define FIRST_RUNS 1000

typedef struct
{
  SulhScenario *scenario;
  SulhPlan *plan;
  SulhFuturesRequest request;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  sulh_part_unref (job->scenario);
  sulh_part_unref (job->plan);
  g_free (job);
}

static char *
digest_scenario (const SulhScenario *scenario)
{
  g_autoptr (GBytes) text = sulh_store_format (scenario);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text);
}

static char *
digest_plan (const SulhPlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint k = 0; k < plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, k);

      g_string_append_printf (text, "%s %d %d %d %d %d\n", rung->exchange, rung->on.earliest,
                              rung->on.latest, rung->first_option, rung->second_option,
                              rung->channel_option);
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize)text->len);
}

static gboolean
check_request (const SulhFuturesRequest *request, GError **error)
{
  if (request->runs < 1 || request->runs > SULH_FUTURES_RUNS_MOST)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("The number of futures must lie between 1 and %d."), SULH_FUTURES_RUNS_MOST);
  else if (request->shares < 1 || request->shares > SULH_FUTURES_SHARES_MOST || request->share < 1
           || request->share > request->shares)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("A share is written as 2/5, the second of five; there can be up to %d."),
                 SULH_FUTURES_SHARES_MOST);
  else if (request->precision < 0 || (request->precision > 0 && request->shares > 1))
    g_set_error_literal (
        error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
        _ ("A precision cannot be asked of a share. Ask for a number of futures."));
  else if (request->shares > request->runs)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("There are more shares than futures. Ask for fewer shares."));
  else
    return TRUE;
  return FALSE;
}

/* The first future of share @k, counted from 0, of @n. */
static guint
find_first (guint runs, guint k, guint n)
{
  return (guint)((guint64)runs * k / n);
}

static gboolean
is_enough (const SulhStress *stress, double precision)
{
  guint completed = sulh_statistics_count_completed (stress->futures, stress->runs);

  return sulh_statistics_is_enough (completed, stress->runs, precision);
}

/* As many futures again as were played, or as many as @request leaves. */
static gboolean
play_on (const SulhScenario *scenario, const SulhPlan *plan, const SulhFuturesRequest *request,
         const SulhPlayOptions *options, SulhStressShare share, SulhStress *stress,
         GCancellable *cancellable, GError **error)
{
  g_autoptr (SulhStress) more = NULL;

  share.first = stress->first + stress->runs;
  share.runs = MIN (stress->runs, request->runs - stress->runs);
  more = sulh_simulation_stress (scenario, plan, options, &share, cancellable, error);
  if (more == NULL)
    return FALSE;
  stress->futures = g_renew (SulhFuture, stress->futures, stress->runs + more->runs);
  memcpy (stress->futures + stress->runs, more->futures, more->runs * sizeof *more->futures);
  stress->runs += more->runs;
  return TRUE;
}

static SulhStress *
play (const SulhScenario *scenario, const SulhPlan *plan, const SulhFuturesRequest *request,
      GCancellable *cancellable, SulhFuturesFunc func, gpointer user_data, GError **error)
{
  const SulhPlayOptions options
      = { .seed = request->seed, .horizon = request->horizon, .dynamics = SULH_DYNAMICS_ALL };
  SulhStressShare share = { .jobs = request->jobs, .func = func, .user_data = user_data };
  g_autoptr (SulhStress) stress = NULL;

  share.first = find_first (request->runs, request->share - 1, request->shares);
  share.runs = find_first (request->runs, request->share, request->shares) - share.first;
  if (request->precision > 0)
    share.runs = MIN (FIRST_RUNS, share.runs);
  stress = sulh_simulation_stress (scenario, plan, &options, &share, cancellable, error);
  while (stress && request->precision > 0 && stress->runs < request->runs
         && !is_enough (stress, request->precision))
    if (!play_on (scenario, plan, request, &options, share, stress, cancellable, error))
      return NULL;
  return g_steal_pointer (&stress);
}

SulhFuturesResult *
sulh_futures_play (const SulhScenario *scenario, const SulhPlan *plan,
                   const SulhFuturesRequest *request, GCancellable *cancellable,
                   SulhFuturesFunc func, gpointer user_data, GError **error)
{
  SulhStress *stress;
  SulhFuturesResult *result;

  if (!check_request (request, error))
    return NULL;
  stress = play (scenario, plan, request, cancellable, func, user_data, error);
  if (stress == NULL)
    return NULL;
  result = g_new0 (SulhFuturesResult, 1);
  result->scenario = digest_scenario (scenario);
  result->plan = g_strdup (plan->part.id ? plan->part.id : "-");
  result->rungs = digest_plan (plan);
  result->asked = request->horizon;
  result->total = request->precision > 0 ? stress->runs : request->runs;
  result->share = request->share;
  result->shares = request->shares;
  result->stress = stress;
  return result;
}

static void
play_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  SulhFuturesResult *result = sulh_futures_play (job->scenario, job->plan, &job->request,
                                                 cancellable, NULL, NULL, &error);

  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, (GDestroyNotify)sulh_futures_result_free);
}

void
sulh_futures_play_async (const SulhScenario *scenario, const SulhPlan *plan,
                         const SulhFuturesRequest *request, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->scenario = sulh_part_ref (scenario);
  job->plan = sulh_part_ref (plan);
  job->request = *request;
  g_task_set_source_tag (task, sulh_futures_play_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, play_in_thread);
}

SulhFuturesResult *
sulh_futures_play_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sulh_futures_result_free (SulhFuturesResult *result)
{
  g_free (result->scenario);
  g_free (result->plan);
  g_free (result->rungs);
  g_clear_pointer (&result->stress, sulh_stress_free);
  g_free (result);
}
