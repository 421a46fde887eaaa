/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/overlap-pool.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "planner/distinct.h"
#include "planner/overlap-bound.h"
#include "planner/overlap-orders.h"

/* Plans of one exchange after the other that are looked at, the best among them, and rungs
 * evaluated to find all but that: some tenths of a second. */
#define SERIAL_MOST 20
#define SERIAL_RUNGS ((guint64)500 * 1000)

/* Rungs walked to make one calendar shorter: a second or two for those that promise most. */
#define RUNGS_MOST ((guint64)1000 * 1000)
#define RUNGS_OF_OTHERS 50000

/* What the pool is filled from. */
typedef struct
{
  SulhOverlapPool *pool;
  const SulhCatalogue *catalogue;
  const SulhSets *sets;
  double share; /* of the joint value that may be given up for time */
  SulhShortening shortening;
  SulhWork *work;
} Filling;

static void
plan_free (gpointer data)
{
  SulhOverlapPlan *plan = data;

  sulh_dated_order_clear (&plan->order);
  sulh_dated_order_clear (&plan->start);
  g_free (plan);
}

static SulhOverlapPlan *
plan_new (const Filling *filling)
{
  SulhOverlapPlan *plan = g_new0 (SulhOverlapPlan, 1);

  sulh_dated_order_init (&plan->order, filling->shortening.agenda);
  sulh_dated_order_init (&plan->start, filling->shortening.agenda);
  plan->place = -1;
  return plan;
}

/* The candidate of a rung; of another design if its own is not worth trying without overlaps. */
static guint
find_candidate (const SulhCatalogue *catalogue, const SulhDatedRung *rung)
{
  guint of_item = 0;

  for (guint i = catalogue->n; i-- > 0;)
    {
      if (catalogue->candidates[i].item != rung->item)
        continue;
      of_item = i;
      if (catalogue->candidates[i].design == rung->design)
        break;
    }
  return of_item;
}

static void
read_sequence (const SulhCatalogue *catalogue, const SulhDatedOrder *order, SulhSequence *sequence)
{
  *sequence = (SulhSequence){ .n = order->n, .joint = order->joint };
  for (guint k = 0; k < order->n; k++)
    sequence->candidates[k] = (guint8)find_candidate (catalogue, &order->rungs[k]);
}

/* Takes @plan, whose start is known, on its shorter calendar. */
static void
take (Filling *filling, SulhOverlapPlan *plan, guint64 rungs_most)
{
  double floor = (1 - filling->share) * plan->start.joint;

  sulh_dated_order_copy (&plan->order, &plan->start);
  filling->shortening.rungs_left = rungs_most;
  plan->unfinished
      = !sulh_shortening_run (&filling->shortening, &plan->order, floor, &plan->least_end);
  g_ptr_array_add (filling->pool->plans, plan);
}

/* A plan of one exchange after the other; FALSE if the walk finds that it does not hold. */
static gboolean
take_serial (Filling *filling, const SulhSequence *sequence, gboolean proved)
{
  SulhOverlapPlan *plan = plan_new (filling);

  plan->start.n = sequence->n;
  sulh_sequence_date (sequence, filling->catalogue, plan->start.rungs);
  sulh_shortening_judge (&filling->shortening, &plan->start);
  if (isnan (plan->start.joint))
    {
      plan_free (plan);
      return FALSE;
    }
  plan->sequence = *sequence;
  plan->place = (int)filling->pool->n_serial++;
  plan->proved = proved;
  take (filling, plan, plan->place == 0 ? RUNGS_MOST : RUNGS_OF_OTHERS);
  return TRUE;
}

/* The next best of one exchange after the other, until the work for it is done. */
static void
take_others (Filling *filling, const SulhSequence *best, gboolean proved, double to)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  SulhWork *work = filling->work;
  guint64 limit = work->transitions + SERIAL_RUNGS;
  double from = work->to;
  SulhApart apart;

  sulh_apart_init (&apart, filling->catalogue);
  g_array_append_vals (taken, best, 1);
  while (taken->len < SERIAL_MOST && work->transitions < limit && !work->stopped)
    {
      double share = (double)taken->len / SERIAL_MOST;
      gboolean complete;
      SulhSolution solution;
      gboolean done = sulh_distinct_solve (filling->sets, &apart, taken, limit - work->transitions,
                                           from + share * (to - from), work, &solution, &complete);

      proved = proved && done && complete;
      filling->pool->exhausted = proved && !solution.found;
      if (!done || !solution.found || !take_serial (filling, &solution.best, proved))
        return;
      g_array_append_vals (taken, &solution.best, 1);
    }
}

/* The order that is worth more with overlaps than @serial, if one is known. */
static void
take_reordered (Filling *filling, const SulhDatedOrder *serial, const SulhSolution *relaxed)
{
  SulhOverlapPool *pool = filling->pool;
  SulhOverlapPlan *plan = plan_new (filling);

  pool->orders = sulh_overlap_try_all (&filling->shortening, serial, &plan->start);
  if (pool->orders == 0 && relaxed->found && !filling->work->stopped)
    {
      g_auto (SulhDatedOrder) promising = { NULL };

      sulh_dated_order_init (&promising, filling->shortening.agenda);
      promising.n = relaxed->best.n;
      for (guint k = 0; k < promising.n; k++)
        promising.rungs[k]
            = sulh_catalogue_date (filling->catalogue, relaxed->best.candidates[k], 0);
      sulh_overlap_try_one (&filling->shortening, serial, &promising, &plan->start);
    }
  if (plan->start.n == 0 || filling->work->stopped)
    {
      plan_free (plan);
      return;
    }
  read_sequence (filling->catalogue, &plan->start, &plan->sequence);
  take (filling, plan, RUNGS_MOST);
}

static int
compare_plans (gconstpointer a, gconstpointer b)
{
  const SulhOverlapPlan *first = *(SulhOverlapPlan *const *)a;
  const SulhOverlapPlan *second = *(SulhOverlapPlan *const *)b;

  if (first->order.joint != second->order.joint)
    return first->order.joint > second->order.joint ? -1 : 1;
  return (first->place > second->place) - (first->place < second->place);
}

SulhOverlapPool *
sulh_overlap_pool_new (const SulhScenario *scenario, const SulhCatalogue *catalogue,
                       const SulhAgenda *agenda, const SulhSets *sets, const SulhSequence *best,
                       gboolean proved, double to, SulhWork *work)
{
  SulhOverlapPool *pool = g_new0 (SulhOverlapPool, 1);
  Filling filling = { .pool = pool, .catalogue = catalogue, .sets = sets, .work = work };
  SulhSolution relaxed = { .found = FALSE };
  g_auto (SulhDatedOrder) none = { NULL };
  const SulhDatedOrder *serial = &none;

  pool->plans = g_ptr_array_new_with_free_func (plan_free);
  pool->bound = INFINITY;
  filling.share = scenario->assumptions->value_for_time.mode;
  sulh_shortening_init (&filling.shortening, agenda, work, RUNGS_MOST);
  sulh_dated_order_init (&none, agenda);
  none.joint = NAN;
  if (best && take_serial (&filling, best, proved))
    serial = &((SulhOverlapPlan *)pool->plans->pdata[0])->start;
  if (!work->stopped && sulh_overlap_bound (scenario, work, &relaxed))
    pool->bound = relaxed.found ? relaxed.bound : relaxed.proof == SULH_PROOF_BEST ? 0 : INFINITY;
  if (!work->stopped)
    take_reordered (&filling, serial, &relaxed);
  if (!work->stopped && pool->n_serial > 0)
    take_others (&filling, best, proved, to);
  g_ptr_array_sort (pool->plans, compare_plans);
  sulh_shortening_clear (&filling.shortening);
  return pool;
}

void
sulh_overlap_pool_free (SulhOverlapPool *pool)
{
  g_ptr_array_unref (pool->plans);
  g_free (pool);
}

const SulhOverlapPlan *
sulh_overlap_pool_get_best (const SulhOverlapPool *pool)
{
  return pool->plans->len > 0 ? pool->plans->pdata[0] : NULL;
}

SulhPlan *
sulh_overlap_to_plan (const SulhAgenda *agenda, const SulhDatedOrder *order)
{
  SulhPlan *plan = sulh_plan_new ("best", _ ("Best sequence"));

  for (guint k = 0; k < order->n; k++)
    g_ptr_array_add (plan->rungs, sulh_rules_design_record (agenda, &order->rungs[k]));
  return plan;
}
