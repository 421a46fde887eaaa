/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/input.h"

#include <glib/gi18n-lib.h>

#include "cli/remarks.h"
#include "cli/terminal.h"

static GBytes *
load (const char *name, GError **error)
{
  g_autoptr (GFile) file = NULL;

  if (sulh_input_is_standard (name))
    return sulh_store_load_standard_input (NULL, error);
  file = sulh_input_find_file (name);
  return sulh_store_load (file, NULL, error);
}

/* A finding about a scenario that was read has no line; the id of its part leads there. */
static void
complain (const char *name, const SulhFinding *finding)
{
  g_autofree char *place = NULL;

  if (finding->line > 0)
    place = g_strdup_printf ("%s:%d:%d", name, finding->line, finding->column);
  else if (finding->subject)
    place = g_strdup_printf ("%s: %s", name, finding->subject);
  else
    place = g_strdup (name);
  sulh_terminal_complain ("%s: %s%s%s%s", place, sulh_remark_get_label (finding->severity),
                          finding->sentence, finding->remedy ? " " : "",
                          finding->remedy ? finding->remedy : "");
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
 * sulh_input_read:
 * @input: (out caller-allocates): the input
 * @name: the name on the command line
 *
 * Returns: whether the scenario can be used, is at fault, or could not be read
 */
SulhExit
sulh_input_read (SulhInput *input, const char *name)
{
  *input = (SulhInput){ .name = name, .findings = sulh_findings_new () };
  input->bytes = load (name, &input->error);
  /* What is too large to be a scenario could be read; it is at fault itself. */
  if (g_error_matches (input->error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE))
    return SULH_EXIT_FAULT;
  if (input->bytes == NULL)
    return SULH_EXIT_FAILED;
  input->scenario = sulh_store_parse (input->bytes, input->findings);
  return input->scenario ? SULH_EXIT_DONE : SULH_EXIT_FAULT;
}

/**
 * sulh_input_read_or_complain:
 * @input: (out caller-allocates): the input
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
  if (input->error)
    sulh_terminal_complain ("%s: %s", input->name, input->error->message);
  for (guint i = 0; i < findings->len; i++)
    complain (input->name, findings->pdata[i]);
}

void
sulh_input_clear (SulhInput *input)
{
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_clear_pointer (&input->scenario, sulh_part_unref);
  g_clear_pointer (&input->findings, g_ptr_array_unref);
  g_clear_error (&input->error);
}
