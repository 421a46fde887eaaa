/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ladder of four rungs, judged: model.md 6.2 and readings A1, A4, A8, A10. */
#include "ladders.h"
#include "model/model.h"

#include <math.h>

#define DIGITS_6 0.0000005
#define DIGITS_4 0.00005

typedef struct
{
  double trust;
  gboolean feasible;
  double worth_a[4];
  double worth_b[4];
  double reliability_a[4];
} Golden;

static const Golden goldens[] = {
  { 0.3,
    FALSE,
    { -0.146664, 0.098649, 0.537029, 0.856368 },
    { -0.145740, 0.101670, 0.542341, 0.856368 },
    { 0.329159, 0.428927, 0.507585, 0.575040 } },
  { 0.5,
    TRUE,
    { 1.922043, 2.217492, 2.233823, 1.983120 },
    { 1.969220, 2.242411, 2.248601, 1.983120 },
    { 0.749419, 0.743681, 0.681517, 0.696457 } },
  { 0.8,
    TRUE,
    { 5.342496, 5.562733, 5.162413, 3.673248 },
    { 5.544316, 5.690451, 5.212229, 3.673248 },
    { 0.900000, 0.911716, 0.902218, 0.878583 } },
};

static void
four_rungs (TestLadder *test, double trust)
{
  even_ladder (test, trust, COSTS (1, 2, 4, 8));
}

static void
test_values (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (goldens); n++)
    {
      g_autoptr (SulhLadderResult) result = NULL;
      TestLadder test;

      four_rungs (&test, goldens[n].trust);
      result = sulh_rules_ladder_evaluate (&test.ladder);
      g_assert_cmpint (result->feasible, ==, goldens[n].feasible);
      for (int k = 0; k < 4; k++)
        {
          const SulhFooting *side = result->rungs[k].side;

          g_assert_cmpfloat_with_epsilon (side[0].worth, goldens[n].worth_a[k], DIGITS_6);
          g_assert_cmpfloat_with_epsilon (side[1].worth, goldens[n].worth_b[k], DIGITS_6);
          g_assert_cmpfloat_with_epsilon (side[0].reliability, goldens[n].reliability_a[k],
                                          DIGITS_6);
          g_assert_cmpfloat (result->rungs[k].day, ==, 30 * k);
        }
    }
}

static void
test_trust_and_loss_along_the_ladder (void)
{
  const double trust[] = { 0.5, 0.558824, 0.625, 0.6875 };
  const double loss[] = { 0.56, 1.12, 2.24, 4.48 };
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  four_rungs (&test, 0.5);
  result = sulh_rules_ladder_evaluate (&test.ladder);
  for (int k = 0; k < 4; k++)
    for (int i = 0; i < 2; i++)
      {
        g_assert_cmpfloat_with_epsilon (result->rungs[k].side[i].trust, trust[k], DIGITS_6);
        g_assert_cmpfloat_with_epsilon (result->rungs[k].side[i].loss, loss[k], DIGITS_6);
      }
}

static void
assert_budgets (double trust, const double expected[4])
{
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  four_rungs (&test, trust);
  result = sulh_rules_ladder_evaluate (&test.ladder);
  for (int k = 0; k < 4; k++)
    g_assert_cmpfloat_with_epsilon (result->rungs[k].budget, expected[k], DIGITS_4);
  g_assert_cmpfloat_with_epsilon (result->budget, expected[0], DIGITS_4);
}

static void
test_budgets (void)
{
  assert_budgets (0.5, (const double[]){ 1.8630, 2.3242, 2.9718, 3.7648 });
  assert_budgets (0.8, (const double[]){ 5.0905, 5.5585, 6.1941, 6.9734 });
}

static void
test_budget_limits (void)
{
  g_autoptr (SulhLadderResult) failing = NULL;
  g_autoptr (SulhLadderResult) riskless = NULL;
  TestLadder test;

  four_rungs (&test, 0.1);
  failing = sulh_rules_ladder_evaluate (&test.ladder);
  g_assert_cmpfloat (failing->rungs[0].budget, ==, 0);
  base_ladder (&test, 0.5, 1, COSTS (0), (double[]){ 0 });
  riskless = sulh_rules_ladder_evaluate (&test.ladder);
  g_assert_cmpfloat (riskless->budget, ==, SULH_BUDGET_LARGEST);
}

static void
test_joint_value_and_need (void)
{
  TestLadder test;
  double worth[2];

  four_rungs (&test, 0.5);
  g_assert_cmpfloat_with_epsilon (sulh_rules_ladder_value (&test.ladder, worth), 1.9455, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (worth[0], 1.922043, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (need_of (&test), 0.3270, DIGITS_4);
  four_rungs (&test, 0.3);
  g_assert_true (isnan (sulh_rules_ladder_value (&test.ladder, NULL)));
}

static void
test_first_failure_is_who_leaves_first (void)
{
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  four_rungs (&test, 0.3);
  result = sulh_rules_ladder_evaluate (&test.ladder);
  g_assert_cmpint (result->failed_rung, ==, 0);
  g_assert_cmpint (result->failed_side, ==, 0);
}

static void
scale_points (TestLadder *test, int side, double factor)
{
  for (gsize k = 0; k < test->ladder.n_stages; k++)
    {
      SulhTerms *terms = &test->stages[k].side[side];

      terms->cost *= factor;
      terms->gain *= factor;
      terms->penalty *= factor;
      terms->compensation *= factor;
      test->stages[k].round_cost[side] *= factor;
    }
  test->ladder.outlook[side].outside *= factor;
}

/* Points are private: B counting in other units changes nothing, if all its numbers follow. */
static void
test_units_are_private (void)
{
  g_autoptr (SulhLadderResult) before = NULL;
  g_autoptr (SulhLadderResult) after = NULL;
  TestLadder test;

  four_rungs (&test, 0.45);
  test.stages[1].round_cost[1] = 0.05;
  test.stages[2].side[1].compensation = 0.3;
  test.ladder.outlook[1].outside = 0.1;
  before = sulh_rules_ladder_evaluate (&test.ladder);
  scale_points (&test, 1, 25);
  test.ladder.outlook[1].half_cost *= 25;
  after = sulh_rules_ladder_evaluate (&test.ladder);
  g_assert_true (before->feasible && after->feasible);
  for (int k = 0; k < 4; k++)
    {
      const SulhFooting *b = before->rungs[k].side, *a = after->rungs[k].side;

      g_assert_cmpfloat_with_epsilon (a[0].worth, b[0].worth, 1e-9);
      g_assert_cmpfloat_with_epsilon (a[1].worth, 25 * b[1].worth, 1e-9);
      g_assert_cmpfloat_with_epsilon (a[0].reliability, b[0].reliability, 1e-12);
      g_assert_cmpfloat_with_epsilon (a[1].reliability, b[1].reliability, 1e-12);
      g_assert_cmpfloat_with_epsilon (after->rungs[k].budget, before->rungs[k].budget, 1e-6);
    }
  g_assert_cmpfloat_with_epsilon (after->joint, 5 * before->joint, 1e-9);
}

/* With one half cost for both, B's units would decide what A does. */
static void
test_half_cost_must_be_private (void)
{
  TestLadder test;
  double worth[2];

  four_rungs (&test, 0.45);
  sulh_rules_ladder_value (&test.ladder, worth);
  g_assert_cmpfloat_with_epsilon (worth[0], 1.4043, DIGITS_4);
  scale_points (&test, 1, 25);
  sulh_rules_ladder_value (&test.ladder, worth);
  g_assert_cmpfloat_with_epsilon (worth[0], 2.1910, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (need_of (&test), 0.2512, DIGITS_4);
  test.ladder.outlook[1].half_cost = 50;
  g_assert_cmpfloat_with_epsilon (need_of (&test), 0.3270, DIGITS_4);
}

/* E5: sizes have no scale of their own. */
static void
test_scale_freedom (void)
{
  const double factors[] = { 0.01, 0.5, 3, 1000 };

  for (gsize n = 0; n < G_N_ELEMENTS (factors); n++)
    {
      TestLadder test;
      double before[2], after[2];

      four_rungs (&test, 0.5);
      sulh_rules_ladder_value (&test.ladder, before);
      for (int i = 0; i < 2; i++)
        {
          scale_points (&test, i, factors[n]);
          test.ladder.outlook[i].half_cost *= factors[n];
        }
      sulh_rules_ladder_value (&test.ladder, after);
      for (int i = 0; i < 2; i++)
        g_assert_cmpfloat_with_epsilon (after[i] / factors[n], before[i], 1e-9);
    }
}

static double
need_with_outside (double outside)
{
  TestLadder test;

  four_rungs (&test, 0.5);
  test.ladder.outlook[0].outside = test.ladder.outlook[1].outside = outside;
  return need_of (&test);
}

static void
test_outside_option (void)
{
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  g_assert_cmpfloat_with_epsilon (need_with_outside (0.5), 0.3770, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (need_with_outside (1), 0.4147, DIGITS_4);
  g_assert_cmpfloat (need_with_outside (-5), ==, need_with_outside (0));
  four_rungs (&test, 0.5);
  test.ladder.outlook[0].outside = test.ladder.outlook[1].outside = 2;
  g_assert_false (is_feasible (&test));
  test.ladder.outlook[0].outside = test.ladder.outlook[1].outside = 0.5;
  result = sulh_rules_ladder_evaluate (&test.ladder);
  g_assert_cmpfloat_with_epsilon (
      result->joint,
      sqrt ((result->rungs[0].side[0].worth - 0.5) * (result->rungs[0].side[1].worth - 0.5)),
      1e-12);
}

static void
test_forgetting (void)
{
  TestLadder test;
  double worth[2];

  four_rungs (&test, 0.5);
  test.ladder.parameters.forgetting_half_life = 180;
  sulh_rules_ladder_value (&test.ladder, worth);
  g_assert_cmpfloat_with_epsilon (worth[0], 1.7102, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (worth[1], 1.7470, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (need_of (&test), 0.3491, DIGITS_4);
  even_ladder (&test, 0, COSTS (1, 2, 4, 8, 9));
  test.ladder.parameters.forgetting_half_life = 180;
  g_assert_cmpfloat_with_epsilon (need_of (&test), 0.3083, DIGITS_4);
  even_ladder (&test, 0, COSTS (.25, .25, .5, .5, 1, 1, 2, 3, 3, 4, 4, 4.5));
  test.ladder.parameters.forgetting_half_life = 180;
  g_assert_cmpfloat_with_epsilon (need_of (&test), 0.2715, DIGITS_4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/ladder/values", test_values);
  g_test_add_func ("/rules/ladder/trust-and-loss", test_trust_and_loss_along_the_ladder);
  g_test_add_func ("/rules/ladder/budgets", test_budgets);
  g_test_add_func ("/rules/ladder/budget-limits", test_budget_limits);
  g_test_add_func ("/rules/ladder/joint-value-and-need", test_joint_value_and_need);
  g_test_add_func ("/rules/ladder/first-failure", test_first_failure_is_who_leaves_first);
  g_test_add_func ("/rules/ladder/private-units", test_units_are_private);
  g_test_add_func ("/rules/ladder/private-half-cost", test_half_cost_must_be_private);
  g_test_add_func ("/rules/ladder/scale-freedom", test_scale_freedom);
  g_test_add_func ("/rules/ladder/outside-option", test_outside_option);
  g_test_add_func ("/rules/ladder/forgetting", test_forgetting);
  return g_test_run ();
}
