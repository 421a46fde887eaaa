/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "folder.h"
#include "sample.h"
#include "workbench/drafts-private.h"
#include "workbench/seal-private.h"
#include "workbench/workbench.h"

/* A document and the folders that Sulh keeps for itself, all below one temporary folder. */
typedef struct
{
  char *folder;
  GFile *file;
  GFile *other;
  SulhSealKey *key;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  const SulhSealCost cheap = { .passes = 1, .memory = 8192 };
  g_autoptr (SulhSecret) password = sulh_secret_new_from_text ("password");

  fixture->folder = g_dir_make_tmp ("sulh-copies-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "file.sulh", NULL);
  fixture->other = g_file_new_build_filename (fixture->folder, "other.sulh", NULL);
  fixture->key = sulh_seal_key_new_at_cost (password, cheap, NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  folder_remove (fixture->folder);
  g_object_unref (fixture->file);
  g_object_unref (fixture->other);
  sulh_seal_key_unref (fixture->key);
  g_free (fixture->folder);
}

/* What a program leaves of a changed document when it ends without a word. */
static void
leave_draft (GFile *file, SulhSealKey *key)
{
  g_autofree char *folder = sulh_drafts_dup_folder ();
  g_autoptr (SulhScenario) scenario = sample_new (2);
  g_autoptr (SulhDocument) document = sulh_document_new (scenario, file);
  g_autoptr (SulhDraft) draft = NULL;

  sulh_document_set_seal (document, key);
  draft = sulh_draft_new (document, folder);
  sulh_document_take_edit (document, sample_with_cost (scenario, 0, 7), "Edit", NULL);
  g_assert_true (sulh_draft_flush (draft));
}

static guint
count (Fixture *fixture, GFile *file)
{
  g_autoptr (GPtrArray) copies = sulh_clear_copies_find (file, "sample");

  return copies->len;
}

static void
test_drafts_in_clear_are_found_and_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = NULL;

  g_assert_cmpuint (count (fixture, fixture->file), ==, 0);
  leave_draft (fixture->file, NULL);
  leave_draft (fixture->file, fixture->key);
  leave_draft (fixture->other, NULL);
  copies = sulh_clear_copies_find (fixture->file, "sample");
  g_assert_cmpuint (copies->len, ==, 1);
  g_assert_true (sulh_clear_copies_delete (copies, NULL));
  g_assert_cmpuint (count (fixture, fixture->file), ==, 0);
  g_assert_cmpuint (count (fixture, fixture->other), ==, 1);
}

/* The versions of a file are sealed when it is; those that it had under another name stay. */
static void
test_versions_in_clear_are_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = sulh_versions_dup_folder ();
  g_autoptr (SulhScenario) scenario = sample_new (2);
  const char *path = g_file_peek_path (fixture->file);

  g_assert_true (sulh_store_write (fixture->file, scenario, NULL, NULL, NULL));
  sulh_versions_keep (folder, path, "sample", NULL);
  g_assert_cmpuint (count (fixture, fixture->file), ==, 1);
  sulh_versions_seal (folder, path, "sample", fixture->key);
  g_assert_cmpuint (count (fixture, fixture->file), ==, 0);
}

static void
test_what_stays_is_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (copies, missing);
  g_assert_true (sulh_clear_copies_delete (copies, NULL));
  g_ptr_array_add (copies, fixture->folder);
  g_assert_false (sulh_clear_copies_delete (copies, &error));
  g_assert_nonnull (g_strstr_len (error->message, -1, fixture->folder));
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_autofree char *own = g_dir_make_tmp ("sulh-copies-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", own, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/clear-copies/drafts", test_drafts_in_clear_are_found_and_deleted);
  ADD ("/clear-copies/versions", test_versions_in_clear_are_found);
  ADD ("/clear-copies/stay", test_what_stays_is_named);
  status = g_test_run ();
  folder_remove (own);
  return status;
}
