/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "cli/assessment.h"
#include "cli/command.h"
#include "cli/futures.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/picture.h"
#include "cli/table.h"
#include "cli/terminal.h"

typedef struct
{
  SulhFuturesOptions common;
  gint64 run;
  SulhPicture picture;
} Options;

static void
options_clear (Options *options)
{
  sulh_futures_options_clear (&options->common);
  sulh_picture_clear (&options->picture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
format_day (const SulhScenario *scenario, int day)
{
  return sulh_date_format (sulh_date_exact (day), scenario->day_zero);
}

/* Trust and support of both stand in columns beside what happens. */
static void
print_words (const GArray *lines, const SulhScenario *scenario, const Options *options)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrrrrl");
  const char *first = sulh_scenario_get_principal (scenario, 0)->part.name;
  const char *second = sulh_scenario_get_principal (scenario, 1)->part.name;

  sulh_terminal_print_format (
      _ ("Future %" PRId64 " of seed %" PRId64 ". Trust and support at home: %s, %s.\n\n"),
      options->run, options->common.seed, first ? first : "a", second ? second : "b");
  sulh_table_add_row (table, _ ("Day"), _ ("Trust"), _ ("Trust"), _ ("Support"), _ ("Support"),
                      _ ("What happens"), NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const SulhFuturesLine *line = &g_array_index (lines, SulhFuturesLine, i);
      g_autofree char *day = format_day (scenario, line->day);
      g_autofree char *trust_a = sulh_terminal_decimal (line->trust[0], 2);
      g_autofree char *trust_b = sulh_terminal_decimal (line->trust[1], 2);
      g_autofree char *capital_a = sulh_terminal_decimal (line->capital[0], 1);
      g_autofree char *capital_b = sulh_terminal_decimal (line->capital[1], 1);

      sulh_table_add_row (table, day, trust_a, trust_b, capital_a, capital_b, line->sentence, NULL);
    }
  sulh_table_print (table);
}

static void
print_json (const GArray *lines, const char *file, const Options *options)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", file);
  sulh_json_add_count (json, "seed", (guint64)options->common.seed);
  sulh_json_add_count (json, "run", (guint64)options->run);
  sulh_json_open_list (json, "events");
  for (guint i = 0; i < lines->len; i++)
    {
      const SulhFuturesLine *line = &g_array_index (lines, SulhFuturesLine, i);

      sulh_json_open_object (json, NULL);
      sulh_json_add_day (json, "day", line->day);
      sulh_json_add_text (json, "words", line->sentence);
      sulh_json_add_number (json, "trust_first", line->trust[0]);
      sulh_json_add_number (json, "trust_second", line->trust[1]);
      sulh_json_add_number (json, "support_first", line->capital[0]);
      sulh_json_add_number (json, "support_second", line->capital[1]);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

static SulhExit
draw (const Options *options, const SulhInput *input, const GArray *lines)
{
  const SulhChartOptions chart_options = sulh_picture_get_options (&options->picture);
  g_autoptr (SulhFutureMatter) matter = sulh_analysis_show_future (lines, input->scenario);
  g_autoptr (SulhFigure) figure = NULL;

  if (lines->len > 0)
    matter->title = g_strdup (g_array_index (lines, SulhFuturesLine, lines->len - 1).sentence);
  figure = sulh_chart_make_future (input->scenario, matter, &chart_options);
  return sulh_picture_write (&options->picture, input, figure);
}

static SulhExit
play (gconstpointer data)
{
  const Options *options = data;
  const SulhFuturesRequest request
      = { .seed = (guint64)options->common.seed, .horizon = (int)options->common.horizon };
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_auto (SulhInput) input = { 0 };
  g_autoptr (SulhPlan) plan = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  SulhExit outcome = sulh_futures_find_plan (&options->common, &input, cancellable, &plan);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  lines = sulh_futures_trace (input.scenario, plan, &request, (guint)options->run, &error);
  if (lines == NULL)
    return sulh_search_failed (&input, error);
  if (options->common.as_json)
    print_json (lines, input.name, options);
  else
    print_words (lines, input.scenario, options);
  return options->picture.name ? draw (options, &input, lines) : SULH_EXIT_DONE;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  const char *misuse = sulh_command_demand_file (options->common.names);

  if (misuse)
    return misuse;
  if (options->run < 0 || options->run >= SULH_FUTURES_RUNS_MOST)
    return _ ("--run must lie between 0 and 4999999.");
  if ((misuse = sulh_picture_find_misuse (&options->picture)))
    return misuse;
  return sulh_futures_options_find_misuse (&options->common);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .common = { .seed = 1, .passwords = sulh_passwords_new () } };
  const GOptionEntry entries[] = {
    { "run", 'r', 0, G_OPTION_ARG_INT64, &options.run,
      N_ ("Play the future with this number (0 if not given)"), N_ ("N") },
    SULH_PICTURE_ENTRIES (options.picture),
    SULH_FUTURES_ENTRIES (options.common),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.common.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, play };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_play_command = {
  .name = "play",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Plays one future of a plan and tells it in words, day by day."),
  .help
  = N_ ("Everything that is left to chance is drawn: what the parties are like, shocks, spoilers,\n"
        "delays. The same seed and number give the same future; it is the one that stress counts\n"
        "under that number. Numbers given as ranges are drawn too. FILE may be “-” for standard\n"
        "input. A future is an example of what the assumptions allow, and no forecast.\n"
        "\n"
        "Answers 4 if no plan holds."),
  .run = run,
};
