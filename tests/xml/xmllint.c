/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xmllint.h"

#include <glib/gstdio.h>

/**
 * xmllint_is_lacking:
 *
 * Returns: whether it is not installed; the test is skipped then
 */
gboolean
xmllint_is_lacking (void)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");

  if (program == NULL)
    g_test_skip ("xmllint is not installed");
  return program == NULL;
}

/**
 * xmllint_validate:
 * @schema: path of a schema in RELAX NG
 * @paths: (element-type filename): files
 *
 * Reads the schema once, which takes it the longest.
 *
 * Returns: whether all of @paths follow the schema
 */
gboolean
xmllint_validate (const char *schema, const GPtrArray *paths)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_ptr_array_add (command, (gpointer) "xmllint");
  g_ptr_array_add (command, (gpointer) "--noout");
  g_ptr_array_add (command, (gpointer) "--relaxng");
  g_ptr_array_add (command, (gpointer)schema);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (command, paths->pdata[i]);
  g_ptr_array_add (command, NULL);
  g_assert_true (g_spawn_sync (NULL, (char **)command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                               NULL, &output, &status, &error));
  if (status != 0)
    g_test_message ("%s", output);
  return status == 0;
}

/**
 * xmllint_validate_text:
 * @schema: path of a schema in RELAX NG
 * @text: what stands in a file
 *
 * Returns: whether @text follows the schema
 */
gboolean
xmllint_validate_text (const char *schema, const char *text)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  char *path;
  gboolean valid;
  int file = g_file_open_tmp ("sulh-XXXXXX.sulh", &path, NULL);

  g_assert_cmpint (file, >=, 0);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_add (paths, path);
  valid = xmllint_validate (schema, paths);
  g_unlink (path);
  return valid;
}
