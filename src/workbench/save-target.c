/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "workbench/cause.h"
#include "workbench/save-private.h"

#define MOST_LINKS 40

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
check_names (const SulhSave *save, GError **error)
{
  guint n_others = (guint)save->old.st_nlink - 1;

  if (n_others == 0 || save->saving->flags & SULH_SAVE_BREAK_LINK)
    return TRUE;
  g_set_error (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_LINKED,
               ngettext ("The file has %u other name, which would keep the old text; nothing was "
                         "changed. Save elsewhere.",
                         "The file has %u other names, which would keep the old text; nothing was "
                         "changed. Save elsewhere.",
                         n_others),
               n_others);
  return FALSE;
}

/**
 * sulh_save_find_target:
 * @save: a save, without a target
 * @path: where to
 * @error: return location
 *
 * Follows the links, which stay, and looks whether there is an ordinary file that may be written.
 */
gboolean
sulh_save_find_target (SulhSave *save, const char *path, GError **error)
{
  save->target = resolve_links (path, error);
  if (save->target == NULL)
    return FALSE;
  save->folder = g_path_get_dirname (save->target);
  save->exists = stat (save->target, &save->old) == 0;
  if (!save->exists)
    return errno == ENOENT || sulh_save_refuse (error, errno);
  if (S_ISDIR (save->old.st_mode))
    return sulh_save_refuse (error, EISDIR);
  if (!S_ISREG (save->old.st_mode))
    return sulh_save_refuse (error, EPERM);
  /* A rename does not ask whether the file under it may be written. */
  if (faccessat (AT_FDCWD, save->target, W_OK, AT_EACCESS) < 0)
    return sulh_save_refuse (error, errno);
  return check_names (save, error);
}

/**
 * sulh_save_check_target:
 * @save: a save
 * @path: where the target is, also for a moment under the name of the temporary file
 * @error: return location
 *
 * Looks whether the target holds what it is known to hold. A file that went away is no change:
 * nothing of anybody is lost by writing it anew.
 */
gboolean
sulh_save_check_target (SulhSave *save, const char *path, GError **error)
{
  SulhFileMark found;

  if (save->saving->known.state == SULH_FILE_UNKNOWN)
    return TRUE;
  if (!sulh_file_mark_read (&found, path, error))
    return FALSE;
  if (found.state == SULH_FILE_MISSING || sulh_file_mark_equal (&found, &save->saving->known))
    return TRUE;
  save->saving->held = found;
  g_set_error_literal (error, SULH_SAVE_ERROR, SULH_SAVE_ERROR_CHANGED,
                       _ ("Somebody else changed the file; nothing was overwritten. Look at what "
                          "it holds now, or save elsewhere."));
  return FALSE;
}
