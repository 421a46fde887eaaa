/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sequence.h"

#include <math.h>
#include <string.h>

#define HORIZON 4000 /* no plan of the tests takes so many days */

static int
day_of (SulhDate date, int otherwise)
{
  return sulh_date_is_open (date) ? otherwise : sulh_date_get_day (date);
}

/* The first day from @day on that an exchange may start, or NEVER. */
static int
next_open (const SulhTiming *timing, int day)
{
  gboolean moved = TRUE;
  int pinned = day_of (timing->pinned, NEVER);

  day = MAX (day, day_of (timing->not_before, 0));
  if (pinned != NEVER)
    day = day <= pinned ? pinned : NEVER;
  while (moved)
    {
      moved = FALSE;
      for (guint c = 0; c < timing->closures->len; c++)
        {
          SulhDate during = ((const SulhClosure *)timing->closures->pdata[c])->during;

          if (day >= during.earliest && day <= during.latest)
            {
              day = during.latest + 1;
              moved = TRUE;
            }
        }
    }
  if (pinned != NEVER && day != pinned)
    return NEVER;
  return day <= day_of (timing->not_after, NEVER - 1) ? day : NEVER;
}

static int
find_rung (const Record *r, const Sequence *s, const char *id)
{
  for (int k = 0; k < s->n; k++)
    if (!strcmp (r->x[s->x[k]].id, id))
      return k;
  return NOBODY;
}

/* Pushes rung @k, and the exchanges that must not lie too far before it. */
static void
push_lags (const Record *r, Sequence *s, int k, const SulhTiming *timing)
{
  for (guint l = 0; l < timing->lags->len; l++)
    {
      const SulhLag *lag = timing->lags->pdata[l];
      int m = find_rung (r, s, lag->from);

      if (m == NOBODY)
        continue;
      s->day[k] = MAX (s->day[k], s->day[m] + (int)ceil (lag->minimum.mode));
      if (!isnan (lag->maximum.mode))
        s->day[m] = MAX (s->day[m], s->day[k] - (int)floor (lag->maximum.mode));
    }
}

/* Waits until those who serve it have room beside what they serve already, or for ever. */
static int
find_room (const Record *r, const Sequence *s, int k)
{
  Sequence so_far = *s;

  so_far.n = k + 1;
  while (!politics_have_room (r, &so_far, so_far.day[k]))
    {
      int next = NEVER;

      for (int m = 0; m < k; m++)
        if (politics_closes (r, &so_far, m) > so_far.day[k])
          next = MIN (next, politics_closes (r, &so_far, m));
      so_far.day[k] = next;
      if (next == NEVER)
        break;
    }
  return so_far.day[k];
}

static int
find_day (const Record *r, const Sequence *s, int k)
{
  const SulhTiming *timing = r->x[s->x[k]].exchange->timing;
  Sequence pushed = *s;
  int before;

  do
    {
      before = pushed.day[k];
      if (timing)
        pushed.day[k] = next_open (timing, pushed.day[k]);
      if (pushed.day[k] < NEVER)
        pushed.day[k] = find_room (r, &pushed, k);
    }
  while (pushed.day[k] != before && pushed.day[k] < NEVER);
  return pushed.day[k];
}

static void
push (const Record *r, Sequence *s, int k)
{
  const SulhTiming *timing = r->x[s->x[k]].exchange->timing;

  if (k > 0)
    s->day[k] = MAX (s->day[k], s->day[k - 1] + sequence_way (r, s, k - 1)->dt);
  if (timing)
    push_lags (r, s, k, timing);
  s->day[k] = find_day (r, s, k);
}

/* All that binds two days asks for a least difference, and what is served first is served on, so
 * that pushing days later as long as anything is amiss ends at the earliest days that satisfy all,
 * if there are any. */
gboolean
calendar_set (const Record *r, Sequence *s)
{
  gboolean moved = TRUE;

  memset (s->day, 0, sizeof s->day);
  while (moved)
    {
      int before[MOST + 1];

      memcpy (before, s->day, sizeof before);
      for (int k = 0; k < s->n; k++)
        {
          push (r, s, k);
          if (s->day[k] > HORIZON)
            return FALSE;
        }
      moved = memcmp (before, s->day, sizeof before) != 0;
    }
  return TRUE;
}

gboolean
calendar_allows (const Record *r, const Sequence *s)
{
  Sequence pushed = *s;

  for (int k = 0; k < s->n; k++)
    push (r, &pushed, k);
  return memcmp (pushed.day, s->day, sizeof s->day) == 0;
}

/* The day on which all of rung @k is verified. */
int
calendar_seen (const Record *r, const Sequence *s, int k)
{
  int seen = s->day[k];

  for (int i = 0; i < r->n_principals; i++)
    seen = MAX (seen, s->day[k] + sequence_way (r, s, k)->of[i].delay);
  return seen;
}

static gboolean
is_named (const Record *r, const SulhExchange *exchange, const SulhExchange *other)
{
  for (int i = 0; exchange->after && exchange->after[i]; i++)
    {
      gboolean is_id = FALSE;

      for (int x = 0; x < r->n; x++)
        is_id |= !strcmp (r->x[x].id, exchange->after[i]);
      if (!strcmp (exchange->after[i], other->part.id)
          || (!is_id && !g_strcmp0 (exchange->after[i], other->alternatives)))
        return TRUE;
    }
  return FALSE;
}

/* What it needs is over, and its gap with it. */
static gboolean
needs_are_over (const Record *r, const Sequence *s, int k)
{
  for (int m = 0; m < k; m++)
    {
      int over = MAX (s->day[m] + sequence_way (r, s, m)->dt, calendar_seen (r, s, m));

      if (is_named (r, r->x[s->x[k]].exchange, r->x[s->x[m]].exchange) && s->day[k] < over)
        return FALSE;
    }
  return TRUE;
}

static gboolean
lags_are_kept (const Record *r, const Sequence *s, int k, const SulhTiming *timing)
{
  for (guint l = 0; l < timing->lags->len; l++)
    {
      const SulhLag *lag = timing->lags->pdata[l];
      int m = find_rung (r, s, lag->from);

      if (m != NOBODY
          && (s->day[k] - s->day[m] < lag->minimum.mode
              || (!isnan (lag->maximum.mode) && s->day[k] - s->day[m] > lag->maximum.mode)))
        return FALSE;
    }
  return TRUE;
}

/* Here nothing is pushed: each day is looked at by itself. */
gboolean
calendar_overlaps (const Record *r, const Sequence *s)
{
  for (int k = 0; k < s->n; k++)
    {
      const SulhTiming *timing = r->x[s->x[k]].exchange->timing;
      Sequence so_far = *s;

      so_far.n = k + 1;
      if ((k > 0 && s->day[k] < s->day[k - 1]) || !needs_are_over (r, s, k)
          || !politics_have_room (r, &so_far, s->day[k]))
        return FALSE;
      if (timing
          && (next_open (timing, s->day[k]) != s->day[k] || !lags_are_kept (r, s, k, timing)))
        return FALSE;
    }
  return TRUE;
}
