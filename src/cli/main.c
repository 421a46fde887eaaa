/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program of the terminal. What never draws it does itself; for the rest it becomes the whole
 * program, which loads the libraries of drawing, so that no plan waits for them. */
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "cli/entry.h"
#include "cli/terminal.h"

#define WHOLE_PROGRAM "sulh-cli-whole"

static const SulhCommand *const commands[] = {
  &sulh_check_command,
  &sulh_format_command,
  &sulh_plan_command,
  &sulh_why_command,
  &sulh_assess_command,
  &sulh_sensitivity_command,
  &sulh_signs_command,
  &sulh_diff_command,
  &sulh_merge_command,
  &sulh_templates_command,
  &sulh_new_command,
  &sulh_presets_command,
  &sulh_add_command,
  &sulh_redact_command,
  &sulh_versions_command,
  &sulh_drafts_command,
  &sulh_seal_command,
  &sulh_unseal_command,
  NULL,
};

/* Beside this program, as in a folder where it was built. */
static char *
dup_neighbour (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self ? g_path_get_dirname (self) : NULL;

  return folder ? g_build_filename (folder, WHOLE_PROGRAM, NULL) : NULL;
}

/* Returns only if there is no such program. */
static SulhExit
become_whole (int argc, char **argv)
{
  g_autofree char *neighbour = dup_neighbour ();
  const char *installed = SULH_LIBEXECDIR "/" WHOLE_PROGRAM;

  if (neighbour)
    execv (neighbour, argv);
  execv (installed, argv);
  sulh_terminal_complain (_ ("%s: %s: %s. This command needs that program; install Sulh again."),
                          SULH_PROGRAM, installed, g_strerror (errno));
  return SULH_EXIT_FAILED;
}

static SulhExit
otherwise (int argc, char **argv)
{
  if (argc < 2 || !g_str_equal (argv[1], "--version"))
    return become_whole (argc, argv);
  sulh_terminal_print_format ("%s %s\n", SULH_PROGRAM, SULH_VERSION);
  return SULH_EXIT_DONE;
}

int
main (int argc, char **argv)
{
  return sulh_entry_run (commands, otherwise, argc, argv);
}
