/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a timeline: bars in two lanes, the tie between them, how each is verified. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_selected (const SulhTimeline *timeline, const SulhStep *step)
{
  return sulh_chart_options_select (timeline->options, step->exchange->part.id);
}

static gboolean
is_broken (const SulhStep *step)
{
  return step->reading != NULL
         && (step->reading->misplaced || !sulh_rung_reading_holds (step->reading));
}

static SulhRole
get_tie_role (const SulhTimeline *timeline, const SulhStep *step)
{
  if (is_broken (step))
    return SULH_ROLE_BROKEN;
  return is_selected (timeline, step) ? SULH_ROLE_SELECTION : SULH_ROLE_TIE;
}

/* From the start of a bar round to the tie: a bracket that opens towards the gutter. */
static void
draw_hook (const SulhTimeline *timeline, const SulhStep *step, guint side, double gutter_y)
{
  SulhArea bar = sulh_timeline_get_bar (timeline, step, side);
  double y = bar.y + bar.height / 2;
  double turn = MIN (10, fabs (gutter_y - y) / 2) * (gutter_y > y ? 1 : -1);
  double x = step->tie_x;
  SulhPoint points[] = {
    { bar.x, y },          { (bar.x + x) / 2, y },       { x, y },        { x, y + turn },
    { x, y + turn * 1.2 }, { x, gutter_y - turn * 0.2 }, { x, gutter_y },
  };

  sulh_figure_builder_add_path (
      timeline->page.builder, get_tie_role (timeline, step), points, G_N_ELEMENTS (points),
      (SulhLook){ .line = is_broken (step) ? SULH_LINE_DASHED : SULH_LINE_SOLID,
                  .width = is_selected (timeline, step) ? 2.4 : 1.4,
                  .curved = TRUE,
                  .solid = TRUE });
}

static void
draw_badge (const SulhTimeline *timeline, const SulhStep *step)
{
  SulhFigureBuilder *builder = timeline->page.builder;
  double size = SULH_BADGE_SIZE * timeline->scale;
  SulhPoint centre = { step->tie_x, timeline->gutter_top + timeline->gutter_height / 2 };
  g_autofree char *number = g_strdup_printf ("%u", step->number);
  SulhText *text = sulh_ruler_measure (timeline->page.ruler, number, sulh_font_label_bold, 0, 1);
  guint badge = sulh_figure_builder_add_mark (
      builder, get_tie_role (timeline, step), SULH_MARK_CIRCLE, centre, size,
      (SulhLook){ .fill = SULH_FILL_TINT,
                  .line = SULH_LINE_SOLID,
                  .width = is_broken (step) || is_selected (timeline, step) ? 2.4 : 1.2,
                  .solid = TRUE });

  sulh_figure_builder_take_text (
      builder, SULH_ROLE_LABEL, text,
      (SulhPoint){ centre.x - text->width / 2, centre.y - text->height / 2 },
      (SulhPlace){ .align = SULH_ALIGN_CENTER, .inside = badge });
}

static void
draw_tie (const SulhTimeline *timeline, const SulhStep *step)
{
  double middle = timeline->gutter_top + timeline->gutter_height / 2;

  for (guint s = 0; s < step->n_sides; s++)
    {
      double reach = SULH_BADGE_SIZE * timeline->scale / 2;
      draw_hook (timeline, step, s, middle + (step->sides[s].lane == 0 ? -reach : reach));
    }
  draw_badge (timeline, step);
}

/* The slope from the end of the bar to the mark is the time it takes to know. */
static void
draw_verification (const SulhTimeline *timeline, const SulhPerformance *side, SulhArea bar)
{
  double size = 10 * timeline->scale;
  gboolean is_upper = side->lane == 0;
  double x = MAX (sulh_timeline_get_x (timeline, side->verified), bar.x + bar.width + size / 2);
  SulhPoint end = { bar.x + bar.width, is_upper ? bar.y + 1 : bar.y + bar.height - 1 };
  SulhPoint mark = { x, bar.y + bar.height / 2 + (is_upper ? 1 : -1) * timeline->scale };

  if (x > end.x)
    sulh_figure_builder_add_line (timeline->page.builder, SULH_ROLE_VERIFICATION, end, mark,
                                  (SulhLook){ .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
  sulh_figure_builder_add_mark (timeline->page.builder, SULH_ROLE_VERIFICATION, SULH_MARK_DIAMOND,
                                mark, size, (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
}

static void
draw_uncertainty (const SulhTimeline *timeline, const SulhStep *step, SulhArea bar)
{
  double from = sulh_timeline_get_x (timeline, MAX (step->date.earliest, timeline->first));
  double to = sulh_timeline_get_x (timeline, MIN (step->date.latest, timeline->last));
  double y = bar.y + bar.height / 2;

  if (to > from)
    sulh_figure_builder_add_line (timeline->page.builder, SULH_ROLE_UNCERTAINTY,
                                  (SulhPoint){ from, y }, (SulhPoint){ to, y },
                                  (SulhLook){ .line = SULH_LINE_DOTTED, .width = 1.6 });
}

/**
 * sulh_timeline_get_label_area:
 *
 * Returns: where the words for a performance stand
 */
SulhArea
sulh_timeline_get_label_area (const SulhTimeline *timeline, const SulhStep *step, guint side)
{
  const SulhPerformance *performance = &step->sides[side];
  const SulhText *text = performance->label;
  SulhArea bar = sulh_timeline_get_bar (timeline, step, side);
  SulhArea area = { bar.x, bar.y + bar.height + 2, text->width, text->height };

  if (timeline->is_beside)
    {
      area.x = sulh_timeline_get_mark_end (timeline, step, performance) + 4;
      area.y = bar.y + (bar.height - text->height) / 2;
    }
  else if (performance->lane == 0)
    area.y = bar.y - text->height - 2;
  return area;
}

static void
draw_label (const SulhTimeline *timeline, const SulhStep *step, guint side)
{
  SulhArea area = sulh_timeline_get_label_area (timeline, step, side);

  sulh_figure_builder_take_text (
      timeline->page.builder, SULH_ROLE_LABEL, sulh_text_copy (step->sides[side].label),
      (SulhPoint){ area.x, area.y },
      (SulhPlace){ .plate = sulh_timeline_get_plate (timeline, step->sides[side].lane) });
}

static void
draw_side (const SulhTimeline *timeline, const SulhStep *step, guint s)
{
  const SulhPerformance *side = &step->sides[s];
  SulhArea bar = sulh_timeline_get_bar (timeline, step, s);
  gboolean is_exact = sulh_date_is_exact (step->date);

  if (!is_exact)
    draw_uncertainty (timeline, step, bar);
  if (is_selected (timeline, step))
    sulh_figure_builder_add_box (
        timeline->page.builder, SULH_ROLE_SELECTION,
        (SulhArea){ bar.x - 3, bar.y - 3, bar.width + 6, bar.height + 6 },
        (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 2, .radius = 5 });
  sulh_figure_builder_add_box (
      timeline->page.builder, is_broken (step) ? SULH_ROLE_BROKEN : sulh_role_of_party (side->lane),
      bar,
      (SulhLook){ .fill = is_broken (step) ? SULH_FILL_HATCH : SULH_FILL_TINT,
                  .line = is_exact ? SULH_LINE_SOLID : SULH_LINE_DASHED,
                  .width = 1.3,
                  .radius = 2.5,
                  .solid = TRUE });
  if (side->regime)
    draw_verification (timeline, side, bar);
  draw_label (timeline, step, s);
}

/* Nobody reads what it says while a hand moves it. */
static void
begin_step (const SulhTimeline *timeline, const SulhStep *step)
{
  g_autofree char *name = sulh_timeline_say_step_name (timeline, step);
  g_autofree char *sentence
      = timeline->options->like ? NULL : sulh_timeline_say_step (timeline, step);

  sulh_figure_builder_begin_subject (timeline->page.builder, step->exchange->part.id, name,
                                     sentence ? sentence : "");
}

/**
 * sulh_timeline_draw_ties:
 *
 * Numbered ties, under everything that has words.
 */
void
sulh_timeline_draw_ties (const SulhTimeline *timeline)
{
  for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
    {
      begin_step (timeline, sulh_timeline_get_step (timeline, i));
      draw_tie (timeline, sulh_timeline_get_step (timeline, i));
      sulh_figure_builder_end_subject (timeline->page.builder);
    }
}

/**
 * sulh_timeline_draw_steps:
 *
 * Bars, how each is verified, and words.
 */
void
sulh_timeline_draw_steps (const SulhTimeline *timeline)
{
  for (guint i = 0; i < sulh_timeline_count_shown (timeline); i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      /* What it is called was said with its tie. */
      sulh_figure_builder_begin_subject (timeline->page.builder, step->exchange->part.id, "", "");
      for (guint s = 0; s < step->n_sides; s++)
        draw_side (timeline, step, s);
      sulh_figure_builder_end_subject (timeline->page.builder);
    }
}
