/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command of the terminal: its name, its help and what it does. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhExit:
 * @SULH_EXIT_DONE: done
 * @SULH_EXIT_FAULT: the scenario is at fault
 * @SULH_EXIT_DIFFERENT: the scenarios differ, or do not go together; of commands that compare
 * @SULH_EXIT_USAGE: the command line is at fault
 * @SULH_EXIT_FAILED: reading, writing or memory failed
 * @SULH_EXIT_NO_PLAN: no plan exists
 * @SULH_EXIT_INTERRUPTED: stopped by the person
 *
 * What a command answers to the shell.
 */
typedef enum
{
  SULH_EXIT_DONE = 0,
  SULH_EXIT_FAULT = 1,
  SULH_EXIT_DIFFERENT = 1,
  SULH_EXIT_USAGE = 2,
  SULH_EXIT_FAILED = 3,
  SULH_EXIT_NO_PLAN = 4,
  SULH_EXIT_INTERRUPTED = 130,
} SulhExit;

typedef struct _SulhCommand SulhCommand;

/**
 * SulhCommand:
 * @name: what is typed
 * @arguments: what comes after the options, as the help shows it; marked for translation
 * @summary: one line on what it does; marked for translation
 * @help: what else there is to know, in paragraphs; marked for translation
 * @run: does it; @argv starts with the name of the command
 */
struct _SulhCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *help;
  SulhExit (*run) (const SulhCommand *command, int argc, char **argv);
};

/**
 * SulhTask:
 * @options: where the options of the command line go
 * @find_misuse: says what is wrong with them, or %NULL; finds what their words stand for
 * @run: does what they ask for
 *
 * What a command makes of its options.
 */
typedef struct
{
  gpointer options;
  const char *(*find_misuse) (gpointer options);
  SulhExit (*run) (gconstpointer options);
} SulhTask;

extern const SulhCommand sulh_check_command;
extern const SulhCommand sulh_format_command;
extern const SulhCommand sulh_plan_command;
extern const SulhCommand sulh_why_command;
extern const SulhCommand sulh_sensitivity_command;
extern const SulhCommand sulh_assess_command;
extern const SulhCommand sulh_draw_command;
extern const SulhCommand sulh_brief_command;
extern const SulhCommand sulh_diff_command;
extern const SulhCommand sulh_merge_command;
extern const SulhCommand sulh_redact_command;
extern const SulhCommand sulh_versions_command;
extern const SulhCommand sulh_drafts_command;
extern const SulhCommand sulh_seal_command;
extern const SulhCommand sulh_unseal_command;
extern const SulhCommand sulh_templates_command;
extern const SulhCommand sulh_new_command;
extern const SulhCommand sulh_presets_command;
extern const SulhCommand sulh_add_command;
extern const SulhCommand sulh_play_command;
extern const SulhCommand sulh_stress_command;
extern const SulhCommand sulh_experiment_command;
extern const SulhCommand sulh_signs_command;

gboolean sulh_command_parse (const SulhCommand *command, const GOptionEntry *entries, int argc,
                             char **argv, SulhExit *exit_code);
SulhExit sulh_command_carry_out (const SulhCommand *command, const GOptionEntry *entries, int argc,
                                 char **argv, const SulhTask *task);
const char *sulh_command_demand_file (char **names);
SulhExit sulh_command_misused (const SulhCommand *command, const char *message);

G_END_DECLS
