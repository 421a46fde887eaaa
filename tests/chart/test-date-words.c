/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as people say them. The days of other calendars are those of the published tables: Nowruz
 * 1405 was 21 March 2026, 1 Ramadan 1447 18 February 2026, 1 Shawwal 1447 20 March 2026. */
#include "chart/date-words.h"

/* Day zero of all stories is 1 February 2026. */
#define DAY_ZERO "2026-02-01"

typedef struct
{
  const char *said;
  const char *meant; /* as the file holds it; NULL for what is no date */
} Story;

static const Story stories[] = {
  { "12 March 2026", "2026-03-12" },
  { "  12th of March, 2026 ", "2026-03-12" },
  { "March 12, 2026", "2026-03-12" },
  { "12 Mar 2026", "2026-03-12" },
  { "2026-03-12", "2026-03-12" },
  { "12.3.2026", "2026-03-12" },
  { "12/3/2026", "2026-03-12" },
  { "۱۲ March ۲۰۲۶", "2026-03-12" },
  { "12 March", "2026-03-12" },
  { "12 January", "2027-01-12" }, /* the next one after day zero */
  { "March 2026", "2026-03-01..2026-03-31" },
  { "about March 2026", "2026-02-15..2026-04-14" },
  { "~12 March 2026", "2026-03-05..2026-03-19" },
  { "early March 2026", "2026-03-01..2026-03-10" },
  { "late April 2026", "2026-04-21..2026-04-30" },
  { "end of March 2026", "2026-03-31" },
  { "2026", "2026-01-01..2026-12-31" },
  { "before Nowruz", "..2026-03-20" },
  { "after Nowruz", "2026-03-22.." },
  { "Nowruz", "2026-03-21" },
  { "Nowruz 1405", "2026-03-21" },
  { "Nowruz 2026", "2026-03-21" },
  { "نوروز", "2026-03-21" },
  { "1 Farvardin 1405", "2026-03-21" },
  { "۱ فروردین ۱۴۰۵", "2026-03-21" },
  { "1403", "2024-03-20..2025-03-20" },
  { "12 مارس 2026", "2026-03-12" },
  { "١٢ أبريل ٢٠٢٦", "2026-04-12" },
  { "12 مايو 2026", "2026-05-12" },
  { "۱۲ مارچ ۲۰۲۶", "2026-03-12" },
  { "12 مئی 2026", "2026-05-12" },
  { "۱۲ مه ۲۰۲۶", "2026-05-12" },
  { "۱۲ ژوئیهٔ ۲۰۲۶", "2026-07-12" },
  { "۱۲ ژوئن ۲۰۲۶", "2026-06-12" },
  { "۱۲ مهر ۱۴۰۵", "2026-10-04" },
  { "جون 2026", "2026-06-01..2026-06-30" },
  { "Ramadan 1447", "2026-02-18..2026-03-19" },
  { "before Ramadan", "..2026-02-17" },
  { "Eid al-Fitr", "2026-03-20" },
  { "Eid al-Fitr 2026", "2026-03-20" },
  { "by 12 March 2026", "..2026-03-12" },
  { "not after March 2026", "..2026-03-31" },
  { "not before 12 March 2026", "2026-03-12.." },
  { "since March 2026", "2026-03-01.." },
  { "between 12 March and 3 April 2026", "2026-03-12..2026-04-03" },
  { "12 March – 3 April 2026", "2026-03-12..2026-04-03" },
  { "from March to May 2026", "2026-03-01..2026-05-31" },
  { "between March and May 2026", "2026-03-01..2026-05-31" },
  { "2026-03-12..2026-04-03", "2026-03-12..2026-04-03" },
  { "day 30", "2026-03-03" },
  { "day -5", "2026-01-27" },
  { "D+12", "2026-02-13" },
  { "today", "2026-02-01" },
  { "in 3 weeks", "2026-02-22" },
  { "in 2 months", "2026-04-01" },
  { "in about 3 weeks", "2026-02-15..2026-03-01" },
  { "in a month", "2026-03-01" },
  { "10 days ago", "2026-01-22" },
  { "1 month ago", "2026-01-01" },
  { "after 30 days", "2026-03-04.." },
  { "undated", "open" },
  { "no date", "open" },
  { "", "open" },
  { "30 February 2026", NULL },
  { "12 Marchember 2026", NULL },
  { "12 مار 2026", NULL }, /* not the beginning of a name */
  { "12 March 2026 or so", NULL },
  { "between 3 April and 12 March 2026", NULL },
  { "soon", NULL },
  { "before", NULL },
  { "in 99999999999999 weeks", NULL },
};

/* Without a day zero, days can only be counted. */
static const Story plain_stories[] = {
  { "day 30", "D+30" },
  { "in 3 weeks", "D+21" },
  { "in 2 months", "D+60" },
  { "before day 90", "..D+89" },
  { "undated", "open" },
  { "12 March 2026", NULL },
  { "about day 30", "D+23..D+37" },
};

static void
check (const Story *story, guint32 day_zero)
{
  g_autofree char *fault = NULL;
  g_autofree char *meant = NULL;
  SulhDate date;

  g_test_message ("%s", story->said);
  if (!sulh_date_words_parse (story->said, day_zero, &date, &fault))
    {
      g_assert_null (story->meant);
      g_assert_nonnull (fault);
      return;
    }
  meant = sulh_date_format (date, day_zero);
  g_assert_cmpstr (meant, ==, story->meant);
}

static void
test_stories (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    check (&stories[i], sulh_calendar_day_parse (DAY_ZERO));
}

static void
test_without_a_calendar (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_stories); i++)
    check (&plain_stories[i], 0);
}

static void
test_told_back (void)
{
  guint32 day_zero = sulh_calendar_day_parse (DAY_ZERO);
  g_autofree char *exact
      = sulh_date_words_describe (sulh_date_exact (39), day_zero, "en", SULH_CALENDAR_SOLAR_HIJRI);
  g_autofree char *before = sulh_date_words_describe (sulh_date_between (SULH_DAY_FIRST, 39),
                                                      day_zero, "en", SULH_CALENDAR_NONE);
  g_autofree char *none
      = sulh_date_words_describe (sulh_date_open (), day_zero, "en", SULH_CALENDAR_NONE);
  g_autofree char *counted
      = sulh_date_words_describe (sulh_date_exact (30), 0, "en", SULH_CALENDAR_SOLAR_HIJRI);

  g_assert_true (g_str_has_prefix (exact, "12 Mar 2026 (21 Esfand 1404"));
  g_assert_cmpstr (before, ==, "not after 12 Mar 2026");
  g_assert_cmpstr (none, ==, "no date");
  g_assert_cmpstr (counted, ==, "day 30");
}

/* Whatever is typed is a date or is not, and nothing else happens. */
static void
test_by_chance (void)
{
  static const char *const pieces[]
      = { "about", "before", "after", "12",    "March", "2026", "Nowruz", "in",  "3",
          "weeks", "day",    "-",     "..",    "to",    "end",  "early",  "and", "99999",
          "eid",   "fitr",   "/",     "ایران", "~",     "0",    "1405",   "a",   "ago" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      SulhDate date;

      for (gint32 n = g_rand_int_range (chance, 1, 7); n > 0; n--)
        g_string_append_printf (text, "%s%s", g_rand_boolean (chance) ? " " : "",
                                pieces[g_rand_int_range (chance, 0, G_N_ELEMENTS (pieces))]);
      if (sulh_date_words_parse (text->str, g_rand_boolean (chance) ? 739000 : 0, &date, NULL))
        g_assert_cmpint (date.earliest, <=, date.latest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-words/stories", test_stories);
  g_test_add_func ("/date-words/without-a-calendar", test_without_a_calendar);
  g_test_add_func ("/date-words/told-back", test_told_back);
  g_test_add_func ("/date-words/by-chance", test_by_chance);
  return g_test_run ();
}
