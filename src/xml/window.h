/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some bytes of a file, of which the double quotes and the angle brackets are known. */
#pragma once

#include "xml/scan.h"

G_BEGIN_DECLS

/**
 * SulhWindow:
 * @start: where the bytes begin; beyond the text at first
 * @marks: which of them are double quotes or angle brackets, as bits
 */
typedef struct
{
  gsize start;
  guint64 marks;
} SulhWindow;

gsize sulh_window_find (SulhWindow *window, const SulhScan *scan, gsize at);
gsize sulh_window_skip_attributes (SulhWindow *window, const SulhScan *scan, gsize at, guint *n);

G_END_DECLS
