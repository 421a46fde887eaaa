/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/review.h"

#include "exchange/exchange.h"
#include "planner/planner.h"
#include "rules/rules.h"
#include "workbench/review-private.h"

static void
collect_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  g_ptr_array_add (user_data, finding);
}

static GPtrArray *
find_faults (const SulhScenario *scenario)
{
  GPtrArray *faults = sulh_findings_new ();

  if (!sulh_scenario_is_known_faultless (scenario))
    sulh_scenario_find_faults (scenario, collect_fault_cb, faults);
  return faults;
}

gboolean
sulh_review_is_well_formed (const SulhScenario *scenario, GError **error)
{
  g_autoptr (GPtrArray) faults = find_faults (scenario);

  if (faults->len > 0)
    g_set_error_literal (error, SULH_REVIEW_ERROR, SULH_REVIEW_ERROR_UNFIT,
                         ((SulhFinding *)faults->pdata[0])->sentence);
  return faults->len == 0;
}

gboolean
sulh_review_hand_on (GError *cause, GError **error)
{
  gboolean is_large = g_error_matches (cause, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_TOO_LARGE);

  if (cause->domain != SULH_PLANNER_ERROR)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  g_set_error_literal (error, SULH_REVIEW_ERROR,
                       is_large ? SULH_REVIEW_ERROR_TOO_LARGE : SULH_REVIEW_ERROR_UNFIT,
                       cause->message);
  g_error_free (cause);
  return FALSE;
}

/* A repair changes the plan in the scenario that it was found in. */
static void
drop_repairs (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    g_clear_pointer (&((SulhFinding *)findings->pdata[i])->repair, sulh_repair_free);
}

GQuark
sulh_review_error_quark (void)
{
  return g_quark_from_static_string ("sulh-review-error-quark");
}

GPtrArray *
sulh_review_check (const SulhScenario *scenario)
{
  g_autoptr (GPtrArray) faults = find_faults (scenario);

  if (faults->len > 0)
    return g_steal_pointer (&faults);
  g_clear_pointer (&faults, g_ptr_array_unref);
  faults = sulh_rules_check (scenario);
  sulh_findings_sort (faults);
  return g_steal_pointer (&faults);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, sulh_review_check (data), (GDestroyNotify)g_ptr_array_unref);
}

void
sulh_review_check_async (const SulhScenario *scenario, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, sulh_review_check_async);
  g_task_set_task_data (task, sulh_part_ref (scenario), sulh_part_unref);
  g_task_run_in_thread (task, check_in_thread);
}

GPtrArray *
sulh_review_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const SulhFindingKind *
sulh_review_list_kinds (guint *n_kinds)
{
  return sulh_rules_list_kinds (n_kinds);
}

GPtrArray *
sulh_review_check_plan (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (SulhReading) reading = NULL;
  GPtrArray *findings = sulh_findings_new ();

  if (sulh_review_is_well_formed (scenario, NULL))
    reading = sulh_rules_reading_new (scenario);
  if (reading)
    sulh_rules_check_plan (findings, reading, plan);
  if (sulh_scenario_find (scenario, plan->part.id) != &plan->part)
    drop_repairs (findings);
  sulh_findings_sort (findings);
  return findings;
}

static gboolean
can_be_read (const SulhScenario *scenario)
{
  return scenario->parties->len >= 2 && scenario->parties->len <= SULH_PRINCIPALS_MOST
         && sulh_review_is_well_formed (scenario, NULL);
}

SulhAssessment *
sulh_review_assess (const SulhScenario *scenario, const SulhPlan *plan)
{
  return can_be_read (scenario) ? sulh_rules_assess (scenario, plan) : NULL;
}

/* What a thread reads. */
typedef struct
{
  SulhScenario *scenario;
  SulhPlan *plan;
} Assessing;

static void
assessing_free (Assessing *assessing)
{
  sulh_part_unref (assessing->scenario);
  sulh_part_unref (assessing->plan);
  g_free (assessing);
}

static void
assess_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Assessing *assessing = data;

  g_task_return_pointer (task, sulh_review_assess (assessing->scenario, assessing->plan),
                         (GDestroyNotify)sulh_assessment_unref);
}

void
sulh_review_assess_async (const SulhScenario *scenario, const SulhPlan *plan,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Assessing *assessing = g_new0 (Assessing, 1);

  assessing->scenario = sulh_part_ref (scenario);
  assessing->plan = sulh_part_ref (plan);
  g_task_set_source_tag (task, sulh_review_assess_async);
  g_task_set_task_data (task, assessing, (GDestroyNotify)assessing_free);
  g_task_run_in_thread (task, assess_in_thread);
}

SulhAssessment *
sulh_review_assess_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

SulhAssessment *
sulh_review_glance (const SulhScenario *scenario, const SulhPlan *plan)
{
  return can_be_read (scenario) ? sulh_rules_glance (scenario, plan) : NULL;
}

GPtrArray *
sulh_review_assess_plans (const SulhScenario *scenario, const SulhAssessment *shown)
{
  GPtrArray *assessments = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_assessment_unref);

  for (guint i = 0; i < scenario->plans->len; i++)
    {
      const SulhPart *plan = scenario->plans->pdata[i];
      SulhAssessment *stored = shown && g_strcmp0 (shown->plan, plan->id) == 0
                                   ? sulh_assessment_ref (shown)
                                   : sulh_review_assess (scenario, (const SulhPlan *)plan);

      if (stored)
        g_ptr_array_add (assessments, stored);
    }
  if (shown && (shown->plan == NULL || !sulh_scenario_find (scenario, shown->plan)))
    g_ptr_array_add (assessments, sulh_assessment_ref (shown));
  return assessments;
}

GPtrArray *
sulh_review_measure (const SulhScenario *scenario, const SulhPlan *plan)
{
  if (!sulh_review_is_well_formed (scenario, NULL))
    return g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_measure_free);
  return sulh_rules_measure (scenario, plan);
}

SulhAnswer *
sulh_review_plan (const SulhScenario *scenario, GCancellable *cancellable,
                  SulhProgressFunc progress, gpointer user_data, GError **error)
{
  return sulh_review_plan_within (scenario, 0, cancellable, progress, user_data, error);
}

SulhAnswer *
sulh_review_plan_within (const SulhScenario *scenario, guint64 rungs, GCancellable *cancellable,
                         SulhProgressFunc progress, gpointer user_data, GError **error)
{
  GError *cause = NULL;
  SulhAnswer *answer;

  if (!sulh_review_is_well_formed (scenario, error))
    return NULL;
  answer = sulh_planner_search_within (scenario, rungs, cancellable, progress, user_data, &cause);
  if (answer == NULL)
    sulh_review_hand_on (cause, error);
  return answer;
}

SulhCounterfactual *
sulh_review_ask (const SulhScenario *scenario, const SulhPlan *plan, const SulhQuestion *question,
                 GCancellable *cancellable, SulhProgressFunc progress, gpointer user_data,
                 GError **error)
{
  GError *cause = NULL;
  SulhCounterfactual *answer;

  if (!sulh_review_is_well_formed (scenario, error))
    return NULL;
  answer = sulh_planner_ask (scenario, plan, question, cancellable, progress, user_data, &cause);
  if (answer == NULL)
    sulh_review_hand_on (cause, error);
  return answer;
}

gboolean
sulh_review_count (const SulhScenario *scenario, GCancellable *cancellable, guint64 *feasible,
                   guint64 *total, GError **error)
{
  GError *cause = NULL;

  if (!sulh_review_is_well_formed (scenario, error))
    return FALSE;
  return sulh_planner_count (scenario, cancellable, feasible, total, &cause)
         || sulh_review_hand_on (cause, error);
}

GBytes *
sulh_review_plan_table (const SulhScenario *scenario, const SulhAssessment *assessment)
{
  return sulh_exchange_write_plan_csv (scenario, assessment);
}
