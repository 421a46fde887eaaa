/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sequence.h"

#include <math.h>

static const Share *
share_of (const Record *r, const Sequence *s, int k, int i)
{
  return &sequence_way (r, s, k)->of[i];
}

/* The day on which what @i receives at rung @k is verified. */
static int
verified_on (const Record *r, const Sequence *s, int k, int i)
{
  return s->day[k] + share_of (r, s, k, share_of (r, s, k, i)->other)->delay;
}

static gboolean
takes_part (const Record *r, const Sequence *s, int k, int i)
{
  return share_of (r, s, k, i)->other != NOBODY;
}

/* The last day on which anything is verified. */
static int
last_day (const Record *r, const Sequence *s)
{
  int last = s->day[s->n - 1];

  for (int k = 0; k < s->n; k++)
    for (int i = 0; i < r->n_principals; i++)
      if (takes_part (r, s, k, i))
        last = MAX (last, verified_on (r, s, k, i));
  return last;
}

static double
spent_on (const Record *r, const Sequence *s, int i, int t)
{
  double sum = 0;

  for (int k = 0; k < s->n; k++)
    {
      const Share *share = share_of (r, s, k, i);

      if (s->day[k] == t)
        sum += r->principal[i].a * share->C * share->vis * (1 - share->f) * r->principal[i].dearer;
    }
  return sum;
}

/* Visible gains that are verified on day @t. */
static double
seen_on (const Record *r, const Sequence *s, int i, int t)
{
  double sum = 0;

  for (int k = 0; k < s->n; k++)
    if (takes_part (r, s, k, i) && verified_on (r, s, k, i) == t)
      {
        const Share *share = share_of (r, s, k, i);

        sum += share->G * share_of (r, s, k, share->other)->vis;
      }
  return sum;
}

/* Readings A11: one net sum for each day; days are counted from the first rung. */
void
politics_capital (const Record *r, const Sequence *s, int i, int n, double *capital)
{
  const Principal *me = &r->principal[i];
  double K = me->K;
  int last_gain = 0;

  for (int t = 0; t < n; t++)
    {
      double seen = seen_on (r, s, i, s->day[0] + t);

      if (seen > 0)
        last_gain = t;
      K += me->q * (me->K - K) - spent_on (r, s, i, s->day[0] + t) + me->earned * seen
           - (t - last_gain > me->T_gap ? me->s : 0);
      K = fmax (0, fmin (100, K));
      capital[t] = K;
    }
}

double
politics_balance (const Record *r, const Sequence *s, int i, int day)
{
  double balance = 0;

  for (int k = 0; k < s->n; k++)
    {
      if (s->day[k] <= day)
        balance += share_of (r, s, k, i)->C;
      if (takes_part (r, s, k, i) && verified_on (r, s, k, i) <= day)
        balance -= share_of (r, s, k, i)->G;
    }
  return balance;
}

static gboolean
keeps_capital (const Record *r, const Sequence *s, int i)
{
  int n = last_day (r, s) - s->day[0] + 1;
  g_autofree double *capital = g_new (double, n);

  if (!r->principal[i].political)
    return TRUE;
  if (r->principal[i].K < r->principal[i].floor - TOLERANCE)
    return FALSE;
  politics_capital (r, s, i, n, capital);
  for (int t = 0; t < n; t++)
    if (capital[t] < r->principal[i].floor - TOLERANCE)
      return FALSE;
  return TRUE;
}

/* The balance changes only when something is given or verified. */
static gboolean
keeps_balance (const Record *r, const Sequence *s, int i)
{
  const Principal *me = &r->principal[i];

  if (isnan (me->above))
    return TRUE;
  for (int k = 0; k < s->n; k++)
    {
      int days[2] = { s->day[k], s->day[k] };

      if (takes_part (r, s, k, i))
        days[1] = verified_on (r, s, k, i);
      for (int d = 0; d < 2; d++)
        {
          double balance = politics_balance (r, s, i, days[d]);

          if (balance > me->above + TOLERANCE || balance < -me->below - TOLERANCE)
            return FALSE;
        }
    }
  return TRUE;
}

/* R10: no rung that it takes part in later than a deadline that no rung before has moved. */
static gboolean
keeps_deadline (const Record *r, const Sequence *s, int i)
{
  int deadline = r->principal[i].deadline;

  for (int k = 0; k < s->n; k++)
    {
      if (takes_part (r, s, k, i) && s->day[k] > deadline)
        return FALSE;
      if (deadline != NEVER)
        deadline += share_of (r, s, k, i)->extension;
    }
  return TRUE;
}

/* An exchange is open from its day until the last of it is verified, and at least on its day. */
int
politics_closes (const Record *r, const Sequence *s, int k)
{
  int end = s->day[k] + 1;

  for (int i = 0; i < r->n_principals; i++)
    if (takes_part (r, s, k, i))
      end = MAX (end, verified_on (r, s, k, i));
  return end;
}

static gboolean
is_open_on (const Record *r, const Sequence *s, int k, int t)
{
  return t >= s->day[k] && t < politics_closes (r, s, k);
}

static gboolean
uses_regime (const Record *r, const Sequence *s, int k, int regime)
{
  for (int i = 0; i < r->n_principals; i++)
    if (takes_part (r, s, k, i) && share_of (r, s, k, i)->regime == regime)
      return TRUE;
  return FALSE;
}

static gboolean
regimes_suffice (const Record *r, const Sequence *s, int t)
{
  for (int v = 0; v < r->n_regimes; v++)
    {
      int units = 0;

      for (int k = 0; k < s->n; k++)
        if (is_open_on (r, s, k, t) && uses_regime (r, s, k, v))
          units += sequence_way (r, s, k)->verification;
      if (units > r->regime[v].capacity)
        return FALSE;
    }
  return TRUE;
}

static gboolean
mediators_suffice (const Record *r, const Sequence *s, int t)
{
  for (int m = 0; m < r->n_mediators; m++)
    {
      int units = 0;

      for (int k = 0; k < s->n; k++)
        if (is_open_on (r, s, k, t) && (r->x[s->x[k]].mediators >> m & 1))
          units += sequence_way (r, s, k)->mediation;
      if (units > (t < r->mediator[m].exit ? r->mediator[m].capacity : 0))
        return FALSE;
    }
  return TRUE;
}

gboolean
politics_have_room (const Record *r, const Sequence *s, int t)
{
  return regimes_suffice (r, s, t) && mediators_suffice (r, s, t);
}

/* Exchanges open on the days of rungs and mediators leave on theirs, so only these can be too
 * full. */
static gboolean
capacity_suffices (const Record *r, const Sequence *s)
{
  for (int k = 0; k < s->n; k++)
    if (!politics_have_room (r, s, s->day[k]))
      return FALSE;
  for (int m = 0; m < r->n_mediators; m++)
    if (r->mediator[m].exit <= last_day (r, s) && !politics_have_room (r, s, r->mediator[m].exit))
      return FALSE;
  return TRUE;
}

gboolean
politics_hold (const Record *r, const Sequence *s)
{
  for (int i = 0; i < r->n_principals; i++)
    if (!keeps_deadline (r, s, i) || !keeps_balance (r, s, i) || !keeps_capital (r, s, i))
      return FALSE;
  return capacity_suffices (r, s);
}
