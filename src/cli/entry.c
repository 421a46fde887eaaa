/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/entry.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>

#include "cli/terminal.h"
#include "model/model.h"

/**
 * sulh_entry_find:
 * @commands: ends with %NULL
 * @name: (nullable): what was typed
 *
 * Returns: (transfer none) (nullable): the command of that name
 */
const SulhCommand *
sulh_entry_find (const SulhCommand *const *commands, const char *name)
{
  for (guint i = 0; name && commands[i]; i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

/* Words follow the locale, figures do not: programs read them. */
static void
set_up_language (void)
{
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, sulh_words_get_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE); /* where ngettext looks */
}

/**
 * sulh_entry_run:
 * @commands: what the program does; ends with %NULL
 * @otherwise: does all else
 * @argc: words on the command line
 * @argv: these
 *
 * Returns: what main answers
 */
int
sulh_entry_run (const SulhCommand *const *commands, SulhOtherwise otherwise, int argc, char **argv)
{
  const SulhCommand *command = sulh_entry_find (commands, argc > 1 ? argv[1] : NULL);
  SulhExit outcome;

  signal (SIGXFSZ, SIG_IGN); /* a file that may not grow is an error with a message, not the end */
  set_up_language ();
  g_set_prgname (SULH_PROGRAM);
  outcome = command ? command->run (command, argc - 1, argv + 1) : otherwise (argc, argv);
  return sulh_terminal_finish () ? (int)outcome : SULH_EXIT_FAILED;
}
