/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/pages.h"

#include <sys/mman.h>
#include <unistd.h>

/**
 * sulh_pages_ask_for:
 * @start: where the memory begins, of which some may be in use
 * @n: how many bytes, all of the same allocation
 *
 * A page that is asked for before it is used costs half of one that the system has to give when it
 * is touched. A system that cannot do that gives it then.
 */
void
sulh_pages_ask_for (char *start, gsize n)
{
#ifdef MADV_POPULATE_WRITE
  gsize over = (gsize)start % (gsize)sysconf (_SC_PAGESIZE);

  madvise (start - over, n + over, MADV_POPULATE_WRITE);
#endif
}
