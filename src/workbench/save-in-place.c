/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "workbench/cause.h"
#include "workbench/load-file.h"
#include "workbench/save-private.h"

#define MOST_BYTES (1024 * 1024 * 1024)

/* Room is taken before a byte is changed: on a full disk the old bytes then stay as they are. */
static gboolean
take_room (const SulhSave *save, int descriptor, GError **error)
{
  guint64 size = g_bytes_get_size (save->bytes);
  guint64 old_size = (guint64)save->old.st_size;
  int number;

  if (size <= old_size)
    return TRUE;
  number = posix_fallocate (descriptor, (off_t)old_size, (off_t)(size - old_size));
  if (number == 0 || number == EOPNOTSUPP || number == EINVAL)
    return TRUE;
  if (TEMP_FAILURE_RETRY (ftruncate (descriptor, save->old.st_size)) < 0)
    g_debug ("A file stays longer than it was: %s", g_strerror (errno));
  sulh_cause_set_full_error (error, number, size - old_size);
  return FALSE;
}

static gboolean
put (int descriptor, GBytes *bytes, GError **error)
{
  if (lseek (descriptor, 0, SEEK_SET) < 0)
    return sulh_save_refuse (error, errno);
  if (!sulh_save_write_all (descriptor, bytes, error))
    return FALSE;
  if (TEMP_FAILURE_RETRY (ftruncate (descriptor, (off_t)g_bytes_get_size (bytes))) < 0
      || TEMP_FAILURE_RETRY (fsync (descriptor)) < 0)
    return sulh_save_refuse (error, errno);
  return TRUE;
}

/* The cause is that of the first failure; the second only makes it worse. */
static void
put_back (int descriptor, GBytes *old, GError **error)
{
  if (put (descriptor, old, NULL) || error == NULL)
    return;
  g_clear_error (error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       _ ("The disk failed while the file was written, and the file is damaged. "
                          "Save elsewhere now."));
}

/**
 * sulh_save_in_place:
 * @save: a save with a target that exists
 * @error: return location
 *
 * Writes the target itself, where nothing may be put beside it and the person agreed. What fails
 * is put back; only a crash or a power cut in the midst of it tears the file.
 */
gboolean
sulh_save_in_place (SulhSave *save, GError **error)
{
  g_autoptr (GBytes) old = sulh_load_file (save->target, MOST_BYTES, NULL, error);
  int descriptor;
  gboolean is_done;

  if (old == NULL)
    return FALSE;
  if (save->saving->keep)
    save->saving->keep (save->target, save->saving->keep_data);
  descriptor = TEMP_FAILURE_RETRY (open (save->target, O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
  if (descriptor < 0)
    return sulh_save_refuse (error, errno);
  is_done
      = sulh_save_check_target (save, save->target, error) && take_room (save, descriptor, error);
  if (is_done && !put (descriptor, save->bytes, error))
    {
      put_back (descriptor, old, error);
      is_done = FALSE;
    }
  g_close (descriptor, NULL);
  if (is_done)
    save->saving->held = sulh_file_mark_of_bytes (save->bytes);
  return is_done;
}
