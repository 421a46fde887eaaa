/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/clear-copies.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "workbench/drafts-private.h"
#include "workbench/drafts.h"
#include "workbench/load-file.h"
#include "workbench/versions.h"

/* What a thread looks for. */
typedef struct
{
  GFile *file;
  char *id;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->file);
  g_free (search->id);
  g_free (search);
}

static gboolean
is_clear_draft_of (const char *folder, const char *id, const char *path)
{
  g_autoptr (GBytes) bytes = sulh_drafts_load (folder, id, NULL);
  g_autoptr (SulhJournal) journal = bytes ? sulh_journal_read (bytes, NULL) : NULL;

  return journal && journal->seal_head == NULL && g_strcmp0 (journal->home.path, path) == 0;
}

/* The draft of an open document is sealed anew by whoever has it open. */
static void
add_drafts (GPtrArray *copies, const char *path)
{
  g_autofree char *folder = sulh_drafts_dup_folder ();
  g_autoptr (GPtrArray) ids = sulh_drafts_list_ids (folder);

  for (guint i = 0; i < ids->len; i++)
    if (!sulh_drafts_is_alive (folder, ids->pdata[i])
        && is_clear_draft_of (folder, ids->pdata[i], path))
      g_ptr_array_add (copies, sulh_drafts_dup_path (folder, ids->pdata[i], SULH_DRAFTS_SUFFIX));
}

static gboolean
is_clear (const char *path)
{
  g_autoptr (GBytes) bytes = sulh_load_file (path, G_MAXINT32, NULL, NULL);

  return bytes && !sulh_seal_is_sealed (bytes);
}

/* Those of the file that is sealed now are sealed by its save; others stay from another name. */
static void
add_versions (GPtrArray *copies, const char *path, const char *id)
{
  g_autofree char *folder = sulh_versions_dup_folder ();
  g_autoptr (GPtrArray) versions = sulh_versions_list (folder, path, id);

  for (guint i = 0; i < versions->len; i++)
    {
      const SulhVersion *version = versions->pdata[i];

      if (is_clear (version->path))
        g_ptr_array_add (copies, g_strdup (version->path));
    }
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Search *search = data;

  g_task_return_pointer (task, sulh_clear_copies_find (search->file, search->id),
                         (GDestroyNotify)g_ptr_array_unref);
}

/**
 * sulh_clear_copies_find:
 * @file: where a scenario that is sealed now was kept in clear before
 * @id: (nullable): id of the scenario
 *
 * Blocks while it reads all drafts.
 *
 * Returns: (transfer full) (element-type filename): what else holds it in clear
 */
GPtrArray *
sulh_clear_copies_find (GFile *file, const char *id)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);
  const char *path = g_file_peek_path (file);

  if (path)
    {
      add_drafts (copies, path);
      add_versions (copies, path, id);
    }
  return copies;
}

void
sulh_clear_copies_find_async (GFile *file, const char *id, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  g_task_set_source_tag (task, sulh_clear_copies_find_async);
  search->file = g_object_ref (file);
  search->id = g_strdup (id);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, find_in_thread);
}

GPtrArray *
sulh_clear_copies_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * sulh_clear_copies_delete:
 * @copies: (element-type filename): what sulh_clear_copies_find() found
 * @error: return location: the first that stays
 *
 * Returns: whether all are gone
 */
gboolean
sulh_clear_copies_delete (const GPtrArray *copies, GError **error)
{
  gboolean are_gone = TRUE;

  for (guint i = 0; i < copies->len; i++)
    if (g_unlink (copies->pdata[i]) < 0 && errno != ENOENT)
      {
        int number = errno;
        g_autofree char *name = g_filename_display_name (copies->pdata[i]);

        if (are_gone)
          g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (number),
                       _ ("%s cannot be deleted. Delete it by hand."), name);
        are_gone = FALSE;
      }
  return are_gone;
}
