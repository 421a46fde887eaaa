/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a timeline says in words: its message, its caution, and every step for those who listen. */
#include "chart/sheet.h"
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
count_exchanges (guint n)
{
  return g_strdup_printf (ngettext ("%u exchange", "%u exchanges", n), n);
}

static char *
count_days (int n)
{
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong)n), n);
}

static char *
isolate_party (const SulhTimeline *timeline, const char *id)
{
  const SulhParty *party = sulh_scenario_find_party (timeline->scenario, id);

  return sulh_ruler_isolate (timeline->page.ruler,
                             party != NULL ? sulh_part_get_label (party) : id);
}

static char *
say_plan (const SulhTimeline *timeline)
{
  const SulhAssessment *assessment = timeline->assessment;
  guint n_rungs = assessment->rungs->len;
  const SulhRungReading *last = sulh_assessment_get_rung (assessment, n_rungs - 1);
  g_autofree char *exchanges = count_exchanges (n_rungs);
  g_autofree char *days = count_days (last->day);

  if (!assessment->holds && assessment->first_failure >= 0)
    {
      g_autofree char *party
          = isolate_party (timeline, assessment->principal[assessment->who_fails]);
      return g_strdup_printf (_ ("%s would walk away at rung %d of %u"), party,
                              assessment->first_failure + 1, n_rungs);
    }
  if (!assessment->holds)
    return g_strdup (assessment->summary);
  if (n_rungs == 1)
    return g_strdup (_ ("One exchange that both sides could start and keep"));
  if (isnan (assessment->budget))
    return g_strdup_printf (_ ("%s in %s"), exchanges, days);
  return g_strdup_printf (_ ("%s in %s; rung %d is the tightest"), exchanges, days,
                          assessment->tightest + 1);
}

static char *
say_placed (const SulhTimeline *timeline)
{
  guint n_waiting = timeline->trays[SULH_TRAY_EXCHANGES]->len;
  g_autofree char *placed = count_exchanges (timeline->steps->len);
  g_autofree char *waiting = count_exchanges (n_waiting);

  if (timeline->steps->len == 0)
    return g_strdup_printf (_ ("%s, none of them placed yet"), waiting);
  if (n_waiting == 0)
    {
      g_autofree char *days = count_days (timeline->last - timeline->first);
      return g_strdup_printf (_ ("%s over %s"), placed, days);
    }
  return g_strdup_printf (_ ("%s with a date, %u not yet placed"), placed, n_waiting);
}

/* The message comes first: what a reader should take away. */
char *
sulh_timeline_say_title (const SulhTimeline *timeline)
{
  if (timeline->options->title != NULL)
    return g_strdup (timeline->options->title);
  if (timeline->assessment != NULL && timeline->assessment->rungs->len > 0)
    return say_plan (timeline);
  return say_placed (timeline);
}

static char *
say_measure (const SulhTimeline *timeline)
{
  const char *unit = timeline->scenario->day_zero != 0 ? _ ("calendar dates") : _ ("days");

  if (timeline->assessment == NULL || timeline->options->concise)
    return g_strdup_printf (_ ("Who gives what and when, in %s"), unit);
  return g_strdup_printf (_ ("Who gives what and when, in %s; below, the reliability each side can "
                             "expect against what it needs, from 0 to 1"),
                          unit);
}

static char *
say_range (const SulhTimeline *timeline)
{
  const SulhChartOptions *options = timeline->options;
  g_autofree char *measure = say_measure (timeline);
  g_autofree char *range = NULL;

  if (!options->has_range)
    return g_steal_pointer (&measure);
  range = sulh_timeline_say_date (timeline,
                                  sulh_date_between (options->first_day, options->last_day));
  /* Translators: what is measured, and the stretch of time that is shown. */
  return g_strdup_printf (_ ("%s. Shown: %s"), measure, range);
}

char *
sulh_timeline_say_subtitle (const SulhTimeline *timeline)
{
  g_autofree char *measure = say_range (timeline);

  if (!sulh_timeline_shows_weekends (timeline))
    return g_steal_pointer (&measure);
  return g_strdup_printf (_ ("%s. Weekends are shaded"), measure);
}

char *
sulh_timeline_say_note (const SulhTimeline *timeline)
{
  return sulh_sheet_say_source (timeline->page.ruler, timeline->scenario, timeline->options);
}

char *
sulh_timeline_say_whole (const SulhTimeline *timeline)
{
  g_autofree char *title = sulh_timeline_say_title (timeline);
  g_autofree char *subtitle = sulh_timeline_say_subtitle (timeline);
  g_autofree char *note = sulh_timeline_say_note (timeline);

  if (timeline->assessment != NULL && timeline->assessment->summary != NULL)
    return g_strdup_printf ("%s. %s. %s %s", title, subtitle, timeline->assessment->summary, note);
  return g_strdup_printf ("%s. %s. %s", title, subtitle, note);
}

/* Returns: (transfer full): a date, certain or not, in words. */
char *
sulh_timeline_say_date (const SulhTimeline *timeline, SulhDate date)
{
  g_autofree char *first = sulh_calendar_format (timeline->calendar, date.earliest);
  g_autofree char *last = sulh_calendar_format (timeline->calendar, date.latest);
  g_autofree char *earliest = sulh_ruler_isolate (timeline->page.ruler, first);
  g_autofree char *latest = sulh_ruler_isolate (timeline->page.ruler, last);

  if (sulh_date_is_open (date))
    return g_strdup (_ ("no date"));
  if (sulh_date_is_exact (date))
    return g_steal_pointer (&earliest);
  if (date.earliest == SULH_DAY_FIRST)
    return g_strdup_printf (_ ("by %s"), latest);
  if (date.latest == SULH_DAY_LAST)
    return g_strdup_printf (_ ("from %s"), earliest);
  return g_strdup_printf (_ ("%s to %s"), earliest, latest);
}

char *
sulh_timeline_say_step_name (const SulhTimeline *timeline, const SulhStep *step)
{
  g_autofree char *name
      = sulh_ruler_isolate (timeline->page.ruler, sulh_part_get_label (step->exchange));

  return g_strdup_printf (_ ("%u. %s"), step->number, name);
}

static void
append_performance (const SulhTimeline *timeline, GString *sentence, const SulhStep *step,
                    const SulhPerformance *performance)
{
  const SulhSide *side = performance->side;
  g_autofree char *giver = isolate_party (timeline, side->giver);
  g_autofree char *gives = sulh_ruler_isolate (
      timeline->page.ruler,
      side->gives != NULL ? side->gives : sulh_part_get_label (step->exchange));
  g_autofree char *start = sulh_timeline_say_date (timeline, step->date);
  g_autofree char *days = count_days (performance->last - performance->first);

  g_string_append_printf (sentence, _ ("%s: %s, %s, %s."), giver, gives, start, days);
  g_string_append_c (sentence, ' ');
  if (performance->regime)
    {
      g_autofree char *found = sulh_calendar_format (timeline->calendar, performance->verified);
      g_string_append_printf (sentence, _ ("Verified by %s."), found);
      g_string_append_c (sentence, ' ');
    }
}

char *
sulh_timeline_say_step (const SulhTimeline *timeline, const SulhStep *step)
{
  g_autoptr (GString) sentence = g_string_new (NULL);

  for (guint s = 0; s < step->n_sides; s++)
    append_performance (timeline, sentence, step, &step->sides[s]);
  for (int p = 0; step->reading != NULL && p < SULH_PRINCIPALS_MOST; p++)
    if (step->reading->party[p].sentence != NULL && sulh_rung_reading_tells_of (step->reading, p))
      g_string_append_printf (sentence, "%s ", step->reading->party[p].sentence);
  return g_strdup (g_strchomp (sentence->str));
}

char *
sulh_timeline_say_wait (const SulhTimeline *timeline, const SulhLaneWait *wait)
{
  int days = wait->days.to - wait->days.from;
  g_autofree char *longest = count_days (days);
  g_autofree char *excess = count_days (days - wait->tolerance);

  if (days > wait->tolerance)
    return g_strdup_printf (_ ("Longest wait for a verified gain: %s, %s more than it bears"),
                            longest, excess);
  return g_strdup_printf (_ ("Longest wait for a verified gain: %s of %d"), longest,
                          wait->tolerance);
}
