/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kills a program in the middle of writing its draft, and looks at what is left. SULH_KILLS=5000
 * for the full set. */
#include "workbench/draft-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "sample.h"
#include "workbench/workbench.h"

#define KILLS 150
#define LONGEST 12000 /* microseconds that a program lives */
#define EXCHANGES 40

static guint
count_kills (void)
{
  const char *wanted = g_getenv ("SULH_KILLS");

  return wanted ? (guint)g_ascii_strtoull (wanted, NULL, 10) : KILLS;
}

/* State n of the document: the cost of exchange n % 40 is n, all else as state n - 1 has it. */
static SulhScenario *
next_state (const SulhScenario *now, guint n)
{
  return sample_with_cost (now, n % EXCHANGES, n);
}

/* Says n whenever state n was put, until it is killed. Some records are large, and some files are
 * begun anew. */
static void
edit_until_killed (const char *path, int told)
{
  const SulhJournalHome nowhere = { 0 };
  SulhDraftFile *file = sulh_draft_file_new (path, NULL);
  SulhScenario *now = sample_new (EXCHANGES);

  for (guint n = 1;; n++)
    {
      SulhScenario *next = next_state (now, n);
      GBytes *text = sulh_store_format (next);

      if (!sulh_draft_file_put_text (file, &nowhere, text, n, NULL)
          || write (told, &n, sizeof n) != sizeof n)
        _exit (1);
      g_bytes_unref (text);
      sulh_part_unref (now);
      now = next;
      if (n % 37 == 0)
        {
          sulh_draft_file_free (file);
          file = sulh_draft_file_new (path, NULL);
        }
    }
}

static guint
read_last (int told)
{
  guint n, last = 0;

  while (read (told, &n, sizeof n) == sizeof n)
    last = n;
  return last;
}

static SulhScenario *
state_new (guint n)
{
  SulhScenario *now = sample_new (EXCHANGES);

  for (guint i = 1; i <= n; i++)
    {
      SulhScenario *next = next_state (now, i);

      sulh_part_unref (now);
      now = next;
    }
  return now;
}

static void
assert_nothing_lost (const char *path, guint last)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (SulhJournal) journal = NULL;
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  g_autoptr (SulhScenario) found = NULL;
  g_autoptr (SulhScenario) state = NULL;
  gsize length;

  if (last == 0 && !g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  file = g_bytes_new (bytes, length);
  journal = sulh_journal_read (file, NULL);
  g_assert_nonnull (journal->text);
  g_assert_cmpuint (journal->n_steps, >=, last);
  g_assert_cmpuint (journal->n_steps, <=, last + 1);
  found = sulh_store_parse (journal->text, findings);
  state = state_new (journal->n_steps);
  g_assert_true (sulh_part_equal (found, state));
}

/* One in four is killed while it begins. */
static guint
kill_once (const char *path, guint life)
{
  int told[2];
  pid_t child;
  guint first = 0, last;

  g_assert_cmpint (pipe2 (told, O_CLOEXEC), ==, 0);
  child = fork ();
  if (child == 0)
    edit_until_killed (path, told[1]);
  close (told[1]);
  if (life % 4 != 0)
    g_assert_cmpint (read (told[0], &first, sizeof first), ==, sizeof first);
  g_usleep (life);
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  last = read_last (told[0]);
  close (told[0]);
  return MAX (first, last);
}

/* A kill in the middle of beginning anew leaves a temporary file. */
static void
empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *left = g_build_filename (folder, name, NULL);

      g_unlink (left);
    }
}

static void
test_no_kill_loses_what_was_written (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sulh-kills-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "left.journal", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint most = 0;

  for (guint i = 0; i < count_kills (); i++)
    {
      guint last = kill_once (path, (guint)g_rand_int_range (random, 0, LONGEST));

      assert_nothing_lost (path, last);
      most = MAX (most, last);
      g_unlink (path);
    }
  g_test_message ("%u kills, up to %u changes before one, none lost", count_kills (), most);
  g_assert_cmpuint (most, >, 0);
  empty_folder (folder);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/kills", test_no_kill_loses_what_was_written);
  return g_test_run ();
}
