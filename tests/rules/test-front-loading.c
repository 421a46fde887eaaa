/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Giving much at once invites attacks: model.md 6.5, results S1, S2, S4 and S5. */
#include "ladders.h"

#include <math.h>

#define DIGITS_4 0.00005
#define DIGITS_2 0.005

/* A gives a share of 12 in the first of six rungs and the rest evenly; B gives 2 in each. */
static void
front_loaded (TestLadder *test, double share)
{
  const double costs_b[] = { 2, 2, 2, 2, 2, 2 };
  double costs_a[6];

  for (int k = 0; k < 6; k++)
    costs_a[k] = k == 0 ? share * 12 : (1 - share) * 12 / 5;
  base_ladder (test, 0.5, 2.0, 6, costs_a, costs_b);
}

static double
smallest_budget (double share)
{
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  front_loaded (&test, share);
  result = sulh_rules_ladder_evaluate (&test.ladder);
  return result->feasible ? result->budget : NAN;
}

/* S1 */
static void
test_front_loading_eats_the_budget (void)
{
  const double shares[] = { 1.0 / 6, 0.20, 0.25, 0.30, 1.0 / 3, 0.40 };
  const double expected[] = { 4.3512, 3.7470, 3.1553, 2.6100, 2.1493, 0.9643 };

  for (gsize n = 0; n < G_N_ELEMENTS (shares); n++)
    g_assert_cmpfloat_with_epsilon (smallest_budget (shares[n]), expected[n], DIGITS_4);
  g_assert_true (isnan (smallest_budget (0.50)));
}

static void
test_spoiler_margin (void)
{
  const double shares[] = { 1.0 / 6, 1.0 / 3, 0.40 };
  const double chances[] = { 0.0550, 0.2386, 0.5258 };
  const double margins[] = { 3.80, -3.55, -15.03 };

  for (gsize n = 0; n < G_N_ELEMENTS (shares); n++)
    {
      double chance = sulh_rules_break_chance (smallest_budget (shares[n]), 1.5);

      g_assert_cmpfloat_with_epsilon (chance, chances[n], DIGITS_4);
      g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_margin (3, 0.5, 6, 40, 0, chance),
                                      margins[n], DIGITS_2);
    }
}

/* S2 */
static void
test_inclusion_raises_the_margin_linearly (void)
{
  double excluded = sulh_rules_spoiler_margin (3, 0.5, 6, 40, 0, 0.5);

  for (int tenth = 0; tenth <= 10; tenth++)
    g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_margin (3, 0.5, 6, 40, tenth / 10.0, 0.5),
                                    excluded + 2 * tenth, 1e-9);
}

/* S5: with a sharp choice a spoiler whose costs exceed its gains never acts. */
static void
test_deterrence (void)
{
  g_assert_cmpfloat (sulh_rules_spoiler_rate (0, 0.02, 0), ==, 0);
  g_assert_cmpfloat (sulh_rules_spoiler_rate (-0.1, 0.02, 0), ==, 0.02);
  g_assert_cmpfloat (sulh_rules_spoiler_rate (0, 0.02, 1), ==, 0.01);
  g_assert_cmpfloat (sulh_rules_spoiler_rate (3.80, 0.02, 0.1), <, 1e-12);
  g_assert_cmpfloat (sulh_rules_spoiler_rate (-3.55, 0.02, 0.1), >, 0.0199999);
}

static void
test_weight_of_an_attack (void)
{
  g_assert_cmpfloat_with_epsilon (sulh_rules_shock_weight (1.5, 2, 1.5, 0.25), 1.125, 1e-12);
  g_assert_cmpfloat (sulh_rules_break_chance (0, 1.5), ==, 1);
  g_assert_cmpfloat (sulh_rules_break_chance (1, 0), ==, 0);
}

/* After a first rung in which A gave everything B owes five instalments of 2 and gets nothing
 * more. */
static gboolean
debtor_stays (double detection, double debt_weight)
{
  g_autoptr (SulhLadderResult) result = NULL;
  TestLadder test;

  base_ladder (&test, 0.5, 2.0, COSTS (10, 0, 0, 0, 0, 0), (double[]){ 2, 2, 2, 2, 2, 2 });
  set_detection (&test, detection);
  test.ladder.parameters.debt_weight = debt_weight;
  result = sulh_rules_ladder_evaluate (&test.ladder);
  g_assert_cmpfloat_with_epsilon (result->rungs[1].side[1].worth, -9.7643, DIGITS_4);
  return result->rungs[1].side[1].holds;
}

/* S4 */
static void
test_debt_binds (void)
{
  g_assert_false (debtor_stays (0.6, 0));
  g_assert_false (debtor_stays (1, 0.9764));
  g_assert_true (debtor_stays (1, 0.9765));
  g_assert_false (debtor_stays (0.6, 0.9764 / 0.6));
  g_assert_true (debtor_stays (0.6, 0.9765 / 0.6));
}

static void
test_debt_shown (void)
{
  TestLadder test;
  SulhDebt debt;

  base_ladder (&test, 0.5, 2.0, COSTS (10, 0, 0, 0, 0, 0), (double[]){ 2, 2, 2, 2, 2, 2 });
  debt = sulh_rules_debt (&test.ladder, 1, 1, 1);
  g_assert_true (debt.ahead);
  g_assert_cmpfloat_with_epsilon (debt.owed, 10, 1e-12);
  g_assert_cmpfloat_with_epsilon (debt.at_stake, 6, 1e-12);
  debt = sulh_rules_debt (&test.ladder, 1, 0, 1);
  g_assert_false (debt.ahead);
  g_assert_cmpfloat (debt.at_stake, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/front-loading/budget", test_front_loading_eats_the_budget);
  g_test_add_func ("/rules/front-loading/margin", test_spoiler_margin);
  g_test_add_func ("/rules/front-loading/inclusion", test_inclusion_raises_the_margin_linearly);
  g_test_add_func ("/rules/front-loading/deterrence", test_deterrence);
  g_test_add_func ("/rules/front-loading/weight", test_weight_of_an_attack);
  g_test_add_func ("/rules/front-loading/debt", test_debt_binds);
  g_test_add_func ("/rules/front-loading/debt-shown", test_debt_shown);
  return g_test_run ();
}
