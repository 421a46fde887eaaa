/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/number.h"

#include <math.h>
#include <string.h>

/* Writes @whole with a point in front of its last @decimals digits. */
static gsize
print_digits (guint64 whole, guint decimals, char *buffer)
{
  char digits[24];
  char *at = digits + sizeof digits;
  guint n = 0;

  for (; whole > 0 || n <= decimals; whole /= 10)
    {
      *--at = (char)('0' + whole % 10);
      if (++n == decimals)
        *--at = '.';
    }
  n = (guint)(digits + sizeof digits - at);
  memcpy (buffer, at, n);
  buffer[n] = '\0';
  return n;
}

/* As "%.15g" would, for values that have at most six decimals, which most have. */
static gsize
print_plain (double value, char *buffer)
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6 };
  double size = fabs (value);
  gboolean negative = value < 0;

  if (value >= 0 && value < 10 && value == (double)(int)value)
    {
      memcpy (buffer, (char[]){ (char)('0' + (int)value), '\0' }, 2);
      return 1;
    }
  if (size >= 1e9 || (size < 1e-4 && size != 0))
    return 0;
  for (guint decimals = 0; decimals < G_N_ELEMENTS (powers); decimals++)
    {
      double scaled = size * powers[decimals];
      guint64 whole = (guint64)(scaled + 0.5);

      if (fabs (scaled - (double)whole) > 0.125 || (double)whole / powers[decimals] != size)
        continue;
      *buffer = '-';
      return negative + print_digits (whole, decimals, buffer + negative);
    }
  return 0;
}

/**
 * sulh_number_print:
 * @value: a finite value
 * @buffer: (out) (array fixed-size=32): where to put the shortest text that reads back as exactly
 *   @value, in any locale
 *
 * Returns: the length of the text
 */
gsize
sulh_number_print (double value, char *buffer)
{
  gsize length = print_plain (value + 0.0, buffer);

  if (length > 0)
    return length;
  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, SULH_NUMBER_LONGEST, format, value + 0.0);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return strlen (buffer);
}
