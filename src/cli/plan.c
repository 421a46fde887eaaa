/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/answers.h"
#include "cli/audience.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/planning.h"
#include "cli/search.h"
#include "cli/terminal.h"

#define MOST_RUNS 1000000
#define MOST_RUNS_OF_EACH 100000

typedef struct
{
  char **names;
  gboolean as_json;
  gboolean as_csv;
  gboolean count;
  gint64 limit; /* rungs evaluated before the search stops; 0 for none */
  gint64 answers;
  gboolean pareto;
  gboolean overlap;
  double give_up; /* percent of the value, for a shorter calendar */
  char *write;
  gboolean force;
  char *audience;
  gint64 runs;
  gint64 seed;
  int apply;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->write);
  g_free (options->audience);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
print_csv (const SulhPlanning *planning)
{
  g_autoptr (GBytes) table
      = sulh_review_plan_table (planning->scenario, planning->answer->assessment);

  sulh_terminal_print_bytes (table);
}

static void
print (const SulhPlanning *planning, const Options *options)
{
  if (options->as_json)
    sulh_planning_print_json (planning);
  else if (options->as_csv && planning->answer->plan)
    print_csv (planning);
  else if (options->as_csv)
    sulh_terminal_complain ("%s: %s", planning->file, planning->answer->reason);
  else
    sulh_planning_print_words (planning);
}

static SulhExit
count (SulhPlanning *planning, const SulhInput *input, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  planning->is_counted = sulh_review_count (planning->scenario, cancellable, &planning->feasible,
                                            &planning->total, &error);
  return planning->is_counted ? SULH_EXIT_DONE : sulh_search_failed (input, error);
}

static SulhExit
play (SulhPlanning *planning, const Options *options, GCancellable *cancellable)
{
  planning->seed = (guint64)options->seed;
  planning->survival = sulh_review_survival (planning->scenario, planning->answer->plan,
                                             planning->seed, (guint)options->runs, cancellable);
  if (planning->survival)
    return SULH_EXIT_DONE;
  sulh_terminal_complain (_ ("%s: Interrupted."), SULH_PROGRAM);
  return SULH_EXIT_INTERRUPTED;
}

/* A plan that was written before makes room for the new one; one that somebody made stays. */
static gboolean
can_take (const SulhScenario *scenario, const char *id, const SulhPlan *plan)
{
  const SulhPart *stored = sulh_scenario_find (scenario, id);

  return stored == NULL
         || (stored->kind == SULH_KIND_PLAN && g_strcmp0 (stored->name, plan->part.name) == 0);
}

static char *
choose_id (const SulhScenario *scenario, const SulhPlan *plan)
{
  char *id = g_strdup ("best");

  for (guint number = 2; !can_take (scenario, id, plan); number++)
    {
      g_free (id);
      id = g_strdup_printf ("best-%u", number);
    }
  return id;
}

/* The scenario with the plan in it goes to another file, or over the one it came from, sealed if
 * that was. */
static SulhExit
write_plan (const SulhPlanning *planning, const SulhInput *input, const Options *options)
{
  const SulhOutput output
      = { .name = options->write, .input = input, .spares_others = TRUE, .force = options->force };
  const SulhPlan *found = planning->answer->plan;
  g_autofree char *id = choose_id (planning->scenario, found);
  g_autoptr (SulhPlan) written = sulh_part_copy (found);
  g_autoptr (SulhScenario) with_plan = NULL;
  SulhExit outcome;

  sulh_part_set_text (&written->part.id, id);
  with_plan = sulh_scenario_with_part (planning->scenario, written);
  outcome = sulh_output_write_scenario (&output, with_plan, input->key);
  if (outcome == SULH_EXIT_DONE && !g_str_equal (id, found->part.id))
    sulh_terminal_complain (_ ("%s: The plan is saved as “%s”; another is called “%s”."),
                            output.name, id, found->part.id);
  return outcome;
}

static gboolean
has_no_plan (const SulhPlanning *planning)
{
  return planning->answer->plan == NULL && planning->answer->proof == SULH_PROOF_BEST;
}

/* From here on the scenario is the one with the way out in it. */
static SulhExit
apply (SulhPlanning *planning, const SulhInput *input, const Options *options,
       GCancellable *cancellable)
{
  const SulhWaysOut *ways = planning->answer->ways_out;
  guint64 rungs = (guint64)options->limit;
  SulhInput changed = *input;
  SulhScenario *next;

  if (ways == NULL || (guint)options->apply > ways->ways->len)
    {
      sulh_terminal_complain (ways ? _ ("%s: There is no way out %d; plan lists them.")
                                   : _ ("%s: Way out %d is not needed: a plan exists, or it is "
                                        "not proved that there is none."),
                              input->name, options->apply);
      return SULH_EXIT_USAGE;
    }
  next = sulh_repair_apply (sulh_ways_out_get_way (ways, (guint)options->apply - 1)->repair,
                            input->scenario);
  planning->applied = sulh_ways_out_ref (ways);
  planning->way = (guint)options->apply;
  planning->changed = next;
  planning->scenario = changed.scenario = next;
  g_clear_pointer (&planning->answer, sulh_answer_unref);
  return sulh_search_so_far (&changed, rungs, cancellable, &planning->answer);
}

static SulhExit
find_answer (SulhPlanning *planning, const SulhInput *input, const Options *options,
             GCancellable *cancellable)
{
  SulhExit outcome
      = sulh_search_so_far (input, (guint64)options->limit, cancellable, &planning->answer);

  if (outcome != SULH_EXIT_DONE || g_cancellable_is_cancelled (cancellable))
    return outcome;
  if (has_no_plan (planning) && !(options->as_csv && !options->apply))
    outcome = sulh_search_ways_out (input, cancellable, planning->answer);
  if (outcome == SULH_EXIT_DONE && options->apply > 0)
    outcome = apply (planning, input, options, cancellable);
  return outcome;
}

/* All that was asked for is found out before anything is printed or written. After an interruption
 * there is only the best plan so far. */
static SulhExit
find_out (SulhPlanning *planning, const SulhInput *input, const Options *options,
          GCancellable *cancellable)
{
  SulhExit outcome = find_answer (planning, input, options, cancellable);
  gboolean goes_on = outcome == SULH_EXIT_DONE && !g_cancellable_is_cancelled (cancellable);

  if (outcome == SULH_EXIT_DONE && planning->answer->plan)
    planning->remarks = sulh_review_check_plan (planning->scenario, planning->answer->plan);
  if (goes_on && options->count)
    outcome = count (planning, input, cancellable);
  if (goes_on && outcome == SULH_EXIT_DONE && options->runs > 0 && planning->answer->plan)
    outcome = play (planning, options, cancellable);
  return outcome;
}

static SulhExit
complain_about_interruption (const Options *options)
{
  if (options->write)
    sulh_terminal_complain (_ ("%s: Interrupted. “%s” was not written; --limit stops a search and "
                               "writes what was found."),
                            SULH_PROGRAM, options->write);
  else
    sulh_terminal_complain (_ ("%s: Interrupted."), SULH_PROGRAM);
  return SULH_EXIT_INTERRUPTED;
}

/* Several answers, if they were asked for and there is one. */
static SulhExit
print_several (const SulhInput *input, const Options *options, gboolean *is_done)
{
  const SulhAnswersAsked asked = { (guint)options->answers, options->pareto, options->as_json,
                                   (guint)options->runs, (guint64)options->seed };
  gboolean is_empty;
  SulhExit outcome;

  *is_done = FALSE;
  if (asked.distinct == 0 && !asked.pareto)
    return SULH_EXIT_DONE;
  outcome = sulh_answers_print (input, &asked, &is_empty);
  *is_done = !is_empty;
  return outcome;
}

/* The scenario as read, but for what may overlap. */
static void
let_overlap (SulhInput *input, const Options *options)
{
  SulhScenario *scenario = input->scenario;
  g_autoptr (SulhAssumptions) assumptions = sulh_part_copy (scenario->assumptions);

  assumptions->overlap = TRUE;
  if (options->give_up > 0)
    assumptions->value_for_time = sulh_number_point (options->give_up / 100);
  input->scenario = sulh_scenario_with_part (scenario, assumptions);
  sulh_part_unref (scenario);
}

static SulhExit
plan (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input
      = { .passwords = options->passwords, .large = options->large, .audience = options->audience };
  g_auto (SulhPlanning) planning = { 0 };
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);
  g_autoptr (GCancellable) cancellable = NULL;
  gboolean is_done;

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (options->overlap)
    let_overlap (&input, options);
  outcome = print_several (&input, options, &is_done);
  if (outcome != SULH_EXIT_DONE || is_done)
    return outcome;
  planning.file = input.name;
  planning.scenario = input.scenario;
  cancellable = sulh_interrupt_watch ();
  outcome = find_out (&planning, &input, options, cancellable);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  print (&planning, options);
  if (planning.answer->stopped && g_cancellable_is_cancelled (cancellable))
    return complain_about_interruption (options);
  if (planning.answer->plan == NULL)
    return planning.answer->proof == SULH_PROOF_NONE ? SULH_EXIT_FAILED : SULH_EXIT_NO_PLAN;
  return options->write ? write_plan (&planning, &input, options) : SULH_EXIT_DONE;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  const char *misuse = sulh_command_demand_file (options->names);

  if (misuse)
    return misuse;
  if (options->as_json && options->as_csv)
    return _ ("--json and --csv exclude each other.");
  if (options->as_csv && (options->count || options->runs))
    return _ ("--csv holds the plan only; --count and --runs need words or --json.");
  if (options->answers < 0 || options->answers > SULH_ANSWERS_MOST)
    return _ ("--answers must lie between 1 and 20.");
  if (options->limit < 0)
    return _ ("--limit needs a number of rungs, from 1.");
  if (options->limit && (options->answers || options->pareto))
    return _ ("--limit is for one answer; leave out --answers and --pareto.");
  if (options->answers && options->pareto)
    return _ ("--answers and --pareto exclude each other.");
  if (!(options->give_up >= 0 && options->give_up <= 100))
    return _ ("--give-up must lie between 0 and 100.");
  if (options->give_up > 0 && !options->overlap)
    return _ ("--give-up needs --overlap.");
  if (options->overlap && options->count)
    return _ ("--count counts plans of one exchange after the other; leave out --overlap.");
  if ((options->answers || options->pareto)
      && (options->as_csv || options->count || options->write))
    return _ ("Several answers are shown in words or with --json, and nothing else is done.");
  if ((options->answers || options->pareto) && options->runs > MOST_RUNS_OF_EACH)
    return _ ("--runs must lie between 0 and 100000 where several plans are played.");
  if (options->runs < 0 || options->runs > MOST_RUNS)
    return _ ("--runs must lie between 0 and 1000000.");
  if (options->seed < 0)
    return _ ("--seed must not be negative.");
  if (options->apply < 0)
    return _ ("--apply needs the number of a way out, from 1.");
  if (options->write && options->audience)
    return _ ("--write and --for exclude each other; redact makes a file for an audience.");
  if (options->write && sulh_input_is_standard (options->write))
    return _ ("--write needs a file.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .seed = 1, .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &options.as_csv,
      N_ ("Print a table, a line for each rung and party"), NULL },
    { "write", 'w', 0, G_OPTION_ARG_FILENAME, &options.write,
      N_ ("Save the scenario with the plan in it"), N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    { "apply", 0, 0, G_OPTION_ARG_INT, &options.apply,
      N_ ("Where no plan exists, plan with this way out"), N_ ("N") },
    { "count", 0, 0, G_OPTION_ARG_NONE, &options.count,
      N_ ("Also count the sequences that hold (few exchanges only)"), NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT64, &options.limit,
      N_ ("Stop after N rungs evaluated, with the best plan so far"), N_ ("N") },
    { "answers", 0, 0, G_OPTION_ARG_INT64, &options.answers,
      N_ ("Show the N best plans that differ in substance"), N_ ("N") },
    { "pareto", 0, 0, G_OPTION_ARG_NONE, &options.pareto,
      N_ ("Show the plans that no other beats in every figure"), NULL },
    { "overlap", 0, 0, G_OPTION_ARG_NONE, &options.overlap,
      N_ ("Let exchanges overlap where nothing forbids it"), NULL },
    { "give-up", 0, 0, G_OPTION_ARG_DOUBLE, &options.give_up,
      N_ ("Give up so many percent of the value to end earlier"), N_ ("P") },
    { "runs", 0, 0, G_OPTION_ARG_INT64, &options.runs,
      N_ ("Also play the plan against shocks, N times"), N_ ("N") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options.seed, N_ ("Play these futures (1 if not given)"),
      N_ ("S") },
    SULH_AUDIENCE_ENTRY (options.audience),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, plan };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_plan_command = {
  .name = "plan",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Finds the best sequence that both sides could start and continue."),
  .help = N_ (
      "The table shows, for each rung and each party, its trust in the other, how reliable it\n"
      "expects the other to be here, and how reliable the other must be for it to go on. The\n"
      "budget is how much evidence of bad faith the rest of the plan can absorb; 50+ means that\n"
      "nothing breaks it. The joint value is the geometric mean of what the plan is worth to\n"
      "each party, so that private points can be compared.\n"
      "\n"
      "With --answers or --pareto several plans stand side by side: what each is worth to each\n"
      "party, the chance that no single piece of bad news breaks it, its days and its smallest\n"
      "budget. Plans differ in substance if a fifth of what is done, of who goes first, or of\n"
      "the order of steps that depend on each other is different. With --runs N as well, each is\n"
      "played in the same N futures, and they stand in the order in which they survive. Where the\n"
      "share carried out cannot tell two apart, the days decide for which talks last, then the\n"
      "smallest budget, then the joint value: never a difference that is smaller than its error.\n"
      "\n"
      "A search that is stopped, by --limit or with Ctrl+C, shows the best plan that was found up "
      "to\n"
      "there, and how much better another could be. The same limit finds the same plan "
      "everywhere.\n"
      "\n"
      "With --overlap, or where the scenario says so, an exchange may begin before those before\n"
      "it are verified. The best order of one exchange after the other is proved first; then its\n"
      "calendar and those of some others are made shorter as long as every test holds, by what is\n"
      "verified on the first day of each exchange, and the joint value does not fall, or by no "
      "more\n"
      "than --give-up says. What is worth most then is the answer, with --answers too; it says "
      "what\n"
      "was proved.\n"
      "\n"
      "FILE may be “-” for standard input. --write replaces only a plan of the same name, and\n"
      "another file only with --force. The answer explores a design; it is no forecast.\n"
      "\n"
      "Answers 4 if no sequence holds, and says which rung, which party and what would help: the\n"
      "demands that cannot hold together, and the ways out, the cheapest first. Their prices are\n"
      "in the scenario, under “prices”. --apply N plans with way out N, and --write saves that."),
  .run = run,
};
