/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose word about the other side can be believed: result M1. */
#include "rules/rules.h"

static double
credibility (double none_keeps, double a_exploits, double b_exploits, double reputation)
{
  SulhMediatorStakes stakes = { 0, none_keeps, a_exploits, b_exploits, reputation };

  return sulh_rules_credibility (&stakes, 1);
}

/* Whoever wants peace at any price would vouch for anybody. */
static void
test_peace_at_any_price_is_not_believed (void)
{
  g_assert_cmpfloat (credibility (-10, -1, -1, 0), <, 0.01);
}

static void
test_strong_bias_is_not_believed (void)
{
  g_assert_cmpfloat (credibility (0, 8, -8, 0), <, 0.01);
  g_assert_cmpfloat (credibility (0, -8, 8, 0), <, 0.01);
}

static void
test_moderates_and_good_names_are_believed (void)
{
  g_assert_cmpfloat (credibility (0, -6, -6, 0), >, 0.99);
  g_assert_cmpfloat (credibility (0, 2, -2, 8), >, 0.99);
  g_assert_cmpfloat (credibility (0, 0, 0, 0), ==, 0.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/credibility/any-price", test_peace_at_any_price_is_not_believed);
  g_test_add_func ("/rules/credibility/bias", test_strong_bias_is_not_believed);
  g_test_add_func ("/rules/credibility/good-name", test_moderates_and_good_names_are_believed);
  return g_test_run ();
}
