/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value of one attribute: as text in the file, as a member of a part, and what to say when
 * the text makes no sense. */
#pragma once

#include "model/model.h"
#include "xml/out.h"

G_BEGIN_DECLS

void sulh_value_write_words (SulhOut *out, const char *const *words);
void sulh_value_write (SulhOut *out, gconstpointer part, const SulhField *field, guint32 day_zero);
char **sulh_value_split (const char *text);
gboolean sulh_value_parse (gpointer part, const SulhField *field, const char *text, gsize length,
                           guint32 day_zero);
SulhFinding *sulh_value_explain (const SulhField *field, const char *text, guint32 day_zero);
char *sulh_value_shorten (const char *text);

G_END_DECLS
