/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/inquiry.h"

#include "workbench/review.h"

typedef struct
{
  SulhScenario *scenario;
  SulhPlan *plan;
  char *exchange;
} Inquiry;

static void
inquiry_free (gpointer data)
{
  Inquiry *inquiry = data;

  sulh_part_unref (inquiry->scenario);
  sulh_part_unref (inquiry->plan);
  g_free (inquiry->exchange);
  g_free (inquiry);
}

static void
answer_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Inquiry *inquiry = data;
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_counterfactual_unref);
  SulhQuestion questions[SULH_INQUIRY_QUESTIONS];
  guint n = sulh_inquiry_choose (inquiry->plan, inquiry->exchange, questions);
  GError *error = NULL;

  for (guint i = 0; i < n && error == NULL; i++)
    {
      SulhCounterfactual *answer = sulh_review_ask (inquiry->scenario, inquiry->plan, &questions[i],
                                                    cancellable, NULL, NULL, &error);

      if (answer)
        g_ptr_array_add (answers, answer);
    }
  if (error == NULL)
    {
      g_task_return_pointer (task, answers, (GDestroyNotify)g_ptr_array_unref);
      return;
    }
  g_ptr_array_unref (answers);
  g_task_return_error (task, error);
}

static guint
find_rung (const SulhPlan *plan, const char *exchange)
{
  guint k = 0;

  while (k < plan->rungs->len && g_strcmp0 (sulh_plan_get_rung (plan, k)->exchange, exchange) != 0)
    k++;
  return k;
}

guint
sulh_inquiry_choose (const SulhPlan *plan, const char *exchange,
                     SulhQuestion questions[SULH_INQUIRY_QUESTIONS])
{
  guint rung = find_rung (plan, exchange);
  guint n = 0;

  if (rung == plan->rungs->len)
    {
      questions[0] = (SulhQuestion){ SULH_ASKED_IN, exchange, NULL, 0 };
      return 1;
    }
  questions[n++] = (SulhQuestion){ SULH_ASKED_OUT, exchange, NULL, 0 };
  questions[n++] = (SulhQuestion){ SULH_ASKED_EARLIER, exchange, NULL, 0 };
  if (rung > 0)
    questions[n++] = (SulhQuestion){ SULH_ASKED_BEFORE, exchange,
                                     sulh_plan_get_rung (plan, rung - 1)->exchange, 0 };
  return n;
}

void
sulh_inquiry_ask_async (const SulhScenario *scenario, const SulhPlan *plan, const char *exchange,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Inquiry *inquiry = g_new0 (Inquiry, 1);

  inquiry->scenario = sulh_part_ref (scenario);
  inquiry->plan = sulh_part_ref (plan);
  inquiry->exchange = g_strdup (exchange);
  g_task_set_source_tag (task, sulh_inquiry_ask_async);
  g_task_set_task_data (task, inquiry, inquiry_free);
  g_task_run_in_thread (task, answer_in_thread);
}

GPtrArray *
sulh_inquiry_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
