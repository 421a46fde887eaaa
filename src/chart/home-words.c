/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the strips of home say in words: the extremes, and where a limit is passed. */
#include "chart/home-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const SulhHomeReading *
get_reading (const SulhCourse *course, guint rung, guint party)
{
  return &sulh_course_get_rung (course, rung)->party[party];
}

static guint
find_lowest_capital (const SulhCourse *course, guint party)
{
  guint found = 0;

  for (guint i = 1; i < course->rungs->len; i++)
    if (get_reading (course, i, party)->capital < get_reading (course, found, party)->capital)
      found = i;
  return found;
}

static guint
find_highest_balance (const SulhCourse *course, guint party)
{
  guint found = 0;

  for (guint i = 1; i < course->rungs->len; i++)
    if (get_reading (course, i, party)->highest > get_reading (course, found, party)->highest)
      found = i;
  return found;
}

static guint
find_longest_wait (const SulhCourse *course, guint party)
{
  guint found = 0;

  for (guint i = 1; i < course->rungs->len; i++)
    if (get_reading (course, i, party)->wait > get_reading (course, found, party)->wait)
      found = i;
  return found;
}

char *
sulh_home_say_capital (const SulhStrip *strip)
{
  const SulhHomeLimits *limits = &strip->course->limits[strip->party];
  guint rung = find_lowest_capital (strip->course, strip->party);
  g_autofree char *lowest
      = sulh_sheet_format (get_reading (strip->course, rung, strip->party)->capital, 0);
  g_autofree char *floor = sulh_sheet_format (limits->floor, 0);

  if (!limits->counts)
    return g_strdup_printf (_ ("Capital at home: %s; nothing said of how support comes and goes"),
                            lowest);
  return g_strdup_printf (_ ("Capital at home: lowest %s at rung %u, floor %s"), lowest, rung + 1,
                          floor);
}

char *
sulh_home_say_balance (const SulhStrip *strip)
{
  const SulhHomeLimits *limits = &strip->course->limits[strip->party];
  guint rung = find_highest_balance (strip->course, strip->party);
  g_autofree char *highest
      = sulh_sheet_format (get_reading (strip->course, rung, strip->party)->highest, 1);
  g_autofree char *band = sulh_sheet_format (isfinite (limits->band) ? limits->band : 0, 1);

  if (!isfinite (limits->band))
    return g_strdup_printf (
        _ ("Given beyond what was received: most %s pt at rung %u, no band stated"), highest,
        rung + 1);
  return g_strdup_printf (_ ("Given beyond what was received: most %s pt at rung %u, band %s"),
                          highest, rung + 1, band);
}

char *
sulh_home_say_waiting (const SulhStrip *strip)
{
  const SulhHomeLimits *limits = &strip->course->limits[strip->party];
  guint rung = find_longest_wait (strip->course, strip->party);
  int days = get_reading (strip->course, rung, strip->party)->wait;
  g_autofree char *tolerance = sulh_sheet_format (limits->tolerance, 0);

  return g_strdup_printf (ngettext ("Without a verified gain: %d day at rung %u, bears %s",
                                    "Without a verified gain: %d days at rung %u, bears %s",
                                    (gulong)days),
                          days, rung + 1, tolerance);
}

/* Returns: (transfer full) (nullable): which limit the party passes, the gravest first. */
static char *
say_breach (const SulhSheet *sheet, const SulhAssessment *assessment, guint party)
{
  const SulhCourse *course = assessment->course;
  const SulhHomeLimits *limits = &course->limits[party];
  guint capital = find_lowest_capital (course, party);
  guint balance = find_highest_balance (course, party);
  guint wait = find_longest_wait (course, party);
  int excess = get_reading (course, wait, party)->wait - (int)limits->tolerance;
  g_autofree char *name = sulh_sheet_isolate_party (sheet, assessment->principal[party]);

  if (limits->counts && get_reading (course, capital, party)->capital < limits->floor)
    return g_strdup_printf (_ ("%s falls below what it can bear at home after rung %u"), name,
                            capital + 1);
  if (get_reading (course, balance, party)->highest > limits->band)
    return g_strdup_printf (_ ("%s has given too much more than it received at rung %u"), name,
                            balance + 1);
  if (excess > 0)
    return g_strdup_printf (ngettext ("%s waits %d day longer for a verified gain than it bears",
                                      "%s waits %d days longer for a verified gain than it bears",
                                      (gulong)excess),
                            name, excess);
  return NULL;
}

char *
sulh_home_say_title (const SulhSheet *sheet, const SulhAssessment *assessment)
{
  for (guint party = 0; party < 2; party++)
    {
      char *breach = say_breach (sheet, assessment, party);

      if (breach != NULL)
        return breach;
    }
  return g_strdup (_ ("Both sides stay within what they can bear at home"));
}
