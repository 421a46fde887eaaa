/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/prospect.h"
#include "chart/sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 620.0
#define NAME_SHARE 0.34
#define VALUE_SHARE 0.1
#define STATE_SHARE 0.18
#define MARK_ROOM 26.0
#define MARK_SIZE 12.0
#define ROW_PADDING 5.0

typedef struct
{
  SulhSheet sheet;
  const SulhSignMatter *matter;
  double inner;
} Signs;

static double
get_x (const Signs *signs, double share)
{
  return signs->sheet.left + signs->inner * share;
}

/* Round is good, a cross is bad, a diamond lies between; what is silent has none. */
static void
draw_mark (const Signs *signs, const SulhSignRow *row, double x, double y)
{
  const SulhRole roles[] = { SULH_ROLE_EVENT, SULH_ROLE_TRUST, SULH_ROLE_BROKEN };
  const SulhMark marks[] = { SULH_MARK_DIAMOND, SULH_MARK_CIRCLE, SULH_MARK_CROSS };

  if (!row->is_silent)
    sulh_figure_builder_add_mark (
        signs->sheet.page.builder, roles[row->mood], marks[row->mood], (SulhPoint){ x, y },
        MARK_SIZE * signs->sheet.scale,
        (SulhLook){ .fill = SULH_FILL_INK, .line = SULH_LINE_SOLID, .width = 2, .solid = TRUE });
}

static double
draw_row (const Signs *signs, guint index, double y)
{
  const SulhSheet *sheet = &signs->sheet;
  const SulhSignRow *row = &g_array_index (signs->matter->rows, SulhSignRow, index);
  double value = get_x (signs, NAME_SHARE);
  double mark = get_x (signs, NAME_SHARE + VALUE_SHARE) + 10;
  double state = mark + MARK_ROOM * sheet->scale;
  double words = state + signs->inner * STATE_SHARE;
  double name_room = signs->inner * NAME_SHARE - 12;
  double words_room = sheet->right - words;
  double state_room = words - state - 8;
  double height = fmax (fmax (sulh_sheet_measure (sheet, row->name, sulh_font_label, name_room),
                              sulh_sheet_measure (sheet, row->words, sulh_font_small, words_room)),
                        fmax (sulh_sheet_measure (sheet, row->state, sulh_font_label, state_room),
                              MARK_SIZE * sheet->scale))
                  + 2 * ROW_PADDING;
  g_autofree char *id = g_strdup_printf ("sign-%u", index + 1);
  g_autofree char *said = g_strdup_printf ("%s %s. %s", row->value, row->state, row->words);

  sulh_sheet_rule (sheet, y);
  sulh_figure_builder_begin_subject (sheet->page.builder, id, row->name, said);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, row->name, sulh_font_label,
                         (SulhArea){ sheet->left, y, name_room, height }, SULH_ALIGN_START);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, row->value, sulh_font_label_bold,
                         (SulhArea){ value, y, signs->inner * VALUE_SHARE, height },
                         SULH_ALIGN_END);
  draw_mark (signs, row, mark + MARK_ROOM * sheet->scale / 2, y + height / 2);
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, row->state, sulh_font_label,
                         (SulhArea){ state, y, state_room, height }, SULH_ALIGN_START);
  if (*row->words)
    sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL_SECONDARY, row->words, sulh_font_small,
                           (SulhArea){ words, y, words_room, height }, SULH_ALIGN_START);
  sulh_figure_builder_end_subject (sheet->page.builder);
  return y + height;
}

static double
draw_answers (const Signs *signs, double y)
{
  const SulhSheet *sheet = &signs->sheet;

  y += 12;
  for (guint i = 0; i < signs->matter->answers->len; i++)
    y += sulh_sheet_put (sheet, SULH_ROLE_LABEL, signs->matter->answers->pdata[i], sulh_font_label,
                         (SulhArea){ sheet->left, y, signs->inner, 0 }, SULH_ALIGN_START)
         + 3;
  return y;
}

/**
 * sulh_chart_make_signs:
 * @scenario: what the signs are of
 * @matter: what they show
 * @options: size, direction, language
 *
 * A table of signs with a mark for how each reads, and under it what they say together. Linear in
 * the signs.
 *
 * Returns: (transfer full): the figure; its subjects are the signs
 */
SulhFigure *
sulh_chart_make_signs (const SulhScenario *scenario, const SulhSignMatter *matter,
                       const SulhChartOptions *options)
{
  Signs signs = { .matter = matter };
  SulhSheet *sheet = &signs.sheet;
  double y;

  sulh_sheet_open (sheet, scenario, options, LEAST_WIDTH);
  signs.inner = sheet->right - sheet->left;
  if (matter->rows->len == 0)
    return sulh_sheet_close_empty (sheet, matter->title, matter->subtitle);
  y = sulh_sheet_add_head (sheet, matter->title, matter->subtitle) + 4;
  for (guint i = 0; i < matter->rows->len; i++)
    y = draw_row (&signs, i, y);
  sulh_sheet_rule (sheet, y);
  y = draw_answers (&signs, y);
  return sulh_sheet_close (sheet, y, matter->title, matter->subtitle);
}
