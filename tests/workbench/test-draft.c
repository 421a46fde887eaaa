/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/workbench.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folder.h"
#include "sample.h"
#include "workbench/draft-lock.h"

typedef struct
{
  char *folder; /* of the test */
  char *drafts;
  GFile *file;
  SulhDocument *document;
  SulhDraft *draft;
  GAsyncResult *result;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhScenario) scenario = sample_new (3);

  fixture->folder = g_dir_make_tmp ("sulh-draft-XXXXXX", NULL);
  fixture->drafts = g_build_filename (fixture->folder, "sulh", "drafts", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "talks.sulh", NULL);
  fixture->document = sulh_document_new (scenario, NULL);
  fixture->draft = sulh_draft_new (fixture->document, fixture->drafts);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->draft);
  g_clear_object (&fixture->result);
  g_object_unref (fixture->document);
  g_object_unref (fixture->file);
  folder_remove (fixture->folder);
  g_free (fixture->drafts);
  g_free (fixture->folder);
}

static void
edit (SulhDocument *document, double cost)
{
  const SulhScenario *now = sulh_document_get_scenario (document);

  sulh_document_take_edit (document, sample_with_cost (now, 0, cost), "Edit", NULL);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **)user_data, result);
}

static gboolean
try_to_save (Fixture *fixture, SulhDocument *document, GError **error)
{
  g_clear_object (&fixture->result);
  sulh_document_save_async (document, fixture->file, SULH_SAVE_PLAIN, NULL, done_cb,
                            &fixture->result);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return sulh_document_save_finish (document, fixture->result, error);
}

static void
save (Fixture *fixture)
{
  g_assert_true (try_to_save (fixture, fixture->document, NULL));
}

/* What the next start finds when the program ended without a word. */
static GPtrArray *
end_and_list (Fixture *fixture)
{
  g_clear_object (&fixture->draft);
  return sulh_drafts_list (fixture->drafts);
}

/* The same while it still runs: nobody holds the lock of a copy. */
static GPtrArray *
list_copies (Fixture *fixture)
{
  g_autofree char *copies = g_build_filename (fixture->folder, "copies", NULL);
  g_autofree char *name = g_strconcat (sulh_draft_get_id (fixture->draft), ".journal", NULL);
  g_autofree char *path = g_build_filename (fixture->drafts, name, NULL);
  g_autofree char *copy = g_build_filename (copies, name, NULL);
  g_autofree char *text = NULL;
  gsize size;

  g_assert_cmpint (g_mkdir_with_parents (copies, 0700), ==, 0);
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_assert_true (g_file_set_contents (copy, text, (gssize)size, NULL));
  return sulh_drafts_list (copies);
}

static void
assert_one (const GPtrArray *drafts, double cost, guint n_steps)
{
  const SulhLeftDraft *draft;

  g_assert_cmpuint (drafts->len, ==, 1);
  draft = drafts->pdata[0];
  g_assert_nonnull (draft->scenario);
  g_assert_cmpfloat (sample_get_cost (draft->scenario, 0), ==, cost);
  g_assert_cmpuint (draft->n_steps, ==, n_steps);
  g_assert_false (draft->is_cut);
}

static void
test_without_changes_nothing_is_written (Fixture *fixture, gconstpointer data)
{
  g_assert_true (sulh_draft_flush (fixture->draft));
  g_clear_object (&fixture->draft);
  g_assert_false (g_file_test (fixture->drafts, G_FILE_TEST_EXISTS));
}

/* A number that is typed over is nothing for a moment, within one step of the main loop. Whoever
 * crashes then gets what was there, or what was typed. */
static void
test_what_is_passed_through_is_not_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->document, 11);
  g_assert_true (sulh_draft_flush (fixture->draft));
  edit (fixture->document, 0);
  g_usleep (G_USEC_PER_SEC); /* long enough for the thread, if it was told */
  drafts = list_copies (fixture);
  assert_one (drafts, 11, 1);
  edit (fixture->document, 12);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_true (sulh_draft_flush (fixture->draft));
  g_clear_pointer (&drafts, g_ptr_array_unref);
  drafts = list_copies (fixture);
  assert_one (drafts, 12, 3);
}

static void
test_changes_of_a_new_document_are_found_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  const SulhLeftDraft *draft;

  for (guint i = 1; i <= 5; i++)
    edit (fixture->document, 10 + i);
  drafts = end_and_list (fixture);
  assert_one (drafts, 15, 5);
  draft = drafts->pdata[0];
  g_assert_null (draft->home.path);
  g_assert_false (draft->is_discarded);
  g_assert_cmpint (ABS (draft->changed - g_get_real_time ()), <, 60 * G_TIME_SPAN_SECOND);
}

static void
test_folder_is_for_the_user_only (Fixture *fixture, gconstpointer data)
{
  struct stat status;

  edit (fixture->document, 7);
  g_assert_true (sulh_draft_flush (fixture->draft));
  g_assert_cmpint (stat (fixture->drafts, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_draft_of_an_open_document_is_not_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;

  edit (fixture->document, 7);
  g_assert_true (sulh_draft_flush (fixture->draft));
  drafts = sulh_drafts_list (fixture->drafts);
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_false (sulh_drafts_end (fixture->drafts, sulh_draft_get_id (fixture->draft),
                                   SULH_JOURNAL_KEPT, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
}

static void
test_saved_document_is_not_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->document, 7);
  g_assert_true (sulh_draft_flush (fixture->draft));
  save (fixture);
  drafts = end_and_list (fixture);
  g_assert_cmpuint (drafts->len, ==, 0);
}

static void
test_changes_after_a_save_are_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->document, 7);
  g_assert_true (sulh_draft_flush (fixture->draft));
  save (fixture);
  g_assert_true (sulh_draft_flush (fixture->draft));
  edit (fixture->document, 8);
  drafts = end_and_list (fixture);
  assert_one (drafts, 8, 1);
  g_assert_cmpstr (((SulhLeftDraft *)drafts->pdata[0])->home.path, ==,
                   g_file_peek_path (fixture->file));
}

static void
test_undone_changes_are_not_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->document, 7);
  edit (fixture->document, 8);
  g_assert_true (sulh_draft_flush (fixture->draft));
  sulh_document_undo (fixture->document);
  sulh_document_undo (fixture->document);
  drafts = end_and_list (fixture);
  g_assert_cmpuint (drafts->len, ==, 0);
}

/* A crash between the save and the word about it. */
static void
test_what_the_file_holds_is_not_offered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  save (fixture);
  edit (fixture->document, 7);
  g_assert_true (sulh_draft_flush (fixture->draft));
  g_clear_object (&fixture->draft);
  save (fixture);
  drafts = sulh_drafts_list (fixture->drafts);
  g_assert_cmpuint (drafts->len, ==, 0);
}

static void
test_discarded_changes_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->document, 7);
  sulh_draft_discard (fixture->draft);
  drafts = end_and_list (fixture);
  assert_one (drafts, 7, 1);
  g_assert_true (((SulhLeftDraft *)drafts->pdata[0])->is_discarded);
}

static void
test_recovered_document_is_modified (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (SulhDocument) recovered = NULL;
  g_autofree char *before_text = NULL;
  g_autofree char *after_text = NULL;
  const SulhLeftDraft *draft;

  save (fixture);
  g_file_get_contents (g_file_peek_path (fixture->file), &before_text, NULL, NULL);
  edit (fixture->document, 7);
  drafts = end_and_list (fixture);
  assert_one (drafts, 7, 1);
  draft = drafts->pdata[0];
  recovered = sulh_drafts_recover (draft);
  g_assert_true (sulh_document_is_modified (recovered));
  g_assert_true (sulh_document_is_recovered (recovered));
  g_assert_true (g_file_equal (sulh_document_get_file (recovered), fixture->file));
  g_assert_true (sulh_part_equal (sulh_document_get_scenario (recovered), draft->scenario));
  g_file_get_contents (g_file_peek_path (fixture->file), &after_text, NULL, NULL);
  g_assert_cmpstr (before_text, ==, after_text);

  fixture->draft = sulh_draft_new (recovered, fixture->drafts);
  g_assert_true (sulh_draft_flush (fixture->draft));
  g_assert_true (sulh_drafts_end (fixture->drafts, draft->id, SULH_JOURNAL_RECOVERED, NULL));
  after = end_and_list (fixture);
  assert_one (after, 7, 1);
  g_assert_cmpstr (((SulhLeftDraft *)after->pdata[0])->id, !=, draft->id);

  sulh_document_undo (recovered);
  g_assert_false (sulh_document_is_modified (recovered));
}

/* A file that was moved away since takes nothing from what was recovered. */
static void
test_recovered_without_its_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SulhDocument) recovered = NULL;

  save (fixture);
  edit (fixture->document, 7);
  drafts = end_and_list (fixture);
  g_remove (g_file_peek_path (fixture->file));
  recovered = sulh_drafts_recover (drafts->pdata[0]);
  g_assert_true (sulh_document_is_modified (recovered));
  g_assert_cmpfloat (sample_get_cost (sulh_document_get_scenario (recovered), 0), ==, 7);
}

/* What a colleague wrote between the crash and the recovery is not written over unasked. */
static void
test_recovered_does_not_write_over_others (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SulhDocument) recovered = NULL;
  g_autoptr (SulhScenario) theirs = sample_new (5);
  g_autoptr (GError) error = NULL;

  save (fixture);
  edit (fixture->document, 7);
  drafts = end_and_list (fixture);
  g_assert_true (sulh_store_write (fixture->file, theirs, NULL, NULL, NULL));
  recovered = sulh_drafts_recover (drafts->pdata[0]);
  g_assert_false (try_to_save (fixture, recovered, &error));
  g_assert_error (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_CHANGED);
}

static void
test_trouble_is_told_and_over_when_it_is (Fixture *fixture, gconstpointer data)
{
  g_autofree char *between = g_path_get_dirname (fixture->drafts);
  g_autoptr (GPtrArray) drafts = NULL;

  g_assert_true (g_file_set_contents (between, "in the way", -1, NULL));
  edit (fixture->document, 7);
  while (sulh_draft_get_trouble (fixture->draft) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (sulh_draft_flush (fixture->draft));

  g_remove (between);
  edit (fixture->document, 8);
  g_assert_true (sulh_draft_flush (fixture->draft));
  while (sulh_draft_get_trouble (fixture->draft))
    g_main_context_iteration (NULL, TRUE);
  drafts = end_and_list (fixture);
  assert_one (drafts, 8, 2);
}

/* Somebody sweeps the folder while the window is open. */
static void
test_draft_that_was_removed_is_made_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strconcat (sulh_draft_get_id (fixture->draft), ".journal", NULL);
  g_autofree char *path = g_build_filename (fixture->drafts, name, NULL);
  g_autoptr (GPtrArray) drafts = NULL;

  edit (fixture->document, 7);
  g_assert_true (sulh_draft_flush (fixture->draft));
  g_assert_cmpint (g_remove (path), ==, 0);
  edit (fixture->document, 8);
  drafts = end_and_list (fixture);
  assert_one (drafts, 8, 2);
}

/* A million small edits must not fill the disk. */
static void
test_draft_does_not_grow_without_end (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strconcat (sulh_draft_get_id (fixture->draft), ".journal", NULL);
  g_autofree char *path = g_build_filename (fixture->drafts, name, NULL);
  g_autofree char *note = g_strnfill (200000, 'n');
  struct stat status;

  for (guint i = 0; i < 40; i++)
    {
      const SulhScenario *now = sulh_document_get_scenario (fixture->document);
      SulhScenario *next = sulh_part_copy (now);

      note[i] = note[199999 - i] = (char)('a' + i % 26);
      sulh_part_set_text (&next->part.note, note);
      sulh_document_take_edit (fixture->document, next, "Edit", NULL);
      g_assert_true (sulh_draft_flush (fixture->draft));
      g_assert_cmpint (stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_size, <, 2 * 1024 * 1024);
    }
}

static SulhSealKey *
key_new (const char *password)
{
  g_autoptr (SulhSecret) secret = sulh_secret_new_from_text (password);

  return sulh_seal_key_new (secret, SULH_SEAL_GUARD_ORDINARY, NULL);
}

static void
test_sealed_draft_shows_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SulhSealKey) key = key_new ("a word between us");
  g_autofree char *name = g_strconcat (sulh_draft_get_id (fixture->draft), ".journal", NULL);
  g_autofree char *path = g_build_filename (fixture->drafts, name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (SulhDocument) recovered = NULL;
  gsize length;

  edit (fixture->document, 7);
  g_assert_true (sulh_draft_flush (fixture->draft));
  sulh_document_set_seal (fixture->document, key);
  edit (fixture->document, 8);
  drafts = end_and_list (fixture);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_null (memmem (bytes, length, "negotiation", strlen ("negotiation")));
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_null (((SulhLeftDraft *)drafts->pdata[0])->scenario);
  g_assert_nonnull (((SulhLeftDraft *)drafts->pdata[0])->seal_head);
  g_assert_true (sulh_drafts_unseal (fixture->drafts, drafts->pdata[0], key, NULL));
  assert_one (drafts, 8, 2);
  recovered = sulh_drafts_recover (drafts->pdata[0]);
  g_assert_true (sulh_document_get_seal (recovered) == key);
}

/* Locks */

static void
test_number_used_again_is_another_process (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "left.lock", NULL);
  g_autofree char *text = g_strdup_printf ("%d 1 another-boot\n", (int)getpid ());

  g_assert_false (sulh_draft_lock_is_held (path));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_false (sulh_draft_lock_is_held (path));
}

/* Where the file system knows no locks, the file alone must say it. */
static void
test_process_is_known_by_number_and_start (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "mine.lock", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.lock", NULL);
  g_autoptr (SulhDraftLock) lock = sulh_draft_lock_take (path, NULL);
  g_autofree char *text = NULL;

  g_assert_true (sulh_draft_lock_is_held (path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));
  g_assert_true (sulh_draft_lock_is_held (copy));
}

static void
test_lock_of_a_killed_process_is_free (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "child.lock", NULL);
  int ready[2];
  pid_t child;
  char byte;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      SulhDraftLock *lock = sulh_draft_lock_take (path, NULL);

      if (lock && write (ready[1], "x", 1) == 1)
        pause ();
      _exit (1);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_assert_true (sulh_draft_lock_is_held (path));
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  g_assert_false (sulh_draft_lock_is_held (path));
  close (ready[0]);
  close (ready[1]);
}

/* What is kept, and how long */

static gboolean
is_there (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->drafts, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".journal"))
      return TRUE;
  return FALSE;
}

static void
discard (Fixture *fixture)
{
  edit (fixture->document, 7);
  sulh_draft_discard (fixture->draft);
  g_clear_object (&fixture->draft);
}

static void
test_discarded_stays_thirty_days (Fixture *fixture, gconstpointer data)
{
  gint64 now = g_get_real_time ();

  discard (fixture);
  for (int day = 0; day < 30; day++)
    {
      sulh_drafts_tidy (fixture->drafts, now + day * G_TIME_SPAN_DAY);
      g_assert_true (is_there (fixture));
    }
  for (int day = 31; day < 33; day++)
    sulh_drafts_tidy (fixture->drafts, now + day * G_TIME_SPAN_DAY);
  g_assert_false (is_there (fixture));
}

/* A flat battery sets the clock years ahead for one start, then it is right again. */
static void
test_wrong_clock_removes_nothing (Fixture *fixture, gconstpointer data)
{
  const gint64 years = 3650 * G_TIME_SPAN_DAY;
  gint64 now = g_get_real_time ();

  discard (fixture);
  sulh_drafts_tidy (fixture->drafts, now + years);
  sulh_drafts_tidy (fixture->drafts, now + years + G_TIME_SPAN_HOUR);
  g_assert_true (is_there (fixture));
  sulh_drafts_tidy (fixture->drafts, now - years);
  sulh_drafts_tidy (fixture->drafts, now + 2 * G_TIME_SPAN_DAY);
  g_assert_true (is_there (fixture));
  sulh_drafts_tidy (fixture->drafts, now + years);
  g_assert_true (is_there (fixture));
}

static void
test_open_changes_stay_for_ever (Fixture *fixture, gconstpointer data)
{
  const gint64 years = 3650 * G_TIME_SPAN_DAY;
  gint64 now = g_get_real_time ();

  edit (fixture->document, 7);
  g_clear_object (&fixture->draft);
  for (int i = 1; i < 5; i++)
    sulh_drafts_tidy (fixture->drafts, now + years * i);
  g_assert_true (is_there (fixture));
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/draft/nothing-to-keep", test_without_changes_nothing_is_written);
  ADD ("/draft/passed-through", test_what_is_passed_through_is_not_kept);
  ADD ("/draft/new-document", test_changes_of_a_new_document_are_found_again);
  ADD ("/draft/folder", test_folder_is_for_the_user_only);
  ADD ("/draft/open-document", test_draft_of_an_open_document_is_not_offered);
  ADD ("/draft/saved", test_saved_document_is_not_offered);
  ADD ("/draft/after-save", test_changes_after_a_save_are_offered);
  ADD ("/draft/undone", test_undone_changes_are_not_offered);
  ADD ("/draft/in-file", test_what_the_file_holds_is_not_offered);
  ADD ("/draft/discarded", test_discarded_changes_are_kept);
  ADD ("/draft/recovered", test_recovered_document_is_modified);
  ADD ("/draft/recovered-without-file", test_recovered_without_its_file);
  ADD ("/draft/recovered-beside-others", test_recovered_does_not_write_over_others);
  ADD ("/draft/trouble", test_trouble_is_told_and_over_when_it_is);
  ADD ("/draft/removed", test_draft_that_was_removed_is_made_again);
  ADD ("/draft/size", test_draft_does_not_grow_without_end);
  ADD ("/draft/sealed", test_sealed_draft_shows_nothing);
  ADD ("/draft/lock/number-used-again", test_number_used_again_is_another_process);
  ADD ("/draft/lock/known-process", test_process_is_known_by_number_and_start);
  ADD ("/draft/lock/killed", test_lock_of_a_killed_process_is_free);
  ADD ("/draft/thirty-days", test_discarded_stays_thirty_days);
  ADD ("/draft/wrong-clock", test_wrong_clock_removes_nothing);
  ADD ("/draft/open-changes", test_open_changes_stay_for_ever);
  return g_test_run ();
}
