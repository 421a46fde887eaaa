/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Third step of reading: our own pass over the tags, which counts, refuses what no scenario needs,
 * and notes where each tag stands. */
#pragma once

#include "xml/faults.h"
#include "xml/scan.h"

G_BEGIN_DECLS

gboolean sulh_prescan (SulhScan *scan, const char *text, gsize length, gsize largest,
                       SulhFaults *faults);

G_END_DECLS
