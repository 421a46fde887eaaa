/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws have the distributions that they are named after. */
#include "simulation/draw.h"

#include <math.h>

#define DRAWS 40000

static double
mean_of_beta (double alpha, double beta, double *variance)
{
  double sum = 0, squares = 0;

  for (guint run = 0; run < DRAWS; run++)
    {
      const SulhDraws draws = { { 7, 0 }, run };
      double x = sulh_draw_beta (&draws, 99, alpha, beta);

      g_assert_true (x >= 0 && x <= 1);
      sum += x;
      squares += x * x;
    }
  *variance = squares / DRAWS - (sum / DRAWS) * (sum / DRAWS);
  return sum / DRAWS;
}

/* Mean alpha / (alpha + beta), variance alpha beta / ((alpha + beta)² (alpha + beta + 1)). */
static void
test_beta (void)
{
  const double counts[][2] = { { 2.5, 2.5 }, { 0.5, 4.5 }, { 8, 2 }, { 0.1, 0.3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      double a = counts[i][0], b = counts[i][1];
      double expected = a * b / ((a + b) * (a + b) * (a + b + 1));
      double variance;
      double mean = mean_of_beta (a, b, &variance);

      g_assert_cmpfloat_with_epsilon (mean, a / (a + b), 4 * sqrt (expected / DRAWS));
      g_assert_cmpfloat_with_epsilon (variance / expected, 1, 0.05);
    }
}

static void
test_sure_beta (void)
{
  const SulhDraws draws = { { 1, 2 }, 3 };

  g_assert_cmpfloat (sulh_draw_beta (&draws, 1, 0, 5), ==, 0);
  g_assert_cmpfloat (sulh_draw_beta (&draws, 1, 5, 0), ==, 1);
}

/* Quantiles from tables of the normal distribution. */
static void
test_normal (void)
{
  g_assert_cmpfloat_with_epsilon (sulh_draw_normal (0.975), 1.959963985, 1e-8);
  g_assert_cmpfloat_with_epsilon (sulh_draw_normal (0.9), 1.281551566, 1e-8);
  g_assert_cmpfloat_with_epsilon (sulh_draw_normal (0.5), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (sulh_draw_normal (0.001), -3.090232306, 1e-8);
}

/* A triangle from 1 over 2 to 5: median 5 - sqrt 6, ends, and a point. */
static void
test_triangular (void)
{
  g_assert_cmpfloat_with_epsilon (sulh_draw_triangular (0.5, 1, 2, 5), 5 - sqrt (6), 1e-12);
  g_assert_cmpfloat_with_epsilon (sulh_draw_triangular (0.25, 1, 2, 5), 2, 1e-12);
  g_assert_cmpfloat (sulh_draw_triangular (0.3, 4, 4, 4), ==, 4);
}

static void
test_streams (void)
{
  g_assert_true (sulh_draw_stream ("ab", "c") != sulh_draw_stream ("a", "bc"));
  g_assert_true (sulh_draw_stream ("a", "news") == sulh_draw_stream ("a", "news"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/beta", test_beta);
  g_test_add_func ("/draw/sure-beta", test_sure_beta);
  g_test_add_func ("/draw/normal", test_normal);
  g_test_add_func ("/draw/triangular", test_triangular);
  g_test_add_func ("/draw/streams", test_streams);
  return g_test_run ();
}
