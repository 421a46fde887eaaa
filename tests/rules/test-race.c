/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The race of escalation and channel: model.md 6.4, results C1 and C3. */
#include "rules/rules.h"

#include <math.h>

#define DIGITS_4 0.00005
#define N_RUNS 100000

static const double responses[] = { 0.5, 2, 6, 14 };
static const double contained[] = { 0.8571, 0.6000, 0.3333, 0.1765 };
static const double survival[] = { 0.8809, 0.7011, 0.5533, 0.4814 };

static void
test_golden (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (responses); n++)
    {
      double chance = sulh_rules_race_contained (3, responses[n]);

      g_assert_cmpfloat_with_epsilon (chance, contained[n], DIGITS_4);
      g_assert_cmpfloat_with_epsilon (sulh_rules_race_survival (36 / 365.0 * 0.05, chance, 180),
                                      survival[n], DIGITS_4);
    }
}

/* C1: the closed form is the chance that an exponential fuse outlasts an exponential answer. */
static void
test_closed_form_is_the_race (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (15);

  for (gsize n = 0; n < G_N_ELEMENTS (responses); n++)
    {
      double expected = contained[n];
      double error = sqrt (expected * (1 - expected) / N_RUNS);
      int won = 0;

      for (int run = 0; run < N_RUNS; run++)
        won += -responses[n] * log1p (-g_rand_double (rand)) < -3 * log1p (-g_rand_double (rand));
      g_assert_cmpfloat_with_epsilon (won / (double)N_RUNS, expected, 3 * error + DIGITS_4);
    }
}

/* C3: pressure helps up to a point and only then feeds escalation. */
static void
test_pressure_has_a_peak (void)
{
  double best = 0;

  for (double pressure = 0; pressure <= 1; pressure += 0.01)
    if (sulh_rules_pressure_willingness (pressure, 0.6, 0.5, 5)
        > sulh_rules_pressure_willingness (best, 0.6, 0.5, 5))
      best = pressure;
  g_assert_cmpfloat_with_epsilon (best, 0.65, 0.01);
  g_assert_cmpfloat (sulh_rules_pressure_hazard (0.6, 0.6, 5), ==, 1);
  g_assert_cmpfloat_with_epsilon (sulh_rules_pressure_hazard (0.8, 0.6, 5), 2.718282, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/race/golden", test_golden);
  g_test_add_func ("/rules/race/closed-form", test_closed_form_is_the_race);
  g_test_add_func ("/rules/race/pressure", test_pressure_has_a_peak);
  return g_test_run ();
}
