/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 560.0
#define NAME_SHARE 0.2
#define CELL_GAP 4.0
#define CELL_PADDING 8.0
#define BAR_HEIGHT 12.0

typedef struct
{
  SulhSheet sheet;
  const SulhGridMatter *matter;
  double name_width;
  double cell_width;
} Grid;

static double
get_x (const Grid *grid, guint column)
{
  return grid->sheet.left + grid->name_width + 8 + column * grid->cell_width;
}

static double
draw_columns (const Grid *grid, double y)
{
  const SulhSheet *sheet = &grid->sheet;
  double height
      = sulh_sheet_measure (sheet, grid->matter->row_title, sulh_font_small_bold, grid->name_width);
  double head = sulh_sheet_put (
      sheet, SULH_ROLE_LABEL_SECONDARY, grid->matter->column_title, sulh_font_small_bold,
      (SulhArea){ get_x (grid, 0), y, sheet->right - get_x (grid, 0), 0 }, SULH_ALIGN_START);

  sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, grid->matter->row_title, sulh_font_small_bold,
                  (SulhArea){ sheet->left, y, grid->name_width, 0 }, SULH_ALIGN_START);
  y += head + 4;
  head = 0;
  for (guint c = 0; c < grid->matter->n_columns; c++)
    {
      double own = sulh_sheet_put (
          sheet, SULH_ROLE_LABEL, grid->matter->columns[c], sulh_font_label,
          (SulhArea){ get_x (grid, c) + CELL_PADDING, y, grid->cell_width - 2 * CELL_PADDING, 0 },
          SULH_ALIGN_START);

      head = MAX (head, own);
    }
  return MAX (y + head, y - 4 + height) + 6;
}

/* The share in words, and under them as a bar of the width of the cell. */
static void
draw_cell (const Grid *grid, guint row, guint column, double y, double height)
{
  const SulhSheet *sheet = &grid->sheet;
  double share = grid->matter->shares[row * grid->matter->n_columns + column];
  double x = get_x (grid, column) + CELL_PADDING;
  double room = grid->cell_width - 2 * CELL_PADDING;
  double thick = BAR_HEIGHT * sheet->scale;
  g_autofree char *number = sulh_sheet_format (100 * share, 0);
  g_autofree char *words = g_strdup_printf (_ ("%s %%"), number);
  g_autofree char *id = g_strdup_printf ("cell-%u-%u", row + 1, column + 1);
  g_autofree char *name
      = g_strdup_printf ("%s: %s, %s: %s", grid->matter->row_title, grid->matter->rows[row],
                         grid->matter->column_title, grid->matter->columns[column]);

  sulh_figure_builder_begin_subject (sheet->page.builder, id, name, words);
  sulh_figure_builder_add_box (sheet->page.builder, SULH_ROLE_PANEL,
                               (SulhArea){ x - CELL_PADDING + CELL_GAP / 2, y + CELL_GAP / 2,
                                           grid->cell_width - CELL_GAP, height - CELL_GAP },
                               (SulhLook){ .fill = SULH_FILL_TINT, .radius = 3 });
  sulh_sheet_put (sheet, SULH_ROLE_LABEL, words, sulh_font_label_bold,
                  (SulhArea){ x, y + CELL_PADDING, room, 0 }, SULH_ALIGN_START);
  if (share > 0)
    sulh_figure_builder_add_box (
        sheet->page.builder, SULH_ROLE_TRUST,
        (SulhArea){ x, y + height - CELL_PADDING - thick, MAX (room * share, 1), thick },
        (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  sulh_figure_builder_end_subject (sheet->page.builder);
}

static double
draw_row (const Grid *grid, guint row, double y)
{
  const SulhSheet *sheet = &grid->sheet;
  const char *name = grid->matter->rows[row];
  double height = MAX (sulh_sheet_measure (sheet, "0", sulh_font_label_bold, 0)
                           + BAR_HEIGHT * sheet->scale + 4 + 2 * CELL_PADDING,
                       sulh_sheet_measure (sheet, name, sulh_font_label, grid->name_width));

  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, name, sulh_font_label,
                         (SulhArea){ sheet->left, y, grid->name_width, height }, SULH_ALIGN_START);
  for (guint c = 0; c < grid->matter->n_columns; c++)
    draw_cell (grid, row, c, y, height);
  return y + height;
}

/**
 * sulh_chart_make_grid:
 * @scenario: what the futures are of
 * @matter: a share for each cell
 * @options: size, direction, language
 *
 * Two things that differ, and the share that comes of both together. Linear in the cells.
 *
 * Returns: (transfer full): the figure; its subjects are the cells
 */
SulhFigure *
sulh_chart_make_grid (const SulhScenario *scenario, const SulhGridMatter *matter,
                      const SulhChartOptions *options)
{
  Grid grid = { .matter = matter };
  SulhSheet *sheet = &grid.sheet;
  double y;

  sulh_sheet_open (sheet, scenario, options, LEAST_WIDTH);
  grid.name_width = (sheet->right - sheet->left) * NAME_SHARE;
  grid.cell_width = (sheet->right - sheet->left - grid.name_width - 8) / MAX (matter->n_columns, 1);
  y = draw_columns (&grid, sulh_sheet_add_head (sheet, matter->title, matter->subtitle) + 4);
  for (guint r = 0; r < matter->n_rows; r++)
    y = draw_row (&grid, r, y);
  return sulh_sheet_close (sheet, y, matter->title, matter->subtitle);
}
