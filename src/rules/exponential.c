/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/exponential.h"

#include <math.h>
#include <string.h>

/* Added to a number below 2^51 it leaves the nearest integer in the lowest bits. */
#define ROUNDER 0x1.8p52

#define PER_LOG2 0x1.71547652b82fep+0
#define LOG2_HIGH 0x1.62e42feep-1
#define LOG2_LOW 0x1.a39ef35793c76p-33

#define EXPONENT_MOST 700.0

/* The bits of the square root of one half, and those of the exponent. */
#define ROOT_HALF G_GUINT64_CONSTANT (0x3fe6a09e667f3bcd)
#define EXPONENT_BITS 52

/* The power of two apart, and the series of what is left, at most log 2 / 2, to its 13th power. */
double
sulh_rules_exp (double x)
{
  double bounded = x < -EXPONENT_MOST ? -EXPONENT_MOST : x > EXPONENT_MOST ? EXPONENT_MOST : x;
  double rounded = bounded * PER_LOG2 + ROUNDER;
  double whole = rounded - ROUNDER;
  double r = (bounded - whole * LOG2_HIGH) - whole * LOG2_LOW;
  double s = r * r;
  double odd = 1.0 / 39916800 + s * (1.0 / 6227020800);
  double even = 1.0 / 3628800 + s * (1.0 / 479001600);
  double sum;
  guint64 power, bits;

  if (isnan (x))
    return x;
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
  bits += power << EXPONENT_BITS;
  memcpy (&sum, &bits, sizeof sum);
  return sum;
}

/* x = 2^e m with m between the root of one half and that of two; log m = 2 atanh s with
 * s = (m - 1) / (m + 1), at most 0.172, whose series ends at its 21st power. */
double
sulh_rules_log (double x)
{
  guint64 bits;
  gint64 exponent;
  double m, s, q, sum;

  memcpy (&bits, &x, sizeof bits);
  exponent = (gint64)(bits - ROOT_HALF) >> EXPONENT_BITS;
  bits -= (guint64)exponent << EXPONENT_BITS;
  memcpy (&m, &bits, sizeof m);
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
  return (double)exponent * LOG2_HIGH + ((double)exponent * LOG2_LOW + sum);
}
