/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mediator whose weight leaves: model.md 6.9, results M5 and M8, readings A20. */
#include "ladders.h"

#include <math.h>

#define DIGITS_3 0.0005

/* Six rungs of 6 with gain factor 1.2, 120 days apart, at trust 0.4. */
static void
levered (TestLadder *test, double points, double exit_day, double fading_days)
{
  const double costs[] = { 6, 6, 6, 6, 6, 6 };

  base_ladder (test, 0.4, 1.2, 6, costs, costs);
  for (int k = 0; k < 6; k++)
    test->stages[k].gap = 120;
  test->leverage = (SulhLeverage){ .gain = { points, points },
                                   .exit_day = exit_day,
                                   .fading_days = fading_days };
}

static void
assert_worths (TestLadder *test, gboolean feasible, int failed_rung, const double expected[6])
{
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_evaluate (&test->ladder);

  g_assert_cmpint (result->feasible, ==, feasible);
  g_assert_cmpint (result->failed_rung, ==, failed_rung);
  for (int k = 0; k < 6; k++)
    g_assert_cmpfloat_with_epsilon (result->rungs[k].side[0].worth, expected[k], DIGITS_3);
}

static void
test_constant (void)
{
  TestLadder test;

  levered (&test, 3, INFINITY, INFINITY);
  assert_worths (&test, TRUE, -1, (const double[]){ 4.055, 5.387, 5.563, 5.036, 4.006, 2.438 });
}

/* Both would start; the first rung after the mediator has left fails. */
static void
test_exit (void)
{
  TestLadder test;

  levered (&test, 3, 360, INFINITY);
  assert_worths (&test, FALSE, 3, (const double[]){ 0.638, 1.618, 1.365, -0.144, 0.084, 0.137 });
}

static double
first_worth (double points, double fading_days)
{
  TestLadder test;
  double worth[2];

  levered (&test, points, INFINITY, fading_days);
  sulh_rules_ladder_value (&test.ladder, worth);
  return worth[0];
}

/* A party that foresees the decay does not start. */
static void
test_fading (void)
{
  g_assert_cmpfloat_with_epsilon (first_worth (0, INFINITY), -1.868, DIGITS_3);
  g_assert_cmpfloat_with_epsilon (first_worth (3, 180), -0.151, DIGITS_3);
  g_assert_cmpfloat_with_epsilon (first_worth (3, 180 / log (2)), 0.086, DIGITS_3);
}

/* A plan may begin before day 0, on which the leverage is given; nothing grows without limit. */
static void
test_before_day_zero (void)
{
  SulhLeverage leverage = { .gain = { 3, 0 }, .exit_day = INFINITY, .fading_days = 10 };
  SulhStage stage = base_stage (2, 2, 3, 3);

  g_assert_cmpfloat (sulh_rules_leverage_factor (&leverage, -1), ==, 1);
  sulh_rules_leverage_apply (&leverage, 1, -10000, &stage);
  g_assert_cmpfloat (stage.side[0].gain, ==, 6);
  g_assert_cmpfloat (stage.side[1].gain, ==, 3);
}

static void
test_gone_on_the_exit_day (void)
{
  SulhLeverage leverage
      = { .gain = { 3, 1 }, .penalty = { 0, 2 }, .exit_day = 90, .fading_days = INFINITY };
  SulhStage stage = base_stage (2, 2, 3, 3);

  g_assert_cmpfloat (sulh_rules_leverage_factor (&leverage, 89), ==, 1);
  g_assert_cmpfloat (sulh_rules_leverage_factor (&leverage, 90), ==, 0);
  sulh_rules_leverage_apply (&leverage, 1, 0, &stage);
  g_assert_cmpfloat (stage.side[0].gain, ==, 6);
  g_assert_cmpfloat (stage.side[1].gain, ==, 4);
  g_assert_cmpfloat (stage.side[1].penalty, ==, 3);
}

/* M8 */
static void
test_influence_needs_all_three (void)
{
  g_assert_cmpfloat_with_epsilon (sulh_rules_influence (0.5, 0.5, 0.8), 0.2, 1e-12);
  g_assert_cmpfloat (sulh_rules_influence (0, 1, 1), ==, 0);
  g_assert_cmpfloat (sulh_rules_influence (1, 0, 1), ==, 0);
  g_assert_cmpfloat (sulh_rules_influence (1, 1, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/leverage/constant", test_constant);
  g_test_add_func ("/rules/leverage/exit", test_exit);
  g_test_add_func ("/rules/leverage/fading", test_fading);
  g_test_add_func ("/rules/leverage/before-day-zero", test_before_day_zero);
  g_test_add_func ("/rules/leverage/exit-day", test_gone_on_the_exit_day);
  g_test_add_func ("/rules/leverage/influence", test_influence_needs_all_three);
  return g_test_run ();
}
