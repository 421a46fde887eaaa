/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text may hold: characters that a file can keep, one line, or one word. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sulh_text_is_plain (const char *text);
gboolean sulh_text_is_storable (const char *text, gsize length);
gboolean sulh_text_is_readable (const char *text);
gboolean sulh_text_is_line (const char *text);
gboolean sulh_text_is_word (const char *text);

G_END_DECLS
