/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/no-dump.h"

#include <sys/prctl.h>
#include <sys/resource.h>

/* The system knows these switches once for each process, and so do we. */
typedef struct
{
  GMutex mutex;
  guint n_holders;
  gboolean was_dumpable;
  gboolean knows_limit;
  struct rlimit limit; /* of a core file, before the first holder */
} Guard;

static Guard guard;

static void
close_memory (void)
{
  struct rlimit none;

  guard.was_dumpable = prctl (PR_GET_DUMPABLE) == 1;
  if (prctl (PR_SET_DUMPABLE, 0) < 0)
    g_debug ("The memory of the program can be dumped");
  guard.knows_limit = getrlimit (RLIMIT_CORE, &guard.limit) == 0;
  none = (struct rlimit){ .rlim_cur = 0, .rlim_max = guard.limit.rlim_max };
  if (!guard.knows_limit || setrlimit (RLIMIT_CORE, &none) < 0)
    g_debug ("The core file of the program has no limit");
}

static void
open_memory (void)
{
  if (guard.knows_limit)
    setrlimit (RLIMIT_CORE, &guard.limit);
  if (guard.was_dumpable)
    prctl (PR_SET_DUMPABLE, 1);
}

/**
 * sulh_no_dump_hold:
 *
 * From now until as many releases, the program leaves no core file when it crashes, and no other
 * program of the same person can read its memory. Thread-safe.
 */
void
sulh_no_dump_hold (void)
{
  g_mutex_lock (&guard.mutex);
  if (guard.n_holders++ == 0)
    close_memory ();
  g_mutex_unlock (&guard.mutex);
}

void
sulh_no_dump_release (void)
{
  g_mutex_lock (&guard.mutex);
  g_assert (guard.n_holders > 0);
  if (--guard.n_holders == 0)
    open_memory ();
  g_mutex_unlock (&guard.mutex);
}
