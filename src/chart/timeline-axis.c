/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time axis: a row for each calendar, the first next to the lanes, and the weekends. */
#include "chart/timeline-private.h"

#include <math.h>

#define AXIS_ROW 20.0
#define TICK_WIDTH 84.0
#define NAME_INDENT 16.0
#define LEAST_WEEKEND_DAY 4.0
#define LABEL_RISE 3.0 /* from the foot of a row to its letters */

/* The days that lie between the edges of the plot. */
typedef struct
{
  int first;
  int last;
} Days;

static Days
get_days (const SulhTimeline *timeline)
{
  double before = (timeline->x - timeline->left) / timeline->per_day;
  double after = (timeline->right - timeline->x) / timeline->per_day;

  return (Days){ timeline->first - (int)floor (before), timeline->first + (int)floor (after) };
}

/**
 * sulh_timeline_measure_axis:
 *
 * Returns: height of a row: the letters of some scripts are taller than others
 */
double
sulh_timeline_measure_axis (const SulhTimeline *timeline)
{
  double height = AXIS_ROW * timeline->scale;

  for (guint row = 0; row < SULH_CHART_CALENDARS && timeline->calendars[row] != NULL; row++)
    {
      g_autofree char *words = sulh_calendar_format (timeline->calendars[row], timeline->first);
      g_autoptr (SulhText) text
          = sulh_ruler_measure (timeline->page.ruler, words, sulh_font_small, 0, 1);

      height = MAX (height, text->height + LABEL_RISE + 2);
    }
  return height;
}

static double
get_row_bottom (const SulhTimeline *timeline, guint row)
{
  return timeline->lanes_top - row * timeline->axis_row;
}

/* A short stroke; through the lanes run the lines of the grid. */
static void
draw_tick_line (const SulhTimeline *timeline, guint row, double x)
{
  double bottom = get_row_bottom (timeline, row);
  SulhLook look = { .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE };

  if (x >= timeline->left)
    sulh_figure_builder_add_line (timeline->page.builder, SULH_ROLE_AXIS,
                                  (SulhPoint){ x, bottom - 7 }, (SulhPoint){ x, bottom - 2 }, look);
}

/* A label stands to the right of its line, in the room up to the next label that is drawn. */
static gboolean
draw_tick_label (const SulhTimeline *timeline, guint row, const char *label, double x, double room)
{
  SulhText *text = sulh_ruler_measure (timeline->page.ruler, label, sulh_font_small, 0, 1);
  double y = get_row_bottom (timeline, row) - text->height - LABEL_RISE;

  if (text->width + 8 > room)
    {
      sulh_text_free (text);
      return FALSE;
    }
  sulh_figure_builder_take_text (timeline->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
                                 (SulhPoint){ x + 4, y },
                                 (SulhPlace){ .plate = SULH_ROLE_BACKGROUND });
  return TRUE;
}

static void
draw_ticks (const SulhTimeline *timeline, guint row, const GArray *ticks)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < ticks->len; i++)
    {
      const SulhTick *tick = &g_array_index (ticks, SulhTick, i);
      double x = sulh_timeline_get_x (timeline, tick->day);
      double next = i + 1 < ticks->len
                        ? sulh_timeline_get_x (timeline, g_array_index (ticks, SulhTick, i + 1).day)
                        : timeline->right + 8;
      double start = MAX (x, timeline->left);

      draw_tick_line (timeline, row, x);
      if (draw_tick_label (timeline, row, is_first ? tick->full_label : tick->label, start,
                           next - start))
        is_first = FALSE;
    }
}

/* Two rows need their names; so does one that is not what readers take for granted. */
static void
draw_row_name (const SulhTimeline *timeline, guint row)
{
  const SulhCalendar *calendar = timeline->calendars[row];
  SulhArea room = { SULH_PAGE_MARGIN + NAME_INDENT, 0,
                    timeline->left - SULH_PAGE_MARGIN - NAME_INDENT - 10, 0 };

  if (timeline->scenario->day_zero == 0
      || (timeline->calendars[1] == NULL
          && timeline->options->calendars[0] <= SULH_CALENDAR_GREGORIAN))
    return;
  g_autoptr (SulhText) text = sulh_ruler_measure (
      timeline->page.ruler, sulh_calendar_get_name (calendar), sulh_font_small, room.width, 1);
  room.y = get_row_bottom (timeline, row) - text->height - LABEL_RISE;
  sulh_page_put (&timeline->page, SULH_ROLE_LABEL_SECONDARY, sulh_calendar_get_name (calendar),
                 sulh_font_small, room, 1, (SulhPlace){ 0 });
}

static GArray *
get_ticks (const SulhTimeline *timeline, guint row)
{
  double room = timeline->right - timeline->x;
  Days days = get_days (timeline);

  return sulh_calendar_get_ticks (timeline->calendars[row], days.first, days.last,
                                  (guint)MAX (2, room / (TICK_WIDTH * timeline->scale)));
}

static void
draw_row (const SulhTimeline *timeline, guint row)
{
  g_autoptr (GArray) ticks = get_ticks (timeline, row);
  double y = get_row_bottom (timeline, row) - 2;

  draw_row_name (timeline, row);
  draw_ticks (timeline, row, ticks);
  sulh_figure_builder_add_line (timeline->page.builder, SULH_ROLE_AXIS,
                                (SulhPoint){ timeline->left, y }, (SulhPoint){ timeline->right, y },
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1 });
}

/**
 * sulh_timeline_shows_weekends:
 *
 * Returns: whether a day is broad enough to be seen, and a region says which are free
 */
gboolean
sulh_timeline_shows_weekends (const SulhTimeline *timeline)
{
  return timeline->options->region != NULL && timeline->scenario->day_zero != 0
         && timeline->per_day >= LEAST_WEEKEND_DAY;
}

static void
draw_weekend (const SulhTimeline *timeline, int first, int end)
{
  double from = MAX (sulh_timeline_get_x (timeline, first), timeline->left);
  double to = MIN (sulh_timeline_get_x (timeline, end), timeline->right);

  if (to > from)
    sulh_figure_builder_add_box (timeline->page.builder, SULH_ROLE_GRID,
                                 (SulhArea){ from, timeline->lanes_top, to - from,
                                             timeline->lanes_bottom - timeline->lanes_top },
                                 (SulhLook){ .fill = SULH_FILL_TINT });
}

/**
 * sulh_timeline_draw_weekends:
 *
 * A calm band for each weekend of the region, where days are broad enough.
 */
void
sulh_timeline_draw_weekends (const SulhTimeline *timeline)
{
  Days days = get_days (timeline);

  if (!sulh_timeline_shows_weekends (timeline))
    return;
  for (int day = days.first; day <= days.last; day++)
    {
      int end = day;

      while (end <= days.last && sulh_calendar_is_weekend (timeline->calendar, end))
        end++;
      if (end > day)
        draw_weekend (timeline, day, end);
      day = end;
    }
}

/**
 * sulh_timeline_draw_grid:
 *
 * Light lines at the ticks of the first calendar, down through the lanes.
 */
void
sulh_timeline_draw_grid (const SulhTimeline *timeline)
{
  g_autoptr (GArray) ticks = get_ticks (timeline, 0);

  for (guint i = 0; i < ticks->len; i++)
    {
      double x = sulh_timeline_get_x (timeline, g_array_index (ticks, SulhTick, i).day);

      if (x >= timeline->left)
        sulh_timeline_draw_upright (
            timeline, SULH_ROLE_GRID, x, timeline->lanes_top, timeline->lanes_bottom,
            (SulhLook){ .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
    }
}

/**
 * sulh_timeline_draw_axis:
 *
 * A row for each calendar with ticks as fine as there is room for; painted over the poles of the
 * flags, which run down behind the dates.
 */
void
sulh_timeline_draw_axis (const SulhTimeline *timeline)
{
  for (guint row = 0; row < SULH_CHART_CALENDARS && timeline->calendars[row] != NULL; row++)
    draw_row (timeline, row);
}
