/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/draft-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "workbench/cause.h"

#define MOST_TRIES 20
#define PAUSE 5000 /* microseconds */
#define START_FIELD 22 /* of /proc/PID/stat: when the process started, in ticks since the boot */

struct _SulhDraftLock
{
  char *path;
  int descriptor;
};

/* The name of the program comes second, in brackets, and may hold spaces and brackets. */
static char *
find_start (int pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *status = NULL;
  g_auto (GStrv) fields = NULL;
  const char *rest;

  if (!g_file_get_contents (path, &status, NULL, NULL))
    return NULL;
  rest = strrchr (status, ')');
  fields = g_strsplit (rest ? rest + 1 : "", " ", START_FIELD);
  return g_strv_length (fields) > START_FIELD - 2 ? g_strdup (fields[START_FIELD - 2]) : NULL;
}

static char *
find_boot (void)
{
  char *boot = NULL;

  if (!g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL))
    return g_strdup ("");
  return g_strstrip (boot);
}

/* "PID START BOOT": a number may be used again, but not by a process that started then. */
static char *
describe_process (int pid)
{
  g_autofree char *start = find_start (pid);
  g_autofree char *boot = find_boot ();

  return start ? g_strdup_printf ("%d %s %s\n", pid, start, boot) : NULL;
}

static gboolean
names_living_process (const char *text)
{
  int pid = (int)g_ascii_strtoll (text, NULL, 10);
  g_autofree char *now = pid > 0 ? describe_process (pid) : NULL;

  return g_strcmp0 (now, text) == 0;
}

/* Whoever looks whether it is held has it for a moment. */
static gboolean
is_taken (int descriptor)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      if (flock (descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return FALSE;
      g_usleep (PAUSE);
    }
  return TRUE;
}

/**
 * sulh_draft_lock_take:
 * @path: the lock file
 * @error: return location
 *
 * The kernel lets go of the lock when the process ends, however it ends. Where a file system
 * knows no locks, the number and the start time of the process that stand in the file say the
 * same.
 *
 * Returns: (transfer full) (nullable): the lock; %NULL if somebody else has it
 */
SulhDraftLock *
sulh_draft_lock_take (const char *path, GError **error)
{
  g_autofree char *text = describe_process ((int)getpid ());
  int descriptor = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  gssize length = text ? (gssize)strlen (text) : 0;
  SulhDraftLock *lock;

  if (descriptor < 0)
    {
      sulh_cause_set_write_error (error, errno);
      return NULL;
    }
  if (is_taken (descriptor))
    {
      g_close (descriptor, NULL);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                           _ ("Another window has this draft open."));
      return NULL;
    }
  if (ftruncate (descriptor, 0) < 0 || (length > 0 && write (descriptor, text, (gsize)length) < 0))
    g_debug ("%s cannot be written: %s", path, g_strerror (errno));
  lock = g_new0 (SulhDraftLock, 1);
  lock->path = g_strdup (path);
  lock->descriptor = descriptor;
  return lock;
}

/** sulh_draft_lock_release: lets go of the lock and removes its file */
void
sulh_draft_lock_release (SulhDraftLock *lock)
{
  g_unlink (lock->path);
  g_close (lock->descriptor, NULL);
  g_free (lock->path);
  g_free (lock);
}

/**
 * sulh_draft_lock_is_held:
 * @path: the lock file
 *
 * Returns: whether a running program has it
 */
gboolean
sulh_draft_lock_is_held (const char *path)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gboolean is_locked;
  g_autofree char *text = NULL;

  if (descriptor < 0)
    return FALSE;
  is_locked = flock (descriptor, LOCK_EX | LOCK_NB) < 0;
  g_close (descriptor, NULL);
  if (is_locked)
    return TRUE;
  return g_file_get_contents (path, &text, NULL, NULL) && names_living_process (text);
}
