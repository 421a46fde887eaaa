/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include <glib/gstdio.h>

#include "sample.h"

typedef struct
{
  char *folder;
  GFile *file;
  SulhDocument *document;
  GAsyncResult *result;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = sample_new (3);

  fixture->folder = g_dir_make_tmp ("sulh-document-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "file.sulh", NULL);
  fixture->document = sulh_document_new (scenario, NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_object_unref (fixture->document);
  g_remove (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **)user_data, result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
save (Fixture *fixture, GFile *file, GError **error)
{
  g_clear_object (&fixture->result);
  sulh_document_save_async (fixture->document, file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &fixture->result);
  wait_for (&fixture->result);
  return sulh_document_save_finish (fixture->document, fixture->result, error);
}

static SulhDocument *
open_file (Fixture *fixture, GPtrArray **findings, GError **error)
{
  g_clear_object (&fixture->result);
  sulh_document_open_async (fixture->file, NULL, done_cb, &fixture->result);
  wait_for (&fixture->result);
  return sulh_document_open_finish (fixture->result, findings, error);
}

static void
edit (Fixture *fixture, double cost)
{
  const SulhScenario *now = sulh_document_get_scenario (fixture->document);

  sulh_document_take_edit (fixture->document, sample_with_cost (now, 0, cost), "Edit", "typing");
}

static void
test_saved_document_opens_equal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhDocument) opened = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  edit (fixture, 7);
  g_assert_true (sulh_document_is_modified (fixture->document));
  g_assert_true (save (fixture, fixture->file, NULL));
  g_assert_false (sulh_document_is_modified (fixture->document));
  g_assert_true (g_file_equal (sulh_document_get_file (fixture->document), fixture->file));

  opened = open_file (fixture, &findings, NULL);
  g_assert_true (sulh_part_equal (sulh_document_get_scenario (opened),
                                  sulh_document_get_scenario (fixture->document)));
  g_assert_true (g_file_equal (sulh_document_get_file (opened), fixture->file));
  g_assert_false (sulh_document_is_modified (opened));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* More than 8 MB of notes, each almost as long as a note may be. */
static SulhScenario *
make_large (const SulhScenario *scenario)
{
  g_autofree char *note = g_strnfill (1000 * 1000, 'x');
  SulhScenario *large = sulh_part_ref (scenario);

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("archive-%u", i);
      g_autoptr (SulhPart) source = sulh_part_new (SULH_KIND_SOURCE, id);
      g_autoptr (SulhScenario) before = large;

      sulh_part_set_text (&source->note, note);
      large = sulh_scenario_with_part (before, source);
    }
  return large;
}

static void
test_large_file_needs_consent (Fixture *fixture, gconstpointer data)
{
  SulhScenario *large = make_large (sulh_document_get_scenario (fixture->document));
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhDocument) opened = NULL;

  sulh_document_take_edit (fixture->document, large, "Edit", NULL);
  save (fixture, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_null (open_file (fixture, NULL, &error));
  g_assert_error (error, SULH_STORE_ERROR, SULH_STORE_ERROR_CONSENT);

  g_clear_object (&fixture->result);
  sulh_document_open_large_async (fixture->file, NULL, NULL, done_cb, &fixture->result);
  wait_for (&fixture->result);
  opened = sulh_document_open_finish (fixture->result, NULL, NULL);
  g_assert_true (sulh_part_equal (sulh_document_get_scenario (opened), large));
}

static void
test_opening_can_be_given_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, fixture->file, NULL));
  g_clear_object (&fixture->result);
  sulh_document_open_async (fixture->file, cancellable, done_cb, &fixture->result);
  g_cancellable_cancel (cancellable);
  wait_for (&fixture->result);
  g_assert_null (sulh_document_open_finish (fixture->result, &findings, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_save_again_needs_no_name (Fixture *fixture, gconstpointer data)
{
  g_assert_true (save (fixture, fixture->file, NULL));
  edit (fixture, 7);
  g_assert_true (save (fixture, NULL, NULL));
  g_assert_false (sulh_document_is_modified (fixture->document));
}

/* What was saved is one state of the document; undo must be able to come back to it. */
static void
test_typing_after_a_save_is_a_new_entry (Fixture *fixture, gconstpointer data)
{
  edit (fixture, 7);
  g_assert_true (save (fixture, fixture->file, NULL));
  edit (fixture, 8);
  g_assert_true (sulh_document_is_modified (fixture->document));
  sulh_document_undo (fixture->document);
  g_assert_false (sulh_document_is_modified (fixture->document));
}

static void
test_edit_while_saving_is_not_saved (Fixture *fixture, gconstpointer data)
{
  edit (fixture, 7);
  sulh_document_save_async (fixture->document, fixture->file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &fixture->result);
  edit (fixture, 8);
  wait_for (&fixture->result);
  g_assert_true (sulh_document_save_finish (fixture->document, fixture->result, NULL));
  g_assert_true (sulh_document_is_modified (fixture->document));
}

static void
test_one_save_at_a_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GError) error = NULL;

  sulh_document_save_async (fixture->document, fixture->file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &fixture->result);
  sulh_document_save_async (fixture->document, fixture->file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &second);
  wait_for (&second);
  g_assert_false (sulh_document_save_finish (fixture->document, second, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  wait_for (&fixture->result);
  g_assert_true (sulh_document_save_finish (fixture->document, fixture->result, NULL));
  g_assert_true (save (fixture, NULL, NULL));
}

static void
test_failed_save_leaves_it_modified (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) missing
      = g_file_new_build_filename (fixture->folder, "missing", "file.sulh", NULL);
  g_autoptr (GError) error = NULL;

  edit (fixture, 7);
  g_assert_false (save (fixture, missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (sulh_document_is_modified (fixture->document));
  g_assert_null (sulh_document_get_file (fixture->document));
  g_assert_true (save (fixture, fixture->file, NULL));
}

static void
write_from_outside (Fixture *fixture, const char *text)
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

/* What a colleague wrote is overwritten only if that is agreed to, and only what was seen. */
static void
test_change_by_others_is_asked_about (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, fixture->file, NULL));
  edit (fixture, 7);
  write_from_outside (fixture, "theirs");
  g_assert_false (save (fixture, NULL, &error));
  g_assert_error (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_CHANGED);
  g_assert_true (sulh_document_is_modified (fixture->document));
  assert_file_holds (fixture, "theirs");

  sulh_document_accept_change (fixture->document);
  write_from_outside (fixture, "theirs again");
  g_clear_error (&error);
  g_assert_false (save (fixture, NULL, &error));
  g_assert_error (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_CHANGED);
  assert_file_holds (fixture, "theirs again");

  sulh_document_accept_change (fixture->document);
  g_assert_true (save (fixture, NULL, NULL));
  g_assert_false (sulh_document_is_modified (fixture->document));
  g_assert_true (save (fixture, NULL, NULL));
}

static void
test_opened_file_changed_by_others_is_asked_about (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhDocument) opened = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture, fixture->file, NULL));
  opened = open_file (fixture, NULL, NULL);
  g_set_object (&fixture->document, opened);
  edit (fixture, 7);
  write_from_outside (fixture, "theirs");
  g_assert_false (save (fixture, NULL, &error));
  g_assert_error (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_CHANGED);
  assert_file_holds (fixture, "theirs");
}

/* A file that is gone holds nothing of anybody's. */
static void
test_deleted_file_is_written_anew (Fixture *fixture, gconstpointer data)
{
  g_assert_true (save (fixture, fixture->file, NULL));
  g_remove (g_file_peek_path (fixture->file));
  edit (fixture, 7);
  g_assert_true (save (fixture, NULL, NULL));
  g_assert_false (sulh_document_is_modified (fixture->document));
}

static void
test_faulty_file_gives_findings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "<scenario", -1, NULL));
  g_assert_null (open_file (fixture, &findings, &error));
  g_assert_no_error (error);
  g_assert_true (sulh_findings_have_errors (findings));
}

static void
test_missing_file_gives_an_error (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (open_file (fixture, &findings, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/document-file/round-trip", test_saved_document_opens_equal);
  ADD ("/document-file/save-again", test_save_again_needs_no_name);
  ADD ("/document-file/typing-after-save", test_typing_after_a_save_is_a_new_entry);
  ADD ("/document-file/edit-while-saving", test_edit_while_saving_is_not_saved);
  ADD ("/document-file/one-at-a-time", test_one_save_at_a_time);
  ADD ("/document-file/failed-save", test_failed_save_leaves_it_modified);
  ADD ("/document-file/changed", test_change_by_others_is_asked_about);
  ADD ("/document-file/changed-since-opened", test_opened_file_changed_by_others_is_asked_about);
  ADD ("/document-file/deleted", test_deleted_file_is_written_anew);
  ADD ("/document-file/faulty", test_faulty_file_gives_findings);
  ADD ("/document-file/large", test_large_file_needs_consent);
  ADD ("/document-file/given-up", test_opening_can_be_given_up);
  ADD ("/document-file/missing", test_missing_file_gives_an_error);
  return g_test_run ();
}
