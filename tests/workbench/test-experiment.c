/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One plan under several circumstances: what differs is told, and only what differs. */
#include <glib.h>
#include <locale.h>
#include <math.h>

#include "sample.h"
#include "workbench/workbench.h"

#define RUNS 300

/* The best there is. */
static SulhPlan *
plan_of (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return sulh_part_ref (answer->plan);
}

static GPtrArray *
list (const SulhScenario *scenario, SulhExperimentTopic topic, const SulhExperiment *experiment)
{
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (GError) error = NULL;
  GPtrArray *cases = sulh_experiment_list (scenario, plan, topic, experiment, NULL, &error);

  g_assert_no_error (error);
  return cases;
}

static GPtrArray *
play (const GPtrArray *cases, guint jobs)
{
  const SulhFuturesRequest request = { .seed = 5, .runs = RUNS, .jobs = jobs };
  g_autoptr (GError) error = NULL;
  GPtrArray *results = sulh_experiment_play (cases, &request, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, cases->len);
  return results;
}

static const SulhExperimentResult *
find_result (const GPtrArray *results, const char *name)
{
  for (guint i = 0; i < results->len; i++)
    if (g_str_equal (((SulhExperimentResult *)results->pdata[i])->name, name))
      return results->pdata[i];
  g_error ("no case is called %s", name);
}

/* A shock that never comes is missed by nobody; one that comes every week is. */
static void
test_only_what_differs_is_told (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) results = NULL;
  SulhShock *never = sulh_part_new (SULH_KIND_SHOCK, "never");
  SulhShock *weekly = sulh_part_new (SULH_KIND_SHOCK, "weekly");
  const SulhExperimentResult *result;

  never->family = SULH_SHOCK_ECONOMIC_PRESSURE;
  never->hazard = sulh_number_point (0);
  weekly->hazard = sulh_number_point (1.0 / 7);
  weekly->severity = sulh_number_point (3);
  sulh_scenario_take_part (scenario, never);
  sulh_scenario_take_part (scenario, weekly);
  cases = list (scenario, SULH_EXPERIMENT_TOPIC_NEWS, NULL);
  results = play (cases, 1);
  result = find_result (results, "Without “never”");
  g_assert_cmpfloat (result->more.mean, ==, 0);
  g_assert_cmpfloat (result->more.error, ==, 0);
  g_assert_cmpfloat (result->chance, >, 0.99);
  result = find_result (results, "Without “weekly”");
  g_assert_cmpfloat (result->more.mean, >, 3 * result->more.error);
  g_assert_cmpfloat (result->chance, <, 0.001);
}

/* G15: each of the four principles carries the talks some way; without all four they carry least.
 */
static void
test_principles (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (GPtrArray) cases = list (scenario, SULH_EXPERIMENT_TOPIC_PRINCIPLES, NULL);
  g_autoptr (GPtrArray) results = play (cases, 2);
  const SulhExperimentResult *none = results->pdata[results->len - 1];

  g_assert_cmpuint (results->len, ==, 16);
  for (guint i = 1; i < results->len; i++)
    {
      const SulhExperimentResult *result = results->pdata[i];

      g_assert_cmpfloat (result->more.mean, <, 3 * result->more.error);
    }
  g_assert_cmpfloat (none->more.mean, <, -3 * none->more.error);
}

static void
test_threads (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (GPtrArray) cases = list (scenario, SULH_EXPERIMENT_TOPIC_RESPONSE, NULL);
  g_autoptr (GPtrArray) one = play (cases, 1);
  g_autoptr (GPtrArray) three = play (cases, 3);

  g_assert_cmpuint (cases->len, ==, 5);
  for (guint i = 0; i < one->len; i++)
    {
      const SulhExperimentResult *a = one->pdata[i];
      const SulhExperimentResult *b = three->pdata[i];

      g_assert_cmpmem (&a->completed, sizeof a->completed, &b->completed, sizeof b->completed);
      g_assert_cmpmem (&a->kept, sizeof a->kept, &b->kept, sizeof b->kept);
      g_assert_cmpmem (&a->more, sizeof a->more, &b->more, sizeof b->more);
      g_assert_cmpmem (&a->chance, sizeof a->chance, &b->chance, sizeof b->chance);
    }
}

static SulhAxis *
axis_of (const char *on, const char *field, double from, double to, int steps)
{
  SulhAxis *axis = sulh_part_new (SULH_KIND_AXIS, NULL);

  axis->quantity = SULH_AXIS_QUANTITY_FIELD;
  axis->on = g_strdup (on);
  axis->field = g_strdup (field);
  axis->from = sulh_number_point (from);
  axis->to = sulh_number_point (to);
  axis->steps = steps;
  return axis;
}

/* O03: every value of one axis with every value of the other; the file itself stays as it is. */
static void
test_axes (void)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhExperiment) experiment = sulh_part_new (SULH_KIND_EXPERIMENT, "try");
  g_autoptr (GPtrArray) cases = NULL;
  const SulhExperimentCase *last;
  const SulhPart *pakistan;

  g_ptr_array_add (experiment->axes, axis_of ("islamabad", "@latency", 1, 9, 3));
  g_ptr_array_add (experiment->axes, axis_of ("pakistan", "mediation/skill/@translation", 0, 7, 2));
  cases = list (scenario, SULH_EXPERIMENT_TOPIC_FILE, experiment);
  g_assert_cmpuint (cases->len, ==, 6);
  last = cases->pdata[5];
  g_assert_cmpfloat (
      sulh_field_path_get (sulh_scenario_find (last->scenario, "islamabad"), "@latency"), ==, 9);
  pakistan = sulh_scenario_find (last->scenario, "pakistan");
  /* A share cannot be more than one. */
  g_assert_cmpfloat (sulh_field_path_get (pakistan, "mediation/skill/@translation"), ==, 1);
  g_assert_cmpfloat (sulh_field_path_get (sulh_scenario_find (scenario, "islamabad"), "@latency"),
                     !=, 9);
}

static void
assert_refused (SulhExperiment *experiment, const char *sentence)
{
  g_autoptr (SulhScenario) scenario = sample_open_example ("islamabad.sulh");
  g_autoptr (SulhPlan) plan = plan_of (scenario);
  g_autoptr (SulhExperiment) owned = experiment;
  g_autoptr (GError) error = NULL;

  g_assert_null (
      sulh_experiment_list (scenario, plan, SULH_EXPERIMENT_TOPIC_FILE, experiment, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (error->message, ==, sentence);
}

/* Lists are read as people write them, in any order and in any digits; what is no list is not. */
static void
test_values_of_axes (void)
{
  const char *const no_intensities[] = { "", "5", "0, 11", "-1, 5", "0, five", "5 5", "0,nan" };
  const char *const no_times[]
      = { "30", "0, 30", "30, 90.5", "30, 36501", "1 2 3 4 5 6 7 8 9 10 11" };
  SulhExperimentAxes axes;
  g_autofree char *intensities = NULL;
  g_autofree char *times = NULL;

  g_assert_true (sulh_experiment_read_axes ("10; 2.5،۵ 0, 5", "90 30", &axes, NULL));
  sulh_experiment_say_axes (&axes, &intensities, &times);
  g_assert_cmpstr (intensities, ==, "0, 2.5, 5, 10");
  g_assert_cmpstr (times, ==, "30, 90");
  for (guint i = 0; i < G_N_ELEMENTS (no_intensities); i++)
    g_assert_false (sulh_experiment_read_axes (no_intensities[i], NULL, &axes, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (no_times); i++)
    g_assert_false (sulh_experiment_read_axes (NULL, no_times[i], &axes, NULL));
}

/* Where people write 2,5, a comma would part one value in two. */
static void
test_values_in_other_places (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  const SulhExperimentAxes usual = sulh_experiment_get_axes ();
  SulhExperimentAxes axes;
  g_autofree char *intensities = NULL;
  g_autofree char *times = NULL;

  if (!setlocale (LC_ALL, "de_DE.UTF-8"))
    {
      g_test_skip ("There is no German locale.");
      return;
    }
  sulh_experiment_say_axes (&usual, &intensities, &times);
  setlocale (LC_ALL, before);
  g_assert_true (sulh_experiment_read_axes (intensities, times, &axes, NULL));
  g_assert_cmpuint (axes.n_intensities, ==, usual.n_intensities);
  for (guint i = 0; i < usual.n_intensities; i++)
    g_assert_cmpfloat (axes.intensities[i], ==, usual.intensities[i]);
}

static void
test_refusals (void)
{
  SulhExperiment *experiment = sulh_part_new (SULH_KIND_EXPERIMENT, "try");

  g_ptr_array_add (experiment->axes, axis_of ("islamabad", "@venue", 1, 9, 3));
  assert_refused (experiment,
                  "The experiment varies “@venue” of “islamabad”, which is no number of the "
                  "scenario. Name a part and one of its numbers, such as @latency.");
  experiment = sulh_part_new (SULH_KIND_EXPERIMENT, "try");
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (experiment->axes, axis_of ("islamabad", "@latency", 1, 9, 11));
  assert_refused (experiment, "The experiment asks for more than 1000 cases. Try fewer values.");
  experiment = sulh_part_new (SULH_KIND_EXPERIMENT, "try");
  experiment->compares = g_strsplit ("pakistan iran", " ", -1);
  assert_refused (experiment, "The experiment compares “iran”, which is no actor, channel or plan "
                              "of the scenario. Name parts of one kind.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbench/experiment/only-what-differs", test_only_what_differs_is_told);
  g_test_add_func ("/workbench/experiment/principles", test_principles);
  g_test_add_func ("/workbench/experiment/threads", test_threads);
  g_test_add_func ("/workbench/experiment/axes", test_axes);
  g_test_add_func ("/workbench/experiment/values-of-axes", test_values_of_axes);
  g_test_add_func ("/workbench/experiment/values-in-other-places", test_values_in_other_places);
  g_test_add_func ("/workbench/experiment/refusals", test_refusals);
  return g_test_run ();
}
