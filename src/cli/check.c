/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/input.h"
#include "cli/json.h"
#include "cli/remarks.h"
#include "cli/terminal.h"

static guint
count_severity (const GPtrArray *findings, SulhSeverity severity)
{
  guint count = 0;

  for (guint i = 0; i < findings->len; i++)
    if (((const SulhFinding *)findings->pdata[i])->severity == severity)
      count++;
  return count;
}

static char *
count_in_words (const GPtrArray *findings)
{
  guint errors = count_severity (findings, SULH_SEVERITY_ERROR);
  guint warnings = count_severity (findings, SULH_SEVERITY_WARNING);
  guint notes = count_severity (findings, SULH_SEVERITY_NOTE);
  g_autofree char *error_text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", errors), errors);
  g_autofree char *warning_text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", warnings), warnings);
  g_autofree char *note_text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", notes), notes);

  return g_strdup_printf ("%s, %s, %s", error_text, warning_text, note_text);
}

static void
print_words (const SulhInput *input, const GPtrArray *findings)
{
  g_autofree char *counts = count_in_words (findings);

  sulh_input_complain (input, findings);
  if (input->error)
    return;
  sulh_terminal_print_format ("%s: %s (%s)\n", input->name,
                              input->scenario ? _ ("can be used") : _ ("cannot be used"), counts);
}

static void
write_input (SulhJson *json, const SulhInput *input, const GPtrArray *findings)
{
  sulh_json_open_object (json, NULL);
  sulh_json_add_text (json, "file", input->name);
  sulh_json_add_flag (json, "usable", input->scenario != NULL);
  sulh_json_add_text (json, "unreadable", input->error ? input->error->message : NULL);
  sulh_remarks_write_json (findings, json, "findings");
  sulh_json_close_object (json);
}

/* What the reader says of the text, then what the rules say of what it means. */
static GPtrArray *
collect_findings (const SulhInput *input)
{
  GPtrArray *all = g_ptr_array_ref (input->findings);
  g_autoptr (GPtrArray) review = NULL;

  if (input->scenario == NULL)
    return all;
  review = sulh_review_check (input->scenario);
  g_ptr_array_extend_and_steal (all, g_steal_pointer (&review));
  return all;
}

static SulhExit
check (const char *name, SulhPasswords *passwords, SulhJson *json)
{
  g_auto (SulhInput) input = { .passwords = passwords };
  SulhExit outcome = sulh_input_read (&input, name);
  g_autoptr (GPtrArray) findings = collect_findings (&input);

  if (json)
    write_input (json, &input, findings);
  else
    print_words (&input, findings);
  return outcome;
}

static SulhExit
check_all (char **names, SulhPasswords *passwords, SulhJson *json)
{
  SulhExit worst = SULH_EXIT_DONE;

  for (guint i = 0; names[i] && worst != SULH_EXIT_INTERRUPTED; i++)
    {
      SulhExit outcome = check (names[i], passwords, json);

      worst = MAX (worst, outcome);
    }
  return worst;
}

static SulhExit
check_as_json (char **names, SulhPasswords *passwords)
{
  g_autoptr (SulhJson) json = sulh_json_new ();
  SulhExit outcome;

  sulh_json_open_object (json, NULL);
  sulh_json_open_list (json, "files");
  outcome = check_all (names, passwords, json);
  sulh_json_close_list (json);
  sulh_json_close_object (json);
  sulh_terminal_print_format ("%s\n", sulh_json_get_text (json));
  return outcome;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (SulhPasswords) passwords = sulh_passwords_new ();
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print what a program can read"), NULL },
    SULH_PASSWORDS_ENTRY (passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    { 0 },
  };
  SulhExit exit_code;

  if (!sulh_command_parse (command, entries, argc, argv, &exit_code))
    return exit_code;
  if (names == NULL)
    return sulh_command_misused (command, _ ("Name at least one file."));
  return as_json ? check_as_json (names, passwords) : check_all (names, passwords, NULL);
}

const SulhCommand sulh_check_command = {
  .name = "check",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Reports everything that is wrong with each scenario."),
  .help
  = N_ ("Errors keep a scenario from being used; warnings and notes do not. All findings are\n"
        "reported in one pass, each with its place and with what to do. FILE may be “-” for\n"
        "standard input.\n"
        "\n"
        "Answers 0 if all can be used, 1 if one is at fault, 3 if one could not be read."),
  .run = run,
};
