/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/text-change.h"

#include <string.h>

/*
 *   from   aaaaaaaa old bbbbbb        length of from, before, after: 32 bits each, lowest byte
 *   to     aaaaaaaa new bbbbbb        first; then "new"
 *          ^ before     ^ after
 */
#define HEAD 12

static void
put (guint8 *to, gsize number)
{
  guint32 little = GUINT32_TO_LE ((guint32)number);

  memcpy (to, &little, sizeof little);
}

static gsize
get (const guint8 *from)
{
  guint32 little;

  memcpy (&little, from, sizeof little);
  return GUINT32_FROM_LE (little);
}

static gsize
count_before (const guint8 *a, const guint8 *b, gsize most)
{
  gsize count = 0;

  while (count < most && a[count] == b[count])
    count++;
  return count;
}

static gsize
count_after (const guint8 *a_end, const guint8 *b_end, gsize most)
{
  gsize count = 0;

  while (count < most && a_end[-1 - (gssize)count] == b_end[-1 - (gssize)count])
    count++;
  return count;
}

/**
 * sulh_text_change_make:
 * @from: a text below 4 GB
 * @to: the next one
 *
 * Costs one comparison of the texts.
 *
 * Returns: (transfer full): the change, about as long as what is new in @to
 */
GBytes *
sulh_text_change_make (GBytes *from, GBytes *to)
{
  gsize from_length, to_length;
  const guint8 *a = g_bytes_get_data (from, &from_length);
  const guint8 *b = g_bytes_get_data (to, &to_length);
  gsize most = MIN (from_length, to_length);
  gsize before = count_before (a, b, most);
  gsize after = count_after (a + from_length, b + to_length, most - before);
  gsize fresh = to_length - before - after;
  guint8 *change = g_malloc (HEAD + fresh);

  put (change, from_length);
  put (change + 4, before);
  put (change + 8, after);
  memcpy (change + HEAD, b + before, fresh);
  return g_bytes_new_take (change, HEAD + fresh);
}

/**
 * sulh_text_change_apply:
 * @text: the text that the change was made from; it becomes the next one
 * @change: a change
 * @length: its length in bytes
 *
 * Costs one move of what comes after the change.
 *
 * Returns: whether the change fits @text; if not, @text is as it was
 */
gboolean
sulh_text_change_apply (GByteArray *text, const guint8 *change, gsize length)
{
  gsize before, after, old, fresh;

  if (length < HEAD || get (change) != text->len)
    return FALSE;
  before = get (change + 4);
  after = get (change + 8);
  if (before > text->len || after > text->len - before)
    return FALSE;
  old = text->len - before - after;
  fresh = length - HEAD;
  if (fresh > old)
    g_byte_array_set_size (text, (guint)(text->len + (fresh - old)));
  if (text->len > 0) /* there are no bytes of a text that was and stays empty */
    {
      memmove (text->data + before + fresh, text->data + before + old, after);
      memcpy (text->data + before, change + HEAD, fresh);
    }
  g_byte_array_set_size (text, (guint)(before + fresh + after));
  return TRUE;
}
