/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text may hold: characters that a file can keep, one line, or one word. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

gboolean sulh_text_is_plain (const char *text);
gboolean sulh_text_is_storable (const char *text, gsize length);
gboolean sulh_text_is_readable (const char *text);
gboolean sulh_text_is_line (const char *text);
gboolean sulh_text_is_word (const char *text);

/**
 * sulh_text_read_few:
 * @text: (array length=length): between one and eight bytes
 * @length: their number
 *
 * All of them at once; those in the middle may be there twice. With the length, it tells each such
 * text from the others.
 *
 * Returns: the bytes as a number; less than four leave the highest five bytes zero
 */
static inline guint64
sulh_text_read_few (const char *text, gsize length)
{
  guint32 head;
  guint32 tail;

  if (length < sizeof head)
    return (guint64)(guchar)text[0] | (guint64)(guchar)text[length / 2] << 8
           | (guint64)(guchar)text[length - 1] << 16;
  memcpy (&head, text, sizeof head);
  memcpy (&tail, text + length - sizeof tail, sizeof tail);
  return (guint64)tail << 32 | head;
}

G_END_DECLS
