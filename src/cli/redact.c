/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "cli/audience.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/terminal.h"

typedef struct
{
  char **names;
  char *audience;
  char *output;
  gboolean force;
  SulhPasswords *passwords;
  gboolean large;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->names);
  g_free (options->audience);
  g_free (options->output);
  g_clear_pointer (&options->passwords, sulh_passwords_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The copy is for others, so it does not get the team's seal, and never takes the place of what
 * it was made from unasked. */
static SulhExit
redact (gconstpointer data)
{
  const Options *options = data;
  g_auto (SulhInput) input
      = { .passwords = options->passwords, .large = options->large, .audience = options->audience };
  const SulhOutput output
      = { .name = options->output, .spares_others = TRUE, .force = options->force };
  SulhExit outcome = sulh_input_read_or_complain (&input, options->names[0]);

  return outcome == SULH_EXIT_DONE ? sulh_output_write_scenario (&output, input.scenario, NULL)
                                   : outcome;
}

static const char *
find_misuse (gpointer data)
{
  const Options *options = data;
  const char *misuse = sulh_command_demand_file (options->names);

  if (misuse)
    return misuse;
  return options->audience ? NULL : _ ("Say with --for whom the copy is for.");
}

static SulhExit
run (const SulhCommand *command, int argc, char **argv)
{
  g_auto (Options) options = { .passwords = sulh_passwords_new () };
  const GOptionEntry entries[] = {
    SULH_AUDIENCE_ENTRY (options.audience),
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("Where to write the copy; it is printed if not given"), N_ ("FILE") },
    SULH_OUTPUT_FORCE_ENTRY (options.force),
    SULH_INPUT_LARGE_ENTRY (options.large),
    SULH_PASSWORDS_ENTRY (options.passwords),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, NULL, NULL },
    { 0 },
  };
  const SulhTask task = { &options, find_misuse, redact };

  return sulh_command_carry_out (command, entries, argc, argv, &task);
}

const SulhCommand sulh_redact_command = {
  .name = "redact",
  .arguments = N_ ("FILE"),
  .summary = N_ ("Makes a copy of a scenario that holds only what an audience may see."),
  .help
  = N_ ("What AUDIENCE may not see is not covered in the copy, it is not in it: parts, values,\n"
        "notes, comments, and references to them. Parts have new ids, numbered by what is left,\n"
        "so that no gap tells. A part is for those whom its attribute “for” names, or else the\n"
        "part around it; where nothing is said, and for notes, that is the team alone.\n"
        "What is written in words is not read: look through names and summaries before you send\n"
        "a copy. The copy is not sealed. FILE may be “-” for standard input."),
  .run = run,
};
