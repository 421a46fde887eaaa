/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/shorten.h"

#include <math.h>
#include <string.h>

/* A value that falls by less is rounding. */
#define ROUNDING 1e-12

void
sulh_shortening_init (SulhShortening *shortening, const SulhAgenda *agenda, SulhWork *work,
                      guint64 rungs_most)
{
  *shortening = (SulhShortening){
    .agenda = agenda,
    .walk = sulh_rules_walk_new (agenda),
    .work = work,
    .least = g_new0 (SulhDatedRung, agenda->n_items + 1),
    .tried = g_new0 (SulhDatedRung, agenda->n_items + 1),
    .rungs_left = rungs_most,
  };
}

void
sulh_shortening_clear (SulhShortening *shortening)
{
  g_clear_pointer (&shortening->walk, sulh_rules_walk_free);
  g_clear_pointer (&shortening->least, g_free);
  g_clear_pointer (&shortening->tried, g_free);
}

void
sulh_dated_order_init (SulhDatedOrder *order, const SulhAgenda *agenda)
{
  *order = (SulhDatedOrder){ .rungs = g_new0 (SulhDatedRung, agenda->n_items + 1), .joint = NAN };
}

void
sulh_dated_order_clear (SulhDatedOrder *order)
{
  g_clear_pointer (&order->rungs, g_free);
}

/* Counts @n rungs that are walked, or put on days. */
static void
spend (SulhShortening *shortening, guint n)
{
  shortening->rungs_left -= MIN (shortening->rungs_left, n);
  sulh_work_count (shortening->work, n, 0);
}

static const SulhWalked *
walk (SulhShortening *shortening, const SulhDatedRung *rungs, guint n)
{
  spend (shortening, n);
  return sulh_rules_walk_plan (shortening->walk, rungs, n);
}

static gboolean
may_go_on (const SulhShortening *shortening)
{
  return shortening->rungs_left > 0 && !shortening->work->stopped;
}

void
sulh_shortening_judge (SulhShortening *shortening, SulhDatedOrder *order)
{
  const SulhWalked *walked = walk (shortening, order->rungs, order->n);

  order->joint = walked->joint;
  order->end = walked->end;
}

void
sulh_dated_order_copy (SulhDatedOrder *to, const SulhDatedOrder *from)
{
  memcpy (to->rungs, from->rungs, from->n * sizeof *to->rungs);
  to->n = from->n;
  to->joint = from->joint;
  to->end = from->end;
}

/* Puts off each rung until all before it between the same two is verified; tells whether any
 * moved. */
static gboolean
wait_for_evidence (const SulhAgenda *agenda, SulhDatedRung *rungs, guint n)
{
  gboolean moved = FALSE;

  for (guint k = 1; k < n; k++)
    for (guint before = 0; before < k; before++)
      {
        const SulhAgendaItem *item = &agenda->items[rungs[before].item];
        int seen = rungs[before].day + item->designs[rungs[before].design].delay;

        if (memcmp (item->pair, agenda->items[rungs[k].item].pair, sizeof item->pair) != 0
            || rungs[k].day >= seen)
          continue;
        rungs[k].day = seen;
        moved = TRUE;
      }
  return moved;
}

gboolean
sulh_shortening_date (const SulhAgenda *agenda, gboolean waits, SulhDatedRung *rungs, guint n)
{
  gboolean fits = sulh_rules_walk_fit (agenda, rungs, n);
  guint turns = n * n;

  /* What still moves after as many turns is held by a greatest lag, and never verified in time. */
  while (fits && waits && wait_for_evidence (agenda, rungs, n))
    fits = turns-- > 0 && sulh_rules_walk_settle (agenda, rungs, n);
  return fits;
}

gboolean
sulh_shortening_place (SulhShortening *shortening, gboolean waits, SulhDatedOrder *order)
{
  gboolean fits = sulh_shortening_date (shortening->agenda, waits, order->rungs, order->n);

  if (fits)
    sulh_shortening_judge (shortening, order);
  return fits;
}

/* Whether @joint is no less than @floor, but for rounding; never if nothing holds. */
static gboolean
is_no_less (double joint, double floor)
{
  return joint >= floor - ROUNDING * fmax (1, floor);
}

/* The calendar from which rungs are moved: of those that are worth @floor the one that ends first.
 */
static void
choose_start (SulhShortening *shortening, double floor, SulhDatedOrder *order)
{
  g_auto (SulhDatedOrder) other = { NULL };

  sulh_dated_order_init (&other, shortening->agenda);
  for (int waits = 0; waits < 2; waits++)
    {
      sulh_dated_order_copy (&other, order);
      if (sulh_shortening_place (shortening, waits > 0, &other) && is_no_less (other.joint, floor)
          && other.end < order->end)
        sulh_dated_order_copy (order, &other);
    }
}

/* Whether the days that were tried hold, are worth @floor, and put nothing off. */
static gboolean
may_move (SulhShortening *shortening, const SulhDatedOrder *order, double floor, double *joint,
          int *end)
{
  const SulhWalked *walked;

  for (guint k = 0; k < order->n; k++)
    if (shortening->tried[k].day > order->rungs[k].day)
      return FALSE;
  walked = walk (shortening, shortening->tried, order->n);
  *joint = walked->joint;
  *end = walked->end;
  return walked->holds && is_no_less (walked->joint, floor);
}

/* Rung @k on @day or, if that cannot be, later; @tail takes all after it along. */
static gboolean
lay_out (SulhShortening *shortening, const SulhDatedOrder *order, guint k, int day, gboolean tail)
{
  int days = order->rungs[k].day - day;

  spend (shortening, order->n);
  memcpy (shortening->tried, order->rungs, order->n * sizeof *order->rungs);
  shortening->tried[k].day = day;
  for (guint after = k + 1; tail && after < order->n; after++)
    shortening->tried[after].day
        = MAX (shortening->least[after].day, order->rungs[after].day - days);
  return sulh_rules_walk_settle (shortening->agenda, shortening->tried, order->n);
}

/* Moves rung @k to the earliest day on which all still holds. */
static gboolean
move (SulhShortening *shortening, SulhDatedOrder *order, double floor, guint k, gboolean tail)
{
  for (int day = shortening->least[k].day; day < order->rungs[k].day && may_go_on (shortening);
       day++)
    {
      double joint;
      int end;

      if (!lay_out (shortening, order, k, day, tail))
        continue;
      day = MAX (day, shortening->tried[k].day);
      if (day >= order->rungs[k].day || !may_move (shortening, order, floor, &joint, &end))
        continue;
      memcpy (order->rungs, shortening->tried, order->n * sizeof *order->rungs);
      order->joint = joint;
      order->end = end;
      return TRUE;
    }
  return FALSE;
}

static gboolean
move_each (SulhShortening *shortening, SulhDatedOrder *order, double floor, gboolean tail)
{
  gboolean moved = FALSE;

  for (guint k = 0; k < order->n; k++)
    moved |= move (shortening, order, floor, k, tail);
  return moved;
}

gboolean
sulh_shortening_run (SulhShortening *shortening, SulhDatedOrder *order, double floor,
                     int *least_end)
{
  memcpy (shortening->least, order->rungs, order->n * sizeof *order->rungs);
  *least_end = order->end;
  if (!sulh_rules_walk_fit (shortening->agenda, shortening->least, order->n))
    return TRUE;
  *least_end = walk (shortening, shortening->least, order->n)->end;
  choose_start (shortening, floor, order);
  while (may_go_on (shortening)
         && (move_each (shortening, order, floor, TRUE)
             || move_each (shortening, order, floor, FALSE)))
    ;
  return may_go_on (shortening);
}
