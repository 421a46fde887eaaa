/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/figure-csv.h"

#include "exchange/exchange.h"

static void
add_cell (SulhCsv *csv, const SulhTableCell *cell)
{
  if (cell->text)
    sulh_csv_add_text (csv, cell->text);
  else
    sulh_csv_add_number (csv, cell->number);
}

static void
add_table (SulhCsv *csv, const SulhFigureTable *table)
{
  guint n_columns = sulh_figure_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    sulh_csv_add_text (csv, sulh_figure_table_get_title (table, column));
  sulh_csv_end_line (csv);
  for (guint row = 0; row < sulh_figure_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < n_columns; column++)
        add_cell (csv, sulh_figure_table_get_cell (table, row, column));
      sulh_csv_end_line (csv);
    }
}

/* What is said of each part to who cannot see it. */
static void
add_subjects (SulhCsv *csv, const SulhFigure *figure)
{
  static const char *const titles[] = { "id", "name", "what is shown" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    sulh_csv_add_text (csv, titles[i]);
  sulh_csv_end_line (csv);
  for (guint i = 0; i < sulh_figure_get_n_subjects (figure); i++)
    {
      const SulhSubject *subject = sulh_figure_get_subject (figure, i);

      sulh_csv_add_text (csv, subject->id);
      sulh_csv_add_text (csv, subject->name);
      sulh_csv_add_text (csv, subject->description);
      sulh_csv_end_line (csv);
    }
}

/**
 * sulh_figure_write_csv:
 * @figure: a chart
 *
 * UTF-8 and RFC 4180, titles first, the same in every language; numbers have a point and up to six
 * digits, and a cell is empty where there is none. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front. A chart without a table of its own gives the name and the
 * sentence of each of its parts.
 *
 * Returns: (transfer full): the table
 */
GBytes *
sulh_figure_write_csv (const SulhFigure *figure)
{
  const SulhFigureTable *table = sulh_figure_get_table (figure);
  SulhCsv csv;

  sulh_csv_init (&csv);
  if (table)
    add_table (&csv, table);
  else
    add_subjects (&csv, figure);
  return sulh_csv_finish (&csv);
}
