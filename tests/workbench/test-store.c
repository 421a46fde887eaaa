/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "sample.h"

typedef struct
{
  char *folder;
  GFile *file;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sulh-store-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "file.sulh", NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_remove (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
put (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), text, -1, NULL));
}

static void
assert_file_holds (Fixture *fixture, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
test_saved_is_read_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = sample_new (5);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) back = NULL;

  g_assert_true (sulh_store_write (fixture->file, scenario, NULL, NULL, NULL));
  back = sulh_store_read (fixture->file, findings, NULL, NULL);
  g_assert_true (sulh_part_equal (scenario, back));
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_fault_is_no_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GError) error = NULL;
  const SulhFinding *first;

  put (fixture, "<scenario version=\"1\" id=\"x\">\n  <party/>\n</scenario>\n");
  g_assert_null (sulh_store_read (fixture->file, findings, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (sulh_findings_have_errors (findings));
  first = findings->pdata[0];
  g_assert_cmpint (first->line, ==, 2);
}

static void
test_missing_file_is_an_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_store_read (fixture->file, findings, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_distant_file_is_an_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) distant = g_file_new_for_uri ("http://localhost/x.sulh");
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario = sample_new (1);
  g_autoptr (GError) error = NULL;

  g_assert_null (sulh_store_read (distant, findings, NULL, &error));
  g_assert_nonnull (strstr (error->message, "not on this computer"));
  g_clear_error (&error);
  g_assert_false (sulh_store_write (distant, scenario, NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "not on this computer"));
}

/* What could not be opened again must never take the place of what can. */
static void
test_what_cannot_be_read_back_is_not_saved (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) whole = sample_new (2);
  g_autoptr (SulhScenario) broken = sample_with_cost (whole, 0, -1);
  g_autoptr (GError) error = NULL;

  put (fixture, "old");
  g_assert_false (sulh_store_write (fixture->file, broken, NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "nothing was changed"));
  g_assert_nonnull (strstr (error->message, "cost"));
  assert_file_holds (fixture, "old");
}

static void
test_pictures_are_saved_as_they_are (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);

  put (fixture, "old");
  g_assert_true (sulh_store_write_bytes (fixture->file, bytes, NULL, NULL, NULL));
  assert_file_holds (fixture, "picture");
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/round-trip", test_saved_is_read_back);
  ADD ("/store/fault", test_fault_is_no_error);
  ADD ("/store/missing", test_missing_file_is_an_error);
  ADD ("/store/distant", test_distant_file_is_an_error);
  ADD ("/store/cannot-be-read-back", test_what_cannot_be_read_back_is_not_saved);
  ADD ("/store/picture", test_pictures_are_saved_as_they_are);
  return g_test_run ();
}
