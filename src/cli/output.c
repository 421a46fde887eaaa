/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/output.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "cli/terminal.h"

/**
 * sulh_output_is_input:
 * @name: of a file that is to be written
 * @input: what was read
 *
 * Returns: whether they are the same file, also by another name or through a link
 */
gboolean
sulh_output_is_input (const char *name, const SulhInput *input)
{
  GStatBuf of_output, of_input;

  return !sulh_input_is_standard (input->name) && g_stat (name, &of_output) == 0
         && g_stat (input->name, &of_input) == 0 && of_input.st_dev == of_output.st_dev
         && of_input.st_ino == of_output.st_ino;
}

/* Answers what is wrong with the terms, or NULL once they are found. */
static const char *
find_terms (const SulhOutput *output, SulhSaving *saving)
{
  GStatBuf status;

  if (output->force)
    saving->flags = SULH_SAVE_BREAK_LINK;
  if (output->force || g_stat (output->name, &status) < 0)
    return NULL;
  if (output->input && sulh_output_is_input (output->name, output->input))
    saving->known = output->input->mark;
  else if (output->spares_others && S_ISREG (status.st_mode))
    return _ ("Another file has this name; nothing was changed. Choose another name, or replace "
              "it with --force.");
  return NULL;
}

static SulhExit
fail (const SulhOutput *output, const GError *error)
{
  gboolean helps = error->domain == SULH_SAVE_ERROR && error->code != SULH_SAVE_ERROR_LOCKED_FOLDER;

  sulh_terminal_complain ("%s: %s%s%s", output->name, error->message, helps ? " " : "",
                          helps ? _ ("--force writes it in any case.") : "");
  return SULH_EXIT_FAILED;
}

static SulhExit
refuse (const SulhOutput *output, const char *sentence)
{
  sulh_terminal_complain ("%s: %s", output->name, sentence);
  return SULH_EXIT_FAILED;
}

static SulhExit
print (const SulhScenario *scenario)
{
  g_autoptr (GBytes) text = sulh_store_format (scenario);

  sulh_terminal_print_bytes (text);
  return SULH_EXIT_DONE;
}

/**
 * sulh_output_write:
 * @output: where to; a file
 * @bytes: what
 *
 * Returns: what to answer to the shell, once a message was printed if it failed
 */
SulhExit
sulh_output_write (const SulhOutput *output, GBytes *bytes)
{
  g_autoptr (GFile) file = sulh_input_find_file (output->name);
  g_autoptr (GError) error = NULL;
  SulhSaving saving = { 0 };
  const char *refusal = find_terms (output, &saving);

  if (refusal)
    return refuse (output, refusal);
  return sulh_store_write_bytes (file, bytes, &saving, NULL, &error) ? SULH_EXIT_DONE
                                                                     : fail (output, error);
}

/**
 * sulh_output_write_scenario:
 * @output: where to
 * @scenario: what
 * @key: (nullable): what seals a file; what is printed is in clear
 *
 * Returns: what to answer to the shell, once a message was printed if it failed
 */
SulhExit
sulh_output_write_scenario (const SulhOutput *output, const SulhScenario *scenario,
                            const SulhSealKey *key)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  SulhSaving saving = { 0 };
  const char *refusal;

  if (output->name == NULL)
    return print (scenario);
  file = sulh_input_find_file (output->name);
  refusal = find_terms (output, &saving);

  if (refusal)
    return refuse (output, refusal);
  return sulh_store_write_sealed (file, scenario, key, &saving, NULL, &error)
             ? SULH_EXIT_DONE
             : fail (output, error);
}
