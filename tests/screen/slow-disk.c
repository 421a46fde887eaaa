/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded in front of a program, makes files of scenarios slow to read, as on a disk far away. */
#include <dlfcn.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

#define PIECE 65536 /* bytes; nothing else is read in such pieces */
#define DELAY 500000 /* microseconds for each */

ssize_t read (int descriptor, void *buffer, size_t n);

ssize_t
read (int descriptor, void *buffer, size_t n)
{
  ssize_t (*real) (int, void *, size_t) = dlsym (RTLD_NEXT, "read");

  if (n == PIECE)
    usleep (DELAY);
  return real (descriptor, buffer, n);
}
