/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people write them, and ticks as fine as there is room for. */
#include "chart/calendar.h"
#include "model/model.h"

#include <unicode/ucal.h>
#include <unicode/ustring.h>

static SulhCalendar *
create (const char *day_zero, const char *language)
{
  return sulh_calendar_new (day_zero != NULL ? sulh_calendar_day_parse (day_zero) : 0, language,
                            SULH_CALENDAR_GREGORIAN, NULL);
}

static void
assert_ticks (const char *day_zero, int first, int last, guint max_ticks, const int *days,
              guint n_days)
{
  g_autoptr (SulhCalendar) calendar = create (day_zero, "en");
  g_autoptr (GArray) ticks = sulh_calendar_get_ticks (calendar, first, last, max_ticks);

  g_assert_cmpuint (ticks->len, ==, n_days);
  for (guint i = 0; i < n_days; i++)
    g_assert_cmpint (g_array_index (ticks, SulhTick, i).day, ==, days[i]);
}

static void
test_plain_days (void)
{
  g_autoptr (SulhCalendar) calendar = create (NULL, "en");
  g_autofree char *label = sulh_calendar_format (calendar, 30);

  g_assert_cmpstr (label, ==, "day 30");
  assert_ticks (NULL, 0, 150, 8, (int[]){ 0, 30, 60, 90, 120, 150 }, 6);
  assert_ticks (NULL, -20, 70, 4, (int[]){ 0, 30, 60 }, 3);
  assert_ticks (NULL, 0, 6, 10, (int[]){ 0, 1, 2, 3, 4, 5, 6 }, 7);
}

static void
test_dates (void)
{
  g_autoptr (SulhCalendar) calendar = create ("2014-01-20", "en");
  g_autofree char *zero = sulh_calendar_format (calendar, 0);
  g_autofree char *later = sulh_calendar_format (calendar, 181);
  g_autofree char *before = sulh_calendar_format (calendar, -57);

  g_assert_cmpstr (zero, ==, "20 Jan 2014");
  g_assert_cmpstr (later, ==, "20 Jul 2014");
  g_assert_cmpstr (before, ==, "24 Nov 2013");
}

static void
test_dates_before_1970 (void)
{
  g_autoptr (SulhCalendar) calendar = create ("1945-05-08", "en");
  g_autofree char *label = sulh_calendar_format (calendar, 99);

  g_assert_cmpstr (label, ==, "15 Aug 1945");
}

/* 2014-01-20 is day 0: months begin on days 12, 40, 71, 101, 132 and 162. */
static void
test_months (void)
{
  assert_ticks ("2014-01-20", 0, 181, 8, (int[]){ -19, 12, 40, 71, 101, 132, 162 }, 7);
}

/* 20 January 2014 is a Monday. */
static void
test_weeks_start_on_monday (void)
{
  assert_ticks ("2014-01-20", 0, 28, 6, (int[]){ 0, 7, 14, 21, 28 }, 5);
}

static void
test_years (void)
{
  assert_ticks ("1979-04-25", 0, 1500, 5, (int[]){ -114, 251, 617, 982, 1347 }, 5);
}

static void
test_new_year_names_itself (void)
{
  g_autoptr (SulhCalendar) calendar = create ("2013-11-01", "en");
  g_autoptr (GArray) ticks = sulh_calendar_get_ticks (calendar, 0, 100, 6);

  g_assert_cmpstr (g_array_index (ticks, SulhTick, 0).full_label, ==, "Nov 2013");
  g_assert_cmpstr (g_array_index (ticks, SulhTick, 1).label, ==, "Dec");
  g_assert_cmpstr (g_array_index (ticks, SulhTick, 2).label, ==, "Jan 2014");
  g_assert_cmpstr (g_array_index (ticks, SulhTick, 3).label, ==, "Feb");
}

/* Persian readers have another calendar by default; the dates are still Gregorian, in their
 * letters and digits. */
static void
test_other_languages_keep_the_calendar (void)
{
  g_autoptr (SulhCalendar) calendar = create ("2024-03-20", "fa");
  g_autofree char *label = sulh_calendar_format (calendar, 0);

  g_assert_cmpstr (label, ==, "۲۰ مارس ۲۰۲۴");
}

typedef struct
{
  SulhCalendarDate date;
  const char *gregorian;
} Known;

static void
assert_known (SulhCalendarKind kind, const Known *known, guint n_known)
{
  for (guint i = 0; i < n_known; i++)
    {
      guint32 zero = sulh_calendar_day_parse (known[i].gregorian);
      g_autoptr (SulhCalendar) calendar = sulh_calendar_new (zero, "en", kind, NULL);
      SulhCalendarDate date = sulh_calendar_get_date (calendar, 0);
      int day = 1;

      g_test_message ("%s", known[i].gregorian);
      g_assert_cmpint (date.year, ==, known[i].date.year);
      g_assert_cmpint (date.month, ==, known[i].date.month);
      g_assert_cmpint (date.day, ==, known[i].date.day);
      g_assert_true (sulh_calendar_find_day (calendar, known[i].date, &day));
      g_assert_cmpint (day, ==, 0);
    }
}

/* Nowruz as the calendars of Iran printed it; and days that history books name by both dates. */
static void
test_solar_hijri_as_printed (void)
{
  static const Known known[] = {
    { { 1357, 1, 1 }, "1978-03-21" },  { { 1375, 1, 1 }, "1996-03-20" },
    { { 1376, 1, 1 }, "1997-03-21" },  { { 1395, 1, 1 }, "2016-03-20" },
    { { 1396, 1, 1 }, "2017-03-21" },  { { 1397, 1, 1 }, "2018-03-21" },
    { { 1398, 1, 1 }, "2019-03-21" },  { { 1399, 1, 1 }, "2020-03-20" },
    { { 1400, 1, 1 }, "2021-03-21" },  { { 1401, 1, 1 }, "2022-03-21" },
    { { 1402, 1, 1 }, "2023-03-21" },  { { 1403, 1, 1 }, "2024-03-20" },
    { { 1404, 1, 1 }, "2025-03-21" },  { { 1405, 1, 1 }, "2026-03-21" },
    { { 1406, 1, 1 }, "2027-03-21" },  { { 1407, 1, 1 }, "2028-03-20" },
    { { 1332, 5, 28 }, "1953-08-19" }, { { 1357, 11, 22 }, "1979-02-11" },
    { { 1358, 8, 13 }, "1979-11-04" }, { { 1359, 6, 31 }, "1980-09-22" },
    { { 1367, 4, 27 }, "1988-07-18" }, { { 1394, 4, 23 }, "2015-07-14" },
  };

  assert_known (SULH_CALENDAR_SOLAR_HIJRI, known, G_N_ELEMENTS (known));
}

/* Both feasts and new years as Saudi Arabia printed them in the calendar of Umm al-Qura. */
static void
test_umm_al_qura_as_printed (void)
{
  static const Known known[] = {
    { { 1436, 10, 1 }, "2015-07-17" },  { { 1437, 10, 1 }, "2016-07-06" },
    { { 1438, 10, 1 }, "2017-06-25" },  { { 1439, 10, 1 }, "2018-06-15" },
    { { 1440, 10, 1 }, "2019-06-04" },  { { 1441, 10, 1 }, "2020-05-24" },
    { { 1442, 10, 1 }, "2021-05-13" },  { { 1443, 10, 1 }, "2022-05-02" },
    { { 1444, 10, 1 }, "2023-04-21" },  { { 1445, 10, 1 }, "2024-04-10" },
    { { 1446, 10, 1 }, "2025-03-30" },  { { 1447, 10, 1 }, "2026-03-20" },
    { { 1441, 12, 10 }, "2020-07-31" }, { { 1442, 12, 10 }, "2021-07-20" },
    { { 1443, 12, 10 }, "2022-07-09" }, { { 1444, 12, 10 }, "2023-06-28" },
    { { 1445, 12, 10 }, "2024-06-16" }, { { 1446, 12, 10 }, "2025-06-06" },
    { { 1445, 1, 1 }, "2023-07-19" },   { { 1446, 1, 1 }, "2024-07-07" },
    { { 1447, 1, 1 }, "2025-06-26" },
  };

  assert_known (SULH_CALENDAR_UMM_AL_QURA, known, G_N_ELEMENTS (known));
}

/* A calendar of ICU, opened by its own name and asked in its own way. */
static UCalendar *
open_other (const char *name)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree char *locale = g_strconcat ("en_US@calendar=", name, NULL);
  static const UChar gmt[] = { 'G', 'M', 'T', 0 };
  UCalendar *calendar = ucal_open (gmt, -1, locale, UCAL_DEFAULT, &status);

  g_assert_true (U_SUCCESS (status));
  return calendar;
}

static void
compare_days (SulhCalendarKind kind, const char *name)
{
  const double milliseconds = 86400000;
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *other = open_other (name);
  g_autoptr (SulhCalendar) calendar
      = sulh_calendar_new (sulh_calendar_day_parse ("1970-01-01"), "fa", kind, "IR");

  /* Noon of every 37th day from 1937 to 2038. */
  for (int i = 0, day = -12000; i < 1000; i++, day += 37)
    {
      SulhCalendarDate date = sulh_calendar_get_date (calendar, day);
      int back;

      ucal_setMillis (other, (day + 0.5) * milliseconds, &status);
      g_assert_cmpint (date.year, ==, ucal_get (other, UCAL_YEAR, &status));
      g_assert_cmpint (date.month, ==, ucal_get (other, UCAL_MONTH, &status) + 1);
      g_assert_cmpint (date.day, ==, ucal_get (other, UCAL_DAY_OF_MONTH, &status));
      g_assert_true (U_SUCCESS (status));
      g_assert_true (sulh_calendar_find_day (calendar, date, &back));
      g_assert_cmpint (back, ==, day);
      ucal_setDateTime (other, date.year, date.month - 1, date.day, 12, 0, 0, &status);
      g_assert_cmpfloat (ucal_getMillis (other, &status), ==, (day + 0.5) * milliseconds);
    }
  ucal_close (other);
}

static void
test_thousand_days_both_ways (void)
{
  compare_days (SULH_CALENDAR_GREGORIAN, "gregorian");
  compare_days (SULH_CALENDAR_SOLAR_HIJRI, "persian");
  compare_days (SULH_CALENDAR_UMM_AL_QURA, "islamic-umalqura");
}

/* Esfand has 30 days only in a leap year: 1403 was one, 1404 is none. */
static void
test_dates_that_are_not_there (void)
{
  g_autoptr (SulhCalendar) solar = sulh_calendar_new (sulh_calendar_day_parse ("2026-01-01"), "en",
                                                      SULH_CALENDAR_SOLAR_HIJRI, NULL);
  int day;

  g_assert_true (sulh_calendar_find_day (solar, (SulhCalendarDate){ 1403, 12, 30 }, &day));
  g_assert_false (sulh_calendar_find_day (solar, (SulhCalendarDate){ 1404, 12, 30 }, &day));
  g_assert_false (sulh_calendar_find_day (solar, (SulhCalendarDate){ 1404, 13, 1 }, &day));
}

/* The week from Monday, 5 January 2026, as offices keep it. */
static void
test_weekends_by_region (void)
{
  static const struct
  {
    const char *region;
    const char *week;
  } known[] = {
    { "IR", "....x.." }, /* Friday */
    { "SA", "....xx." }, /* Friday and Saturday */
    { "QA", "....xx." }, { "PK", ".....xx" }, { "US", ".....xx" }, { "IN", "......x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autoptr (SulhCalendar) calendar = sulh_calendar_new (
          sulh_calendar_day_parse ("2026-01-05"), "fa", SULH_CALENDAR_SOLAR_HIJRI, known[i].region);

      for (int day = 0; day < 7; day++)
        g_assert_cmpint (sulh_calendar_is_weekend (calendar, day), ==, known[i].week[day] == 'x');
    }
}

static void
test_no_region_no_weekend (void)
{
  g_autoptr (SulhCalendar) calendar = create ("2026-01-05", "en");

  for (int day = 0; day < 7; day++)
    g_assert_false (sulh_calendar_is_weekend (calendar, day));
}

/* 1 Farvardin 1405 is day 79 of 2026: months of 31 days follow. */
static void
test_ticks_of_the_solar_year (void)
{
  g_autoptr (SulhCalendar) calendar = sulh_calendar_new (sulh_calendar_day_parse ("2026-01-01"),
                                                         "fa", SULH_CALENDAR_SOLAR_HIJRI, NULL);
  g_autoptr (GArray) ticks = sulh_calendar_get_ticks (calendar, 79, 180, 6);
  static const int days[] = { 79, 110, 141, 172 };

  g_assert_cmpuint (ticks->len, ==, G_N_ELEMENTS (days));
  for (guint i = 0; i < ticks->len; i++)
    g_assert_cmpint (g_array_index (ticks, SulhTick, i).day, ==, days[i]);
  g_assert_cmpstr (g_array_index (ticks, SulhTick, 0).label, ==, "فروردین");
  g_assert_cmpstr (g_array_index (ticks, SulhTick, 1).label, ==, "اردیبهشت");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/plain-days", test_plain_days);
  g_test_add_func ("/calendar/dates", test_dates);
  g_test_add_func ("/calendar/dates-before-1970", test_dates_before_1970);
  g_test_add_func ("/calendar/months", test_months);
  g_test_add_func ("/calendar/weeks-start-on-monday", test_weeks_start_on_monday);
  g_test_add_func ("/calendar/years", test_years);
  g_test_add_func ("/calendar/new-year-names-itself", test_new_year_names_itself);
  g_test_add_func ("/calendar/other-languages-keep-the-calendar",
                   test_other_languages_keep_the_calendar);
  g_test_add_func ("/calendar/solar-hijri-as-printed", test_solar_hijri_as_printed);
  g_test_add_func ("/calendar/umm-al-qura-as-printed", test_umm_al_qura_as_printed);
  g_test_add_func ("/calendar/thousand-days-both-ways", test_thousand_days_both_ways);
  g_test_add_func ("/calendar/dates-that-are-not-there", test_dates_that_are_not_there);
  g_test_add_func ("/calendar/weekends-by-region", test_weekends_by_region);
  g_test_add_func ("/calendar/no-region-no-weekend", test_no_region_no_weekend);
  g_test_add_func ("/calendar/ticks-of-the-solar-year", test_ticks_of_the_solar_year);
  return g_test_run ();
}
