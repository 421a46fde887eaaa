/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans under bad news: model.md 6.6, results S1, S5, C1, C2 and K4. */
#include "judge/base.h"

#include "rules/rules.h"
#include "simulation/play.h"
#include "simulation/simulation.h"

#include <math.h>
#include <time.h>

#define RUNS 10000
#define SEED 1

/* The values of 6.6 come from 1500 runs with other random numbers. */
#define RUNS_OF_6_6 1500

/* Six rungs: A gives @phi of 12 points in the first and the rest evenly; B gives 2 in each; gains
 * are twice the other's cost. @response is the latency of the channel; decisions take no time. */
static SulhScenario *
front_loaded (double phi, double response)
{
  SulhScenario *scenario = base_scenario (0.5);
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");
  SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, "incident");

  for (int k = 0; k < 6; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);
      double cost = k == 0 ? 12 * phi : 12 * (1 - phi) / 5;

      base_exchange (scenario, id, cost, 2, 4, 2 * cost);
    }
  for (guint i = 0; i < 2; i++)
    ((SulhParty *)scenario->parties->pdata[i])->clock->decision_latency = sulh_number_point (0);
  channel->between = g_strsplit ("a b", " ", -1);
  channel->latency = sulh_number_point (response);
  sulh_scenario_take_part (scenario, channel);
  shock->hazard = sulh_number_point (0.02);
  sulh_scenario_take_part (scenario, shock);
  return scenario;
}

/* A rung every 30 days, the first 30 days from now, as in 6.6. */
static SulhPlan *
all_in_order (const SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("all", NULL);

  for (guint i = 0; i < scenario->exchanges->len; i++)
    sulh_plan_add_rung (plan, ((SulhPart *)scenario->exchanges->pdata[i])->id,
                        sulh_date_exact (30 * (int)(i + 1)));
  return plan;
}

static SulhFutures *
play (const SulhScenario *scenario, guint64 seed, guint runs)
{
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (GError) error = NULL;
  SulhFutures *futures = sulh_simulation_play_many (scenario, plan, seed, runs, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (futures->runs, ==, runs);
  return futures;
}

static double
completion (const SulhScenario *scenario)
{
  g_autoptr (SulhFutures) futures = play (scenario, SEED, RUNS);

  return (double)futures->completed / futures->runs;
}

/* Both shares are estimates: three standard errors of their difference. */
static double
allowance (double share)
{
  return 3 * sqrt (share * (1 - share) * (1.0 / RUNS_OF_6_6 + 1.0 / RUNS));
}

/* The closed form leaves out news that adds up, so that played futures end well no more often; with
 * rare news hardly any adds up. */
static void
test_closed_form (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 4, 2);
  g_autoptr (SulhPlan) plan = NULL;
  g_autoptr (SulhHazards) hazards = NULL;
  g_autoptr (SulhAssessment) assessment = NULL;
  double budgets[6], closed;
  int days[6];

  ((SulhShock *)scenario->shocks->pdata[0])->hazard = sulh_number_point (0.004);
  plan = all_in_order (scenario);
  hazards = sulh_hazards_new (scenario);
  assessment = sulh_rules_assess (scenario, plan);
  for (guint k = 0; k < 6; k++)
    {
      budgets[k] = sulh_assessment_get_rung (assessment, k)->budget;
      days[k] = sulh_assessment_get_rung (assessment, k)->day;
    }
  closed = sulh_rules_survival (hazards, days, budgets, 6);
  g_assert_cmpfloat (completion (scenario), <=, closed + 3 * sqrt (closed * (1 - closed) / RUNS));
  g_assert_cmpfloat (completion (scenario), >, closed - 0.01);
}

static void
test_nothing_happens (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 6, 2);

  ((SulhShock *)scenario->shocks->pdata[0])->hazard = sulh_number_point (0);
  g_assert_cmpfloat (completion (scenario), ==, 1);
}

static void
test_front_loading_and_latency (void)
{
  const double shares[] = { 1.0 / 6, 0.25, 1.0 / 3, 0.4 };
  const double latencies[] = { 0.5, 2, 14 };
  const double expected[4][3] = {
    { 0.988, 0.961, 0.894 },
    { 0.979, 0.927, 0.809 },
    { 0.947, 0.840, 0.651 },
    { 0.800, 0.634, 0.417 },
  };

  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 3; j++)
      {
        g_autoptr (SulhScenario) scenario = front_loaded (shares[i], latencies[j]);
        double share = completion (scenario);

        g_test_message ("share %.3f, latency %4.1f: %.3f (%.3f)", shares[i], latencies[j], share,
                        expected[i][j]);
        g_assert_cmpfloat_with_epsilon (share, expected[i][j], allowance (expected[i][j]));
      }
}

/* model.md 6.6, second line: detection helps a process to survive. */
static void
test_detection (void)
{
  const double detection[] = { 0, 0.3, 0.6, 0.9 };
  const double expected[] = { 0.897, 0.927, 0.961, 0.984 };

  for (int i = 0; i < 4; i++)
    {
      g_autoptr (SulhScenario) scenario = front_loaded (1.0 / 6, 2);
      SulhVerification *monitor = scenario->verifications->pdata[0];

      monitor->detection = sulh_number_point (detection[i]);
      g_assert_cmpfloat_with_epsilon (completion (scenario), expected[i], allowance (expected[i]));
    }
}

static void
test_same_seed_same_futures (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhFutures) first = play (scenario, 1, 500);
  g_autoptr (SulhFutures) again = play (scenario, 1, 500);
  g_autoptr (SulhFutures) other = play (scenario, 2, 500);

  g_assert_cmpmem (first->breaks, first->n_rungs * sizeof (guint), again->breaks,
                   again->n_rungs * sizeof (guint));
  g_assert_cmpuint (first->completed, ==, again->completed);
  g_assert_false (first->completed == other->completed && first->breaks[1] == other->breaks[1]
                  && first->breaks[2] == other->breaks[2]);
}

static int
break_of (const SulhPlay *play, guint run)
{
  SulhFuture future;

  g_assert_true (sulh_play_run (play, run, NULL, &future));
  return future.rung;
}

/* Future 17 is future 17, whether it is played first or last. */
static void
test_order_of_futures (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (SulhPlay) play = sulh_play_new (scenario, plan, SEED);
  int rungs[100];

  for (guint run = 0; run < 100; run++)
    rungs[run] = break_of (play, run);
  for (guint run = 100; run-- > 0;)
    g_assert_cmpint (rungs[run], ==, break_of (play, run));
}

/* A second source of news leaves the news of the first as it was, wherever it stands in the file.
 */
static void
test_sources_are_independent (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhFutures) alone = play (scenario, SEED, 500);
  g_autoptr (SulhFutures) beside = NULL;
  SulhShock *silent = sulh_part_new (SULH_KIND_SHOCK, "a-silent-one");

  silent->hazard = sulh_number_point (0);
  sulh_scenario_take_part (scenario, silent);
  beside = play (scenario, SEED, 500);
  g_assert_cmpmem (alone->breaks, alone->n_rungs * sizeof (guint), beside->breaks,
                   beside->n_rungs * sizeof (guint));
  g_assert_cmpstr (beside->causes[0], ==, "a-silent-one");
  g_assert_cmpuint (beside->broken_by[0], ==, 0);
  g_assert_cmpuint (beside->broken_by[1], ==, beside->runs - beside->completed);
}

static void
test_every_break_has_its_rung (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 14);
  g_autoptr (SulhFutures) futures = play (scenario, SEED, 1000);
  guint broken = 0;

  for (guint k = 0; k < futures->n_rungs; k++)
    broken += futures->breaks[k];
  g_assert_cmpuint (broken, >, 0);
  g_assert_cmpuint (broken + futures->completed, ==, futures->runs);
}

/* Bad news can only come inside its window. */
static void
test_window (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 14);
  SulhShock *shock = scenario->shocks->pdata[0];

  shock->window = sulh_date_between (180, 400);
  g_assert_cmpfloat (completion (scenario), ==, 1);
  shock->window = sulh_date_between (0, 179);
  g_assert_cmpfloat (completion (scenario), <, 0.6);
}

static SulhSpoiling *
add_spoiler (SulhScenario *scenario)
{
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, "faction");

  actor->role = SULH_ACTOR_SPOILER;
  actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
  actor->spoiling->gain = sulh_number_point (40);
  sulh_scenario_take_part (scenario, actor);
  return actor->spoiling;
}

/* S1 and S5: a spoiler breaks the front-loaded plan more often than the balanced one, and a stake
 * in the talks or a heavy penalty holds it back. */
static void
test_spoiler (void)
{
  double front, balanced, deterred, included;
  g_autoptr (SulhScenario) even = front_loaded (1.0 / 6, 2);
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  SulhSpoiling *spoiling = add_spoiler (scenario);

  ((SulhShock *)even->shocks->pdata[0])->hazard = sulh_number_point (0);
  ((SulhShock *)scenario->shocks->pdata[0])->hazard = sulh_number_point (0);
  add_spoiler (even);
  balanced = completion (even);
  front = completion (scenario);
  spoiling->penalty = sulh_number_point (200);
  deterred = completion (scenario);
  spoiling->penalty = sulh_number_point (6);
  spoiling->stake = sulh_number_point (1);
  included = completion (scenario);
  g_assert_cmpfloat (front, <, balanced - 0.2);
  g_assert_cmpfloat (deterred, ==, 1);
  g_assert_cmpfloat (included, >, front + 0.2);
}

/* A plan that does not hold breaks where it fails, without any bad news. */
static void
test_plan_that_does_not_hold (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autoptr (SulhFutures) futures = NULL;

  base_ladder (scenario, 4, (const double[]){ 1, 2, 4, 8 });
  futures = play (scenario, SEED, 10);
  g_assert_cmpuint (futures->completed, ==, 0);
  g_assert_cmpuint (futures->breaks[0], ==, 10);
}

static void
test_refusals (void)
{
  g_autoptr (SulhScenario) scenario = front_loaded (0.4, 2);
  g_autoptr (SulhPlan) empty = sulh_plan_new ("empty", NULL);
  g_autoptr (SulhPlan) plan = all_in_order (scenario);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_simulation_play_many (scenario, empty, 1, 10, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (sulh_simulation_play_many (scenario, plan, 1, 10, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (G_USEC_PER_SEC / 20);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* One future of a century with many sources takes many seconds, and stops at once. */
static void
test_cancelled_within_a_future (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhPlan) plan = sulh_plan_new ("long", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *other;
  clock_t start; /* in processor time, so that a busy machine does not count */

  base_ladder (scenario, 2, (const double[]){ 2, 2 });
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("quiet-%u", i);
      SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, id);

      shock->hazard = sulh_number_point (0);
      sulh_scenario_take_part (scenario, shock);
    }
  sulh_plan_add_rung (plan, "x00", sulh_date_exact (0));
  sulh_plan_add_rung (plan, "x01", sulh_date_exact (36500));
  other = g_thread_new ("cancel", cancel_soon, cancellable);
  start = clock ();
  g_assert_null (sulh_simulation_play_many (scenario, plan, SEED, 1, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (clock () - start, <, 2 * CLOCKS_PER_SEC);
  g_thread_join (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/simulation/futures/closed-form", test_closed_form);
  g_test_add_func ("/simulation/futures/nothing-happens", test_nothing_happens);
  g_test_add_func ("/simulation/futures/front-loading-and-latency", test_front_loading_and_latency);
  g_test_add_func ("/simulation/futures/detection", test_detection);
  g_test_add_func ("/simulation/futures/same-seed", test_same_seed_same_futures);
  g_test_add_func ("/simulation/futures/order-of-futures", test_order_of_futures);
  g_test_add_func ("/simulation/futures/independent-sources", test_sources_are_independent);
  g_test_add_func ("/simulation/futures/every-break-has-its-rung", test_every_break_has_its_rung);
  g_test_add_func ("/simulation/futures/window", test_window);
  g_test_add_func ("/simulation/futures/spoiler", test_spoiler);
  g_test_add_func ("/simulation/futures/plan-that-does-not-hold", test_plan_that_does_not_hold);
  g_test_add_func ("/simulation/futures/refusals", test_refusals);
  g_test_add_func ("/simulation/futures/cancelled-within-a-future", test_cancelled_within_a_future);
  return g_test_run ();
}
