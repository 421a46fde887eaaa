/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "workbench/document-private.h"
#include "workbench/store.h"
#include "workbench/versions.h"

/* What a thread opens: the file and its password in, the findings, its key and what was read out.
 */
typedef struct
{
  GFile *file;
  SulhSecret *password; /* or NULL */
  gboolean large; /* somebody agreed to that */
  GPtrArray *findings;
  SulhSealKey *seal;
  SulhFileMark mark;
} Opening;

/* What a thread saves, and on which terms. */
typedef struct
{
  GFile *file;
  SulhScenario *scenario;
  SulhSealKey *seal; /* or NULL */
  SulhSaving terms;
  char *versions_folder; /* or NULL */
} Saving;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->file);
  g_clear_pointer (&opening->password, sulh_secret_free);
  g_clear_pointer (&opening->seal, sulh_seal_key_unref);
  g_ptr_array_unref (opening->findings);
  g_free (opening);
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->file);
  sulh_part_unref (saving->scenario);
  g_free (saving->versions_folder);
  g_clear_pointer (&saving->seal, sulh_seal_key_unref);
  g_free (saving);
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = opening->large
                                 ? sulh_store_load_large (opening->file, cancellable, &error)
                                 : sulh_store_load (opening->file, cancellable, &error);
  g_autoptr (GBytes) clear = NULL;

  if (bytes)
    clear = sulh_store_open_seal (bytes, opening->password, &opening->seal, &error);
  if (clear == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  sulh_store_remove_left_overs (opening->file);
  opening->mark = sulh_file_mark_of_bytes (bytes);
  g_task_return_pointer (task, sulh_store_parse_until (clear, cancellable, opening->findings),
                         sulh_part_unref);
}

/* What somebody else wrote there is a version too. */
static void
keep_old (const char *path, gpointer user_data)
{
  const Saving *saving = user_data;

  sulh_versions_keep (saving->versions_folder, path, saving->scenario->part.id, saving->seal);
}

static void
keep_new (const Saving *saving)
{
  const char *path = g_file_peek_path (saving->file);
  const char *id = saving->scenario->part.id;

  sulh_versions_keep (saving->versions_folder, path, id, saving->seal);
  if (saving->seal)
    sulh_versions_seal (saving->versions_folder, path, id, saving->seal);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  GError *error = NULL;

  if (saving->versions_folder)
    {
      saving->terms.keep = keep_old;
      saving->terms.keep_data = saving;
    }
  if (!sulh_store_write_sealed (saving->file, saving->scenario, saving->seal, &saving->terms,
                                cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (saving->versions_folder)
    keep_new (saving);
  g_task_return_boolean (task, TRUE);
}

/* The document learns that it was saved even if the caller asked for no callback. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SulhDocument *self = SULH_DOCUMENT (source);
  Saving *saving = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_object_freeze_notify (source);
  sulh_document_end_save (self, saving->file, &saving->terms, error);
  if (error == NULL)
    sulh_document_set_saved (self, saving->file, saving->scenario, saving->seal);
  g_object_thaw_notify (source);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/* Whoever gives up is told at once; the thread is left behind. */
static void
start_opening (GFile *file, const SulhSecret *password, gboolean large, GCancellable *cancellable,
               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->file = g_object_ref (file);
  opening->password = password ? sulh_secret_copy (password) : NULL;
  opening->large = large;
  opening->findings = sulh_findings_new ();
  g_task_set_source_tag (task, sulh_document_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, open_in_thread);
}

void
sulh_document_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  start_opening (file, NULL, FALSE, cancellable, callback, user_data);
}

void
sulh_document_open_sealed_async (GFile *file, const SulhSecret *password, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  start_opening (file, password, FALSE, cancellable, callback, user_data);
}

void
sulh_document_open_large_async (GFile *file, const SulhSecret *password, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  start_opening (file, password, TRUE, cancellable, callback, user_data);
}

SulhDocument *
sulh_document_open_finish (GAsyncResult *result, GPtrArray **findings, GError **error)
{
  GTask *task = G_TASK (result);
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (SulhScenario) scenario = g_task_propagate_pointer (task, error);
  SulhDocument *document;

  /* The thread may still be adding to its list. */
  if (findings && g_task_had_error (task))
    *findings = sulh_findings_new ();
  else if (findings)
    *findings = g_ptr_array_ref (opening->findings);
  if (scenario == NULL)
    return NULL;
  document = sulh_document_new_read (scenario, opening->file, &opening->mark);
  sulh_document_set_opened_seal (document, opening->seal);
  return document;
}

void
sulh_document_save_async (SulhDocument *self, GFile *file, SulhSaveFlags flags,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) inner = NULL;
  Saving *saving;

  g_return_if_fail (file || sulh_document_get_file (self));

  g_task_set_source_tag (task, sulh_document_save_async);
  saving = g_new0 (Saving, 1);
  saving->file = g_object_ref (file ? file : sulh_document_get_file (self));
  saving->scenario = sulh_part_ref (sulh_document_get_scenario (self));
  saving->terms.flags = flags;
  saving->versions_folder = g_strdup (sulh_document_get_versions_folder (self));
  if (!sulh_document_begin_save (self, saving->file, &saving->terms))
    {
      saving_free (saving);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING,
                               _ ("The document is being saved. Wait until that is done."));
      return;
    }
  /* The caller may cancel until something is changed; then the outcome must be heard. */
  g_task_set_check_cancellable (task, FALSE);
  if (sulh_document_is_sealed (self))
    saving->seal = sulh_seal_key_ref (sulh_document_get_seal (self));
  inner = g_task_new (self, cancellable, saved_cb, g_steal_pointer (&task));
  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_task_data (inner, saving, saving_free);
  g_task_run_in_thread (inner, save_in_thread);
}

gboolean
sulh_document_save_finish (SulhDocument *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
