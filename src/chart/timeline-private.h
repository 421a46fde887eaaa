/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The timeline while it is being made: what is to be drawn, then where, then the items. */
#pragma once

#include "chart/calendar.h"
#include "chart/options.h"
#include "chart/page.h"
#include "model/model.h"

G_BEGIN_DECLS

#define SULH_BAR_HEIGHT 11.0
#define SULH_BAR_LEAST 5.0
#define SULH_BADGE_SIZE 20.0
#define SULH_TIE_SPACING 24.0

/**
 * SulhPerformance:
 * @side: who gives what to whom
 * @lane: lane of the giver
 * @first: day it starts
 * @last: day it ends
 * @regime: (nullable): what verifies it
 * @verified: day it is verified, meaningless without @regime
 * @label: what is written beside the bar
 */
typedef struct
{
  const SulhSide *side;
  const SulhVerification *regime;
  guint lane;
  int first;
  int last;
  int verified;
  SulhText *label;
} SulhPerformance;

/**
 * SulhStep:
 * @exchange: the exchange
 * @reading: (nullable): what the rules say of it as a rung
 * @rung: index of the rung, meaningless without @reading
 * @number: place in the order, from 1
 * @date: when it starts
 * @sides: its performances, at most two
 * @tie_x: where the tie between its bars runs
 * @right: end of what it needs to itself
 * @track: row in its lanes, counted from the gutter
 *
 * An exchange that has its place on the time axis.
 */
typedef struct
{
  const SulhExchange *exchange;
  const SulhRungReading *reading;
  guint rung;
  guint number;
  SulhDate date;
  SulhPerformance sides[2];
  guint n_sides;
  double tie_x;
  double right;
  guint track;
} SulhStep;

/**
 * SulhFlag:
 * @id: id of what it stands for
 * @title: what it says
 * @when: its date in words
 * @role: what it is for
 * @mark: its sign
 * @day: where it stands
 * @is_window: whether it stands for a stretch of time
 * @last_day: its end, or @day
 * @label: measured @title
 * @caption: measured @when
 * @line: measured @title on one line
 * @is_inline: whether @caption stands beside @label and not below it
 * @row: row above the lanes, 0 is the lowest
 */
typedef struct
{
  char *id;
  char *title;
  char *when;
  SulhRole role;
  SulhMark mark;
  int day;
  gboolean is_window;
  int last_day;
  SulhText *label;
  SulhText *caption;
  SulhText *line;
  gboolean is_inline;
  guint row;
} SulhFlag;

/* One line of the tray: what has no place on the axis. Spoilers have no dates at all and stand in
 * a lane of their own. */
typedef enum
{
  SULH_TRAY_SPOILERS,
  SULH_TRAY_EXCHANGES,
  SULH_TRAY_UNDATED,
  SULH_TRAY_ANY_TIME,
  SULH_TRAY_OUTSIDE,
  SULH_N_TRAYS,
} SulhTrayKind;

/* The longest time a party waits for a visible verified gain, and the measured words for it. */
typedef struct
{
  gboolean is_set;
  SulhWait days;
  int tolerance;
  SulhText *words;
} SulhLaneWait;

typedef struct
{
  double top;
  double height;
  GArray *track_heights;
  double heading_height;
  SulhLaneWait wait;
} SulhLane;

/**
 * SulhTimeline:
 * @page: builder, ruler and width
 * @calendar: the calendar of all dates in words, the first of @calendars
 * @calendars: one for each row of the axis, %NULL for none
 * @steps: (element-type SulhStep): in order
 * @flags: (element-type SulhFlag): in order of day
 * @trays: (element-type SulhFlag): what has no place on the axis
 * @lanes: (element-type SulhLane): one for each of @parties
 * @parties: lanes in order, the first principal on top
 * @first: first day of the axis
 * @last: last day that must be seen
 * @left: where the plot starts
 * @x: where @first lies
 * @per_day: points per day
 * @right: where the plot ends
 * @is_beside: whether words stand beside their bars and not over or under them
 * @axis_row: height of a row of the axis
 * @row_heights: (element-type double): heights of the rows of flags
 * @words: (element-type SulhArea): where words stand in and over the lanes
 */
typedef struct
{
  SulhPage page;
  const SulhScenario *scenario;
  GHashTable *regimes; /* by id: a scenario can have as many as exchanges */
  const SulhAssessment *assessment;
  const SulhChartOptions *options;
  SulhCalendar *calendar;
  SulhCalendar *calendars[SULH_CHART_CALENDARS];
  double scale;
  GArray *steps;
  GArray *flags;
  GArray *trays[SULH_N_TRAYS];
  GArray *lanes;
  GPtrArray *parties;
  GPtrArray *actors;
  int first;
  int last;
  double left;
  double x;
  double per_day;
  double right;
  gboolean is_beside;
  double axis_row;
  GArray *row_heights;
  GArray *words;
  double flags_top;
  double flags_bottom;
  double lanes_top;
  double gutter_top;
  double gutter_height;
  double lanes_bottom;
} SulhTimeline;

static inline SulhStep *
sulh_timeline_get_step (const SulhTimeline *timeline, guint index)
{
  return &g_array_index (timeline->steps, SulhStep, index);
}

/* Steps that are drawn; all have their room. */
static inline guint
sulh_timeline_count_shown (const SulhTimeline *timeline)
{
  return timeline->steps->len - MIN (timeline->options->n_hidden, timeline->steps->len);
}

static inline SulhFlag *
sulh_timeline_get_flag (const GArray *flags, guint index)
{
  return &g_array_index (flags, SulhFlag, index);
}

static inline SulhLane *
sulh_timeline_get_lane (const SulhTimeline *timeline, guint index)
{
  return &g_array_index (timeline->lanes, SulhLane, index);
}

static inline double
sulh_timeline_get_x (const SulhTimeline *timeline, double day)
{
  return timeline->x + (day - timeline->first) * timeline->per_day;
}

/* Between the first two lanes nothing runs under words; ties to a third party run through the
 * lanes between, where words need a ground. */
static inline SulhRole
sulh_timeline_get_plate (const SulhTimeline *timeline, guint lane)
{
  return timeline->parties->len > 2 && lane > 0 ? SULH_ROLE_LANE : SULH_ROLE_NONE;
}

void sulh_timeline_collect (SulhTimeline *timeline);
void sulh_timeline_collect_flags (SulhTimeline *timeline);
double sulh_timeline_get_tolerance (const SulhTimeline *timeline, guint index);
void sulh_timeline_find_waits (SulhTimeline *timeline);

double sulh_flag_get_least_room (const SulhFlag *flag);
SulhArea sulh_timeline_get_flag_area (const SulhTimeline *timeline, const SulhFlag *flag);
double sulh_timeline_stack_flags (SulhTimeline *timeline);

void sulh_timeline_place (SulhTimeline *timeline);
void sulh_timeline_stack (SulhTimeline *timeline, double top);
void sulh_timeline_stack_rows (SulhTimeline *timeline, double top);
double sulh_timeline_draw_rows (const SulhTimeline *timeline);

double sulh_timeline_get_mark_end (const SulhTimeline *timeline, const SulhStep *step,
                                   const SulhPerformance *performance);
SulhArea sulh_timeline_get_bar (const SulhTimeline *timeline, const SulhStep *step, guint side);

SulhArea sulh_timeline_get_label_area (const SulhTimeline *timeline, const SulhStep *step,
                                       guint side);
SulhArea sulh_timeline_get_wait_area (const SulhTimeline *timeline, guint lane);

void sulh_timeline_collect_words (SulhTimeline *timeline);
void sulh_timeline_draw_upright (const SulhTimeline *timeline, SulhRole role, double x, double top,
                                 double bottom, SulhLook look);
gboolean sulh_timeline_shows_weekends (const SulhTimeline *timeline);
void sulh_timeline_draw_weekends (const SulhTimeline *timeline);
void sulh_timeline_draw_grid (const SulhTimeline *timeline);
double sulh_timeline_measure_axis (const SulhTimeline *timeline);
void sulh_timeline_draw_axis (const SulhTimeline *timeline);
void sulh_timeline_draw_flags (const SulhTimeline *timeline);
void sulh_timeline_draw_lanes (const SulhTimeline *timeline);
void sulh_timeline_draw_gutter (const SulhTimeline *timeline);
void sulh_timeline_draw_waits (const SulhTimeline *timeline);
void sulh_timeline_draw_ties (const SulhTimeline *timeline);
void sulh_timeline_draw_steps (const SulhTimeline *timeline);
double sulh_timeline_draw_actors (const SulhTimeline *timeline, double top);
double sulh_timeline_draw_key (const SulhTimeline *timeline, double top);
double sulh_timeline_draw_strips (const SulhTimeline *timeline, double top);
double sulh_timeline_draw_spoilers (const SulhTimeline *timeline, double top);
double sulh_timeline_draw_tray (const SulhTimeline *timeline, double top);

double sulh_timeline_get_heading_height (const SulhTimeline *timeline, const SulhParty *party);
char *sulh_timeline_say_title (const SulhTimeline *timeline);
char *sulh_timeline_say_subtitle (const SulhTimeline *timeline);
char *sulh_timeline_say_note (const SulhTimeline *timeline);
char *sulh_timeline_say_whole (const SulhTimeline *timeline);
char *sulh_timeline_say_step_name (const SulhTimeline *timeline, const SulhStep *step);
char *sulh_timeline_say_step (const SulhTimeline *timeline, const SulhStep *step);
char *sulh_timeline_say_date (const SulhTimeline *timeline, SulhDate date);
char *sulh_timeline_say_wait (const SulhTimeline *timeline, const SulhLaneWait *wait);

G_END_DECLS
