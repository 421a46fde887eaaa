/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <utime.h>

#include "workbench/save-file.h"

#define NOBODY 65534

typedef struct
{
  char *folder;
  char *path;
  char *other; /* another name in the same folder */
} Fixture;

static void
put (const char *path, const char *text)
{
  int descriptor = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

  g_assert_cmpint (write (descriptor, text, strlen (text)), ==, (gssize)strlen (text));
  g_assert_cmpint (close (descriptor), ==, 0);
}

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sulh-terms-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "file.sulh", NULL);
  fixture->other = g_build_filename (fixture->folder, "other.sulh", NULL);
  put (fixture->path, "old");
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  g_remove (fixture->path);
  g_remove (fixture->other);
  /* Whatever else a save left there is a fault. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->other);
  g_free (fixture->folder);
}

static SulhFileMark
mark_of (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return sulh_file_mark_of_bytes (bytes);
}

static gboolean
save (Fixture *fixture, const char *text, SulhSaving *terms, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return sulh_save_file (fixture->path, bytes, terms, NULL, error);
}

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
assert_asks (Fixture *fixture, SulhSaving *terms, SulhSaveError question)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, "new", terms, &error));
  g_assert_error (error, SULH_SAVE_ERROR, (int)question);
}

/* The other program writes the same number of bytes and puts the clock back. */
static void
test_change_is_seen_behind_size_and_time (Fixture *fixture, gconstpointer data)
{
  SulhSaving terms = { .known = mark_of ("old") };
  SulhFileMark theirs = mark_of ("abc");
  struct utimbuf times;
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  put (fixture->path, "abc");
  times = (struct utimbuf){ status.st_atime, status.st_mtime };
  g_assert_cmpint (g_utime (fixture->path, &times), ==, 0);
  assert_asks (fixture, &terms, SULH_SAVE_ERROR_CHANGED);
  assert_holds (fixture->path, "abc");
  g_assert_true (sulh_file_mark_equal (&terms.held, &theirs));
}

/* A copy of the same bytes, or a new time, is nothing to ask about. */
static void
test_same_bytes_are_no_change (Fixture *fixture, gconstpointer data)
{
  SulhSaving terms = { .known = mark_of ("old") };
  SulhFileMark ours = mark_of ("new");

  g_remove (fixture->path);
  put (fixture->path, "old");
  g_assert_true (save (fixture, "new", &terms, NULL));
  assert_holds (fixture->path, "new");
  g_assert_true (sulh_file_mark_equal (&terms.held, &ours));
}

static void
change_now (const char *path, gpointer user_data)
{
  put (path, user_data);
}

/* The old bytes are kept once the new ones are safe; whoever writes then is seen by the second
 * check. */
static void
test_change_during_the_save_is_seen (Fixture *fixture, gconstpointer data)
{
  SulhSaving terms = { .known = mark_of ("old"), .keep = change_now, .keep_data = "abc" };

  assert_asks (fixture, &terms, SULH_SAVE_ERROR_CHANGED);
  assert_holds (fixture->path, "abc");
}

static void
copy (const char *path, gpointer user_data)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  put (user_data, text);
}

static void
test_old_bytes_are_kept (Fixture *fixture, gconstpointer data)
{
  SulhSaving terms = { .keep = copy, .keep_data = fixture->other };

  g_assert_true (save (fixture, "new", &terms, NULL));
  assert_holds (fixture->other, "old");
  assert_holds (fixture->path, "new");
}

static void
test_nothing_is_kept_of_a_new_file (Fixture *fixture, gconstpointer data)
{
  SulhSaving terms = { .keep = copy, .keep_data = fixture->other };

  g_remove (fixture->path);
  g_assert_true (save (fixture, "new", &terms, NULL));
  g_assert_false (g_file_test (fixture->other, G_FILE_TEST_EXISTS));
}

static void
test_other_names_are_asked_about (Fixture *fixture, gconstpointer data)
{
  SulhSaving terms = { 0 };

  g_assert_cmpint (link (fixture->path, fixture->other), ==, 0);
  assert_asks (fixture, &terms, SULH_SAVE_ERROR_LINKED);
  assert_holds (fixture->path, "old");
  terms.flags = SULH_SAVE_BREAK_LINK;
  terms.known = mark_of ("old");
  g_assert_true (save (fixture, "new", &terms, NULL));
  assert_holds (fixture->path, "new");
  assert_holds (fixture->other, "old");
}

static void
test_labels_are_kept (Fixture *fixture, gconstpointer data)
{
  char value[16] = "";

  if (setxattr (fixture->path, "user.tag", "red", 3, 0) < 0)
    {
      g_test_skip ("this file system knows no labels");
      return;
    }
  g_assert_true (save (fixture, "new", NULL, NULL));
  g_assert_cmpint (getxattr (fixture->path, "user.tag", value, sizeof value), ==, 3);
  g_assert_cmpstr (value, ==, "red");
}

/* As somebody to whom the folder is locked, in a process of its own. */
static void
run_as_nobody (Fixture *fixture, void (*function) (Fixture *fixture))
{
  pid_t child;
  int status;

  g_assert_cmpint (g_chmod (fixture->path, 0666), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  child = fork ();
  if (child == 0)
    {
      if (geteuid () == 0 && (setegid (NOBODY) < 0 || seteuid (NOBODY) < 0))
        _exit (1);
      function (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

static void
save_in_locked_folder (Fixture *fixture)
{
  SulhSaving terms = { .known = mark_of ("old") };

  assert_asks (fixture, &terms, SULH_SAVE_ERROR_LOCKED_FOLDER);
  assert_holds (fixture->path, "old");
  terms.flags = SULH_SAVE_IN_PLACE;
  g_assert_true (save (fixture, "something longer", &terms, NULL));
  assert_holds (fixture->path, "something longer");
  terms.known = terms.held;
  g_assert_true (save (fixture, "short", &terms, NULL));
  assert_holds (fixture->path, "short");
  assert_asks (fixture, &terms, SULH_SAVE_ERROR_CHANGED);
  assert_holds (fixture->path, "short");
}

static void
test_locked_folder_is_asked_about (Fixture *fixture, gconstpointer data)
{
  run_as_nobody (fixture, save_in_locked_folder);
}

/* Between the look and the writing there is no second name to swap with; still both looks count. */
static void
save_in_place_while_others_write (Fixture *fixture)
{
  SulhSaving terms = {
    .flags = SULH_SAVE_IN_PLACE, .known = mark_of ("old"), .keep = change_now, .keep_data = "abc"
  };

  assert_asks (fixture, &terms, SULH_SAVE_ERROR_CHANGED);
  assert_holds (fixture->path, "abc");
}

static void
test_change_before_writing_in_place_is_seen (Fixture *fixture, gconstpointer data)
{
  run_as_nobody (fixture, save_in_place_while_others_write);
}

int
main (int argc, char *argv[])
{
#define ADD(path, function) g_test_add (path, Fixture, NULL, setup, function, teardown)
  g_test_init (&argc, &argv, NULL);
  ADD ("/save-terms/change-behind-time", test_change_is_seen_behind_size_and_time);
  ADD ("/save-terms/same-bytes", test_same_bytes_are_no_change);
  ADD ("/save-terms/change-during-save", test_change_during_the_save_is_seen);
  ADD ("/save-terms/kept", test_old_bytes_are_kept);
  ADD ("/save-terms/nothing-to-keep", test_nothing_is_kept_of_a_new_file);
  ADD ("/save-terms/other-names", test_other_names_are_asked_about);
  ADD ("/save-terms/labels", test_labels_are_kept);
  ADD ("/save-terms/locked-folder", test_locked_folder_is_asked_about);
  ADD ("/save-terms/change-before-in-place", test_change_before_writing_in_place_is_seen);
  return g_test_run ();
}
