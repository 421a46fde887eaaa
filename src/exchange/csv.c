/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/csv.h"

#include <math.h>
#include <string.h>

static void
begin_cell (SulhCsv *csv)
{
  if (csv->inside)
    g_string_append_c (csv->text, ',');
  csv->inside = TRUE;
}

/* What a spreadsheet would run and not show. */
static gboolean
looks_like_a_formula (const char *text)
{
  return text[0] != '\0' && strchr ("=+-@\t\r", text[0]) != NULL;
}

void
sulh_csv_init (SulhCsv *csv)
{
  csv->text = g_string_new (NULL);
  csv->inside = FALSE;
}

void
sulh_csv_add_text (SulhCsv *csv, const char *text)
{
  const char *guard = text && looks_like_a_formula (text) ? "'" : "";
  g_autoptr (GString) cell = g_string_new (guard);

  g_string_append (cell, text ? text : "");
  begin_cell (csv);
  if (strpbrk (cell->str, ",\"\r\n") == NULL)
    {
      g_string_append (csv->text, cell->str);
      return;
    }
  g_string_replace (cell, "\"", "\"\"", 0);
  g_string_append_printf (csv->text, "\"%s\"", cell->str);
}

void
sulh_csv_add_count (SulhCsv *csv, int count)
{
  begin_cell (csv);
  g_string_append_printf (csv->text, "%d", count);
}

void
sulh_csv_add_number (SulhCsv *csv, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  begin_cell (csv);
  if (isfinite (number))
    g_string_append (csv->text, g_ascii_formatd (buffer, sizeof buffer, "%.6g", number));
}

void
sulh_csv_end_line (SulhCsv *csv)
{
  g_string_append (csv->text, "\r\n");
  csv->inside = FALSE;
}

GBytes *
sulh_csv_finish (SulhCsv *csv)
{
  return g_string_free_to_bytes (g_steal_pointer (&csv->text));
}
