/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What consequences can and cannot do: results V2, V3, V6 and A1. */
#include "ladders.h"

#include <math.h>

/* V2 */
static void
test_consequences_never_spoil_a_plan (void)
{
  TestLadder test;

  even_ladder (&test, 0.35, COSTS (1, 2, 4, 8));
  for (int k = 0; k < 4; k++)
    for (int i = 0; i < 2; i++)
      for (double share = 0.5; share < 10; share += 0.5)
        {
          test.stages[k].side[i].penalty = share * test.stages[k].side[i].cost;
          test.stages[k].side[i].compensation = (share - 0.5) * test.stages[k].side[i].cost;
          g_assert_true (is_feasible (&test));
        }
}

/* V3: who gains nothing from the last rung cannot be kept by threats against the other. */
static void
test_no_penalty_cures_a_bad_deal (void)
{
  TestLadder test;

  even_ladder (&test, 0.7, COSTS (1, 2, 4));
  g_assert_true (is_feasible (&test));
  test.stages[2].side[0].gain = 0.99 * test.stages[2].side[0].cost;
  for (double penalty = 1; penalty < 1e6; penalty *= 10)
    {
      test.stages[2].side[1].penalty = penalty;
      g_assert_false (is_feasible (&test));
    }
}

/* ... though a later gain does cure it earlier in the plan. */
static void
test_a_later_gain_cures_a_bad_deal (void)
{
  TestLadder test;

  base_ladder (&test, 0.7, 1, COSTS (2, 2), (double[]){ 2, 2 });
  test.stages[0] = base_stage (2, 2, 1.5, 4);
  test.stages[1] = base_stage (2, 2, 6, 3);
  g_assert_true (is_feasible (&test));
}

static double
last_reliability (double trust, const double *costs, gsize n, double penalty, double gap)
{
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  even_ladder (&test, trust, n, costs);
  for (gsize k = 0; k + 1 < n; k++)
    {
      test.stages[k].side[1].penalty = penalty;
      test.stages[k].gap = gap;
      /* Nothing is learned before, so that trust is the same at the end. */
      test.stages[k].side[1].quality = 0;
    }
  result = sulh_rules_ladder_evaluate (&test.ladder);
  return result->rungs[n - 1].side[0].reliability;
}

/* V6: at the last rung there is no future; only its own trust, detection and penalty count. */
static void
test_the_end_has_no_future (void)
{
  double alone = last_reliability (0.4, (double[]){ 8 }, 1, 0, 30);

  g_assert_cmpfloat (last_reliability (0.4, (double[]){ 1, 2, 8 }, 3, 0, 30), ==, alone);
  g_assert_cmpfloat (last_reliability (0.4, (double[]){ 20, 8 }, 2, 100, 3), ==, alone);
}

static void
test_a_large_last_rung_needs_cover (void)
{
  TestLadder test;

  even_ladder (&test, 0.25, COSTS (0.5, 0.5, 20));
  g_assert_false (is_feasible (&test));
  test.stages[2].side[0].penalty = test.stages[2].side[1].penalty = 60;
  g_assert_true (is_feasible (&test));
  even_ladder (&test, 0.25, COSTS (0.5, 0.5, 20));
  test.stages[2].side[0].exposure = test.stages[2].side[1].exposure = 0.05;
  g_assert_true (is_feasible (&test));
}

/* With no trust and no penalty, all that keeps B is what follows: a rung of cost C and net gain N
 * each 30 days, for ever or never again. */
static double
reliability_before (double gain_factor, double rate, gboolean endless)
{
  SulhParameters parameters = base_parameters ();
  SulhOutlook outlook[2] = { { .rate = rate, .present_bias = 1, .half_cost = 2 },
                             { .rate = rate, .present_bias = 1, .half_cost = 2 } };
  SulhStage stage = base_stage (1, 1, gain_factor, gain_factor);
  double future = endless ? (gain_factor - 1) / (1 - exp (-rate * 30)) : 0;
  SulhPreparedStage prepared;
  SulhBackStep step;

  parameters.incentive_weight = 1;
  parameters.residual_doubt = 0;
  parameters.temptation_scale = 1e-6;
  stage.side[0].penalty = stage.side[1].penalty = 0;
  sulh_rules_stage_prepare (&parameters, outlook, &stage, &prepared);
  sulh_rules_stage_back (&parameters, &prepared, (double[]){ 0, 0 }, (double[]){ future, future },
                         &step);
  return step.reliability[0];
}

/* A1: in an endless sequence of equal rungs keeping is rational iff D N / (1 - D) >= C, that is
 * D >= C / G; with a known end it unravels. */
static void
test_endless_future_replaces_trust (void)
{
  const double factors[] = { 1.1, 1.5, 2, 4 };

  for (gsize n = 0; n < G_N_ELEMENTS (factors); n++)
    {
      double line = log (factors[n]) / 30;

      g_assert_cmpfloat (reliability_before (factors[n], 0.99 * line, TRUE), >, 0.999);
      g_assert_cmpfloat (reliability_before (factors[n], 1.01 * line, TRUE), <, 0.001);
      g_assert_cmpfloat (reliability_before (factors[n], 0.01 * line, FALSE), <, 0.001);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/enforcement/never-spoils", test_consequences_never_spoil_a_plan);
  g_test_add_func ("/rules/enforcement/bad-deal", test_no_penalty_cures_a_bad_deal);
  g_test_add_func ("/rules/enforcement/later-gain", test_a_later_gain_cures_a_bad_deal);
  g_test_add_func ("/rules/enforcement/end-game", test_the_end_has_no_future);
  g_test_add_func ("/rules/enforcement/large-last-rung", test_a_large_last_rung_needs_cover);
  g_test_add_func ("/rules/enforcement/endless-future", test_endless_future_replaces_trust);
  return g_test_run ();
}
