/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include <glib/gstdio.h>

#include "sample.h"

static void
put_example (const char *folder, const char *name)
{
  g_autoptr (SulhScenario) scenario = sample_new (1);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);

  sulh_part_set_text (&scenario->part.name, name);
  sulh_part_set_text (&scenario->summary, "What it teaches.");
  g_assert_true (sulh_store_write (file, scenario, NULL, NULL, NULL));
}

static void
remove_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
assert_example (const GPtrArray *examples, guint index, const char *name)
{
  const SulhExample *example = examples->pdata[index];
  g_autofree char *file_name = g_file_get_basename (example->file);

  g_assert_cmpstr (file_name, ==, name);
  g_assert_cmpstr (example->name, ==, name);
  g_assert_cmpstr (example->summary, ==, "What it teaches.");
}

static void
test_main_example_comes_first (void)
{
  const char *names[] = { "algiers.sulh", "sinai.sulh", "islamabad.sulh" };
  g_autofree char *folder = g_dir_make_tmp ("sulh-examples-XXXXXX", NULL);
  g_autofree char *stranger = g_build_filename (folder, "read-me.txt", NULL);
  g_autofree char *broken = g_build_filename (folder, "broken.sulh", NULL);
  g_autoptr (GPtrArray) examples = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    put_example (folder, names[i]);
  g_assert_true (g_file_set_contents (stranger, "no example", -1, NULL));
  g_assert_true (g_file_set_contents (broken, "<scenario", -1, NULL));
  g_setenv ("SULH_EXAMPLES_DIR", folder, TRUE);

  examples = sulh_examples_list ();
  g_assert_cmpuint (examples->len, ==, 3);
  assert_example (examples, 0, "islamabad.sulh");
  assert_example (examples, 1, "algiers.sulh");
  assert_example (examples, 2, "sinai.sulh");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    remove_file (folder, names[i]);
  remove_file (folder, "read-me.txt");
  remove_file (folder, "broken.sulh");
  g_rmdir (folder);
}

static void
test_missing_folder_has_no_examples (void)
{
  g_autoptr (GPtrArray) examples = NULL;

  g_setenv ("SULH_EXAMPLES_DIR", "/nowhere/at/all", TRUE);
  examples = sulh_examples_list ();
  g_assert_cmpuint (examples->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/examples/main-first", test_main_example_comes_first);
  g_test_add_func ("/examples/missing-folder", test_missing_folder_has_no_examples);
  return g_test_run ();
}
