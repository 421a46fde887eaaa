/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/draw.h"
#include "simulation/philox.h"

#include "rules/rules.h"

#include <math.h>

/* FNV-1a */
#define FNV_BASIS 2166136261u
#define FNV_PRIME 16777619u

/* A gamma number is drawn anew about once in twenty times; so many times in a row it never is. */
#define TRIES 64

static guint32
hash_word (guint32 hash, const char *word)
{
  for (const char *c = word; c && *c; c++)
    hash = (hash ^ (guint8)*c) * FNV_PRIME;
  return hash * FNV_PRIME;
}

guint32
sulh_draw_stream (const char *id, const char *purpose)
{
  return hash_word (hash_word (FNV_BASIS, id), purpose);
}

SulhFour
sulh_draw_four (const SulhDraws *draws, guint32 stream, int count, guint32 again)
{
  const guint32 counter[4] = { draws->run, again, (guint32)count, stream };
  guint32 words[4];
  SulhFour four;

  sulh_philox (counter, draws->key, words);
  for (int i = 0; i < 4; i++)
    four.u[i] = (words[i] + 0.5) / 4294967296.0;
  return four;
}

double
sulh_draw_exponential (double u)
{
  return -sulh_rules_log (u);
}

double
sulh_draw_triangular (double u, double minimum, double mode, double maximum)
{
  double width = maximum - minimum;
  double below = mode - minimum;

  if (width <= 0)
    return mode;
  if (u * width < below)
    return minimum + sqrt (u * width * below);
  return maximum - sqrt ((1 - u) * width * (maximum - mode));
}

/* The tail of the normal distribution where @p is small (Acklam's rational function). */
static double
normal_tail (double p)
{
  const double c[] = { -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                       -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00 };
  const double d[] = { 7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                       3.754408661907416e+00 };
  double q = sqrt (-2 * sulh_rules_log (p));

  return (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5])
         / ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1);
}

/* To 1.2e-9 of the value. */
double
sulh_draw_normal (double u)
{
  if (!sulh_draw_is_tail (u))
    return sulh_draw_normal_middle (u);
  return u < 0.5 ? normal_tail (u) : -normal_tail (1 - u);
}

/* A gamma number of shape @shape; below 1 it is one of shape + 1 made smaller. */
static double
draw_gamma (const SulhDraws *draws, guint32 stream, int count, double shape)
{
  double raised = shape < 1 ? shape + 1 : shape;
  double d = raised - 1.0 / 3;
  double c = 1 / (3 * sqrt (d));
  double drawn = d;

  for (guint32 again = 0; again < TRIES; again++)
    {
      SulhFour four = sulh_draw_four (draws, stream, count, again);
      double x = sulh_draw_normal (four.u[0]);
      double v = 1 + c * x;

      v = v * v * v;
      if (v <= 0 || sulh_rules_log (four.u[1]) >= 0.5 * x * x + d - d * v + d * sulh_rules_log (v))
        continue;
      drawn = d * v;
      if (shape < 1)
        drawn *= sulh_rules_exp (sulh_rules_log (four.u[2]) / shape);
      break;
    }
  return drawn;
}

double
sulh_draw_beta (const SulhDraws *draws, guint32 stream, double alpha, double beta)
{
  double for_it, against;

  if (alpha <= 0)
    return 0;
  if (beta <= 0)
    return 1;
  for_it = draw_gamma (draws, stream, 1, alpha);
  against = draw_gamma (draws, stream, 2, beta);
  return for_it + against > 0 ? for_it / (for_it + against) : 0;
}
