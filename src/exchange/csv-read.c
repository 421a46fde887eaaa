/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/csv-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What stands most often between the titles, outside quotes. */
static char
find_delimiter (const char *text, const char *end)
{
  const char candidates[] = ",;\t";
  guint counts[3] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (const char *c = text; c < end && (quoted || (*c != '\n' && *c != '\r')); c++)
    if (*c == '"')
      quoted = !quoted;
    else
      for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
        counts[i] += !quoted && *c == candidates[i];
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

static guint
count_lines (const char *from, const char *to)
{
  guint lines = 1;

  for (const char *c = from; c < to; c++)
    lines += *c == '\n' || (*c == '\r' && (c + 1 == to || c[1] != '\n'));
  return lines;
}

/**
 * sulh_csv_reader_init:
 * @reader: (out caller-allocates): the reader
 * @bytes: the table; must stay while it is read
 * @error: return location
 *
 * A comma, a semicolon or a tab stands between cells, whichever the first line holds most of.
 *
 * Returns: whether @bytes are text that can be read; if not, the line is told
 */
gboolean
sulh_csv_reader_init (SulhCsvReader *reader, GBytes *bytes, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  const char *valid = text;

  *reader = (SulhCsvReader){ .at = text, .end = text + size, .line = 1, .begun = 1 };
  if (size >= 2
      && ((text[0] == '\xff' && text[1] == '\xfe') || (text[0] == '\xfe' && text[1] == '\xff')))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("The table is written in UTF-16. Save it as CSV in UTF-8."));
      return FALSE;
    }
  if (size > 0 && !g_utf8_validate_len (text, size, &valid))
    {
      reader->begun = count_lines (text, valid);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("There is something that is not text in UTF-8. Save the table as CSV "
                              "in UTF-8."));
      return FALSE;
    }
  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (text, BYTE_ORDER_MARK, 3) == 0)
    reader->at += 3;
  reader->delimiter = find_delimiter (reader->at, reader->end);
  reader->cells = g_ptr_array_new_with_free_func (g_free);
  return TRUE;
}

void
sulh_csv_reader_clear (SulhCsvReader *reader)
{
  g_clear_pointer (&reader->cells, g_ptr_array_unref);
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

static void
pass_line_end (SulhCsvReader *reader)
{
  if (reader->at < reader->end && *reader->at == '\r')
    reader->at++;
  if (reader->at < reader->end && *reader->at == '\n')
    reader->at++;
  reader->line++;
}

static gboolean
add_cell (SulhCsvReader *reader, char *cell, gsize length, GError **error)
{
  if (length > SULH_CSV_CELL_LONGEST)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("A cell is longer than %d bytes. Shorten it, or look for a quotation mark that "
                    "is never closed."),
                 SULH_CSV_CELL_LONGEST);
  else if (reader->cells->len >= SULH_CSV_CELLS_MOST)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("The line has more than %d cells. Leave out columns that are not needed."),
                 SULH_CSV_CELLS_MOST);
  else
    {
      g_ptr_array_add (reader->cells, cell);
      return TRUE;
    }
  g_free (cell);
  return FALSE;
}

static gboolean
read_plain (SulhCsvReader *reader, GError **error)
{
  const char *start = reader->at;

  while (reader->at < reader->end && *reader->at != reader->delimiter && !is_line_end (*reader->at))
    reader->at++;
  if (reader->at - start > SULH_CSV_CELL_LONGEST)
    return add_cell (reader, NULL, (gsize)(reader->at - start), error);
  return add_cell (reader, g_strndup (start, (gsize)(reader->at - start)), 0, error);
}

/* From behind the opening quote to behind the closing one; two quotes stand for one. */
static gboolean
read_quoted (SulhCsvReader *reader, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (reader->at++; reader->at < reader->end; reader->at++)
    {
      char c = *reader->at;

      if (c == '"' && (reader->at + 1 == reader->end || reader->at[1] != '"'))
        {
          gsize length = cell->len;

          reader->at++;
          return add_cell (reader, g_string_free (g_steal_pointer (&cell), FALSE), length, error);
        }
      reader->at += c == '"';
      reader->line
          += c == '\n' || (c == '\r' && (reader->at + 1 == reader->end || reader->at[1] != '\n'));
      g_string_append_c (cell, c);
      if (cell->len > SULH_CSV_CELL_LONGEST)
        return add_cell (reader, NULL, cell->len, error);
    }
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("A quotation mark that opens here is never closed. Close it, or write it "
                          "twice if it belongs to the text."));
  return FALSE;
}

static gboolean
read_cell (SulhCsvReader *reader, GError **error)
{
  if (reader->at == reader->end || *reader->at != '"')
    return read_plain (reader, error);
  if (!read_quoted (reader, error))
    return FALSE;
  if (reader->at == reader->end || *reader->at == reader->delimiter || is_line_end (*reader->at))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("Text follows a closing quotation mark. Write a quotation mark within a "
                          "cell twice."));
  return FALSE;
}

/**
 * sulh_csv_reader_next:
 * @reader: a reader
 * @error: return location; @reader's @begun then is the line that is at fault
 *
 * Reads the next line that is not empty into @cells. Cost: its length.
 *
 * Returns: whether there was one; %FALSE without an error at the end
 */
gboolean
sulh_csv_reader_next (SulhCsvReader *reader, GError **error)
{
  g_ptr_array_set_size (reader->cells, 0);
  while (reader->at < reader->end && is_line_end (*reader->at))
    pass_line_end (reader);
  reader->begun = reader->line;
  if (reader->at == reader->end)
    return FALSE;
  while (read_cell (reader, error))
    {
      if (reader->at == reader->end || is_line_end (*reader->at))
        {
          if (reader->at < reader->end)
            pass_line_end (reader);
          return TRUE;
        }
      reader->at++;
    }
  return FALSE;
}
