/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include "cli/command.h"

/* One press can arrive twice: from the terminal and from whoever started the program. */
#define ONE_PRESS (G_USEC_PER_SEC / 4)

/* Cancelling takes locks, which no signal handler may; a thread that waits for the signal may. */
static gpointer
wait_for_interrupt (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  gint64 first;
  sigset_t interrupt;
  int number;

  sigemptyset (&interrupt);
  sigaddset (&interrupt, SIGINT);
  if (sigwait (&interrupt, &number) == 0)
    g_cancellable_cancel (cancellable);
  first = g_get_monotonic_time ();
  /* Whoever presses Ctrl+C again does not want to wait. Files are replaced as a whole or not at
   * all, so nothing is left half done. */
  while (sigwait (&interrupt, &number) == 0)
    if (g_get_monotonic_time () - first > ONE_PRESS)
      _exit (SULH_EXIT_INTERRUPTED);
  return NULL;
}

static gboolean
is_ignored (void)
{
  struct sigaction action;

  return sigaction (SIGINT, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

/**
 * sulh_interrupt_watch:
 *
 * To be called once, before the program has other threads. A shell that starts programs in the
 * background lets them ignore Ctrl+C; that stays so. Ctrl+C pressed again ends the program at once.
 *
 * Returns: (transfer full): cancelled when the person presses Ctrl+C
 */
GCancellable *
sulh_interrupt_watch (void)
{
  GCancellable *cancellable = g_cancellable_new ();
  sigset_t interrupt;

  if (is_ignored ())
    return cancellable;
  sigemptyset (&interrupt);
  sigaddset (&interrupt, SIGINT);
  if (pthread_sigmask (SIG_BLOCK, &interrupt, NULL) == 0)
    g_thread_unref (g_thread_new ("interrupt", wait_for_interrupt, g_object_ref (cancellable)));
  return cancellable;
}
