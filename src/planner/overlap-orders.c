/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/overlap-orders.h"

#include <math.h>

#include "planner/solution.h"

/* Orders that are all tried: those of seven exchanges in any order are 13,699. */
#define ORDERS_MOST 20000

/* All orders, one after the other. */
typedef struct
{
  SulhShortening *shortening;
  const SulhAgenda *agenda;
  SulhDatedOrder path;
  SulhDatedOrder dated; /* the path on its days */
  SulhDatedOrder *best; /* so far */
  gboolean *done; /* of each item */
  guint64 orders;
  gboolean only_counts;
} Trials;

static gboolean
is_met (const Trials *trials, const SulhNeed *need)
{
  if (need->item != SULH_NOBODY)
    return trials->done[need->item];
  for (guint i = 0; need->group != SULH_NOBODY && i < trials->agenda->n_items; i++)
    if (trials->done[i] && trials->agenda->items[i].group == need->group)
      return TRUE;
  return FALSE;
}

static gboolean
may_come (const Trials *trials, guint item)
{
  const SulhAgendaItem *next = &trials->agenda->items[item];

  if (trials->done[item])
    return FALSE;
  for (guint i = 0; i < next->n_needs; i++)
    if (!is_met (trials, &next->needs[i]))
      return FALSE;
  for (guint i = 0; next->group != SULH_NOBODY && i < trials->agenda->n_items; i++)
    if (trials->done[i] && trials->agenda->items[i].group == next->group)
      return FALSE;
  return TRUE;
}

static gboolean
may_go_on (const Trials *trials)
{
  return trials->orders <= ORDERS_MOST && !trials->shortening->work->stopped;
}

static gboolean
is_worth_more (const SulhDatedOrder *order, double joint)
{
  return !isnan (order->joint) && (isnan (joint) || joint < sulh_tie_floor (order->joint));
}

/* On both calendars of @order, for which there is room in @dated. */
static void
try_order (SulhShortening *shortening, const SulhDatedOrder *order, SulhDatedOrder *dated,
           SulhDatedOrder *best)
{
  for (int waits = 0; waits < 2; waits++)
    {
      sulh_dated_order_copy (dated, order);
      if (sulh_shortening_place (shortening, waits > 0, dated)
          && is_worth_more (dated, best->joint))
        sulh_dated_order_copy (best, dated);
    }
}

/* All orders that begin with the path. As deep as there are exchanges. */
static void
extend (Trials *trials)
{
  for (guint i = 0; i < trials->agenda->n_items && may_go_on (trials); i++)
    {
      if (!may_come (trials, i))
        continue;
      trials->done[i] = TRUE;
      for (guint d = 0; d < trials->agenda->items[i].n_designs && may_go_on (trials); d++)
        {
          trials->path.rungs[trials->path.n++] = (SulhDatedRung){ i, d, 0 };
          trials->orders++;
          if (!trials->only_counts)
            try_order (trials->shortening, &trials->path, &trials->dated, trials->best);
          extend (trials);
          trials->path.n--;
        }
      trials->done[i] = FALSE;
    }
}

/* The most that @order is worth on its own days and on those on which orders are tried. */
static double
find_most (SulhShortening *shortening, const SulhDatedOrder *order)
{
  g_auto (SulhDatedOrder) other = { NULL };
  double most = order->joint;

  sulh_dated_order_init (&other, shortening->agenda);
  sulh_dated_order_copy (&other, order);
  for (int waits = 0; waits < 2 && order->n > 0; waits++)
    if (sulh_shortening_place (shortening, waits > 0, &other))
      most = fmax (most, other.joint);
  return most;
}

guint64
sulh_overlap_try_all (SulhShortening *shortening, const SulhDatedOrder *order, SulhDatedOrder *best)
{
  const SulhAgenda *agenda = shortening->agenda;
  g_autofree gboolean *done = g_new0 (gboolean, agenda->n_items + 1);
  Trials trials = { .shortening = shortening, .agenda = agenda, .best = best, .done = done };
  gboolean all;

  sulh_dated_order_init (&trials.path, agenda);
  sulh_dated_order_init (&trials.dated, agenda);
  best->n = 0;
  best->joint = find_most (shortening, order);
  trials.only_counts = TRUE;
  extend (&trials);
  all = may_go_on (&trials);
  trials.only_counts = FALSE;
  trials.orders = 0;
  if (all)
    extend (&trials);
  sulh_dated_order_clear (&trials.path);
  sulh_dated_order_clear (&trials.dated);
  return all ? trials.orders : 0;
}

void
sulh_overlap_try_one (SulhShortening *shortening, const SulhDatedOrder *order,
                      const SulhDatedOrder *other, SulhDatedOrder *best)
{
  g_auto (SulhDatedOrder) dated = { NULL };

  sulh_dated_order_init (&dated, shortening->agenda);
  best->n = 0;
  best->joint = find_most (shortening, order);
  try_order (shortening, other, &dated, best);
}
