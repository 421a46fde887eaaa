/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart shows, as rows of words and numbers for other programs. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SulhTableCell:
 * @text: (nullable): words; %NULL for a number
 * @number: the number; not finite where there is none
 */
typedef struct
{
  char *text;
  double number;
} SulhTableCell;

typedef struct _SulhFigureTable SulhFigureTable;

SulhFigureTable *sulh_figure_table_new (const char *const *titles);
SulhFigureTable *sulh_figure_table_ref (SulhFigureTable *table);
void sulh_figure_table_unref (SulhFigureTable *table);

void sulh_figure_table_add_text (SulhFigureTable *table, const char *text);
void sulh_figure_table_add_number (SulhFigureTable *table, double number);

guint sulh_figure_table_get_n_columns (const SulhFigureTable *table);
const char *sulh_figure_table_get_title (const SulhFigureTable *table, guint column);
guint sulh_figure_table_get_n_rows (const SulhFigureTable *table);
const SulhTableCell *sulh_figure_table_get_cell (const SulhFigureTable *table, guint row,
                                                 guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhFigureTable, sulh_figure_table_unref)

G_END_DECLS
