/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as people write them, and ticks as fine as there is room for. */
#include "chart/calendar.h"
#include "model/model.h"

static SulhCalendar *
create (const char *day_zero, const char *language)
{
  return sulh_calendar_new (day_zero != NULL ? sulh_calendar_day_parse (day_zero) : 0, language);
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
  return g_test_run ();
}
