/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 720.0
#define NAME_SHARE 0.2
#define WORDS_SHARE 0.24
#define CELL_HEIGHT 58.0
#define CELL_GAP 2.0
#define ROW_PADDING 8.0
#define SWATCH 12.0

typedef struct
{
  SulhSheet sheet;
  const SulhStrikeMatter *matter;
  double name_width;
  double words_width;
  double cell_width;
} Strikes;

/* How a share of a cell is drawn: told apart by its pattern where there is no colour. */
static const struct
{
  SulhRole role;
  SulhFill fill;
  const char *words;
} parts[] = {
  { SULH_ROLE_TRUST, SULH_FILL_INK, N_ ("goes on") },
  { SULH_ROLE_GAP, SULH_FILL_DOTS, N_ ("stalls") },
  { SULH_ROLE_BROKEN, SULH_FILL_BACK_HATCH, N_ ("collapses") },
};

static const SulhStrikeCell *
get_cell (const Strikes *strikes, guint row, guint week)
{
  return &strikes->matter->cells[row * strikes->matter->n_weeks + week];
}

static SulhStrikeCell
find_sum (const Strikes *strikes, guint row)
{
  SulhStrikeCell sum = { 0 };

  for (guint w = 0; w < strikes->matter->n_weeks; w++)
    {
      const SulhStrikeCell *cell = get_cell (strikes, row, w);

      sum.futures += cell->futures;
      sum.holds += cell->holds;
      sum.stalls += cell->stalls;
      sum.collapses += cell->collapses;
      sum.contained += cell->contained;
      sum.mended += cell->mended;
    }
  return sum;
}

static double
find_share (guint some, guint all)
{
  return all > 0 ? (double)some / all : 0;
}

static char *
say_percent (double share)
{
  g_autofree char *number = sulh_sheet_format (100 * share, 0);

  return g_strdup_printf (_ ("%s %%"), number);
}

/* The kind of shock after which fewest go on; the last row is none and is not asked. */
static char *
say_title (const Strikes *strikes)
{
  guint worst = 0;
  double least = INFINITY;

  for (guint r = 0; r + 1 < strikes->matter->n_rows; r++)
    {
      SulhStrikeCell sum = find_sum (strikes, r);
      double share = find_share (sum.holds, sum.futures);

      if (sum.futures == 0 || share >= least)
        continue;
      least = share;
      worst = r;
    }
  g_autofree char *name = sulh_sheet_isolate (&strikes->sheet, strikes->matter->names[worst]);
  g_autofree char *percent = say_percent (isfinite (least) ? least : 0);
  SulhStrikeCell none = find_sum (strikes, strikes->matter->n_rows - 1);
  g_autofree char *without = say_percent (find_share (none.holds, none.futures));
  return g_strdup_printf (_ ("Hardest to bear is “%s”: %s of the talks go on, %s without it"), name,
                          percent, without);
}

static double
draw_key (const Strikes *strikes, double y)
{
  const SulhSheet *sheet = &strikes->sheet;
  double size = SWATCH * sheet->scale;
  double room = (sheet->right - sheet->left) / G_N_ELEMENTS (parts);
  double height = size;

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      double x = sheet->left + p * room;
      double own;

      sulh_figure_builder_add_box (
          sheet->page.builder, parts[p].role, (SulhArea){ x, y + 2, size, size },
          (SulhLook){ .fill = parts[p].fill, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
      own = sulh_sheet_put (sheet, SULH_ROLE_LABEL, _ (parts[p].words), sulh_font_label,
                            (SulhArea){ x + size + 8, y, room - size - 16, 0 }, SULH_ALIGN_START);
      height = MAX (height, own);
    }
  return y + height + 10;
}

static double
get_x (const Strikes *strikes, guint week)
{
  return strikes->sheet.left + strikes->name_width + 8 + week * strikes->cell_width;
}

/* Days of the weeks, as many as have room beside each other. */
static double
draw_weeks (const Strikes *strikes, double y)
{
  const SulhSheet *sheet = &strikes->sheet;
  double room = 46 * sheet->scale;
  guint each = (guint)MAX (1, ceil (room / strikes->cell_width));
  double height = sulh_sheet_measure (sheet, "0", sulh_font_small, 0);

  sulh_sheet_put (sheet, SULH_ROLE_LABEL_SECONDARY, _ ("Shock on day"), sulh_font_small,
                  (SulhArea){ sheet->left, y, strikes->name_width - 20 * sheet->scale, 0 },
                  SULH_ALIGN_START);
  for (guint w = 0; w < strikes->matter->n_weeks; w += each)
    {
      g_autofree char *day = g_strdup_printf ("%d", strikes->matter->weeks[w]);

      sulh_sheet_put (
          sheet, SULH_ROLE_LABEL_SECONDARY, day, sulh_font_small,
          (SulhArea){ get_x (strikes, w) + strikes->cell_width / 2 - room / 2, y, room, 0 },
          SULH_ALIGN_CENTER);
    }
  return y
         + fmax (height, sulh_sheet_measure (sheet, _ ("Shock on day"), sulh_font_small,
                                             strikes->name_width - 20 * sheet->scale))
         + 4;
}

/* Shares lie upon each other, what goes on at the foot. */
static void
draw_cell (const Strikes *strikes, const SulhStrikeCell *cell, SulhArea area)
{
  const guint counts[] = { cell->holds, cell->stalls, cell->collapses };
  double foot = area.y + area.height;

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    {
      double height = area.height * find_share (counts[p], cell->futures);

      if (counts[p] == 0)
        continue;
      foot -= height;
      sulh_figure_builder_add_box (
          strikes->sheet.page.builder, parts[p].role,
          (SulhArea){ area.x, foot, area.width, height },
          (SulhLook){
              .fill = parts[p].fill, .line = SULH_LINE_SOLID, .width = 0.6, .solid = TRUE });
    }
}

/* How those that go on recover: by a message in time, or by a rung that was kept afterwards. */
static char *
say_recovery (const Strikes *strikes, guint row, const SulhStrikeCell *sum)
{
  g_autofree char *holds = say_percent (find_share (sum->holds, sum->futures));
  g_autofree char *contained = say_percent (find_share (sum->contained, sum->holds));
  g_autofree char *mended = say_percent (find_share (sum->mended, sum->holds));

  if (sum->futures == 0)
    return g_strdup (_ ("no talks are left"));
  if (sum->holds == 0 || row + 1 == strikes->matter->n_rows)
    return g_strdup_printf (_ ("%s go on"), holds);
  return g_strdup_printf (_ ("%s go on: %s of these by a message in time, %s by a rung kept after"),
                          holds, contained, mended);
}

static double
draw_row (const Strikes *strikes, guint row, double y)
{
  const SulhSheet *sheet = &strikes->sheet;
  SulhStrikeCell sum = find_sum (strikes, row);
  g_autofree char *recovery = say_recovery (strikes, row, &sum);
  g_autofree char *id = g_strdup_printf ("strike-%u", row + 1);
  const char *name = strikes->matter->names[row];
  double words = get_x (strikes, strikes->matter->n_weeks) + 10;
  double room = sheet->right - words;
  double height
      = fmax (CELL_HEIGHT * sheet->scale,
              fmax (sulh_sheet_measure (sheet, name, sulh_font_label, strikes->name_width),
                    sulh_sheet_measure (sheet, recovery, sulh_font_small, room)));

  sulh_figure_builder_begin_subject (sheet->page.builder, id, name, recovery);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, name, sulh_font_label,
                         (SulhArea){ sheet->left, y, strikes->name_width, height },
                         SULH_ALIGN_START);
  for (guint w = 0; w < strikes->matter->n_weeks; w++)
    draw_cell (
        strikes, get_cell (strikes, row, w),
        (SulhArea){ get_x (strikes, w) + CELL_GAP / 2, y, strikes->cell_width - CELL_GAP, height });
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL_SECONDARY, recovery, sulh_font_small,
                         (SulhArea){ words, y, room, height }, SULH_ALIGN_START);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height + ROW_PADDING;
}

static SulhFigure *
make_figure (Strikes *strikes)
{
  SulhSheet *sheet = &strikes->sheet;
  const SulhStrikeMatter *matter = strikes->matter;
  double inner = sheet->right - sheet->left;
  g_autofree char *title = say_title (strikes);
  g_autofree char *played = sulh_digits_group (matter->runs);
  g_autofree char *subtitle = g_strdup_printf (
      _ ("Of the futures in which the talks still go on: what has become of them %d days after a "
         "shock of each kind, by the day on which it comes; up to %s futures in each column"),
      matter->within, played);
  double y = sulh_sheet_add_head (sheet, title, subtitle) + 2;

  strikes->name_width = inner * NAME_SHARE;
  strikes->words_width = inner * WORDS_SHARE;
  strikes->cell_width
      = (inner - strikes->name_width - strikes->words_width - 18) / MAX (matter->n_weeks, 1);
  y = draw_key (strikes, y);
  y = draw_weeks (strikes, y);
  for (guint r = 0; r < matter->n_rows; r++)
    y = draw_row (strikes, r, y);
  return sulh_sheet_close (sheet, y, title, subtitle);
}

/**
 * sulh_chart_make_strikes:
 * @scenario: what the futures are of
 * @matter: what comes of each kind of shock in each week
 * @options: size, direction, language
 *
 * A row for each kind of shock, a column for each week. Linear in the cells.
 *
 * Returns: (transfer full): the figure; its subjects are the kinds
 */
SulhFigure *
sulh_chart_make_strikes (const SulhScenario *scenario, const SulhStrikeMatter *matter,
                         const SulhChartOptions *options)
{
  Strikes strikes = { .matter = matter };

  sulh_sheet_open (&strikes.sheet, scenario, options, LEAST_WIDTH);
  if (matter->n_rows < 2 || matter->n_weeks == 0)
    return sulh_sheet_close_empty (&strikes.sheet, _ ("The scenario holds no shocks"),
                                   _ ("Add a shock or a spoiler"));
  return make_figure (&strikes);
}
