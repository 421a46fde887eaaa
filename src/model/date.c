/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/date.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_DAY 64 /* bytes of text */
#define LONGEST_PRINTED_DAY 16 /* bytes, with the end */

static char *
print_digits (char *at, guint value, guint n)
{
  for (guint i = n; i > 0; i--, value /= 10)
    at[i - 1] = (char)('0' + value % 10);
  return at + n;
}

/* Days of the Gregorian calendar are counted from a 1 March, so that a leap day is the last. */
static char *
print_calendar_day (char *at, guint32 calendar_day)
{
  guint days = calendar_day + 305; /* since 1 March of the year 0 */
  guint era = days / 146097; /* of 400 years */
  guint day = days % 146097;
  guint year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
  guint day_of_year = day - (365 * year + year / 4 - year / 100);
  guint month = (5 * day_of_year + 2) / 153;

  at = print_digits (at, era * 400 + year + (month >= 10), 4);
  *at++ = '-';
  at = print_digits (at, month < 10 ? month + 3 : month - 9, 2);
  *at++ = '-';
  return print_digits (at, day_of_year - (153 * month + 2) / 5 + 1, 2);
}

/* "2014-02-01", or "D+12" and "D-30" where the scenario has no day zero */
static char *
print_day (char *at, int day, guint32 day_zero)
{
  gint64 calendar_day = (gint64)day_zero + day;

  if (day_zero != 0 && calendar_day >= 1 && calendar_day <= SULH_CALENDAR_DAY_LAST)
    return print_calendar_day (at, (guint32)calendar_day);
  return at + g_snprintf (at, LONGEST_PRINTED_DAY, "D%+d", day);
}

static inline gboolean
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

/* "D+12"; a number that is too large is given up before it overflows. */
static gboolean
parse_offset (const char *text, int *day)
{
  const char *at = text + 2;
  gint64 offset = 0;

  if (text[0] != 'D' || (text[1] != '+' && text[1] != '-') || !is_digit (*at))
    return FALSE;
  for (; is_digit (*at) && offset <= G_MAXINT; at++)
    offset = 10 * offset + (*at - '0');
  if (text[1] == '-')
    offset = -offset;
  if (*at != '\0' || offset <= SULH_DAY_FIRST || offset >= SULH_DAY_LAST)
    return FALSE;
  *day = (int)offset;
  return TRUE;
}

static gboolean
parse_day (const char *text, guint32 day_zero, int *day)
{
  guint32 calendar_day;

  if (parse_offset (text, day))
    return TRUE;
  calendar_day = sulh_calendar_day_parse (text);
  if (calendar_day == 0 || day_zero == 0)
    return FALSE;
  *day = (int)((gint64)calendar_day - day_zero);
  return *day > SULH_DAY_FIRST && *day < SULH_DAY_LAST;
}

/**
 * sulh_date_exact:
 * @day: days after day zero
 *
 * Returns: a date known to the day
 */
SulhDate
sulh_date_exact (int day)
{
  return sulh_date_between (day, day);
}

/**
 * sulh_date_between:
 * @earliest: first possible day, or %SULH_DAY_FIRST
 * @latest: last possible day, or %SULH_DAY_LAST
 *
 * Returns: a date known to lie between two days
 */
SulhDate
sulh_date_between (int earliest, int latest)
{
  return (SulhDate){ earliest, latest };
}

/**
 * sulh_date_open:
 *
 * Returns: a date that is not set
 */
SulhDate
sulh_date_open (void)
{
  return sulh_date_between (SULH_DAY_FIRST, SULH_DAY_LAST);
}

gboolean
sulh_date_is_open (SulhDate date)
{
  return date.earliest == SULH_DAY_FIRST && date.latest == SULH_DAY_LAST;
}

gboolean
sulh_date_is_exact (SulhDate date)
{
  return date.earliest == date.latest;
}

gboolean
sulh_date_equal (SulhDate a, SulhDate b)
{
  return a.earliest == b.earliest && a.latest == b.latest;
}

/**
 * sulh_date_shift:
 * @date: a date
 * @days: by how much
 *
 * Returns: the date so many days later; an open end stays open
 */
SulhDate
sulh_date_shift (SulhDate date, gint64 days)
{
  if (date.earliest != SULH_DAY_FIRST)
    date.earliest = (gint32)CLAMP (date.earliest + days, SULH_DAY_FIRST + 1, SULH_DAY_LAST - 1);
  if (date.latest != SULH_DAY_LAST)
    date.latest = (gint32)CLAMP (date.latest + days, SULH_DAY_FIRST + 1, SULH_DAY_LAST - 1);
  return date;
}

/**
 * sulh_date_get_day:
 * @date: a date that is not open at both ends
 *
 * Returns: the day to draw it on: its middle, or its known end
 */
int
sulh_date_get_day (SulhDate date)
{
  if (date.earliest == SULH_DAY_FIRST)
    return date.latest;
  if (date.latest == SULH_DAY_LAST)
    return date.earliest;
  return date.earliest + (date.latest - date.earliest) / 2;
}

/** sulh_day_compare: a #GCompareFunc for days, as int; what it gets may go on behind them */
int
sulh_day_compare (gconstpointer a, gconstpointer b)
{
  int first = *(const int *)a, second = *(const int *)b;

  return (first > second) - (first < second);
}

/**
 * sulh_date_format:
 * @date: a date
 * @day_zero: calendar day of day zero, or 0 for a scenario outside the calendar
 *
 * Returns: (transfer full): its text as the file holds it: `2014-02-01` or `D+12`,
 * `A..B` between two days, `A..` not before, `..B` not after, `open`
 */
char *
sulh_date_format (SulhDate date, guint32 day_zero)
{
  char text[SULH_DATE_LONGEST];

  sulh_date_print (date, day_zero, text);
  return g_strdup (text);
}

/**
 * sulh_date_print:
 * @date: a date
 * @day_zero: calendar day of day zero, or 0 for a scenario outside the calendar
 * @buffer: (out) (array fixed-size=48): where to put its text, see sulh_date_format()
 *
 * Returns: the length of the text
 */
gsize
sulh_date_print (SulhDate date, guint32 day_zero, char *buffer)
{
  char *at = buffer;

  if (sulh_date_is_open (date))
    at += g_strlcpy (at, "open", SULH_DATE_LONGEST);
  else if (sulh_date_is_exact (date))
    at = print_day (at, date.earliest, day_zero);
  else
    {
      if (date.earliest != SULH_DAY_FIRST)
        at = print_day (at, date.earliest, day_zero);
      *at++ = '.';
      *at++ = '.';
      if (date.latest != SULH_DAY_LAST)
        at = print_day (at, date.latest, day_zero);
    }
  *at = '\0';
  return (gsize)(at - buffer);
}

/**
 * sulh_date_parse:
 * @text: text as sulh_date_format() writes it
 * @day_zero: calendar day of day zero, or 0
 * @date: (out): the date
 *
 * The order of two ends is not checked here.
 *
 * Returns: whether @text is a date; if not, @date is open
 */
gboolean
sulh_date_parse (const char *text, guint32 day_zero, SulhDate *date)
{
  const char *dots = strstr (text, "..");
  const char *last = dots ? dots + 2 : NULL;
  char first[LONGEST_DAY];
  gsize length = dots ? (gsize)(dots - text) : strlen (text);
  int earliest = SULH_DAY_FIRST;
  int latest = SULH_DAY_LAST;

  *date = sulh_date_open ();
  if (g_str_equal (text, "open"))
    return TRUE;
  if (*text == '\0' || length >= sizeof first)
    return FALSE;
  memcpy (first, text, length);
  first[length] = '\0';
  if (*first && !parse_day (first, day_zero, &earliest))
    return FALSE;
  if (last == NULL)
    {
      *date = sulh_date_exact (earliest);
      return TRUE;
    }
  if (*last && !parse_day (last, day_zero, &latest))
    return FALSE;
  if (!*first && !*last)
    return FALSE;
  *date = sulh_date_between (earliest, latest);
  return TRUE;
}

/**
 * sulh_calendar_day_parse:
 * @text: a Gregorian date, `YYYY-MM-DD`
 *
 * Returns: the number of days since the end of the year 0, or 0 if @text is no such date
 */
guint32
sulh_calendar_day_parse (const char *text)
{
  GDate date;

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return 0;
  for (int i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !is_digit (text[i]))
      return 0;
  if (!g_date_valid_dmy (atoi (text + 8), atoi (text + 5), atoi (text)))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, atoi (text + 8), atoi (text + 5), atoi (text));
  return g_date_get_julian (&date);
}

/**
 * sulh_calendar_day_format:
 * @calendar_day: days since the end of the year 0, at least 1
 *
 * Returns: (transfer full): the Gregorian date, `YYYY-MM-DD`
 */
char *
sulh_calendar_day_format (guint32 calendar_day)
{
  char text[LONGEST_PRINTED_DAY];

  *print_calendar_day (text, calendar_day) = '\0';
  return g_strdup (text);
}
