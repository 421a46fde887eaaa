/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/prose.h"

#include <string.h>

#include "xml/bytes.h"

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Whether laying @text out in lines and paragraphs loses nothing: words stand apart by one space
 * or by one empty line. */
static gboolean
flows (const char *text)
{
  gboolean space = TRUE; /* as if one stood in front */

  for (; *text; text++)
    {
      gboolean paragraph = text[0] == '\n' && text[1] == '\n';

      if (!is_space (*text))
        {
          space = FALSE;
          continue;
        }
      if (space || (*text != ' ' && !paragraph))
        return FALSE;
      text += paragraph;
      space = TRUE;
    }
  return !space;
}

/* Lays the words out; @text ends at @end. */
static void
write_paragraph (SulhOut *out, const char *text, const char *end, guint depth)
{
  gsize column = 0;

  for (gboolean first = TRUE; first || text < end; first = FALSE)
    {
      const char *space = memchr (text, ' ', (gsize)(end - text));
      gsize length = (gsize)((space ? space : end) - text);
      gsize start = out->length;
      gsize more = out->more;
      gsize width;

      sulh_out_add_char (out, ' ');
      sulh_out_escape (out, text, length, FALSE);
      width = out->length - start - 1 - (out->more - more);
      if (!first && column + 1 + width <= SULH_XML_WIDTH)
        column += 1 + width;
      else
        {
          out->text[start] = '\n';
          sulh_out_insert (out, start + 1, 2 * (gsize)depth, ' ');
          column = 2 * depth + width;
        }
      text += length + 1;
    }
}

/* Each line begins with the feed that ends the one before. */
static void
write_paragraphs (SulhOut *out, const char *text, guint depth)
{
  while (text)
    {
      const char *end = strstr (text, "\n\n");

      write_paragraph (out, text, end ? end : text + strlen (text), depth);
      if (end)
        sulh_out_add_char (out, '\n');
      text = end ? end + 2 : NULL;
    }
}

static void
write_end (SulhOut *out, const char *element)
{
  sulh_out_add (out, "</", 2);
  sulh_out_add_text (out, element);
  sulh_out_add (out, ">\n", 2);
}

/* How many bytes from the start of a word are words with single spaces between them. */
static gsize
measure_words (const char *text, gsize left)
{
  gsize i = 0;

  for (; i + SULH_BYTES < left; i += SULH_BYTES)
    {
      guint breaks
          = sulh_bytes_mark (text + i, '\n', '\r') | sulh_bytes_mark (text + i, '\t', '\t');
      guint spaces = breaks | sulh_bytes_mark (text + i, ' ', ' ');
      guint behind = spaces >> 1 | (guint)is_space (text[i + SULH_BYTES]) << (SULH_BYTES - 1);
      guint odd = breaks | (spaces & behind);

      if (odd)
        return i + sulh_bytes_first (odd);
    }
  while (i < left && !is_space (text[i]))
    i++;
  return i;
}

/**
 * sulh_prose_flow:
 * @flow: (inout): text as it stands in the file, and then the text that it means, which is not
 *   longer
 * @length: its length in bytes
 *
 * Lines and indentation are layout: words are joined by single spaces, and paragraphs, which
 * an empty line divides, by two line feeds.
 *
 * Returns: the length of the text in bytes
 */
gsize
sulh_prose_flow (char *flow, gsize length)
{
  const char *text = flow;
  const char *end = flow + length;
  char *to = flow;

  while (text < end)
    {
      guint lines = 0;
      gsize n;

      for (; text < end && is_space (*text); text++)
        lines += *text == '\n';
      if (text < end && to > flow)
        {
          *to++ = lines > 1 ? '\n' : ' ';
          if (lines > 1)
            *to++ = '\n';
        }
      n = measure_words (text, (gsize)(end - text));
      memmove (to, text, n);
      text += n;
      to += n;
    }
  return (gsize)(to - flow);
}

/**
 * sulh_prose_write:
 * @out: where to write, at the start of a line
 * @element: name of the element
 * @attributes: (nullable): foreign attributes of the element, with a space in front
 * @text: its text
 * @depth: how deep the element stands
 *
 * Writes the element on one line if it fits; else its paragraphs in lines of their own; and if
 * its spaces and lines say more than words and paragraphs, exactly as they are, marked with
 * `xml:space="preserve"`.
 */
void
sulh_prose_write (SulhOut *out, const char *element, const char *attributes, const char *text,
                  guint depth)
{
  gboolean empty = *text == '\0';
  gboolean plain = empty || flows (text);
  gsize length = strlen (text);
  gboolean line = !strchr (text, '\n') && sulh_out_count (text, length) < SULH_XML_WIDTH;
  gsize start = out->length;
  gsize content;

  sulh_out_indent (out, depth);
  sulh_out_add_char (out, '<');
  sulh_out_add_text (out, element);
  if (!plain)
    sulh_out_add_text (out, " xml:space=\"preserve\"");
  if (attributes)
    sulh_out_add_text (out, attributes);
  sulh_out_add_char (out, '>');
  content = out->length;
  if (line || !plain)
    {
      sulh_out_escape (out, text, length, FALSE);
      write_end (out, element);
      if (!plain || sulh_out_measure (out, start) <= SULH_XML_WIDTH + 1)
        return;
      out->length = content;
    }
  write_paragraphs (out, text, depth + 1);
  sulh_out_add_char (out, '\n');
  sulh_out_indent (out, depth);
  write_end (out, element);
}
