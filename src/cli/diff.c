/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/audience.h"
#include "cli/changes.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/terminal.h"

/* The words that git passes to a program that shows differences, and how many more if renamed. */
#define GIT_WORDS 7
#define GIT_WORDS_OF_RENAMED 9
#define GIT_NOTHING "/dev/null"

typedef struct
{
  char **names;
  gboolean as_json;
  gboolean for_git;
  char *audience;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->audience);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* What the reader says of the team's files, it says to the team. */
static SulhExit
read_for (SulhInput *input, const char *name, const char *audience)
{
  SulhExit outcome;

  if (audience == NULL)
    return sulh_input_read_or_complain (input, name);
  outcome = sulh_input_read (input, name);
  if (outcome != SULH_EXIT_DONE)
    sulh_terminal_complain (_ ("%s: It cannot be read; “check” says why."), name);
  else if (!sulh_audience_is_there (name, input->scenario, audience))
    outcome = SULH_EXIT_USAGE;
  return outcome;
}

/* Both are cut before they are compared, so that nothing else can be told. */
static void
cut (SulhInput *before, SulhInput *after, const char *audience)
{
  const SulhScenario *whole[] = { before->scenario, after->scenario };
  SulhScenario *shown[2];

  sulh_scenarios_project (whole, audience, shown);
  sulh_part_unref (before->scenario);
  sulh_part_unref (after->scenario);
  before->scenario = shown[0];
  after->scenario = shown[1];
}

static SulhExit
compare (const Options *options)
{
  g_auto (SulhInput) before = { .passwords = options->passwords, .large = options->large };
  g_auto (SulhInput) after = { .passwords = options->passwords, .large = options->large };
  g_autoptr (GPtrArray) changes = NULL;

  /* A scenario that is at fault must not look like one that is different. */
  if (read_for (&before, options->names[0], options->audience) != SULH_EXIT_DONE
      || read_for (&after, options->names[1], options->audience) != SULH_EXIT_DONE)
    return SULH_EXIT_FAILED;
  if (options->audience)
    cut (&before, &after, options->audience);
  changes = sulh_difference_list (before.scenario, after.scenario);
  if (options->as_json)
    sulh_changes_write_json (changes, before.name, after.name);
  else
    sulh_changes_print (changes, "");
  return changes->len > 0 ? SULH_EXIT_DIFFERENT : SULH_EXIT_DONE;
}

/* Git shows what is printed, and gives up on all files if one is answered with an error. */
static SulhExit
compare_for_git (const Options *options)
{
  const char *path = options->names[0];
  gboolean is_unmerged = options->names[1] == NULL;
  g_auto (SulhInput) before = { .passwords = options->passwords, .large = options->large };
  g_auto (SulhInput) after = { .passwords = options->passwords, .large = options->large };
  g_autoptr (GPtrArray) changes = NULL;

  if (is_unmerged)
    sulh_terminal_print_format (_ ("%s: not merged yet\n"), path);
  else if (g_str_equal (options->names[1], GIT_NOTHING))
    sulh_terminal_print_format (_ ("%s: new scenario\n"), path);
  else if (g_str_equal (options->names[4], GIT_NOTHING))
    sulh_terminal_print_format (_ ("%s: scenario removed\n"), path);
  else if (sulh_input_read_or_complain (&before, options->names[1]) != SULH_EXIT_DONE
           || sulh_input_read_or_complain (&after, options->names[4]) != SULH_EXIT_DONE)
    sulh_terminal_print_format (_ ("%s: cannot be compared as a scenario\n"), path);
  else
    {
      changes = sulh_difference_list (before.scenario, after.scenario);
      sulh_terminal_print_format (changes->len > 0 ? "%s\n"
                                                   : _ ("%s: the same scenario, written in "
                                                        "another way\n"),
                                  path);
      sulh_changes_print (changes, "  ");
    }
  return SULH_EXIT_DONE;
}

static SulhExit
carry_out (gconstpointer data)
{
  const Options *options = data;

  return options->for_git ? compare_for_git (options) : compare (options);
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  guint n = options->names ? g_strv_length (options->names) : 0;

  if (options->for_git && options->as_json)
    return _ ("--git and --json exclude each other.");
  if (options->for_git && options->audience)
    return _ ("--git and --for exclude each other.");
  if (options->for_git)
    return n == 1 || n == GIT_WORDS || n == GIT_WORDS_OF_RENAMED
               ? NULL
               : _ ("--git is for git, which passes seven words.");
  if (n != 2)
    return _ ("Name two files.");
  if (sulh_input_is_standard (options->names[0]) && sulh_input_is_standard (options->names[1]))
    return _ ("Only one of the two can come from standard input.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json, N_ ("Print what a program can read"),
      NULL },
    { "git", 0, 0, G_OPTION_ARG_NONE, &options.for_git, N_ ("Take the words that git passes"),
      NULL },
    SULH_AUDIENCE_ENTRY (options.audience),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, carry_out };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_diff_command = {
  .name = "diff",
  .arguments = N_ ("BEFORE AFTER"),
  .summary = N_ ("Says in sentences what is different between two scenarios."),
  .help = N_ ("Parts are told apart by their ids, so that it does not matter where they stand or\n"
              "how the file is written. One of the two may be “-” for standard input.\n"
              "With --for, what AUDIENCE may not see is cut from both before they are compared.\n"
              "\n"
              "Git shows such sentences once it is told to:\n"
              "\n"
              "  git config diff.sulh.command \"sulh-cli diff --git\"\n"
              "  echo \"*.sulh diff=sulh\" >> .gitattributes\n"
              "\n"
              "Answers 0 if both say the same, 1 if not, 3 if one cannot be read or is at fault;\n"
              "with --git always 0, as git asks for."),
  .run = run,
};
