/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever scenario a file holds: the planner answers every question about it within its limit, and
 * when it is stopped; what it calls a plan holds. */
#include <gio/gio.h>

#include "claim.h"
#include "planner/planner.h"
#include "rules/rules.h"
#include "xml/xml.h"

/* Rungs that a search may evaluate, and those that it looks at before and after it. */
#define RUNGS 20000
#define RUNGS_AROUND 400000

/* Whoever asks waits no longer than this, in microseconds. */
#define PATIENCE (50 * 1000)

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Stops what takes too long. */
typedef struct
{
  GCancellable *cancellable;
  GThread *thread;
  GMutex mutex;
  GCond cond;
  gboolean answered;
} Watch;

static gpointer
wait_and_stop (gpointer data)
{
  Watch *watch = data;
  gint64 until = g_get_monotonic_time () + PATIENCE;

  g_mutex_lock (&watch->mutex);
  while (!watch->answered && g_cond_wait_until (&watch->cond, &watch->mutex, until))
    ;
  g_mutex_unlock (&watch->mutex);
  g_cancellable_cancel (watch->cancellable);
  return NULL;
}

static void
watch_begin (Watch *watch)
{
  watch->cancellable = g_cancellable_new ();
  watch->answered = FALSE;
  g_mutex_init (&watch->mutex);
  g_cond_init (&watch->cond);
  watch->thread = g_thread_new ("stop", wait_and_stop, watch);
}

static void
watch_end (Watch *watch)
{
  g_mutex_lock (&watch->mutex);
  watch->answered = TRUE;
  g_cond_signal (&watch->cond);
  g_mutex_unlock (&watch->mutex);
  g_thread_join (watch->thread);
  g_mutex_clear (&watch->mutex);
  g_cond_clear (&watch->cond);
  g_object_unref (watch->cancellable);
}

static void
check_plan (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, plan);

  check (assessment->holds, "What is called a plan holds");
}

static void
check_list (const SulhScenario *scenario, SulhAlternatives *list, const GError *error)
{
  check ((list != NULL) == (error == NULL), "There is a list, or a reason why there is none");
  for (guint i = 0; list && i < list->list->len; i++)
    check_plan (scenario, sulh_alternatives_get (list, i)->plan);
}

static void
check_search (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer
      = sulh_planner_search_within (scenario, RUNGS, NULL, NULL, NULL, &error);

  check ((answer != NULL) == (error == NULL), "There is an answer, or a reason why there is none");
  if (!answer)
    return;
  check (answer->transitions <= RUNGS + RUNGS_AROUND, "A search keeps to its limit");
  check (answer->plan || answer->reason, "There is a plan, or a reason why there is none");
  if (answer->plan)
    check_plan (scenario, answer->plan);
}

static void
ask_of_plan (const SulhScenario *scenario, guint number, Watch *watch, GError **error)
{
  g_autoptr (SulhPlan) plan = sulh_plan_new ("asked", NULL);
  guint n = scenario->exchanges->len;
  const SulhPart *one = scenario->exchanges->pdata[number % n];
  const SulhPart *other = scenario->exchanges->pdata[(number / 7) % n];
  const SulhQuestion question
      = { (SulhAsked)(number % (SULH_ASKED_BEFORE + 1)), one->id, other->id, (int)number };
  g_autoptr (SulhCounterfactual) answer = NULL;

  for (guint i = 0; i < n; i++)
    if ((number + i) % 3 != 0)
      sulh_plan_add_rung (plan, ((const SulhPart *)scenario->exchanges->pdata[i])->id,
                          sulh_date_open ());
  answer = sulh_planner_ask (scenario, plan, &question, watch->cancellable, NULL, NULL, error);
}

/* One more question, which the input decides on. */
static void
check_question (const SulhScenario *scenario, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAlternatives) list = NULL;
  g_autoptr (SulhWaysOut) ways = NULL;
  g_autoptr (SulhSensitivity) intervals = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  Watch watch;

  watch_begin (&watch);
  switch (number % 6)
    {
    case 0:
      list = sulh_planner_list_distinct (scenario, 3, watch.cancellable, NULL, NULL, &error);
      check_list (scenario, list, error);
      break;
    case 1:
      list = sulh_planner_list_pareto (scenario, 5, watch.cancellable, NULL, NULL, &error);
      check_list (scenario, list, error);
      break;
    case 2:
      ways = sulh_planner_find_ways_out (scenario, watch.cancellable, NULL, NULL, &error);
      break;
    case 3:
      intervals = sulh_planner_find_intervals (scenario, watch.cancellable, NULL, NULL, &error);
      break;
    case 4:
      if (scenario->exchanges->len > 0)
        ask_of_plan (scenario, number / 6, &watch, &error);
      break;
    default:
      answer = sulh_planner_search (scenario, watch.cancellable, NULL, NULL, &error);
      if (answer && answer->plan)
        check_plan (scenario, answer->plan);
    }
  watch_end (&watch);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = sulh_xml_read (file, findings);

  if (!scenario)
    return 0;
  check_search (scenario);
  check_question (scenario, g_bytes_hash (file));
  return 0;
}
