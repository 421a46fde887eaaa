/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/drafts.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "workbench/cause.h"
#include "workbench/document-private.h"
#include "workbench/draft-cipher.h"
#include "workbench/draft-lock.h"
#include "workbench/drafts-private.h"
#include "workbench/load-file.h"
#include "workbench/store.h"

/* The folder */

char *
sulh_drafts_dup_path (const char *folder, const char *id, const char *suffix)
{
  g_autofree char *name = g_strconcat (id, suffix, NULL);

  return g_build_filename (folder, name, NULL);
}

/* Their names, in the same order on every machine. */
GPtrArray *
sulh_drafts_list_ids (const char *folder)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files && (name = g_dir_read_name (files)) != NULL)
    if (g_str_has_suffix (name, SULH_DRAFTS_SUFFIX) && name[0] != '.')
      g_ptr_array_add (ids, g_strndup (name, strlen (name) - strlen (SULH_DRAFTS_SUFFIX)));
  g_ptr_array_sort (ids, (GCompareFunc)g_strcmp0);
  return ids;
}

/** sulh_drafts_is_alive: whether the program that writes it is still running */
gboolean
sulh_drafts_is_alive (const char *folder, const char *id)
{
  g_autofree char *lock = sulh_drafts_dup_path (folder, id, ".lock");

  return sulh_draft_lock_is_held (lock);
}

GBytes *
sulh_drafts_load (const char *folder, const char *id, GError **error)
{
  g_autofree char *path = sulh_drafts_dup_path (folder, id, SULH_DRAFTS_SUFFIX);

  return sulh_load_file (path, SULH_DRAFTS_LARGEST, NULL, error);
}

/**
 * sulh_drafts_dup_folder:
 *
 * Returns: (transfer full): where drafts are kept
 */
char *
sulh_drafts_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "sulh", "drafts", NULL);
}

/* Reading */

void
sulh_left_draft_free (SulhLeftDraft *draft)
{
  g_free (draft->id);
  g_free (draft->home.path);
  g_clear_pointer (&draft->scenario, sulh_part_unref);
  g_clear_pointer (&draft->text, g_bytes_unref);
  g_clear_pointer (&draft->seal_head, g_bytes_unref);
  g_clear_pointer (&draft->seal, sulh_seal_key_unref);
  g_free (draft);
}

static void
take_text (SulhLeftDraft *draft, SulhJournal *journal)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();

  draft->text = g_steal_pointer (&journal->text);
  draft->scenario = draft->text ? sulh_store_parse (draft->text, findings) : NULL;
  draft->changed = journal->changed;
  draft->n_steps = journal->n_steps;
  draft->is_cut = journal->is_cut;
}

/* A program that ended between saving and saying so leaves a draft of what the file holds. */
static gboolean
is_in_file (const SulhLeftDraft *draft)
{
  g_autoptr (GBytes) bytes
      = draft->home.path && draft->text
            ? sulh_load_file (draft->home.path, g_bytes_get_size (draft->text), NULL, NULL)
            : NULL;

  return bytes && g_bytes_equal (bytes, draft->text);
}

static SulhLeftDraft *
read_draft (const char *folder, const char *id)
{
  g_autoptr (SulhLeftDraft) draft = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SulhJournal) journal = NULL;

  if (sulh_drafts_is_alive (folder, id))
    return NULL;
  bytes = sulh_drafts_load (folder, id, NULL);
  if (bytes == NULL)
    return NULL;
  journal = sulh_journal_read (bytes, NULL);
  if (journal->n_records < 2 || journal->end == SULH_JOURNAL_CLEAN
      || journal->end == SULH_JOURNAL_RECOVERED)
    return NULL;
  draft = g_new0 (SulhLeftDraft, 1);
  draft->id = g_strdup (id);
  draft->home = journal->home;
  journal->home.path = NULL;
  draft->seal_head = g_steal_pointer (&journal->seal_head);
  draft->is_discarded = journal->end == SULH_JOURNAL_KEPT;
  take_text (draft, journal);
  if (!is_in_file (draft))
    return g_steal_pointer (&draft);
  sulh_drafts_end (folder, id, SULH_JOURNAL_CLEAN, NULL);
  return NULL;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const SulhLeftDraft *first = *(SulhLeftDraft *const *)a;
  const SulhLeftDraft *second = *(SulhLeftDraft *const *)b;

  return (first->changed < second->changed) - (first->changed > second->changed);
}

/**
 * sulh_drafts_list:
 * @folder: where drafts are kept
 *
 * Blocks; reads every draft.
 *
 * Returns: (transfer full) (element-type SulhLeftDraft): what can be recovered, newest first;
 * also what was discarded
 */
GPtrArray *
sulh_drafts_list (const char *folder)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_left_draft_free);
  g_autoptr (GPtrArray) ids = sulh_drafts_list_ids (folder);

  for (guint i = 0; i < ids->len; i++)
    {
      SulhLeftDraft *draft = read_draft (folder, ids->pdata[i]);

      if (draft)
        g_ptr_array_add (drafts, draft);
    }
  g_ptr_array_sort (drafts, compare_newest_first);
  return drafts;
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  sulh_drafts_tidy (data, g_get_real_time ());
  g_task_return_pointer (task, sulh_drafts_list (data), (GDestroyNotify)g_ptr_array_unref);
}

/** sulh_drafts_list_async: the same in a thread; removes what has been kept long enough first */
void
sulh_drafts_list_async (const char *folder, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, sulh_drafts_list_async);
  g_task_set_task_data (task, g_strdup (folder), g_free);
  g_task_run_in_thread (task, list_in_thread);
}

GPtrArray *
sulh_drafts_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sulh_drafts_unseal:
 * @folder: where drafts are kept
 * @draft: a sealed draft
 * @key: the key that its head and the password give
 * @error: return location
 *
 * Returns: whether the draft can be recovered now
 */
gboolean
sulh_drafts_unseal (const char *folder, SulhLeftDraft *draft, SulhSealKey *key, GError **error)
{
  g_autoptr (SulhJournalCipher) cipher = sulh_draft_cipher_new (key);
  g_autoptr (GBytes) bytes = sulh_drafts_load (folder, draft->id, error);
  g_autoptr (SulhJournal) journal = NULL;

  if (bytes == NULL)
    return FALSE;
  journal = sulh_journal_read (bytes, cipher);
  take_text (draft, journal);
  if (draft->scenario)
    {
      draft->seal = sulh_seal_key_ref (key);
      return TRUE;
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("This draft is damaged from its start; nothing of it can be read."));
  return FALSE;
}

/* What becomes of them */

/* What cannot be read, or is sealed with another key, does not count. */
static SulhScenario *
read_saved (GFile *file, const SulhSealKey *seal)
{
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (GBytes) bytes = sulh_store_load_large (file, NULL, NULL);
  g_autoptr (GBytes) clear = NULL;

  if (bytes == NULL)
    return NULL;
  if (!sulh_seal_is_sealed (bytes))
    return sulh_store_parse (bytes, findings);
  clear = seal && sulh_seal_key_fits (seal, bytes) ? sulh_seal_unwrap (seal, bytes, NULL) : NULL;
  return clear ? sulh_store_parse (clear, findings) : NULL;
}

/**
 * sulh_drafts_recover:
 * @draft: a draft with a scenario
 *
 * Blocks; reads the document's file. Changes nothing on the disk.
 *
 * Returns: (transfer full): the document with its changes, which counts as modified
 */
SulhDocument *
sulh_drafts_recover (const SulhLeftDraft *draft)
{
  g_autoptr (GFile) file = draft->home.path ? g_file_new_for_path (draft->home.path) : NULL;
  g_autoptr (SulhScenario) saved = file ? read_saved (file, draft->seal) : NULL;
  SulhDocument *document
      = sulh_document_new_recovered (draft->scenario, file, &draft->home.mark, saved);

  sulh_document_set_opened_seal (document, draft->seal);
  return document;
}

static gboolean
append_end (const char *path, const SulhJournal *journal, SulhJournalKind kind, GError **error)
{
  g_autoptr (GByteArray) record = g_byte_array_new ();
  int descriptor = open (path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
  gssize written = -1;

  sulh_journal_put_end (journal, kind, g_get_real_time (), record);
  if (descriptor >= 0 && ftruncate (descriptor, (off_t)journal->length) == 0)
    written = pwrite (descriptor, record->data, record->len, (off_t)journal->length);
  if (written == (gssize)record->len && fdatasync (descriptor) == 0)
    {
      g_close (descriptor, NULL);
      return TRUE;
    }
  sulh_cause_set_write_error (error, written < 0 ? errno : ENOSPC);
  if (descriptor >= 0)
    g_close (descriptor, NULL);
  return FALSE;
}

/**
 * sulh_drafts_end:
 * @folder: where drafts are kept
 * @id: a draft
 * @kind: %SULH_JOURNAL_KEPT when it was discarded, %SULH_JOURNAL_RECOVERED when a document has it
 * @error: return location
 *
 * Says what became of a draft, which is not offered any more and is removed after 30 days.
 */
gboolean
sulh_drafts_end (const char *folder, const char *id, SulhJournalKind kind, GError **error)
{
  g_autofree char *lock_path = sulh_drafts_dup_path (folder, id, ".lock");
  g_autofree char *path = sulh_drafts_dup_path (folder, id, SULH_DRAFTS_SUFFIX);
  g_autoptr (SulhDraftLock) lock = sulh_draft_lock_take (lock_path, error);
  g_autoptr (GBytes) bytes = lock ? sulh_drafts_load (folder, id, error) : NULL;
  g_autoptr (SulhJournal) journal = bytes ? sulh_journal_read (bytes, NULL) : NULL;

  return journal && append_end (path, journal, kind, error);
}
