/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml/prose.h"

#include <string.h>

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* What XML 1.0 cannot hold in any notation. */
static gboolean
is_storable (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

static const char *
entity_for (gunichar c, gboolean attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return attribute ? "&quot;" : NULL;
    case '\t':
      return attribute ? "&#9;" : NULL;
    case '\n':
      return attribute ? "&#10;" : NULL;
    case '\r': /* a parser would make it a line feed */
      return "&#13;";
    default:
      return is_storable (c) ? NULL : "\357\277\275";
    }
}

/* Most of most texts needs no thought. */
static gsize
count_plain (const char *text)
{
  gsize n = 0;

  while (text[n] >= ' ' && text[n] <= '~' && !strchr ("&<>\"", text[n]))
    n++;
  return n;
}

/* Returns what follows the character. */
static const char *
escape_character (GString *out, const char *text, gboolean attribute)
{
  gunichar c = g_utf8_get_char_validated (text, -1);
  gboolean valid = c != (gunichar)-1 && c != (gunichar)-2;
  const char *entity = valid ? entity_for (c, attribute) : "\357\277\275";
  const char *next = valid ? g_utf8_next_char (text) : text + 1;

  if (entity)
    g_string_append (out, entity);
  else
    g_string_append_len (out, text, next - text);
  return next;
}

/* Whether laying @text out in lines and paragraphs loses nothing. */
static gboolean
flows (const char *text)
{
  g_autofree char *flow = sulh_prose_flow (text);

  return g_str_equal (flow, text);
}

static void
indent (GString *out, guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (out, "  ");
}

static void
write_paragraph (GString *out, const char *paragraph, guint depth)
{
  g_auto (GStrv) words = g_strsplit (paragraph, " ", -1);
  glong column = 0;

  for (guint i = 0; words[i]; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);
      glong width;

      sulh_prose_escape (word, words[i], FALSE);
      width = g_utf8_strlen (word->str, -1);
      if (i > 0 && column + 1 + width <= SULH_XML_WIDTH)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      else
        {
          g_string_append (out, i > 0 ? "\n" : "");
          indent (out, depth);
          column = 2 * depth;
        }
      g_string_append (out, word->str);
      column += width;
    }
  g_string_append_c (out, '\n');
}

static void
write_block (GString *out, const char *element, const char *attributes, const char *text,
             guint depth)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);

  g_string_append_printf (out, "<%s%s>\n", element, attributes);
  for (guint i = 0; paragraphs[i]; i++)
    {
      g_string_append (out, i > 0 ? "\n" : "");
      write_paragraph (out, paragraphs[i], depth + 1);
    }
  indent (out, depth);
  g_string_append_printf (out, "</%s>\n", element);
}

/**
 * sulh_prose_escape:
 * @out: where to write
 * @text: text in UTF-8
 * @attribute: whether it stands in quotes, where a parser would make spaces of lines and tabs
 *
 * Writes @text so that a parser gives back exactly the same. Characters that no XML file can
 * hold become U+FFFD; sulh_scenario_find_faults() reports them before it comes to that.
 */
void
sulh_prose_escape (GString *out, const char *text, gboolean attribute)
{
  while (*text)
    {
      gsize plain = count_plain (text);

      g_string_append_len (out, text, (gssize)plain);
      text += plain;
      if (*text)
        text = escape_character (out, text, attribute);
    }
}

/**
 * sulh_prose_flow:
 * @text: text as it stands in the file
 *
 * Lines and indentation are layout: words are joined by single spaces, and paragraphs, which
 * an empty line divides, by two line feeds.
 *
 * Returns: (transfer full): the text
 */
char *
sulh_prose_flow (const char *text)
{
  GString *flow = g_string_sized_new (strlen (text));

  while (*text)
    {
      guint lines = 0;

      for (; is_space (*text); text++)
        lines += *text == '\n';
      if (*text && flow->len)
        g_string_append (flow, lines > 1 ? "\n\n" : " ");
      for (; *text && !is_space (*text); text++)
        g_string_append_c (flow, *text);
    }
  return g_string_free (flow, FALSE);
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
sulh_prose_write (GString *out, const char *element, const char *attributes, const char *text,
                  guint depth)
{
  const char *more = attributes ? attributes : "";
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean plain = flows (text);

  sulh_prose_escape (line, text, FALSE);
  indent (out, depth);
  if (!plain)
    g_string_append_printf (out, "<%s xml:space=\"preserve\"%s>%s</%s>\n", element, more, line->str,
                            element);
  else if (!strchr (text, '\n')
           && 2 * depth + 2 * strlen (element) + 5 + g_utf8_strlen (more, -1)
                      + g_utf8_strlen (line->str, -1)
                  <= SULH_XML_WIDTH)
    g_string_append_printf (out, "<%s%s>%s</%s>\n", element, more, line->str, element);
  else
    write_block (out, element, more, text, depth);
}
