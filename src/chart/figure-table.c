/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/figure-table.h"

#include <math.h>

struct _SulhFigureTable
{
  char **titles;
  guint n_columns;
  GArray *cells; /* row by row */
};

static void
clear_cell (gpointer data)
{
  g_free (((SulhTableCell *)data)->text);
}

static void
clear_table (gpointer data)
{
  SulhFigureTable *table = data;

  g_strfreev (table->titles);
  g_array_unref (table->cells);
}

/**
 * sulh_figure_table_new:
 * @titles: of the columns, the same in every language; ends with %NULL
 *
 * Returns: (transfer full): a table without rows
 */
SulhFigureTable *
sulh_figure_table_new (const char *const *titles)
{
  SulhFigureTable *table = g_atomic_rc_box_new0 (SulhFigureTable);

  table->titles = g_strdupv ((char **)titles);
  table->n_columns = g_strv_length (table->titles);
  table->cells = g_array_new (FALSE, FALSE, sizeof (SulhTableCell));
  g_array_set_clear_func (table->cells, clear_cell);
  return table;
}

SulhFigureTable *
sulh_figure_table_ref (SulhFigureTable *table)
{
  return g_atomic_rc_box_acquire (table);
}

void
sulh_figure_table_unref (SulhFigureTable *table)
{
  g_atomic_rc_box_release_full (table, clear_table);
}

/** sulh_figure_table_add_text: @text: (nullable): words of the next cell */
void
sulh_figure_table_add_text (SulhFigureTable *table, const char *text)
{
  const SulhTableCell cell = { g_strdup (text ? text : ""), NAN };

  g_array_append_val (table->cells, cell);
}

/** sulh_figure_table_add_number: @number: of the next cell; not finite leaves it empty */
void
sulh_figure_table_add_number (SulhFigureTable *table, double number)
{
  const SulhTableCell cell = { NULL, number };

  g_array_append_val (table->cells, cell);
}

guint
sulh_figure_table_get_n_columns (const SulhFigureTable *table)
{
  return table->n_columns;
}

const char *
sulh_figure_table_get_title (const SulhFigureTable *table, guint column)
{
  return table->titles[column];
}

guint
sulh_figure_table_get_n_rows (const SulhFigureTable *table)
{
  return table->cells->len / table->n_columns;
}

const SulhTableCell *
sulh_figure_table_get_cell (const SulhFigureTable *table, guint row, guint column)
{
  return &g_array_index (table->cells, SulhTableCell, row * table->n_columns + column);
}
