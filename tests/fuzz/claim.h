/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a target claims of every input. */
#pragma once

#include <glib.h>
#include <stdlib.h>

/* A fuzzer keeps the input of an abort; it does not see the trap of g_error(). */
static inline void
check (gboolean claim, const char *sentence)
{
  if (claim)
    return;
  g_printerr ("Not true: %s.\n", sentence);
  abort ();
}
