/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/overlap.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "planner/overlap-bound.h"
#include "planner/shorten.h"
#include "planner/solution.h"

/* Orders that are all tried: those of seven exchanges in any order are 13,699. */
#define ORDERS_MOST 20000

/* Rungs walked to make one calendar shorter: a second or two. */
#define RUNGS_MOST ((guint64)1000 * 1000)

/* All orders, one after the other. */
typedef struct
{
  SulhShortening *shortening;
  const SulhAgenda *agenda;
  SulhDatedOrder path;
  SulhDatedOrder dated; /* the path on its days */
  SulhDatedOrder best;
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

static void
try_order (Trials *trials)
{
  trials->orders++;
  for (int waits = 0; waits < 2 && !trials->only_counts; waits++)
    {
      sulh_dated_order_copy (&trials->dated, &trials->path);
      if (!sulh_shortening_place (trials->shortening, waits > 0, &trials->dated)
          || !is_worth_more (&trials->dated, trials->best.joint))
        continue;
      sulh_dated_order_copy (&trials->best, &trials->dated);
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
          try_order (trials);
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

/* Tries all orders, if there are not too many; @order becomes the one that is worth more, if there
 * is one. Returns how many were tried. */
static guint64
try_all (SulhShortening *shortening, SulhDatedOrder *order, gboolean *reordered)
{
  const SulhAgenda *agenda = shortening->agenda;
  g_autofree gboolean *done = g_new0 (gboolean, agenda->n_items + 1);
  Trials trials = { .shortening = shortening, .agenda = agenda, .done = done };
  gboolean all;

  sulh_dated_order_init (&trials.path, agenda);
  sulh_dated_order_init (&trials.dated, agenda);
  sulh_dated_order_init (&trials.best, agenda);
  trials.best.joint = find_most (shortening, order);
  trials.only_counts = TRUE;
  extend (&trials);
  all = may_go_on (&trials);
  trials.only_counts = FALSE;
  trials.orders = 0;
  if (all)
    extend (&trials);
  *reordered = trials.best.n > 0;
  if (*reordered)
    {
      sulh_dated_order_clear (order);
      *order = trials.best;
      trials.best.rungs = NULL;
    }
  sulh_dated_order_clear (&trials.path);
  sulh_dated_order_clear (&trials.dated);
  sulh_dated_order_clear (&trials.best);
  return all ? trials.orders : 0;
}

/* Where there are too many orders, that which promises most: @order becomes it if it is worth more.
 * Designs that another beats one after the other are not among it. */
static void
try_promising (SulhShortening *shortening, const SulhCatalogue *catalogue,
               const SulhSequence *promising, SulhDatedOrder *order, gboolean *reordered)
{
  g_auto (SulhDatedOrder) other = { NULL };
  double most = find_most (shortening, order);

  sulh_dated_order_init (&other, shortening->agenda);
  for (int waits = 0; waits < 2; waits++)
    {
      other.n = promising->n;
      for (guint k = 0; k < promising->n; k++)
        other.rungs[k] = sulh_catalogue_date (catalogue, promising->candidates[k], 0);
      if (!sulh_shortening_place (shortening, waits > 0, &other) || !is_worth_more (&other, most))
        continue;
      most = other.joint;
      sulh_dated_order_copy (order, &other);
      *reordered = TRUE;
    }
}

static void
read_plan (const SulhAgenda *agenda, const SulhPlan *plan, SulhDatedOrder *order)
{
  g_autofree SulhDatedRung *rungs = sulh_rules_walk_date (agenda, plan, &order->n);

  memcpy (order->rungs, rungs, order->n * sizeof *rungs);
}

static void
write_plan (const SulhScenario *scenario, const SulhAgenda *agenda, const SulhDatedOrder *order,
            SulhAnswer *answer)
{
  if (!answer->plan)
    answer->plan = sulh_plan_new ("best", _ ("Best sequence"));
  g_ptr_array_set_size (answer->plan->rungs, 0);
  for (guint k = 0; k < order->n; k++)
    g_ptr_array_add (answer->plan->rungs, sulh_rules_design_record (agenda, &order->rungs[k]));
  sulh_assessment_unref (answer->assessment);
  answer->assessment = sulh_rules_assess (scenario, answer->plan);
}

/* The calendar of @order made shorter, for @share of what it is worth, and what that proves;
 * @fastest is made as short as it holds, whatever it is worth. */
static void
shorten (SulhShortening *shortening, double share, SulhDatedOrder *order, SulhDatedOrder *fastest,
         SulhOverlap *overlap)
{
  double joint = order->joint;
  int least_end;

  sulh_dated_order_copy (fastest, order);
  shortening->rungs_left = RUNGS_MOST;
  overlap->unfinished
      = !sulh_shortening_run (shortening, order, (1 - share) * joint, &overlap->least_end);
  overlap->joint = order->joint;
  overlap->given_up = joint > 0 ? fmax (0, 1 - order->joint / joint) : 0;
  overlap->end = order->end;
  shortening->rungs_left = RUNGS_MOST;
  sulh_shortening_run (shortening, fastest, 0, &least_end);
}

/* The plan stays as it is, one exchange after the other. */
static void
leave (SulhOverlap *overlap)
{
  overlap->joint = overlap->serial_joint;
  overlap->end = overlap->serial_end;
  overlap->least_end = 0;
  overlap->reordered = FALSE;
  overlap->orders = 0;
  overlap->unfinished = TRUE;
  overlap->sentence = g_strdup (_ ("The search was stopped before exchanges were let overlap."));
}

/* How much better another plan can be at most, overlaps or none. */
static void
prove (SulhAnswer *answer, double bound)
{
  const SulhOverlap *overlap = answer->overlap;
  double joint = overlap->joint;

  if (!overlap->reordered)
    return;
  answer->proof = SULH_PROOF_NONE;
  if (!(joint > 0) || !(bound < INFINITY))
    return;
  answer->gap = fmax (0, bound / joint - 1);
  answer->proof = answer->gap > SULH_TIE ? SULH_PROOF_WITHIN : SULH_PROOF_BEST;
}

gboolean
sulh_overlap_find (const SulhScenario *scenario, const SulhCatalogue *catalogue, SulhWork *work,
                   SulhAnswer *answer)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_auto (SulhShortening) shortening = { NULL };
  g_auto (SulhDatedOrder) order = { NULL };
  g_auto (SulhDatedOrder) fastest = { NULL };
  SulhOverlap *overlap = g_new0 (SulhOverlap, 1);
  SulhSolution relaxed = { .found = FALSE };
  double bound = INFINITY;

  answer->overlap = overlap;
  overlap->serial_joint = overlap->joint = NAN;
  sulh_shortening_init (&shortening, agenda, work, RUNGS_MOST);
  sulh_dated_order_init (&order, agenda);
  sulh_dated_order_init (&fastest, agenda);
  if (answer->plan)
    {
      read_plan (agenda, answer->plan, &order);
      sulh_shortening_judge (&shortening, &order);
      overlap->serial_joint = order.joint;
      overlap->serial_end = order.end;
    }
  if (!work->stopped)
    overlap->orders = try_all (&shortening, &order, &overlap->reordered);
  if (!work->stopped && sulh_overlap_bound (scenario, work, &relaxed))
    bound = relaxed.found ? relaxed.bound : relaxed.proof == SULH_PROOF_BEST ? 0 : INFINITY;
  if (!work->stopped && overlap->orders == 0 && relaxed.found)
    try_promising (&shortening, catalogue, &relaxed.best, &order, &overlap->reordered);
  if (order.n > 0 && !work->stopped)
    shorten (&shortening, scenario->assumptions->value_for_time.mode, &order, &fastest, overlap);
  if (work->stopped)
    {
      leave (overlap);
      return FALSE;
    }
  if (order.n > 0)
    write_plan (scenario, agenda, &order, answer);
  prove (answer, bound);
  overlap->sentence = sulh_overlap_say (answer, bound, fastest.end, fastest.joint);
  return TRUE;
}
