/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a text holds the words that somebody looks for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sulh_text_fold (const char *text);
gboolean sulh_text_matches (const char *text, const char *words);
gboolean sulh_text_folded_matches (const char *folded, const char *words);

G_END_DECLS
