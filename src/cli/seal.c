/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/passwords.h"
#include "cli/terminal.h"

typedef struct
{
  char **names;
  char *output;
  gboolean is_high;
  gboolean force;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->output);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static SulhExit
fail (const char *name, const GError *error)
{
  sulh_terminal_complain ("%s: %s", name, error->message);
  return sulh_input_judge (error);
}

static SulhExit
put (GBytes *bytes, const Options *options, const SulhInput *input)
{
  const SulhOutput output
      = { .name = options->output, .input = input, .spares_others = TRUE, .force = options->force };

  if (sulh_input_is_standard (options->output))
    {
      sulh_terminal_print_bytes (bytes);
      return SULH_EXIT_DONE;
    }
  return sulh_output_write (&output, bytes);
}

/* A seal that does not give the scenario back must not take its place. */
static GBytes *
wrap (GBytes *clear, const Options *options, GError **error)
{
  g_autoptr (SulhSecret) password
      = sulh_passwords_choose (options->passwords, options->names[0], error);
  g_autoptr (SulhSealKey) key = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) back = NULL;

  if (password)
    key = sulh_seal_key_new (
        password, options->is_high ? SULH_SEAL_GUARD_HIGH : SULH_SEAL_GUARD_ORDINARY, error);
  if (key == NULL)
    return NULL;
  sealed = sulh_seal_wrap (key, clear);
  back = sulh_seal_unwrap (key, sealed, error);
  g_assert (back == NULL || g_bytes_equal (back, clear));
  return back ? g_steal_pointer (&sealed) : NULL;
}

static void
warn_of_clear_copy (const SulhInput *input)
{
  if (input->key == NULL && !sulh_input_is_standard (input->name))
    sulh_terminal_complain (_ ("%s: The disk may still hold this scenario in clear. Delete copies "
                               "that nobody needs; on solid-state disks, deleted text can "
                               "sometimes be brought back."),
                            input->name);
}

static SulhExit
seal (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input = { .passwords = options->passwords, .large = options->large };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) error = NULL;
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  sealed = wrap (input.bytes, options, &error);
  if (sealed == NULL)
    return fail (input.name, error);
  outcome = put (sealed, options, &input);
  if (outcome == SULH_EXIT_DONE)
    warn_of_clear_copy (&input);
  return outcome;
}

/* Whatever is under the seal is given out, also what is no scenario: somebody may need it. */
static SulhExit
unseal (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input = { .passwords = options->passwords, .large = options->large };
  SulhExit outcome = sulh_input_load (&input, options->names[0]);

  if (outcome != SULH_EXIT_DONE)
    return fail (input.name, input.error);
  if (input.key)
    return put (input.bytes, options, &input);
  sulh_terminal_complain (_ ("%s: The file is not sealed."), input.name);
  return SULH_EXIT_FAULT;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  const char *misuse = sulh_command_demand_file (options->names);

  if (misuse)
    return misuse;
  return options->output ? NULL : _ ("Say with --output where to write.");
}

static SulhExit
run_seal (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Where to write the sealed file"), N_ ("FILE") },
    { "strong", 0, 0, G_OPTION_ARG_NONE, &options.is_high,
      N_ ("Make each guess of the password cost 1 GB of memory, not 256 MB"), NULL },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, seal };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

static SulhExit
run_unseal (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Where to write it in clear"),
      N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, unseal };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_seal_command = {
  .name = "seal",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Seals a scenario with a password, so that nobody else can read it."),
  .help
  = N_ ("The password is asked for twice at the terminal. --password-fd reads it from a file that\n"
        "is open already, one password a line; it is never taken from the command line. Nobody\n"
        "can open the file without it: there is no recovery. Sealing a sealed file changes its\n"
        "password: the old one is asked for first.\n"
        "\n"
        "Every command opens sealed files and asks for their password. FILE may be “-” for\n"
        "standard input, and so may --output for standard output.\n"
        "\n"
        "Answers 1 if the scenario is at fault or its seal damaged, 3 if the password is wrong."),
  .run = run_seal,
};

const SulhCommand sulh_unseal_command = {
  .name = "unseal",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Writes what a sealed file holds, in clear."),
  .help
  = N_ ("The sealed file stays as it is, unless --output names it. FILE may be “-” for standard\n"
        "input, and so may --output for standard output.\n"
        "\n"
        "Answers 1 if the file is not sealed or is damaged, 3 if the password is wrong."),
  .run = run_unseal,
};
