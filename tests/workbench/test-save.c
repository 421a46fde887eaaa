/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/save-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#define NOBODY 65534
#define KILLS 200

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
}

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sulh-save-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file.sulh", NULL);
  g_assert_true (g_file_set_contents (fixture->path, "old", -1, NULL));
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  empty_folder (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
save (const char *path, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return sulh_save_file (path, bytes, NULL, NULL, error);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir))
    count++;
  return count;
}

static void
assert_refused (Fixture *fixture, const char *path, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (path, "new", &error));
  if (strstr (error->message, word) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, word);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Runs what would disturb the other tests, or needs other rights, in a process of its own. */
static void
run_apart (void (*function) (Fixture *fixture), Fixture *fixture, gboolean as_nobody)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (as_nobody && geteuid () == 0 && (setegid (NOBODY) < 0 || seteuid (NOBODY) < 0))
        _exit (1);
      function (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
test_new_bytes_replace_the_old (Fixture *fixture, gconstpointer data)
{
  g_assert_true (save (fixture->path, "new", NULL));
  assert_holds (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_new_file_obeys_the_mask (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other.sulh", NULL);
  mode_t old_mask = umask (0027);
  GStatBuf status;

  g_assert_true (save (path, "new", NULL));
  umask (old_mask);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0640);
}

static void
test_mode_is_kept (Fixture *fixture, gconstpointer data)
{
  const int modes[] = { 0600, 0640, 0664, 0755 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      GStatBuf status;

      g_assert_cmpint (g_chmod (fixture->path, modes[i]), ==, 0);
      g_assert_true (save (fixture->path, "new", NULL));
      g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 07777, ==, modes[i]);
    }
}

static void
test_links_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *link_to_link = g_build_filename (fixture->folder, "link-to-link", NULL);
  g_autofree char *target = NULL;

  g_assert_cmpint (symlink ("file.sulh", link), ==, 0);
  g_assert_cmpint (symlink (link, link_to_link), ==, 0);
  g_assert_true (save (link_to_link, "new", NULL));
  target = g_file_read_link (link, NULL);
  g_assert_cmpstr (target, ==, "file.sulh");
  assert_holds (fixture->path, "new");
  g_assert_cmpuint (count_files (fixture->folder), ==, 3);
}

static void
test_link_to_nothing_makes_its_target (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);

  g_assert_cmpint (symlink ("target", link), ==, 0);
  g_assert_true (save (link, "new", NULL));
  assert_holds (target, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_circle_of_links_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("link", link), ==, 0);
  g_assert_false (save (link, "new", &error));
  g_assert_nonnull (strstr (error->message, "circle"));
}

static void
test_longest_name_can_be_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (255, 'n');
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *too_long = g_strconcat (path, "n", NULL);

  g_assert_true (save (path, "first", NULL));
  g_assert_true (save (path, "second", NULL));
  assert_holds (path, "second");
  g_remove (path);
  assert_refused (fixture, too_long, "too long");
}

static void
test_odd_names_can_be_saved (Fixture *fixture, gconstpointer data)
{
  const char *names[] = { "with space", "50%s", "new\nline", "صلح.sulh", "-", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (save (path, "new", NULL));
      g_assert_true (save (path, names[i], NULL));
      assert_holds (path, names[i]);
    }
}

static void
test_what_is_no_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", "file", NULL);
  g_autofree char *inside = g_build_filename (fixture->path, "file", NULL);

  assert_refused (fixture, fixture->folder, "This is a folder");
  assert_refused (fixture, "/dev/null", "may not write");
  assert_refused (fixture, missing, "folder does not exist");
  assert_refused (fixture, inside, "folder does not exist");
}

static void
save_in_locked_folder (Fixture *fixture)
{
  assert_refused (fixture, fixture->path, "may not write");
}

static void
test_locked_folder_keeps_the_old_file (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  run_apart (save_in_locked_folder, fixture, TRUE);
}

static void
test_locked_file_is_not_replaced (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  run_apart (save_in_locked_folder, fixture, TRUE);
}

/* The write fails after some bytes, as on a disk that fills up. */
static void
save_beyond_the_limit (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (100000), 100000);
  g_autoptr (GError) error = NULL;
  struct rlimit limit = { 20000, 20000 };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (sulh_save_file (fixture->path, bytes, NULL, NULL, &error));
  g_assert_nonnull (strstr (error->message, "larger than is allowed"));
}

static void
test_failed_write_keeps_the_old_file (Fixture *fixture, gconstpointer data)
{
  run_apart (save_beyond_the_limit, fixture, FALSE);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static void
test_full_disk_keeps_the_old_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *disk = g_build_filename (fixture->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "file.sulh", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (100000), 100000);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, "size=64k") < 0)
    {
      g_test_skip ("a small disk cannot be made here");
      return;
    }
  g_assert_true (save (path, "old", NULL));
  g_assert_false (sulh_save_file (path, bytes, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "disk is full"));
  assert_holds (path, "old");
  g_assert_cmpuint (count_files (disk), ==, 1);
  g_assert_true (save (path, "new", NULL));
  g_assert_cmpint (umount (disk), ==, 0);
}

static void
test_cancelled_save_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (sulh_save_file (fixture->path, bytes, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (fixture->path, "old");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* Saves by turns a file full of "a" and one full of "b", until it is killed. */
static void
save_for_ever (const char *path)
{
  const gsize size = 1024 * 1024;
  g_autofree char *text = g_malloc (size);

  for (char letter = 'a';; letter = letter == 'a' ? 'b' : 'a')
    {
      g_autoptr (GBytes) bytes = NULL;

      memset (text, letter, size);
      bytes = g_bytes_new_static (text, size);
      if (!sulh_save_file (path, bytes, NULL, NULL, NULL))
        _exit (1);
    }
}

static void
assert_whole (const char *path)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  g_assert_cmpuint (size, ==, 1024 * 1024);
  for (gsize i = 1; i < size; i++)
    if (contents[i] != contents[0])
      g_error ("The file is torn at byte %" G_GSIZE_FORMAT, i);
}

static void
test_kill_never_tears (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = g_strnfill (1024 * 1024, 'a');
  int status;

  g_assert_true (save (fixture->path, first, NULL));
  for (int i = 0; i < KILLS; i++)
    {
      pid_t child = fork ();

      if (child == 0)
        save_for_ever (fixture->path);
      g_usleep ((gulong)g_test_rand_int_range (500, 12000));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      assert_whole (fixture->path);
    }
  /* What the killed left behind goes with the next save. */
  g_assert_true (save (fixture->path, "new", NULL));
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

static char *
add_left_over (Fixture *fixture, const char *stem, pid_t writer)
{
  g_autofree char *name = g_strdup_printf (".%s.sulh-%d-00.tmp", stem, (int)writer);
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "left over", -1, NULL));
  return path;
}

static pid_t
find_dead_process (void)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);
  waitpid (child, NULL, 0);
  return child;
}

static void
make_older (const char *path)
{
  const struct utimbuf an_hour_ago = { time (NULL) - 3600, time (NULL) - 3600 };

  g_assert_cmpint (utime (path, &an_hour_ago), ==, 0);
}

/* The temporary file of a save under way elsewhere must stay; what nobody holds goes, also when
 * another process has got the number of the dead one meanwhile. */
static void
test_left_overs_of_the_living_stay (Fixture *fixture, gconstpointer data)
{
  g_autofree char *locked = add_left_over (fixture, "file.sulh", find_dead_process ());
  g_autofree char *young = add_left_over (fixture, "file.sulh", getppid ());
  g_autofree char *dead = add_left_over (fixture, "file.sulh", find_dead_process ());
  g_autofree char *old = add_left_over (fixture, "file.sulh", 1);
  g_autofree char *other = add_left_over (fixture, "other", find_dead_process ());
  int descriptor = open (locked, O_RDONLY | O_CLOEXEC);

  make_older (old);
  make_older (locked);
  g_assert_cmpint (flock (descriptor, LOCK_EX), ==, 0);
  g_assert_true (save (fixture->path, "new", NULL));
  close (descriptor);
  g_assert_true (g_file_test (locked, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (dead, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/save/replaces", test_new_bytes_replace_the_old);
  ADD ("/save/mask", test_new_file_obeys_the_mask);
  ADD ("/save/mode", test_mode_is_kept);
  ADD ("/save/links", test_links_are_kept);
  ADD ("/save/link-to-nothing", test_link_to_nothing_makes_its_target);
  ADD ("/save/circle", test_circle_of_links_is_refused);
  ADD ("/save/longest-name", test_longest_name_can_be_saved);
  ADD ("/save/odd-names", test_odd_names_can_be_saved);
  ADD ("/save/no-file", test_what_is_no_file_is_refused);
  ADD ("/save/locked-folder", test_locked_folder_keeps_the_old_file);
  ADD ("/save/locked-file", test_locked_file_is_not_replaced);
  ADD ("/save/failed-write", test_failed_write_keeps_the_old_file);
  ADD ("/save/full-disk", test_full_disk_keeps_the_old_file);
  ADD ("/save/cancelled", test_cancelled_save_changes_nothing);
  ADD ("/save/killed", test_kill_never_tears);
  ADD ("/save/left-overs", test_left_overs_of_the_living_stay);
  return g_test_run ();
}
