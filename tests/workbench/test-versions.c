/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "sample.h"

typedef struct
{
  char *folder; /* of the test */
  char *versions;
  GFile *file;
  SulhDocument *document;
  GAsyncResult *result;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = sample_new (3);

  fixture->folder = g_dir_make_tmp ("sulh-versions-XXXXXX", NULL);
  fixture->versions = g_build_filename (fixture->folder, "sulh", "versions", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "talks.sulh", NULL);
  fixture->document = sulh_document_new (scenario, NULL);
  sulh_document_keep_versions (fixture->document, fixture->versions);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_object_unref (fixture->document);
  g_object_unref (fixture->file);
  folder_remove (fixture->folder);
  g_free (fixture->versions);
  g_free (fixture->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **)user_data, result);
}

static void
save (Fixture *fixture, double cost)
{
  const SulhScenario *now = sulh_document_get_scenario (fixture->document);

  sulh_document_take_edit (fixture->document, sample_with_cost (now, 0, cost), "Edit", NULL);
  g_clear_object (&fixture->result);
  sulh_document_save_async (fixture->document, fixture->file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &fixture->result);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (sulh_document_save_finish (fixture->document, fixture->result, NULL));
}

static GPtrArray *
list (Fixture *fixture)
{
  return sulh_versions_list (fixture->versions, g_file_peek_path (fixture->file), "sample");
}

static double
get_cost (const GPtrArray *versions, guint index, const SulhSealKey *seal)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) scenario
      = sulh_version_read (versions->pdata[index], seal, findings, NULL);

  g_assert_nonnull (scenario);
  return sample_get_cost (scenario, 0);
}

static void
test_last_twenty_saves_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  for (int i = 1; i <= 25; i++)
    save (fixture, 100 + i);
  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 20);
  for (guint i = 0; i < 20; i++)
    g_assert_cmpfloat (get_cost (versions, i, NULL), ==, 125 - i);
}

typedef struct
{
  Fixture *fixture;
  guint n_seen;
} Look;

static void
look_when_saved_cb (SulhDocument *document, GParamSpec *pspec, gpointer user_data)
{
  Look *look = user_data;
  g_autoptr (GPtrArray) versions = NULL;

  if (sulh_document_is_saving (document))
    return;
  versions = list (look->fixture);
  look->n_seen = versions->len;
}

/* A list that is shown while a save is under way is brought up to date when it ends. */
static void
test_end_of_a_save_is_told_with_its_version (Fixture *fixture, gconstpointer data)
{
  Look look = { .fixture = fixture };
  gulong handler = g_signal_connect (fixture->document, "notify::saving",
                                     G_CALLBACK (look_when_saved_cb), &look);

  for (guint i = 1; i <= 3; i++)
    {
      save (fixture, 100 + i);
      g_assert_cmpuint (look.n_seen, ==, i);
    }
  g_signal_handler_disconnect (fixture->document, handler);
}

static void
test_same_bytes_are_kept_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;

  save (fixture, 7);
  for (guint i = 0; i < 3; i++)
    sulh_versions_keep (fixture->versions, g_file_peek_path (fixture->file), "sample", NULL);
  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 1);
}

/* What a colleague wrote, and the person agreed to overwrite, is not lost either. */
static void
test_what_others_wrote_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) theirs = NULL;
  g_autoptr (GPtrArray) versions = NULL;

  save (fixture, 7);
  theirs = sample_with_cost (sulh_document_get_scenario (fixture->document), 0, 99);
  g_assert_true (sulh_store_write (fixture->file, theirs, NULL, NULL, NULL));
  g_clear_object (&fixture->result);
  sulh_document_save_async (fixture->document, fixture->file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &fixture->result);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (sulh_document_save_finish (fixture->document, fixture->result, NULL));
  sulh_document_accept_change (fixture->document);
  save (fixture, 8);
  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 3);
  g_assert_cmpfloat (get_cost (versions, 0, NULL), ==, 8);
  g_assert_cmpfloat (get_cost (versions, 1, NULL), ==, 99);
  g_assert_cmpfloat (get_cost (versions, 2, NULL), ==, 7);
}

static void
test_same_name_elsewhere_is_another_document (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "other", "talks.sulh", NULL);
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  save (fixture, 7);
  others = sulh_versions_list (fixture->versions, elsewhere, "sample");
  g_assert_cmpuint (others->len, ==, 0);
  ids = sulh_versions_list (fixture->versions, g_file_peek_path (fixture->file), "another");
  g_assert_cmpuint (ids->len, ==, 0);
}

static void
test_link_leads_to_the_same_document (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.sulh", NULL);
  g_autoptr (GPtrArray) versions = NULL;

  save (fixture, 7);
  g_assert_cmpint (symlink (g_file_peek_path (fixture->file), link), ==, 0);
  versions = sulh_versions_list (fixture->versions, link, "sample");
  g_assert_cmpuint (versions->len, ==, 1);
}

static void
test_folder_is_for_the_user_only (Fixture *fixture, gconstpointer data)
{
  struct stat status;

  save (fixture, 7);
  g_assert_cmpint (stat (fixture->versions, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

/* What was kept in clear must not stay so when the document is sealed. */
static void
test_versions_of_a_sealed_document_are_sealed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSecret) password = sulh_secret_new_from_text ("a word between us");
  g_autoptr (SulhSealKey) key = sulh_seal_key_new (password, SULH_SEAL_GUARD_ORDINARY, NULL);
  g_autoptr (GPtrArray) versions = NULL;

  save (fixture, 7);
  sulh_document_set_seal (fixture->document, key);
  save (fixture, 8);
  versions = list (fixture);
  g_assert_cmpuint (versions->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const SulhVersion *version = versions->pdata[i];
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (version->path, &text, &length, NULL));
      bytes = g_bytes_new (text, length);
      g_assert_true (sulh_seal_is_sealed (bytes));
    }
  g_assert_cmpfloat (get_cost (versions, 0, key), ==, 8);
  g_assert_cmpfloat (get_cost (versions, 1, key), ==, 7);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/versions/twenty", test_last_twenty_saves_are_kept);
  ADD ("/versions/told", test_end_of_a_save_is_told_with_its_version);
  ADD ("/versions/once", test_same_bytes_are_kept_once);
  ADD ("/versions/others", test_what_others_wrote_is_kept);
  ADD ("/versions/same-name", test_same_name_elsewhere_is_another_document);
  ADD ("/versions/link", test_link_leads_to_the_same_document);
  ADD ("/versions/folder", test_folder_is_for_the_user_only);
  ADD ("/versions/sealed", test_versions_of_a_sealed_document_are_sealed);
  return g_test_run ();
}
