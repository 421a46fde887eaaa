/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything lies along the axis: days to points, ties apart, words in their tracks.
 *
 *   lane of the first principal    label            tracks count outwards from the gutter, so a
 *                                  [bar]---<>       tie crosses nothing on its way:
 *   gutter                          (1)             a step stands further out than every later
 *   lane of the second principal   [bar]--<>        step whose tie its words would cover.
 *                                  label
 */
#include "chart/figure-private.h"
#include "chart/timeline-private.h"

#include <math.h>

#define LABEL_WIDTH 172.0
#define LABEL_LEAST 92.0
#define LABEL_LINES 3
#define NARROW_LABEL_LINES 4
#define BESIDE_WIDTH 320.0
#define BESIDE_LEAST 190.0
#define BESIDE_LINES 2
#define TIE_INDENT 7.0
#define MARK_ROOM 18.0
#define TRACK_GAP 9.0
#define BESIDE_GAP 5.0
#define MAX_ROUNDS 8

/* Words over bars read better; they may take this much more height than words beside bars. */
#define OVER_ALLOWANCE 1.3

static double
get_step_x (const SulhTimeline *timeline, const SulhStep *step)
{
  return sulh_timeline_get_x (timeline, sulh_date_get_day (step->date));
}

static void
limit_scale (SulhTimeline *timeline, int day, double room)
{
  double rest = timeline->right - timeline->x - room;

  if (day > timeline->first)
    timeline->per_day = MIN (timeline->per_day, MAX (rest, 40) / (day - timeline->first));
}

static void
limit_scale_to_step (SulhTimeline *timeline, const SulhStep *step)
{
  double after_mark = timeline->is_beside ? BESIDE_LEAST * timeline->scale : 2;

  limit_scale (timeline, sulh_date_get_day (step->date), LABEL_WIDTH * timeline->scale + 6);
  for (guint s = 0; s < step->n_sides; s++)
    limit_scale (timeline, step->sides[s].verified, MARK_ROOM + after_mark);
}

/* The largest scale at which everything that starts on the axis also ends before the edge. */
static void
fit_scale (SulhTimeline *timeline)
{
  timeline->per_day = G_MAXDOUBLE;
  limit_scale (timeline, timeline->last, MARK_ROOM);
  for (guint i = 0; i < timeline->flags->len; i++)
    {
      const SulhFlag *flag = sulh_timeline_get_flag (timeline->flags, i);
      limit_scale (timeline, flag->day, sulh_flag_get_least_room (flag));
    }
  /* In the short form a name that has no room behind its bar stands before it. */
  for (guint i = 0; i < timeline->steps->len && !timeline->options->essential; i++)
    limit_scale_to_step (timeline, sulh_timeline_get_step (timeline, i));
}

/* Ties keep a distance in which a badge fits, so those of one day line up to the left. */
static void
spread_ties (SulhTimeline *timeline)
{
  double next = G_MAXDOUBLE;

  for (guint i = timeline->steps->len; i > 0; i--)
    {
      SulhStep *step = sulh_timeline_get_step (timeline, i - 1);

      step->tie_x = MIN (get_step_x (timeline, step) - TIE_INDENT,
                         next - SULH_TIE_SPACING * timeline->scale);
      next = step->tie_x;
    }
}

/* While something is moved by hand the days stay where they were. */
static gboolean
keep_scale (SulhTimeline *timeline)
{
  const SulhFigure *like = timeline->options->like;
  double zero, one, width = timeline->page.width;

  if (like == NULL || !sulh_figure_get_x_of_day (like, timeline->first, &zero)
      || !sulh_figure_get_x_of_day (like, timeline->first + 1, &one))
    return FALSE;
  timeline->x = sulh_figure_get_right_to_left (like) ? width - zero : zero;
  timeline->per_day = fabs (one - zero);
  spread_ties (timeline);
  return TRUE;
}

/* Ties that run out to the left push the axis to the right, which narrows the scale, so this
 * settles in a few rounds. */
static void
settle_scale (SulhTimeline *timeline)
{
  double least = timeline->left + 14;

  if (keep_scale (timeline))
    return;
  timeline->x = least;
  for (guint round = 0; round < MAX_ROUNDS; round++)
    {
      fit_scale (timeline);
      if (timeline->steps->len == 0)
        return;
      spread_ties (timeline);
      double leftmost = sulh_timeline_get_step (timeline, 0)->tie_x;
      double missing = least + SULH_BADGE_SIZE * timeline->scale / 2 - 6 - leftmost;
      if (missing <= 0.5)
        return;
      timeline->x += missing;
    }
  spread_ties (timeline);
}

static void
measure_label (const SulhTimeline *timeline, const SulhStep *step, SulhPerformance *performance,
               double width, guint max_lines)
{
  const char *gives = performance->side->gives;
  const char *words
      = gives != NULL && *gives != '\0' ? gives : sulh_part_get_label (step->exchange);

  sulh_text_free (performance->label);
  performance->label
      = sulh_ruler_measure (timeline->page.ruler, words, sulh_font_label, width, max_lines);
}

/* Over its bar a text gets the room of the bar or a fixed room, beside it what is left. */
static double
get_label_room (const SulhTimeline *timeline, const SulhStep *step,
                const SulhPerformance *performance)
{
  double bar = (performance->last - performance->first) * timeline->per_day;
  double rest = timeline->right - sulh_timeline_get_mark_end (timeline, step, performance) - 8;

  if (timeline->is_beside)
    return CLAMP (rest, 40, BESIDE_WIDTH * timeline->scale);
  return MAX (LABEL_WIDTH * timeline->scale, bar);
}

static void
measure_labels (SulhTimeline *timeline)
{
  for (guint i = 0; i < timeline->steps->len; i++)
    {
      SulhStep *step = sulh_timeline_get_step (timeline, i);

      for (guint s = 0; s < step->n_sides; s++)
        measure_label (timeline, step, &step->sides[s],
                       get_label_room (timeline, step, &step->sides[s]),
                       timeline->is_beside ? BESIDE_LINES : LABEL_LINES);
    }
}

static void
narrow_label (const SulhTimeline *timeline, const SulhStep *step, SulhPerformance *performance,
              double room)
{
  g_autoptr (SulhText) wide = sulh_text_copy (performance->label);

  if (wide->width <= room)
    return;
  measure_label (timeline, step, performance, room, NARROW_LABEL_LINES);
  if (!performance->label->shortened || wide->shortened)
    return;
  sulh_text_free (performance->label);
  performance->label = g_steal_pointer (&wide);
}

/* Narrow words to the room before the next tie where that spares a track and loses nothing. */
static void
narrow_labels (SulhTimeline *timeline)
{
  for (guint i = 0; i + 1 < timeline->steps->len; i++)
    {
      SulhStep *step = sulh_timeline_get_step (timeline, i);
      double next = sulh_timeline_get_step (timeline, i + 1)->tie_x;
      double room = next - get_step_x (timeline, step) - TIE_INDENT - 1;

      for (guint s = 0; room >= LABEL_LEAST * timeline->scale && s < step->n_sides; s++)
        narrow_label (timeline, step, &step->sides[s], room);
    }
}

static double
get_step_right (const SulhTimeline *timeline, const SulhStep *step)
{
  double right = get_step_x (timeline, step);

  for (guint s = 0; s < step->n_sides; s++)
    {
      const SulhPerformance *side = &step->sides[s];
      double mark_end = sulh_timeline_get_mark_end (timeline, step, side) + 4;
      double start = timeline->is_beside ? mark_end : get_step_x (timeline, step);

      right = MAX (right, MAX (mark_end, start + side->label->width));
    }
  return right + TIE_INDENT;
}

static void
assign_tracks (SulhTimeline *timeline)
{
  for (guint i = timeline->steps->len; i > 0; i--)
    {
      SulhStep *step = sulh_timeline_get_step (timeline, i - 1);

      step->right = get_step_right (timeline, step);
      step->track = 0;
      for (guint j = i; j < timeline->steps->len; j++)
        {
          const SulhStep *later = sulh_timeline_get_step (timeline, j);
          if (later->tie_x < step->right)
            step->track = MAX (step->track, later->track + 1);
        }
    }
}

static double
get_performance_height (const SulhTimeline *timeline, const SulhPerformance *performance)
{
  double bar = SULH_BAR_HEIGHT * timeline->scale;

  if (timeline->is_beside)
    return MAX (bar, performance->label->height) + BESIDE_GAP;
  return bar + performance->label->height + TRACK_GAP;
}

static void
measure_track (const SulhTimeline *timeline, const SulhStep *step, guint side)
{
  GArray *heights = sulh_timeline_get_lane (timeline, step->sides[side].lane)->track_heights;

  if (heights->len <= step->track)
    g_array_set_size (heights, step->track + 1);
  double *height = &g_array_index (heights, double, step->track);
  *height = MAX (*height, get_performance_height (timeline, &step->sides[side]));
}

/* Returns: height of all tracks of all lanes. */
static double
measure_tracks (SulhTimeline *timeline)
{
  double height = 0;

  for (guint i = 0; i < timeline->lanes->len; i++)
    g_array_set_size (sulh_timeline_get_lane (timeline, i)->track_heights, 0);
  for (guint i = 0; i < timeline->steps->len; i++)
    for (guint s = 0; s < sulh_timeline_get_step (timeline, i)->n_sides; s++)
      measure_track (timeline, sulh_timeline_get_step (timeline, i), s);
  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const GArray *heights = sulh_timeline_get_lane (timeline, i)->track_heights;
      for (guint track = 0; track < heights->len; track++)
        height += g_array_index (heights, double, track);
    }
  return height;
}

static double
arrange (SulhTimeline *timeline, gboolean is_beside)
{
  timeline->is_beside = is_beside;
  settle_scale (timeline);
  measure_labels (timeline);
  if (!is_beside)
    narrow_labels (timeline);
  assign_tracks (timeline);
  return measure_tracks (timeline);
}

/**
 * sulh_timeline_place:
 *
 * Finds the scale of the axis, the ties and the tracks, with words over or under the bars, or
 * beside them where many steps would make that too tall; while something is moved by hand, where
 * they were. Quadratic in the steps.
 */
void
sulh_timeline_place (SulhTimeline *timeline)
{
  const SulhFigure *like = timeline->options->like;
  double beside, over;

  if (like)
    {
      arrange (timeline, like->is_beside);
      return;
    }
  beside = arrange (timeline, TRUE);
  over = arrange (timeline, FALSE);
  if (over > beside * OVER_ALLOWANCE)
    arrange (timeline, TRUE);
}

/**
 * sulh_timeline_get_mark_end:
 *
 * Returns: where the bar of a performance and its mark of verification end
 */
double
sulh_timeline_get_mark_end (const SulhTimeline *timeline, const SulhStep *step,
                            const SulhPerformance *performance)
{
  double bar_end = MAX (sulh_timeline_get_x (timeline, performance->last),
                        sulh_timeline_get_x (timeline, performance->first) + SULH_BAR_LEAST);
  double date_end = sulh_timeline_get_x (timeline, MIN (step->date.latest, timeline->last));
  double mark
      = MAX (sulh_timeline_get_x (timeline, performance->verified), bar_end + 5 * timeline->scale);

  return MAX (MAX (bar_end, date_end), performance->regime ? mark + 6 * timeline->scale : 0);
}
