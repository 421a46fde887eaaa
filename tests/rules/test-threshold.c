/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How reliable the other must be for one rung: model.md 6.1 and 6.10, readings A2, A9, A21. */
#include "ladders.h"

#include <math.h>

#define DIGITS_4 0.00005

static double
single_threshold (double detection, double exposure)
{
  SulhParameters parameters = base_parameters ();
  SulhOutlook outlook[2]
      = { { .present_bias = 1, .half_cost = 2 }, { .present_bias = 1, .half_cost = 2 } };
  SulhStage stage = base_stage (10, 10, 16, 16);
  SulhPreparedStage prepared;

  for (int i = 0; i < 2; i++)
    {
      stage.side[i].detection = detection;
      stage.side[i].exposure = exposure;
    }
  sulh_rules_stage_prepare (&parameters, outlook, &stage, &prepared);
  return sulh_rules_threshold (&prepared.side[0], 0);
}

static void
test_falls_with_detection (void)
{
  const double detection[] = { 0, 0.3, 0.6, 0.9 };
  const double expected[] = { 0.5200, 0.5021, 0.4828, 0.4619 };

  for (gsize n = 0; n < G_N_ELEMENTS (expected); n++)
    g_assert_cmpfloat_with_epsilon (single_threshold (detection[n], 0.5), expected[n], DIGITS_4);
}

static void
test_falls_with_less_exposure (void)
{
  const double exposure[] = { 0, 0.05, 0.5, 1 };
  const double expected[] = { 0.2000, 0.2415, 0.4828, 0.6178 };

  for (gsize n = 0; n < G_N_ELEMENTS (expected); n++)
    g_assert_cmpfloat_with_epsilon (single_threshold (0.6, exposure[n]), expected[n], DIGITS_4);
}

/* Three rungs (C_A, C_B, G_A, G_B) whose best comes late. */
static void
late_benefits (TestLadder *test, double present_bias)
{
  base_ladder (test, 0.4, 1, COSTS (3, 3, 3), (double[]){ 3, 3, 3 });
  test->stages[0] = base_stage (3, 3, 4, 6);
  test->stages[1] = base_stage (3, 3, 2.6, 6);
  test->stages[2] = base_stage (3, 3, 9, 4.8);
  test->ladder.outlook[0].present_bias = present_bias;
}

static void
test_present_bias_stops_late_benefits (void)
{
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  late_benefits (&test, 1);
  g_assert_true (is_feasible (&test));
  late_benefits (&test, 0.7);
  result = sulh_rules_ladder_evaluate (&test.ladder);
  g_assert_false (result->feasible);
  g_assert_cmpint (result->failed_rung, ==, 0);
  g_assert_cmpint (result->failed_side, ==, 0);
  g_assert_cmpfloat_with_epsilon (result->rungs[0].side[0].slack, -0.070, 0.0005);
  g_assert_cmpfloat_with_epsilon (result->rungs[0].side[0].reliability, 0.5250, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (result->rungs[0].side[0].threshold, 0.5479, DIGITS_4);
}

static void
test_nothing_offered_is_never_enough (void)
{
  SulhPreparedSide side = { .net = -3, .loss = 1, .biased = 1 };
  SulhPreparedSide riskless = { .biased = 1 };

  g_assert_true (isinf (sulh_rules_threshold (&side, 0)));
  g_assert_cmpfloat (sulh_rules_threshold (&riskless, 0), ==, 0);
}

/* Who puts nothing at risk does not stay with a sure cheat only because nothing happens to it: it
 * would leave at any better chance, and then more trust would make a plan fail. */
static void
test_more_reliability_never_hurts (void)
{
  SulhPreparedSide side = { .net = -3, .biased = 1 };

  for (double reliability = 0; reliability <= 1; reliability += 0.25)
    g_assert_false (sulh_rules_holds (&side, reliability, 1));
  g_assert_true (isinf (sulh_rules_threshold (&side, 1)));
}

/* The number shown beside the threshold says the same as the test itself. */
static void
test_threshold_agrees_with_the_test (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  int held = 0;

  for (int n = 0; n < 10000; n++)
    {
      SulhPreparedSide side = { .net = g_rand_double_range (rand, -3, 3),
                                .loss = g_rand_double_range (rand, 0, 4),
                                .biased = g_rand_double_range (rand, 0.5, 1),
                                .round_cost = g_rand_double_range (rand, 0, 0.5),
                                .outside = g_rand_double_range (rand, 0, 0.5) };
      double next = g_rand_double_range (rand, -1, 4);
      double reliability = g_rand_double (rand);
      gboolean enough = reliability >= sulh_rules_threshold (&side, next);

      g_assert_cmpint (sulh_rules_holds (&side, reliability, next), ==, enough);
      held += enough;
    }
  g_assert_cmpint (held, >, 1000);
  g_assert_cmpint (held, <, 9000);
}

static void
test_sure_things (void)
{
  SulhParameters parameters = base_parameters ();
  SulhStage stage = base_stage (0, 4, 4, 0);

  stage.side[0].compensation = 3;
  g_assert_cmpfloat (sulh_rules_loss (&parameters, &stage, 0), ==, 0);
  g_assert_cmpfloat (sulh_rules_reliability (&parameters, 0.1, 0, 0), ==, 1);
  parameters.temptation_scale = 0;
  g_assert_cmpfloat (sulh_rules_temptation (&parameters, 1, 3, 4), ==, 0);
  g_assert_cmpfloat (sulh_rules_reliability (&parameters, 0, 0, 4), ==, 0.25);
  g_assert_cmpfloat (sulh_rules_reliability (&parameters, 0, INFINITY, 4), ==, 0.5);
}

static void
test_attributes_belong_to_the_performer (void)
{
  SulhParameters parameters = base_parameters ();
  SulhStage stage = base_stage (10, 10, 16, 16);

  stage.side[0].detection = 0.9;
  g_assert_cmpfloat_with_epsilon (sulh_rules_loss (&parameters, &stage, 0), 5.60, 1e-12);
  g_assert_cmpfloat_with_epsilon (sulh_rules_loss (&parameters, &stage, 1), 5.15, 1e-12);
  stage.side[0].compensation = 1;
  g_assert_cmpfloat_with_epsilon (sulh_rules_loss (&parameters, &stage, 0), 5.00, 1e-12);
  g_assert_cmpfloat_with_epsilon (sulh_rules_loss (&parameters, &stage, 1), 5.15, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/threshold/falls-with-detection", test_falls_with_detection);
  g_test_add_func ("/rules/threshold/falls-with-less-exposure", test_falls_with_less_exposure);
  g_test_add_func ("/rules/threshold/present-bias", test_present_bias_stops_late_benefits);
  g_test_add_func ("/rules/threshold/nothing-offered", test_nothing_offered_is_never_enough);
  g_test_add_func ("/rules/threshold/agrees-with-test", test_threshold_agrees_with_the_test);
  g_test_add_func ("/rules/threshold/sure-things", test_sure_things);
  g_test_add_func ("/rules/threshold/performer", test_attributes_belong_to_the_performer);
  g_test_add_func ("/rules/threshold/more-reliability-never-hurts",
                   test_more_reliability_never_hurts);
  return g_test_run ();
}
