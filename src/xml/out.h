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
 * @size: the room that there is for it now, in bytes
 * @later: the room behind that, which the system was not asked for yet
 * @more: of what sulh_out_escape() wrote, the bytes that do not begin a character, counted ever on
 */
typedef struct
{
  char *text;
  gsize length;
  gsize size;
  gsize later;
  gsize more;
} SulhOut;

void sulh_out_init (SulhOut *out);
void sulh_out_clear (SulhOut *out);
GBytes *sulh_out_finish (SulhOut *out);
void sulh_out_expect (SulhOut *out, gsize n);
void sulh_out_grow (SulhOut *out, gsize n);
void sulh_out_insert (SulhOut *out, gsize at, gsize n, char fill);
void sulh_out_escape (SulhOut *out, const char *text, gsize length, gboolean attribute);
gsize sulh_out_count (const char *text, gsize length);
gsize sulh_out_measure (const SulhOut *out, gsize start);

static inline void
sulh_out_reserve (SulhOut *out, gsize n)
{
  if (out->size - out->length < n)
    sulh_out_grow (out, n);
}

static inline void
sulh_out_add (SulhOut *out, const char *text, gsize length)
{
  sulh_out_reserve (out, length);
  memcpy (out->text + out->length, text, length);
  out->length += length;
}

#define SULH_OUT_BLOCK 32 /* bytes that are copied at once */

/**
 * sulh_out_add_block:
 * @out: a text
 * @block: (array fixed-size=32): some bytes
 * @length: how many of them count
 *
 * Copying more than is wanted is faster than to look how much it is.
 */
static inline void
sulh_out_add_block (SulhOut *out, const char *block, gsize length)
{
  sulh_out_reserve (out, SULH_OUT_BLOCK);
  memcpy (out->text + out->length, block, SULH_OUT_BLOCK);
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
  sulh_out_reserve (out, 1);
  out->text[out->length++] = c;
}

static inline void
sulh_out_indent (SulhOut *out, guint depth)
{
  sulh_out_reserve (out, 2 * (gsize)depth + SULH_OUT_BLOCK);
  memset (out->text + out->length, ' ', SULH_OUT_BLOCK);
  if (2 * (gsize)depth > SULH_OUT_BLOCK)
    memset (out->text + out->length, ' ', 2 * (gsize)depth);
  out->length += 2 * (gsize)depth;
}

G_END_DECLS
