/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the program, in the language that a thread speaks: what _() means everywhere. */
#pragma once

#include <glib.h>
#include <glib/gi18n-lib.h>

#include "model/digits.h"

G_BEGIN_DECLS

#undef _
#define _(words) (sulh_words_get (words))
#undef ngettext
#define ngettext(one, many, n) (sulh_words_count (one, many, n))

const char *sulh_words_get (const char *words) G_GNUC_FORMAT (1);
const char *sulh_words_count (const char *one, const char *many, gulong n) G_GNUC_FORMAT (1)
    G_GNUC_FORMAT (2);

void sulh_words_speak (const char *language);
char *sulh_words_dup_language (void);
const char *sulh_words_get_folder (void);
const char *sulh_words_find (const char *language, const char *domain, const char *words);

G_END_DECLS
