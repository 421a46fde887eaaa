/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text that is being written, at its end, with as few words as its amount asks for. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * SulhOut:
 * @text: the text so far, which does not end with a zero byte
 * @length: its length in bytes
 * @size: the room that there is for it, in bytes
 */
typedef struct
{
  char *text;
  gsize length;
  gsize size;
} SulhOut;

void sulh_out_init (SulhOut *out);
void sulh_out_clear (SulhOut *out);
GBytes *sulh_out_finish (SulhOut *out);
void sulh_out_grow (SulhOut *out, gsize n);
void sulh_out_insert (SulhOut *out, gsize at, gsize n, char fill);
void sulh_out_escape (SulhOut *out, const char *text, gsize length, gboolean attribute);
gsize sulh_out_count (const char *text, gsize length);
gsize sulh_out_measure (const SulhOut *out, gsize start);

static inline void
sulh_out_add (SulhOut *out, const char *text, gsize length)
{
  if (out->size - out->length < length)
    sulh_out_grow (out, length);
  memcpy (out->text + out->length, text, length);
  out->length += length;
}

static inline void
sulh_out_add_text (SulhOut *out, const char *text)
{
  sulh_out_add (out, text, strlen (text));
}

static inline void
sulh_out_add_char (SulhOut *out, char c)
{
  if (out->size == out->length)
    sulh_out_grow (out, 1);
  out->text[out->length++] = c;
}

static inline void
sulh_out_indent (SulhOut *out, guint depth)
{
  if (out->size - out->length < 2 * depth)
    sulh_out_grow (out, 2 * depth);
  memset (out->text + out->length, ' ', 2 * depth);
  out->length += 2 * depth;
}

G_END_DECLS
