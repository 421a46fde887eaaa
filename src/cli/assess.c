/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "cli/audience.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/search.h"
#include "cli/table.h"
#include "cli/terminal.h"

typedef struct
{
  char **names;
  char *plan;
  char *audience;
  gboolean as_json;
  gboolean large;
  SulhPasswords *passwords;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->plan);
  g_free (options->audience);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const char *
name_group (SulhMeasureGroup group)
{
  switch (group)
    {
    case SULH_MEASURE_TEST:
      return _ ("Three tests of an opening");
    case SULH_MEASURE_PRINCIPLE:
      return _ ("Four principles of design");
    default:
      return _ ("Three ties");
    }
}

static char *
say_verdict (const SulhMeasure *measure)
{
  if (!measure->applies)
    return g_strdup (_ ("not tested"));
  if (measure->group == SULH_MEASURE_PRINCIPLE)
    return sulh_terminal_decimal (measure->score, 0);
  return g_strdup (measure->holds ? _ ("passes") : _ ("fails"));
}

static void
print_group (const GPtrArray *measures, SulhMeasureGroup group)
{
  g_autoptr (SulhTable) table = sulh_table_new ("lrl");

  sulh_terminal_print_format ("%s\n", name_group (group));
  for (guint i = 0; i < measures->len; i++)
    {
      const SulhMeasure *measure = measures->pdata[i];
      g_autofree char *name = g_strconcat ("  ", measure->name, NULL);
      g_autofree char *verdict = say_verdict (measure);

      if (measure->group == group)
        sulh_table_add_row (table, name, verdict, measure->sentence, NULL);
    }
  sulh_table_print (table);
}

static void
write_measure (SulhJson *json, const SulhMeasure *measure)
{
  static const char *const groups[] = { "test", "principle", "tie" };

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "group", groups[measure->group]);
  sulh_json_add_text (json, "measure", measure->code);
  sulh_json_add_flag (json, "applies", measure->applies);
  if (measure->group == SULH_MEASURE_PRINCIPLE)
    sulh_json_add_number (json, "score", measure->score);
  else
    sulh_json_add_flag (json, "holds", measure->holds);
  if (measure->group == SULH_MEASURE_TEST)
    sulh_json_add_number (json, "margin", measure->margin);
  sulh_json_add_text (json, "sentence", measure->sentence);
  sulh_json_close_object (json);
}

static void
print_json (const SulhInput *input, const SulhPlan *plan, const GPtrArray *measures)
{
  g_autoptr (SulhJson) json = sulh_json_new ();

  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_text (json, "plan", plan->part.id);
  sulh_json_open_list (json, "measures");
  for (guint i = 0; i < measures->len; i++)
    write_measure (json, measures->pdata[i]);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
}

static SulhExit
assess (const SulhInput *input, const SulhPlan *plan, gboolean as_json)
{
  g_autoptr (GPtrArray) measures = sulh_review_measure (input->scenario, plan);

  if (as_json)
    {
      print_json (input, plan, measures);
      return SULH_EXIT_DONE;
    }
  if (measures->len == 0)
    {
      sulh_terminal_print_sentence ("", _ ("The plan has no rungs."));
      return SULH_EXIT_DONE;
    }
  for (int group = SULH_MEASURE_TEST; group <= SULH_MEASURE_TIE; group++)
    {
      if (group > SULH_MEASURE_TEST)
        sulh_terminal_print ("\n");
      print_group (measures, (SulhMeasureGroup)group);
    }
  return SULH_EXIT_DONE;
}

static SulhExit
assess_best (const SulhInput *input, gboolean as_json)
{
  g_autoptr (GCancellable) cancellable = sulh_interrupt_watch ();
  g_autoptr (SulhAnswer) best = NULL;
  SulhExit outcome = sulh_search_best (input, cancellable, &best);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (best->plan)
    return assess (input, best->plan, as_json);
  sulh_terminal_complain ("%s: %s", input->name, best->reason);
  return best->proof == SULH_PROOF_NONE ? SULH_EXIT_FAILED : SULH_EXIT_NO_PLAN;
}

static SulhExit
assess_file (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input
      = { .passwords = options->passwords, .large = options->large, .audience = options->audience };
  g_autoptr (SulhAssessment) assessment = NULL;
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  if (options->plan == NULL)
    return assess_best (&input, options->as_json);
  outcome = sulh_search_named (&input, options->plan, &assessment);
  if (outcome != SULH_EXIT_DONE)
    return outcome;
  return assess (&input, (const SulhPlan *)sulh_scenario_find (input.scenario, options->plan),
                 options->as_json);
}

static const char *
find_misuse (gpointer data)
{
  return sulh_command_demand_file (((const Options *)data)->names);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "plan", 'p', 0, G_OPTION_ARG_STRING, &options.plan,
      N_ ("Assess this plan of the scenario; if not given, the best there is"), N_ ("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    SULH_AUDIENCE_ENTRY (options.audience),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, assess_file };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_assess_command = {
  .name = "assess",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Measures a plan by the tests, principles and ties of mediation design."),
  .help = N_ (
      "The three tests are those that an opening has to survive at once: politics at home, those\n"
      "who would retaliate, and whether each side can believe the other. The four principles\n"
      "are scored from 0 to 100. All figures are computed from the plan; nothing is typed in.\n"
      "\n"
      "Answers 4 if no plan holds."),
  .run = run,
};
