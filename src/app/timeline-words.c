/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/timeline-words.h"

#include <glib/gi18n-lib.h>

#include "app/language.h"
#include "chart/chart.h"

/**
 * sulh_timeline_words_say_day:
 * @scenario: whose days they are
 * @day: a day of it
 *
 * Returns: (transfer full): the day as the axis of the timeline has it
 */
char *
sulh_timeline_words_say_day (const SulhScenario *scenario, int day)
{
  g_autofree char *language = sulh_language_find ();
  g_autoptr (SulhCalendar) calendar = sulh_calendar_new (
      scenario->day_zero, language ? language : "en", SULH_CALENDAR_NONE, NULL);

  return sulh_calendar_format (calendar, day);
}

static char *
say_shift (int days)
{
  guint n = (guint)ABS (days);

  if (days == 0)
    return g_strdup (_ ("where it was"));
  return sulh_digits_format (days > 0 ? ngettext ("%u day later", "%u days later", n)
                                      : ngettext ("%u day earlier", "%u days earlier", n),
                             n);
}

static const char *
get_label (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

/**
 * sulh_timeline_words_say_change:
 * @before: the timetable
 * @next: what comes of it
 * @id: what moves
 * @at_end: whether it is its end that moves
 *
 * Returns: (transfer full): one sentence on where it is now
 */
char *
sulh_timeline_words_say_change (const SulhTimetable *before, const SulhTimetableNext *next,
                                const char *id, gboolean at_end)
{
  SulhTimetable after = *before;
  g_autofree char *day = NULL;
  g_autofree char *shift = NULL;
  int old_first = 0, old_last = 0, first, last;

  after.scenario = next->scenario;
  after.plan = next->plan;
  if (!sulh_timetable_get_day (&after, id, &first, &last))
    return g_strdup_printf (_ ("“%s” has no day now."), get_label (before->scenario, id));
  day = sulh_timeline_words_say_day (next->scenario, at_end ? last : first);
  if (!sulh_timetable_get_day (before, id, &old_first, &old_last))
    return g_strdup_printf (_ ("“%s” starts: %s."), get_label (before->scenario, id), day);
  shift = say_shift (at_end ? last - old_last : first - old_first);
  /* Translators: a step, a day, and how far from before, as in "“Fuel” ends: day 12, 3 days later."
   */
  return g_strdup_printf (at_end ? _ ("“%s” ends: %s, %s.") : _ ("“%s” starts: %s, %s."),
                          get_label (before->scenario, id), day, shift);
}

/**
 * sulh_timeline_words_say_reason:
 * @assessment: (nullable): what the rules say
 *
 * Returns: (transfer full) (nullable): why the plan does not hold; %NULL if it does
 */
char *
sulh_timeline_words_say_reason (const SulhAssessment *assessment)
{
  const SulhRungReading *rung;
  const char *sentence = NULL;

  if (assessment == NULL || assessment->holds || assessment->rungs->len == 0)
    return NULL;
  if (assessment->first_failure >= 0)
    {
      rung = sulh_assessment_get_rung (assessment, (guint)assessment->first_failure);
      sentence = rung->party[assessment->who_fails].sentence;
    }
  return g_strdup (sentence ? sentence : assessment->summary);
}

/**
 * sulh_timeline_words_name:
 * @format: with one "%s" for the name of a part
 * @scenario: a scenario
 * @id: id of the part
 *
 * Returns: (transfer full): what was done to it, for undo
 */
char *
sulh_timeline_words_name (const char *format, const SulhScenario *scenario, const char *id)
{
  g_autoptr (GString) name = g_string_new (format);

  g_string_replace (name, "%s", get_label (scenario, id), 1);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/**
 * sulh_timeline_words_name_move:
 * @scenario: a scenario
 * @ids: (array zero-terminated=1): what moved
 *
 * Returns: (transfer full): what was done, for undo
 */
char *
sulh_timeline_words_name_move (const SulhScenario *scenario, const char *const *ids)
{
  guint n = g_strv_length ((char **)ids);

  if (n == 1)
    return sulh_timeline_words_name (_ ("Move “%s”"), scenario, ids[0]);
  return sulh_digits_format (ngettext ("Move %u part", "Move %u parts", n), n);
}

/**
 * sulh_timeline_words_name_order:
 * @scenario: a scenario
 * @exchange: id of what comes later
 * @other: id of what comes first
 *
 * Returns: (transfer full): what was done, for undo
 */
char *
sulh_timeline_words_name_order (const SulhScenario *scenario, const char *exchange,
                                const char *other)
{
  return g_strdup_printf (_ ("“%s” must come after “%s”"), get_label (scenario, exchange),
                          get_label (scenario, other));
}

/**
 * sulh_timeline_words_name_giver:
 * @scenario: a scenario
 * @exchange: id of an exchange
 * @side: one of its sides
 * @party: id of who gives it from now on
 *
 * Returns: (transfer full): what was done, for undo
 */
char *
sulh_timeline_words_name_giver (const SulhScenario *scenario, const char *exchange, guint side,
                                const char *party)
{
  const SulhExchange *part = sulh_scenario_find_exchange (scenario, exchange);
  const char *gives = part && side < part->sides->len
                          ? ((const SulhSide *)part->sides->pdata[side])->gives
                          : NULL;

  /* Translators: what is given, and who gives it now */
  return g_strdup_printf (_ ("“%s” is given by %s"),
                          gives && *gives ? gives : get_label (scenario, exchange),
                          get_label (scenario, party));
}
