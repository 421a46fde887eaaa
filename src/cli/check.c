/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/audience.h"
#include "cli/check-list.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/output.h"
#include "cli/remarks.h"
#include "cli/terminal.h"

/* Of each kind so many are listed. */
#define MOST_LISTED 20

typedef struct
{
  gboolean as_json;
  gboolean all;
  gboolean list;
  gboolean force;
  char *repair;
  char *output;
  char *audience;
  char **names;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->repair);
  g_free (options->output);
  g_free (options->audience);
  g_strfreev (options->names);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static char *
count_in_words (const GPtrArray *findings)
{
  guint errors = sulh_findings_count (findings, SULH_SEVERITY_ERROR);
  guint warnings = sulh_findings_count (findings, SULH_SEVERITY_WARNING);
  guint notes = sulh_findings_count (findings, SULH_SEVERITY_NOTE);
  g_autofree char *error_text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", errors), errors);
  g_autofree char *warning_text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", warnings), warnings);
  g_autofree char *note_text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", notes), notes);

  return g_strdup_printf ("%s, %s, %s", error_text, warning_text, note_text);
}

static const char *
say_verdict (const SulhInput *input, const GPtrArray *findings)
{
  if (input->scenario == NULL)
    return _ ("cannot be used");
  return sulh_findings_have_errors (findings) ? _ ("cannot be planned") : _ ("can be used");
}

static void
print_words (const SulhInput *input, GPtrArray *findings, const Options *options)
{
  g_autofree char *counts = count_in_words (findings);

  if (!options->all)
    sulh_findings_shorten (findings, MOST_LISTED);
  sulh_input_complain (input, findings);
  if (input->error)
    return;
  sulh_terminal_print_format ("%s: %s (%s)\n", input->name, say_verdict (input, findings), counts);
}

static void
write_input (SulhJson *json, const SulhInput *input, const GPtrArray *findings)
{
  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_flag (json, "usable", input->scenario != NULL);
  sulh_json_add_flag (json, "plannable",
                      input->scenario != NULL && !sulh_findings_have_errors (findings));
  sulh_json_add_text (json, "unreadable", input->error ? input->error->message : NULL);
  sulh_remarks_write_json (findings, json, "findings");
  sulh_json_close_object (json);
}

/* Faults are found in the team's file, with all that it holds. */
static GPtrArray *
withhold_findings (void)
{
  GPtrArray *findings = sulh_findings_new ();

  g_ptr_array_add (findings,
                   sulh_finding_new (SULH_SEVERITY_ERROR, "at-fault", NULL,
                                     _ ("The file is at fault, so that there is nothing to show."),
                                     _ ("Mend what “check” finds without --for.")));
  return findings;
}

/* What the reader says of the text, then what the rules say of what it means. */
static GPtrArray *
collect_findings (const SulhInput *input)
{
  g_autoptr (GPtrArray) review = NULL;
  GPtrArray *all;

  if (input->scenario == NULL && input->audience && input->error == NULL)
    return withhold_findings ();
  all = g_ptr_array_ref (input->findings);
  if (input->scenario == NULL)
    return all;
  review = sulh_review_check (input->scenario);
  /* Where it stands in the file would tell others how much stands before it. */
  if (input->audience == NULL)
    sulh_store_locate (input->bytes, input->scenario, review);
  g_ptr_array_extend_and_steal (all, g_steal_pointer (&review));
  sulh_findings_sort (all);
  return all;
}

static SulhExit
check (const char *name, SulhJson *json, const Options *options)
{
  g_auto (SulhInput) input
      = { .passwords = options->passwords, .large = options->large, .audience = options->audience };
  SulhExit outcome = sulh_input_read (&input, name);
  g_autoptr (GPtrArray) findings = NULL;

  if (outcome == SULH_EXIT_USAGE)
    return outcome;
  findings = collect_findings (&input);
  if (outcome == SULH_EXIT_DONE && sulh_findings_have_errors (findings))
    outcome = SULH_EXIT_FAULT;
  if (json)
    write_input (json, &input, findings);
  else
    print_words (&input, findings, options);
  return outcome;
}

static SulhExit
check_all (SulhJson *json, const Options *options)
{
  SulhExit worst = SULH_EXIT_DONE;

  for (guint i = 0; options->names[i] && worst != SULH_EXIT_INTERRUPTED; i++)
    {
      SulhExit outcome = check (options->names[i], json, options);

      worst = MAX (worst, outcome);
    }
  return worst;
}

static SulhExit
check_as_json (const Options *options)
{
  g_autoptr (SulhJson) json = sulh_json_new ();
  SulhExit outcome;

  sulh_json_open_object (json, NULL);
  sulh_json_open_list (json, "files");
  outcome = check_all (json, options);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
  return outcome;
}

/* Words are KIND or KIND=ID. What was sealed stays sealed in a file. */
static SulhExit
repair (const Options *options)
{
  g_auto (GStrv) words = g_strsplit (options->repair, "=", 2);
  g_auto (SulhInput) input = { .passwords = options->passwords, .large = options->large };
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);
  const SulhOutput output = {
    .name = sulh_input_is_standard (options->output) ? NULL : options->output,
    .input = &input,
    .spares_others = TRUE,
    .force = options->force,
  };
  g_autoptr (SulhScenario) next = NULL;
  guint n;

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  next = sulh_review_repair (input.scenario, words[0], words[1], &n);
  sulh_terminal_complain (g_dngettext (GETTEXT_PACKAGE, "%s: %u repair of the kind “%s” was made.",
                                       "%s: %u repairs of the kind “%s” were made.", n),
                          input.name, n, words[0]);
  return sulh_output_write_scenario (&output, next, input.key);
}

static const char *
find_misuse_of_repair (const Options *options)
{
  g_auto (GStrv) words = NULL;

  if (options->output == NULL)
    return _ ("--repair needs --output, a file or “-”.");
  if (options->as_json || options->all || options->list || options->audience)
    return _ ("--repair stands with --output alone.");
  words = g_strsplit (options->repair, "=", 2);
  if (words[0] == NULL || !sulh_check_is_repairable (words[0]))
    return _ ("There is no repair of this kind; “check --list” names those that there are.");
  return sulh_command_demand_file (options->names);
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;

  if (options->repair)
    return find_misuse_of_repair (options);
  if (options->output || options->force)
    return _ ("--output and --force go with --repair.");
  if (options->list)
    return options->names ? _ ("--list needs no file.") : NULL;
  return options->names ? NULL : _ ("Name at least one file.");
}

static SulhExit
check_or_repair (gconstpointer data)
{
  const Options *options = data;

  if (options->repair)
    return repair (options);
  if (options->list)
    return sulh_check_list_kinds (options->as_json);
  return options->as_json ? check_as_json (options) : check_all (NULL, options);
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all,
      N_ ("List all findings, also where there are many of a kind"), NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &options.list,
      N_ ("List the kinds of findings, with their reasons"), NULL },
    { "repair", 0, 0, G_OPTION_ARG_STRING, &options.repair,
      N_ ("Make the repairs of a kind, or of the part ID only"), N_ ("KIND[=ID]") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Where the repaired scenario goes"), N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_AUDIENCE_ENTRY (options.audience),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, check_or_repair };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_check_command = {
  .name = "check",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Reports everything that is wrong with each scenario."),
  .help
  = N_ ("Errors keep a scenario from being used or planned; warnings and notes do not. All\n"
        "findings are reported in one pass, the worst first, each with its place, why it\n"
        "matters, what to do, and the word of its kind. FILE may be “-” for standard input.\n"
        "\n"
        "Some findings carry a repair. “--repair unused --output new.sulh” makes all repairs of\n"
        "the kind “unused”, “--repair no-source=iran --output -” that of the part “iran” alone.\n"
        "The file itself stays as it is unless it is named as output.\n"
        "\n"
        "With --for, what is found is found in the copy that “redact” would make.\n"
        "\n"
        "Answers 0 if all can be planned, 1 if one is at fault, 3 if one could not be read."),
  .run = run,
};
