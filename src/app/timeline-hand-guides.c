/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shows where a thing would be put down: the day it stands at, and the lane it is over. */
#include <math.h>

#include "app/timeline-hand-private.h"
#include "app/timeline-words.h"

/**
 * sulh_timeline_hand_mark_day:
 * @self: a hand
 * @touch: where the pointer is
 * @day: the day that is said beside it
 * @is_snapped: whether a line is drawn there
 *
 * The lane over which it is held, if it is another, is marked too.
 */
void
sulh_timeline_hand_mark_day (SulhTimelineHand *self, const SulhTouch *touch, int day,
                             gboolean is_snapped)
{
  SulhChartHand *hand = SULH_CHART_HAND (self);
  g_autofree char *words
      = sulh_timeline_words_say_day (sulh_session_get_scenario (self->session), day);
  SulhArea lane;
  double x;

  sulh_chart_hand_clear_marks (hand);
  if (self->lane && sulh_grip_find_lane (touch->figure, self->lane, &lane))
    sulh_chart_hand_add_box (hand, SULH_ROLE_SELECTION, lane);
  if (!sulh_figure_get_x_of_day (touch->figure, day, &x))
    return;
  if (is_snapped)
    sulh_chart_hand_add_line (hand, SULH_ROLE_SELECTION, (SulhPoint){ x, 0 },
                              (SulhPoint){ x, sulh_figure_get_height (touch->figure) });
  sulh_chart_hand_add_words (hand, SULH_ROLE_SELECTION,
                             (SulhPoint){ x, touch->y - 2 * touch->reach }, words);
}

static double
find_tolerance (const SulhTouch *touch)
{
  double zero, one;

  if (touch->state & GDK_SHIFT_MASK || !sulh_figure_get_x_of_day (touch->figure, 0, &zero)
      || !sulh_figure_get_x_of_day (touch->figure, 1, &one))
    return 0;
  return touch->reach / fabs (one - zero);
}

/**
 * sulh_timeline_hand_snap:
 * @self: a hand that holds something
 * @touch: where the pointer is
 * @days: by how much it has moved, in days and parts of days
 * @guide: (out): the day at which it stands now
 * @is_snapped: (out): whether something else stands there
 *
 * One of the ends of what moves may snap; which, the nearer one says. On the way to another lane
 * it keeps its day as long as the pointer hardly leaves it.
 *
 * Returns: by how many days it moves
 */
int
sulh_timeline_hand_snap (SulhTimelineHand *self, const SulhTouch *touch, double days, int *guide,
                         gboolean *is_snapped)
{
  double tolerance = find_tolerance (touch);
  int ends[] = { self->grip.day, self->grip.last };
  guint n = self->grip.zone == SULH_GRIP_BODY && ends[1] != ends[0] ? 2 : 1;
  double nearest = G_MAXDOUBLE;
  int moved = (int)round (days);

  if (self->lane && fabs (days) <= tolerance)
    moved = 0;
  *is_snapped = FALSE;
  *guide = ends[0] + moved;
  if (self->lane && moved == 0)
    return 0;
  for (guint i = 0; tolerance > 0 && i < n; i++)
    {
      int day;

      if (!sulh_snap_find (self->snap, ends[i] + days, tolerance, &day)
          || fabs (ends[i] + days - day) >= nearest)
        continue;
      nearest = fabs (ends[i] + days - day);
      moved = day - ends[i];
      *guide = day;
      *is_snapped = TRUE;
    }
  return moved;
}

/* Lanes grow and shrink with what is held over them: what counts is how they lay when it was
 * taken. The first of them stays where it is on the screen. */
static double
find_held_y (SulhFigure *held, const SulhTouch *touch, const char *first)
{
  SulhArea now, then;

  if (!sulh_grip_find_lane (touch->figure, first, &now)
      || !sulh_grip_find_lane (held, first, &then))
    return touch->y;
  return touch->y - now.y + then.y;
}

static const SulhSide *
get_side (SulhTimelineHand *self)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (self->base_scenario, self->id);

  return exchange && self->grip.side >= 0 && (guint)self->grip.side < exchange->sides->len
             ? exchange->sides->pdata[self->grip.side]
             : NULL;
}

/**
 * sulh_timeline_hand_find_lane:
 * @self: a hand
 * @touch: where the pointer is
 *
 * Only a bar can change its lane, one at a time; between lanes it is as in its own.
 *
 * Returns: (nullable): id of the party over whose lane it is held, other than who gives it now
 */
const char *
sulh_timeline_hand_find_lane (SulhTimelineHand *self, const SulhTouch *touch)
{
  SulhFigure *held = sulh_chart_hand_get_held (SULH_CHART_HAND (self));
  const SulhSide *side = get_side (self);
  const SulhParty *first = sulh_scenario_get_principal (self->base_scenario, 0);
  const char *lane;

  if (self->grip.zone != SULH_GRIP_BODY || self->ids[1] || held == NULL || side == NULL
      || first == NULL)
    return NULL;
  lane = sulh_grip_get_lane (self->base_scenario, held, find_held_y (held, touch, first->part.id));
  return g_strcmp0 (lane, side->giver) != 0 ? lane : NULL;
}
