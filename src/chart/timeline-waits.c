/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The political clock in a lane: the longest wait for a gain, against what the party bears. */
#include "chart/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Days on which @party sees a gain verified. */
static GArray *
find_gains (const SulhTimeline *timeline, const char *party)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < timeline->steps->len; i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      for (guint s = 0; s < step->n_sides; s++)
        if (sulh_side_is_visible_gain (step->sides[s].side, party))
          g_array_append_val (days, step->sides[s].verified);
    }
  return days;
}

/**
 * sulh_timeline_get_tolerance:
 * @index: of a lane
 *
 * Returns: days that its party bears without a visible, verified gain (R9): as the rules read it in
 *   the plan, stress deducted, else as it is stated; NAN if it is not
 */
double
sulh_timeline_get_tolerance (const SulhTimeline *timeline, guint index)
{
  const SulhParty *party = timeline->parties->pdata[index];
  const SulhAssessment *assessment = timeline->assessment;

  if (!sulh_number_is_set (&party->clock->gap_tolerance))
    return NAN;
  if (index < 2 && assessment != NULL && assessment->course != NULL)
    return assessment->course->limits[index].tolerance;
  return party->clock->gap_tolerance.mode;
}

/* R9: the clock starts with the first step and ends with the last verification. */
static SulhLaneWait
find_longest (const SulhTimeline *timeline, guint index, int first, int last)
{
  const SulhParty *party = timeline->parties->pdata[index];
  g_autoptr (GArray) gains = find_gains (timeline, party->part.id);

  return (SulhLaneWait){
    .is_set = TRUE,
    .tolerance = (int)lround (sulh_timeline_get_tolerance (timeline, index)),
    .days = sulh_days_find_longest_wait (gains, first, last),
  };
}

static void
set_wait (SulhTimeline *timeline, guint lane, SulhLaneWait wait)
{
  g_autofree char *words = sulh_timeline_say_wait (timeline, &wait);

  wait.words = sulh_ruler_measure (timeline->page.ruler, words, sulh_font_small,
                                   timeline->right - timeline->left - 16, 1);
  sulh_timeline_get_lane (timeline, lane)->wait = wait;
}

/**
 * sulh_timeline_find_waits:
 *
 * Finds for each party the longest time without a visible verified gain (R9). A gain counts when
 * the giver's performance has been verified.
 */
void
sulh_timeline_find_waits (SulhTimeline *timeline)
{
  int first = G_MAXINT;
  int last = G_MININT;

  for (guint i = 0; i < timeline->steps->len; i++)
    {
      const SulhStep *step = sulh_timeline_get_step (timeline, i);

      first = MIN (first, sulh_date_get_day (step->date));
      for (guint s = 0; s < step->n_sides; s++)
        last = MAX (last, step->sides[s].verified);
    }
  for (guint i = 0; i < timeline->parties->len && last >= first; i++)
    {
      const SulhParty *party = timeline->parties->pdata[i];

      if (sulh_number_is_set (&party->clock->gap_tolerance))
        set_wait (timeline, i, find_longest (timeline, i, first, last));
    }
}

static void
draw_stretch (const SulhTimeline *timeline, SulhRole role, double from_day, double to_day, double y,
              SulhLook look)
{
  double from = sulh_timeline_get_x (timeline, from_day);
  double to = MIN (sulh_timeline_get_x (timeline, to_day), timeline->right);

  if (to > from)
    sulh_figure_builder_add_box (timeline->page.builder, role,
                                 (SulhArea){ from, y, to - from, 8 * timeline->scale }, look);
}

static double
get_bar_y (const SulhTimeline *timeline, guint index)
{
  const SulhLane *lane = sulh_timeline_get_lane (timeline, index);

  if (index == 0)
    return lane->top + 8 + 16 * timeline->scale;
  return lane->top + lane->height - 10 - 8 * timeline->scale;
}

/**
 * sulh_timeline_get_wait_area:
 *
 * Returns: where the words for the longest wait stand in a lane; of no width if there are none
 */
SulhArea
sulh_timeline_get_wait_area (const SulhTimeline *timeline, guint lane)
{
  const SulhLaneWait *wait = &sulh_timeline_get_lane (timeline, lane)->wait;

  if (!wait->is_set)
    return (SulhArea){ 0 };
  double x = MIN (sulh_timeline_get_x (timeline, wait->days.from),
                  timeline->right - wait->words->width - 6);
  return (SulhArea){ x, get_bar_y (timeline, lane) - wait->words->height - 2, wait->words->width,
                     wait->words->height };
}

static void
draw_words (const SulhTimeline *timeline, guint index)
{
  const SulhLaneWait *wait = &sulh_timeline_get_lane (timeline, index)->wait;
  SulhArea area = sulh_timeline_get_wait_area (timeline, index);

  sulh_figure_builder_take_text (timeline->page.builder,
                                 wait->days.to - wait->days.from > wait->tolerance
                                     ? SULH_ROLE_BROKEN
                                     : SULH_ROLE_LABEL_SECONDARY,
                                 sulh_text_copy (wait->words), (SulhPoint){ area.x, area.y },
                                 (SulhPlace){ .plate = sulh_timeline_get_plate (timeline, index) });
}

static void
draw_wait (const SulhTimeline *timeline, guint index)
{
  const SulhLaneWait *wait = &sulh_timeline_get_lane (timeline, index)->wait;
  double y = get_bar_y (timeline, index);
  double limit = wait->days.from + wait->tolerance;

  draw_stretch (timeline, SULH_ROLE_GAP, wait->days.from, limit, y,
                (SulhLook){ .fill = SULH_FILL_TINT, .radius = 2 });
  draw_stretch (timeline, SULH_ROLE_GAP, wait->days.from, MIN (wait->days.to, limit), y,
                (SulhLook){ .fill = SULH_FILL_DOTS,
                            .line = SULH_LINE_SOLID,
                            .width = 0.8,
                            .radius = 2,
                            .solid = TRUE });
  if (wait->days.to > limit)
    draw_stretch (
        timeline, SULH_ROLE_BROKEN, limit, wait->days.to, y,
        (SulhLook){ .fill = SULH_FILL_HATCH, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
  draw_words (timeline, index);
}

/**
 * sulh_timeline_draw_waits:
 *
 * A soft band as long as the party bears, the wait itself inside, and what exceeds it hatched.
 */
void
sulh_timeline_draw_waits (const SulhTimeline *timeline)
{
  /* The longest wait is one of the whole. */
  if (timeline->options->n_hidden > 0)
    return;
  for (guint i = 0; i < timeline->lanes->len; i++)
    if (sulh_timeline_get_lane (timeline, i)->wait.is_set)
      draw_wait (timeline, i);
}
