/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/number-fault.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
describe_range (const SulhNumber *number, const SulhField *field)
{
  g_autofree char *value = sulh_number_format_double (
      sulh_number_get_minimum (number) < field->minimum ? sulh_number_get_minimum (number)
                                                        : sulh_number_get_maximum (number));
  g_autofree char *minimum = sulh_number_format_double (field->minimum);
  g_autofree char *maximum = sulh_number_format_double (field->maximum);

  return g_strdup_printf (_ ("\"%s\" is %s; it must lie between %s and %s."), field->name, value,
                          minimum, maximum);
}

/**
 * sulh_number_find_fault:
 * @number: a number
 * @field: the field that it stands in
 *
 * Returns: (transfer full) (nullable): one sentence on what is wrong with it, or %NULL
 */
char *
sulh_number_find_fault (const SulhNumber *number, const SulhField *field)
{
  if (!sulh_number_is_set (number))
    return isnan (field->initial) ? NULL
                                  : g_strdup_printf (_ ("\"%s\" is not a number."), field->name);
  if (isnan (sulh_number_get_minimum (number)) || isnan (sulh_number_get_maximum (number)))
    return g_strdup_printf (_ ("\"%s\" is not a number."), field->name);
  if (sulh_number_get_minimum (number) > number->mode
      || number->mode > sulh_number_get_maximum (number))
    return g_strdup_printf (_ ("\"%s\" must grow from the smallest to the largest value."),
                            field->name);
  if (sulh_number_get_minimum (number) < field->minimum
      || sulh_number_get_maximum (number) > field->maximum)
    return describe_range (number, field);
  return NULL;
}
