/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hostile.h"

/* @start, as many pieces as there is room for, @end; each "%u" is another number. */
typedef struct
{
  const char *what;
  const char *start;
  const char *piece;
  const char *end;
} Hostile;

#define HEAD "<scenario version=\"1\" id=\"s\">\n"
#define SIDES                                                                                      \
  "<side giver=\"a\" receiver=\"b\" gives=\"x\"/><side giver=\"b\" receiver=\"a\" gives=\"y\"/>"
#define PARTIES "<party id=\"a\" name=\"A\"/><party id=\"b\" name=\"B\"/>\n"

static const Hostile files[] = {
  { "attributes of one element", HEAD "<party", " a%u=\"\"", "/></scenario>" },
  { "prefixes of one element", HEAD "<party", " xmlns:a%u=\"urn:x\"", "/></scenario>" },
  { "elements in each other", HEAD, "<a%u>", "" },
  { "small elements", HEAD, "<a/>", "</scenario>" },
  { "small elements of others", "<scenario version=\"1\" id=\"s\" xmlns:x=\"urn:x\">\n", "<x:a/>",
    "</scenario>" },
  { "elements of others", "<scenario version=\"1\" id=\"s\" xmlns:x=\"urn:x\">\n", "<x:a></x:a>\n",
    "</scenario>" },
  { "attributes of others", "<scenario version=\"1\" id=\"s\" xmlns:x=\"urn:x\">\n",
    "<event id=\"e%u\" name=\"n\" x:a=\"1\" x:b=\"2\" x:c=\"3\" x:d=\"4\" x:e=\"5\"/>\n",
    "</scenario>" },
  { "comments", HEAD, "<!---->", "</scenario>" },
  { "instructions", HEAD, "<?a?>", "</scenario>" },
  { "one text", HEAD "<note>", "x ", "</note></scenario>" },
  { "sections of a text", HEAD "<note>", "<![CDATA[x]]>", "</note></scenario>" },
  { "characters by number", HEAD "<note>", "&#65;", "</note></scenario>" },
  { "ampersands", HEAD "<note>", "& ", "</note></scenario>" },
  { "unknown names", HEAD, "<actr id=\"x%u\" nam=\"y\"/>\n", "</scenario>" },
  { "numbers that are none", HEAD, "<actor id=\"x%u\" name=\"y\"><tie access=\"1e\"/></actor>\n",
    "</scenario>" },
  { "names of nobody", HEAD PARTIES,
    "<exchange id=\"x%u\" name=\"y\" after=\"z%u\" channel=\"c%u\">" SIDES "</exchange>\n",
    "</scenario>" },
  { "the same id", HEAD, "<event id=\"e\" name=\"n\"/>\n", "</scenario>" },
  { "exchanges after the next", HEAD PARTIES,
    "<exchange id=\"x%u\" name=\"y\" after=\"x%+u\">" SIDES "</exchange>\n", "</scenario>" },
  { "declarations of entities", "<!DOCTYPE scenario [", "<!ENTITY a%u \"&a;&a;\">",
    "]><scenario/>" },
  { "spaces", HEAD, "        \n", "</scenario>" },
  { "long lines of digits", HEAD, "<event id=\"e%u\" on=\"D+00000000000000000000000000001\"/>",
    "</scenario>" },
};

/* "%u" is @number, "%+u" the number after it. */
static void
add_piece (GString *text, const char *piece, guint number)
{
  for (; *piece; piece++)
    if (g_str_has_prefix (piece, "%+u"))
      {
        g_string_append_printf (text, "%u", number + 1);
        piece += 2;
      }
    else if (g_str_has_prefix (piece, "%u"))
      {
        g_string_append_printf (text, "%u", number);
        piece++;
      }
    else
      g_string_append_c (text, *piece);
}

guint
hostile_count (void)
{
  return G_N_ELEMENTS (files);
}

/**
 * hostile_new:
 * @index: a number below hostile_count()
 * @size: about how many bytes
 * @what: (out): what the file has too much of
 *
 * Returns: (transfer full): the file
 */
GString *
hostile_new (guint index, gsize size, const char **what)
{
  const Hostile *file = &files[index];
  GString *text = g_string_new (file->start);

  for (guint i = 0; text->len < size; i++)
    add_piece (text, file->piece, i);
  g_string_append (text, file->end);
  *what = file->what;
  return text;
}
