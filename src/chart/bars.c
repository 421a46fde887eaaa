/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 560.0
#define NAME_SHARE 0.38
#define WORDS_SHARE 0.3
#define BAR_HEIGHT 16.0
#define ROW_PADDING 7.0
#define WHISKER 5.0

typedef struct
{
  SulhSheet sheet;
  const SulhBarMatter *matter;
  double most;
  double name_width;
  double words_width;
  SulhArea plot;
} Bars;

static const SulhBarRow *
get_row (const Bars *bars, guint i)
{
  return &g_array_index (bars->matter->rows, SulhBarRow, i);
}

static double
get_x (const Bars *bars, double value)
{
  return bars->plot.x + bars->plot.width * fmin (value, bars->most) / bars->most;
}

static double
get_most (double most, double value)
{
  return isnan (value) ? most : fmax (most, value);
}

static void
find_most (Bars *bars)
{
  bars->most = 0;
  for (guint i = 0; i < bars->matter->rows->len; i++)
    {
      const SulhBarRow *row = get_row (bars, i);

      bars->most = get_most (bars->most, row->value);
      bars->most = get_most (bars->most, row->upper);
      bars->most = get_most (bars->most, row->mark);
    }
  if (bars->matter->are_shares)
    bars->most = fmin (1, bars->most);
  if (bars->most <= 0)
    bars->most = 1;
}

static char *
say_value (const Bars *bars, const SulhBarRow *row)
{
  g_autofree char *number = NULL;

  if (row->words)
    return g_strdup (row->words);
  if (!bars->matter->are_shares)
    return sulh_sheet_format (row->value, row->value < 10 ? 1 : 0);
  number = sulh_sheet_format (100 * row->value, row->value > 0 && row->value < 0.01 ? 1 : 0);
  return g_strdup_printf (_ ("%s %%"), number);
}

/* The band of chance, as a line with two ends over the bar. */
static void
draw_band (const Bars *bars, const SulhBarRow *row, double middle)
{
  SulhFigureBuilder *builder = bars->sheet.page.builder;
  const SulhLook look = { .line = SULH_LINE_SOLID, .width = 1.4 };
  double ends[2] = { get_x (bars, fmax (row->lower, 0)), get_x (bars, row->upper) };

  if (isnan (row->lower) || isnan (row->upper))
    return;
  sulh_figure_builder_add_line (builder, SULH_ROLE_LABEL, (SulhPoint){ ends[0], middle },
                                (SulhPoint){ ends[1], middle }, look);
  for (guint e = 0; e < 2; e++)
    sulh_figure_builder_add_line (builder, SULH_ROLE_LABEL,
                                  (SulhPoint){ ends[e], middle - WHISKER },
                                  (SulhPoint){ ends[e], middle + WHISKER }, look);
}

static void
draw_bar (const Bars *bars, const SulhBarRow *row, double middle)
{
  SulhFigureBuilder *builder = bars->sheet.page.builder;
  double thick = BAR_HEIGHT * bars->sheet.scale;

  sulh_figure_builder_add_box (builder, row->is_pale ? SULH_ROLE_UNCERTAINTY : SULH_ROLE_TRUST,
                               (SulhArea){ bars->plot.x, middle - thick / 2,
                                           fmax (get_x (bars, row->value) - bars->plot.x, 1),
                                           thick },
                               (SulhLook){ .fill = row->is_pale ? SULH_FILL_HATCH : SULH_FILL_INK,
                                           .line = SULH_LINE_SOLID,
                                           .width = 1,
                                           .solid = TRUE });
  draw_band (bars, row, middle);
  if (!isnan (row->mark))
    sulh_figure_builder_add_line (builder, SULH_ROLE_BROKEN,
                                  (SulhPoint){ get_x (bars, row->mark), middle - thick },
                                  (SulhPoint){ get_x (bars, row->mark), middle + thick },
                                  (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.4 });
}

static double
draw_row (const Bars *bars, guint index, double y)
{
  const SulhSheet *sheet = &bars->sheet;
  const SulhBarRow *row = get_row (bars, index);
  g_autofree char *words = say_value (bars, row);
  g_autofree char *id = g_strdup_printf ("bar-%u", index + 1);
  double x = bars->plot.x + bars->plot.width + 14;
  double height
      = fmax (fmax (sulh_sheet_measure (sheet, row->name, sulh_font_label, bars->name_width),
                    sulh_sheet_measure (sheet, words, sulh_font_label_bold, bars->words_width)),
              BAR_HEIGHT * sheet->scale * 1.5)
        + 2 * ROW_PADDING;

  sulh_sheet_rule (sheet, y);
  sulh_figure_builder_begin_subject (sheet->page.builder, id, row->name, words);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, row->name, sulh_font_label,
                         (SulhArea){ sheet->left, y, bars->name_width, height }, SULH_ALIGN_START);
  draw_bar (bars, row, y + height / 2);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, words, sulh_font_label_bold,
                         (SulhArea){ x, y, bars->words_width, height }, SULH_ALIGN_START);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height;
}

/**
 * sulh_chart_make_bars:
 * @scenario: what the futures are of
 * @matter: one bar for each row
 * @options: size, direction, language
 *
 * Bars from nothing, each with its band of chance and with what it is compared with. Linear in the
 * rows.
 *
 * Returns: (transfer full): the figure; its subjects are the rows
 */
SulhFigure *
sulh_chart_make_bars (const SulhScenario *scenario, const SulhBarMatter *matter,
                      const SulhChartOptions *options)
{
  Bars bars = { .matter = matter };
  SulhSheet *sheet = &bars.sheet;
  double inner, top, y;

  sulh_sheet_open (sheet, scenario, options, LEAST_WIDTH);
  if (matter->rows->len == 0)
    return sulh_sheet_close_empty (sheet, matter->title, matter->subtitle);
  inner = sheet->right - sheet->left;
  bars.name_width = inner * NAME_SHARE;
  bars.words_width = inner * WORDS_SHARE - 14;
  y = top = sulh_sheet_add_head (sheet, matter->title, matter->subtitle) + 4;
  bars.plot = (SulhArea){ sheet->left + bars.name_width + 12, y,
                          inner * (1 - NAME_SHARE - WORDS_SHARE) - 12, 0 };
  find_most (&bars);
  for (guint i = 0; i < matter->rows->len; i++)
    y = draw_row (&bars, i, y);
  sulh_figure_builder_add_line (sheet->page.builder, SULH_ROLE_AXIS,
                                (SulhPoint){ bars.plot.x, top }, (SulhPoint){ bars.plot.x, y },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
  return sulh_sheet_close (sheet, y, matter->title, matter->subtitle);
}
