/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program of the terminal with all that it can do, drawing and the words on itself too. */
#include <glib/gi18n-lib.h>
#include <malloc.h>

#include "cli/entry.h"
#include "cli/table.h"
#include "cli/terminal.h"

#define N_ARENAS 2 /* of the C library's memory */

static const SulhCommand *const commands[] = {
  &sulh_check_command,  &sulh_format_command,   &sulh_plan_command,
  &sulh_why_command,    &sulh_assess_command,   &sulh_sensitivity_command,
  &sulh_play_command,   &sulh_stress_command,   &sulh_experiment_command,
  &sulh_signs_command,  &sulh_draw_command,     &sulh_brief_command,
  &sulh_diff_command,   &sulh_merge_command,    &sulh_templates_command,
  &sulh_new_command,    &sulh_presets_command,  &sulh_add_command,
  &sulh_redact_command, &sulh_versions_command, &sulh_drafts_command,
  &sulh_seal_command,   &sulh_unseal_command,   NULL,
};

static void
print_usage (void)
{
  g_autoptr (SulhTable) table = sulh_table_new ("ll");

  sulh_terminal_print_format (_ ("Usage:\n  %s COMMAND [OPTION…] FILE…\n\n"), SULH_PROGRAM);
  sulh_terminal_print (_ ("Checks, plans and draws mediated negotiations without a window.\n\n"));
  sulh_terminal_print (_ ("Commands:\n"));
  for (guint i = 0; commands[i]; i++)
    {
      g_autofree char *name = g_strconcat ("  ", commands[i]->name, NULL);

      sulh_table_add_row (table, name, _ (commands[i]->summary), NULL);
    }
  sulh_table_print (table);
  sulh_terminal_print_format (_ ("\n“%s COMMAND --help” lists the options of a command.\n"
                                 "“%s --version” tells the version.\n\n"),
                              SULH_PROGRAM, SULH_PROGRAM);
  sulh_terminal_print (_ ("Results go to standard output, messages and progress to standard "
                          "error.\nAnswers 0 done, 1 the scenario is at fault, 2 the command line "
                          "is at fault,\n3 reading or writing failed, 4 no plan exists, 130 "
                          "interrupted.\n"));
}

static SulhExit
complain_about_command (const char *name)
{
  if (name)
    sulh_terminal_complain (_ ("%s: There is no command “%s”."), SULH_PROGRAM, name);
  else
    sulh_terminal_complain (_ ("%s: Say what to do."), SULH_PROGRAM);
  sulh_terminal_complain (_ ("Try “%s --help”."), SULH_PROGRAM);
  return SULH_EXIT_USAGE;
}

static SulhExit
show_help (const char *name)
{
  const SulhCommand *command = sulh_entry_find (commands, name);
  char *argv[] = { (char *)name, (char *)"--help", NULL };

  if (command)
    return command->run (command, 2, argv);
  if (name)
    return complain_about_command (name);
  print_usage ();
  return SULH_EXIT_DONE;
}

static SulhExit
otherwise (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;

  if (name == NULL)
    return complain_about_command (NULL);
  if (g_str_equal (name, "--help") || g_str_equal (name, "-h"))
    return show_help (NULL);
  if (g_str_equal (name, "help"))
    return show_help (argc > 2 ? argv[2] : NULL);
  return complain_about_command (name);
}

/* Pango has a thread for each question to fontconfig, and the C library sets addresses aside for
 * each thread that asks for memory while others do: where there are few, none were left. */
static void
spare_addresses (void)
{
#ifdef M_ARENA_MAX
  mallopt (M_ARENA_MAX, N_ARENAS);
#endif
}

int
main (int argc, char **argv)
{
  spare_addresses ();
  return sulh_entry_run (commands, otherwise, argc, argv);
}
