/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/text.h"

#include <string.h>

#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

/* Most of most texts needs no thought. */
static const char *
skip_plain (const char *text)
{
  while (*text >= ' ' && *text <= '~')
    text++;
  return text;
}

/* Whether eight characters are ASCII and none of them can be a control character. */
static gboolean
are_plain (const char *text)
{
  const guint64 highest = G_GUINT64_CONSTANT (0x8080808080808080);
  guint64 bytes;

  memcpy (&bytes, text, sizeof bytes);
  return ((bytes | (bytes - G_GUINT64_CONSTANT (0x2020202020202020))
           | (bytes + G_GUINT64_CONSTANT (0x0101010101010101)))
          & highest)
         == 0;
}

/**
 * sulh_text_is_plain:
 * @text: a text
 *
 * A quick look, eight bytes at a time.
 *
 * Returns: whether it is of characters of ASCII alone, without any that control; it is readable
 * and a line then
 */
gboolean
sulh_text_is_plain (const char *text)
{
  gsize length = strlen (text);

  for (; length >= 8; length -= 8, text += 8)
    if (!are_plain (text))
      return FALSE;
  return *skip_plain (text) == '\0';
}

/**
 * sulh_text_is_readable:
 * @text: a text
 *
 * A file cannot hold bytes that are no text, nor what XML has no notation for.
 *
 * Returns: whether a file can hold it
 */
gboolean
sulh_text_is_readable (const char *text)
{
  text = skip_plain (text);
  if (*text == '\0')
    return TRUE;
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if ((c < 0x20 && !strchr ("\t\n\r", (int)c)) || c == 0xFFFE || c == 0xFFFF)
        return FALSE;
    }
  return TRUE;
}

/**
 * sulh_text_is_line:
 * @text: a text that is readable
 *
 * A name that breaks the line, or that steers a terminal, could pass for a message of ours.
 *
 * Returns: whether it has no line breaks and no control characters
 */
gboolean
sulh_text_is_line (const char *text)
{
  for (text = skip_plain (text); *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_iscntrl (c) || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)
        return FALSE;
    }
  return TRUE;
}

/**
 * sulh_text_is_word:
 * @text: a text
 *
 * Lists of references, and the source of a number, end a word at a space.
 *
 * Returns: whether it can be an id
 */
gboolean
sulh_text_is_word (const char *text)
{
  return *text && sulh_text_is_readable (text) && sulh_text_is_line (text) && !strchr (text, ' ');
}
