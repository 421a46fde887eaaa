/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything lies from top to bottom: flags, axis, lanes and the gutter between them. */
#include "chart/timeline-private.h"

#define LANE_PADDING 10.0
#define LANE_GAP 3.0
#define WAIT_HEIGHT 34.0
#define AXIS_HEIGHT 26.0
#define GUTTER_HEIGHT 34.0

static double
get_lane_height (const SulhTimeline *timeline, guint index)
{
  const SulhLane *lane = sulh_timeline_get_lane (timeline, index);
  double heading = sulh_timeline_get_heading_height (timeline, timeline->parties->pdata[index]);
  double height = 0;

  for (guint track = 0; track < lane->track_heights->len; track++)
    height += g_array_index (lane->track_heights, double, track);
  if (lane->wait.is_set)
    height += WAIT_HEIGHT * timeline->scale;
  return MAX (height, heading) + 2 * LANE_PADDING;
}

/**
 * sulh_timeline_stack:
 * @top: y below the head of the page
 *
 * Gives flags, axis, lanes and gutter their places; needs the tracks. The axis stands next to the
 * lanes: who gives what on which day is read at once, however much happens round it.
 */
void
sulh_timeline_stack (SulhTimeline *timeline, double top)
{
  double y = top;

  timeline->flags_top = y;
  if (timeline->flags->len > 0)
    y += 10 + sulh_timeline_stack_flags (timeline);
  timeline->flags_bottom = y;
  timeline->axis_row = sulh_timeline_measure_axis (timeline);
  y += MAX (AXIS_HEIGHT * timeline->scale, timeline->axis_row);
  if (timeline->calendars[1] != NULL)
    y += timeline->axis_row;
  timeline->lanes_top = y;
  timeline->gutter_height = GUTTER_HEIGHT * timeline->scale;
  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      SulhLane *lane = sulh_timeline_get_lane (timeline, i);

      lane->top = y;
      lane->height = get_lane_height (timeline, i);
      y += lane->height;
      if (i == 0)
        timeline->gutter_top = y;
      y += i == 0 ? timeline->gutter_height : LANE_GAP;
    }
  timeline->lanes_bottom = y;
}

/**
 * sulh_timeline_get_bar:
 *
 * Returns: where the bar of a performance lies
 */
SulhArea
sulh_timeline_get_bar (const SulhTimeline *timeline, const SulhStep *step, guint side)
{
  const SulhPerformance *performance = &step->sides[side];
  const SulhLane *lane = sulh_timeline_get_lane (timeline, performance->lane);
  const GArray *tracks = lane->track_heights;
  double x = sulh_timeline_get_x (timeline, performance->first);
  double width = (performance->last - performance->first) * timeline->per_day;
  double height = SULH_BAR_HEIGHT * timeline->scale;
  double offset = LANE_PADDING;

  for (guint track = 0; track < step->track; track++)
    offset += g_array_index (tracks, double, track);
  if (timeline->is_beside)
    offset += (g_array_index (tracks, double, step->track) - height) / 2;
  double y
      = performance->lane == 0 ? lane->top + lane->height - offset - height : lane->top + offset;
  return (SulhArea){ x, y, MAX (width, SULH_BAR_LEAST), height };
}
