/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include "sample.h"

typedef struct
{
  SulhRun *run;
  GThread *thread; /* of the test */
  guint progressed;
  guint finished;
  double last_share;
  gboolean stop_at_first_progress;
} Watch;

/* A search that takes long: where evidence fades, the order of all steps matters. */
static SulhScenario *
long_search_new (void)
{
  SulhScenario *scenario = sample_new (14);

  scenario->assumptions->half_life = sulh_number_point (180);
  return scenario;
}

static void
progressed_cb (SulhRun *run, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_cmpuint (watch->finished, ==, 0);
  watch->progressed++;
  watch->last_share = sulh_run_get_progress (run)->share;
  if (watch->stop_at_first_progress)
    sulh_run_stop (run);
}

static void
finished_cb (SulhRun *run, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_true (g_thread_self () == watch->thread);
  g_assert_false (sulh_run_is_running (run));
  watch->finished++;
}

static void
start (Watch *watch, const SulhScenario *scenario)
{
  watch->thread = g_thread_self ();
  watch->run = sulh_run_new (scenario);
  g_signal_connect (watch->run, "progressed", G_CALLBACK (progressed_cb), watch);
  g_signal_connect (watch->run, "finished", G_CALLBACK (finished_cb), watch);
  g_assert_false (sulh_run_is_running (watch->run));
  sulh_run_start (watch->run);
  g_assert_true (sulh_run_is_running (watch->run));
}

static void
wait_until_finished (Watch *watch)
{
  while (!watch->finished)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (watch->finished, ==, 1);
}

static void
test_same_answer_as_without_a_thread (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (4);
  g_autoptr (SulhAnswer) expected = sulh_review_plan (scenario, NULL, NULL, NULL, NULL);
  Watch watch = { 0 };
  const SulhAnswer *answer;

  start (&watch, scenario);
  wait_until_finished (&watch);
  answer = sulh_run_get_answer (watch.run);
  g_assert_null (sulh_run_get_error (watch.run));
  g_assert_nonnull (expected->plan);
  g_assert_true (sulh_part_equal (answer->plan, expected->plan));
  g_assert_cmpfloat (answer->assessment->joint_value, ==, expected->assessment->joint_value);
  g_object_unref (watch.run);
}

/* And has the best plan so far. */
static void
test_stop_ends_the_search (void)
{
  g_autoptr (SulhScenario) scenario = long_search_new ();
  Watch watch = { .stop_at_first_progress = TRUE };
  const SulhAnswer *answer;
  gint64 stopped;

  start (&watch, scenario);
  while (!watch.progressed)
    g_main_context_iteration (NULL, TRUE);
  stopped = g_get_monotonic_time ();
  wait_until_finished (&watch);
  answer = sulh_run_get_answer (watch.run);
  g_assert_no_error ((GError *)sulh_run_get_error (watch.run));
  g_assert_true (answer->stopped);
  g_assert_true (answer->assessment->holds);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_WITHIN);
  g_test_message ("stopped after %.1f ms", (double)(g_get_monotonic_time () - stopped) / 1000);
  g_object_unref (watch.run);
}

/* Shares go up; the window is told at most twenty times a second, and never after the end. */
static void
test_progress_does_not_flood_the_window (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (16);
  gint64 begin = g_get_monotonic_time ();
  Watch watch = { 0 };

  start (&watch, scenario);
  wait_until_finished (&watch);
  g_assert_cmpuint (watch.progressed, >=, 2);
  g_assert_cmpuint (watch.progressed, <=,
                    (guint)((g_get_monotonic_time () - begin) * 20 / G_USEC_PER_SEC) + 1);
  g_assert_cmpfloat (sulh_run_get_progress (watch.run)->share, >=, watch.last_share);
  g_assert_cmpfloat (sulh_run_get_progress (watch.run)->share, ==, 1);
  g_object_unref (watch.run);
}

static void
test_run_survives_being_forgotten (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (4);
  Watch watch = { 0 };

  start (&watch, scenario);
  sulh_run_stop (watch.run);
  g_object_unref (watch.run);
  wait_until_finished (&watch);
}

/* Two wanted steps that exclude each other: three demands, each of which can be given up where
 * either step holds by itself. */
static void
test_without_a_plan_there_are_ways_out (void)
{
  g_autoptr (SulhScenario) scenario = sample_new (2);
  Watch watch = { 0 };
  const SulhAnswer *answer;

  for (guint i = 0; i < 2; i++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[i];

      exchange->required = TRUE;
      exchange->alternatives = g_strdup ("either");
    }
  for (guint i = 0; i < 2; i++)
    ((SulhTrust *)scenario->trusts->pdata[i])->level = sulh_number_point (0.6);
  start (&watch, scenario);
  wait_until_finished (&watch);
  answer = sulh_run_get_answer (watch.run);
  g_assert_nonnull (answer);
  g_assert_null (answer->plan);
  g_assert_nonnull (answer->ways_out);
  g_assert_cmpuint (answer->ways_out->demands->len, ==, 3);
  g_assert_cmpuint (answer->ways_out->ways->len, ==, 3);
  g_object_unref (watch.run);
}

static void
test_what_cannot_be_planned_says_so (void)
{
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("empty", NULL);
  Watch watch = { 0 };

  start (&watch, scenario);
  wait_until_finished (&watch);
  g_assert_null (sulh_run_get_answer (watch.run));
  g_assert_error ((GError *)sulh_run_get_error (watch.run), SULH_REVIEW_ERROR,
                  SULH_REVIEW_ERROR_UNFIT);
  g_object_unref (watch.run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run/same-answer", test_same_answer_as_without_a_thread);
  g_test_add_func ("/run/stop", test_stop_ends_the_search);
  g_test_add_func ("/run/progress", test_progress_does_not_flood_the_window);
  g_test_add_func ("/run/forgotten", test_run_survives_being_forgotten);
  g_test_add_func ("/run/ways-out", test_without_a_plan_there_are_ways_out);
  g_test_add_func ("/run/unfit", test_what_cannot_be_planned_says_so);
  return g_test_run ();
}
