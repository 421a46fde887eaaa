/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exponential and logarithm with the same bits on every machine. */
#pragma once

#include <glib.h>
#include <math.h>
#include <string.h>

G_BEGIN_DECLS

/* The logarithm of 2 in two parts, the first of which is exact times any exponent. */
#define SULH_LOG2_HIGH 0x1.62e42feep-1
#define SULH_LOG2_LOW 0x1.a39ef35793c76p-33

#define SULH_EXPONENT_BITS 52

/**
 * sulh_rules_exp:
 * @x: any number; beyond ±700 it is read as ±700
 *
 * What a run of the simulation calculates must not depend on the library or the processor of the
 * machine that plays it. A system's own exponential does: it picks its code by processor.
 *
 * Returns: exp (x) within two units in the last place
 */
static inline double
sulh_rules_exp (double x)
{
  /* Added to a number below 2^51 it leaves the nearest integer in the lowest bits. */
  const double rounder = 0x1.8p52;
  const double most = 700;
  double bounded = x < -most ? -most : x > most ? most : x;
  double rounded = bounded * 0x1.71547652b82fep+0 + rounder;
  double whole = rounded - rounder;
  double r = (bounded - whole * SULH_LOG2_HIGH) - whole * SULH_LOG2_LOW;
  double s = r * r;
  double odd = 1.0 / 39916800 + s * (1.0 / 6227020800);
  double even = 1.0 / 3628800 + s * (1.0 / 479001600);
  double sum;
  guint64 power, bits;

  /* The power of two apart; the series of what is left, at most log 2 / 2, to its 13th power. */
  odd = 1.0 / 362880 + s * odd;
  even = 1.0 / 40320 + s * even;
  odd = 1.0 / 5040 + s * odd;
  even = 1.0 / 720 + s * even;
  odd = 1.0 / 120 + s * odd;
  even = 1.0 / 24 + s * even;
  odd = 1.0 / 6 + s * odd;
  even = 0.5 + s * even;
  odd = 1.0 + s * odd;
  even = 1.0 + s * even;
  sum = even + r * odd;
  memcpy (&power, &rounded, sizeof power);
  memcpy (&bits, &sum, sizeof bits);
  bits += power << SULH_EXPONENT_BITS;
  memcpy (&sum, &bits, sizeof sum);
  return isnan (x) ? x : sum;
}

/**
 * sulh_rules_log:
 * @x: positive and not subnormal
 *
 * Returns: the natural logarithm within two units in the last place
 */
static inline double
sulh_rules_log (double x)
{
  const guint64 root_half = G_GUINT64_CONSTANT (0x3fe6a09e667f3bcd);
  const guint64 raise = G_GUINT64_CONSTANT (1024) << SULH_EXPONENT_BITS;
  const guint64 whole = G_GUINT64_CONSTANT (0x4330000000000000);
  guint64 bits, raised, number;
  double m, s, q, sum, exponent;

  /* x = 2^e m with m between the root of one half and that of two; log m = 2 atanh s with
   * s = (m - 1) / (m + 1), at most 0.172, whose series ends at its 21st power. The exponent is
   * raised above 0 and read as a number by its bits, which vectors can do. */
  memcpy (&bits, &x, sizeof bits);
  raised = (bits - root_half + raise) >> SULH_EXPONENT_BITS;
  bits -= (raised << SULH_EXPONENT_BITS) - raise;
  number = raised | whole;
  memcpy (&m, &bits, sizeof m);
  memcpy (&exponent, &number, sizeof exponent);
  exponent -= 0x1p52 + 1024;
  s = (m - 1) / (m + 1);
  q = s * s;
  sum = 1.0 / 19 + q * (1.0 / 21);
  sum = 1.0 / 17 + q * sum;
  sum = 1.0 / 15 + q * sum;
  sum = 1.0 / 13 + q * sum;
  sum = 1.0 / 11 + q * sum;
  sum = 1.0 / 9 + q * sum;
  sum = 1.0 / 7 + q * sum;
  sum = 1.0 / 5 + q * sum;
  sum = 1.0 / 3 + q * sum;
  sum = 2 * s + 2 * s * q * sum;
  return exponent * SULH_LOG2_HIGH + (exponent * SULH_LOG2_LOW + sum);
}

G_END_DECLS
