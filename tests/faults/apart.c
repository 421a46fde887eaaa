/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "apart.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/**
 * fork_apart:
 *
 * Forks a process that does not outlive this one.
 *
 * Returns: as fork () does
 */
pid_t
fork_apart (void)
{
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    prctl (PR_SET_PDEATHSIG, SIGKILL);
  return child;
}

/**
 * run_apart:
 * @function: what to do there
 * @data: passed to @function
 * @report: (out caller-allocates): what it reports; zeros if it was killed first
 * @size: of the report, which a pipe takes at once
 *
 * Returns: whether there is a report
 */
gboolean
run_apart (ApartFunc function, gpointer data, gpointer report, gsize size)
{
  int ends[2], status;
  pid_t child;
  gssize count;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork_apart ();
  if (child == 0)
    {
      g_autofree gpointer mine = g_malloc0 (size);

      close (ends[0]);
      function (mine, data);
      _exit (write (ends[1], mine, size) == (gssize)size ? 0 : 1);
    }
  close (ends[1]);
  count = read (ends[0], report, size);
  close (ends[0]);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (count == (gssize)size)
    return TRUE;
  if (!WIFSIGNALED (status) || WTERMSIG (status) != SIGKILL)
    g_error ("a trial ended with status %d", status);
  return FALSE;
}
