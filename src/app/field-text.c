/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/field-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "app/language.h"
#include "chart/chart.h"

#define DECIMAL_POINT 0x066b /* of Arabic and Persian */
#define THOUSANDS 0x066c
#define MINUS 0x2212
#define ANY_DAY 739000 /* from which days of the calendar are counted and back again */

/* Reading */

/* What nobody changed stands behind the entry and not in it, see sulh_field_placeholder(). */
static char *
format_values (const SulhPart *part, const SulhField *field)
{
  const SulhNumber *number = sulh_part_get_member (part, field);

  return sulh_number_is_set (number) && !sulh_part_has_initial (part, field)
             ? sulh_number_format_values (number)
             : g_strdup ("");
}

/**
 * sulh_field_format:
 * @scenario: the scenario that @part stands in
 * @part: a part
 * @field: a field of one line of text, references, a number, a count, a date or a calendar day
 *
 * Returns: (transfer full): what stands in the entry; empty for what nobody gave
 */
char *
sulh_field_format (const SulhScenario *scenario, const SulhPart *part, const SulhField *field)
{
  gconstpointer member = sulh_part_get_member (part, field);
  const SulhDate *date = member;

  switch (field->type)
    {
    case SULH_FIELD_NUMBER:
      return format_values (part, field);
    case SULH_FIELD_COUNT:
      return sulh_part_has_initial (part, field) ? g_strdup ("")
                                                 : g_strdup_printf ("%d", *(const int *)member);
    case SULH_FIELD_DATE:
      return sulh_date_is_open (*date) ? g_strdup ("")
                                       : sulh_date_format (*date, scenario->day_zero);
    case SULH_FIELD_CALENDAR_DAY:
      return *(const guint32 *)member ? sulh_calendar_day_format (*(const guint32 *)member)
                                      : g_strdup ("");
    case SULH_FIELD_REFS:
      return *(char **const *)member ? g_strjoinv (" ", *(char **const *)member) : g_strdup ("");
    default:
      return g_strdup (*(char *const *)member ? *(char *const *)member : "");
    }
}

/* Typing */

/* Whoever writes with other digits types those; what only orders the letters says nothing. */
static char *
fold_number (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isdigit (letter))
        g_string_append_c (plain, (char)('0' + g_unichar_digit_value (letter)));
      else if (letter == DECIMAL_POINT)
        g_string_append_c (plain, '.');
      else if (letter == MINUS)
        g_string_append_c (plain, '-');
      else if (g_unichar_type (letter) != G_UNICODE_FORMAT && letter != THOUSANDS)
        g_string_append_unichar (plain, letter);
    }
  return g_strdup (plain->str);
}

static char *
ask_for_number (const SulhField *field)
{
  g_autofree char *minimum = sulh_number_format_double (field->minimum);
  g_autofree char *maximum = sulh_number_format_double (field->maximum);

  return g_strdup_printf (_ ("Enter a number from %s to %s, or a range such as 2..4..8."), minimum,
                          maximum);
}

static gboolean
parse_number (SulhNumber *member, const SulhField *field, const char *text, char **fault)
{
  g_autofree char *misfit = NULL;
  SulhNumber number = sulh_number_point (field->initial);

  if (*text && !sulh_number_parse (text, &number))
    {
      *fault = ask_for_number (field);
      return FALSE;
    }
  misfit = sulh_number_find_fault (&number, field);
  if (misfit)
    {
      sulh_number_clear (&number);
      *fault = ask_for_number (field);
      return FALSE;
    }
  sulh_number_clear (member);
  *member = number;
  return TRUE;
}

static gboolean
parse_count (int *member, const SulhField *field, const char *text, char **fault)
{
  gint64 count;

  if (*text == '\0')
    {
      *member = (int)field->initial;
      return TRUE;
    }
  if (g_ascii_string_to_signed (text, 10, (gint64)field->minimum, (gint64)field->maximum, &count,
                                NULL))
    {
      *member = (int)count;
      return TRUE;
    }
  *fault = sulh_digits_format (_ ("Enter a whole number from %d to %d."), (int)field->minimum,
                               (int)field->maximum);
  return FALSE;
}

static gboolean
parse_date (SulhDate *member, const char *text, guint32 day_zero, char **fault)
{
  return sulh_date_words_parse (text, day_zero, member, fault);
}

/**
 * sulh_field_read_day:
 * @text: what was typed for a day of the calendar, "21 March 2026" or "2026-03-21"
 * @day: (out): that day, see sulh_calendar_day_parse(); 0 where nothing was typed
 *
 * Returns: FALSE if it is no day, or not one day only
 */
gboolean
sulh_field_read_day (const char *text, guint32 *day)
{
  SulhDate date;

  *day = sulh_calendar_day_parse (text);
  if (*day != 0 || *text == '\0')
    return TRUE;
  if (sulh_date_words_parse (text, ANY_DAY, &date, NULL) && sulh_date_is_exact (date))
    *day = (guint32)CLAMP ((gint64)ANY_DAY + date.earliest, 0, SULH_CALENDAR_DAY_LAST);
  return *day != 0;
}

static gboolean
parse_calendar_day (guint32 *member, const char *text, char **fault)
{
  if (sulh_field_read_day (text, member))
    return TRUE;
  *fault = g_strdup (_ ("Enter a day such as 21 March 2026 or 2026-03-21."));
  return FALSE;
}

/* Ids as they stand in the file; a comma between them is no harm. Whether there are such parts, the
 * scenario says. */
static void
parse_references (char ***member, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,\t", -1);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; words[i]; i++)
    if (*words[i] && ++n)
      g_strv_builder_add (ids, words[i]);
  g_strfreev (*member);
  *member = n > 0 ? g_strv_builder_end (ids) : NULL;
}

static gboolean
parse_member (gpointer member, const SulhField *field, const char *text, guint32 day_zero,
              char **fault)
{
  switch (field->type)
    {
    case SULH_FIELD_NUMBER:
      return parse_number (member, field, text, fault);
    case SULH_FIELD_COUNT:
      return parse_count (member, field, text, fault);
    case SULH_FIELD_DATE:
      return parse_date (member, text, day_zero, fault);
    case SULH_FIELD_CALENDAR_DAY:
      return parse_calendar_day (member, text, fault);
    case SULH_FIELD_REFS:
      parse_references (member, text);
      return TRUE;
    default:
      sulh_part_set_text (member, *text ? text : NULL);
      return TRUE;
    }
}

/**
 * sulh_field_parse:
 * @scenario: the scenario that @part stands in
 * @part: a part
 * @field: a field, of the types that sulh_field_format() knows
 * @text: what a person typed
 * @fault: (out): one sentence that says what to type, if @text does not fit
 *
 * Returns: (transfer full) (nullable): a copy of @part with @text in @field, or %NULL with @fault
 */
SulhPart *
sulh_field_parse (const SulhScenario *scenario, const SulhPart *part, const SulhField *field,
                  const char *text, char **fault)
{
  g_autoptr (SulhPart) copy = sulh_part_copy (part);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gboolean is_number = field->type == SULH_FIELD_NUMBER || field->type == SULH_FIELD_COUNT;
  g_autofree char *plain = is_number ? fold_number (trimmed) : g_strdup (trimmed);

  if (!parse_member (sulh_part_get_member (copy, field), field, plain, scenario->day_zero, fault))
    return NULL;
  return g_steal_pointer (&copy);
}

/* Explaining */

static const char *
unit_label (const char *unit)
{
  static const char *const labels[][2] = {
    { "pt", N_ ("points") },
    { "d", N_ ("days") },
    { "1/d", N_ ("per day") },
    { "prob", N_ ("from 0 to 1") },
    { "cap", N_ ("from 0 to 100") },
    { "evidence", N_ ("pieces of evidence") },
    { "pt/d", N_ ("points per day") },
    { "cap/pt", N_ ("capital for each point") },
    { "cap/d", N_ ("capital per day") },
    { "cap/30d", N_ ("capital in 30 days") },
    { "1/d2", N_ ("per day, for each day") },
  };

  for (guint i = 0; unit && i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (unit, labels[i][0]))
      return _ (labels[i][1]);
  return NULL;
}

static gboolean
is_initial (const SulhPart *part, const SulhField *field)
{
  g_autoptr (SulhPart) fresh = sulh_part_new (part->kind, NULL);
  const SulhNumber *number = sulh_part_get_member (part, field);

  if (field->type == SULH_FIELD_NUMBER)
    return !sulh_number_is_set (number) || number->mode == field->initial;
  return sulh_part_field_equal (part, fresh, field);
}

static void
add_range (GPtrArray *words, const SulhNumber *number)
{
  g_autofree char *minimum = NULL;
  g_autofree char *maximum = NULL;

  if (!sulh_number_is_set (number) || sulh_number_is_point (number))
    return;
  minimum = sulh_number_format_double (sulh_number_get_minimum (number));
  maximum = sulh_number_format_double (sulh_number_get_maximum (number));
  /* Translators: the smallest and the largest value that a number may have. */
  g_ptr_array_add (words, g_strdup_printf (_ ("between %s and %s"), minimum, maximum));
}

/**
 * sulh_field_name:
 * @field: a field
 * @context: (nullable): what its part is called among several of its kind
 *
 * Returns: (transfer full): what a screen reader says, which does not see the heading above
 */
char *
sulh_field_name (const SulhField *field, const char *context)
{
  if (context == NULL)
    return g_strdup (_ (field->label));
  /* Translators: a field and the group it stands in, as in "Cost, Iran gives". */
  return g_strdup_printf (_ ("%s, %s"), _ (field->label), context);
}

/* What a name stands for that is no part, such as a group of alternatives, is its own label. */
static char *
list_labels (const SulhScenario *scenario, char *const *ids)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; ids && ids[i]; i++)
    {
      const SulhPart *part = sulh_scenario_find (scenario, ids[i]);

      if (i > 0)
        g_string_append (labels, _ (", "));
      g_string_append (labels, part ? sulh_part_get_label (part) : ids[i]);
    }
  return g_strdup (labels->str);
}

static gboolean
has_default (const SulhField *field)
{
  return (field->type == SULH_FIELD_NUMBER || field->type == SULH_FIELD_COUNT)
         && !isnan (field->initial);
}

/* The day as it was understood, in two calendars. */
static char *
tell_date (const SulhScenario *scenario, SulhDate date)
{
  g_autofree char *language = sulh_language_find ();

  return sulh_date_is_open (date) ? g_strdup ("")
                                  : sulh_date_words_describe (date, scenario->day_zero, language,
                                                              SULH_CALENDAR_SOLAR_HIJRI);
}

static char *
tell_calendar_day (guint32 day)
{
  g_autofree char *language = sulh_language_find ();

  return day == 0 ? g_strdup ("")
                  : sulh_date_words_describe (sulh_date_exact (0), day, language,
                                              SULH_CALENDAR_SOLAR_HIJRI);
}

/**
 * sulh_field_placeholder:
 * @field: a field
 *
 * Returns: (transfer full): what stands behind an entry in which nothing was typed
 */
char *
sulh_field_placeholder (const SulhField *field)
{
  if (has_default (field))
    return sulh_number_format_double (field->initial);
  if (field->type == SULH_FIELD_DATE || field->type == SULH_FIELD_CALENDAR_DAY)
    return g_strdup (_ ("no date"));
  return g_strdup (field->type == SULH_FIELD_NUMBER ? _ ("none") : "");
}

/**
 * sulh_field_describe_value:
 * @scenario: the scenario that @part stands in
 * @part: a part
 * @field: a field
 *
 * Returns: (transfer full): unit, range and default in a few words, or the labels of what is
 * referred to; empty for other fields
 */
char *
sulh_field_describe_value (const SulhScenario *scenario, const SulhPart *part,
                           const SulhField *field)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (field->type == SULH_FIELD_REFS)
    return list_labels (scenario, *(char **const *)sulh_part_get_member (part, field));
  if (field->type == SULH_FIELD_DATE)
    return tell_date (scenario, *(const SulhDate *)sulh_part_get_member (part, field));
  if (field->type == SULH_FIELD_CALENDAR_DAY)
    return tell_calendar_day (*(const guint32 *)sulh_part_get_member (part, field));

  if (unit_label (field->unit))
    g_ptr_array_add (words, g_strdup (unit_label (field->unit)));
  if (field->type == SULH_FIELD_NUMBER)
    add_range (words, sulh_part_get_member (part, field));
  if (has_default (field) && !is_initial (part, field))
    {
      g_autofree char *initial = sulh_number_format_double (field->initial);

      /* Translators: %s is the value that a number has when nobody gave one. */
      g_ptr_array_add (words, g_strdup_printf (_ ("default %s"), initial));
    }
  g_ptr_array_add (words, NULL);
  /* Translators: stands between two remarks on a number. */
  return g_strjoinv (_ (", "), (char **)words->pdata);
}

static char *
describe_support (const SulhScenario *scenario, const SulhNumber *number)
{
  const SulhPart *source = sulh_scenario_find (scenario, sulh_number_get_source (number));
  const char *grade
      = sulh_choice_get_label (sulh_grade_choices (), (int)sulh_number_get_grade (number));

  if (source)
    /* Translators: where a number comes from, and how well it is supported. */
    return g_strdup_printf (_ ("Source: %s (%s)."), sulh_part_get_label (source), grade);
  return sulh_number_get_grade (number) == SULH_GRADE_UNSET ? g_strdup ("")
                                                            : g_strdup_printf ("%s.", grade);
}

/**
 * sulh_field_describe:
 * @scenario: the scenario that @part stands in
 * @part: a part
 * @field: a field
 *
 * Returns: (transfer full): what the field means and where its value comes from, for a tooltip
 */
char *
sulh_field_describe (const SulhScenario *scenario, const SulhPart *part, const SulhField *field)
{
  g_autofree char *support = NULL;

  if (field->type == SULH_FIELD_NUMBER)
    support = describe_support (scenario, sulh_part_get_member (part, field));
  if (support && *support)
    return g_strdup_printf ("%s\n%s", _ (field->help), support);
  return g_strdup (_ (field->help));
}
