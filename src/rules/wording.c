/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/wording.h"

#include <math.h>

#define DIGITS_MOST 6

char *
sulh_rules_decimal (double value, int digits)
{
  char format[] = "%.0f";
  char buffer[G_ASCII_DTOSTR_BUF_SIZE + 320];
  double tiny = 0.5 * pow (10, -digits);

  format[2] = (char)('0' + digits);
  /* No one writes "-0.00". */
  return g_strdup (
      g_ascii_formatd (buffer, sizeof buffer, format, fabs (value) < tiny ? 0 : value));
}

void
sulh_rules_decimals (double first, double second, char **first_text, char **second_text)
{
  for (int digits = 2; digits <= DIGITS_MOST; digits++)
    {
      *first_text = sulh_rules_decimal (first, digits);
      *second_text = sulh_rules_decimal (second, digits);
      if (digits == DIGITS_MOST || !g_str_equal (*first_text, *second_text))
        return;
      g_free (*first_text);
      g_free (*second_text);
    }
}

const char *
sulh_rules_name (const SulhPart *part)
{
  return part->name && *part->name ? part->name : part->id;
}
