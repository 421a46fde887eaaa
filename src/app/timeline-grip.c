/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/timeline-grip.h"

#include <math.h>

/* Of a short bar, this share at each end means the end and the rest the body. */
#define END_SHARE (1.0 / 3)

/* A bar is drawn from the day that it starts, as near as numbers are. */
#define BAR_TOLERANCE 0.75

/* From a bar to the middle of the handle before it, in reaches of the pointer. */
#define HANDLE_AWAY 2.5

static gboolean
is_bar (const SulhFigure *figure, const SulhItem *item, double start)
{
  double from
      = sulh_figure_get_right_to_left (figure) ? item->area.x + item->area.width : item->area.x;

  return item->kind == SULH_ITEM_BOX && item->look.line != SULH_LINE_NONE
         && ((item->role >= SULH_ROLE_PARTY_1 && item->role <= SULH_ROLE_PARTY_6)
             || item->role == SULH_ROLE_BROKEN)
         && fabs (from - start) < BAR_TOLERANCE;
}

static gboolean
is_near (const SulhItem *item, const SulhTouch *touch)
{
  return touch->y >= item->area.y - 2 && touch->y <= item->area.y + item->area.height + 2
         && touch->x >= item->area.x - touch->reach
         && touch->x <= item->area.x + item->area.width + touch->reach;
}

static guint
find_lane (const GPtrArray *principals, const char *party)
{
  guint lane = 0;

  while (lane < principals->len
         && g_strcmp0 (((const SulhPart *)principals->pdata[lane])->id, party) != 0)
    lane++;
  return lane;
}

/* The bars of an exchange lie in the lanes of those who give, the first lane on top. */
static int
find_side (const SulhScenario *scenario, const SulhExchange *exchange, gboolean is_upper)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (scenario);
  int best = -1;
  guint best_lane = 0;

  for (guint i = 0; i < exchange->sides->len; i++)
    {
      guint lane = find_lane (principals, ((const SulhSide *)exchange->sides->pdata[i])->giver);

      if (best >= 0 && (is_upper ? lane >= best_lane : lane <= best_lane))
        continue;
      best = (int)i;
      best_lane = lane;
    }
  return best;
}

/**
 * sulh_grip_find_lane:
 * @figure: the timeline
 * @party: id of a party
 * @area: (out): its lane
 *
 * Returns: whether it has one
 */
gboolean
sulh_grip_find_lane (const SulhFigure *figure, const char *party, SulhArea *area)
{
  const SulhSubject *subject = sulh_figure_find_subject (figure, party);

  for (guint i = 0; subject && i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      if (item->kind != SULH_ITEM_BOX || item->role != SULH_ROLE_LANE
          || item->subject == SULH_FIGURE_NO_SUBJECT
          || sulh_figure_get_subject (figure, item->subject) != subject)
        continue;
      *area = item->area;
      return TRUE;
    }
  return FALSE;
}

/** sulh_grip_get_lane: Returns: (nullable): id of the party in whose lane @y lies on @figure */
const char *
sulh_grip_get_lane (const SulhScenario *scenario, const SulhFigure *figure, double y)
{
  for (guint i = 0; i < scenario->parties->len; i++)
    {
      const char *party = ((const SulhPart *)scenario->parties->pdata[i])->id;
      SulhArea area;

      if (sulh_grip_find_lane (figure, party, &area) && y >= area.y && y < area.y + area.height)
        return party;
    }
  return NULL;
}

/* Which end of a bar, if the pointer is at one. */
static void
find_end (SulhGrip *grip, const SulhFigure *figure, const SulhItem *bar, const SulhTouch *touch)
{
  double inner = MIN (touch->reach, bar->area.width * END_SHARE);
  gboolean at_left = touch->x < bar->area.x + inner;
  gboolean at_right = touch->x > bar->area.x + bar->area.width - inner;

  if (at_left || at_right)
    grip->zone
        = at_left != sulh_figure_get_right_to_left (figure) ? SULH_GRIP_START : SULH_GRIP_END;
}

/* Words beside or over a bar are in its lane. */
static int
find_side_of_lane (const SulhTimetable *timetable, const SulhExchange *exchange,
                   const SulhTouch *touch)
{
  const char *lane = sulh_grip_get_lane (timetable->scenario, touch->figure, touch->y);

  for (guint i = 0; lane && i < exchange->sides->len; i++)
    if (g_strcmp0 (((const SulhSide *)exchange->sides->pdata[i])->giver, lane) == 0)
      return (int)i;
  return -1;
}

static void
grip_exchange (SulhGrip *grip, const SulhTimetable *timetable, const SulhTouch *touch)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (timetable->scenario, grip->id);
  double start;

  if (!sulh_figure_get_x_of_day (touch->figure, grip->day, &start))
    return;
  for (guint i = 0; i < sulh_figure_get_n_items (touch->figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (touch->figure, i);

      if (item->subject == SULH_FIGURE_NO_SUBJECT || !is_near (item, touch)
          || sulh_figure_get_subject (touch->figure, item->subject) != touch->subject
          || !is_bar (touch->figure, item, start))
        continue;
      grip->side
          = find_side (timetable->scenario, exchange,
                       item->area.y < touch->subject->area.y + touch->subject->area.height / 2);
      find_end (grip, touch->figure, item, touch);
      if (grip->zone == SULH_GRIP_END && grip->side >= 0)
        grip->day = sulh_side_get_last_day (exchange->sides->pdata[grip->side], grip->day);
      return;
    }
  grip->side = find_side_of_lane (timetable, exchange, touch);
}

static void
grip_shock (SulhGrip *grip, const SulhShock *shock, const SulhTouch *touch)
{
  double first, last;

  grip->day = shock->window.earliest;
  grip->last = shock->window.latest;
  if (!sulh_figure_get_x_of_day (touch->figure, grip->day, &first)
      || !sulh_figure_get_x_of_day (touch->figure, grip->last, &last))
    return;
  if (fabs (touch->x - last) < touch->reach)
    {
      grip->zone = SULH_GRIP_END;
      grip->day = grip->last;
    }
  else if (fabs (touch->x - first) < touch->reach)
    grip->zone = SULH_GRIP_START;
}

/* A party is its lane; only the sign and the pole of its deadline can be moved. */
static gboolean
is_on_deadline (const SulhGrip *grip, const SulhTouch *touch)
{
  double x;

  if (touch->y < touch->subject->area.y)
    return TRUE;
  return sulh_figure_get_x_of_day (touch->figure, grip->day, &x)
         && fabs (touch->x - x) < touch->reach;
}

/**
 * sulh_grip_find:
 * @timetable: what the figure shows
 * @touch: where the pointer is
 *
 * Returns: what lies there
 */
SulhGrip
sulh_grip_find (const SulhTimetable *timetable, const SulhTouch *touch)
{
  SulhGrip grip = { .zone = SULH_GRIP_NONE, .side = -1 };
  const SulhPart *part
      = touch->subject ? sulh_scenario_find (timetable->scenario, touch->subject->id) : NULL;

  if (part == NULL)
    return grip;
  grip.id = touch->subject->id;
  if (!sulh_timetable_get_day (timetable, grip.id, &grip.day, &grip.last))
    {
      if (part->kind == SULH_KIND_EXCHANGE || part->kind == SULH_KIND_EVENT
          || part->kind == SULH_KIND_SHOCK)
        grip.zone = SULH_GRIP_CHIP;
      return grip;
    }
  grip.zone = SULH_GRIP_BODY;
  if (part->kind == SULH_KIND_EXCHANGE)
    grip_exchange (&grip, timetable, touch);
  else if (part->kind == SULH_KIND_SHOCK)
    grip_shock (&grip, (const SulhShock *)part, touch);
  else if (part->kind == SULH_KIND_PARTY && !is_on_deadline (&grip, touch))
    grip.zone = SULH_GRIP_NONE;
  return grip;
}

/**
 * sulh_grip_find_handle:
 * @timetable: what the figure shows
 * @figure: the timeline
 * @id: (nullable): what is selected
 * @reach: how many points are as near as a pointer can be put
 * @at: (out): middle of the handle from which an order is pulled
 *
 * It stands before the upper bar of an exchange, where its end is not in the way.
 *
 * Returns: whether @id is an exchange with a bar
 */
gboolean
sulh_grip_find_handle (const SulhTimetable *timetable, const SulhFigure *figure, const char *id,
                       double reach, SulhPoint *at)
{
  const SulhSubject *subject = id && sulh_scenario_find_exchange (timetable->scenario, id)
                                   ? sulh_figure_find_subject (figure, id)
                                   : NULL;
  double start, away = HANDLE_AWAY * reach;
  int first, last;

  if (subject == NULL || !sulh_timetable_get_day (timetable, id, &first, &last)
      || !sulh_figure_get_x_of_day (figure, first, &start))
    return FALSE;
  for (guint i = 0; i < sulh_figure_get_n_items (figure); i++)
    {
      const SulhItem *item = sulh_figure_get_item (figure, i);

      if (item->subject == SULH_FIGURE_NO_SUBJECT || !is_bar (figure, item, start)
          || sulh_figure_get_subject (figure, item->subject) != subject)
        continue;
      at->x = sulh_figure_get_right_to_left (figure) ? start + away : start - away;
      at->y = item->area.y + item->area.height / 2;
      return TRUE;
    }
  return FALSE;
}
