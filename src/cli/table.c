/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/table.h"

#include <string.h>

#include "cli/terminal.h"

#define GAP 2 /* spaces between columns */

struct _SulhTable
{
  char *alignment;
  GPtrArray *rows; /* of char ** */
};

static guint
column_width (const SulhTable *table, guint column)
{
  guint widest = 0;

  for (guint i = 0; i < table->rows->len; i++)
    {
      char **cells = table->rows->pdata[i];

      widest = MAX (widest, sulh_terminal_width (cells[column]));
    }
  return widest;
}

/* A column without texts is not there at all. No spaces stand at the end of a line, which nobody
 * sees and everybody copies. */
static char *
format_row (const SulhTable *table, char **cells, const guint *widths)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; table->alignment[i]; i++)
    {
      guint padding = widths[i] - sulh_terminal_width (cells[i]);

      if (widths[i] == 0)
        continue;
      g_string_append_printf (line, "%*s", i > 0 ? GAP : 0, "");
      if (table->alignment[i] == 'r')
        g_string_append_printf (line, "%*s%s", (int)padding, "", cells[i]);
      else
        g_string_append_printf (line, "%s%*s", cells[i], (int)padding, "");
    }
  return g_strchomp (g_string_free (line, FALSE));
}

/**
 * sulh_table_new:
 * @alignment: a letter for each column, `l` or `r`
 *
 * Returns: (transfer full): a table without rows
 */
SulhTable *
sulh_table_new (const char *alignment)
{
  SulhTable *table = g_new0 (SulhTable, 1);

  table->alignment = g_strdup (alignment);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  return table;
}

void
sulh_table_free (SulhTable *table)
{
  g_free (table->alignment);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

/**
 * sulh_table_add_row:
 * @table: a table
 * @first: text of the first column
 * @...: texts of the other columns, as many as there are, then %NULL
 */
void
sulh_table_add_row (SulhTable *table, const char *first, ...)
{
  gsize n_columns = strlen (table->alignment);
  char **cells = g_new0 (char *, n_columns + 1);
  const char *cell = first;
  va_list rest;

  va_start (rest, first);
  for (gsize i = 0; i < n_columns; i++)
    {
      cells[i] = g_strdelimit (g_strdup (cell ? cell : ""), "\n", ' ');
      cell = cell ? va_arg (rest, const char *) : NULL;
    }
  va_end (rest);
  g_ptr_array_add (table->rows, cells);
}

/**
 * sulh_table_add_cells:
 * @table: a table
 * @cells: (array zero-terminated=1): texts of all columns, as many as there are
 */
void
sulh_table_add_cells (SulhTable *table, const char *const *cells)
{
  char **row = g_strdupv ((char **)cells);

  for (char **cell = row; *cell; cell++)
    g_strdelimit (*cell, "\n", ' ');
  g_ptr_array_add (table->rows, row);
}

void
sulh_table_print (const SulhTable *table)
{
  gsize n_columns = strlen (table->alignment);
  g_autofree guint *widths = g_new0 (guint, n_columns);

  for (guint i = 0; i < n_columns; i++)
    widths[i] = column_width (table, i);
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *line = format_row (table, table->rows->pdata[i], widths);

      sulh_terminal_print_format ("%s\n", line);
    }
}
