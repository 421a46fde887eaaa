/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search that runs: the same from any file, progress that only grows, Stop that stops. */
#include "judge/base.h"
#include "judge/catalogues.h"

#include "planner/planner.h"

#include <math.h>
#include <time.h>

static char *
describe (const SulhAnswer *answer)
{
  GString *text = g_string_new (answer->reason);

  for (guint k = 0; answer->plan && k < answer->plan->rungs->len; k++)
    {
      const SulhRung *rung = sulh_plan_get_rung (answer->plan, k);

      g_string_append_printf (text, "%s on %d, ", rung->exchange, rung->on.earliest);
    }
  if (answer->assessment)
    g_string_append_printf (text, "%a %a %s", answer->assessment->joint_value,
                            answer->assessment->budget, answer->assessment->summary);
  g_string_append_printf (text, " %a %" G_GUINT64_FORMAT, answer->lowest_trust,
                          answer->transitions);
  return g_string_free (text, FALSE);
}

/* To the last bit, work included. */
static void
test_file_order (void)
{
  for (guint64 seed = 0; seed < 40; seed++)
    {
      CatalogueTraits traits = (CatalogueTraits)(seed * 5 % 256);
      g_autoptr (SulhScenario) scenario = catalogue_new (seed, 7, -1, traits);
      g_autoptr (SulhScenario) shuffled = catalogue_shuffle (scenario, seed);
      g_autoptr (SulhAnswer) first = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
      g_autoptr (SulhAnswer) second = sulh_planner_search (shuffled, NULL, NULL, NULL, NULL);
      g_autofree char *first_text = describe (first);
      g_autofree char *second_text = describe (second);

      g_assert_cmpstr (first_text, ==, second_text);
    }
}

typedef struct
{
  guint reports;
  SulhProgress first;
  SulhProgress last;
} Watch;

static void
progressed_cb (const SulhProgress *progress, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (progress->share, >=, watch->last.share);
  g_assert_cmpfloat (progress->best, >=, watch->last.best);
  g_assert_cmpfloat (progress->bound, <=, watch->last.bound);
  g_assert_cmpfloat (progress->share, <=, 1);
  g_assert_cmpfloat (progress->best, <=, progress->bound);
  watch->last = *progress;
  if (watch->reports++ == 0)
    watch->first = *progress;
}

static void
assert_progress (double trust, guint n, CatalogueTraits traits, gboolean plan)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (4, n, trust, traits);
  Watch watch = { .last = { 0, 0, INFINITY } };
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, progressed_cb, &watch, NULL);

  g_assert_cmpint (answer->plan != NULL, ==, plan);
  g_assert_cmpuint (watch.reports, >, 1);
  g_assert_cmpfloat (watch.last.share, ==, 1);
  g_assert_cmpfloat_with_epsilon (watch.last.best, plan ? answer->assessment->joint_value : 0,
                                  1e-9);
  if (plan)
    g_assert_cmpfloat_with_epsilon (watch.last.bound, watch.last.best, 1e-9);
}

static void
test_progress (void)
{
  assert_progress (0.5, 13, 0, TRUE);
  assert_progress (0.02, 12, 0, FALSE);
  assert_progress (0.6, 11, CATALOGUE_FORGETTING, TRUE);
}

/* Whoever waits for a search of many seconds sees at once what there is, and then that it moves. */
static void
test_progress_of_long_searches (void)
{
  const struct
  {
    guint n;
    double trust;
    CatalogueTraits traits;
  } searches[] = {
    { 17, 0.5, 0 },
    { 17, 0.6, CATALOGUE_FORGETTING },
    { 40, 0.5, 0 },
    { 16, 0.6, CATALOGUE_THREE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (SulhScenario) scenario
          = catalogue_new (1, searches[i].n, searches[i].trust, searches[i].traits);
      Watch watch = { .last = { 0, 0, INFINITY } };
      g_autoptr (SulhAnswer) answer
          = sulh_planner_search_within (scenario, 1000000, NULL, progressed_cb, &watch, NULL);

      g_assert_true (answer->stopped);
      g_assert_cmpfloat (watch.last.best, >, 0);
      if (!(searches[i].traits & CATALOGUE_THREE))
        g_assert_cmpfloat (watch.first.bound, <, INFINITY);
      g_assert_cmpfloat (watch.last.share, >, watch.first.share);
    }
}

static void
test_stopped_before_it_starts (void)
{
  g_autoptr (SulhScenario) scenario = base_emergence (0.5);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = NULL;

  g_cancellable_cancel (cancellable);
  answer = sulh_planner_search (scenario, cancellable, NULL, NULL, &error);
  g_assert_null (answer);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sulh_planner_count (scenario, cancellable, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  GCancellable *cancellable;
  clock_t stopped; /* when, in processor time, so that a busy machine does not count */
} Stop;

static gpointer
stop_after_a_while (gpointer data)
{
  Stop *stop = data;

  g_usleep (60 * 1000);
  stop->stopped = clock ();
  g_cancellable_cancel (stop->cancellable);
  return NULL;
}

/* What is said of the plan is true: it holds, and the best is within the gap. */
static void
assert_so_far (const SulhAnswer *answer, double best)
{
  double joint = answer->plan ? answer->assessment->joint_value : 0;

  g_assert_true (answer->stopped);
  if (!answer->plan)
    g_assert_nonnull (answer->reason);
  if (!answer->plan)
    return;
  g_assert_true (answer->assessment->holds);
  g_assert_cmpfloat (joint, <=, best * (1 + 1e-9));
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_WITHIN);
  g_assert_cmpfloat (joint * (1 + answer->gap), >=, best * (1 - 1e-9));
}

/* The longer it goes on, the better the plan and the closer the bound; and it is the same whenever
 * it is stopped at the same place. */
static void
assert_closes_in (guint n, CatalogueTraits traits)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (4, n, 0.6, traits);
  g_autoptr (SulhAnswer) whole = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  double best = whole->assessment->joint_value;
  double joint = 0, bound = INFINITY;
  guint n_with_plan = 0;

  g_assert_false (whole->stopped);
  for (guint64 rungs = 512; rungs < whole->transitions; rungs *= 2)
    {
      g_autoptr (SulhAnswer) first
          = sulh_planner_search_within (scenario, rungs, NULL, NULL, NULL, NULL);
      g_autoptr (SulhAnswer) second
          = sulh_planner_search_within (scenario, rungs, NULL, NULL, NULL, NULL);
      g_autofree char *first_text = describe (first);
      g_autofree char *second_text = describe (second);

      if (!first->stopped)
        break;
      assert_so_far (first, best);
      g_assert_cmpstr (first_text, ==, second_text);
      if (!first->plan)
        continue;
      n_with_plan++;
      g_assert_cmpfloat (first->assessment->joint_value, >=, joint);
      joint = first->assessment->joint_value;
      g_assert_cmpfloat (joint * (1 + first->gap), <=, bound * (1 + 1e-9));
      bound = joint * (1 + first->gap);
    }
  g_assert_cmpuint (n_with_plan, >, 0);
}

static void
test_stopped_has_the_best_so_far (void)
{
  assert_closes_in (13, 0);
  assert_closes_in (11, CATALOGUE_FORGETTING);
  assert_closes_in (9, CATALOGUE_FORGETTING | CATALOGUE_WINDOWS | CATALOGUE_CAPITAL);
}

/* That there is no plan stays proved, whatever was to be found out after that. */
static void
test_stopped_without_a_plan (void)
{
  g_autoptr (SulhScenario) scenario = catalogue_new (4, 12, 0.02, 0);
  g_autoptr (SulhAnswer) whole = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_autoptr (SulhAnswer) answer
      = sulh_planner_search_within (scenario, whole->transitions - 100, NULL, NULL, NULL, NULL);

  g_assert_null (answer->plan);
  g_assert_true (answer->stopped);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  g_assert_nonnull (answer->reason);
  g_assert_true (isnan (answer->lowest_trust));
}

/* Searches of many seconds, one of each kind. */
static void
test_stopped_on_the_way (void)
{
  const CatalogueTraits traits[] = { 0, CATALOGUE_FORGETTING };

  for (gsize i = 0; i < G_N_ELEMENTS (traits); i++)
    {
      g_autoptr (SulhScenario) scenario = catalogue_new (7, 19, 0.7, traits[i]);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (SulhAnswer) answer = NULL;
      Stop stop = { cancellable, 0 };
      GThread *thread = g_thread_new ("stop", stop_after_a_while, &stop);
      double late;

      answer = sulh_planner_search (scenario, cancellable, NULL, NULL, &error);
      late = (double)(clock () - stop.stopped) / CLOCKS_PER_SEC;
      g_thread_join (thread);
      g_assert_no_error (error);
      g_assert_true (answer->stopped);
      g_assert_true (answer->assessment->holds);
      g_assert_cmpint (answer->proof, ==, SULH_PROOF_WITHIN);
      g_test_message ("stopped within %.1f ms, within %.1f %%", 1e3 * late, 100 * answer->gap);
      g_assert_cmpfloat (late, <, 0.05);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/run/file-order", test_file_order);
  g_test_add_func ("/planner/run/progress", test_progress);
  g_test_add_func ("/planner/run/progress-long", test_progress_of_long_searches);
  g_test_add_func ("/planner/run/stopped-before", test_stopped_before_it_starts);
  g_test_add_func ("/planner/run/stopped-on-the-way", test_stopped_on_the_way);
  g_test_add_func ("/planner/run/stopped-so-far", test_stopped_has_the_best_so_far);
  g_test_add_func ("/planner/run/stopped-without", test_stopped_without_a_plan);
  return g_test_run ();
}
