/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/file-mark.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "workbench/cause.h"

#define CHUNK 65536

/* Also the end of the file is an answer: 0. */
static gssize
read_chunk (int descriptor, guint8 *chunk)
{
  return TEMP_FAILURE_RETRY (read (descriptor, chunk, CHUNK));
}

static gboolean
hash_descriptor (SulhFileMark *mark, int descriptor, GError **error)
{
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  crypto_generichash_state hash;
  gssize count;

  crypto_generichash_init (&hash, NULL, 0, sizeof mark->hash);
  while ((count = read_chunk (descriptor, chunk)) > 0)
    {
      crypto_generichash_update (&hash, chunk, (gsize)count);
      mark->size += (guint64)count;
    }
  if (count < 0)
    sulh_cause_set_read_error (error, errno);
  crypto_generichash_final (&hash, mark->hash, sizeof mark->hash);
  return count == 0;
}

/**
 * sulh_file_mark_of_bytes:
 * @bytes: what was read from a file, or written to it
 *
 * Returns: the mark of a file that holds @bytes. Costs a nanosecond for each byte
 */
SulhFileMark
sulh_file_mark_of_bytes (GBytes *bytes)
{
  SulhFileMark mark = { .state = SULH_FILE_PRESENT, .size = g_bytes_get_size (bytes) };

  crypto_generichash (mark.hash, sizeof mark.hash, g_bytes_get_data (bytes, NULL), mark.size, NULL,
                      0);
  return mark;
}

/**
 * sulh_file_mark_read:
 * @mark: (out caller-allocates): what the file holds now; that there is none is an answer too
 * @path: an ordinary file, or none
 * @error: return location: the file cannot be read
 *
 * Returns: whether @mark is known
 */
gboolean
sulh_file_mark_read (SulhFileMark *mark, const char *path, GError **error)
{
  int descriptor = TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
  gboolean is_read;

  *mark = (SulhFileMark){ .state = SULH_FILE_MISSING };
  if (descriptor < 0 && errno == ENOENT)
    return TRUE;
  *mark = (SulhFileMark){ .state = SULH_FILE_PRESENT };
  if (descriptor < 0)
    {
      sulh_cause_set_read_error (error, errno);
      return FALSE;
    }
  is_read = hash_descriptor (mark, descriptor, error);
  g_close (descriptor, NULL);
  return is_read;
}

gboolean
sulh_file_mark_equal (const SulhFileMark *a, const SulhFileMark *b)
{
  return a->state == b->state && a->size == b->size
         && memcmp (a->hash, b->hash, sizeof a->hash) == 0;
}
