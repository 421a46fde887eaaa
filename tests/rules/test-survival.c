/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chance that bad news leaves a plan alone: R14, R15 and the figures of model.md 6.5. */
#include "rules/rules.h"

#include <math.h>

#define DIGITS_4 0.00005

static SulhHazard
certain (void)
{
  return (SulhHazard){
    .id = "attack",
    .hazard = 1,
    .window = sulh_date_open (),
    .severity = 1.5,
    .control = 1,
    .contained = 0,
  };
}

static double
survive (SulhHazard hazard, const int *days, const double *budgets, gsize n)
{
  const SulhHazards hazards = { .hazards = &hazard, .n = 1, .absorb = 0.25 };

  return sulh_rules_survival (&hazards, days, budgets, n);
}

/* 6.5: the chance that one attack breaks a process with such a budget. */
static void
test_one_attack (void)
{
  const double budgets[] = { 4.3512, 2.1493, 0.9643 };
  const double broken[] = { 0.0550, 0.2386, 0.5258 };
  const int day = 1;

  for (gsize i = 0; i < G_N_ELEMENTS (budgets); i++)
    g_assert_cmpfloat_with_epsilon (survive (certain (), &day, &budgets[i], 1), 1 - broken[i],
                                    DIGITS_4);
}

/* News of a day counts against the next rung due, and that of the last day against none. */
static void
test_days_and_rungs (void)
{
  const int days[] = { 0, 10, 30 };
  const double budgets[] = { 1, 2, 3 };
  SulhHazard hazard = certain ();
  double expected;

  hazard.hazard = 0.02;
  expected = pow (1 - 0.02 * exp (-2 / 1.5), 10) * pow (1 - 0.02 * exp (-3 / 1.5), 20);
  g_assert_cmpfloat_with_epsilon (survive (hazard, days, budgets, 3), expected, 1e-12);
  hazard.window.earliest = 5;
  hazard.window.latest = 14;
  expected = pow (1 - 0.02 * exp (-2 / 1.5), 5) * pow (1 - 0.02 * exp (-3 / 1.5), 5);
  g_assert_cmpfloat_with_epsilon (survive (hazard, days, budgets, 3), expected, 1e-12);
}

/* What is contained weighs a quarter. */
static void
test_contained (void)
{
  const int day = 1;
  const double budget = 1.5;
  SulhHazard hazard = certain ();

  hazard.contained = 0.6;
  g_assert_cmpfloat_with_epsilon (survive (hazard, &day, &budget, 1),
                                  1 - (0.6 * exp (-4) + 0.4 * exp (-1)), 1e-12);
}

static void
test_nothing_breaks_it (void)
{
  const int day = 1000;
  const double budget = SULH_BUDGET_LARGEST;

  g_assert_cmpfloat (survive (certain (), &day, &budget, 1), ==, 1);
}

static void
test_broken_already (void)
{
  const int day = 1;
  const double budget = 0;

  g_assert_cmpfloat (survive (certain (), &day, &budget, 1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/survival/one-attack", test_one_attack);
  g_test_add_func ("/rules/survival/days-and-rungs", test_days_and_rungs);
  g_test_add_func ("/rules/survival/contained", test_contained);
  g_test_add_func ("/rules/survival/nothing-breaks-it", test_nothing_breaks_it);
  g_test_add_func ("/rules/survival/broken-already", test_broken_already);
  return g_test_run ();
}
