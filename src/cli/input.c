/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input.h"

#include <glib/gi18n-lib.h>

#include "cli/audience.h"
#include "cli/remarks.h"
#include "cli/terminal.h"

static GBytes *
load (const char *name, gboolean large, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (sulh_input_is_standard (name))
    return sulh_store_load_standard_input (large, NULL, error);
  file = sulh_input_find_file (name);
  return large ? sulh_store_load_large (file, NULL, error) : sulh_store_load (file, NULL, error);
}

static GBytes *
unseal (const SulhInput *input, GBytes *bytes, SulhSealKey **key, GError **error)
{
  g_autoptr (SulhPasswords) asked = input->passwords ? NULL : sulh_passwords_new ();

  return sulh_passwords_open (asked ? asked : input->passwords, input->name, bytes, key, error);
}

/* A finding about a scenario that was read has no line; the id of its part leads there. */
static void
complain (const char *name, const SulhFinding *finding)
{
  g_autofree char *place = NULL;
  g_autofree char *rest = NULL;

  if (finding->line > 0)
    place = g_strdup_printf ("%s:%d:%d", name, finding->line, finding->column);
  else if (finding->subject)
    place = g_strdup_printf ("%s: %s", name, finding->subject);
  else
    place = g_strdup (name);
  rest = g_strjoinv (" ", (char *[]){ finding->sentence,
                                      finding->reason ? finding->reason : finding->remedy,
                                      finding->reason ? finding->remedy : NULL, NULL });
  /* What only the text of the file is at fault for has no kind to be looked up. */
  if (finding->reason || finding->repair)
    sulh_terminal_complain ("%s: %s%s [%s]", place, sulh_remark_get_label (finding->severity), rest,
                            finding->code);
  else
    sulh_terminal_complain ("%s: %s%s", place, sulh_remark_get_label (finding->severity), rest);
  if (finding->repair)
    sulh_terminal_complain (_ ("  Repair: %s."), finding->repair->label);
}

gboolean
sulh_input_is_standard (const char *name)
{
  return g_str_equal (name, "-");
}

/**
 * sulh_input_find_file:
 * @name: a path from the command line, also one that looks like an address
 *
 * Asks for local files only, which spares the start of the desktop's services for others.
 *
 * Returns: (transfer full): the file
 */
GFile *
sulh_input_find_file (const char *name)
{
  return g_vfs_get_file_for_path (g_vfs_get_local (), name);
}

/**
 * sulh_input_judge:
 * @error: why a file could not be read or opened
 *
 * Returns: whether the file is at fault, the person gave up, or it just could not be done
 */
SulhExit
sulh_input_judge (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return SULH_EXIT_INTERRUPTED;
  /* What is too large to be a scenario could be read; it is at fault itself. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE)
      || g_error_matches (error, SULH_STORE_ERROR, SULH_STORE_ERROR_CONSENT))
    return SULH_EXIT_FAULT;
  if (error->domain != SULH_SEAL_ERROR || error->code == SULH_SEAL_ERROR_PASSWORD
      || error->code == SULH_SEAL_ERROR_MEMORY)
    return SULH_EXIT_FAILED;
  return SULH_EXIT_FAULT;
}

/**
 * sulh_input_load:
 * @input: the input, of which only what is to be set before is set
 * @name: the name on the command line
 *
 * Reads the bytes, and opens their seal if they have one.
 *
 * Returns: whether the bytes are there
 */
SulhExit
sulh_input_load (SulhInput *input, const char *name)
{
  g_autoptr (GBytes) bytes = load (name, input->large, &input->error);

  input->name = name;
  input->findings = sulh_findings_new ();
  if (bytes)
    input->mark = sulh_file_mark_of_bytes (bytes);
  if (bytes && sulh_seal_is_sealed (bytes))
    input->bytes = unseal (input, bytes, &input->key, &input->error);
  else
    input->bytes = g_steal_pointer (&bytes);
  return input->bytes ? SULH_EXIT_DONE : sulh_input_judge (input->error);
}

/* The names of a worked example are for readers as the rest of a picture is. */
static void
turn (SulhInput *input)
{
  SulhScenario *turned = sulh_shipped_turn (input->scenario, input->language);

  sulh_part_unref (input->scenario);
  input->scenario = turned;
}

/* What the reader says of the team's file, it says to the team. */
static SulhExit
project (SulhInput *input)
{
  SulhScenario *shown;

  if (!sulh_audience_is_there (input->name, input->scenario, input->audience))
    return SULH_EXIT_USAGE;
  shown = sulh_scenario_project (input->scenario, input->audience);
  input->audience_name
      = sulh_projection_dup_audience_name (shown, input->scenario, input->audience);
  sulh_part_unref (input->scenario);
  input->scenario = shown;
  g_ptr_array_set_size (input->findings, 0);
  return SULH_EXIT_DONE;
}

/**
 * sulh_input_read:
 * @input: the input, of which only what is to be set before is set
 * @name: the name on the command line
 *
 * Returns: whether the scenario can be used, is at fault, or could not be read
 */
SulhExit
sulh_input_read (SulhInput *input, const char *name)
{
  SulhExit outcome = sulh_input_load (input, name);

  if (outcome != SULH_EXIT_DONE)
    return outcome;
  input->scenario = sulh_store_parse (input->bytes, input->findings);
  if (input->scenario == NULL)
    return SULH_EXIT_FAULT;
  if (input->language)
    turn (input);
  return input->audience ? project (input) : SULH_EXIT_DONE;
}

/**
 * sulh_input_read_or_complain:
 * @input: the input, of which only what is to be set before is set
 * @name: the name on the command line
 *
 * The same, and tells the person what is wrong.
 *
 * Returns: whether the scenario can be used, is at fault, or could not be read
 */
SulhExit
sulh_input_read_or_complain (SulhInput *input, const char *name)
{
  SulhExit outcome = sulh_input_read (input, name);

  sulh_input_complain (input, input->findings);
  return outcome;
}

/**
 * sulh_input_complain:
 * @input: an input
 * @findings: what to say of it, if it could be read
 */
void
sulh_input_complain (const SulhInput *input, const GPtrArray *findings)
{
  if (g_error_matches (input->error, SULH_STORE_ERROR, SULH_STORE_ERROR_CONSENT))
    sulh_terminal_complain (_ ("%s: %s If it is one, read it with --large."), input->name,
                            input->error->message);
  else if (input->error)
    sulh_terminal_complain ("%s: %s", input->name, input->error->message);
  for (guint i = 0; i < findings->len; i++)
    complain (input->name, findings->pdata[i]);
}

void
sulh_input_clear (SulhInput *input)
{
  g_clear_pointer (&input->audience_name, g_free);
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_clear_pointer (&input->key, sulh_seal_key_unref);
  g_clear_pointer (&input->scenario, sulh_part_unref);
  g_clear_pointer (&input->findings, g_ptr_array_unref);
  g_clear_error (&input->error);
}
