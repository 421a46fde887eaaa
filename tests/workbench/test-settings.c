/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/chart.h"
#include "workbench/workbench.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

typedef struct
{
  char *home;
  char *folder;
  char *path;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->home = g_dir_make_tmp ("sulh-settings-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->home, "sulh", NULL);
  fixture->path = g_build_filename (fixture->folder, "settings.ini", NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_rmdir (fixture->home);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_free (fixture->home);
}

static void
put (Fixture *fixture, const char *text)
{
  g_mkdir (fixture->folder, 0700);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
assert_holds (Fixture *fixture, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static int
get_width (SulhSettings *settings)
{
  int width;

  g_object_get (settings, "window-width", &width, NULL);
  return width;
}

/* Who sets nothing leaves no trace. */
static void
test_nothing_is_written_until_something_is_set (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSettings) settings = sulh_settings_new (fixture->path);

  g_assert_cmpint (get_width (settings), ==, 1280);
  g_object_set (settings, "window-width", 1280, "show-trust-graph", TRUE, NULL);
  g_assert_true (sulh_settings_save (settings, NULL));
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));
}

static void
test_what_is_set_is_there_at_the_next_start (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSettings) settings = sulh_settings_new (fixture->path);
  g_autoptr (SulhSettings) later = NULL;
  gboolean shows_graph, remembers;
  struct stat status;

  g_object_set (settings, "window-width", 700, "show-trust-graph", FALSE, NULL);
  g_assert_true (sulh_settings_save (settings, NULL));
  assert_holds (fixture, "[settings]\nwindow-width=700\nshow-trust-graph=false\n");
  g_assert_cmpint (stat (fixture->folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  later = sulh_settings_new (fixture->path);
  g_object_get (later, "show-trust-graph", &shows_graph, "recent-files-enabled", &remembers, NULL);
  g_assert_cmpint (get_width (later), ==, 700);
  g_assert_false (shows_graph);
  g_assert_true (remembers);
}

/* One bit for each chart, of which there are more than sixteen. */
static void
test_every_chart_can_be_remembered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSettings) settings = sulh_settings_new (fixture->path);
  g_autoptr (SulhSettings) later = NULL;
  int charts;
  guint n;

  sulh_chart_list (&n);
  g_assert_cmpuint (n, <, 31);
  g_object_set (settings, "export-charts", (1 << n) - 1, NULL);
  g_assert_true (sulh_settings_save (settings, NULL));
  later = sulh_settings_new (fixture->path);
  g_object_get (later, "export-charts", &charts, NULL);
  g_assert_cmpint (charts, ==, (1 << n) - 1);
}

/* What a newer version keeps there, and what a person wrote, is nobody else's to remove. */
static void
test_foreign_words_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSettings) settings = NULL;

  put (fixture, "# by hand\n\n[settings]\nwindow-width=700\nmood=calm\n\n[newer]\nkey=value\n");
  settings = sulh_settings_new (fixture->path);
  g_object_set (settings, "window-width", 900, NULL);
  g_assert_true (sulh_settings_save (settings, NULL));
  assert_holds (fixture,
                "# by hand\n\n[settings]\nwindow-width=900\nmood=calm\n\n[newer]\nkey=value\n");
}

static void
test_value_out_of_range_is_as_at_first (Fixture *fixture, gconstpointer data)
{
  const char *const spoilt[] = { "3", "-700", "wide", "99999999999", "" };

  for (guint i = 0; i < G_N_ELEMENTS (spoilt); i++)
    {
      g_autofree char *text = g_strdup_printf ("[settings]\nwindow-width=%s\n", spoilt[i]);
      g_autoptr (SulhSettings) settings = NULL;

      put (fixture, text);
      settings = sulh_settings_new (fixture->path);
      g_assert_cmpint (get_width (settings), ==, 1280);
    }
}

static void
test_file_that_is_no_settings_is_left_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSettings) settings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *trouble = NULL;

  put (fixture, "window-width 700\n");
  settings = sulh_settings_new (fixture->path);
  g_assert_cmpint (get_width (settings), ==, 1280);
  g_object_set (settings, "window-width", 900, NULL);
  g_assert_false (sulh_settings_save (settings, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_object_get (settings, "trouble", &trouble, NULL);
  g_assert_nonnull (strstr (trouble, fixture->path));
  assert_holds (fixture, "window-width 700\n");
}

/* One change after the other, as when a pane is shown and hidden: the last one holds. */
static void
test_last_change_is_kept_without_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSettings) settings = sulh_settings_new (fixture->path);

  for (int width = 701; width <= 720; width++)
    {
      g_object_set (settings, "window-width", width, NULL);
      sulh_settings_keep (settings);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_true (sulh_settings_save (settings, NULL));
  assert_holds (fixture, "[settings]\nwindow-width=720\n");
}

static void
trouble_changed_cb (SulhSettings *settings, GParamSpec *pspec, gpointer user_data)
{
  char **trouble = user_data;

  g_free (*trouble);
  g_object_get (settings, "trouble", trouble, NULL);
}

static void
test_trouble_is_told_and_over_once_it_is (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSettings) settings = sulh_settings_new (fixture->path);
  g_autofree char *trouble = NULL;

  g_signal_connect (settings, "notify::trouble", G_CALLBACK (trouble_changed_cb), &trouble);
  g_assert_true (g_file_set_contents (fixture->folder, "in the way", -1, NULL));
  g_object_set (settings, "window-width", 900, NULL);
  sulh_settings_keep (settings);
  while (trouble == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (trouble, "The settings cannot be kept in "));

  g_assert_cmpint (g_remove (fixture->folder), ==, 0);
  g_clear_pointer (&trouble, g_free);
  trouble = g_strdup ("still");
  sulh_settings_keep (settings);
  while (g_strcmp0 (trouble, "still") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (trouble);
  assert_holds (fixture, "[settings]\nwindow-width=900\n");
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/settings/nothing", test_nothing_is_written_until_something_is_set);
  ADD ("/settings/next-start", test_what_is_set_is_there_at_the_next_start);
  ADD ("/settings/every-chart", test_every_chart_can_be_remembered);
  ADD ("/settings/foreign", test_foreign_words_are_kept);
  ADD ("/settings/range", test_value_out_of_range_is_as_at_first);
  ADD ("/settings/no-settings", test_file_that_is_no_settings_is_left_alone);
  ADD ("/settings/last-change", test_last_change_is_kept_without_waiting);
  ADD ("/settings/trouble", test_trouble_is_told_and_over_once_it_is);
  return g_test_run ();
}
