/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_QUOTE 40 /* characters of a value that a sentence repeats */
#define MOST_WORDS 64 /* bytes of what is read without asking for memory */

/* Whether one of eight bytes is a space or less. */
static inline gboolean
has_space (guint64 bytes)
{
  return ((bytes - G_GUINT64_CONSTANT (0x2121212121212121)) & ~bytes
          & G_GUINT64_CONSTANT (0x8080808080808080))
         != 0;
}

static inline guint64
read_eight (const char *text)
{
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return bytes;
}

/* A letter stands for what is missing of less than four bytes. */
static inline guint64
fill_up (guint64 bytes, gsize length)
{
  return length < sizeof (guint32) ? bytes | G_GUINT64_CONSTANT (0x7878787878000000) : bytes;
}

/* Whether there is something, without spaces, tabs and lines in it. */
static inline gboolean
is_word (const char *text, gsize length)
{
  gsize i = 0;

  if (length <= sizeof (guint64))
    return length > 0 && !has_space (fill_up (sulh_text_read_few (text, length), length));
  for (; length - i > 8; i += 8)
    if (has_space (read_eight (text + i)))
      return FALSE;
  return !has_space (read_eight (text + length - 8));
}

/* Whether the words have single spaces between them already. */
static gboolean
is_collapsed (const char *text, gsize length)
{
  char before = ' ';

  for (gsize i = 0; i < length; before = text[i++])
    if ((guchar)text[i] <= ' ' && (text[i] != ' ' || before == ' '))
      return FALSE;
  return before != ' ';
}

/* Words as they are, with single spaces between them: line breaks in a tag are layout. */
static char *
collapse (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));

  while (*text)
    {
      gsize space = strspn (text, " \t\r\n");
      gsize word = strcspn (text + space, " \t\r\n");

      if (word && line->len)
        g_string_append_c (line, ' ');
      g_string_append_len (line, text + space, (gssize)word);
      text += space + word;
    }
  return g_string_free (line, FALSE);
}

static gboolean
parse_flag (const char *word, int *flag)
{
  *flag = g_str_equal (word, "yes");
  return *flag || g_str_equal (word, "no");
}

static gboolean
parse_count (const char *word, int *count)
{
  gint64 value;

  if (!g_ascii_string_to_signed (word, 10, G_MININT, G_MAXINT, &value, NULL))
    return FALSE;
  *count = (int)value;
  return TRUE;
}

/* The first grade is the absence of one, for which there is no word in the file. */
static int
first_choice (const SulhField *field)
{
  return field->choices == sulh_grade_choices ? 1 : 0;
}

static gboolean
parse_choice (const SulhField *field, const char *word, int *value)
{
  int found = sulh_choice_find (field->choices (), word);

  if (found < first_choice (field))
    return FALSE;
  *value = found;
  return TRUE;
}

static gboolean
parse_number (const char *words, SulhNumber *number)
{
  SulhNumber value;

  if (!sulh_number_parse (words, &value))
    return FALSE;
  sulh_number_clear (number);
  *number = value;
  return TRUE;
}

/* Most numbers are no more than that. */
static inline gboolean
parse_point (const char *text, gsize length, SulhNumber *number)
{
  double value;

  if (number->backing || !sulh_number_read_point (text, length, &value))
    return FALSE;
  *number = sulh_number_point (value);
  return TRUE;
}

static gboolean
parse_date (const char *words, guint32 day_zero, SulhDate *date)
{
  SulhDate value;

  if (!sulh_date_parse (words, day_zero, &value))
    return FALSE;
  *date = value;
  return TRUE;
}

/* Somebody who wrote no name for an audience did not mean everybody of the part around it. */
static gboolean
parse_refs (const char *words, gpointer part, const SulhField *field)
{
  sulh_part_put_words (part, sulh_part_get_member (part, field),
                       *words || !sulh_head_is_audience (field) ? words : SULH_AUDIENCE_TEAM);
  return TRUE;
}

static gboolean
parse_calendar_day (const char *word, guint32 *calendar_day)
{
  guint32 value = sulh_calendar_day_parse (word);

  if (value)
    *calendar_day = value;
  return value != 0;
}

static gboolean
parse_words (gpointer part, const SulhField *field, const char *words, guint32 day_zero)
{
  gpointer member = sulh_part_get_member (part, field);

  switch (field->type)
    {
    case SULH_FIELD_REF:
      sulh_part_put_text (part, member, words, strlen (words));
      return TRUE;
    case SULH_FIELD_REFS:
      return parse_refs (words, part, field);
    case SULH_FIELD_NUMBER:
      return parse_number (words, member);
    case SULH_FIELD_COUNT:
      return parse_count (words, member);
    case SULH_FIELD_FLAG:
      return parse_flag (words, member);
    case SULH_FIELD_CHOICE:
      return parse_choice (field, words, member);
    case SULH_FIELD_DATE:
      return parse_date (words, day_zero, member);
    case SULH_FIELD_CALENDAR_DAY:
      return parse_calendar_day (words, member);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static SulhFinding *
explain_number (const SulhField *field, const char *text, const char *quote)
{
  g_autofree char *words = collapse (text);
  g_auto (GStrv) word = g_strsplit (words, " ", 2);
  SulhNumber number = sulh_number_unset ();
  gboolean is_number = word[0] && sulh_number_parse (word[0], &number);
  g_autofree char *sentence
      = is_number
            ? g_strdup_printf (_ ("The words after the number in \"%s\" are not understood."),
                               field->name)
            : g_strdup_printf (_ ("\"%s\" is \"%s\", which is not a number."), field->name, quote);

  sulh_number_clear (&number);
  return sulh_finding_new (
      SULH_SEVERITY_ERROR, "not-a-number", NULL, sentence,
      is_number ? _ ("After the number, write \"from\" and the id of a source, or \"grade\" and "
                     "documented, recalled, disputed or assumed, or both in this order.")
                : _ ("Write a number such as 4 or 0.25, or the smallest, the most likely and the "
                     "largest value such as 2..4..8."));
}

static SulhFinding *
explain_choice (const SulhField *field, const char *quote)
{
  const SulhChoice *choices = field->choices () + first_choice (field);
  SulhNearest nearest = sulh_nearest (quote);
  g_autofree char *list = sulh_choice_list (choices);
  g_autofree char *sentence
      = g_strdup_printf (_ ("\"%s\" is \"%s\", which is not one of %s."), field->name, quote, list);
  g_autofree char *remedy = NULL;

  for (guint i = 0; choices[i].nick; i++)
    sulh_nearest_offer (&nearest, choices[i].nick);
  if (nearest.nearest)
    remedy = g_strdup_printf (_ ("Did you mean \"%s\"?"), nearest.nearest);
  return sulh_finding_new (SULH_SEVERITY_ERROR, "not-a-choice", NULL, sentence,
                           remedy ? remedy : _ ("Write one of these words."));
}

static SulhFinding *
explain_date (const SulhField *field, const char *text, guint32 day_zero, const char *quote)
{
  g_autofree char *sentence
      = g_strdup_printf (_ ("\"%s\" is \"%s\", which is not a day."), field->name, quote);
  SulhDate date;
  const char *remedy;

  if (field->type == SULH_FIELD_CALENDAR_DAY)
    remedy = _ ("Write a day of the calendar such as 2014-02-01.");
  else if (day_zero)
    remedy = _ ("Write a day such as 2014-02-01 or D+12, or the first and the last possible day "
                "such as 2014-02-01..2014-03-15; leave out an end that is open.");
  else if (sulh_date_parse (text, 1, &date))
    remedy = _ ("The scenario has no day-zero, so write days after its start such as D+12, or "
                "give the scenario a day-zero.");
  else
    remedy = _ ("Write a day after the start such as D+12, or the first and the last possible "
                "day such as D+12..D+30; leave out an end that is open.");
  return sulh_finding_new (SULH_SEVERITY_ERROR, "not-a-date", NULL, sentence, remedy);
}

static SulhFinding *
explain_word (const SulhField *field, const char *quote)
{
  gboolean flag = field->type == SULH_FIELD_FLAG;
  g_autofree char *sentence
      = g_strdup_printf (flag ? _ ("\"%s\" is \"%s\", which is neither yes nor no.")
                              : _ ("\"%s\" is \"%s\", which is not a whole number."),
                         field->name, quote);

  return sulh_finding_new (SULH_SEVERITY_ERROR, flag ? "not-a-choice" : "not-a-number", NULL,
                           sentence,
                           flag ? _ ("Write yes or no.") : _ ("Write a whole number such as 4."));
}

static void
write_double (SulhOut *out, double value)
{
  sulh_out_reserve (out, SULH_NUMBER_LONGEST);
  out->length += sulh_number_print (value, out->text + out->length);
}

static void
write_text (SulhOut *out, const char *text)
{
  sulh_out_escape (out, text, strlen (text), TRUE);
}

/* As sulh_number_format() does. */
static void
write_number (SulhOut *out, const SulhNumber *number)
{
  const char *source = sulh_number_get_source (number);
  SulhGrade grade = sulh_number_get_grade (number);
  gboolean point = sulh_number_is_point (number);

  if (!point)
    {
      write_double (out, sulh_number_get_minimum (number));
      sulh_out_add (out, "..", 2);
    }
  write_double (out, number->mode);
  if (!point)
    {
      sulh_out_add (out, "..", 2);
      write_double (out, sulh_number_get_maximum (number));
    }
  if (source)
    {
      sulh_out_add (out, " from ", 6);
      write_text (out, source);
    }
  if (grade != SULH_GRADE_UNSET)
    {
      sulh_out_add (out, " grade ", 7);
      sulh_out_add_text (out, sulh_grade_choices ()[grade].nick);
    }
}

/**
 * sulh_value_write_words:
 * @out: where to write
 * @words: (array zero-terminated=1): some words
 *
 * Writes them as they stand between quotes.
 */
void
sulh_value_write_words (SulhOut *out, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    {
      if (i > 0)
        sulh_out_add_char (out, ' ');
      write_text (out, words[i]);
    }
}

static void
write_date (SulhOut *out, SulhDate date, guint32 day_zero)
{
  sulh_out_reserve (out, SULH_DATE_LONGEST);
  out->length += sulh_date_print (date, day_zero, out->text + out->length);
}

static void
write_calendar_day (SulhOut *out, guint32 calendar_day)
{
  g_autofree char *text = sulh_calendar_day_format (calendar_day);

  sulh_out_add_text (out, text);
}

/**
 * sulh_value_write:
 * @out: where to write
 * @part: a part
 * @field: a field of it that is an attribute in the file, whose value is given
 * @day_zero: the scenario's day zero
 *
 * Writes the value as it stands between the quotes.
 */
void
sulh_value_write (SulhOut *out, gconstpointer part, const SulhField *field, guint32 day_zero)
{
  gpointer member = sulh_part_get_member (part, field);

  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_REF:
      write_text (out, *(char **)member);
      break;
    case SULH_FIELD_REFS:
      sulh_value_write_words (out, *(const char *const **)member);
      break;
    case SULH_FIELD_NUMBER:
      write_number (out, member);
      break;
    case SULH_FIELD_COUNT:
      write_double (out, *(int *)member);
      break;
    case SULH_FIELD_FLAG:
      sulh_out_add_text (out, *(gboolean *)member ? "yes" : "no");
      break;
    case SULH_FIELD_CHOICE:
      sulh_out_add_text (out, field->choices ()[*(int *)member].nick);
      break;
    case SULH_FIELD_DATE:
      write_date (out, *(SulhDate *)member, day_zero);
      break;
    case SULH_FIELD_CALENDAR_DAY:
      write_calendar_day (out, *(guint32 *)member);
      break;
    default:
      g_return_if_reached ();
    }
}

/**
 * sulh_value_split:
 * @text: text in the file
 *
 * Returns: (transfer full): its words
 */
char **
sulh_value_split (const char *text)
{
  g_autofree char *words = collapse (text);

  return g_strsplit (words, " ", -1);
}

/* For what is long, or laid out in lines. */
static gboolean
parse_loose (gpointer part, const SulhField *field, const char *text, gsize length,
             guint32 day_zero)
{
  g_autofree char *whole = g_strndup (text, length);
  g_autofree char *words = collapse (whole);

  return parse_words (part, field, words, day_zero);
}

/**
 * sulh_value_parse:
 * @part: a new part
 * @field: a field of it that is an attribute in the file
 * @text: (array length=length): its text in the file
 * @length: its length in bytes
 * @day_zero: the scenario's day zero
 *
 * Returns: whether @text makes sense; if not, @part is unchanged
 */
gboolean
sulh_value_parse (gpointer part, const SulhField *field, const char *text, gsize length,
                  guint32 day_zero)
{
  gpointer member = sulh_part_get_member (part, field);
  char words[MOST_WORDS];
  gboolean word;

  if (field->type == SULH_FIELD_NUMBER && parse_point (text, length, member))
    return TRUE;
  word = field->type != SULH_FIELD_TEXT && is_word (text, length);
  if (field->type == SULH_FIELD_TEXT || (field->type == SULH_FIELD_REF && word))
    {
      sulh_part_put_text (part, member, text, length);
      return TRUE;
    }
  if (length >= sizeof words || !(word || is_collapsed (text, length)))
    return parse_loose (part, field, text, length, day_zero);
  memcpy (words, text, length);
  words[length] = '\0';
  return parse_words (part, field, words, day_zero);
}

/**
 * sulh_value_explain:
 * @field: a field
 * @text: a text that sulh_value_parse() refused
 * @day_zero: the scenario's day zero
 *
 * Returns: (transfer full): what is wrong with it and what to write, without a place
 */
SulhFinding *
sulh_value_explain (const SulhField *field, const char *text, guint32 day_zero)
{
  g_autofree char *quote = sulh_value_shorten (text);

  switch (field->type)
    {
    case SULH_FIELD_NUMBER:
      return explain_number (field, text, quote);
    case SULH_FIELD_CHOICE:
      return explain_choice (field, quote);
    case SULH_FIELD_DATE:
    case SULH_FIELD_CALENDAR_DAY:
      return explain_date (field, text, day_zero, quote);
    default:
      return explain_word (field, quote);
    }
}

/**
 * sulh_value_shorten:
 * @text: text from a file
 *
 * Returns: (transfer full): @text as a sentence can repeat it: not too long, and without
 * characters that a terminal would obey
 */
char *
sulh_value_shorten (const char *text)
{
  GString *quote = g_string_new (NULL);
  guint n = 0;

  for (; *text && n < LONGEST_QUOTE; n++, text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      g_string_append_unichar (quote, g_unichar_isprint (c)   ? c
                                      : g_unichar_isspace (c) ? ' '
                                                              : 0xFFFD);
    }
  if (*text)
    g_string_append (quote, "…");
  return g_string_free (quote, FALSE);
}
