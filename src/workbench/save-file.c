/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/save-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "workbench/cause.h"
#include "workbench/save-private.h"

#define MOST_TURNS 4

G_DEFINE_QUARK (sulh - save - error - quark, sulh_save_error)

static void
save_clear (SulhSave *save)
{
  sulh_save_drop_temporary (save);
  g_free (save->target);
  g_free (save->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhSave, save_clear)

/**
 * sulh_save_refuse:
 * @error: return location
 * @number: an errno
 *
 * Returns: %FALSE, once the cause is said in plain words
 */
gboolean
sulh_save_refuse (GError **error, int number)
{
  sulh_cause_set_write_error (error, number);
  return FALSE;
}

/**
 * sulh_save_write_all:
 * @descriptor: a file that is open for writing
 * @bytes: what to write, from where it stands
 * @error: return location: how much room is missing, if it is that
 */
gboolean
sulh_save_write_all (int descriptor, GBytes *bytes, GError **error)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize count = TEMP_FAILURE_RETRY (write (descriptor, data, left));

      if (count <= 0)
        {
          sulh_cause_set_full_error (error, count < 0 ? errno : ENOSPC, left);
          return FALSE;
        }
      data += count;
      left -= (gsize)count;
    }
  return TRUE;
}

/* Some file systems tell only when a file is closed that its bytes did not arrive. Closing a
 * second descriptor asks them, and keeps the lock of the first. */
static gboolean
make_durable (const SulhSave *save, GError **error)
{
  int second;

  if (TEMP_FAILURE_RETRY (fsync (save->descriptor)) < 0)
    return sulh_save_refuse (error, errno);
  second = fcntl (save->descriptor, F_DUPFD_CLOEXEC, 0);
  if (second >= 0 && close (second) < 0 && errno != EINTR)
    return sulh_save_refuse (error, errno);
  return TRUE;
}

/* Not every file system can make a folder durable; one that can and fails has to be told of. */
static gboolean
make_folder_durable (const SulhSave *save, GError **error)
{
  int descriptor = TEMP_FAILURE_RETRY (open (save->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  int number = 0;

  if (descriptor < 0)
    return errno == EACCES || sulh_save_refuse (error, errno);
  if (TEMP_FAILURE_RETRY (fsync (descriptor)) < 0)
    number = errno;
  g_close (descriptor, NULL);
  if (number == 0 || number == EINVAL || number == EOPNOTSUPP)
    return TRUE;
  g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (number),
               _ ("The file is saved, but the disk does not promise that it outlasts a power cut: "
                  "%s. Save again, or elsewhere."),
               g_strerror (number));
  return FALSE;
}

static gboolean
is_unknown_to_file_system (int number)
{
  return number == EINVAL || number == ENOSYS || number == EOPNOTSUPP;
}

static int
give_name (const SulhSave *save, guint how)
{
  int outcome
      = TEMP_FAILURE_RETRY (renameat2 (AT_FDCWD, save->temporary, AT_FDCWD, save->target, how));

  return outcome < 0 ? errno : 0;
}

/* The file that is known to be there is swapped, and one that is known to be missing may not
 * appear. It can still come or go between the last look and this one. */
static int
take_place (SulhSave *save, gboolean *is_swapped)
{
  int number = EEXIST;

  for (guint i = 0; i < MOST_TURNS && (number == EEXIST || number == ENOENT); i++)
    {
      *is_swapped = save->exists;
      number = give_name (save, save->exists ? RENAME_EXCHANGE : RENAME_NOREPLACE);
      save->exists = save->exists ? number != ENOENT : number == EEXIST;
    }
  if (!is_unknown_to_file_system (number))
    return number;
  *is_swapped = FALSE;
  return give_name (save, 0);
}

/* Looks at what was really replaced, and swaps back if it is not what the last check saw: not even
 * a change between that check and the rename is lost. */
static gboolean
check_swapped (SulhSave *save, GError **error)
{
  if (sulh_save_check_target (save, save->temporary, error))
    return TRUE;
  if (give_name (save, RENAME_EXCHANGE) != 0)
    g_clear_pointer (&save->temporary, g_free); /* it holds what somebody else wrote */
  return FALSE;
}

static gboolean
put_in_place (SulhSave *save, GError **error)
{
  gboolean is_swapped = FALSE;
  int number = save->saving->known.state == SULH_FILE_UNKNOWN ? give_name (save, 0)
                                                              : take_place (save, &is_swapped);

  if (number != 0)
    return sulh_save_refuse (error, number);
  if (is_swapped && !check_swapped (save, error))
    return FALSE;
  if (!is_swapped || g_unlink (save->temporary) == 0)
    g_clear_pointer (&save->temporary, g_free);
  save->saving->held = sulh_file_mark_of_bytes (save->bytes);
  return make_folder_durable (save, error);
}

static gboolean
save_beside (SulhSave *save, GCancellable *cancellable, GError **error)
{
  if (!sulh_save_keep_rights (save, error)
      || !sulh_save_write_all (save->descriptor, save->bytes, error) || !make_durable (save, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (save->exists && save->saving->keep)
    save->saving->keep (save->target, save->saving->keep_data);
  return sulh_save_check_target (save, save->target, error) && put_in_place (save, error);
}

/**
 * sulh_save_file:
 * @path: where to; links are followed and stay
 * @bytes: what to write
 * @saving: (nullable): the terms; %NULL replaces whatever is there
 * @cancellable: (nullable): to give up before anything is changed
 * @error: return location: the cause in plain words, or what a person has to be asked
 *
 * The one way in which Sulh writes a file. Writes a temporary file beside the target, makes it
 * durable and gives it the name of the target (reliability: 0 torn files of 400 kills, against 150
 * when written in place). On any error the temporary file is removed and the target is as it was.
 * The file a link leads to is the target; of a file with several names, this one parts from the
 * others if that was agreed to.
 *
 * Returns: whether the file holds @bytes, and the disk promises so
 */
gboolean
sulh_save_file (const char *path, GBytes *bytes, SulhSaving *saving, GCancellable *cancellable,
                GError **error)
{
  SulhSaving no_terms = { 0 };
  g_auto (SulhSave) save
      = { .saving = saving ? saving : &no_terms, .bytes = bytes, .descriptor = -1 };
  g_autoptr (GError) refusal = NULL;

  if (!sulh_save_find_target (&save, path, error)
      || !sulh_save_check_target (&save, save.target, error))
    return FALSE;
  sulh_save_remove_left_overs (save.target);
  if (sulh_save_open_temporary (&save, &refusal))
    return save_beside (&save, cancellable, error);
  if (save.saving->flags & SULH_SAVE_IN_PLACE
      && g_error_matches (refusal, SULH_SAVE_ERROR, SULH_SAVE_ERROR_LOCKED_FOLDER))
    return sulh_save_in_place (&save, error);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}
