/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the words in the window, which dates and charts speak too. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *sulh_language_find (void);
char *sulh_language_shape (const char *words);

G_END_DECLS
