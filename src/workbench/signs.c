/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/signs-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "exchange/exchange.h"
#include "workbench/load-file.h"

/* A record beyond this is not read. */
#define MOST_BYTES (64u << 20)

/* Dates that are told of. */
#define DATES_MOST 6

const char *
sulh_signs_name (const SulhIndicator *indicator)
{
  if (indicator->part.name)
    return indicator->part.name;
  return _ (sulh_choice_get_label (sulh_indicator_measure_choices (), indicator->measure));
}

GArray *
sulh_signs_load_log (const char *path, guint32 day_zero, GPtrArray **ignored, guint *line,
                     GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = sulh_load_file (path, MOST_BYTES, NULL, &cause);
  g_autoptr (SulhEventTable) table = NULL;

  *line = 0;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
        _ ("The record is larger than %u MB, the most that is read. Keep the events of the "
           "parties and of the time that matter."),
        MOST_BYTES >> 20);
  else if (cause)
    g_propagate_error (error, g_steal_pointer (&cause));
  if (bytes == NULL)
    return NULL;
  table = sulh_exchange_read_event_csv (bytes, day_zero, line, error);
  if (table == NULL)
    return NULL;
  for (guint i = 0; i < table->log->len; i++)
    sulh_rules_understand_event (&g_array_index (table->log, SulhLogEntry, i));
  *ignored = g_ptr_array_ref (table->ignored);
  return g_array_ref (table->log);
}

static void
add_day (GArray *days, int day, int begin, int end)
{
  if (day >= begin && day < end)
    g_array_append_val (days, day);
}

/* Days on which something may change: with an event, and when one leaves the days that count. */
static GArray *
list_days (const GArray *log, const GPtrArray *indicators, int begin, int end)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) spans = g_hash_table_new (NULL, NULL);
  GHashTableIter each;
  gpointer span;

  for (guint i = 0; i < indicators->len; i++)
    {
      const SulhIndicator *indicator = indicators->pdata[i];

      if (sulh_number_is_set (&indicator->within))
        g_hash_table_add (spans, GINT_TO_POINTER ((int)indicator->within.mode));
    }
  add_day (days, begin, begin, end);
  for (guint i = 0; i < log->len; i++)
    {
      int day = sulh_event_log_get (log, i)->day;

      add_day (days, day, begin, end);
      g_hash_table_iter_init (&each, spans);
      while (g_hash_table_iter_next (&each, &span, NULL))
        add_day (days, day + GPOINTER_TO_INT (span), begin, end);
    }
  g_array_sort (days, sulh_day_compare);
  return days;
}

void
sulh_signs_find_turns (const GArray *log, const GPtrArray *indicators, int from, int begin, int end,
                       int *turns, gboolean *spoke)
{
  g_autoptr (GArray) days = list_days (log, indicators, begin, end);
  g_autofree SulhSignReading *readings = g_new0 (SulhSignReading, indicators->len + 1);
  g_autofree gboolean *was_bad = g_new0 (gboolean, indicators->len + 1);
  int last = begin - 1;

  sulh_rules_read_signs (log, from, last, indicators, readings);
  for (guint i = 0; i < indicators->len; i++)
    {
      turns[i] = SULH_DAY_LAST;
      was_bad[i] = readings[i].state == SULH_SIGN_BAD;
    }
  for (guint d = 0; d < days->len; d++)
    {
      int day = g_array_index (days, int, d);

      if (day == last)
        continue;
      last = day;
      sulh_rules_read_signs (log, from, day, indicators, readings);
      for (guint i = 0; i < indicators->len; i++)
        {
          gboolean is_bad = readings[i].state == SULH_SIGN_BAD;

          if (is_bad && !was_bad[i] && turns[i] == SULH_DAY_LAST)
            turns[i] = day;
          was_bad[i] = is_bad;
          spoke[i] |= readings[i].state != SULH_SIGN_SILENT;
        }
    }
}

static void
line_clear (gpointer data)
{
  SulhSignsLine *line = data;

  g_free (line->id);
  g_free (line->name);
}

static void
date_clear (gpointer data)
{
  g_free (((SulhSignsDate *)data)->words);
}

/* The last day on which something happened; what is only set does not count. */
static int
find_last_day (const GArray *log)
{
  for (guint i = log->len; i-- > 0;)
    {
      const SulhLogEntry *entry = sulh_event_log_get (log, i);

      if (entry->status == SULH_EVENT_HELD || entry->status == SULH_EVENT_MISSED)
        return entry->day;
    }
  return 0;
}

static void
add_line (SulhSigns *signs, const SulhIndicator *indicator, SulhSignReading reading, int turned)
{
  SulhSignsLine line = {
    .id = g_strdup (indicator->part.id),
    .name = g_strdup (sulh_signs_name (indicator)),
    .value = reading.value,
    .state = reading.state,
    .within = sulh_number_is_set (&indicator->within) ? (int)indicator->within.mode : 30,
    .lag = sulh_number_is_set (&indicator->lead) ? (int)fmax (0, -indicator->lead.mode) : 0,
    .foretells = sulh_rules_sign_foretells (indicator),
    .turned = turned,
  };

  g_array_append_val (signs->lines, line);
}

static SulhSignState
find_state (const GPtrArray *indicators, const SulhSignReading *readings, int measure)
{
  for (guint i = 0; i < indicators->len; i++)
    if (((const SulhIndicator *)indicators->pdata[i])->measure == measure)
      return readings[i].state;
  return SULH_SIGN_SILENT;
}

static void
answer_questions (SulhSigns *signs, const GPtrArray *indicators, const SulhSignReading *readings)
{
  const SulhSignsAnswer questions[] = {
    { _ ("Do the talks produce behaviour that repeats itself?"),
      find_state (indicators, readings, SULH_INDICATOR_MEASURE_REPEATABILITY) },
    { _ ("Do the parties keep talking after the first setback?"),
      find_state (indicators, readings, SULH_INDICATOR_MEASURE_AFTER_SETBACK) },
    { _ ("Are signals concrete, and more than a photo opportunity?"),
      find_state (indicators, readings, SULH_INDICATOR_MEASURE_CONCRETE) },
    { _ ("Do the parties work with the mediator without contesting its part?"),
      find_state (indicators, readings, SULH_INDICATOR_MEASURE_CONTESTS) },
  };
  guint yes = 0, no = 0, between = 0;

  for (guint q = 0; q < SULH_SIGNS_QUESTIONS; q++)
    {
      signs->questions[q] = questions[q];
      yes += questions[q].answer == SULH_SIGN_GOOD;
      no += questions[q].answer == SULH_SIGN_BAD;
      between += questions[q].answer == SULH_SIGN_BETWEEN;
    }
  if (yes + no + between == 0)
    signs->verdict = SULH_SIGN_SILENT;
  else if (no > yes)
    signs->verdict = SULH_SIGN_BAD;
  else
    signs->verdict = no + between == 0 ? SULH_SIGN_GOOD : SULH_SIGN_BETWEEN;
}

static void
check_habits (SulhSigns *signs, const GPtrArray *indicators, const SulhSignReading *readings)
{
  const SulhSignsAnswer habits[] = {
    { _ ("Follow-up dates, not just headlines"),
      find_state (indicators, readings, SULH_INDICATOR_MEASURE_FOLLOW_UPS) },
    { _ ("Quiet steps before sweeping words"),
      find_state (indicators, readings, SULH_INDICATOR_MEASURE_QUIET_STEPS) },
    { _ ("The smallest step first"),
      find_state (indicators, readings, SULH_INDICATOR_MEASURE_SMALLEST_FIRST) },
  };

  for (guint h = 0; h < SULH_SIGNS_HABITS; h++)
    signs->habits[h] = habits[h];
}

/* Meetings that are set, votes and expiries that lie ahead, and exchanges that were agreed. */
static void
list_dates (SulhSigns *signs, const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->events->len; i++)
    {
      const SulhEvent *event = scenario->events->pdata[i];
      SulhSignsDate date = { sulh_date_get_day (event->on), NULL };

      if (sulh_date_is_open (event->on) || date.day <= signs->day)
        continue;
      date.words = g_strdup (sulh_part_get_label (&event->part));
      g_array_append_val (signs->dates, date);
    }
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];
      SulhSignsDate date = { sulh_date_get_day (exchange->agreed), NULL };

      if (sulh_date_is_open (exchange->agreed) || date.day <= signs->day)
        continue;
      date.words = g_strdup (sulh_part_get_label (&exchange->part));
      g_array_append_val (signs->dates, date);
    }
  g_array_sort (signs->dates, sulh_day_compare);
  if (signs->dates->len > DATES_MOST)
    g_array_set_size (signs->dates, DATES_MOST);
}

static void
read_log (SulhSigns *signs, const GArray *log, const GPtrArray *indicators)
{
  g_autofree SulhSignReading *readings = g_new0 (SulhSignReading, indicators->len + 1);
  g_autofree int *turns = g_new0 (int, indicators->len + 1);
  g_autofree gboolean *spoke = g_new0 (gboolean, indicators->len + 1);
  int end = signs->setback == SULH_DAY_LAST ? signs->day + 1 : signs->setback;

  sulh_rules_read_signs (log, signs->from, signs->day, indicators, readings);
  sulh_signs_find_turns (log, indicators, signs->from, signs->from, end, turns, spoke);
  for (guint i = 0; i < indicators->len; i++)
    add_line (signs, indicators->pdata[i], readings[i], turns[i]);
  signs->window = find_state (indicators, readings, SULH_INDICATOR_MEASURE_WINDOW);
  answer_questions (signs, indicators, readings);
  check_habits (signs, indicators, readings);
}

SulhSigns *
sulh_signs_read (const SulhScenario *scenario, const GArray *log, int day)
{
  g_autoptr (GArray) own = log ? NULL : sulh_rules_log_scenario (scenario);
  g_autoptr (GPtrArray) indicators = sulh_rules_list_indicators (scenario);
  SulhSigns *signs = g_new0 (SulhSigns, 1);

  if (log == NULL)
    log = own;
  signs->lines = g_array_new (FALSE, FALSE, sizeof (SulhSignsLine));
  g_array_set_clear_func (signs->lines, line_clear);
  signs->dates = g_array_new (FALSE, FALSE, sizeof (SulhSignsDate));
  g_array_set_clear_func (signs->dates, date_clear);
  signs->day = day == SULH_DAY_LAST ? find_last_day (log) : day;
  signs->from = log->len > 0 ? MIN (sulh_event_log_get (log, 0)->day, signs->day) : signs->day;
  while (signs->events < log->len && sulh_event_log_get (log, signs->events)->day <= signs->day)
    signs->events++;
  signs->setback = sulh_rules_find_setback (log, signs->from, signs->day);
  read_log (signs, log, indicators);
  list_dates (signs, scenario);
  return signs;
}

void
sulh_signs_free (SulhSigns *signs)
{
  g_array_unref (signs->lines);
  g_array_unref (signs->dates);
  g_free (signs);
}

const char *
sulh_signs_say_state (SulhSignState state)
{
  const char *words[] = { N_ ("nothing to count"), N_ ("good"), N_ ("between"), N_ ("bad") };

  return _ (words[state]);
}

const char *
sulh_signs_say_answer (SulhSignState answer)
{
  const char *words[] = { N_ ("cannot be told"), N_ ("yes"), N_ ("mixed"), N_ ("no") };

  return _ (words[answer]);
}
