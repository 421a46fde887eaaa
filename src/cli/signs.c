/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "cli/command.h"
#include "cli/futures.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/report.h"
#include "cli/table.h"
#include "cli/terminal.h"

#define RUNS_USUAL 1000

typedef struct
{
  SulhFuturesOptions common;
  gint64 runs;
  char *log;
  char *on;
  char *day_zero;
} Options;

/* What was found out. */
typedef struct
{
  SulhInput input;
  guint32 day_zero;
  SulhSigns *signs;
  GArray *leads; /* (nullable): of SulhSignsLead */
} Findings;

static void
options_clear (Options *options)
{
  sulh_futures_options_clear (&options->common);
  g_free (options->log);
  g_free (options->on);
  g_free (options->day_zero);
}

static void
findings_clear (Findings *findings)
{
  sulh_input_clear (&findings->input);
  g_clear_pointer (&findings->signs, sulh_signs_free);
  g_clear_pointer (&findings->leads, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Findings, findings_clear)

static const char *
say_window (SulhSignState state)
{
  const char *words[] = { N_ ("cannot be told"), N_ ("open"), N_ ("closing"), N_ ("closed") };

  return _ (words[state]);
}

static char *
format_day (const Findings *findings, int day)
{
  return sulh_date_format (sulh_date_exact (day), findings->day_zero);
}

static char *
say_warning (const Findings *findings, const SulhSignsLine *line)
{
  g_autofree char *day = NULL;

  if (!line->foretells)
    return line->lag > 0 ? g_strdup_printf (ngettext ("follows %d day later, no forecast",
                                                      "follows %d days later, no forecast",
                                                      (gulong)line->lag),
                                            line->lag)
                         : g_strdup (_ ("no forecast"));
  if (line->turned == SULH_DAY_LAST)
    return g_strdup ("");
  day = format_day (findings, line->turned);
  if (findings->signs->setback == SULH_DAY_LAST)
    return g_strdup (day);
  return g_strdup_printf (ngettext ("%s, %d day ahead of the first setback",
                                    "%s, %d days ahead of the first setback",
                                    (gulong)(findings->signs->setback - line->turned)),
                          day, findings->signs->setback - line->turned);
}

static void
print_readings (const Findings *findings)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrrll");
  const SulhSigns *signs = findings->signs;

  sulh_table_add_row (table, _ ("Sign"), _ ("Days"), _ ("Value"), _ ("Reads"), _ ("Turned bad"),
                      NULL);
  for (guint i = 0; i < signs->lines->len; i++)
    {
      const SulhSignsLine *line = &g_array_index (signs->lines, SulhSignsLine, i);
      g_autofree char *days = g_strdup_printf ("%d", line->within);
      g_autofree char *value
          = isnan (line->value) ? g_strdup ("–") : sulh_terminal_decimal (line->value, 2);
      g_autofree char *turned = say_warning (findings, line);

      sulh_table_add_row (table, line->name, days, value, sulh_signs_say_state (line->state),
                          turned, NULL);
    }
  sulh_table_print (table);
}

static void
print_answers (const SulhSigns *signs)
{
  sulh_terminal_print_format (_ ("\nThe window of diplomacy: %s.\n\n"), say_window (signs->window));
  for (guint q = 0; q < SULH_SIGNS_QUESTIONS; q++)
    sulh_terminal_print_format ("%s %s\n", signs->questions[q].words,
                                sulh_signs_say_answer (signs->questions[q].answer));
  sulh_terminal_print_format (_ ("All in all: %s.\n\n"), sulh_signs_say_answer (signs->verdict));
  for (guint h = 0; h < SULH_SIGNS_HABITS; h++)
    sulh_terminal_print_format ("%s: %s\n", signs->habits[h].words,
                                sulh_signs_say_answer (signs->habits[h].answer));
}

static void
print_dates (const Findings *findings)
{
  g_autoptr (SulhTable) table = sulh_table_new ("ll");

  if (findings->signs->dates->len == 0)
    return;
  sulh_terminal_print (_ ("\nWhat to watch next:\n"));
  for (guint i = 0; i < findings->signs->dates->len; i++)
    {
      const SulhSignsDate *date = &g_array_index (findings->signs->dates, SulhSignsDate, i);
      g_autofree char *day = format_day (findings, date->day);

      sulh_table_add_row (table, day, date->words, NULL);
    }
  sulh_table_print (table);
}

static void
add_lead (SulhTable *table, const SulhSignsLead *lead)
{
  g_autofree char *hits = sulh_report_percent ((double)lead->hits / MAX (1, lead->setbacks));
  g_autofree char *vain
      = sulh_report_percent ((double)(lead->turned - lead->hits) / MAX (1, lead->turned));
  g_autofree char *days = lead->hits == 0 ? g_strdup ("–")
                                          : g_strdup_printf ("%.0f (%.0f–%.0f)", lead->lead[1],
                                                             lead->lead[0], lead->lead[2]);
  g_autofree char *soon = sulh_report_percent (lead->soon.share);
  g_autofree char *chance = sulh_report_percent (lead->by_chance);
  gboolean tells = lead->soon.lower > lead->by_chance;

  if (!lead->foretells)
    sulh_table_add_row (table, lead->name, "", "", "", "", "", _ ("left out: it lags"), NULL);
  else if (!lead->speaks)
    sulh_table_add_row (table, lead->name, "", "", "", "", "", _ ("futures hold none"), NULL);
  else if (lead->turned == 0)
    sulh_table_add_row (table, lead->name, hits, "–", "–", "–", "–", _ ("never turned"), NULL);
  else
    sulh_table_add_row (table, lead->name, hits, days, vain, soon, chance,
                        tells                                ? _ ("yes")
                        : lead->soon.upper < lead->by_chance ? _ ("no: fewer follow")
                                                             : _ ("cannot be told"),
                        NULL);
}

static void
print_leads (const Findings *findings, const Options *options)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrrrrrl");
  const SulhSignsLead *first;

  if (findings->leads == NULL || findings->leads->len == 0)
    return;
  first = &g_array_index (findings->leads, SulhSignsLead, 0);
  sulh_terminal_print_format (
      _ ("\nIn %" PRId64 " futures of the plan (seed %" PRId64 "), %u with a setback:\n\n"),
      options->runs, options->common.seed, first->setbacks);
  sulh_table_add_row (table, _ ("Sign"), _ ("Warned"), _ ("Days ahead"), _ ("In vain"),
                      _ ("30 days on"), _ ("By chance"), _ ("Tells something"), NULL);
  for (guint i = 0; i < findings->leads->len; i++)
    add_lead (table, &g_array_index (findings->leads, SulhSignsLead, i));
  sulh_table_print (table);
  sulh_terminal_print (_ (
      "\nWarned: share of setbacks before which the sign turned bad; days ahead: the middle, and "
      "the middle half.\nIn vain: share of turns that no setback followed. 30 days on: share of "
      "turns with a setback in the next\n30 days; by chance: the same on the same days whatever "
      "the sign showed. What is said in futures follows\nfrom their tension and their rungs. The "
      "futures show what the assumptions lead to; they are no forecast.\n"));
}

static void
print_words (const Findings *findings, const Options *options)
{
  const SulhSigns *signs = findings->signs;
  g_autofree char *from = format_day (findings, signs->from);
  g_autofree char *day = format_day (findings, signs->day);

  sulh_terminal_print_format (
      ngettext ("%s: %u event from %s to %s\n\n", "%s: %u events from %s to %s\n\n", signs->events),
      options->log ? options->log : findings->input.name, signs->events, from, day);
  print_readings (findings);
  print_answers (signs);
  print_dates (findings);
  print_leads (findings, options);
}

static void
write_day (SulhJson *json, const char *name, int day)
{
  if (day == SULH_DAY_LAST)
    sulh_json_add_null (json, name);
  else
    sulh_json_add_day (json, name, day);
}

static void
write_readings (SulhJson *json, const SulhSigns *signs)
{
  const char *states[] = { "silent", "good", "between", "bad" };
  const char *questions[]
      = { "repeats", "talks_after_setback", "concrete", "mediator_uncontested" };
  const char *habits[] = { "follow_up_dates", "quiet_steps_first", "smallest_first" };
  const char *answers[] = { "unknown", "yes", "mixed", "no" };
  const char *windows[] = { "unknown", "open", "closing", "closed" };

  sulh_json_open_list (json, "signs");
  for (guint i = 0; i < signs->lines->len; i++)
    {
      const SulhSignsLine *line = &g_array_index (signs->lines, SulhSignsLine, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "id", line->id);
      sulh_json_add_text (json, "name", line->name);
      sulh_json_add_number (json, "value", line->value);
      sulh_json_add_text (json, "reads", states[line->state]);
      sulh_json_add_count (json, "within", (guint64)line->within);
      sulh_json_add_flag (json, "forecast", line->foretells);
      write_day (json, "turned_bad", line->turned);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_add_text (json, "window", windows[signs->window]);
  for (guint q = 0; q < SULH_SIGNS_QUESTIONS; q++)
    sulh_json_add_text (json, questions[q], answers[signs->questions[q].answer]);
  sulh_json_add_text (json, "verdict", answers[signs->verdict]);
  for (guint h = 0; h < SULH_SIGNS_HABITS; h++)
    sulh_json_add_text (json, habits[h], answers[signs->habits[h].answer]);
}

static void
write_leads (SulhJson *json, const GArray *leads)
{
  sulh_json_open_list (json, "futures");
  for (guint i = 0; leads && i < leads->len; i++)
    {
      const SulhSignsLead *lead = &g_array_index (leads, SulhSignsLead, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "id", lead->id);
      sulh_json_add_flag (json, "forecast", lead->foretells);
      sulh_json_add_flag (json, "speaks", lead->speaks);
      sulh_json_add_count (json, "setbacks", lead->setbacks);
      sulh_json_add_count (json, "turned", lead->turned);
      sulh_json_add_count (json, "warned", lead->hits);
      sulh_json_add_number (json, "days_ahead_quarter", lead->lead[0]);
      sulh_json_add_number (json, "days_ahead_half", lead->lead[1]);
      sulh_json_add_number (json, "days_ahead_three_quarters", lead->lead[2]);
      sulh_report_write_share (json, "setback_in_30_days", &lead->soon);
      sulh_json_add_number (json, "by_chance", lead->by_chance);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
}

static void
print_json (const Findings *findings, const Options *options)
{
  g_autoptr (SulhJson) json = sulh_json_new ();
  const SulhSigns *signs = findings->signs;

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", findings->input.name);
  if (options->log)
    sulh_json_add_text (json, "log", options->log);
  sulh_json_add_count (json, "events", signs->events);
  sulh_json_add_day (json, "from", signs->from);
  sulh_json_add_day (json, "day", signs->day);
  write_day (json, "first_setback", signs->setback);
  write_readings (json, signs);
  sulh_json_open_list (json, "next");
  for (guint i = 0; i < signs->dates->len; i++)
    {
      const SulhSignsDate *date = &g_array_index (signs->dates, SulhSignsDate, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_day (json, "day", date->day);
      sulh_json_add_text (json, "words", date->words);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  write_leads (json, findings->leads);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

/* Says which line of the record is at fault, as compilers do. */
static SulhExit
read_log (const Options *options, guint32 day_zero, GArray **log)
{
  g_autoptr (GPtrArray) ignored = NULL;
  g_autoptr (GError) error = NULL;
  guint line;

  if (options->log == NULL)
    return SULH_EXIT_DONE;
  *log = sulh_signs_load_log (options->log, day_zero, &ignored, &line, &error);
  if (*log == NULL && line > 0)
    sulh_terminal_complain ("%s:%u: %s", options->log, line, error->message);
  else if (*log == NULL)
    sulh_terminal_complain ("%s: %s", options->log, error->message);
  for (guint i = 0; ignored && i < ignored->len; i++)
    sulh_terminal_complain (_ ("%s: Nothing is read from column “%s”."), options->log,
                            (char *)ignored->pdata[i]);
  if (*log)
    return SULH_EXIT_DONE;
  return line > 0 ? SULH_EXIT_FAULT : SULH_EXIT_FAILED;
}

/* Where no plan holds there are no futures, but the record can be read. */
static SulhExit
read_input (const Options *options, Findings *findings, GCancellable *cancellable, SulhPlan **plan)
{
  SulhExit outcome;

  if (options->runs > 0)
    {
      outcome = sulh_futures_find_plan (&options->common, &findings->input, cancellable, plan);
      return outcome == SULH_EXIT_NO_PLAN ? SULH_EXIT_DONE : outcome;
    }
  findings->input.passwords = options->common.passwords;
  findings->input.large = options->common.large;
  return sulh_input_read_or_complain (&findings->input, options->common.names[0]);
}

static SulhExit
read_day (const Options *options, guint32 day_zero, int *day)
{
  SulhDate date;

  *day = SULH_DAY_LAST;
  if (options->on == NULL)
    return SULH_EXIT_DONE;
  if (!sulh_date_parse (options->on, day_zero, &date) || !sulh_date_is_exact (date))
    {
      sulh_terminal_complain (
          _ ("%s: --on “%s” is no day. Write D+12, or a date such as 2026-04-11 "
             "where there is a day zero."),
          SULH_PROGRAM, options->on);
      return SULH_EXIT_USAGE;
    }
  *day = date.earliest;
  return SULH_EXIT_DONE;
}

/* What cannot be played can still be read. */
static SulhExit
look_ahead (const Options *options, Findings *findings, const SulhPlan *plan,
            GCancellable *cancellable)
{
  const SulhFuturesRequest request = { .seed = (guint64)options->common.seed,
                                       .runs = (guint)options->runs,
                                       .horizon = (int)options->common.horizon };
  g_autoptr (GError) error = NULL;
  gboolean shown = FALSE;

  if (plan == NULL)
    return SULH_EXIT_DONE;
  findings->leads = sulh_signs_measure_leads (findings->input.scenario, plan, &request, cancellable,
                                              sulh_futures_show_progress, &shown, &error);
  sulh_futures_clear_progress (shown);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT))
    {
      sulh_terminal_complain ("%s: %s", findings->input.name, error->message);
      return SULH_EXIT_DONE;
    }
  return findings->leads ? SULH_EXIT_DONE : sulh_search_failed (&findings->input, error);
}

static SulhExit
watch (gconstpointer data)
{
  const Options *options = data;
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_auto (Findings) findings = { 0 };
  g_autoptr (SulhPlan) plan = NULL;
  g_autoptr (GArray) log = NULL;
  SulhExit outcome = read_input (options, &findings, cancellable, &plan);
  int day = 0;

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  findings.day_zero = options->day_zero ? sulh_calendar_day_parse (options->day_zero)
                                        : findings.input.scenario->day_zero;
  outcome = read_log (options, findings.day_zero, &log);
  if (outcome == SULH_EXIT_DONE)
    outcome = read_day (options, findings.day_zero, &day);
  if (outcome == SULH_EXIT_DONE)
    outcome = look_ahead (options, &findings, plan, cancellable);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  findings.signs = sulh_signs_read (findings.input.scenario, log, day);
  if (options->common.as_json)
    print_json (&findings, options);
  else
    print_words (&findings, options);
  return SULH_EXIT_DONE;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  const char *misuse = sulh_command_demand_file (options->common.names);

  if (misuse)
    return misuse;
  if (options->runs < 0 || options->runs > SULH_SIGNS_RUNS_MOST)
    return _ ("--runs must lie between 0 and 100000.");
  if (options->day_zero && sulh_calendar_day_parse (options->day_zero) == 0)
    return _ ("--day-zero must be a date such as 2026-04-25.");
  return sulh_futures_options_find_misuse (&options->common);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options
      = { .common = { .seed = 1, .passwords = sulh_passwords_new () }, .runs = RUNS_USUAL };
  const GOptionEntry entries[] = {
    { "log", 0, 0, G_OPTION_ARG_FILENAME, &options.log,
      N_ ("Read this record of events (CSV) in place of the scenario's own"), N_ ("FILE") },
    { "on", 0, 0, G_OPTION_ARG_STRING, &options.on,
      N_ ("Read the signs on this day; if not given, on that of the last event"), N_ ("DAY") },
    { "day-zero", 0, 0, G_OPTION_ARG_STRING, &options.day_zero,
      N_ ("Count the days of the record from this date"), N_ ("DATE") },
    { "runs", 'n', 0, G_OPTION_ARG_INT64, &options.runs,
      N_ ("Measure warnings in so many futures (1000 if not given); 0 for none"), N_ ("N") },
    SULH_FUTURES_ENTRIES (options.common),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.common.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, watch };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_signs_command = {
  .name = "signs",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Reads the signs of a channel that works or stalls, and how far ahead they warn."),
  .help = N_ (
      "Meetings are counted, and follow-ups, leaks, talk of bad faith, concrete signals, hard and\n"
      "technical language; adjectives in names and notes change nothing. Calm markets follow what\n"
      "happens and count in no forecast. In futures of the plan it is measured how many days "
      "ahead\n"
      "of the first setback each sign turns bad, and how often in vain.\n"
      "\n"
      "A record is a table with a line of titles: “date” (2026-04-11, 20260411 or D+12), and "
      "“code”\n"
      "for CAMEO codes or “kind” for words such as meeting, statement or incident. It may also "
      "have\n"
      "“status”, “from”, “to”, “words”, “signs”, “follow up” (a date), “hardness” (0 to 10),\n"
      "“technical” and “discipline” (0 to 1), “terms” and “bad faith” (yes or no). The titles of\n"
      "ICEWS and GDELT are understood. FILE may be “-” for standard input."),
  .run = run,
};
