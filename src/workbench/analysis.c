/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/analysis.h"

#include <glib/gi18n-lib.h>

#include "workbench/analysis-private.h"

/* News of less than this part of the whole is not passed on. */
#define PARTS_TOLD 100

static const SulhAnalysis analyses[] = {
  { "survival",
    N_ ("How long the talks last"),
    N_ ("Plays the plan against many futures and asks on which day the talks end, and why."),
    { 200, 1000, 4000, 10000 } },
  { "ripple",
    N_ ("Outcomes under the timeline"),
    N_ ("Follows what the talks change outside the room, such as energy, shipping and security, "
        "from day to day in many futures."),
    { 200, 1000, 4000 } },
  { "fails",
    N_ ("When the plan fails"),
    N_ ("Finds a short list of conditions that tell futures that fail from the others. It "
        "describes "
        "what happened; it warns of nothing ahead of time."),
    { 1000, 10000 } },
  { "weeks",
    N_ ("Shocks by week"),
    N_ ("Makes a shock of each kind come in each week of the plan, and looks 60 days later whether "
        "the talks go on, stall or collapse."),
    { 50, 250, 1000 } },
  { "ranges",
    N_ ("What matters most"),
    N_ ("Moves each number to its low and its high end, or to half and twice its value, and counts "
        "the rungs that are kept."),
    { 50, 250, 1000 } },
  { "news",
    N_ ("Without each shock and spoiler"),
    N_ ("Leaves out each shock, force and spoiler in turn and counts the rungs that are kept."),
    { 100, 1000, 4000 } },
  { "principles",
    N_ ("The four principles"),
    N_ ("Leaves out incentives, sequence, verification and care for spoilers, one by one and "
        "together: sixteen cases."),
    { 100, 1000, 4000 } },
  { "mediators",
    N_ ("Mediators compared"),
    N_ ("Puts each ready-made mediator in the place of the one that carries most, and nobody."),
    { 100, 1000, 4000 } },
  { "formats",
    N_ ("Formats of the channel"),
    N_ ("Puts each ready-made format in the place of all channels: a direct summit, tiers, a "
        "hotline, a shuttle."),
    { 100, 1000, 4000 } },
  { "response",
    N_ ("Faster and slower answers"),
    N_ ("Lets channels and decisions take a quarter of the time to four times as long."),
    { 100, 1000, 4000 } },
  { "levers",
    N_ ("With each lever"),
    N_ ("Pulls each lever of the scenario and counts the rungs that are kept."),
    { 100, 1000, 4000 } },
  { "lengths",
    N_ ("Short and long"),
    N_ ("Looks at 90 days, two years and ten, and at mediators who leave on day 90."),
    { 200, 1000, 4000 } },
  { "axes",
    N_ ("Intensity, time, ceasefire"),
    N_ ("Varies how intense the conflict is and how long there is to talk, and asks in how many "
        "futures the talks are not broken off."),
    { 100, 500, 2000 } },
  { "baselines",
    N_ ("Talks, drift, confrontation"),
    N_ ("Compares crises with talks to those with drift and with confrontation, in which nobody "
        "carries a message."),
    { 200, 1000, 4000 } },
  { "experiment",
    N_ ("Experiment of the scenario"),
    N_ ("Carries out an experiment that the scenario holds."),
    { 50, 250, 1000 } },
  { "leads",
    N_ ("Warnings of the signs"),
    N_ ("Measures in futures how often a setback follows within 30 days of a sign that turns bad, "
        "and how often it would by chance."),
    { 200, 1000 } },
};

/* A question that is answered beside the main loop. */
typedef struct
{
  const SulhAnalysis *analysis;
  SulhScenario *scenario;
  SulhPlan *plan;
  SulhFuturesRequest request;
  char *experiment; /* what the request borrows */
  SulhExperimentAxes axes;
  SulhFuturesFunc func;
  gpointer func_data;
  guint told; /* parts of the whole */
} Job;

/* News on its way to the main loop. */
typedef struct
{
  GTask *task;
  guint done;
  guint total;
} News;

const SulhAnalysis *
sulh_analysis_list (guint *n_analyses)
{
  *n_analyses = G_N_ELEMENTS (analyses);
  return analyses;
}

guint
sulh_analysis_count_rounds (const SulhAnalysis *analysis)
{
  guint n = 0;

  while (n < SULH_ANALYSIS_ROUNDS && analysis->rounds[n] > 0)
    n++;
  return n;
}

const SulhAnalysis *
sulh_analysis_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (analyses); i++)
    if (g_str_equal (analyses[i].name, name))
      return &analyses[i];
  return NULL;
}

SulhForesight *
sulh_analysis_play (const SulhAnalysis *analysis, const SulhScenario *scenario,
                    const SulhPlan *plan, const SulhFuturesRequest *request,
                    GCancellable *cancellable, SulhFuturesFunc func, gpointer user_data,
                    GError **error)
{
  const SulhInquest inquest = { scenario, plan, request, cancellable, func, user_data };
  SulhForesight *foresight;

  if (plan->rungs->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("The plan has no rungs. Choose a plan that has some."));
      return NULL;
    }
  foresight = sulh_inquest_hold (analysis->name, &inquest, error);
  if (foresight)
    foresight->name = analysis->name;
  return foresight;
}

/* Beside the main loop */

static void
job_free (gpointer data)
{
  Job *job = data;

  sulh_part_unref (job->scenario);
  sulh_part_unref (job->plan);
  g_free (job->experiment);
  g_free (job);
}

static void
news_free (gpointer data)
{
  News *news = data;

  g_object_unref (news->task);
  g_free (news);
}

static gboolean
news_due_cb (gpointer user_data)
{
  const News *news = user_data;
  const Job *job = g_task_get_task_data (news->task);

  if (!g_cancellable_is_cancelled (g_task_get_cancellable (news->task))
      && !g_task_get_completed (news->task))
    job->func (news->done, news->total, job->func_data);
  return G_SOURCE_REMOVE;
}

static void
tell (guint done, guint total, gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  guint parts = total > 0 ? (guint)((guint64)PARTS_TOLD * done / total) : 0;
  News *news;

  if (job->func == NULL || parts == job->told)
    return;
  job->told = parts;
  news = g_new0 (News, 1);
  news->task = g_object_ref (task);
  news->done = done;
  news->total = total;
  g_main_context_invoke_full (g_task_get_context (task), G_PRIORITY_DEFAULT, news_due_cb, news,
                              news_free);
}

static void
play_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  SulhForesight *foresight = sulh_analysis_play (job->analysis, job->scenario, job->plan,
                                                 &job->request, cancellable, tell, task, &error);

  if (foresight)
    g_task_return_pointer (task, foresight, (GDestroyNotify)sulh_foresight_free);
  else
    g_task_return_error (task, error);
}

void
sulh_analysis_play_async (const SulhAnalysis *analysis, const SulhScenario *scenario,
                          const SulhPlan *plan, const SulhFuturesRequest *request,
                          GCancellable *cancellable, SulhFuturesFunc func, gpointer func_data,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->analysis = analysis;
  job->scenario = sulh_part_ref (scenario);
  job->plan = sulh_part_ref (plan);
  job->request = *request;
  job->request.experiment = job->experiment = g_strdup (request->experiment);
  if (request->axes)
    {
      job->axes = *request->axes;
      job->request.axes = &job->axes;
    }
  job->func = func;
  job->func_data = func_data;
  g_task_set_source_tag (task, sulh_analysis_play_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, play_in_thread);
}

SulhForesight *
sulh_analysis_play_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
