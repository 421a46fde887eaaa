/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/load-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIMIT (1024 * 1024)

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sulh-load-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
assert_refused (const char *path, GIOErrorEnum code, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sulh_load_file (path, LIMIT, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, (int)code);
  if (strstr (error->message, word) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, word);
}

static void
write_size (const char *path, gsize size)
{
  int descriptor = open (path, O_WRONLY | O_CREAT, 0600);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_cmpint (ftruncate (descriptor, (off_t)size), ==, 0);
  close (descriptor);
}

static void
test_bytes_are_read (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "all of it", -1, NULL));
  bytes = sulh_load_file (fixture->path, LIMIT, NULL, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "all of it", 9);
}

static void
test_limit_is_exact (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;

  write_size (fixture->path, LIMIT);
  bytes = sulh_load_file (fixture->path, LIMIT, NULL, NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, LIMIT);
  write_size (fixture->path, LIMIT + 1);
  assert_refused (fixture->path, G_IO_ERROR_MESSAGE_TOO_LARGE, "1 MB");
}

/* What this process has read so far, as the kernel counts it. */
static guint64
count_bytes_read (void)
{
  g_autofree char *counts = NULL;
  const char *read;

  if (!g_file_get_contents ("/proc/self/io", &counts, NULL, NULL))
    return 0;
  read = strstr (counts, "rchar:");
  return read ? g_ascii_strtoull (read + strlen ("rchar:"), NULL, 10) : 0;
}

/* A size that is known to be too large is not read at all. */
static void
test_huge_file_is_refused (Fixture *fixture, gconstpointer data)
{
  guint64 before;

  write_size (fixture->path, (gsize)100 << 30);
  before = count_bytes_read ();
  assert_refused (fixture->path, G_IO_ERROR_MESSAGE_TOO_LARGE, "larger");
  g_assert_cmpuint (count_bytes_read () - before, <, LIMIT);
}

/* /proc says that its files are empty; /dev/zero through a descriptor never ends. */
static void
test_reading_stops_whatever_the_size_claims (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sulh_load_file ("/proc/self/stat", LIMIT, NULL, NULL);
  g_autoptr (GBytes) none = NULL;
  int zero = open ("/dev/zero", O_RDONLY | O_CLOEXEC);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
  none = sulh_load_descriptor (zero, LIMIT, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  close (zero);
}

static void
test_pipe_is_refused_without_waiting (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, g_io_error_from_errno (ENXIO), "not an ordinary file");
}

static void
test_device_is_refused (Fixture *fixture, gconstpointer data)
{
  assert_refused ("/dev/zero", g_io_error_from_errno (ENXIO), "not an ordinary file");
}

static void
test_folder_is_refused (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture->folder, G_IO_ERROR_IS_DIRECTORY, "folder");
}

static void
test_missing_file_is_named (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture->path, G_IO_ERROR_NOT_FOUND, "no such file");
}

/* Root may read everything, so this is tried as somebody else. */
static void
test_unreadable_file_is_named (Fixture *fixture, gconstpointer data)
{
  int status;
  pid_t child;

  g_assert_true (g_file_set_contents (fixture->path, "secret", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  child = fork ();
  if (child == 0)
    {
      if (geteuid () == 0 && (setegid (65534) < 0 || seteuid (65534) < 0))
        _exit (1);
      assert_refused (fixture->path, G_IO_ERROR_PERMISSION_DENIED, "may not read");
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
test_reading_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  write_size (fixture->path, LIMIT);
  g_cancellable_cancel (cancellable);
  bytes = sulh_load_file (fixture->path, LIMIT, cancellable, &error);
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/load/bytes", test_bytes_are_read);
  ADD ("/load/limit", test_limit_is_exact);
  ADD ("/load/huge", test_huge_file_is_refused);
  ADD ("/load/claims", test_reading_stops_whatever_the_size_claims);
  ADD ("/load/pipe", test_pipe_is_refused_without_waiting);
  ADD ("/load/device", test_device_is_refused);
  ADD ("/load/folder", test_folder_is_refused);
  ADD ("/load/missing", test_missing_file_is_named);
  ADD ("/load/unreadable", test_unreadable_file_is_named);
  ADD ("/load/cancel", test_reading_can_be_cancelled);
  return g_test_run ();
}
