/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"

#include <glib/gi18n-lib.h>

#include "cli/terminal.h"

static GOptionContext *
create_context (const SulhCommand *command, const GOptionEntry *entries,
                const GOptionEntry *help_entry)
{
  GOptionContext *context = g_option_context_new (_ (command->arguments));

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_description (context, _ (command->help));
  return context;
}

/**
 * sulh_command_parse:
 * @command: a command
 * @entries: its options, without `--help`
 * @argc: number of words
 * @argv: the words, the name of the command first
 * @exit_code: (out): what to answer if there is nothing left to do
 *
 * Help is printed by our own hand: what GLib prints by itself goes through the character set of
 * the locale, and loses letters there.
 *
 * Returns: whether the command is to go on; if not, help or a message was printed
 */
gboolean
sulh_command_parse (const SulhCommand *command, const GOptionEntry *entries, int argc, char **argv,
                    SulhExit *exit_code)
{
  gboolean wants_help = FALSE;
  const GOptionEntry help_entry[]
      = { { "help", 'h', 0, G_OPTION_ARG_NONE, &wants_help, N_ ("Show this help"), NULL }, { 0 } };
  g_autoptr (GOptionContext) context = create_context (command, entries, help_entry);
  g_autofree char *program = g_strdup_printf ("%s %s", SULH_PROGRAM, command->name);
  g_autofree char *help = NULL;
  g_autoptr (GError) error = NULL;

  g_set_prgname (program);
  *exit_code = SULH_EXIT_DONE;
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      *exit_code = sulh_command_misused (command, error->message);
      return FALSE;
    }
  if (!wants_help)
    return TRUE;
  help = g_option_context_get_help (context, TRUE, NULL);
  sulh_terminal_print (help);
  return FALSE;
}

/**
 * sulh_command_misused:
 * @command: a command
 * @message: what is wrong with the command line
 *
 * Returns: what to answer to the shell, once the message is printed
 */
SulhExit
sulh_command_misused (const SulhCommand *command, const char *message)
{
  sulh_terminal_complain ("%s %s: %s", SULH_PROGRAM, command->name, message);
  sulh_terminal_complain (_ ("Try “%s %s --help”."), SULH_PROGRAM, command->name);
  return SULH_EXIT_USAGE;
}

/**
 * sulh_command_demand_file:
 * @names: (nullable): what stands behind the options
 *
 * Returns: (nullable): what is wrong with a command line that must name one file; %NULL if it does
 */
const char *
sulh_command_demand_file (char **names)
{
  if (names == NULL)
    return _ ("Name a file.");
  return names[1] ? _ ("Name one file only.") : NULL;
}

/**
 * sulh_command_carry_out:
 * @command: a command
 * @entries: its options, without `--help`
 * @argc: number of words
 * @argv: the words, the name of the command first
 * @task: what the options mean
 *
 * Reads the command line into the options, looks for misuse and does what is asked.
 *
 * Returns: what to answer to the shell
 */
SulhExit
sulh_command_carry_out (const SulhCommand *command, const GOptionEntry *entries, int argc,
                        char **argv, const SulhTask *task)
{
  const char *misuse;
  SulhExit exit_code;

  if (!sulh_command_parse (command, entries, argc, argv, &exit_code))
    return exit_code;
  misuse = task->find_misuse (task->options);
  return misuse ? sulh_command_misused (command, misuse) : task->run (task->options);
}
