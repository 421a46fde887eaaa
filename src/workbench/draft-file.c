/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/draft-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "workbench/cause.h"
#include "workbench/store.h"

/* A journal is read as long as this has to be done over again. */
#define ANEW_AFTER_BYTES (1024 * 1024)
#define ANEW_AFTER_TIME (5 * 60 * G_TIME_SPAN_SECOND)
/* A change is durable 2 s after it was made: what is left is for writing it and the disk. */
#define SYNC_AFTER (1 * G_TIME_SPAN_SECOND)
#define SYNC_AFTER_STEPS 100

struct _SulhDraftFile
{
  char *path;
  const SulhJournalCipher *cipher;
  SulhJournalWriter *writer;
  int descriptor; /* at the end of the journal, or -1 while it has to be begun anew */
  gsize length; /* of all that is good */
  gsize anew_after; /* length beyond which it is begun anew */
  gint64 anew_due; /* time of the steady clock at which it is begun anew */
  gint64 sync_due; /* time of the steady clock; 0 when all is durable */
  guint steps_synced;
  char *home_path; /* as the journal has it */
};

/**
 * sulh_draft_file_new:
 * @path: where the journal is to be; its folder exists
 * @cipher: (nullable): how it is sealed; must outlive the file
 *
 * All functions block; call them in one thread, off the main loop.
 *
 * Returns: (transfer full): a draft of which nothing stands on the disk yet
 */
SulhDraftFile *
sulh_draft_file_new (const char *path, const SulhJournalCipher *cipher)
{
  SulhDraftFile *file = g_new0 (SulhDraftFile, 1);

  file->path = g_strdup (path);
  file->cipher = cipher;
  file->writer = sulh_journal_writer_new (cipher);
  file->descriptor = -1;
  return file;
}

static void
close_file (SulhDraftFile *file)
{
  if (file->descriptor >= 0)
    g_close (file->descriptor, NULL);
  file->descriptor = -1;
}

void
sulh_draft_file_free (SulhDraftFile *file)
{
  close_file (file);
  sulh_journal_writer_free (file->writer);
  g_free (file->home_path);
  g_free (file->path);
  g_free (file);
}

/** sulh_draft_file_is_begun: whether anything stands on the disk */
gboolean
sulh_draft_file_is_begun (const SulhDraftFile *file)
{
  return file->length > 0;
}

/** sulh_draft_file_get_sync_due: when to sync at the latest, by the steady clock; 0 for never */
gint64
sulh_draft_file_get_sync_due (const SulhDraftFile *file)
{
  return file->sync_due;
}

static gboolean
refuse (GError **error, int number)
{
  sulh_cause_set_write_error (error, number);
  return FALSE;
}

static gboolean
open_at_end (SulhDraftFile *file, GError **error)
{
  close_file (file);
  file->descriptor = open (file->path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW);
  return file->descriptor >= 0 || refuse (error, errno);
}

static void
plan_next_beginning (SulhDraftFile *file)
{
  file->anew_after = file->length + ANEW_AFTER_BYTES;
  file->anew_due = g_get_monotonic_time () + ANEW_AFTER_TIME;
}

/* Puts the whole text in a new file that takes the place of the old one, which so never grows
 * without end. Until then the old one is whole. */
static gboolean
begin_anew (SulhDraftFile *file, const SulhJournalHome *home, GBytes *text, guint n_steps,
            GError **error)
{
  g_autoptr (SulhJournalWriter) writer = sulh_journal_writer_new (file->cipher);
  g_autoptr (GFile) target = g_file_new_for_path (file->path);
  GByteArray *out = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  gint64 now = g_get_real_time ();

  sulh_journal_writer_begin (writer, home, now, out);
  sulh_journal_writer_put_text (writer, text, n_steps, now, out);
  bytes = g_byte_array_free_to_bytes (out);
  if (!sulh_store_write_bytes (target, bytes, NULL, NULL, error))
    return FALSE;
  sulh_journal_writer_free (file->writer);
  file->writer = g_steal_pointer (&writer);
  file->length = g_bytes_get_size (bytes);
  file->sync_due = 0;
  file->steps_synced = n_steps;
  g_free (file->home_path);
  file->home_path = g_strdup (home->path);
  plan_next_beginning (file);
  return open_at_end (file, error);
}

static int
write_all (int descriptor, const GByteArray *bytes)
{
  gsize written = 0;

  while (written < bytes->len)
    {
      gssize count = write (descriptor, bytes->data + written, bytes->len - written);

      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return count < 0 ? errno : ENOSPC;
      written += (gsize)count;
    }
  return 0;
}

/* What could not be written whole is cut off again; where even that fails, a reader stops before
 * it, and the next text begins the file anew. */
static gboolean
append (SulhDraftFile *file, const GByteArray *record, GError **error)
{
  int number = write_all (file->descriptor, record);

  if (number == 0)
    {
      file->length += record->len;
      if (file->sync_due == 0)
        file->sync_due = g_get_monotonic_time () + SYNC_AFTER;
      return TRUE;
    }
  sulh_journal_writer_take_back (file->writer);
  if (ftruncate (file->descriptor, (off_t)file->length) < 0)
    close_file (file);
  return refuse (error, number);
}

/* Somebody may have swept the folder while the document was open. */
static gboolean
is_in_place (const SulhDraftFile *file)
{
  struct stat status;

  return file->descriptor >= 0 && fstat (file->descriptor, &status) == 0 && status.st_nlink > 0;
}

static gboolean
is_due_anew (const SulhDraftFile *file, const SulhJournalHome *home)
{
  return file->length > file->anew_after || g_get_monotonic_time () > file->anew_due
         || g_strcmp0 (home->path, file->home_path) != 0;
}

/**
 * sulh_draft_file_put_text:
 * @file: a draft
 * @home: where the document lives
 * @text: the document now
 * @n_steps: edits since it was last in its file
 * @error: return location
 *
 * Adds what is new in @text. After 1 MB or five minutes the file is begun anew; if there is no
 * room for that, it goes on as it is.
 *
 * Returns: whether the draft holds @text; if not, it holds what it held
 */
gboolean
sulh_draft_file_put_text (SulhDraftFile *file, const SulhJournalHome *home, GBytes *text,
                          guint n_steps, GError **error)
{
  g_autoptr (GByteArray) record = NULL;

  if (!is_in_place (file))
    return begin_anew (file, home, text, n_steps, error);
  if (is_due_anew (file, home))
    {
      if (begin_anew (file, home, text, n_steps, NULL))
        return TRUE;
      plan_next_beginning (file);
    }
  record = g_byte_array_new ();
  sulh_journal_writer_put_text (file->writer, text, n_steps, g_get_real_time (), record);
  if (!append (file, record, error))
    return FALSE;
  if (n_steps >= file->steps_synced + SYNC_AFTER_STEPS)
    {
      file->steps_synced = n_steps;
      return sulh_draft_file_sync (file, error);
    }
  file->steps_synced = MIN (file->steps_synced, n_steps);
  return TRUE;
}

/**
 * sulh_draft_file_put_end:
 * @file: a draft that is begun
 * @kind: what became of the changes
 * @home: where the document lives now
 * @error: return location
 *
 * Returns: whether the draft says so, durably
 */
gboolean
sulh_draft_file_put_end (SulhDraftFile *file, SulhJournalKind kind, const SulhJournalHome *home,
                         GError **error)
{
  g_autoptr (GByteArray) record = g_byte_array_new ();

  if (file->descriptor < 0 && !open_at_end (file, error))
    return FALSE;
  sulh_journal_writer_put_end (file->writer, kind, home, g_get_real_time (), record);
  if (!append (file, record, error))
    return FALSE;
  if (kind == SULH_JOURNAL_CLEAN)
    {
      g_free (file->home_path);
      file->home_path = g_strdup (home->path);
      file->steps_synced = 0;
    }
  return sulh_draft_file_sync (file, error);
}

/**
 * sulh_draft_file_sync:
 * @file: a draft
 * @error: return location
 *
 * After a failure nobody knows which bytes the disk has, so that the file is begun anew.
 *
 * Returns: whether all that was put is durable
 */
gboolean
sulh_draft_file_sync (SulhDraftFile *file, GError **error)
{
  if (file->sync_due == 0)
    return TRUE;
  while (fdatasync (file->descriptor) < 0)
    {
      int number = errno;

      if (number == EINTR)
        continue;
      close_file (file);
      file->sync_due = 0;
      return refuse (error, number);
    }
  file->sync_due = 0;
  return TRUE;
}
