/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, uncertain days and open ends, with and without a calendar. */
#include <glib.h>

#include "model/model.h"

#define OPEN_FIRST SULH_DAY_FIRST
#define OPEN_LAST SULH_DAY_LAST

static guint32
calendar_day (const char *text)
{
  guint32 day = sulh_calendar_day_parse (text);

  if (day == 0)
    g_error ("Not a calendar day: %s", text);
  return day;
}

/* Counted by hand: 2000 was a leap year and 1900 was not. */
static void
test_calendar (void)
{
  g_assert_cmpuint (calendar_day ("0001-01-01"), ==, 1);
  g_assert_cmpuint (calendar_day ("0002-01-01"), ==, 366);
  g_assert_cmpuint (calendar_day ("2000-03-01") - calendar_day ("2000-02-28"), ==, 2);
  g_assert_cmpuint (calendar_day ("1900-03-01") - calendar_day ("1900-02-28"), ==, 1);
  g_assert_cmpuint (calendar_day ("2027-01-01") - calendar_day ("2026-01-01"), ==, 365);
  g_assert_cmpuint (calendar_day ("9999-12-31"), ==, 3652059);
}

static void
test_no_calendar_day (void)
{
  static const char *const texts[] = {
    "",           "2026",       "2026-1-1",   "2026-02-29", "2026-13-01",   "2026-00-01",
    "2026-01-00", "0000-01-01", "2026-01-32", "2026/01/01", "01-01-2026",   "2026-01-01 ",
    " 026-01-01", "+026-01-01", "２026-01-1", "2026-01-1x", "2026-01-01T0", "12026-01-01",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (sulh_calendar_day_parse (texts[i]) != 0)
      g_error ("Taken for a calendar day: \"%s\"", texts[i]);
}

typedef struct
{
  const char *text;
  int earliest;
  int latest;
  const char *written; /* as it is written on day zero 2026-01-01 */
} Case;

static void
test_dates (void)
{
  static const Case cases[] = {
    { "2026-01-01", 0, 0, "2026-01-01" },
    { "2026-02-01", 31, 31, "2026-02-01" },
    { "2025-12-31", -1, -1, "2025-12-31" },
    { "D+12", 12, 12, "2026-01-13" },
    { "D-1", -1, -1, "2025-12-31" },
    { "2026-01-02..2026-01-05", 1, 4, "2026-01-02..2026-01-05" },
    { "D+1..2026-01-05", 1, 4, "2026-01-02..2026-01-05" },
    { "2026-01-02..", 1, OPEN_LAST, "2026-01-02.." },
    { "..2026-01-02", OPEN_FIRST, 1, "..2026-01-02" },
    { "open", OPEN_FIRST, OPEN_LAST, "open" },
    { "2026-01-05..2026-01-02", 4, 1, "2026-01-05..2026-01-02" },
    { "D+1..D+1", 1, 1, "2026-01-02" },
    { "D-999999", -999999, -999999, "D-999999" },
  };
  guint32 day_zero = calendar_day ("2026-01-01");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SulhDate date;
      g_autofree char *written = NULL;

      if (!sulh_date_parse (cases[i].text, day_zero, &date))
        g_error ("Not a date: %s", cases[i].text);
      g_assert_cmpint (date.earliest, ==, cases[i].earliest);
      g_assert_cmpint (date.latest, ==, cases[i].latest);
      written = sulh_date_format (date, day_zero);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_no_dates (void)
{
  static const char *const texts[] = {
    "",
    "..",
    "tomorrow",
    "12",
    "D12",
    "D+",
    "D+1.5",
    "d+1",
    "D+ 1",
    "D++1",
    "D+1...",
    "D+1..D+2..D+3",
    "open..",
    "D+1000000",
    "D-1000000",
    "2026-02-30",
    "2026-01-01..2026-02-30",
    "D+0x1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SulhDate date;

      if (sulh_date_parse (texts[i], calendar_day ("2026-01-01"), &date))
        g_error ("Taken for a date: \"%s\"", texts[i]);
      g_assert_true (sulh_date_is_open (date));
    }
}

/* A scenario outside the calendar has no dates of the calendar. */
static void
test_without_day_zero (void)
{
  SulhDate date;
  g_autofree char *text = NULL;

  g_assert_false (sulh_date_parse ("2026-01-01", 0, &date));
  g_assert_true (sulh_date_parse ("D-3..D+4", 0, &date));
  text = sulh_date_format (date, 0);
  g_assert_cmpstr (text, ==, "D-3..D+4");
}

/* Whatever a date is, its text is read back as the same, at the ends of the calendar too. */
static void
test_round_trip (void)
{
  static const char *const zeros[] = { "0001-01-01", "2026-01-01", "9999-12-31" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (2);

  for (int i = 0; i < 100000; i++)
    {
      guint32 day_zero = i % 4 == 3 ? 0 : calendar_day (zeros[i % 4]);
      int first = g_rand_int_range (chance, SULH_DAY_FIRST, SULH_DAY_LAST);
      SulhDate date
          = sulh_date_between (first, g_rand_int_range (chance, first, SULH_DAY_LAST) + 1);
      g_autofree char *text = sulh_date_format (date, day_zero);
      SulhDate again;

      g_assert_true (sulh_date_parse (text, day_zero, &again));
      g_assert_true (sulh_date_equal (date, again));
    }
}

static void
test_day_to_draw (void)
{
  g_assert_cmpint (sulh_date_get_day (sulh_date_exact (5)), ==, 5);
  g_assert_cmpint (sulh_date_get_day (sulh_date_between (2, 8)), ==, 5);
  g_assert_cmpint (sulh_date_get_day (sulh_date_between (7, SULH_DAY_LAST)), ==, 7);
  g_assert_cmpint (sulh_date_get_day (sulh_date_between (SULH_DAY_FIRST, 7)), ==, 7);
  g_assert_false (sulh_date_is_exact (sulh_date_between (2, 8)));
  g_assert_false (sulh_date_is_open (sulh_date_between (2, SULH_DAY_LAST)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/calendar", test_calendar);
  g_test_add_func ("/model/date/no-calendar-day", test_no_calendar_day);
  g_test_add_func ("/model/date/dates", test_dates);
  g_test_add_func ("/model/date/no-dates", test_no_dates);
  g_test_add_func ("/model/date/without-day-zero", test_without_day_zero);
  g_test_add_func ("/model/date/round-trip", test_round_trip);
  g_test_add_func ("/model/date/day-to-draw", test_day_to_draw);
  return g_test_run ();
}
