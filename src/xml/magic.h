/* SPDX-License-Identifier: GPL-3.0-or-later */
/* First step of reading: whether the file can be a scenario at all, by its size and first bytes. */
#pragma once

#include "xml/faults.h"

G_BEGIN_DECLS

gboolean sulh_magic_check (const guint8 *data, gsize length, gsize largest, SulhFaults *faults);

G_END_DECLS
