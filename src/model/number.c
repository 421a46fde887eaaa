/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/choice.h"

struct SulhBacking
{
  gatomicrefcount users;
  SulhGrade grade;
  double minimum;
  double maximum;
  char *source;
};

static void
backing_unref (SulhBacking *backing)
{
  if (backing == NULL || !g_atomic_ref_count_dec (&backing->users))
    return;
  g_free (backing->source);
  g_free (backing);
}

static SulhBacking *
backing_new (double minimum, double maximum, SulhGrade grade, const char *source)
{
  SulhBacking *backing = g_new (SulhBacking, 1);

  g_atomic_ref_count_init (&backing->users);
  backing->grade = grade;
  backing->minimum = minimum;
  backing->maximum = maximum;
  backing->source = g_strdup (source);
  return backing;
}

/* Gives @number a backing of its own, or none where it would say nothing. */
static void
set_backing (SulhNumber *number, SulhGrade grade, const char *source)
{
  double minimum = sulh_number_get_minimum (number);
  double maximum = sulh_number_get_maximum (number);
  gboolean point = sulh_number_is_point (number) || !sulh_number_is_set (number);
  SulhBacking *before = number->backing;

  number->backing = point && grade == SULH_GRADE_UNSET && source == NULL
                        ? NULL
                        : backing_new (minimum, maximum, grade, source);
  backing_unref (before);
}

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
      sulh_number_set_source (number, words[1]);
      words += 2;
    }
  if (words[0] && g_str_equal (words[0], "grade") && words[1])
    {
      int grade = sulh_choice_find (sulh_grade_choices (), words[1]);

      if (grade <= 0)
        return FALSE;
      sulh_number_set_grade (number, grade);
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
  return (SulhNumber){ .mode = value };
}

/**
 * sulh_number_range:
 * @minimum: smallest value
 * @mode: most likely value
 * @maximum: largest value
 *
 * Returns: a range, without source or grade; the order of the three is not checked here. Free
 * with sulh_number_clear()
 */
SulhNumber
sulh_number_range (double minimum, double mode, double maximum)
{
  if (minimum == mode && mode == maximum)
    return sulh_number_point (mode);
  return (SulhNumber){ mode, backing_new (minimum, maximum, SULH_GRADE_UNSET, NULL) };
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
 * Costs no memory.
 *
 * Returns: a copy; free with sulh_number_clear()
 */
SulhNumber
sulh_number_copy (const SulhNumber *number)
{
  if (number->backing)
    g_atomic_ref_count_inc (&number->backing->users);
  return *number;
}

/**
 * sulh_number_clear:
 * @number: a number
 *
 * Frees what belongs to the number and makes it unset.
 */
void
sulh_number_clear (SulhNumber *number)
{
  backing_unref (number->backing);
  *number = sulh_number_unset ();
}

/**
 * sulh_number_get_minimum:
 * @number: a number
 *
 * Returns: the smallest value held possible
 */
double
sulh_number_get_minimum (const SulhNumber *number)
{
  return number->backing ? number->backing->minimum : number->mode;
}

/**
 * sulh_number_get_maximum:
 * @number: a number
 *
 * Returns: the largest value held possible
 */
double
sulh_number_get_maximum (const SulhNumber *number)
{
  return number->backing ? number->backing->maximum : number->mode;
}

/**
 * sulh_number_get_grade:
 * @number: a number
 *
 * Returns: how well it is supported
 */
SulhGrade
sulh_number_get_grade (const SulhNumber *number)
{
  return number->backing ? number->backing->grade : SULH_GRADE_UNSET;
}

/**
 * sulh_number_get_source:
 * @number: a number
 *
 * Returns: (transfer none) (nullable): id of the evidence source
 */
const char *
sulh_number_get_source (const SulhNumber *number)
{
  return number->backing ? number->backing->source : NULL;
}

/**
 * sulh_number_set_grade:
 * @number: a number of a new part
 * @grade: how well it is supported
 */
void
sulh_number_set_grade (SulhNumber *number, SulhGrade grade)
{
  set_backing (number, grade, sulh_number_get_source (number));
}

/**
 * sulh_number_set_source:
 * @number: a number of a new part
 * @source: (nullable): id of the evidence source
 */
void
sulh_number_set_source (SulhNumber *number, const char *source)
{
  set_backing (number, sulh_number_get_grade (number), source);
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
  return sulh_number_get_minimum (number) == number->mode
         && number->mode == sulh_number_get_maximum (number);
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
  if (sulh_number_get_grade (a) != sulh_number_get_grade (b)
      || g_strcmp0 (sulh_number_get_source (a), sulh_number_get_source (b)) != 0)
    return FALSE;
  if (!sulh_number_is_set (a) || !sulh_number_is_set (b))
    return sulh_number_is_set (a) == sulh_number_is_set (b);
  return a->mode == b->mode && sulh_number_get_minimum (a) == sulh_number_get_minimum (b)
         && sulh_number_get_maximum (a) == sulh_number_get_maximum (b);
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
 * sulh_number_format_values:
 * @number: a number that is set
 *
 * Returns: (transfer full): its values as the file holds them: `4`, `2..4..8`
 */
char *
sulh_number_format_values (const SulhNumber *number)
{
  g_autofree char *mode = sulh_number_format_double (number->mode);
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;

  if (sulh_number_is_point (number))
    return g_steal_pointer (&mode);
  minimum = sulh_number_format_double (sulh_number_get_minimum (number));
  maximum = sulh_number_format_double (sulh_number_get_maximum (number));
  return g_strdup_printf ("%s..%s..%s", minimum, mode, maximum);
}

/**
 * sulh_number_format:
 * @number: a number that is set
 *
 * Returns: (transfer full): its text as the file holds it: the values, and after them
 * `from SOURCE` and `grade GRADE` where given
 */
char *
sulh_number_format (const SulhNumber *number)
{
  g_autofree char *values = sulh_number_format_values (number);
  const char *source = sulh_number_get_source (number);
  const char *grade = sulh_grade_choices ()[sulh_number_get_grade (number)].nick;

  if (sulh_number_get_grade (number) == SULH_GRADE_UNSET)
    grade = NULL;
  return g_strconcat (values, source ? " from " : "", source ? source : "", grade ? " grade " : "",
                      grade, NULL);
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
