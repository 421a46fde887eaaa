/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/choice.h"

/* Plain notation only: strtod alone would also take hexadecimal, "inf" and "nan". */
static gboolean
parse_double (const char *text, gsize length, double *value)
{
  char buffer[64];
  char *end = NULL;

  if (length == 0 || length >= sizeof buffer)
    return FALSE;
  memcpy (buffer, text, length);
  buffer[length] = '\0';
  if (strspn (buffer, "0123456789+-.eE") != length)
    return FALSE;
  *value = g_ascii_strtod (buffer, &end) + 0.0; /* nobody means a negative zero */
  return *end == '\0' && isfinite (*value);
}

/* "4" or "2..4..8" */
static gboolean
parse_values (const char *text, SulhNumber *number)
{
  g_auto (GStrv) values = g_strsplit (text, "..", 4);
  guint n = g_strv_length (values);
  double value[3];

  if (n != 1 && n != 3)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!parse_double (values[i], strlen (values[i]), &value[i]))
      return FALSE;
  if (n == 1)
    *number = sulh_number_point (value[0]);
  else
    *number = sulh_number_range (value[0], value[1], value[2]);
  return TRUE;
}

/* The words after the values: "from SOURCE", "grade GRADE", in this order, each once. */
static gboolean
parse_support (char **words, SulhNumber *number)
{
  if (words[0] && g_str_equal (words[0], "from") && words[1] && *words[1])
    {
      number->source = g_strdup (words[1]);
      words += 2;
    }
  if (words[0] && g_str_equal (words[0], "grade") && words[1])
    {
      int grade = sulh_choice_find (sulh_grade_choices (), words[1]);

      if (grade <= 0)
        return FALSE;
      number->grade = grade;
      words += 2;
    }
  return words[0] == NULL;
}

/**
 * sulh_number_point:
 * @value: the value
 *
 * Returns: a point, without source or grade
 */
SulhNumber
sulh_number_point (double value)
{
  return sulh_number_range (value, value, value);
}

/**
 * sulh_number_range:
 * @minimum: smallest value
 * @mode: most likely value
 * @maximum: largest value
 *
 * Returns: a range, without source or grade; the order of the three is not checked here
 */
SulhNumber
sulh_number_range (double minimum, double mode, double maximum)
{
  return (SulhNumber){ .minimum = minimum, .mode = mode, .maximum = maximum };
}

/**
 * sulh_number_unset:
 *
 * Returns: a number that nobody gave
 */
SulhNumber
sulh_number_unset (void)
{
  return sulh_number_point (NAN);
}

/**
 * sulh_number_copy:
 * @number: a number
 *
 * Returns: a copy with its own source text; free with sulh_number_clear()
 */
SulhNumber
sulh_number_copy (const SulhNumber *number)
{
  SulhNumber copy = *number;

  copy.source = g_strdup (number->source);
  return copy;
}

/**
 * sulh_number_clear:
 * @number: a number
 *
 * Frees the source text and makes the number unset.
 */
void
sulh_number_clear (SulhNumber *number)
{
  g_free (number->source);
  *number = sulh_number_unset ();
}

/**
 * sulh_number_is_set:
 * @number: a number
 *
 * Returns: whether anybody gave it
 */
gboolean
sulh_number_is_set (const SulhNumber *number)
{
  return !isnan (number->mode);
}

/**
 * sulh_number_is_point:
 * @number: a number
 *
 * Returns: whether it has no width
 */
gboolean
sulh_number_is_point (const SulhNumber *number)
{
  return number->minimum == number->mode && number->mode == number->maximum;
}

/**
 * sulh_number_equal:
 * @a: a number
 * @b: a number
 *
 * Returns: whether values, source and grade are the same; two unset numbers are
 */
gboolean
sulh_number_equal (const SulhNumber *a, const SulhNumber *b)
{
  if (a->grade != b->grade || g_strcmp0 (a->source, b->source) != 0)
    return FALSE;
  if (!sulh_number_is_set (a) || !sulh_number_is_set (b))
    return sulh_number_is_set (a) == sulh_number_is_set (b);
  return a->minimum == b->minimum && a->mode == b->mode && a->maximum == b->maximum;
}

/**
 * sulh_number_format_double:
 * @value: a finite value
 *
 * Returns: (transfer full): the shortest text that reads back as exactly @value, in any locale
 */
char *
sulh_number_format_double (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, value + 0.0);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }
  return g_strdup (buffer);
}

/**
 * sulh_number_format:
 * @number: a number that is set
 *
 * Returns: (transfer full): its text as the file holds it: `4`, `2..4..8`, and after the values
 * `from SOURCE` and `grade GRADE` where given
 */
char *
sulh_number_format (const SulhNumber *number)
{
  g_autofree char *mode = sulh_number_format_double (number->mode);
  GString *text = g_string_new (NULL);

  if (sulh_number_is_point (number))
    g_string_append (text, mode);
  else
    {
      g_autofree char *minimum = sulh_number_format_double (number->minimum);
      g_autofree char *maximum = sulh_number_format_double (number->maximum);

      g_string_append_printf (text, "%s..%s..%s", minimum, mode, maximum);
    }
  if (number->source)
    g_string_append_printf (text, " from %s", number->source);
  if (number->grade != SULH_GRADE_UNSET)
    g_string_append_printf (text, " grade %s", sulh_grade_choices ()[number->grade].nick);
  return g_string_free (text, FALSE);
}

/**
 * sulh_number_parse:
 * @text: text as sulh_number_format() writes it
 * @number: (out): the number; free with sulh_number_clear()
 *
 * Infinities, NaN and hexadecimal notation are refused. The order of a range is not checked.
 *
 * Returns: whether @text is a number; if not, @number is unset
 */
gboolean
sulh_number_parse (const char *text, SulhNumber *number)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 6);

  *number = sulh_number_unset ();
  if (words[0] == NULL || !parse_values (words[0], number))
    return FALSE;
  if (parse_support (words + 1, number))
    return TRUE;
  sulh_number_clear (number);
  return FALSE;
}
