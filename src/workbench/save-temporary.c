/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "workbench/save-private.h"

#define MOST_TRIES 16
#define LONGEST_STEM 200 /* with the rest of the temporary name below the 255 bytes of a name */
#define LONGEST_ATTRIBUTE 65536
#define SUFFIX ".tmp"
#define A_MINUTE 60

/* What all temporary files of a target start with; never half a letter of its name. */
static char *
dup_prefix (const char *target)
{
  g_autofree char *name = g_path_get_basename (target);
  gsize length = strlen (name);

  if (length > LONGEST_STEM)
    {
      length = LONGEST_STEM;
      while (length > 0 && ((guchar)name[length] & 0xc0) == 0x80)
        length--;
    }
  return g_strdup_printf (".%.*s.sulh-", (int)length, name);
}

/* A process of another container may live and be unseen here: what it writes now is young. */
static gboolean
is_abandoned (const char *path, pid_t writer)
{
  struct stat status;

  if (writer == getpid () || (kill (writer, 0) < 0 && errno == ESRCH))
    return TRUE;
  return lstat (path, &status) == 0 && time (NULL) - status.st_mtime > A_MINUTE;
}

/* A temporary file is locked while its save lives; one without a lock was left by a crash. */
static void
remove_if_left_over (const char *path, pid_t writer)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (descriptor < 0)
    return;
  if (is_abandoned (path, writer)
      && (flock (descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK))
    g_unlink (path);
  g_close (descriptor, NULL);
}

/**
 * sulh_save_remove_left_overs:
 * @target: a file, whether it exists or not
 *
 * Removes what saves of @target left that were killed. It holds the secrets of all sides in clear,
 * so it must not stay.
 */
void
sulh_save_remove_left_overs (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *prefix = dup_prefix (target);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;

      if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, SUFFIX))
        continue;
      path = g_build_filename (folder, name, NULL);
      remove_if_left_over (path, (pid_t)g_ascii_strtoull (name + strlen (prefix), NULL, 10));
    }
}

/* Where nothing may be put beside a file that may be written, a person has to be asked. */
static gboolean
refuse_temporary (const SulhSave *save, int number, GError **error)
{
  gboolean is_locked = number == EACCES || number == EPERM || number == EROFS;

  if (!save->exists || !is_locked)
    return sulh_save_refuse (error, number);
  g_set_error_literal (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_LOCKED_FOLDER,
                       _ ("You may not write in the folder of this file; nothing was changed. "
                          "Save elsewhere."));
  return FALSE;
}

/**
 * sulh_save_open_temporary:
 * @save: a save with a target
 * @error: return location
 *
 * Makes the temporary file beside the target. In place of an old file only its owner may read it,
 * until it has the rights of the old one; a new file gets the rights that the user's mask, or the
 * folder, leaves of reading and writing for all.
 */
gboolean
sulh_save_open_temporary (SulhSave *save, GError **error)
{
  g_autofree char *prefix = dup_prefix (save->target);

  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s%d-%08x" SUFFIX, prefix, (int)getpid (), g_random_int ());
      g_autofree char *path = g_build_filename (save->folder, name, NULL);

      save->descriptor = TEMP_FAILURE_RETRY (open (
          path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, save->exists ? 0600 : 0666));
      if (save->descriptor >= 0)
        {
          save->temporary = g_steal_pointer (&path);
          flock (save->descriptor, LOCK_EX | LOCK_NB);
          return TRUE;
        }
      if (errno != EEXIST)
        break;
    }
  return refuse_temporary (save, errno, error);
}

void
sulh_save_drop_temporary (SulhSave *save)
{
  if (save->descriptor >= 0)
    g_close (save->descriptor, NULL);
  if (save->temporary)
    g_unlink (save->temporary);
  save->descriptor = -1;
  g_clear_pointer (&save->temporary, g_free);
}

/* Access lists and the person's own labels; what the file system refuses is left. */
static void
copy_attribute (const SulhSave *save, const char *name)
{
  g_autofree char *value = NULL;
  gssize size;

  if (!g_str_has_prefix (name, "user.") && !g_str_equal (name, "system.posix_acl_access"))
    return;
  value = g_malloc (LONGEST_ATTRIBUTE);
  size = getxattr (save->target, name, value, LONGEST_ATTRIBUTE);
  if (size >= 0 && fsetxattr (save->descriptor, name, value, (gsize)size, 0) < 0)
    g_debug ("%s of a file is lost: %s", name, g_strerror (errno));
}

static void
copy_attributes (const SulhSave *save)
{
  g_autofree char *names = g_malloc (LONGEST_ATTRIBUTE);
  gssize length = listxattr (save->target, names, LONGEST_ATTRIBUTE);

  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    copy_attribute (save, name);
}

/**
 * sulh_save_keep_rights:
 * @save: a save with an open temporary file
 * @error: return location
 *
 * Gives the temporary file the owner, the mode, the access list and the labels of the old one.
 * The owner comes first, since changing it may clear bits of the mode. It may fail: only root may
 * give files away, and the file then belongs to whoever saved it.
 */
gboolean
sulh_save_keep_rights (const SulhSave *save, GError **error)
{
  struct stat now;

  if (!save->exists)
    return TRUE;
  if (fstat (save->descriptor, &now) < 0)
    return sulh_save_refuse (error, errno);
  if ((now.st_uid != save->old.st_uid || now.st_gid != save->old.st_gid)
      && fchown (save->descriptor, save->old.st_uid, save->old.st_gid) < 0)
    g_debug ("The owner of a file changes: %s", g_strerror (errno));
  copy_attributes (save);
  if (TEMP_FAILURE_RETRY (fchmod (save->descriptor, save->old.st_mode & 07777)) < 0)
    return sulh_save_refuse (error, errno);
  return TRUE;
}
