/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/choice.h"

#define MOST_DIGITS 15 /* of a whole number that is exact as a double */

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

/* The table of all characters is further away than two comparisons. */
static inline gboolean
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

/* Powers of ten that are exact, as are whole numbers of so many digits: so the quotient of the two
 * is the nearest double. */
static const double powers[]
    = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

/* A value of up to fifteen digits in plain notation, which most are. Returns where it ends, or
 * %NULL. */
static inline const char *
read_plain (const char *text, const char *end, double *value)
{
  gboolean negative = text < end && *text == '-';
  const char *start = text + negative;
  const char *at = start;
  const char *most = end - at > MOST_DIGITS ? at + MOST_DIGITS : end;
  const char *point;
  gint64 whole = 0;

  for (; at < most && is_digit (*at); at++)
    whole = whole * 10 + (*at - '0');
  point = at;
  if (end - at > 1 && at[0] == '.' && is_digit (at[1]))
    {
      most = end - start > MOST_DIGITS + 1 ? start + MOST_DIGITS + 1 : end;
      for (at++; at < most && is_digit (*at); at++)
        whole = whole * 10 + (*at - '0');
    }
  if (at == start)
    return NULL;
  *value = (double)(negative ? -whole : whole) / powers[at > point ? at - point - 1 : 0];
  return at;
}

#define EACH(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Between one and eight bytes, the last of them the highest; zeros of a number stand in front. */
static inline guint64
read_few (const char *text, gsize length)
{
  guint before = 8 * (guint)(8 - length);
  guint64 bytes = EACH ('0') & ((G_GUINT64_CONSTANT (1) << before) - 1);
  guint32 head;
  guint32 tail;

  if (length < sizeof head)
    return bytes | (guint64)(guchar)text[0] << before
           | (guint64)(guchar)text[length / 2] << (before + 8 * (guint)(length / 2))
           | (guint64)(guchar)text[length - 1] << 56;
  memcpy (&head, text, sizeof head);
  memcpy (&tail, text + length - sizeof tail, sizeof tail);
  return bytes | (guint64)head << before | (guint64)tail << 32;
}

/* Eight digits, the first of them the lowest byte, as a number. */
static inline guint64
join_digits (guint64 digits)
{
  const guint64 every_fourth = G_GUINT64_CONSTANT (0x000000FF000000FF);

  digits = digits * 10 + (digits >> 8);
  return ((digits & every_fourth) * G_GUINT64_CONSTANT (0x000F424000000064)
          + (digits >> 16 & every_fourth) * G_GUINT64_CONSTANT (0x0000271000000001))
         >> 32;
}

/* As read_plain() for a whole text of up to eight bytes without a sign, with no look at single
 * bytes: how many digits come next cannot be foreseen, and each wrong guess of the processor costs
 * more than this. */
static inline gboolean
read_short (const char *text, gsize length, double *value)
{
  guint64 bytes = read_few (text, length);
  guint64 others = bytes ^ EACH ('.');
  guint64 points = (others - EACH (1)) & ~others & EACH (0x80);
  guint after = 0; /* digits behind the point */

  if (points)
    {
      guint point = (guint)__builtin_ctzll (points) - 7; /* bits in front of it */

      after = 7 - point / 8;
      if (after == 0 || point / 8 == 8 - length)
        return FALSE;
      bytes = (bytes >> point >> 8 << point << 8)
              | (bytes & ((G_GUINT64_CONSTANT (1) << point) - 1)) << 8 | '0';
    }
  bytes ^= EACH ('0');
  if (((bytes + EACH (6)) | bytes) & EACH (0xF0))
    return FALSE;
  *value = (double)join_digits (bytes) / powers[after];
  return TRUE;
}

static gboolean
parse_plain (const char **text, double *value)
{
  const char *end = read_plain (*text, *text + strlen (*text), value);

  if (end == NULL || (*end != '\0' && *end != ' ' && (end[0] != '.' || end[1] != '.')))
    return FALSE;
  *text = end;
  return TRUE;
}

/* One value, up to a space, ".." or the end. */
static gboolean
parse_value (const char **text, double *value)
{
  const char *dots;
  gsize length;

  if (parse_plain (text, value))
    return TRUE;
  length = strcspn (*text, " ");
  dots = g_strstr_len (*text, (gssize)length, "..");
  length = dots ? (gsize)(dots - *text) : length;
  if (!parse_double (*text, length, value))
    return FALSE;
  *text += length;
  return TRUE;
}

/* "4" or "2..4..8" */
static gboolean
parse_values (const char **text, double values[3])
{
  if (!parse_value (text, &values[0]))
    return FALSE;
  values[1] = values[2] = values[0];
  for (guint i = 1; (*text)[0] == '.' && i < 3; i++)
    {
      *text += 2;
      if (!parse_value (text, &values[i]) || (i == 1 && (*text)[0] != '.'))
        return FALSE;
    }
  return (*text)[0] == '\0' || (*text)[0] == ' ';
}

/* The word that follows "NAME ", which begins at a space; moves behind it. */
static char *
take_word (const char **text, const char *name)
{
  gsize length = strlen (name);
  const char *at = *text;
  gsize word;

  if (at[0] != ' ' || strncmp (at + 1, name, length) != 0 || at[1 + length] != ' ')
    return NULL;
  at += length + 2;
  word = strcspn (at, " ");
  if (word == 0)
    return NULL;
  *text = at + word;
  return g_strndup (at, word);
}

/* The words after the values: "from SOURCE", "grade GRADE", in this order, each once. */
static gboolean
parse_support (const char *text, SulhGrade *grade, char **source)
{
  g_autofree char *word = NULL;

  *source = take_word (&text, "from");
  word = take_word (&text, "grade");
  *grade = SULH_GRADE_UNSET;
  if (word)
    {
      int found = sulh_choice_find (sulh_grade_choices (), word);

      if (found <= 0)
        return FALSE;
      *grade = found;
    }
  return *text == '\0';
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
 * sulh_number_is_point:
 * @number: a number
 *
 * Returns: whether it has no width
 */
gboolean
sulh_number_is_point (const SulhNumber *number)
{
  if (number->backing == NULL)
    return sulh_number_is_set (number);
  return number->backing->minimum == number->mode && number->mode == number->backing->maximum;
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
  char buffer[SULH_NUMBER_LONGEST];

  sulh_number_print (value, buffer);
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
 * sulh_number_read_point:
 * @text: (array length=length): text as sulh_number_format() writes it
 * @length: its length in bytes
 * @value: (out): the value
 *
 * The quick way for what most numbers are.
 *
 * Returns: whether @text is a point in plain notation; if not, it may be a number all the same
 */
gboolean
sulh_number_read_point (const char *text, gsize length, double *value)
{
  if (G_BYTE_ORDER == G_LITTLE_ENDIAN && length > 0 && length <= 8
      && read_short (text, length, value))
    return TRUE;
  return read_plain (text, text + length, value) == text + length;
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
  double values[3];
  g_autofree char *source = NULL;
  SulhGrade grade;

  *number = sulh_number_unset ();
  if (!parse_values (&text, values) || !parse_support (text, &grade, &source))
    return FALSE;
  *number = sulh_number_range (values[0], values[1], values[2]);
  if (source || grade != SULH_GRADE_UNSET)
    set_backing (number, grade, source);
  return TRUE;
}
