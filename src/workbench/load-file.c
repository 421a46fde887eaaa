/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/load-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "workbench/cause.h"

#define CHUNK 65536

static void
set_too_large (GError **error, gsize limit)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
               _ ("The file is larger than %u MB, the most that is read. Check that it is a "
                  "scenario."),
               (guint)(limit >> 20));
}

/* Says no before a byte is read: a pipe would wait, a device would never end. */
static gboolean
check_ordinary (int descriptor, gsize limit, GError **error)
{
  struct stat status;

  if (fstat (descriptor, &status) < 0)
    sulh_cause_set_read_error (error, errno);
  else if (S_ISDIR (status.st_mode))
    sulh_cause_set_read_error (error, EISDIR);
  else if (!S_ISREG (status.st_mode))
    sulh_cause_set_read_error (error, ENXIO);
  else if (status.st_size > (goffset)limit)
    set_too_large (error, limit);
  else
    return TRUE;
  return FALSE;
}

static gssize
read_chunk (int descriptor, GByteArray *bytes, gsize size)
{
  guint length = bytes->len;
  gssize count;

  g_byte_array_set_size (bytes, length + (guint)size);
  do
    count = read (descriptor, bytes->data + length, size);
  while (count < 0 && errno == EINTR);
  g_byte_array_set_size (bytes, length + (guint)MAX (count, 0));
  return count;
}

/**
 * sulh_load_descriptor:
 * @descriptor: a file that is open for reading
 * @limit: most bytes to read, below 4 GB
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads to the end, and gives up one byte past @limit, however large the file claims to be.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
sulh_load_descriptor (int descriptor, gsize limit, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize count;

  do
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      count = read_chunk (descriptor, bytes, MIN (CHUNK, limit + 1 - bytes->len));
      if (count < 0)
        {
          sulh_cause_set_read_error (error, errno);
          return NULL;
        }
      if (bytes->len > limit)
        {
          set_too_large (error, limit);
          return NULL;
        }
    }
  while (count > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * sulh_load_file:
 * @path: a file
 * @limit: most bytes to read, below 4 GB
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Reads an ordinary file; folders, pipes and devices are refused without touching them.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
sulh_load_file (const char *path, gsize limit, GCancellable *cancellable, GError **error)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  GBytes *bytes = NULL;

  if (descriptor < 0)
    {
      sulh_cause_set_read_error (error, errno);
      return NULL;
    }
  if (check_ordinary (descriptor, limit, error))
    bytes = sulh_load_descriptor (descriptor, limit, cancellable, error);
  g_close (descriptor, NULL);
  return bytes;
}
