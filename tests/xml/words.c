/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words.h"

#include <math.h>

/**
 * words_name_unit:
 * @unit: a unit of the tables
 *
 * Returns: (transfer none): what it means
 */
const char *
words_name_unit (const char *unit)
{
  static const char *const names[][2] = {
    { "pt", "points of its owner, which nobody else's points can be compared with" },
    { "d", "days" },
    { "1/d", "per day" },
    { "pt/d", "points of its owner for each day" },
    { "prob", "a chance or share" },
    { "evidence", "pieces of evidence, of which one is a fully weighted kept promise" },
    { "cap", "points of political capital" },
    { "pt/d", "points of its owner per day" },
    { "cap/pt", "points of political capital for each point of its owner" },
    { "cap/d", "points of political capital per day" },
    { "cap/30d", "points of political capital in 30 days" },
    { "1/d2", "per day, for each day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i][0], unit))
      return names[i][1];
  g_error ("The unit %s has no name", unit);
}

/**
 * words_name_provenance:
 * @provenance: a mark of the tables
 *
 * Returns: (transfer none): what it means
 */
const char *
words_name_provenance (char provenance)
{
  switch (provenance)
    {
    case 'F':
      return "found in the literature";
    case 'M':
      return "from memory of the literature";
    case 'D':
      return "a stated assumption";
    default:
      g_error ("The provenance %c has no name", provenance);
    }
}

/**
 * words_describe_initial:
 * @field: a field
 *
 * Returns: (transfer full) (nullable): what it holds when nobody gave it, as the file would say it
 */
char *
words_describe_initial (const SulhField *field)
{
  if (field->flags & SULH_FIELD_REQUIRED)
    return NULL;
  if (field->type == SULH_FIELD_NUMBER && !isnan (field->initial))
    return sulh_number_format_double (field->initial);
  if (field->type == SULH_FIELD_COUNT)
    return g_strdup_printf ("%d", (int)field->initial);
  if (field->type == SULH_FIELD_FLAG)
    return g_strdup (field->initial > 0 ? "yes" : "no");
  if (field->type == SULH_FIELD_CHOICE && field->choices != sulh_grade_choices)
    return g_strdup (field->choices ()[(int)field->initial].nick);
  return NULL;
}
