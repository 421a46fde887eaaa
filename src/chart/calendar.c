/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/calendar.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

/* 1 January 1970 counted from the end of the year 0, as a scenario counts its day zero */
#define UNIX_DAY 719163

#define MILLISECONDS_PER_DAY 86400000.0
#define LABEL_LENGTH 64

/* What a tick may stand for, from fine to coarse. */
typedef struct
{
  UCalendarDateFields field;
  int step;
  const char *skeleton;
  const char *full_skeleton;
} Unit;

static const Unit units[] = {
  { UCAL_DATE, 1, "MMMd", "yMMMd" }, { UCAL_DATE, 2, "MMMd", "yMMMd" },
  { UCAL_DATE, 7, "MMMd", "yMMMd" }, { UCAL_DATE, 14, "MMMd", "yMMMd" },
  { UCAL_MONTH, 1, "MMM", "yMMM" },  { UCAL_MONTH, 2, "MMM", "yMMM" },
  { UCAL_MONTH, 3, "MMM", "yMMM" },  { UCAL_MONTH, 6, "MMM", "yMMM" },
  { UCAL_YEAR, 1, "y", "y" },        { UCAL_YEAR, 2, "y", "y" },
  { UCAL_YEAR, 5, "y", "y" },        { UCAL_YEAR, 10, "y", "y" },
  { UCAL_YEAR, 20, "y", "y" },       { UCAL_YEAR, 50, "y", "y" },
  { UCAL_YEAR, 100, "y", "y" },      { UCAL_YEAR, 1000, "y", "y" },
};

static const int plain_steps[] = { 1,   2,   5,    7,    10,   14,    30,    60,    90,    180,
                                   360, 720, 1800, 3600, 7200, 18000, 36000, 90000, 360000 };

/* The zone that days are counted in: none in particular. */
static const UChar utc[] = { 'U', 'T', 'C', 0 };

/* What ICU calls them, and what readers do. */
static const struct
{
  const char *keyword;
  const char *name;
} kinds[SULH_N_CALENDARS] = {
  [SULH_CALENDAR_NONE] = { "gregorian", N_ ("Gregorian") },
  [SULH_CALENDAR_GREGORIAN] = { "gregorian", N_ ("Gregorian") },
  [SULH_CALENDAR_SOLAR_HIJRI] = { "persian", N_ ("Solar Hijri") },
  [SULH_CALENDAR_UMM_AL_QURA] = { "islamic-umalqura", N_ ("Lunar Hijri") },
};

struct _SulhCalendar
{
  guint32 day_zero;
  SulhCalendarKind kind;
  gboolean has_weekends;
  int first_weekday;
  char *locale;
  UCalendar *calendar;
  UDateTimePatternGenerator *generator;
  GHashTable *formats;
};

static void
clear_tick (gpointer data)
{
  SulhTick *tick = data;

  g_free (tick->label);
  g_free (tick->full_label);
}

static UDate
get_moment (const SulhCalendar *calendar, int day)
{
  return ((double)calendar->day_zero + day - UNIX_DAY) * MILLISECONDS_PER_DAY;
}

static int
get_day (const SulhCalendar *calendar, UDate moment)
{
  return (int)floor (moment / MILLISECONDS_PER_DAY + 0.5) + UNIX_DAY - (int)calendar->day_zero;
}

static void
close_format (gpointer format)
{
  if (format != NULL)
    udat_close (format);
}

/* How the locale writes the fields named in @skeleton; opening a format takes half a millisecond,
 * so each is kept. */
static UDateFormat *
get_format (const SulhCalendar *calendar, const char *skeleton)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wanted[LABEL_LENGTH], pattern[LABEL_LENGTH];
  UDateFormat *format = g_hash_table_lookup (calendar->formats, skeleton);

  if (format != NULL)
    return format;
  u_uastrcpy (wanted, skeleton);
  udatpg_getBestPattern (calendar->generator, wanted, -1, pattern, LABEL_LENGTH, &status);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, calendar->locale, utc, -1, pattern, -1, &status);
  if (U_FAILURE (status))
    return NULL;
  g_hash_table_insert (calendar->formats, (gpointer)skeleton, format);
  return format;
}

/* Returns: (transfer full): the moment as the locale writes the fields named in @skeleton. */
static char *
format_moment (const SulhCalendar *calendar, UDate moment, const char *skeleton)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar label[LABEL_LENGTH];
  char utf8[4 * LABEL_LENGTH] = "";
  UDateFormat *format = get_format (calendar, skeleton);

  if (format == NULL)
    return g_strdup ("");
  udat_format (format, moment, label, LABEL_LENGTH, NULL, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, label, -1, &status);
  return g_strdup (U_SUCCESS (status) ? utf8 : "");
}

static void
append_tick (GArray *ticks, int day, char *label, char *full_label)
{
  SulhTick tick = { day, label, full_label };

  g_array_append_val (ticks, tick);
}

static int
floor_to (int value, int step)
{
  return value >= 0 ? value / step * step : -((-value + step - 1) / step * step);
}

static void
append_plain_ticks (GArray *ticks, int first, int last, guint max_ticks)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (plain_steps) && (last - first) / plain_steps[i] >= (int)max_ticks)
    i++;
  for (int day = floor_to (first, plain_steps[i]); day <= last; day += plain_steps[i])
    if (day >= first)
      append_tick (ticks, day, g_strdup_printf (_ ("Day %d"), day),
                   g_strdup_printf (_ ("Day %d"), day));
}

/* Puts the calendar on the last beginning of @unit at or before @moment. */
static void
round_down (const SulhCalendar *calendar, const Unit *unit, UDate moment)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *at = calendar->calendar;

  ucal_setMillis (at, moment, &status);
  if (unit->field == UCAL_DATE)
    {
      if (unit->step >= 7)
        ucal_set (at, UCAL_DAY_OF_WEEK, calendar->first_weekday);
      return;
    }
  ucal_set (at, UCAL_DATE, 1);
  if (unit->field == UCAL_YEAR)
    {
      int year = ucal_get (at, UCAL_YEAR, &status);
      ucal_set (at, UCAL_YEAR, floor_to (year, unit->step));
      ucal_set (at, UCAL_MONTH, 0);
    }
  else
    ucal_set (at, UCAL_MONTH, ucal_get (at, UCAL_MONTH, &status) / unit->step * unit->step);
}

static double
get_unit_length (const Unit *unit)
{
  double days = unit->field == UCAL_YEAR ? 365.25 : (unit->field == UCAL_MONTH ? 30.4 : 1);

  return days * unit->step;
}

static void
append_calendar_ticks (const SulhCalendar *calendar, GArray *ticks, int first, int last,
                       guint max_ticks)
{
  UErrorCode status = U_ZERO_ERROR;
  const Unit *unit = units;
  int year = 0;

  while (unit + 1 < units + G_N_ELEMENTS (units)
         && (last - first) / get_unit_length (unit) > max_ticks)
    unit++;
  round_down (calendar, unit, get_moment (calendar, first));
  for (;;)
    {
      UDate moment = ucal_getMillis (calendar->calendar, &status);
      int day = get_day (calendar, moment);

      if (U_FAILURE (status) || day > last)
        return;
      int this_year = ucal_get (calendar->calendar, UCAL_YEAR, &status);
      append_tick (
          ticks, day,
          format_moment (calendar, moment,
                         this_year != year && year != 0 ? unit->full_skeleton : unit->skeleton),
          format_moment (calendar, moment, unit->full_skeleton));
      year = this_year;
      ucal_add (calendar->calendar, unit->field, unit->step, &status);
    }
}

/* Without its name some languages would bring another calendar. British order of the day and the
 * month is the one most readers share. */
static char *
dup_locale (const char *language, SulhCalendarKind kind)
{
  return g_strdup_printf ("%s@calendar=%s", g_str_equal (language, "en") ? "en_GB" : language,
                          kinds[kind].keyword);
}

/* Weeks begin and end by the customs of @region, whatever the language; without one on Monday. */
static void
open_calendar (SulhCalendar *calendar, const char *region)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *locale = g_strdup_printf ("und_%s@calendar=%s", region != NULL ? region : "001",
                                             kinds[calendar->kind].keyword);

  calendar->calendar = ucal_open (utc, -1, locale, UCAL_DEFAULT, &status);
  calendar->has_weekends = region != NULL;
  calendar->first_weekday = UCAL_MONDAY;
  if (calendar->calendar == NULL)
    return;
  if (region != NULL)
    calendar->first_weekday = ucal_getAttribute (calendar->calendar, UCAL_FIRST_DAY_OF_WEEK);
  ucal_setAttribute (calendar->calendar, UCAL_FIRST_DAY_OF_WEEK, calendar->first_weekday);
}

/**
 * sulh_calendar_new:
 * @day_zero: calendar day of day zero as sulh_calendar_day_parse() counts it, or 0 for none
 * @language: language the dates are written in, such as "en"
 * @kind: which calendar; none means the Gregorian
 * @region: (nullable): two letters of the country whose weekends count, such as "IR"
 *
 * Returns: (transfer full): a calendar, or a plain count of days without @day_zero
 */
SulhCalendar *
sulh_calendar_new (guint32 day_zero, const char *language, SulhCalendarKind kind,
                   const char *region)
{
  SulhCalendar *calendar = g_new0 (SulhCalendar, 1);
  UErrorCode status = U_ZERO_ERROR;

  calendar->day_zero = day_zero;
  calendar->kind = kind;
  calendar->locale = dup_locale (language, kind);
  if (day_zero == 0)
    return calendar;
  open_calendar (calendar, region);
  calendar->generator = udatpg_open (calendar->locale, &status);
  calendar->formats = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, close_format);
  return calendar;
}

void
sulh_calendar_free (SulhCalendar *calendar)
{
  if (calendar == NULL)
    return;
  if (calendar->calendar != NULL)
    ucal_close (calendar->calendar);
  if (calendar->generator != NULL)
    udatpg_close (calendar->generator);
  g_clear_pointer (&calendar->formats, g_hash_table_unref);
  g_free (calendar->locale);
  g_free (calendar);
}

/**
 * sulh_calendar_format:
 * @day: days after day zero
 *
 * Returns: (transfer full): the day in words, such as "8 Apr 2026" or "day 30"
 */
char *
sulh_calendar_format (const SulhCalendar *calendar, int day)
{
  if (calendar->calendar == NULL)
    return g_strdup_printf (_ ("day %d"), day);
  return format_moment (calendar, get_moment (calendar, day), "yMMMd");
}

/**
 * sulh_calendar_get_name:
 *
 * Returns: (transfer none): what readers call it
 */
const char *
sulh_calendar_get_name (const SulhCalendar *calendar)
{
  return _ (kinds[calendar->kind].name);
}

/**
 * sulh_calendar_get_date:
 * @day: days after day zero
 *
 * Returns: its date, all zero for a plain count of days
 */
SulhCalendarDate
sulh_calendar_get_date (const SulhCalendar *calendar, int day)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *at = calendar->calendar;

  if (at == NULL)
    return (SulhCalendarDate){ 0 };
  ucal_setMillis (at, get_moment (calendar, day), &status);
  return (SulhCalendarDate){ ucal_get (at, UCAL_EXTENDED_YEAR, &status),
                             ucal_get (at, UCAL_MONTH, &status) + 1,
                             ucal_get (at, UCAL_DATE, &status) };
}

/**
 * sulh_calendar_find_day:
 * @date: of this calendar
 * @day: (out): days after day zero
 *
 * Returns: whether the calendar has such a date
 */
gboolean
sulh_calendar_find_day (const SulhCalendar *calendar, SulhCalendarDate date, int *day)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *at = calendar->calendar;
  SulhCalendarDate found;

  if (at == NULL)
    return FALSE;
  ucal_clear (at);
  ucal_set (at, UCAL_EXTENDED_YEAR, date.year);
  ucal_set (at, UCAL_MONTH, date.month - 1);
  ucal_set (at, UCAL_DATE, date.day);
  *day = get_day (calendar, ucal_getMillis (at, &status));
  found = sulh_calendar_get_date (calendar, *day);
  return U_SUCCESS (status) && found.year == date.year && found.month == date.month
         && found.day == date.day;
}

/**
 * sulh_calendar_is_weekend:
 * @day: days after day zero
 *
 * Returns: whether offices are closed on that day of the week in the region of the calendar; never
 *   without a region or a day zero
 */
gboolean
sulh_calendar_is_weekend (const SulhCalendar *calendar, int day)
{
  UErrorCode status = U_ZERO_ERROR;

  return calendar->calendar != NULL && calendar->has_weekends
         && ucal_isWeekend (calendar->calendar, get_moment (calendar, day), &status);
}

/**
 * sulh_calendar_get_ticks:
 * @first: first day of the axis
 * @last: last day of the axis
 * @max_ticks: ticks there is room for, at least 1
 *
 * The finest of days, weeks, months, quarters and years that fits. In a calendar the first tick is
 * the last at or before @first, and the first of each later year names its year.
 *
 * Returns: (transfer full) (element-type SulhTick): the ticks in order
 */
GArray *
sulh_calendar_get_ticks (const SulhCalendar *calendar, int first, int last, guint max_ticks)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (SulhTick));

  g_array_set_clear_func (ticks, clear_tick);
  if (calendar->calendar == NULL)
    append_plain_ticks (ticks, first, last, max_ticks);
  else
    append_calendar_ticks (calendar, ticks, first, last, max_ticks);
  return ticks;
}
