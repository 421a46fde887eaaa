/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "cli/command.h"
#include "cli/futures.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/picture.h"
#include "cli/report.h"
#include "cli/strikes.h"
#include "cli/table.h"
#include "cli/terminal.h"

#define RUNS_USUAL 1000
#define RUNS_UNSAID G_MININT64

/* Lives that would be so different by chance in fewer than one of twenty experiments differ. */
#define CHANCE_THAT_TELLS 0.05

typedef struct
{
  SulhFuturesOptions common;
  gint64 runs;
  gint64 jobs;
  char *experiment;
  char *vary;
  char *intensities;
  char *days;
  SulhExperimentAxes axes;
  SulhPicture picture;
} Options;

/* What --vary can name. */
static const struct
{
  const char *word;
  SulhExperimentTopic topic;
} topics[] = {
  { "news", SULH_EXPERIMENT_TOPIC_NEWS },
  { "levers", SULH_EXPERIMENT_TOPIC_LEVERS },
  { "principles", SULH_EXPERIMENT_TOPIC_PRINCIPLES },
  { "response", SULH_EXPERIMENT_TOPIC_RESPONSE },
  { "ranges", SULH_EXPERIMENT_TOPIC_RANGES },
  { "mediators", SULH_EXPERIMENT_TOPIC_MEDIATORS },
  { "formats", SULH_EXPERIMENT_TOPIC_FORMATS },
  { "lengths", SULH_EXPERIMENT_TOPIC_LENGTHS },
  { "axes", SULH_EXPERIMENT_TOPIC_AXES },
};

static void
options_clear (Options *options)
{
  sulh_futures_options_clear (&options->common);
  g_free (options->experiment);
  g_free (options->vary);
  g_free (options->intensities);
  g_free (options->days);
  sulh_picture_clear (&options->picture);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
find_topic (const char *word, SulhExperimentTopic *topic)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (topics[i].word, word))
      {
        *topic = topics[i].topic;
        return TRUE;
      }
  return FALSE;
}

static char *
mean_with_error (SulhExperimentMean mean, gboolean sign)
{
  g_autofree char *value = sulh_terminal_decimal (mean.mean, 2);
  g_autofree char *error = sulh_terminal_decimal (mean.error, 2);

  return g_strdup_printf ("%s%s ± %s", sign && mean.mean > 0 ? "+" : "", value, error);
}

static void
add_row (SulhTable *table, const SulhExperimentResult *result, gboolean first)
{
  g_autofree char *name = result->end ? g_strdup_printf (_ ("%s = %s"), result->name, result->end)
                                      : g_strdup (result->name);
  g_autofree char *completed = sulh_report_percent (result->completed.share);
  g_autofree char *kept = mean_with_error (result->kept, FALSE);
  g_autofree char *days = sulh_terminal_decimal (result->days.mean, 0);
  g_autofree char *more = first ? g_strdup ("") : mean_with_error (result->more, TRUE);
  const char *differs = first                                ? ""
                        : result->chance < CHANCE_THAT_TELLS ? _ ("yes")
                                                             : _ ("cannot be told");

  sulh_table_add_row (table, name, completed, kept, days, more, differs, NULL);
}

static void
print_words (const GPtrArray *results, const SulhFuturesRequest *request, const SulhInput *input)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrrrrl");

  sulh_terminal_print_format (ngettext ("%s: %u future of each case (seed %" PRIu64 ")\n\n",
                                        "%s: %u futures of each case (seed %" PRIu64 ")\n\n",
                                        request->runs),
                              input->name, request->runs, request->seed);
  sulh_table_add_row (table, _ ("Case"), _ ("Carried out"), _ ("Rungs kept"), _ ("Days"),
                      _ ("Rungs more"), _ ("Lasts differently"), NULL);
  for (guint i = 0; i < results->len; i++)
    add_row (table, results->pdata[i], i == 0);
  sulh_table_print (table);
  sulh_terminal_print (
      _ ("\nDays is how long the talks are not broken off, on average. “Rungs more” and “Lasts "
         "differently” compare with\nthe first case, which meets the same news. The futures show "
         "what the assumptions lead to; they are no forecast.\n"));
}

static void
write_mean (SulhJson *json, const char *name, SulhExperimentMean mean)
{
  sulh_json_open_object (json, name);
  sulh_json_add_number (json, "mean", mean.mean);
  sulh_json_add_number (json, "error", mean.error);
  sulh_json_close_object (json);
}

static void
print_json (const GPtrArray *results, const SulhFuturesRequest *request, const SulhInput *input,
            const SulhPlan *plan)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_text (json, "plan", plan->part.id);
  sulh_json_add_count (json, "seed", request->seed);
  sulh_json_add_count (json, "futures", request->runs);
  sulh_json_open_list (json, "cases");
  for (guint i = 0; i < results->len; i++)
    {
      const SulhExperimentResult *result = results->pdata[i];

      sulh_json_open_object (json, NULL);
      sulh_json_add_text (json, "name", result->name);
      if (result->end)
        sulh_json_add_text (json, "value", result->end);
      sulh_report_write_share (json, "completed", &result->completed);
      write_mean (json, "rungs_kept", result->kept);
      write_mean (json, "days", result->days);
      write_mean (json, "rungs_more", result->more);
      sulh_json_add_number (json, "chance_of_no_difference", result->chance);
      sulh_json_close_object (json);
    }
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

/* The experiment that is named, or else the first of the scenario. */
static const SulhExperiment *
find_experiment (const Options *options, const SulhScenario *scenario)
{
  const SulhPart *part;

  if (options->experiment == NULL)
    return scenario->experiments->len > 0 ? scenario->experiments->pdata[0] : NULL;
  part = sulh_scenario_find (scenario, options->experiment);
  return part && part->kind == SULH_KIND_EXPERIMENT ? (const SulhExperiment *)part : NULL;
}

/* What the file says of an experiment holds where the command line says nothing. */
static SulhFuturesRequest
make_request (const Options *options, const SulhExperiment *experiment)
{
  SulhFuturesRequest request = { .seed = (guint64)options->common.seed,
                                 .runs = options->runs == RUNS_UNSAID ? 0 : (guint)options->runs,
                                 .horizon = (int)options->common.horizon,
                                 .jobs = (guint)options->jobs,
                                 .share = 1,
                                 .shares = 1,
                                 .axes = &options->axes };

  if (request.runs == 0)
    request.runs = experiment && experiment->runs > 0 ? (guint)experiment->runs : RUNS_USUAL;
  if (request.seed == 0)
    request.seed = experiment && experiment->seed > 0 ? (guint64)experiment->seed : 1;
  if (request.horizon == 0 && experiment && sulh_number_is_set (&experiment->horizon))
    request.horizon = (int)experiment->horizon.mode;
  return request;
}

static SulhExit
draw (const Options *options, const SulhInput *input, SulhExperimentTopic topic,
      const SulhFuturesRequest *request, const GPtrArray *results)
{
  const SulhChartOptions chart_options = sulh_picture_get_options (&options->picture);
  g_autoptr (SulhForesight) foresight = NULL;
  g_autoptr (SulhFigure) figure = NULL;

  if (options->picture.name == NULL)
    return SULH_EXIT_DONE;
  foresight = sulh_analysis_show_experiment (topic, results, request->axes, request->runs);
  figure = sulh_foresight_draw (foresight, input->scenario, &chart_options);
  return sulh_picture_write (&options->picture, input, figure);
}

static SulhExit
carry_out (gconstpointer data)
{
  const Options *options = data;
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_auto (SulhInput) input = { .language = options->picture.language };
  g_autoptr (SulhPlan) plan = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GError) error = NULL;
  SulhExperimentTopic topic = SULH_EXPERIMENT_TOPIC_FILE;
  const SulhExperiment *experiment = NULL;
  SulhFuturesRequest request;
  gboolean shown = FALSE;
  SulhExit outcome;

  sulh_words_speak (options->picture.language);
  outcome = sulh_futures_find_plan (&options->common, &input, cancellable, &plan);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (g_strcmp0 (options->vary, "weeks") == 0)
    {
      request = make_request (options, NULL);
      return sulh_strikes_print (&input, plan, &request, &options->picture, options->common.as_json,
                                 cancellable);
    }
  if (options->vary)
    find_topic (options->vary, &topic);
  else if ((experiment = find_experiment (options, input.scenario)) == NULL)
    {
      sulh_terminal_complain (_ ("%s: There is no such experiment. Name one of the scenario with "
                                 "--experiment, or say what to vary with --vary."),
                              input.name);
      return SULH_EXIT_FAULT;
    }
  request = make_request (options, experiment);
  cases = sulh_experiment_list (input.scenario, plan, topic, experiment, request.axes, &error);
  if (cases == NULL)
    {
      sulh_terminal_complain ("%s: %s", input.name, error->message);
      return SULH_EXIT_FAULT;
    }
  results = sulh_experiment_play (cases, &request, cancellable, sulh_futures_show_progress, &shown,
                                  &error);
  sulh_futures_clear_progress (shown);
  if (results == NULL)
    return sulh_search_failed (&input, error);
  if (options->common.as_json)
    print_json (results, &request, &input, plan);
  else
    print_words (results, &request, &input);
  return draw (options, &input, topic, &request, results);
}

/* The values of both axes; what is said of them without axes is said in vain. */
static const char *
read_axes (Options *options)
{
  if ((options->intensities || options->days) && g_strcmp0 (options->vary, "axes") != 0)
    return _ ("--intensities and --days belong to --vary axes.");
  if (!sulh_experiment_read_axes (options->intensities, NULL, &options->axes, NULL))
    return _ ("--intensities is a list of two to ten numbers from 0 to 10, such as 0,5,10.");
  if (!sulh_experiment_read_axes (options->intensities, options->days, &options->axes, NULL))
    return _ ("--days is a list of two to ten whole numbers from 1 to 36500, such as 30,90,360.");
  return NULL;
}

static const char *
find_misuse (gpointer data)
{
  Options *options = data;
  const char *misuse = sulh_command_demand_file (options->common.names);
  SulhExperimentTopic topic;

  if (misuse)
    return misuse;
  if (options->runs != RUNS_UNSAID
      && (options->runs < 1 || options->runs > SULH_FUTURES_RUNS_MOST / 50))
    return _ ("--runs must lie between 1 and 100000.");
  if (options->jobs < 0 || options->jobs > 256)
    return _ ("--jobs must lie between 1 and 256.");
  if (options->vary && options->experiment)
    return _ ("Choose one of --vary and --experiment.");
  if (options->vary && !g_str_equal (options->vary, "weeks") && !find_topic (options->vary, &topic))
    return _ ("--vary is one of those that “sulh-cli experiment --help” lists.");
  if (g_strcmp0 (options->vary, "weeks") == 0 && options->runs > SULH_STRIKES_RUNS_MOST)
    return _ ("--runs must lie between 1 and 10000 for each week.");
  if ((misuse = sulh_picture_find_misuse (&options->picture)) || (misuse = read_axes (options)))
    return misuse;
  return sulh_futures_options_find_misuse (&options->common);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options
      = { .common = { .passwords = sulh_passwords_new () }, .runs = RUNS_UNSAID };
  const GOptionEntry entries[] = {
    { "experiment", 'e', 0, G_OPTION_ARG_STRING, &options.experiment,
      N_ ("Carry out this experiment of the scenario; if not given, its first"), N_ ("ID") },
    { "vary", 'v', 0, G_OPTION_ARG_STRING, &options.vary, N_ ("Vary this instead: see below"),
      N_ ("WHAT") },
    { "intensities", 0, 0, G_OPTION_ARG_STRING, &options.intensities,
      N_ ("Intensities of the conflict for --vary axes, such as 0,5,10"), N_ ("LIST") },
    { "days", 0, 0, G_OPTION_ARG_STRING, &options.days,
      N_ ("Days for the talks for --vary axes, such as 30,90,360"), N_ ("LIST") },
    { "runs", 'n', 0, G_OPTION_ARG_INT64, &options.runs,
      N_ ("Play so many futures of each case (1000 if nothing is said)"), N_ ("N") },
    { "jobs", 'j', 0, G_OPTION_ARG_INT64, &options.jobs,
      N_ ("Use so many threads (as many as there are processors if not given)"), N_ ("N") },
    SULH_PICTURE_ENTRIES (options.picture),
    SULH_FUTURES_ENTRIES (options.common),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.common.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, carry_out };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_experiment_command = {
  .name = "experiment",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Plays one plan under several circumstances and tells them apart."),
  .help = N_ (
      "Every case meets the same news, so that even small differences can be seen. What differs\n"
      "is what an experiment of the scenario says: parts that it compares, and numbers that it\n"
      "varies. Without one:\n"
      "\n"
      "  --vary news        without each shock, force and spoiler in turn\n"
      "  --vary levers      with each lever of the scenario in turn\n"
      "  --vary principles  without aligned incentives, sequence, verification, care for\n"
      "                     spoilers: all sixteen cases\n"
      "  --vary response    channels and decisions take a quarter of the time to four times\n"
      "  --vary ranges      each range at its low and its high end; numbers of shocks, channels,\n"
      "                     clocks and trust without a range at half and twice their value\n"
      "  --vary mediators   each ready-made mediator in the place of the one that carries most,\n"
      "                     and nobody\n"
      "  --vary formats     each ready-made format of a channel in the place of all channels\n"
      "  --vary lengths     90 days, two years, ten; mediators who leave on day 90\n"
      "  --vary axes        intensity of the conflict and time for the talks\n"
      "  --vary weeks       a shock of each kind in each week: what goes on, stalls, collapses\n"
      "\n"
      "Actors are compared in the seat of the first that the experiment names. At an intensity\n"
      "of 5 shocks come as often as the scenario says, at 10 twice as often. FILE may be “-” for\n"
      "standard input.\n"
      "\n"
      "Answers 4 if no plan holds."),
  .run = run,
};
