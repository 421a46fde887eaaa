/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Second step of reading: whether the bytes are text in UTF-8. */
#pragma once

#include "xml/faults.h"

G_BEGIN_DECLS

gsize sulh_encoding_skip_mark (const guint8 *data, gsize length);
gboolean sulh_encoding_check (const char *text, gsize length, SulhFaults *faults);

G_END_DECLS
