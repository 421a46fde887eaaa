/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "workbench/analysis-private.h"

static char *
say_title (const SulhSigns *signs)
{
  const char *words[]
      = { N_ ("Whether the window of diplomacy is open cannot be told"),
          N_ ("The window of diplomacy is open"), N_ ("The window of diplomacy is closing"),
          N_ ("The window of diplomacy is closed") };

  return g_strdup (_ (words[signs->window]));
}

static char *
say_day (const SulhScenario *scenario, int day)
{
  return sulh_date_format (sulh_date_exact (day), scenario->day_zero);
}

/* When it turned bad, and how long before the first setback. */
static char *
say_turn (const SulhSigns *signs, const SulhScenario *scenario, const SulhSignsLine *line)
{
  g_autofree char *day = NULL;

  if (!line->foretells)
    return g_strdup (_ ("lags, no forecast"));
  if (line->turned == SULH_DAY_LAST)
    return g_strdup ("");
  day = say_day (scenario, line->turned);
  if (signs->setback == SULH_DAY_LAST)
    /* Translators: the date on which a sign turned bad. */
    return g_strdup_printf (_ ("bad since %s"), day);
  return g_strdup_printf (ngettext ("bad from %s, %d day ahead of the first setback",
                                    "bad from %s, %d days ahead of the first setback",
                                    (gulong)(signs->setback - line->turned)),
                          day, signs->setback - line->turned);
}

static void
row_clear (gpointer data)
{
  SulhSignRow *row = data;

  g_free (row->name);
  g_free (row->value);
  g_free (row->state);
  g_free (row->words);
}

static SulhMood
find_mood (SulhSignState state)
{
  return state == SULH_SIGN_GOOD  ? SULH_MOOD_GOOD
         : state == SULH_SIGN_BAD ? SULH_MOOD_BAD
                                  : SULH_MOOD_PLAIN;
}

static void
add_row (GArray *rows, const SulhSigns *signs, const SulhScenario *scenario,
         const SulhSignsLine *line)
{
  const SulhSignRow row
      = { .name = g_strdup (line->name),
          .value = isnan (line->value) ? g_strdup ("–") : g_strdup_printf ("%.2f", line->value),
          .mood = find_mood (line->state),
          .is_silent = line->state == SULH_SIGN_SILENT,
          .state = g_strdup (sulh_signs_say_state (line->state)),
          .words = say_turn (signs, scenario, line) };

  g_array_append_val (rows, row);
}

static void
take_answer (GPtrArray *answers, char *sentence)
{
  g_ptr_array_add (answers, sentence);
}

/* Questions and habits, and what to watch next. */
static GPtrArray *
list_answers (const SulhSigns *signs, const SulhScenario *scenario)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_free);

  for (guint q = 0; q < SULH_SIGNS_QUESTIONS; q++)
    take_answer (answers, g_strdup_printf ("%s %s", signs->questions[q].words,
                                           sulh_signs_say_answer (signs->questions[q].answer)));
  take_answer (answers,
               g_strdup_printf (_ ("All in all: %s."), sulh_signs_say_answer (signs->verdict)));
  for (guint h = 0; h < SULH_SIGNS_HABITS; h++)
    take_answer (answers, g_strdup_printf ("%s: %s", signs->habits[h].words,
                                           sulh_signs_say_answer (signs->habits[h].answer)));
  for (guint i = 0; i < signs->dates->len; i++)
    {
      const SulhSignsDate *date = &g_array_index (signs->dates, SulhSignsDate, i);
      g_autofree char *day = say_day (scenario, date->day);

      /* Translators: a date, and what comes on it. */
      take_answer (answers, g_strdup_printf (_ ("To watch: %s, %s"), day, date->words));
    }
  return answers;
}

static SulhFigure *
draw (const SulhScenario *scenario, gconstpointer matter, const SulhChartOptions *options)
{
  return sulh_chart_make_signs (scenario, matter, options);
}

SulhForesight *
sulh_analysis_show_signs (const SulhSigns *signs, const SulhScenario *scenario, const char *source)
{
  SulhSignMatter *matter = g_new0 (SulhSignMatter, 1);
  g_autofree char *from = say_day (scenario, signs->from);
  g_autofree char *day = say_day (scenario, signs->day);

  matter->rows = g_array_new (FALSE, FALSE, sizeof (SulhSignRow));
  g_array_set_clear_func (matter->rows, row_clear);
  matter->title = say_title (signs);
  matter->subtitle = g_strdup_printf (
      ngettext ("%s: %u event from %s to %s", "%s: %u events from %s to %s", signs->events), source,
      signs->events, from, day);
  for (guint i = 0; i < signs->lines->len; i++)
    add_row (matter->rows, signs, scenario, &g_array_index (signs->lines, SulhSignsLine, i));
  matter->answers = list_answers (signs, scenario);
  return sulh_foresight_new (draw, matter, (GDestroyNotify)sulh_sign_matter_free, 0);
}
