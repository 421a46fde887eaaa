/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/futures.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/picture.h"
#include "cli/report.h"
#include "cli/terminal.h"

#define RUNS_USUAL 10000

typedef struct
{
  SulhFuturesOptions common;
  gint64 runs;
  gint64 jobs;
  double precision;
  char *share;
  char *output;
  gboolean force;
  gboolean merge;
  SulhPicture picture;
} Options;

static void
options_clear (Options *options)
{
  sulh_futures_options_clear (&options->common);
  g_free (options->share);
  g_free (options->output);
  sulh_picture_clear (&options->picture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* "2/5", or all where nothing is said. */
static gboolean
read_share (const char *text, guint *share, guint *shares)
{
  g_auto (GStrv) words = text ? g_strsplit (text, "/", 2) : NULL;
  guint64 k, n;

  *share = *shares = 1;
  if (text == NULL)
    return TRUE;
  if (g_strv_length (words) != 2
      || !g_ascii_string_to_unsigned (words[1], 10, 1, SULH_FUTURES_SHARES_MOST, &n, NULL)
      || !g_ascii_string_to_unsigned (words[0], 10, 1, n, &k, NULL))
    return FALSE;
  *share = (guint)k;
  *shares = (guint)n;
  return TRUE;
}

static SulhExit
draw (const Options *options, const SulhInput *input, const SulhPlan *plan,
      const SulhFuturesResult *result)
{
  g_autoptr (SulhFuturesReport) report = sulh_futures_report (result, input->scenario, plan);
  g_autoptr (SulhForesight) foresight = sulh_analysis_show_survival (report);
  const SulhChartOptions chart_options = sulh_picture_get_options (&options->picture);
  g_autoptr (SulhFigure) figure = sulh_foresight_draw (foresight, input->scenario, &chart_options);

  return sulh_picture_write (&options->picture, input, figure);
}

/* To a file for later, or to the person. */
static SulhExit
hand_over (const Options *options, const SulhInput *input, const SulhPlan *plan,
           const SulhFuturesResult *result)
{
  const SulhOutput output
      = { .name = options->output, .spares_others = TRUE, .force = options->force };

  if (options->output)
    {
      g_autoptr (GBytes) bytes = sulh_futures_write (result);
      SulhExit outcome = sulh_output_write (&output, bytes);

      if (outcome != SULH_EXIT_DONE)
        return outcome;
    }
  if (plan && options->common.as_json)
    sulh_report_print_json (result, input, plan);
  else if (plan && !options->output)
    sulh_report_print_words (result, input, plan);
  return plan && options->picture.name ? draw (options, input, plan, result) : SULH_EXIT_DONE;
}

static SulhExit
play (const Options *options)
{
  SulhFuturesRequest request = {
    .seed = (guint64)options->common.seed,
    .runs = (guint)options->runs,
    .horizon = (int)options->common.horizon,
    .jobs = (guint)options->jobs,
    .precision = options->precision / 100,
  };
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_auto (SulhInput) input = { .language = options->picture.language };
  g_autoptr (SulhPlan) plan = NULL;
  g_autoptr (SulhFuturesResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean shown = FALSE;
  SulhExit outcome;

  sulh_words_speak (options->picture.language);
  outcome = sulh_futures_find_plan (&options->common, &input, cancellable, &plan);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  read_share (options->share, &request.share, &request.shares);
  result = sulh_futures_play (input.scenario, plan, &request, cancellable,
                              sulh_futures_show_progress, &shown, &error);
  sulh_futures_clear_progress (shown);
  return result ? hand_over (options, &input, plan, result) : sulh_search_failed (&input, error);
}

static SulhExit
fail (const char *name, const GError *error)
{
  sulh_terminal_complain ("%s: %s", name, error->message);
  return SULH_EXIT_FAILED;
}

static void
result_clear (gpointer result)
{
  sulh_futures_result_free (result);
}

static SulhExit
read_results (char **names, GPtrArray *results)
{
  for (guint i = 0; names[i]; i++)
    {
      g_auto (SulhInput) input = { 0 };
      g_autoptr (GError) error = NULL;
      SulhFuturesResult *result;
      char *text;
      gsize size;

      if (!g_file_get_contents (names[i], &text, &size, &error))
        return fail (names[i], error);
      input.bytes = g_bytes_new_take (text, size);
      result = sulh_futures_read (input.bytes, &error);
      if (result == NULL)
        return fail (names[i], error);
      g_ptr_array_add (results, result);
    }
  return SULH_EXIT_DONE;
}

static SulhExit
merge (const Options *options)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (result_clear);
  g_autoptr (SulhFuturesResult) merged = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SulhExit outcome = read_results (options->common.names, results);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  merged = sulh_futures_merge ((SulhFuturesResult *const *)results->pdata,
                               (const char *const *)options->common.names, results->len, &error);
  if (merged == NULL)
    return fail (SULH_PROGRAM, error);
  if (options->output)
    return hand_over (options, NULL, NULL, merged);
  bytes = sulh_futures_write (merged);
  sulh_terminal_print_bytes (bytes);
  return SULH_EXIT_DONE;
}

static SulhExit
stress (gconstpointer data)
{
  const Options *options = data;

  return options->merge ? merge (options) : play (options);
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  guint share, shares;
  const char *misuse = options->merge ? NULL : sulh_command_demand_file (options->common.names);

  if (options->merge && !options->common.names)
    return _ ("Name the results to merge.");
  if (misuse)
    return misuse;
  if (options->runs < 1 || options->runs > SULH_FUTURES_RUNS_MOST)
    return _ ("--runs must lie between 1 and 5000000.");
  if (options->jobs < 0 || options->jobs > 256)
    return _ ("--jobs must lie between 1 and 256.");
  if (!read_share (options->share, &share, &shares))
    return _ ("--share is written as 2/5, the second of five; there can be up to 10000.");
  if (options->precision < 0 || options->precision > 50)
    return _ ("--precision lies between 0 and 50 percentage points.");
  if (options->precision > 0 && shares > 1)
    return _ ("Choose one of --precision and --share.");
  if (shares > options->runs)
    return _ ("There are more shares than futures. Ask for fewer shares.");
  if (shares > 1 && !options->output)
    return _ ("A share goes to a file. Add --output FILE.");
  if ((misuse = sulh_picture_find_misuse (&options->picture)))
    return misuse;
  return sulh_futures_options_find_misuse (&options->common);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options
      = { .common = { .seed = 1, .passwords = sulh_passwords_new () }, .runs = RUNS_USUAL };
  const GOptionEntry entries[] = {
    { "runs", 'n', 0, G_OPTION_ARG_INT64, &options.runs,
      N_ ("Play so many futures (10000 if not given)"), N_ ("N") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT64, &options.jobs,
      N_ ("Use so many threads (as many as there are processors if not given)"), N_ ("N") },
    { "precision", 0, 0, G_OPTION_ARG_DOUBLE, &options.precision,
      N_ ("Stop once the share carried out is known to POINTS percentage points either way"),
      N_ ("POINTS") },
    { "share", 0, 0, G_OPTION_ARG_STRING, &options.share,
      N_ ("Play only this share of the futures, such as 2/5"), N_ ("K/N") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Write the futures to FILE, to be merged"), N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    { "merge", 'm', 0, G_OPTION_ARG_NONE, &options.merge,
      N_ ("Put the shares that the files hold together"), NULL },
    SULH_PICTURE_ENTRIES (options.picture),
    SULH_FUTURES_ENTRIES (options.common),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.common.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, stress };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_stress_command = {
  .name = "stress",
  .arguments = N_ ("FILE…"),
  .summary
  = N_ ("Plays many futures of a plan and tells how many survive, and what ends the rest."),
  .help
  = N_ ("Everything that is left to chance is drawn anew for each future. The same seed gives the\n"
        "same futures, whatever the number of threads, and two plans meet the same news. Survival "
        "is\n"
        "Kaplan and Meier's with the band of 95 %. On many machines each plays a share:\n"
        "\n"
        "  sulh-cli stress --runs 100000 --share 1/4 --output one FILE\n"
        "\n"
        "and so on to 4/4; then “stress --merge one two three four --output all” writes the very "
        "bytes\n"
        "that one machine would have. A share that is missing is named and can be played alone.\n"
        "FILE may be “-” for standard input. The futures show what the assumptions lead to; they "
        "are\n"
        "no forecast.\n"
        "\n"
        "Answers 4 if no plan holds."),
  .run = run,
};
