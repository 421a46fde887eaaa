/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws by key: the same future, day and stream give the same number, whatever was drawn before. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The random numbers of one future. */
typedef struct
{
  guint32 key[2]; /* the seed */
  guint32 run;
} SulhDraws;

/* Four numbers above 0 and below 1. */
typedef struct
{
  double u[4];
} SulhFour;

/* The stream of a part depends on its id and on nothing else in the scenario. */
guint32 sulh_draw_stream (const char *id, const char *purpose);

/* The numbers for @count in @stream: a day, a block of days, or just the next. */
SulhFour sulh_draw_four (const SulhDraws *draws, guint32 stream, int count, guint32 again);

/* What a number @u between 0 and 1 stands for in each distribution. */
double sulh_draw_exponential (double u);
double sulh_draw_triangular (double u, double minimum, double mode, double maximum);
double sulh_draw_normal (double u);

/* Whether @u belongs to either tail of the normal distribution, of 2.425 % each. */
static inline gboolean
sulh_draw_is_tail (double u)
{
  const double tail = 0.02425;

  return u < tail || u > 1 - tail;
}

/* The inverse of its distribution function between the tails (Acklam's rational function). */
static inline double
sulh_draw_normal_middle (double u)
{
  double q = u - 0.5;
  double r = q * q;
  double top = -3.969683028665376e+01;
  double bottom = -5.447609879822406e+01;

  top = top * r + 2.209460984245205e+02;
  top = top * r + -2.759285104469687e+02;
  top = top * r + 1.383577518672690e+02;
  top = top * r + -3.066479806614716e+01;
  top = top * r + 2.506628277459239e+00;
  bottom = bottom * r + 1.615858368580409e+02;
  bottom = bottom * r + -1.556989798598866e+02;
  bottom = bottom * r + 6.680131188771972e+01;
  bottom = bottom * r + -1.328068155288572e+01;
  return top * q / (bottom * r + 1);
}

/* A share with counts @alpha and @beta of evidence for and against (Marsaglia and Tsang, 2000). */
double sulh_draw_beta (const SulhDraws *draws, guint32 stream, double alpha, double beta);

G_END_DECLS
