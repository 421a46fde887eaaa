/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Both names of each function are wrapped, so neither may stand for the other. */
#undef _FILE_OFFSET_BITS
#undef _FORTIFY_SOURCE

#include "shim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a wrapper has to do. */
typedef enum
{
  PASS,
  FAIL,
  SHORTEN,
  TEAR,
} Verdict;

/* State of the one process that is under test; wrappers of C functions have nowhere else to look.
 */
static struct
{
  gboolean is_awake;
  ShimPlan plan;
  guint n_calls;
} shim;

static void *
find_real (const char *name)
{
  return dlsym (RTLD_NEXT, name);
}

static gboolean
is_below (const char *path)
{
  return path && g_str_has_prefix (path, shim.plan.folder);
}

static gboolean
read_path (int descriptor, char *path)
{
  char link[64];
  gssize length;

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  length = readlink (link, path, PATH_MAX - 1);
  path[MAX (length, 0)] = '\0';
  return length > 0;
}

static Verdict
carry_out (ShimCall call)
{
  switch (shim.plan.deed)
    {
    case SHIM_FAIL:
      errno = shim.plan.error_number;
      return FAIL;
    case SHIM_SHORTEN:
      return call == SHIM_WRITE ? SHORTEN : PASS;
    case SHIM_TEAR:
      if (call == SHIM_WRITE)
        return TEAR;
      kill (getpid (), SIGKILL);
      return PASS;
    case SHIM_KILL:
      kill (getpid (), SIGKILL);
      return PASS;
    case SHIM_ACT:
      shim.is_awake = FALSE;
      shim.plan.act (shim.plan.act_data);
      shim.is_awake = TRUE;
      return PASS;
    default:
      return PASS;
    }
}

static Verdict
judge_path (ShimCall call, const char *path)
{
  if (!shim.is_awake || !is_below (path))
    return PASS;
  return shim.n_calls++ == shim.plan.at ? carry_out (call) : PASS;
}

static Verdict
judge (ShimCall call, int descriptor)
{
  char path[PATH_MAX];

  if (!shim.is_awake || !read_path (descriptor, path))
    return PASS;
  return judge_path (call, path);
}

static void
note (ShimEvent event)
{
  if (event.inode == 0 && event.path)
    {
      struct stat status;

      if (stat (event.other ? event.other : event.path, &status) == 0)
        event.inode = status.st_ino;
    }
  event.path = g_strdup (event.path);
  event.other = g_strdup (event.other);
  g_ptr_array_add (shim.plan.events, g_memdup2 (&event, sizeof event));
}

static gboolean
is_noted (const char *path)
{
  return shim.is_awake && shim.plan.events && is_below (path);
}

static void
note_descriptor (ShimCall call, int descriptor, gint64 offset, gconstpointer data, gssize size)
{
  char path[PATH_MAX];
  struct stat status;

  if (!shim.is_awake || !read_path (descriptor, path) || !is_noted (path)
      || fstat (descriptor, &status) < 0)
    return;
  note ((ShimEvent){ .call = call,
                     .path = path,
                     .inode = status.st_ino,
                     .offset = offset,
                     .data = data ? g_bytes_new (data, (gsize)size) : NULL });
}

/* The wrappers */

static int
wrap_open (const char *name, int folder, const char *path, int flags, mode_t mode)
{
  int (*real) (int, const char *, int, ...) = find_real (name);
  int descriptor;

  if (judge_path (SHIM_OPEN, path) == FAIL)
    return -1;
  descriptor = real (folder, path, flags, mode);
  if (descriptor >= 0 && is_noted (path))
    note ((ShimEvent){ .call = SHIM_OPEN, .path = (char *)path, .flags = flags });
  return descriptor;
}

static mode_t
read_mode (int flags, va_list arguments)
{
  return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg (arguments, int) : 0;
}

int
open (const char *path, int flags, ...)
{
  va_list arguments;
  int descriptor;

  va_start (arguments, flags);
  descriptor = wrap_open ("openat", AT_FDCWD, path, flags, read_mode (flags, arguments));
  va_end (arguments);
  return descriptor;
}

int
open64 (const char *path, int flags, ...)
{
  va_list arguments;
  int descriptor;

  va_start (arguments, flags);
  descriptor = wrap_open ("openat64", AT_FDCWD, path, flags, read_mode (flags, arguments));
  va_end (arguments);
  return descriptor;
}

int
openat (int folder, const char *path, int flags, ...)
{
  va_list arguments;
  int descriptor;

  va_start (arguments, flags);
  descriptor = wrap_open ("openat", folder, path, flags, read_mode (flags, arguments));
  va_end (arguments);
  return descriptor;
}

int
openat64 (int folder, const char *path, int flags, ...)
{
  va_list arguments;
  int descriptor;

  va_start (arguments, flags);
  descriptor = wrap_open ("openat64", folder, path, flags, read_mode (flags, arguments));
  va_end (arguments);
  return descriptor;
}

ssize_t
write (int descriptor, const void *data, size_t size)
{
  ssize_t (*real) (int, const void *, size_t) = find_real ("write");
  gint64 offset = shim.is_awake ? lseek (descriptor, 0, SEEK_CUR) : 0;
  Verdict verdict = judge (SHIM_WRITE, descriptor);
  ssize_t count;

  if (verdict == FAIL)
    return -1;
  count = real (descriptor, data, verdict == PASS ? size : (size + 1) / 2);
  if (verdict == TEAR)
    kill (getpid (), SIGKILL);
  if (count > 0)
    note_descriptor (SHIM_WRITE, descriptor, offset, data, count);
  return count;
}

static int
wrap_sync (const char *name, int descriptor)
{
  int (*real) (int) = find_real (name);
  int outcome = judge (SHIM_FSYNC, descriptor) == FAIL ? -1 : real (descriptor);

  if (outcome == 0)
    note_descriptor (SHIM_FSYNC, descriptor, 0, NULL, 0);
  return outcome;
}

int
fsync (int descriptor)
{
  return wrap_sync ("fsync", descriptor);
}

int
fdatasync (int descriptor)
{
  return wrap_sync ("fdatasync", descriptor);
}

int
renameat2 (int old_folder, const char *path, int new_folder, const char *other, unsigned int flags)
{
  int (*real) (int, const char *, int, const char *, unsigned int) = find_real ("renameat2");
  int outcome;

  if (judge_path (SHIM_RENAME, path) == FAIL)
    return -1;
  if (shim.is_awake && shim.plan.cannot_swap && flags != 0)
    {
      errno = EINVAL;
      return -1;
    }
  outcome = real (old_folder, path, new_folder, other, flags);
  if (outcome == 0 && is_noted (path))
    note ((ShimEvent){
        .call = SHIM_RENAME, .path = (char *)path, .other = (char *)other, .flags = (int)flags });
  return outcome;
}

int
renameat (int old_folder, const char *path, int new_folder, const char *other)
{
  return renameat2 (old_folder, path, new_folder, other, 0);
}

int
rename (const char *path, const char *other)
{
  return renameat2 (AT_FDCWD, path, AT_FDCWD, other, 0);
}

int
linkat (int old_folder, const char *path, int new_folder, const char *other, int flags)
{
  int (*real) (int, const char *, int, const char *, int) = find_real ("linkat");
  int outcome;

  if (judge_path (SHIM_LINK, path) == FAIL)
    return -1;
  outcome = real (old_folder, path, new_folder, other, flags);
  if (outcome == 0 && is_noted (path))
    note ((ShimEvent){ .call = SHIM_LINK, .path = (char *)path, .other = (char *)other });
  return outcome;
}

int
link (const char *path, const char *other)
{
  return linkat (AT_FDCWD, path, AT_FDCWD, other, 0);
}

int
unlink (const char *path)
{
  int (*real) (const char *) = find_real ("unlink");
  int outcome = judge_path (SHIM_UNLINK, path) == FAIL ? -1 : real (path);

  if (outcome == 0 && is_noted (path))
    note ((ShimEvent){ .call = SHIM_UNLINK, .path = (char *)path });
  return outcome;
}

int
close (int descriptor)
{
  int (*real) (int) = find_real ("close");
  Verdict verdict = judge (SHIM_CLOSE, descriptor);
  int outcome = real (descriptor);

  if (verdict != FAIL)
    return outcome;
  errno = shim.plan.error_number;
  return -1;
}

static int
wrap_truncate (const char *name, int descriptor, off64_t size)
{
  int (*real) (int, off64_t) = find_real (name);
  int outcome = judge (SHIM_TRUNCATE, descriptor) == FAIL ? -1 : real (descriptor, size);

  if (outcome == 0)
    note_descriptor (SHIM_TRUNCATE, descriptor, size, NULL, 0);
  return outcome;
}

int
ftruncate (int descriptor, off_t size)
{
  return wrap_truncate ("ftruncate64", descriptor, size);
}

int
ftruncate64 (int descriptor, off64_t size)
{
  return wrap_truncate ("ftruncate64", descriptor, size);
}

static int
wrap_allocate (int descriptor, off64_t offset, off64_t size)
{
  int (*real) (int, off64_t, off64_t) = find_real ("posix_fallocate64");

  return judge (SHIM_ALLOCATE, descriptor) == FAIL ? shim.plan.error_number
                                                   : real (descriptor, offset, size);
}

int
posix_fallocate (int descriptor, off_t offset, off_t size)
{
  return wrap_allocate (descriptor, offset, size);
}

int
posix_fallocate64 (int descriptor, off64_t offset, off64_t size)
{
  return wrap_allocate (descriptor, offset, size);
}

static void *
wrap_mmap (void *address, size_t size, int rights, int flags, int descriptor, off64_t offset)
{
  void *(*real) (void *, size_t, int, int, int, off64_t) = find_real ("mmap64");

  if (descriptor >= 0 && judge (SHIM_MMAP, descriptor) == FAIL)
    return MAP_FAILED;
  return real (address, size, rights, flags, descriptor, offset);
}

void *
mmap (void *address, size_t size, int rights, int flags, int descriptor, off_t offset)
{
  return wrap_mmap (address, size, rights, flags, descriptor, offset);
}

void *
mmap64 (void *address, size_t size, int rights, int flags, int descriptor, off64_t offset)
{
  return wrap_mmap (address, size, rights, flags, descriptor, offset);
}

int
fchmod (int descriptor, mode_t mode)
{
  int (*real) (int, mode_t) = find_real ("fchmod");

  return judge (SHIM_CHMOD, descriptor) == FAIL ? -1 : real (descriptor, mode);
}

/**
 * shim_start:
 * @plan: what is to happen
 *
 * Looks at every call from now on, of this process only.
 */
void
shim_start (const ShimPlan *plan)
{
  shim.plan = *plan;
  shim.n_calls = 0;
  shim.is_awake = TRUE;
}

/**
 * shim_stop:
 *
 * Returns: how many calls there were
 */
guint
shim_stop (void)
{
  shim.is_awake = FALSE;
  return shim.n_calls;
}

const char *
shim_call_get_name (ShimCall call)
{
  static const char *const names[] = { "open",   "write",     "fsync",    "rename", "close", "link",
                                       "unlink", "ftruncate", "allocate", "mmap",   "fchmod" };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == SHIM_N_CALLS);
  return names[call];
}

void
shim_event_free (ShimEvent *event)
{
  g_free (event->path);
  g_free (event->other);
  g_clear_pointer (&event->data, g_bytes_unref);
  g_free (event);
}
