/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Patience and deadlines: model.md 6.4, results B1 to B3, readings A22. */
#include "rules/rules.h"

#include <math.h>

#define DIGITS_4 0.00005
#define DIGITS_6 0.0000005

/* B1 */
static void
test_alternating_offers (void)
{
  g_assert_cmpfloat_with_epsilon (sulh_rules_first_mover_share (0.0010, 0.0004, 1), 0.285857,
                                  DIGITS_6);
  g_assert_cmpfloat_with_epsilon (sulh_rules_share (0.0010, 0.0004), 0.285714, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (sulh_rules_first_mover_share (0.0010, 0.0004, 30), 0.290013,
                                  DIGITS_6);
  g_assert_cmpfloat_with_epsilon (sulh_rules_first_mover_share (0.004, 0.0004, 7), 0.092187,
                                  DIGITS_6);
  g_assert_cmpfloat_with_epsilon (sulh_rules_share (0.004, 0.0004), 0.090909, DIGITS_6);
}

static double
pressed_share (double days_left)
{
  return sulh_rules_share (sulh_rules_rate_pressed (0.0010, 0.1, days_left), 0.0004);
}

/* B2 */
static void
test_deadline_costs_its_owner (void)
{
  double previous = sulh_rules_share (0.0010, 0.0004);

  g_assert_cmpfloat (pressed_share (INFINITY), ==, previous);
  g_assert_cmpfloat_with_epsilon (pressed_share (365), 0.2390, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (pressed_share (90), 0.1593, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (pressed_share (30), 0.0845, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (pressed_share (7), 0.0255, DIGITS_4);
  for (int days = 3650; days >= 0; days--)
    {
      g_assert_cmpfloat (pressed_share (days), <, previous);
      previous = pressed_share (days);
    }
  g_assert_cmpfloat (pressed_share (0), ==, 0);
  g_assert_cmpfloat (sulh_rules_share (0.0004, sulh_rules_rate_pressed (0.001, 0.1, 0)), ==, 1);
}

/* B3 */
static void
test_equal_clocks_share_equally (void)
{
  for (double rate = 0; rate < 0.01; rate += 0.001)
    g_assert_cmpfloat (sulh_rules_share (rate, rate), ==, 0.5);
}

static void
test_free_cost_meets_the_terms_of_trade (void)
{
  const double shares[] = { 0.1, 0.285714, 0.5, 0.9 };

  for (gsize n = 0; n < G_N_ELEMENTS (shares); n++)
    {
      double cost = sulh_rules_free_cost (shares[n], 6, 1.6, 4);
      double own = (6 - cost) / cost;
      double other = (1.6 * cost - 4) / 4;

      g_assert_cmpfloat (cost, >, 0);
      g_assert_cmpfloat_with_epsilon (own * (1 - shares[n]), other * shares[n], 1e-9);
    }
  g_assert_true (isnan (sulh_rules_free_cost (1, 6, 1.6, 4)));
}

static void
test_stress_shortens_patience (void)
{
  g_assert_cmpfloat (sulh_rules_gap_tolerance (30, 0, 0.5), ==, 30);
  g_assert_cmpfloat (sulh_rules_gap_tolerance (30, 1, 0.5), ==, 15);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/clock/alternating-offers", test_alternating_offers);
  g_test_add_func ("/rules/clock/deadline", test_deadline_costs_its_owner);
  g_test_add_func ("/rules/clock/equal-clocks", test_equal_clocks_share_equally);
  g_test_add_func ("/rules/clock/free-cost", test_free_cost_meets_the_terms_of_trade);
  g_test_add_func ("/rules/clock/stress", test_stress_shortens_patience);
  return g_test_run ();
}
