/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/draft-worker.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "workbench/cause.h"
#include "workbench/draft-cipher.h"
#include "workbench/draft-file.h"
#include "workbench/draft-lock.h"
#include "workbench/store.h"

#define PACE                                                                                       \
  (250 * G_TIME_SPAN_MILLISECOND) /* at least, from one change on the disk to the next             \
                                   */
#define AGAIN_AFTER (5 * G_TIME_SPAN_SECOND) /* a change that could not be kept is tried again */

/**
 * Task:
 * @scenario: (nullable): what is to be put
 * @n_steps: edits since the document was last in its file
 * @home: where the document lives
 * @end: what is to be said after that, or 0
 *
 * What the thread is to write; a newer one takes the place of one that was not begun.
 */
typedef struct
{
  SulhScenario *scenario;
  guint n_steps;
  SulhJournalHome home;
  SulhJournalKind end;
} Task;

struct _SulhDraftWorker
{
  GThread *thread;
  GMutex mutex;
  GCond cond;

  /* Under the mutex */
  Task task;
  gboolean has_task;
  gboolean is_busy;
  gboolean is_hurried; /* somebody waits */
  gboolean is_stopped;
  gboolean has_failed; /* the last thing that was written */
  SulhSealKey *next_key;
  gboolean has_next_key;

  /* Of the thread */
  char *folder;
  char *path;
  char *lock_path;
  SulhDraftLock *lock;
  SulhDraftFile *file;
  SulhJournalCipher *cipher;
  Task last; /* what was put last, to put it again when the disk turns out not to have it */
  gint64 not_before; /* when the next change may be written, by the steady clock */

  SulhDraftTold told;
  gpointer user_data;
};

static void
copy_home (SulhJournalHome *to, const SulhJournalHome *from)
{
  g_free (to->path);
  *to = (SulhJournalHome){ g_strdup (from->path), from->mark };
}

static void
task_clear (Task *task)
{
  g_clear_pointer (&task->scenario, sulh_part_unref);
  g_clear_pointer (&task->home.path, g_free);
  *task = (Task){ 0 };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Task, task_clear)

/* The folder is made and locked with the first change: who changes nothing leaves no trace. */
static gboolean
prepare (SulhDraftWorker *worker, GError **error)
{
  if (worker->lock)
    return TRUE;
  if (g_mkdir_with_parents (worker->folder, 0700) < 0)
    {
      sulh_cause_set_write_error (error, errno);
      return FALSE;
    }
  worker->lock = sulh_draft_lock_take (worker->lock_path, error);
  return worker->lock != NULL;
}

static gboolean
put_scenario (SulhDraftWorker *worker, const Task *task, GError **error)
{
  g_autoptr (GBytes) text = NULL;

  if (!prepare (worker, error))
    return FALSE;
  text = sulh_store_format (task->scenario);
  return sulh_draft_file_put_text (worker->file, &task->home, text, task->n_steps, error);
}

/* A document that was saved before anything of it was written needs no draft at all. */
static gboolean
carry_out (SulhDraftWorker *worker, const Task *task, GError **error)
{
  if (task->end && !sulh_draft_file_is_begun (worker->file)
      && (task->end == SULH_JOURNAL_CLEAN || task->scenario == NULL))
    return TRUE;
  if (task->scenario && !put_scenario (worker, task, error))
    return FALSE;
  if (task->end)
    return sulh_draft_file_put_end (worker->file, task->end, &task->home, error);
  return TRUE;
}

static void
tell (SulhDraftWorker *worker, const GError *error)
{
  g_autofree char *trouble = NULL;

  if (error) /* Translators: %s is the cause, one or two sentences. */
    trouble = g_strdup_printf (_ ("Changes cannot be kept in a draft now. %s"), error->message);
  worker->told (trouble, worker->user_data);
}

/* What stands in clear goes with the next text, or at once where there is none to come. */
static void
take_key (SulhDraftWorker *worker, gboolean has_task)
{
  g_autoptr (SulhSealKey) key = g_steal_pointer (&worker->next_key);

  worker->has_next_key = FALSE;
  if (!has_task && sulh_draft_file_is_begun (worker->file))
    g_unlink (worker->path);
  g_clear_pointer (&worker->file, sulh_draft_file_free);
  g_clear_pointer (&worker->cipher, sulh_draft_cipher_free);
  worker->cipher = key ? sulh_draft_cipher_new (key) : NULL;
  worker->file = sulh_draft_file_new (worker->path, worker->cipher);
}

static void
remember (SulhDraftWorker *worker, const Task *task)
{
  if (task->scenario == NULL)
    return;
  task_clear (&worker->last);
  worker->last.scenario = sulh_part_ref (task->scenario);
  worker->last.n_steps = task->n_steps;
  copy_home (&worker->last.home, &task->home);
}

/* A task that failed comes back, unless there is a newer one by now. */
static void
put_back (SulhDraftWorker *worker, Task *task)
{
  if (worker->has_task)
    return;
  worker->task = task->scenario ? *task : worker->last;
  worker->task.end = task->end;
  if (task->scenario)
    *task = (Task){ 0 };
  else
    worker->last = (Task){ 0 };
  worker->has_task = worker->task.scenario || worker->task.end;
  worker->not_before = g_get_monotonic_time () + AGAIN_AFTER;
}

static gboolean
write_down (SulhDraftWorker *worker, const Task *task, gboolean is_hurried, GError **error)
{
  if (!carry_out (worker, task, error))
    return FALSE;
  remember (worker, task);
  if (!is_hurried && g_get_monotonic_time () < sulh_draft_file_get_sync_due (worker->file))
    return TRUE;
  return sulh_draft_file_sync (worker->file, error);
}

static void
work (SulhDraftWorker *worker)
{
  g_auto (Task) task = worker->task;
  g_autoptr (GError) error = NULL;
  gboolean is_hurried = worker->is_hurried || worker->is_stopped;

  if (worker->has_next_key)
    take_key (worker, worker->has_task);
  worker->task = (Task){ 0 };
  worker->has_task = FALSE;
  worker->is_busy = TRUE;
  g_mutex_unlock (&worker->mutex);

  write_down (worker, &task, is_hurried, &error);
  tell (worker, error);

  g_mutex_lock (&worker->mutex);
  worker->is_busy = FALSE;
  worker->is_hurried = FALSE;
  worker->has_failed = error != NULL;
  worker->not_before = g_get_monotonic_time () + PACE;
  if (error)
    put_back (worker, &task);
  g_cond_broadcast (&worker->cond);
}

/* When the thread has to do something next; G_MAXINT64 for when it is told. */
static gint64
find_due (const SulhDraftWorker *worker)
{
  gint64 sync_due = sulh_draft_file_get_sync_due (worker->file);
  gint64 due = sync_due ? sync_due : G_MAXINT64;

  if (worker->is_hurried || worker->is_stopped || worker->has_next_key)
    return 0;
  return worker->has_task ? MIN (due, worker->not_before) : due;
}

static gpointer
run (gpointer data)
{
  SulhDraftWorker *worker = data;

  g_mutex_lock (&worker->mutex);
  for (;;)
    {
      gint64 due = find_due (worker);

      if (worker->is_stopped && !worker->has_task)
        break;
      if (due == G_MAXINT64)
        g_cond_wait (&worker->cond, &worker->mutex);
      else if (g_get_monotonic_time () < due)
        g_cond_wait_until (&worker->cond, &worker->mutex, due);
      else
        work (worker);
      if (worker->is_stopped && worker->has_failed)
        break;
    }
  g_mutex_unlock (&worker->mutex);
  sulh_draft_file_sync (worker->file, NULL);
  return NULL;
}

/**
 * sulh_draft_worker_new:
 * @folder: where drafts are kept
 * @id: name of the draft in it
 * @told: called in the thread after each attempt
 * @user_data: passed to @told
 *
 * Returns: (transfer full): a thread that waits
 */
SulhDraftWorker *
sulh_draft_worker_new (const char *folder, const char *id, SulhDraftTold told, gpointer user_data)
{
  SulhDraftWorker *worker = g_new0 (SulhDraftWorker, 1);
  g_autofree char *name = g_strconcat (id, ".journal", NULL);
  g_autofree char *lock_name = g_strconcat (id, ".lock", NULL);

  worker->folder = g_strdup (folder);
  worker->path = g_build_filename (folder, name, NULL);
  worker->lock_path = g_build_filename (folder, lock_name, NULL);
  worker->file = sulh_draft_file_new (worker->path, NULL);
  worker->told = told;
  worker->user_data = user_data;
  g_mutex_init (&worker->mutex);
  g_cond_init (&worker->cond);
  worker->thread = g_thread_new ("draft", run, worker);
  return worker;
}

/** sulh_draft_worker_stop: writes what is left and ends the thread; blocks for that long */
void
sulh_draft_worker_stop (SulhDraftWorker *worker)
{
  g_mutex_lock (&worker->mutex);
  worker->is_stopped = TRUE;
  worker->has_failed = FALSE;
  g_cond_broadcast (&worker->cond);
  g_mutex_unlock (&worker->mutex);
  g_thread_join (worker->thread);

  task_clear (&worker->task);
  task_clear (&worker->last);
  sulh_draft_file_free (worker->file);
  g_clear_pointer (&worker->cipher, sulh_draft_cipher_free);
  g_clear_pointer (&worker->next_key, sulh_seal_key_unref);
  g_clear_pointer (&worker->lock, sulh_draft_lock_release);
  g_mutex_clear (&worker->mutex);
  g_cond_clear (&worker->cond);
  g_free (worker->folder);
  g_free (worker->path);
  g_free (worker->lock_path);
  g_free (worker);
}

/**
 * sulh_draft_worker_put:
 * @worker: a thread
 * @scenario: the document now
 * @n_steps: edits since it was last in its file
 * @home: where it lives
 *
 * Returns at once; the thread writes it as soon as its pace allows, or something newer instead.
 */
void
sulh_draft_worker_put (SulhDraftWorker *worker, const SulhScenario *scenario, guint n_steps,
                       const SulhJournalHome *home)
{
  g_mutex_lock (&worker->mutex);
  task_clear (&worker->task);
  worker->task.scenario = sulh_part_ref (scenario);
  worker->task.n_steps = n_steps;
  copy_home (&worker->task.home, home);
  worker->has_task = TRUE;
  if (worker->has_failed)
    worker->not_before = 0;
  g_cond_broadcast (&worker->cond);
  g_mutex_unlock (&worker->mutex);
}

static void
put_end (SulhDraftWorker *worker, SulhJournalKind end, const SulhJournalHome *home)
{
  g_mutex_lock (&worker->mutex);
  worker->task.end = end;
  if (home)
    copy_home (&worker->task.home, home);
  worker->has_task = TRUE;
  g_cond_broadcast (&worker->cond);
  g_mutex_unlock (&worker->mutex);
}

/** sulh_draft_worker_put_clean: what was put last is what its file holds; @home: where it lives */
void
sulh_draft_worker_put_clean (SulhDraftWorker *worker, const SulhJournalHome *home)
{
  put_end (worker, SULH_JOURNAL_CLEAN, home);
}

/** sulh_draft_worker_put_kept: what was put last is not wanted */
void
sulh_draft_worker_put_kept (SulhDraftWorker *worker)
{
  put_end (worker, SULH_JOURNAL_KEPT, NULL);
}

/**
 * sulh_draft_worker_set_key:
 * @worker: a thread
 * @key: (nullable): key of the document; %NULL when it is no longer sealed
 *
 * From the next change on, which has to be put again, the draft is one in this key, whole and
 * anew.
 */
void
sulh_draft_worker_set_key (SulhDraftWorker *worker, SulhSealKey *key)
{
  g_mutex_lock (&worker->mutex);
  g_clear_pointer (&worker->next_key, sulh_seal_key_unref);
  worker->next_key = key ? sulh_seal_key_ref (key) : NULL;
  worker->has_next_key = TRUE;
  g_cond_broadcast (&worker->cond);
  g_mutex_unlock (&worker->mutex);
}

/**
 * sulh_draft_worker_flush:
 * @worker: a thread
 *
 * Blocks until all that was put is durable, or could not be written.
 *
 * Returns: whether it is durable
 */
gboolean
sulh_draft_worker_flush (SulhDraftWorker *worker)
{
  gboolean is_durable;

  g_mutex_lock (&worker->mutex);
  do
    {
      worker->is_hurried = TRUE;
      g_cond_broadcast (&worker->cond);
      while (worker->is_hurried || worker->is_busy)
        g_cond_wait (&worker->cond, &worker->mutex);
    }
  while (worker->has_task && !worker->has_failed);
  is_durable = !worker->has_failed;
  g_mutex_unlock (&worker->mutex);
  return is_durable;
}
