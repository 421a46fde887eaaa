/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF may be changed by writing new versions of some objects behind its end, with a table that
 * says where they are and where the table before is. cairo writes the structure of a page, but
 * neither the language of the catalogue nor the alternative text of a figure. */
#include "chart/pdf-structure.h"

#include <string.h>

#define FIGURE "/S /Figure"

typedef struct
{
  const char *text; /* the file; may hold zero bytes */
  gsize length;
  GString *out;
  GString *table;
} Update;

/* Objects stand at the beginning of a line: number, generation, "obj". */
static const char *
find_object (const Update *update, guint number, const char **end)
{
  g_autofree char *head = g_strdup_printf ("\n%u 0 obj\n", number);
  const char *at = memmem (update->text, update->length, head, strlen (head));

  if (at == NULL)
    return NULL;
  at += strlen (head);
  *end = memmem (at, update->length - (gsize)(at - update->text), "\nendobj", 7);
  return *end != NULL ? at : NULL;
}

/* The last place of @word before @end; streams hold zero bytes, at which strings would end. */
static const char *
find_before (const Update *update, const char *end, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = end - length; at >= update->text; at--)
    if (memcmp (at, word, length) == 0)
      return at;
  return NULL;
}

static const char *
find_last (const Update *update, const char *word)
{
  return find_before (update, update->text + update->length, word);
}

/* The number behind a name of the trailer, or 0. */
static guint
read_number (const Update *update, const char *from, const char *name)
{
  gsize rest = from != NULL ? (gsize)(update->text + update->length - from) : 0;
  const char *at = rest > 0 ? memmem (from, rest, name, strlen (name)) : NULL;

  return at != NULL ? (guint)g_ascii_strtoull (at + strlen (name), NULL, 10) : 0;
}

/* A text string of any script: UTF-16, in digits. */
static void
append_text (GString *out, const char *text)
{
  g_autofree gunichar2 *units = NULL;
  glong n_units = 0;

  units = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  g_string_append (out, "<FEFF");
  for (glong i = 0; i < n_units; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}

/* Writes a new version of an object, with @entries first in its dictionary. */
static void
replace_object (Update *update, guint number, const char *entries)
{
  const char *end;
  const char *body = find_object (update, number, &end);

  if (body == NULL || !g_str_has_prefix (body, "<<"))
    return;
  g_string_append_printf (update->table, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number,
                          update->length + update->out->len);
  g_string_append_printf (update->out, "%u 0 obj\n<< %s\n  ", number, entries);
  g_string_append_len (update->out, body + 2, end - body - 2);
  g_string_append (update->out, "\nendobj\n");
}

/* The object in which @at stands, or 0: the last head of an object before it. */
static guint
find_number_of (const Update *update, const char *at)
{
  const char *head = find_before (update, at, " 0 obj\n");

  while (head != NULL && head > update->text && g_ascii_isdigit (head[-1]))
    head--;
  return head != NULL ? (guint)g_ascii_strtoull (head, NULL, 10) : 0;
}

static void
append_trailer (Update *update, const char *trailer, guint previous)
{
  gsize start = update->length + update->out->len;

  g_string_append_printf (update->out, "xref\n%strailer\n<< /Size %u\n   /Root %u 0 R\n",
                          update->table->str, read_number (update, trailer, "/Size "),
                          read_number (update, trailer, "/Root "));
  if (read_number (update, trailer, "/Info ") > 0)
    g_string_append_printf (update->out, "   /Info %u 0 R\n",
                            read_number (update, trailer, "/Info "));
  g_string_append_printf (update->out, "   /Prev %u\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          previous, start);
}

/* The elements of the structure stand in the file in the order in which they were begun. */
static void
describe_figures (Update *update, const GPtrArray *alternatives)
{
  const char *end = update->text + update->length;
  const char *at = update->text;

  for (guint i = 0; i < alternatives->len; i++)
    {
      g_autoptr (GString) entries = g_string_new ("/Alt ");
      guint number;

      at = memmem (at, (gsize)(end - at), FIGURE, strlen (FIGURE));
      number = at != NULL ? find_number_of (update, at) : 0;
      if (number == 0)
        return;
      append_text (entries, alternatives->pdata[i]);
      replace_object (update, number, entries->str);
      at += strlen (FIGURE);
    }
}

/**
 * sulh_pdf_describe:
 * @pdf: as cairo writes it, version 1.4
 * @language: such as "en"
 * @alternatives: (element-type utf8): what is to be seen in each figure, in their order
 *
 * Adds language, a wish to show the title, and the alternative texts of figures. Linear in the
 * file for each figure. What is not understood is left as it is.
 *
 * Returns: (transfer full): the file
 */
GBytes *
sulh_pdf_describe (GBytes *pdf, const char *language, const GPtrArray *alternatives)
{
  gsize length;
  const char *text = g_bytes_get_data (pdf, &length);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) table = g_string_new (NULL);
  Update update = { text, length, out, table };
  const char *trailer = find_last (&update, "trailer");
  const char *start = find_last (&update, "startxref");
  guint root = read_number (&update, trailer, "/Root ");

  if (root == 0 || start == NULL)
    return g_bytes_ref (pdf);
  gboolean is_marked = memmem (text, length, "/MarkInfo", 9) != NULL;
  g_autofree char *catalogue
      = g_strdup_printf ("/Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>%s", language,
                         is_marked ? "" : " /MarkInfo << /Marked true >>");
  replace_object (&update, root, catalogue);
  describe_figures (&update, alternatives);
  append_trailer (&update, trailer, read_number (&update, start, "startxref\n"));
  GByteArray *whole = g_byte_array_sized_new ((guint)(length + out->len));
  g_byte_array_append (whole, (const guint8 *)text, (guint)length);
  g_byte_array_append (whole, (const guint8 *)out->str, (guint)out->len);
  return g_byte_array_free_to_bytes (whole);
}
