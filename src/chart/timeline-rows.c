/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The short form of a timeline: a row for each step, with its number, how long it takes, its name.
 *
 *   (1) [] Intermediaries
 *       (2) [] Ceasefire
 *             (3) [======] Inspections
 */
#include "chart/timeline-private.h"

#include <math.h>

#define BAR_HEIGHT 8.0
#define BADGE_SIZE 16.0
#define GAP 6.0
#define ROW_GAP 2.0

typedef struct
{
  const SulhStep *step;
  double from; /* of the bar */
  double to;
  gboolean is_before; /* the name stands before the number, where there is more room */
  SulhText *name;
} Row;

static Row
measure_row (const SulhTimeline *timeline, guint index)
{
  const SulhStep *step = sulh_timeline_get_step (timeline, index);
  double badge = BADGE_SIZE * timeline->scale + 2 * GAP;
  double before, after;
  Row row
      = { .step = step, .from = sulh_timeline_get_x (timeline, sulh_date_get_day (step->date)) };

  row.to = row.from + SULH_BAR_LEAST;
  for (guint s = 0; s < step->n_sides; s++)
    row.to = fmax (row.to, sulh_timeline_get_x (timeline, step->sides[s].last));
  row.to = fmin (row.to, timeline->right);
  before = row.from - badge - timeline->left;
  after = timeline->right - row.to - GAP;
  row.name = sulh_ruler_measure (timeline->page.ruler, sulh_part_get_label (step->exchange),
                                 sulh_font_label, 0, 1);
  row.is_before = row.name->width > after && before > after;
  if (row.name->width <= (row.is_before ? before : after))
    return row;
  sulh_text_free (row.name);
  row.name = sulh_ruler_measure (timeline->page.ruler, sulh_part_get_label (step->exchange),
                                 sulh_font_label, row.is_before ? before : after, 0);
  return row;
}

static double
get_height (const SulhTimeline *timeline, const Row *row)
{
  return fmax (row->name->height, BADGE_SIZE * timeline->scale) + ROW_GAP;
}

static SulhPoint
get_name_place (const SulhTimeline *timeline, const Row *row, double y)
{
  double badge = BADGE_SIZE * timeline->scale + 2 * GAP;
  double top = y + (get_height (timeline, row) - row->name->height) / 2;

  return (SulhPoint){ row->is_before ? row->from - badge - row->name->width : row->to + GAP, top };
}

/**
 * sulh_timeline_stack_rows:
 * @top: y below the head of the page
 *
 * As sulh_timeline_stack() with rows in place of lanes; also remembers where words will stand.
 */
void
sulh_timeline_stack_rows (SulhTimeline *timeline, double top)
{
  double y;

  sulh_timeline_stack (timeline, top);
  for (guint i = 0; i < timeline->flags->len; i++)
    {
      SulhArea area
          = sulh_timeline_get_flag_area (timeline, sulh_timeline_get_flag (timeline->flags, i));
      g_array_append_val (timeline->words, area);
    }
  y = timeline->lanes_top + ROW_GAP;
  for (guint i = 0; i < timeline->steps->len; i++)
    {
      Row row = measure_row (timeline, i);
      SulhPoint at = get_name_place (timeline, &row, y);
      SulhArea area = { at.x, at.y, row.name->width, row.name->height };

      g_array_append_val (timeline->words, area);
      y += get_height (timeline, &row);
      sulh_text_free (row.name);
    }
  timeline->lanes_bottom = y;
}

static void
draw_badge (const SulhTimeline *timeline, const Row *row, SulhRole role, double middle)
{
  SulhFigureBuilder *builder = timeline->page.builder;
  double size = BADGE_SIZE * timeline->scale;
  SulhPoint centre = { row->from - GAP - size / 2, middle };
  g_autofree char *number = g_strdup_printf ("%u", row->step->number);
  SulhText *text = sulh_ruler_measure (timeline->page.ruler, number, sulh_font_small_bold, 0, 1);
  guint badge = sulh_figure_builder_add_mark (
      builder, role, SULH_MARK_CIRCLE, centre, size,
      (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 1.2, .solid = TRUE });

  sulh_figure_builder_take_text (
      builder, SULH_ROLE_LABEL, text,
      (SulhPoint){ centre.x - text->width / 2, centre.y - text->height / 2 },
      (SulhPlace){ .align = SULH_ALIGN_CENTER, .inside = badge });
}

static void
draw_row (const SulhTimeline *timeline, Row *row, double y)
{
  const SulhRungReading *reading = row->step->reading;
  gboolean is_broken = reading && (reading->misplaced || !sulh_rung_reading_holds (reading));
  SulhRole role = is_broken ? SULH_ROLE_BROKEN : SULH_ROLE_TIE;
  double middle = y + get_height (timeline, row) / 2;
  double height = BAR_HEIGHT * timeline->scale;
  g_autofree char *name = sulh_timeline_say_step_name (timeline, row->step);
  g_autofree char *words = sulh_timeline_say_step (timeline, row->step);

  sulh_figure_builder_begin_subject (timeline->page.builder, row->step->exchange->part.id, name,
                                     words);
  sulh_figure_builder_add_box (
      timeline->page.builder, role,
      (SulhArea){ row->from, middle - height / 2, row->to - row->from, height },
      (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 1.2, .solid = TRUE });
  draw_badge (timeline, row, role, middle);
  sulh_figure_builder_take_text (
      timeline->page.builder, SULH_ROLE_LABEL, row->name, get_name_place (timeline, row, y),
      (SulhPlace){ .align = row->is_before ? SULH_ALIGN_END : SULH_ALIGN_START });
  sulh_figure_builder_end_subject (timeline->page.builder);
}

/**
 * sulh_timeline_draw_rows:
 *
 * Returns: y below the rows
 */
double
sulh_timeline_draw_rows (const SulhTimeline *timeline)
{
  double y = timeline->lanes_top + ROW_GAP;

  for (guint i = 0; i < timeline->steps->len; i++)
    {
      Row row = measure_row (timeline, i);
      double height = get_height (timeline, &row);

      draw_row (timeline, &row, y);
      y += height;
    }
  return y;
}
