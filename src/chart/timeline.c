/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/timeline.h"
#include "chart/figure-private.h"
#include "chart/timeline-private.h"

#define HEADING_WIDTH 216.0
#define NARROW_HEADING_WIDTH 150.0
#define NARROW_PAGE 900.0
#define LEAST_PLOT 520.0
#define LEAST_WORDS 300.0

static double
get_heading_width (const SulhChartOptions *options, double scale)
{
  double width = options->width > 0 ? options->width : SULH_CHART_WIDTH;

  return (width < NARROW_PAGE ? NARROW_HEADING_WIDTH : HEADING_WIDTH) * scale;
}

static guint
count_steps (const SulhTimeline *timeline)
{
  const GPtrArray *exchanges = timeline->scenario->exchanges;
  guint n = 0;

  if (timeline->assessment != NULL)
    return timeline->assessment->rungs->len;
  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];
      n += !sulh_date_is_open (exchange->done) || !sulh_date_is_open (exchange->agreed);
    }
  return n;
}

/* All ties may come to stand side by side, and words need room behind the last. */
static double
get_page_width (const SulhTimeline *timeline, double scale)
{
  const SulhChartOptions *options = timeline->options;
  double asked = options->width > 0 ? options->width : SULH_CHART_WIDTH;
  guint n_steps = count_steps (timeline);
  double ties
      = (options->n_steps > 0 ? MIN (options->n_steps, n_steps) : n_steps) * SULH_TIE_SPACING;
  double plot = MAX (LEAST_PLOT, ties + LEAST_WORDS) * scale;

  return MAX (asked, 2 * SULH_PAGE_MARGIN + get_heading_width (options, scale) + plot);
}

/* A row of the axis for each calendar that was chosen; a plain count of days needs one. */
static void
open_calendars (SulhTimeline *timeline, const char *language)
{
  const SulhChartOptions *options = timeline->options;
  guint32 day_zero = timeline->scenario->day_zero;

  for (guint i = 0; i < SULH_CHART_CALENDARS; i++)
    if (i == 0 || (options->calendars[i] != SULH_CALENDAR_NONE && day_zero != 0))
      timeline->calendars[i]
          = sulh_calendar_new (day_zero, language, options->calendars[i], options->region);
  timeline->calendar = timeline->calendars[0];
}

static void
init_timeline (SulhTimeline *timeline, const SulhRuler *ruler)
{
  const SulhChartOptions *options = timeline->options;
  double scale = sulh_ruler_get_scale (ruler);
  double width = get_page_width (timeline, scale);

  timeline->scale = scale;
  timeline->page.ruler = ruler;
  timeline->page.width = width;
  timeline->page.builder = sulh_figure_builder_new (ruler, width);
  open_calendars (timeline, sulh_ruler_get_language (ruler));
  timeline->steps = g_array_new (FALSE, TRUE, sizeof (SulhStep));
  timeline->flags = g_array_new (FALSE, TRUE, sizeof (SulhFlag));
  timeline->lanes = g_array_new (FALSE, TRUE, sizeof (SulhLane));
  timeline->words = g_array_new (FALSE, FALSE, sizeof (SulhArea));
  timeline->row_heights = g_array_new (FALSE, TRUE, sizeof (double));
  for (guint i = 0; i < SULH_N_TRAYS; i++)
    timeline->trays[i] = g_array_new (FALSE, TRUE, sizeof (SulhFlag));
  timeline->parties = g_ptr_array_new ();
  timeline->actors = g_ptr_array_new ();
  timeline->left = SULH_PAGE_MARGIN + get_heading_width (options, scale);
  timeline->right = width - SULH_PAGE_MARGIN;
}

static void
clear_timeline (SulhTimeline *timeline)
{
  g_array_unref (timeline->steps);
  g_array_unref (timeline->flags);
  g_array_unref (timeline->lanes);
  g_array_unref (timeline->row_heights);
  g_array_unref (timeline->words);
  for (guint i = 0; i < SULH_N_TRAYS; i++)
    g_array_unref (timeline->trays[i]);
  g_clear_pointer (&timeline->regimes, g_hash_table_unref);
  g_ptr_array_unref (timeline->parties);
  g_ptr_array_unref (timeline->actors);
  for (guint i = 0; i < SULH_CHART_CALENDARS; i++)
    sulh_calendar_free (timeline->calendars[i]);
  sulh_figure_builder_free (timeline->page.builder);
}

static double
draw_head (const SulhTimeline *timeline, const char *title)
{
  g_autofree char *subtitle = sulh_timeline_say_subtitle (timeline);

  if (timeline->options->bare)
    return 10;
  return sulh_page_add_head (&timeline->page, title, subtitle);
}

static double
draw_foot (const SulhTimeline *timeline, double y)
{
  g_autofree char *note = sulh_timeline_say_note (timeline);

  if (timeline->options->bare)
    return (int)(y + 16);
  return sulh_page_add_foot (&timeline->page, y, note);
}

/* From the ground up, so that what matters most is painted last. */
static double
draw_body (const SulhTimeline *timeline)
{
  double y = timeline->lanes_bottom;

  sulh_timeline_draw_lanes (timeline);
  sulh_timeline_draw_weekends (timeline);
  sulh_timeline_draw_grid (timeline);
  sulh_timeline_draw_flags (timeline);
  sulh_timeline_draw_axis (timeline);
  sulh_timeline_draw_gutter (timeline);
  sulh_timeline_draw_ties (timeline);
  sulh_timeline_draw_waits (timeline);
  sulh_timeline_draw_steps (timeline);
  y = sulh_timeline_draw_actors (timeline, y);
  y = sulh_timeline_draw_spoilers (timeline, y);
  y = sulh_timeline_draw_key (timeline, y);
  if (timeline->options->concise)
    return y;
  y = sulh_timeline_draw_strips (timeline, y);
  return sulh_timeline_draw_tray (timeline, y);
}

/* The short form: what is done when, each step in a row. */
static double
draw_essence (const SulhTimeline *timeline)
{
  sulh_timeline_draw_grid (timeline);
  sulh_timeline_draw_flags (timeline);
  sulh_timeline_draw_axis (timeline);
  return sulh_timeline_draw_rows (timeline);
}

static SulhFigure *
make_figure (SulhTimeline *timeline)
{
  gboolean essential = timeline->options->essential;

  sulh_timeline_collect (timeline);
  sulh_timeline_place (timeline);

  g_autofree char *title = sulh_timeline_say_title (timeline);
  g_autofree char *whole = sulh_timeline_say_whole (timeline);
  double top = draw_head (timeline, title);
  if (essential)
    sulh_timeline_stack_rows (timeline, top);
  else
    {
      sulh_timeline_stack (timeline, top);
      sulh_timeline_collect_words (timeline);
    }
  double height = draw_foot (timeline, essential ? draw_essence (timeline) : draw_body (timeline));

  sulh_figure_builder_set_time_scale (
      timeline->page.builder, timeline->first, sulh_timeline_get_x (timeline, timeline->first),
      timeline->last, sulh_timeline_get_x (timeline, timeline->last));
  g_autofree char *subtitle = sulh_timeline_say_subtitle (timeline);
  sulh_figure_builder_set_beside (timeline->page.builder, timeline->is_beside);
  sulh_figure_builder_set_subtitle (timeline->page.builder, subtitle);
  return sulh_figure_builder_finish (timeline->page.builder, height, title, whole);
}

/**
 * sulh_chart_make_timeline:
 * @scenario: what to draw
 * @assessment: (nullable): readings of the plan to draw; %NULL draws the exchanges that have a date
 * @options: size, direction, language, selection
 *
 * Lanes for the two principals face each other over a gutter in which the exchanges are numbered;
 * other parties, mediators, verifiers and spoilers follow below, then the trust each side has and
 * needs, then what has no date. The words never lie over each other, at any size. Time is
 * quadratic in the exchanges and events, a few milliseconds for the examples.
 *
 * Returns: (transfer full): the figure; its subjects are the ids of the parts of @scenario
 */
SulhFigure *
sulh_chart_make_timeline (const SulhScenario *scenario, const SulhAssessment *assessment,
                          const SulhChartOptions *options)
{
  g_autoptr (SulhRuler) ruler
      = sulh_ruler_new (options->language, options->right_to_left, options->text_scale);
  SulhTimeline timeline = { .scenario = scenario, .assessment = assessment, .options = options };

  sulh_ruler_use_letters (ruler, options->letters);
  sulh_ruler_use_memory (ruler, options->memory);
  init_timeline (&timeline, ruler);
  SulhFigure *figure = make_figure (&timeline);
  clear_timeline (&timeline);
  return figure;
}

static void
clear_sequence_step (gpointer data)
{
  SulhSequenceStep *step = data;

  g_free (step->name);
  g_free (step->when);
  g_free (step->words);
}

/**
 * sulh_chart_list_steps:
 * @scenario: what a timeline is to draw
 * @assessment: (nullable): readings of the plan to draw, which must outlive the list
 * @options: language, calendars, direction
 *
 * Returns: (transfer full) (element-type SulhSequenceStep): the steps that a timeline of the same
 *   would show, in the order of their numbers
 */
GArray *
sulh_chart_list_steps (const SulhScenario *scenario, const SulhAssessment *assessment,
                       const SulhChartOptions *options)
{
  g_autoptr (SulhRuler) ruler
      = sulh_ruler_new (options->language, options->right_to_left, options->text_scale);
  SulhTimeline timeline = { .scenario = scenario, .assessment = assessment, .options = options };
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (SulhSequenceStep));

  sulh_ruler_use_letters (ruler, options->letters);
  g_array_set_clear_func (steps, clear_sequence_step);
  init_timeline (&timeline, ruler);
  sulh_timeline_collect (&timeline);
  for (guint i = 0; i < timeline.steps->len; i++)
    {
      const SulhStep *step = sulh_timeline_get_step (&timeline, i);
      SulhSequenceStep listed = { .exchange = step->exchange,
                                  .reading = step->reading,
                                  .day = sulh_date_get_day (step->date),
                                  .name = sulh_timeline_say_step_name (&timeline, step),
                                  .when = sulh_timeline_say_date (&timeline, step->date),
                                  .words = sulh_timeline_say_step (&timeline, step) };

      g_array_append_val (steps, listed);
    }
  clear_timeline (&timeline);
  return steps;
}
