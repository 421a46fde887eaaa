/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 620.0
#define NAME_SHARE 0.3
#define VALUE_ROOM 96.0
#define BAR_HEIGHT 16.0
#define ROW_PADDING 6.0
#define ROWS_MOST 16

#define LEFT_TO_RIGHT "\u2066"
#define END_OF_DIRECTION "\u2069"

typedef struct
{
  SulhSheet sheet;
  const SulhEffectMatter *matter;
  guint n_rows;
  double least, most;
  SulhArea plot;
  double name_width;
} Effects;

static const SulhEffectRow *
get_row (const Effects *effects, guint i)
{
  return &g_array_index (effects->matter->rows, SulhEffectRow, i);
}

/* The end that is farther from nothing. */
static double
get_extreme (const SulhEffectRow *row)
{
  return fabs (row->low) > fabs (row->high) ? row->low : row->high;
}

static double
get_x (const Effects *effects, double value)
{
  return effects->plot.x
         + effects->plot.width * (value - effects->least) / (effects->most - effects->least);
}

/* Cases are compared with the first by what they keep, from nothing. */
static gboolean
are_cases (const Effects *effects)
{
  return effects->matter->base_name != NULL;
}

static double
get_whole (const Effects *effects, const SulhEffectRow *row)
{
  return effects->matter->base + row->high;
}

static void
find_ends (Effects *effects)
{
  for (guint i = 0; i < effects->n_rows; i++)
    {
      const SulhEffectRow *row = get_row (effects, i);
      double low = are_cases (effects) ? 0 : row->low;
      double high = are_cases (effects) ? get_whole (effects, row) : row->high;

      effects->least = fmin (effects->least, fmin (low, high));
      effects->most = fmax (effects->most, fmax (low, high));
    }
  if (effects->most - effects->least < 1e-6)
    {
      effects->least = -1;
      effects->most = 1;
    }
}

/* Among words from right to left, a sign must stay in front of its number. */
static char *
keep_together (const Effects *effects, const char *words)
{
  return effects->sheet.options->right_to_left
             ? g_strconcat (LEFT_TO_RIGHT, words, END_OF_DIRECTION, NULL)
             : g_strdup (words);
}

static char *
say_signed (const Effects *effects, double value)
{
  g_autofree char *number = sulh_sheet_format (value, 2);
  g_autofree char *with_sign = g_strconcat (value >= 0.005 ? "+" : "", number, NULL);

  return keep_together (effects, with_sign);
}

static char *
say_title (const Effects *effects)
{
  const SulhEffectRow *first = NULL;

  for (guint i = 0; i < effects->n_rows; i++)
    {
      const SulhEffectRow *row = get_row (effects, i);

      if (row->tells && (first == NULL || fabs (get_extreme (row)) > fabs (get_extreme (first))))
        first = row;
    }
  if (first == NULL)
    return g_strdup (_ ("None of these makes a difference that is more than chance"));
  g_autofree char *name = sulh_sheet_isolate (&effects->sheet, first->name);
  g_autofree char *rungs = say_signed (effects, get_extreme (first));
  return g_strdup_printf (_ ("What matters most is “%s”: %s rungs"), name, rungs);
}

/* The first keeps most unless another keeps more, and more than chance would have it. */
static char *
say_best (const Effects *effects)
{
  const SulhEffectRow *best = NULL;

  for (guint i = 0; i < effects->n_rows; i++)
    if (get_row (effects, i)->tells && get_row (effects, i)->high > (best ? best->high : 0))
      best = get_row (effects, i);
  g_autofree char *name
      = sulh_sheet_isolate (&effects->sheet, best ? best->name : effects->matter->base_name);
  g_autofree char *rungs
      = sulh_sheet_format (best ? get_whole (effects, best) : effects->matter->base, 1);
  if (best == NULL)
    return g_strdup_printf (_ ("None keeps more rungs than “%s”: %s in a future"), name, rungs);
  return g_strdup_printf (_ ("Most rungs are kept with “%s”: %s in a future"), name, rungs);
}

static char *
say_end (const Effects *effects, const char *words, double value)
{
  g_autofree char *number = say_signed (effects, value);
  g_autofree char *end = words ? keep_together (effects, words) : NULL;

  return words ? g_strdup_printf ("%s: %s", end, number) : g_strdup (number);
}

/* A bar from nothing to its end, filled for the high end and hatched for the low one. */
static void
draw_bar (const Effects *effects, double value, gboolean is_low, gboolean tells, double y,
          double thick)
{
  double from = fmin (get_x (effects, 0), get_x (effects, value));
  double width = fabs (get_x (effects, value) - get_x (effects, 0));

  sulh_figure_builder_add_box (effects->sheet.page.builder,
                               !tells      ? SULH_ROLE_UNCERTAINTY
                               : value < 0 ? SULH_ROLE_BROKEN
                                           : SULH_ROLE_TRUST,
                               (SulhArea){ from, y, fmax (width, 1), thick },
                               (SulhLook){ .fill = is_low ? SULH_FILL_HATCH : SULH_FILL_INK,
                                           .line = SULH_LINE_SOLID,
                                           .width = 1,
                                           .solid = TRUE });
}

/* One line of words outside of what is drawn on their side. */
static void
put_value (const Effects *effects, const char *words, double value, SulhArea row, gboolean at_end)
{
  const SulhSheet *sheet = &effects->sheet;
  double room = VALUE_ROOM * sheet->scale - 8;
  double x = at_end ? fmax (get_x (effects, value), get_x (effects, 0)) + 6
                    : fmin (get_x (effects, value), get_x (effects, 0)) - 6 - room;

  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, words, sulh_font_small_bold,
                         (SulhArea){ x, row.y, room, row.height },
                         at_end ? SULH_ALIGN_START : SULH_ALIGN_END);
}

static void
draw_ends (const Effects *effects, const SulhEffectRow *row, SulhArea area, double thick)
{
  double half = thick / 2;
  gboolean low_is_least = row->low <= row->high;
  const char *least_words = low_is_least ? row->low_words : row->high_words;
  const char *most_words = low_is_least ? row->high_words : row->low_words;
  g_autofree char *least = say_end (effects, least_words, fmin (row->low, row->high));
  g_autofree char *most = say_end (effects, most_words, fmax (row->low, row->high));
  g_autofree char *only = say_end (effects, NULL, row->high);
  double middle = area.y + area.height / 2;

  if (row->low_words == NULL)
    {
      draw_bar (effects, row->high, FALSE, row->tells, middle - half, thick);
      put_value (effects, only, row->high, area, row->high >= 0);
      return;
    }
  draw_bar (effects, row->low, TRUE, row->tells, middle - thick, thick);
  draw_bar (effects, row->high, FALSE, row->tells, middle, thick);
  put_value (effects, least, fmin (row->low, row->high), area, FALSE);
  put_value (effects, most, fmax (row->low, row->high), area, TRUE);
}

/* What a case keeps, and beside it how much more or less that is than with the first. */
static void
draw_case (const Effects *effects, const SulhEffectRow *row, SulhArea area, double thick)
{
  double whole = get_whole (effects, row);
  g_autofree char *difference = say_signed (effects, row->high);
  g_autofree char *number = sulh_sheet_format (whole, 2);
  g_autofree char *words
      = row->error > 0 ? g_strdup_printf ("%s (%s)", number, difference) : g_strdup (number);

  draw_bar (effects, whole, !row->tells && row->error > 0, TRUE, area.y + (area.height - thick) / 2,
            thick);
  put_value (effects, words, whole, area, TRUE);
}

static double
measure_values (const Effects *effects, const SulhEffectRow *row)
{
  const SulhSheet *sheet = &effects->sheet;
  double room = VALUE_ROOM * sheet->scale - 8;
  g_autofree char *low = say_end (effects, row->low_words, row->low);
  g_autofree char *high
      = say_end (effects, are_cases (effects) ? "0.00" : row->high_words, row->high);

  return fmax (sulh_sheet_measure (sheet, low, sulh_font_small_bold, room),
               sulh_sheet_measure (sheet, high, sulh_font_small_bold, room));
}

static double
draw_row (const Effects *effects, guint index, double y)
{
  const SulhSheet *sheet = &effects->sheet;
  const SulhEffectRow *row = get_row (effects, index);
  double thick = BAR_HEIGHT * sheet->scale / (row->low_words ? 1.6 : 1);
  double name = sulh_sheet_measure (sheet, row->name, sulh_font_label, effects->name_width);
  double height = fmax (fmax (name, measure_values (effects, row)), 2 * thick) + 2 * ROW_PADDING;
  g_autofree char *id = g_strdup_printf ("effect-%u", index + 1);
  g_autofree char *extreme = say_signed (effects, get_extreme (row));
  g_autofree char *sentence = row->tells
                                  ? g_strdup_printf (_ ("%s rungs"), extreme)
                                  : g_strdup_printf (_ ("%s rungs, which may be chance"), extreme);

  sulh_sheet_rule (sheet, y);
  sulh_figure_builder_begin_subject (sheet->page.builder, id, row->name, sentence);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, row->name, sulh_font_label,
                         (SulhArea){ sheet->left, y, effects->name_width, height },
                         SULH_ALIGN_START);
  if (are_cases (effects))
    draw_case (effects, row, (SulhArea){ 0, y, 0, height }, thick);
  else
    draw_ends (effects, row, (SulhArea){ 0, y, 0, height }, thick);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height;
}

static SulhFigure *
make_figure (Effects *effects)
{
  SulhSheet *sheet = &effects->sheet;
  g_autofree char *title = are_cases (effects) ? say_best (effects) : say_title (effects);
  g_autofree char *base = sulh_sheet_format (effects->matter->base, 2);
  g_autofree char *against = effects->matter->base_name
                                 ? sulh_sheet_isolate (sheet, effects->matter->base_name)
                                 : g_strdup (_ ("things as they are"));
  g_autofree char *played = sulh_digits_group (effects->matter->runs);
  g_autofree char *subtitle = g_strdup_printf (
      ngettext ("Rungs kept in a future, more or fewer than with %s (%s), %s future of each; pale: "
                "may be chance",
                "Rungs kept in a future, more or fewer than with %s (%s), %s futures of each; "
                "pale: may be chance",
                effects->matter->runs),
      against, base, played);
  g_autofree char *kept = g_strdup_printf (
      ngettext ("Rungs kept in a future, and the difference to %s; %s future of each; hatched: the "
                "difference may be chance",
                "Rungs kept in a future, and the difference to %s; %s futures of each; hatched: "
                "the difference may be chance",
                effects->matter->runs),
      against, played);
  double inner = sheet->right - sheet->left;
  double values = VALUE_ROOM * sheet->scale;
  double y = sulh_sheet_add_head (sheet, title, are_cases (effects) ? kept : subtitle) + 4;
  double top = y;

  effects->name_width = inner * NAME_SHARE;
  find_ends (effects);
  effects->plot = (SulhArea){ sheet->left + effects->name_width + values, y,
                              inner - effects->name_width - 2 * values, 0 };
  if (are_cases (effects))
    {
      effects->plot.x -= values - 12;
      effects->plot.width += values - 12;
    }
  for (guint i = 0; i < effects->n_rows; i++)
    y = draw_row (effects, i, y);
  sulh_figure_builder_add_line (
      sheet->page.builder, SULH_ROLE_AXIS, (SulhPoint){ get_x (effects, 0), top },
      (SulhPoint){ get_x (effects, 0), y }, (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
  return sulh_sheet_close (sheet, y, title, are_cases (effects) ? kept : subtitle);
}

/**
 * sulh_chart_make_effects:
 * @scenario: what the futures are of
 * @matter: what was changed, and what came of it; the first sixteen rows are drawn
 * @options: size, direction, language
 *
 * A tornado of what was varied from a low to a high end, or bars for cases that are compared with
 * the first. Linear in the rows.
 *
 * Returns: (transfer full): the figure; its subjects are the rows
 */
SulhFigure *
sulh_chart_make_effects (const SulhScenario *scenario, const SulhEffectMatter *matter,
                         const SulhChartOptions *options)
{
  Effects effects = { .matter = matter, .n_rows = MIN (matter->rows->len, ROWS_MOST) };

  sulh_sheet_open (&effects.sheet, scenario, options, LEAST_WIDTH);
  if (effects.n_rows == 0)
    return sulh_sheet_close_empty (&effects.sheet, _ ("There is nothing to compare"),
                                   _ ("Give a number as a range, or name parts to compare"));
  return make_figure (&effects);
}
