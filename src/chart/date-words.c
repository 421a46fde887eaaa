/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/date-words.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "chart/date-names.h"

/* How much wider "about" makes what follows it, to each side: a stated reading, told back. */
#define ABOUT_A_DAY 7
#define ABOUT_A_MONTH 14
#define ABOUT_A_YEAR 91

#define LONGEST_TEXT 200 /* bytes that anybody types for a date */
#define DAYS_IN_MONTH 30 /* where there is no calendar */
#define SOLAR_YEARS_BEHIND 621 /* from Nowruz on */

typedef enum
{
  EXACTLY,
  MONTH,
  YEAR,
} Width;

/* From the first to the last day that is meant. */
typedef struct
{
  int first;
  int last;
  Width width;
} Period;

typedef struct
{
  guint32 day_zero;
  SulhCalendar *calendars[SULH_N_CALENDARS];
  char **words; /* in small letters, numbers in ASCII digits */
  guint at;
} Reader;

/* Words */

static gboolean
is_joint (gunichar c)
{
  return c == '-' || c == '/' || c == '.';
}

static void
end_word (GStrvBuilder *words, GString *word)
{
  while (word->len > 0 && is_joint ((guchar)word->str[word->len - 1]))
    g_string_truncate (word, word->len - 1);
  if (word->len > 0 && !g_str_equal (word->str, "al") && !g_str_equal (word->str, "the")
      && !g_str_equal (word->str, "of"))
    g_strv_builder_add (words, word->str);
  g_string_truncate (word, 0);
}

/* "2026-03-12", "12/3/2026" and "-5" are one word, "al-Fitr" two; a dash between spaces is "to". */
static void
add_character (GStrvBuilder *words, GString *word, gunichar c, gunichar next)
{
  gboolean in_number = word->len > 0 && g_ascii_isdigit (word->str[word->len - 1]);

  if (g_unichar_isdigit (c))
    g_string_append_c (word, (char)('0' + g_unichar_digit_value (c)));
  else if (g_unichar_ismark (c))
    return; /* vowels, and the hamza of "ژوئیهٔ ۲۰۲۶", may be written or not */
  else if (g_unichar_isalpha (c))
    {
      if (in_number)
        end_word (words, word);
      g_string_append_unichar (word, g_unichar_tolower (c));
    }
  else if (is_joint (c) && in_number && g_unichar_isdigit (next))
    g_string_append_unichar (word, c);
  else if (c == '-' && word->len == 0 && g_unichar_isdigit (next))
    g_string_append_c (word, '-');
  else
    {
      end_word (words, word);
      if (c == '~')
        g_strv_builder_add (words, "about");
      else if (c == 0x2013 || c == 0x2014 || (c == '-' && g_unichar_isspace (next)))
        g_strv_builder_add (words, "to");
    }
}

static char **
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *c = text; *c; c = g_utf8_next_char (c))
    add_character (words, word, g_utf8_get_char (c), g_utf8_get_char (g_utf8_next_char (c)));
  end_word (words, word);
  return g_strv_builder_end (words);
}

static const char *
peek (const Reader *reader)
{
  return reader->words[reader->at];
}

/* Whether the next words are these; they are read then. */
static gboolean
accept (Reader *reader, const char *phrase)
{
  g_auto (GStrv) wanted = g_strsplit (phrase, " ", -1);
  guint n = g_strv_length (wanted);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (reader->words[reader->at + i], wanted[i]) != 0)
      return FALSE;
  reader->at += n;
  return TRUE;
}

static gboolean
accept_any (Reader *reader, const char *const *phrases)
{
  for (guint i = 0; phrases[i]; i++)
    if (accept (reader, phrases[i]))
      return TRUE;
  return FALSE;
}

static gboolean
accept_number (Reader *reader, int least, int most, int *number)
{
  gint64 value;

  if (peek (reader) == NULL
      || !g_ascii_string_to_signed (peek (reader), 10, least, most, &value, NULL))
    return FALSE;
  reader->at++;
  *number = (int)value;
  return TRUE;
}

/* "3rd" was split after its digits. */
static void
skip_ordinal (Reader *reader)
{
  const char *const endings[] = { "st", "nd", "rd", "th", NULL };

  accept_any (reader, endings);
}

/* Days, months and years of a calendar */

static gboolean
find_day (const Reader *reader, SulhCalendarKind kind, int year, int month, int day, int *found)
{
  return reader->calendars[kind]
         && sulh_calendar_find_day (reader->calendars[kind], (SulhCalendarDate){ year, month, day },
                                    found);
}

static gboolean
find_month (const Reader *reader, SulhCalendarKind kind, int year, int month, Period *period)
{
  gboolean is_last = month == 12;

  period->width = MONTH;
  if (!find_day (reader, kind, year, month, 1, &period->first)
      || !find_day (reader, kind, year + is_last, is_last ? 1 : month + 1, 1, &period->last))
    return FALSE;
  period->last--;
  return TRUE;
}

static gboolean
find_period (const Reader *reader, SulhCalendarKind kind, int year, int month, int day,
             Period *period)
{
  if (day == 0)
    return find_month (reader, kind, year, month, period);
  period->width = EXACTLY;
  if (!find_day (reader, kind, year, month, day, &period->first))
    return FALSE;
  period->last = period->first;
  return TRUE;
}

/* Without a year, the next one that is not over on day zero. */
static gboolean
find_next (const Reader *reader, SulhCalendarKind kind, int month, int day, Period *period)
{
  int year;

  if (reader->calendars[kind] == NULL)
    return FALSE;
  year = sulh_calendar_get_date (reader->calendars[kind], 0).year;
  for (int i = 0; i < 5; i++) /* a 29 February is at most eight years away, but nobody leaves out
                                 the year of one so far off */
    if (find_period (reader, kind, year + i, month, day, period) && period->last >= 0)
      return TRUE;
  return FALSE;
}

/* The year may be of the civil calendar also where the month is not. */
static gboolean
find_dated (const Reader *reader, SulhCalendarKind kind, int year, int month, int day,
            Period *period)
{
  if (kind == SULH_CALENDAR_SOLAR_HIJRI && year > 1700)
    year -= month < 10 || (month == 10 && day > 0 && day <= 10) ? SOLAR_YEARS_BEHIND
                                                                : SOLAR_YEARS_BEHIND + 1;
  if (kind == SULH_CALENDAR_UMM_AL_QURA && year > 1700)
    {
      for (int lunar = (year - 622) * 33 / 32 - 1; lunar < (year - 622) * 33 / 32 + 3; lunar++)
        if (find_period (reader, kind, lunar, month, day, period)
            && sulh_calendar_get_date (reader->calendars[SULH_CALENDAR_GREGORIAN], period->first)
                       .year
                   == year)
          return TRUE;
      return FALSE;
    }
  return find_period (reader, kind, year, month, day, period);
}

/* What is meant by one date */

/* "12 March 2026", "March 12, 2026", "March 2026", "12 March", "Nowruz", "Nowruz 1405" */
static gboolean
read_named (Reader *reader, Period *period)
{
  guint start = reader->at;
  guint n_words;
  const SulhDateName *name;
  int day = 0, year;

  if (accept_number (reader, 1, 31, &day))
    skip_ordinal (reader);
  name = sulh_date_name_find ((const char *const *)reader->words + reader->at, &n_words);
  if (name == NULL || (name->day > 0 && day > 0))
    {
      reader->at = start;
      return FALSE;
    }
  reader->at += n_words;
  if (day == 0 && name->day == 0 && accept_number (reader, 1, 31, &day))
    skip_ordinal (reader);
  day = name->day > 0 ? name->day : day;
  if (accept_number (reader, 100, 9999, &year))
    return find_dated (reader, name->kind, year, name->month, day, period);
  return find_next (reader, name->kind, name->month, day, period);
}

/* "2026-03-12", "12.3.2026", "12/3/2026": the day stands before the month, as most of the world
 * writes it */
static gboolean
read_figures (Reader *reader, Period *period)
{
  g_auto (GStrv) parts = peek (reader) ? g_strsplit_set (peek (reader), "-/.", -1) : NULL;
  int figures[3];

  if (parts == NULL || g_strv_length (parts) != 3)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    figures[i] = atoi (parts[i]);
  reader->at++;
  if (figures[0] > 31)
    return find_period (reader, SULH_CALENDAR_GREGORIAN, figures[0], figures[1], figures[2], period)
           && figures[2] > 0;
  return find_period (reader, SULH_CALENDAR_GREGORIAN, figures[2], figures[1], figures[0], period)
         && figures[0] > 0;
}

static gboolean
read_year (Reader *reader, Period *period)
{
  SulhCalendarKind kind = SULH_CALENDAR_GREGORIAN;
  int year;

  if (!accept_number (reader, 1000, 9999, &year))
    return FALSE;
  if (year < 1700)
    kind = SULH_CALENDAR_SOLAR_HIJRI;
  period->width = YEAR;
  if (!find_day (reader, kind, year, 1, 1, &period->first)
      || !find_day (reader, kind, year + 1, 1, 1, &period->last))
    return FALSE;
  period->last--;
  return TRUE;
}

/* Months from day zero, in its calendar where it has one. */
static int
count_months (const Reader *reader, int months)
{
  SulhCalendarDate date;
  int day;

  if (reader->calendars[SULH_CALENDAR_GREGORIAN] == NULL)
    return months * DAYS_IN_MONTH;
  date = sulh_calendar_get_date (reader->calendars[SULH_CALENDAR_GREGORIAN], 0);
  months += date.year * 12 + date.month - 1;
  for (int back = 0; back < 4; back++) /* the 31st of a month that has none is its last day */
    if (find_day (reader, SULH_CALENDAR_GREGORIAN, months / 12, months % 12 + 1, date.day - back,
                  &day))
      return day;
  return 0;
}

static gboolean
count_units (Reader *reader, int n, int *day)
{
  const char *const days[] = { "days", "day", "d", NULL };
  const char *const weeks[] = { "weeks", "week", NULL };
  const char *const months[] = { "months", "month", NULL };
  const char *const years[] = { "years", "year", NULL };
  gboolean is_past;
  guint unit = reader->at;

  if (accept_any (reader, days))
    *day = n;
  else if (accept_any (reader, weeks))
    *day = 7 * n;
  else if (accept_any (reader, months))
    *day = count_months (reader, n);
  else if (accept_any (reader, years))
    *day = count_months (reader, 12 * n);
  else
    return FALSE;
  is_past = accept (reader, "ago");
  if (is_past)
    {
      guint end = reader->at;

      reader->at = unit;
      *day = accept_any (reader, months)  ? count_months (reader, -n)
             : accept_any (reader, years) ? count_months (reader, -12 * n)
                                          : -*day;
      reader->at = end;
    }
  return TRUE;
}

/* "day 30", "day zero", "in 3 weeks", "in a month", "3 weeks ago" */
static gboolean
read_counted (Reader *reader, Period *period)
{
  const char *const zero[] = { "day zero", "today", "now", NULL };
  guint start = reader->at;
  gboolean is_counted = FALSE;
  int day = 0, n = 1;

  if (accept_any (reader, zero))
    is_counted = TRUE;
  else if (accept (reader, "day") || accept (reader, "d"))
    is_counted = accept_number (reader, SULH_DAY_FIRST + 1, SULH_DAY_LAST - 1, &day);
  else
    {
      accept (reader, "in");
      accept (reader, "about");
      is_counted
          = (accept_number (reader, 0, 10000, &n) || accept (reader, "a") || accept (reader, "one"))
            && count_units (reader, n, &day);
    }
  if (!is_counted)
    reader->at = start;
  *period = (Period){ day, day, EXACTLY };
  return is_counted;
}

static void
take_third (Period *period, int third)
{
  int length = period->last - period->first + 1;
  int first = period->first;

  if (period->width == EXACTLY)
    return;
  period->first = first + length * third / 3;
  period->last = first + length * (third + 1) / 3 - 1;
}

static gboolean
read_whole (Reader *reader, Period *period)
{
  return read_counted (reader, period) || read_named (reader, period)
         || read_figures (reader, period) || read_year (reader, period);
}

/* "early March", "end of March", "about March 2026" */
static gboolean
read_period (Reader *reader, Period *period)
{
  const char *const about[]
      = { "about", "around", "roughly", "circa", "c", "approximately", "in about", NULL };
  const char *const ends[] = { "end", "end of", NULL };
  const char *const starts[] = { "start", "beginning", NULL };
  const int widths[] = { ABOUT_A_DAY, ABOUT_A_MONTH, ABOUT_A_YEAR };
  gboolean is_about = accept_any (reader, about);
  int third = accept (reader, "early") ? 0 : accept (reader, "mid") ? 1 : -1;
  gboolean is_end, is_start;

  third = third < 0 && accept (reader, "late") ? 2 : third;
  is_end = accept_any (reader, ends);
  is_start = !is_end && accept_any (reader, starts);
  if (!is_end && !is_start)
    accept (reader, "in");
  if (!read_whole (reader, period))
    return FALSE;
  if (third >= 0)
    take_third (period, third);
  if (is_end)
    period->first = period->last;
  if (is_start)
    period->last = period->first;
  if (is_about)
    {
      period->first -= widths[period->width];
      period->last += widths[period->width];
    }
  return TRUE;
}

/* Ranges */

static gboolean
read_date (Reader *reader, SulhDate *date)
{
  const char *const from[]
      = { "not before", "no earlier than", "from", "since", "on or after", "earliest", NULL };
  const char *const until[]
      = { "not after", "no later than", "by", "until", "till", "on or before", "latest", NULL };
  const char *const joints[] = { "and", "to", "until", "till", NULL };
  Period first, second;
  gboolean is_before = accept (reader, "before");
  gboolean is_after = !is_before && accept (reader, "after");
  gboolean is_until = !is_before && !is_after && accept_any (reader, until);
  gboolean is_from = !is_before && !is_after && !is_until && accept_any (reader, from);

  accept (reader, "between");
  accept (reader, "on");
  if (!read_period (reader, &first))
    return FALSE;
  if (!is_before && !is_after && !is_until && accept_any (reader, joints))
    {
      if (!read_period (reader, &second))
        return FALSE;
      *date = sulh_date_between (first.first, second.last);
      return first.first <= second.last;
    }
  *date = is_before  ? sulh_date_between (SULH_DAY_FIRST, first.first - 1)
          : is_after ? sulh_date_between (first.last + 1, SULH_DAY_LAST)
          : is_until ? sulh_date_between (SULH_DAY_FIRST, first.last)
          : is_from  ? sulh_date_between (first.first, SULH_DAY_LAST)
                     : sulh_date_between (first.first, first.last);
  return TRUE;
}

static gboolean
says_none (const char *text)
{
  const char *const none[]
      = { "", "undated", "no date", "open", "unknown", "none", "not set", "tbd", NULL };
  g_autofree char *small = g_utf8_strdown (text, -1);

  return g_strv_contains (none, small);
}

static gboolean
is_in_range (SulhDate date)
{
  return date.earliest >= SULH_DAY_FIRST && date.latest <= SULH_DAY_LAST
         && date.earliest < SULH_DAY_LAST && date.latest > SULH_DAY_FIRST;
}

static gboolean
read_all (const char *text, guint32 day_zero, SulhDate *date)
{
  g_auto (GStrv) words = split_words (text);
  Reader reader = { .day_zero = day_zero, .words = words };
  gboolean is_read;

  for (int kind = SULH_CALENDAR_GREGORIAN; day_zero != 0 && kind < SULH_N_CALENDARS; kind++)
    reader.calendars[kind] = sulh_calendar_new (day_zero, "en", kind, NULL);
  is_read = read_date (&reader, date) && peek (&reader) == NULL && is_in_range (*date);
  for (int kind = 0; kind < SULH_N_CALENDARS; kind++)
    sulh_calendar_free (reader.calendars[kind]);
  return is_read;
}

/**
 * sulh_date_words_parse:
 * @text: what a person typed, in English, months in the scripts that name them too; digits of any
 * script
 * @day_zero: calendar day of day zero, or 0 for a scenario outside the calendar
 * @date: (out): the date
 * @fault: (out) (optional): one sentence that says what to type, if @text is no date
 *
 * Reads a day, month or year of the Gregorian, the Solar Hijri or the Lunar Hijri calendar, feasts
 * of them, days and weeks counted from day zero, and "about", "before", "after", "by", "between",
 * "early", "late" with any of these. What names no year is the next one. What the file format says
 * is read as there; see sulh_date_parse().
 *
 * Returns: whether @text is a date
 */
gboolean
sulh_date_words_parse (const char *text, guint32 day_zero, SulhDate *date, char **fault)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  *date = sulh_date_open ();
  if (says_none (trimmed))
    return TRUE;
  if (strlen (trimmed) <= LONGEST_TEXT
      && ((sulh_date_parse (trimmed, day_zero, date) && date->earliest <= date->latest)
          || read_all (trimmed, day_zero, date)))
    return TRUE;
  *date = sulh_date_open ();
  if (fault && day_zero == 0)
    *fault = g_strdup (_ ("The scenario has no day zero, so days are counted: try “day 30”, “in 3 "
                          "weeks”, “before day 90” or “undated”."));
  else if (fault)
    *fault = g_strdup (_ ("Try “12 March 2026”, “about March 2026”, “before Nowruz”, “in 3 weeks”, "
                          "“day 30” or “undated”."));
  return FALSE;
}

/* Telling back */

static char *
describe_day (const SulhCalendar *first, const SulhCalendar *second, int day)
{
  g_autofree char *one = sulh_calendar_format (first, day);
  g_autofree char *other = second ? sulh_calendar_format (second, day) : NULL;

  if (other == NULL)
    return g_steal_pointer (&one);
  /* Translators: the same day in two calendars. */
  return g_strdup_printf (_ ("%s (%s)"), one, other);
}

static char *
describe_date (SulhDate date, const SulhCalendar *first, const SulhCalendar *second)
{
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;

  if (sulh_date_is_open (date))
    return g_strdup (_ ("no date"));
  earliest = describe_day (first, second, date.earliest);
  latest = describe_day (first, second, date.latest);
  if (sulh_date_is_exact (date))
    return g_steal_pointer (&earliest);
  if (date.latest == SULH_DAY_LAST)
    return g_strdup_printf (_ ("not before %s"), earliest);
  if (date.earliest == SULH_DAY_FIRST)
    return g_strdup_printf (_ ("not after %s"), latest);
  return g_strdup_printf (_ ("between %s and %s"), earliest, latest);
}

/**
 * sulh_date_words_describe:
 * @date: a date
 * @day_zero: calendar day of day zero, or 0 for a scenario outside the calendar
 * @language: language of the names of months, such as "en"
 * @second: another calendar to give the day in; none for the Gregorian alone
 *
 * Returns: (transfer full): how a date was understood, such as "12 Mar 2026 (21 Esfand 1404 AP)"
 */
char *
sulh_date_words_describe (SulhDate date, guint32 day_zero, const char *language,
                          SulhCalendarKind second)
{
  g_autoptr (SulhCalendar) first
      = sulh_calendar_new (day_zero, language, SULH_CALENDAR_GREGORIAN, NULL);
  g_autoptr (SulhCalendar) other
      = day_zero != 0 && second != SULH_CALENDAR_NONE && second != SULH_CALENDAR_GREGORIAN
            ? sulh_calendar_new (day_zero, language, second, NULL)
            : NULL;

  return describe_date (date, first, other);
}
