/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/inquiry.h"

#include "workbench/review.h"

typedef struct
{
  SulhScenario *scenario;
  SulhPlan *plan;
  SulhQuestion questions[SULH_INQUIRY_QUESTIONS]; /* with words of their own */
  guint n;
} Inquiry;

static void
inquiry_free (gpointer data)
{
  Inquiry *inquiry = data;

  sulh_part_unref (inquiry->scenario);
  sulh_part_unref (inquiry->plan);
  for (guint i = 0; i < inquiry->n; i++)
    {
      g_free ((char *)inquiry->questions[i].exchange);
      g_free ((char *)inquiry->questions[i].other);
    }
  g_free (inquiry);
}

static void
answer_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Inquiry *inquiry = data;
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_counterfactual_unref);
  GError *error = NULL;

  for (guint i = 0; i < inquiry->n && error == NULL; i++)
    {
      SulhCounterfactual *answer
          = sulh_review_ask (inquiry->scenario, inquiry->plan, &inquiry->questions[i], cancellable,
                             NULL, NULL, &error);

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

guint
sulh_inquiry_choose (const SulhPlan *plan, const char *exchange,
                     SulhQuestion questions[SULH_INQUIRY_QUESTIONS])
{
  guint rung;
  guint n = 0;

  if (!sulh_plan_find_rung (plan, exchange, &rung))
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

gboolean
sulh_inquiry_read_day (const char *text, guint32 day_zero, int *day)
{
  SulhDate date;
  gint64 number;

  if (g_ascii_string_to_signed (text, 10, -SULH_CALENDAR_DAY_LAST, SULH_CALENDAR_DAY_LAST, &number,
                                NULL))
    {
      *day = (int)CLAMP (number, SULH_DAY_FIRST + 1, SULH_DAY_LAST - 1);
      return TRUE;
    }
  if (!sulh_date_parse (text, day_zero, &date) || !sulh_date_is_exact (date))
    return FALSE;
  *day = date.earliest;
  return TRUE;
}

void
sulh_inquiry_ask_async (const SulhScenario *scenario, const SulhPlan *plan,
                        const SulhQuestion *questions, guint n, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Inquiry *inquiry = g_new0 (Inquiry, 1);

  inquiry->scenario = sulh_part_ref (scenario);
  inquiry->plan = sulh_part_ref (plan);
  inquiry->n = MIN (n, SULH_INQUIRY_QUESTIONS);
  for (guint i = 0; i < inquiry->n; i++)
    {
      inquiry->questions[i] = questions[i];
      inquiry->questions[i].exchange = g_strdup (questions[i].exchange);
      inquiry->questions[i].other = g_strdup (questions[i].other);
    }
  g_task_set_source_tag (task, sulh_inquiry_ask_async);
  g_task_set_task_data (task, inquiry, inquiry_free);
  g_task_run_in_thread (task, answer_in_thread);
}

GPtrArray *
sulh_inquiry_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
