/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published pages on the format say what the tables of fields say, with examples that hold. */
#include <glib.h>
#include <glib/gstdio.h>

#include "format-pages.h"

static void
assert_published (const char *name, const char *page)
{
  g_autofree char *path = g_build_filename (SULH_SOURCE_ROOT, "data", "format", name, NULL);
  g_autofree char *published = NULL;

  if (!g_file_get_contents (path, &published, NULL, NULL) || !g_str_equal (published, page))
    g_test_message ("data/format/%s: after a change of the tables or of an example: "
                    "write-format-pages data/format",
                    name);
  g_assert_cmpstr (published, ==, page);
}

static void
test_same_as_tables (void)
{
  g_autoptr (GPtrArray) examples = format_pages_read_examples ();
  g_autofree char *index = format_index_write ();

  assert_published ("index.md", index);
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    {
      g_autofree char *name = format_page_name (kind);
      g_autofree char *page = format_page_write (kind, examples);

      assert_published (name, page);
    }
}

static void
test_no_page_too_many (void)
{
  g_autofree char *folder = g_build_filename (SULH_SOURCE_ROOT, "data", "format", NULL);
  g_autoptr (GDir) pages = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (pages);
  while (g_dir_read_name (pages))
    n++;
  g_assert_cmpuint (n, ==, SULH_N_KINDS + 1);
}

/* The published schema, for a file that consists of one element, whichever. */
static char *
make_schema (void)
{
  g_autofree char *path = g_build_filename (SULH_SOURCE_ROOT, "data", "scenario.rng", NULL);
  g_autoptr (GString) start = g_string_new ("<choice>");
  g_autofree char *published = NULL;
  GString *schema;

  g_assert_true (g_file_get_contents (path, &published, NULL, NULL));
  schema = g_string_new (published);
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    g_string_append_printf (start, "<ref name=\"%s\"/>", sulh_kind_get_info (kind)->element);
  g_string_append (start, "</choice>");
  g_assert_cmpuint (g_string_replace (schema, "<ref name=\"scenario\"/>", start->str, 1), ==, 1);
  return g_string_free (schema, FALSE);
}

/* A program of others finds that every example follows the schema. */
static void
test_examples_are_valid (void)
{
  g_autofree char *program = g_find_program_in_path ("xmllint");
  g_autofree char *folder = g_dir_make_tmp ("sulh-format-XXXXXX", NULL);
  g_autofree char *schema_path = g_build_filename (folder, "schema.rng", NULL);
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) examples = format_pages_read_examples ();
  g_autofree char *schema = make_schema ();
  g_autofree char *output = NULL;
  int status;

  g_assert_true (g_file_set_contents (schema_path, schema, -1, NULL));
  g_ptr_array_add (command, g_strdup ("xmllint"));
  g_ptr_array_add (command, g_strdup ("--noout"));
  g_ptr_array_add (command, g_strdup ("--relaxng"));
  g_ptr_array_add (command, g_strdup (schema_path));
  for (guint kind = 0; kind < SULH_N_KINDS; kind++)
    {
      g_autofree char *example = format_page_find_example (kind, examples);
      char *path = g_strdup_printf ("%s/%s.xml", folder, sulh_kind_get_info (kind)->element);

      g_assert_true (g_file_set_contents (path, example, -1, NULL));
      g_ptr_array_add (command, path);
    }
  g_ptr_array_add (command, NULL);
  if (program)
    {
      g_assert_true (g_spawn_sync (NULL, (char **)command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL,
                                   NULL, NULL, &output, &status, NULL));
      g_test_message ("%s", output);
      g_assert_cmpint (status, ==, 0);
    }
  else
    g_test_skip ("xmllint is not installed");
  for (guint i = 3; command->pdata[i]; i++)
    g_remove (command->pdata[i]);
  g_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/format-pages/same-as-tables", test_same_as_tables);
  g_test_add_func ("/xml/format-pages/no-page-too-many", test_no_page_too_many);
  g_test_add_func ("/xml/format-pages/examples-are-valid", test_examples_are_valid);
  return g_test_run ();
}
