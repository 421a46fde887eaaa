/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must be done to one text to get the next: the stretch between what both begin and end with.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *sulh_text_change_make (GBytes *from, GBytes *to);
gboolean sulh_text_change_apply (GByteArray *text, const guint8 *change, gsize length);

G_END_DECLS
