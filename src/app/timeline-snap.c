/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/timeline-snap.h"

#include <math.h>

#define WEEK 7

/* Where whole weeks would be nearer to each other than this many tolerances they only get in the
 * way. */
#define LEAST_WEEK 3

struct _SulhSnap
{
  GArray *days; /* of int */
};

static void
add_day (SulhSnap *snap, int day)
{
  g_array_append_val (snap->days, day);
}

static void
add_part (SulhSnap *snap, const SulhTimetable *timetable, const char *const *moving, const char *id)
{
  int first, last;

  if (g_strv_contains (moving, id) || !sulh_timetable_get_day (timetable, id, &first, &last))
    return;
  add_day (snap, first);
  if (last != first)
    add_day (snap, last);
}

static void
add_list (SulhSnap *snap, const SulhTimetable *timetable, const char *const *moving,
          const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    add_part (snap, timetable, moving, ((const SulhPart *)parts->pdata[i])->id);
}

/**
 * sulh_snap_new:
 * @timetable: where everything is
 * @moving: (array zero-terminated=1): what moves, and nothing can snap to
 *
 * Returns: (transfer full): what there is to snap to
 */
SulhSnap *
sulh_snap_new (const SulhTimetable *timetable, const char *const *moving)
{
  SulhSnap *snap = g_new0 (SulhSnap, 1);

  snap->days = g_array_new (FALSE, FALSE, sizeof (int));
  add_list (snap, timetable, moving, timetable->scenario->exchanges);
  add_list (snap, timetable, moving, timetable->scenario->events);
  add_list (snap, timetable, moving, timetable->scenario->shocks);
  add_list (snap, timetable, moving, timetable->scenario->parties);
  return snap;
}

void
sulh_snap_free (SulhSnap *snap)
{
  if (snap == NULL)
    return;
  g_array_unref (snap->days);
  g_free (snap);
}

/**
 * sulh_snap_find:
 * @snap: what there is to snap to
 * @day: where something is, in days and parts of days
 * @tolerance: how many days are near
 * @snapped: (out): the day that it snaps to
 *
 * What others stand on goes before whole weeks, which count from day zero.
 *
 * Returns: whether there is such a day
 */
gboolean
sulh_snap_find (const SulhSnap *snap, double day, double tolerance, int *snapped)
{
  double nearest = tolerance;
  double week = round (day / WEEK) * WEEK;
  gboolean found = FALSE;

  for (guint i = 0; i < snap->days->len; i++)
    {
      int candidate = g_array_index (snap->days, int, i);

      if (fabs (day - candidate) > nearest)
        continue;
      nearest = fabs (day - candidate);
      *snapped = candidate;
      found = TRUE;
    }
  if (found || tolerance * LEAST_WEEK > WEEK || fabs (day - week) > tolerance)
    return found;
  *snapped = (int)week;
  return TRUE;
}
