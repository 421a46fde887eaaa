/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/terminal.h"

typedef struct
{
  char **names;
  gboolean only_check;
  gboolean in_place;
  gboolean force;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* A file that is canonical already is left alone, and with it the time of its last change. */
static SulhExit
format (const char *name, const Options *options)
{
  g_auto (SulhInput) input = { .passwords = options->passwords, .large = options->large };
  SulhExit outcome = sulh_input_read_or_complain (&input, name);
  g_autoptr (GBytes) canonical = NULL;
  gboolean is_canonical;

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  canonical = sulh_store_format (input.scenario);
  is_canonical = g_bytes_equal (canonical, input.bytes);
  if (options->only_check)
    {
      if (!is_canonical)
        sulh_terminal_complain (_ ("%s: The text is not canonical. “%s format --write” makes it "
                                   "so."),
                                name, SULH_PROGRAM);
      return is_canonical ? SULH_EXIT_DONE : SULH_EXIT_FAULT;
    }
  if (!options->in_place)
    sulh_terminal_print_bytes (canonical);
  else if (!is_canonical)
    {
      const SulhOutput output = { .name = name, .input = &input, .force = options->force };

      return sulh_output_write_scenario (&output, input.scenario, input.key);
    }
  return SULH_EXIT_DONE;
}

static SulhExit
format_all (gconstpointer data)
{
  const Options *options = data;
  SulhExit worst = SULH_EXIT_DONE;

  for (guint i = 0; options->names[i] && worst != SULH_EXIT_INTERRUPTED; i++)
    {
      SulhExit outcome = format (options->names[i], options);

      worst = MAX (worst, outcome);
    }
  return worst;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  char **names = options->names;

  if (names == NULL)
    return _ ("Name a file.");
  if (options->only_check && options->in_place)
    return _ ("--check and --write exclude each other.");
  if (!options->only_check && !options->in_place && names[1])
    return _ ("Only one scenario can be printed; --write and --check take several.");
  for (guint i = 0; options->in_place && names[i]; i++)
    if (sulh_input_is_standard (names[i]))
      return _ ("--write needs a file; standard input is none.");
  return NULL;
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "write", 'w', 0, G_OPTION_ARG_NONE, &options.in_place, N_ ("Write each file in place"),
      NULL },
    { "check", 'c', 0, G_OPTION_ARG_NONE, &options.only_check,
      N_ ("Only say whether each file is canonical"), NULL },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, format_all };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_format_command = {
  .name = "format",
  .arguments = N_ ("FILE…"),
  .summary = N_ ("Prints a scenario in its canonical form: the same scenario, the same bytes."),
  .help
  = N_ ("With --write each file is replaced at once and as a whole, or left as it was; links to\n"
        "it and its rights stay; a sealed file stays sealed. FILE may be “-” for standard input.\n"
        "Comments in the file stay where they are.\n"
        "\n"
        "Answers 1 if a scenario is at fault or, with --check, not canonical."),
  .run = run,
};
