/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A compiled catalogue of words, read without the system's locales. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SulhWordBook SulhWordBook;

const SulhWordBook *sulh_word_book_get (const char *language, const char *domain);
const char *sulh_word_book_find (const SulhWordBook *book, const char *words);
const char *sulh_word_book_count (const SulhWordBook *book, const char *one, gulong n);

SulhWordBook *sulh_word_book_new_take (GBytes *bytes, const char *language);
void sulh_word_book_free (SulhWordBook *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhWordBook, sulh_word_book_free)

G_END_DECLS
