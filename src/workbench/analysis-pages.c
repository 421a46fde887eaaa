/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/analysis.h"

#include <glib/gi18n-lib.h>

#include "workbench/review.h"

#define SEED_USUAL 1

/* As few futures of each case tell whether a question can be asked at all. */
#define RUNS_TO_ASK 2

/* What says why there is none; NULL where somebody stopped it. */
static SulhForesight *
take_fault (const char *name, GError *error)
{
  SulhForesight *foresight = NULL;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      foresight = g_new0 (SulhForesight, 1);
      foresight->name = name;
      foresight->fault = g_strdup (error->message);
    }
  g_error_free (error);
  return foresight;
}

static SulhForesight *
read_signs (const SulhScenario *scenario)
{
  g_autoptr (SulhSigns) signs = sulh_signs_read (scenario, NULL, SULH_DAY_LAST);
  SulhForesight *foresight
      = sulh_analysis_show_signs (signs, scenario, sulh_part_get_label (scenario));

  foresight->name = "signs";
  return foresight;
}

/* A plan that a search found stands nowhere; the same search finds it again. */
static SulhPlan *
find_plan (const SulhScenario *scenario, const SulhAssessment *assessment,
           GCancellable *cancellable, GError **error)
{
  const SulhPart *stored
      = assessment && assessment->plan ? sulh_scenario_find (scenario, assessment->plan) : NULL;
  g_autoptr (SulhAnswer) answer = NULL;

  if (stored && stored->kind == SULH_KIND_PLAN)
    return sulh_part_ref (stored);
  if (assessment)
    answer = sulh_review_plan (scenario, cancellable, NULL, NULL, NULL);
  if (answer && answer->plan)
    return sulh_part_ref (answer->plan);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("There is no plan whose futures could be played. Look for one, or "
                            "store one in the scenario."));
  return NULL;
}

static gboolean
is_played (const SulhChart *chart)
{
  return chart->is_foresight && sulh_analysis_find (chart->name);
}

static SulhForesight *
play (const SulhChart *chart, const SulhScenario *scenario, const SulhPlan *plan, guint runs,
      GCancellable *cancellable, SulhFuturesFunc func, gpointer user_data, GError **error)
{
  const SulhFuturesRequest request = { .seed = SEED_USUAL, .runs = runs, .share = 1, .shares = 1 };

  return sulh_analysis_play (sulh_analysis_find (chart->name), scenario, plan, &request,
                             cancellable, func, user_data, error);
}

/* What is known of @chart before it is played: NULL where it can be. */
static SulhForesight *
ask (const SulhChart *chart, const SulhScenario *scenario, const SulhPlan *plan,
     GCancellable *cancellable, const GError *no_plan)
{
  const char *name = chart->name;
  g_autoptr (SulhForesight) foresight = NULL;
  GError *error = NULL;

  if (!is_played (chart))
    return read_signs (scenario);
  if (plan == NULL)
    return take_fault (sulh_analysis_find (name)->name, g_error_copy (no_plan));
  foresight = play (chart, scenario, plan, RUNS_TO_ASK, cancellable, NULL, NULL, &error);
  return foresight ? NULL : take_fault (sulh_analysis_find (name)->name, error);
}

GPtrArray *
sulh_analysis_ask_charts (const GPtrArray *charts, const SulhScenario *scenario,
                          const SulhPlan *plan, const SulhAssessment *assessment, SulhPlan **played,
                          GCancellable *cancellable)
{
  GPtrArray *foresights = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_foresight_free);
  g_autoptr (GError) no_plan = NULL;

  *played = plan ? sulh_part_ref (plan) : NULL;
  for (guint i = 0; i < charts->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const SulhChart *chart = charts->pdata[i];
      SulhForesight *known;

      if (is_played (chart) && *played == NULL && no_plan == NULL)
        *played = find_plan (scenario, assessment, cancellable, &no_plan);
      known = chart->is_foresight ? ask (chart, scenario, *played, cancellable, no_plan) : NULL;
      if (known)
        g_ptr_array_add (foresights, known);
    }
  return foresights;
}

static gboolean
is_known (const GPtrArray *foresights, const SulhChart *chart)
{
  for (guint i = 0; i < foresights->len; i++)
    if (g_str_equal (((const SulhForesight *)foresights->pdata[i])->name, chart->name))
      return TRUE;
  return FALSE;
}

void
sulh_analysis_play_chart (const SulhChart *chart, const SulhScenario *scenario,
                          const SulhPlan *plan, GPtrArray *foresights, GCancellable *cancellable,
                          SulhFuturesFunc func, gpointer user_data)
{
  SulhForesight *foresight;

  if (plan == NULL || !is_played (chart) || is_known (foresights, chart))
    return;
  foresight = play (chart, scenario, plan, sulh_analysis_find (chart->name)->rounds[1], cancellable,
                    func, user_data, NULL);
  if (foresight)
    g_ptr_array_add (foresights, foresight);
}

GPtrArray *
sulh_analysis_play_charts (const GPtrArray *charts, const SulhScenario *scenario,
                           const SulhAssessment *assessment, GCancellable *cancellable)
{
  g_autoptr (SulhPlan) plan = NULL;
  GPtrArray *foresights
      = sulh_analysis_ask_charts (charts, scenario, NULL, assessment, &plan, cancellable);

  for (guint i = 0; i < charts->len; i++)
    sulh_analysis_play_chart (charts->pdata[i], scenario, plan, foresights, cancellable, NULL,
                              NULL);
  return foresights;
}
