/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three columns of boxes from where reading starts: theories, mechanisms, outcomes (seed L04, Q26,
 * M01). The source joins all of one column with all of the next, so that each column feeds one
 * upright from which the next is fed. */
#include "chart/framework.h"

#include <glib/gi18n-lib.h>

#include "chart/sheet.h"

#define LEAST_WIDTH 560.0
#define COLUMN_SHARE 0.26 /* of the width; the rest is for arrows */
#define PADDING 12.0
#define BOX_GAP 18.0
#define HEADING_GAP 10.0
#define LINE_WIDTH 1.4
#define ARROW 8.0
#define MOST_BOXES 3

static const struct
{
  const char *heading;
  SulhRole role;
  const char *boxes[MOST_BOXES];
} columns[] = {
  { N_ ("Theories"),
    SULH_ROLE_PARTY_1,
    { N_ ("Middle-power diplomacy"), N_ ("Mediation theory"), N_ ("Realism") } },
  { N_ ("Mechanisms"),
    SULH_ROLE_MEDIATOR,
    { N_ ("Indirect diplomacy"), N_ ("Strategic balancing"), N_ ("Brokering of communication") } },
  { N_ ("Outcomes"), SULH_ROLE_PARTY_2, { N_ ("Less mistrust"), N_ ("Less risk of escalation") } },
};

/* Where the boxes of a column stand. */
typedef struct
{
  double x;
  double width;
  double top;
  double height; /* of a box */
  guint n_boxes;
} Column;

static double
get_middle (const Column *column, guint index)
{
  return column->top + index * (column->height + BOX_GAP) + column->height / 2;
}

static double
measure_column (const Column *column)
{
  return column->n_boxes * (column->height + BOX_GAP) - BOX_GAP;
}

static void
place_column (const SulhSheet *sheet, Column *column, guint index)
{
  double inner = sheet->right - sheet->left;
  guint last = G_N_ELEMENTS (columns) - 1;

  column->width = COLUMN_SHARE * inner;
  column->x = sheet->left + index * (inner - column->width) / last;
  for (guint i = 0; i < MOST_BOXES && columns[index].boxes[i]; i++)
    {
      double words = sulh_sheet_measure (sheet, _ (columns[index].boxes[i]), sulh_font_label_bold,
                                         column->width - 2 * PADDING);

      column->height = MAX (column->height, words + 2 * PADDING);
      column->n_boxes = i + 1;
    }
}

static void
draw_box (const SulhSheet *sheet, const Column *column, guint index, guint box)
{
  SulhArea area
      = { column->x, get_middle (column, box) - column->height / 2, column->width, column->height };
  SulhArea room = { area.x + PADDING, area.y, area.width - 2 * PADDING, area.height };
  const char *words = _ (columns[index].boxes[box]);
  g_autofree char *id = g_strdup_printf ("framework-%u-%u", index + 1, box + 1);

  sulh_figure_builder_begin_subject (sheet->page.builder, id, words, _ (columns[index].heading));
  sulh_figure_builder_add_box (
      sheet->page.builder, columns[index].role, area,
      (SulhLook){
          .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = LINE_WIDTH, .radius = 6 });
  sulh_sheet_put_middle (sheet, SULH_ROLE_LABEL, words, sulh_font_label_bold, room,
                         SULH_ALIGN_CENTER);
  sulh_figure_builder_end_subject (sheet->page.builder);
}

static void
draw_flow (const SulhSheet *sheet, const Column *from, const Column *to)
{
  SulhLook line = { .line = SULH_LINE_SOLID, .width = LINE_WIDTH };
  SulhLook arrow = { .line = SULH_LINE_SOLID, .width = LINE_WIDTH, .arrow = ARROW };
  double end = from->x + from->width;
  double upright = (end + to->x) / 2;
  double top = MIN (get_middle (from, 0), get_middle (to, 0));
  double bottom = MAX (get_middle (from, from->n_boxes - 1), get_middle (to, to->n_boxes - 1));

  for (guint i = 0; i < from->n_boxes; i++)
    sulh_figure_builder_add_line (sheet->page.builder, SULH_ROLE_AXIS,
                                  (SulhPoint){ end, get_middle (from, i) },
                                  (SulhPoint){ upright, get_middle (from, i) }, line);
  sulh_figure_builder_add_line (sheet->page.builder, SULH_ROLE_AXIS, (SulhPoint){ upright, top },
                                (SulhPoint){ upright, bottom }, line);
  for (guint i = 0; i < to->n_boxes; i++)
    sulh_figure_builder_add_line (sheet->page.builder, SULH_ROLE_AXIS,
                                  (SulhPoint){ upright, get_middle (to, i) },
                                  (SulhPoint){ to->x, get_middle (to, i) }, arrow);
}

/* Returns: y below the columns */
static double
draw_columns (const SulhSheet *sheet, double y)
{
  Column placed[G_N_ELEMENTS (columns)] = { 0 };
  double headings = 0, height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      double heading;

      place_column (sheet, &placed[i], i);
      heading
          = sulh_sheet_put (sheet, SULH_ROLE_LABEL, _ (columns[i].heading), sulh_font_heading,
                            (SulhArea){ placed[i].x, y, placed[i].width, 0 }, SULH_ALIGN_CENTER);
      height = MAX (height, measure_column (&placed[i]));
      headings = MAX (headings, heading);
    }
  y += headings + HEADING_GAP;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    placed[i].top = y + (height - measure_column (&placed[i])) / 2;
  for (guint i = 0; i + 1 < G_N_ELEMENTS (columns); i++)
    draw_flow (sheet, &placed[i], &placed[i + 1]);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint box = 0; box < placed[i].n_boxes; box++)
      draw_box (sheet, &placed[i], i, box);
  return y + height;
}

/**
 * sulh_chart_make_framework:
 * @scenario: for the line of sources
 * @assessment: (nullable): not used
 * @options: size, direction, language
 *
 * Figure 1 of the study that the evidence comes from, drawn anew: it is the same for every
 * scenario.
 *
 * Returns: (transfer full): the figure
 */
SulhFigure *
sulh_chart_make_framework (const SulhScenario *scenario, const SulhAssessment *assessment,
                           const SulhChartOptions *options)
{
  const char *title = _ ("Three theories meet in what a mediator does");
  const char *subtitle
      = _ ("What the model rests on, after Figure 1 of the study of middle powers");
  SulhSheet sheet;
  double y;

  sulh_sheet_open (&sheet, scenario, options, LEAST_WIDTH);
  y = sulh_sheet_add_head (&sheet, title, subtitle);
  return sulh_sheet_close (&sheet, draw_columns (&sheet, y), title, subtitle);
}
