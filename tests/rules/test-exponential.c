/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exponential and the logarithm against those of the system, within two units in the last
 * place. */
#include "rules/exponential.h"

#include <math.h>

#define NUMBERS 200000

/* Units in the last place between two numbers. */
static double
distance (double a, double b)
{
  return fabs (a - b) / (nextafter (fabs (b), INFINITY) - fabs (b));
}

static void
test_exponential (void)
{
  for (int i = 0; i < NUMBERS; i++)
    {
      double x = g_test_rand_double_range (-600, 600);

      g_assert_cmpfloat (distance (sulh_rules_exp (x), exp (x)), <=, 2);
    }
  g_assert_cmpfloat (sulh_rules_exp (0), ==, 1);
  g_assert_cmpfloat (sulh_rules_exp (-INFINITY), <, 1e-300);
  g_assert_true (isnan (sulh_rules_exp (NAN)));
}

static void
test_logarithm (void)
{
  for (int i = 0; i < NUMBERS; i++)
    {
      double x = exp (g_test_rand_double_range (-600, 600));
      double near = g_test_rand_double_range (0.5, 2);

      g_assert_cmpfloat (distance (sulh_rules_log (x), log (x)), <=, 2);
      g_assert_cmpfloat (fabs (sulh_rules_log (near) - log (near)), <=, 4e-16);
    }
  g_assert_cmpfloat (sulh_rules_log (1), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/exponential", test_exponential);
  g_test_add_func ("/rules/logarithm", test_logarithm);
  return g_test_run ();
}
