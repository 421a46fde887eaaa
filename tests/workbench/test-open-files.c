/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was open is known at the next start; where nothing is to be kept, nothing is left. */
#include "workbench/workbench.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sulh-open-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "deep", "open.ini", NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *deep = g_path_get_dirname (fixture->path);

  g_unlink (fixture->path);
  g_rmdir (deep);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_open_file_free);
  g_autoptr (GFile) first = g_file_new_for_path ("/home/a/امن.sulh");
  g_autoptr (GFile) second = g_file_new_for_path ("/home/a/b c.sulh");
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GError) error = NULL;
  SulhOpenFile *file;

  g_ptr_array_add (files, sulh_open_file_new (first));
  g_ptr_array_add (files, sulh_open_file_new (second));
  file = files->pdata[1];
  file->shows_source = TRUE;
  file->shows_side_panes = FALSE;
  file->zoom = 144;
  g_assert_true (sulh_open_files_write (fixture->path, files, &error));
  g_assert_no_error (error);

  read = sulh_open_files_read (fixture->path);
  g_assert_cmpuint (read->len, ==, 2);
  file = read->pdata[0];
  g_assert_true (g_file_equal (file->file, first));
  g_assert_true (file->shows_side_panes && !file->shows_source && file->zoom == 0);
  file = read->pdata[1];
  g_assert_true (g_file_equal (file->file, second));
  g_assert_true (file->shows_source && !file->shows_side_panes && file->zoom == 144);
}

static void
test_nothing_is_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files
      = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_open_file_free);
  g_autoptr (GFile) file = g_file_new_for_path ("/tmp/a.sulh");
  g_autoptr (GError) error = NULL;

  g_assert_true (sulh_open_files_write (fixture->path, files, &error));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_ptr_array_add (files, sulh_open_file_new (file));
  g_assert_true (sulh_open_files_write (fixture->path, files, &error));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_ptr_array_set_size (files, 0);
  g_assert_true (sulh_open_files_write (fixture->path, files, &error));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_nonsense (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = { "",
                                       "[",
                                       "hello",
                                       "[open-1]\nuri=\n",
                                       "[open-1]\nzoom=9999999999\n",
                                       "[open-2]\nuri=file:///a\nzoom=-3" };
  g_autofree char *deep = g_path_get_dirname (fixture->path);

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) read = NULL;

      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      read = sulh_open_files_read (fixture->path);
      g_assert_cmpuint (read->len, ==, i == 5);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/open-files/round-trip", Fixture, NULL, setup, test_round_trip, teardown);
  g_test_add ("/open-files/nothing-is-left", Fixture, NULL, setup, test_nothing_is_left, teardown);
  g_test_add ("/open-files/nonsense", Fixture, NULL, setup, test_nonsense, teardown);
  return g_test_run ();
}
