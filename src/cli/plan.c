/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/planning.h"
#include "cli/search.h"
#include "cli/terminal.h"

typedef struct
{
  char **names;
  gboolean as_json;
  gboolean count;
  char *write;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->write);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static SulhExit
count (SulhPlanning *planning, const SulhInput *input, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  planning->is_counted = sulh_review_count (planning->scenario, cancellable, &planning->feasible,
                                            &planning->total, &error);
  return planning->is_counted ? SULH_EXIT_DONE : sulh_search_failed (input, error);
}

/* The scenario with the plan in it goes to another file, or over the one it came from. */
static SulhExit
write_plan (const SulhPlanning *planning, const char *name)
{
  g_autoptr (SulhScenario) with_plan
      = sulh_scenario_with_part (planning->scenario, planning->answer->plan);
  g_autoptr (GFile) file = sulh_input_find_file (name);
  g_autoptr (GError) error = NULL;

  if (sulh_store_write (file, with_plan, NULL, &error))
    return SULH_EXIT_DONE;
  sulh_terminal_complain ("%s: %s", name, error->message);
  return SULH_EXIT_FAILED;
}

/* All that was asked for is found out before anything is printed or written. */
static SulhExit
find_out (SulhPlanning *planning, const SulhInput *input, const Options *options)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  SulhExit outcome = sulh_search_best (input, cancellable, &planning->answer);

  if (outcome == SULH_EXIT_DONE && options->count)
    outcome = count (planning, input, cancellable);
  return outcome;
}

static SulhExit
plan (const Options *options)
{
  g_auto (SulhInput) input = { 0 };
  g_auto (SulhPlanning) planning = { 0 };
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  planning.file = input.name;
  planning.scenario = input.scenario;
  outcome = find_out (&planning, &input, options);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (options->as_json)
    sulh_planning_print_json (&planning);
  else
    sulh_planning_print_words (&planning);
  if (planning.answer->plan == NULL)
    return planning.answer->proof == SULH_PROOF_NONE ? SULH_EXIT_FAILED : SULH_EXIT_NO_PLAN;
  return options->write ? write_plan (&planning, options->write) : SULH_EXIT_DONE;
}

static const char *
find_misuse (const Options *options)
{
  if (options->names == NULL)
    return _ ("Name a file.");
  if (options->names[1])
    return _ ("Name one file only.");
  if (options->write && sulh_input_is_standard (options->write))
    return _ ("--write needs a file.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    { "write", 'w', 0, G_OPTION_ARG_FILENAME, &options.write,
      N_ ("Save the scenario with the plan in it"), N_ ("FILE") },
    { "count", 0, 0, G_OPTION_ARG_NONE, &options.count,
      N_ ("Also count the sequences that hold (few exchanges only)"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  SulhExit exit_code;
  const char *misuse;

  if (!sulh_command_parse (command, entries, argc, argv, &exit_code))
    return exit_code;
  misuse = find_misuse (&options);
  return misuse ? sulh_command_misused (command, misuse) : plan (&options);
}

const SulhCommand sulh_plan_command = {
  .name = "plan",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Finds the best sequence that both sides could start and continue."),
  .help
  = N_ ("The table shows, for each rung and each party, its trust in the other, how reliable it\n"
        "expects the other to be here, and how reliable the other must be for it to go on. The\n"
        "budget is the weight of bad news that breaks the plan from that rung on. FILE may be “-”\n"
        "for standard input. The answer explores a design; it is no forecast.\n"
        "\n"
        "Answers 4 if no sequence holds, and says which rung, which party and what would help."),
  .run = run,
};
