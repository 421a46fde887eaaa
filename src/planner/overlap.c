/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/overlap.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "planner/overlap-pool.h"
#include "planner/shorten.h"

/* Rungs walked to find out how short a calendar could be. */
#define RUNGS_MOST ((guint64)1000 * 1000)

static void
write_plan (const SulhScenario *scenario, const SulhAgenda *agenda, const SulhDatedOrder *order,
            SulhAnswer *answer)
{
  g_autoptr (SulhPlan) plan = sulh_overlap_to_plan (agenda, order);

  if (answer->plan)
    sulh_part_set_text (&plan->part.id, answer->plan->part.id);
  g_clear_pointer (&answer->plan, sulh_part_unref);
  answer->plan = g_steal_pointer (&plan);
  sulh_assessment_unref (answer->assessment);
  answer->assessment = sulh_rules_assess (scenario, answer->plan);
}

/* What the best of one exchange after the other is worth on its own days. */
static void
read_serial (const SulhOverlapPool *pool, SulhOverlap *overlap)
{
  overlap->serial_joint = NAN;
  for (guint i = 0; i < pool->plans->len; i++)
    {
      const SulhOverlapPlan *plan = pool->plans->pdata[i];

      if (plan->place != 0)
        continue;
      overlap->serial_joint = plan->start.joint;
      overlap->serial_end = plan->start.end;
    }
}

static void
read_best (const SulhOverlapPlan *best, SulhOverlap *overlap)
{
  double joint = best->start.joint;

  overlap->joint = best->order.joint;
  overlap->given_up = joint > 0 ? fmax (0, 1 - best->order.joint / joint) : 0;
  overlap->end = best->order.end;
  overlap->least_end = best->least_end;
  overlap->unfinished = best->unfinished;
  overlap->reordered = best->place != 0;
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
  overlap->bound = NAN;
  overlap->unfinished = TRUE;
  overlap->sentence = g_strdup (_ ("The search was stopped before exchanges were let overlap."));
}

/* How much better another plan can be at most, overlaps or none. */
static void
prove (SulhAnswer *answer)
{
  const SulhOverlap *overlap = answer->overlap;

  if (!overlap->reordered)
    return;
  answer->proof = SULH_PROOF_NONE;
  if (!(overlap->joint > 0) || isnan (overlap->bound))
    return;
  answer->gap = fmax (0, overlap->bound / overlap->joint - 1);
  answer->proof = answer->gap > SULH_TIE ? SULH_PROOF_WITHIN : SULH_PROOF_BEST;
}

/* The calendar of the best as short as it holds, whatever it is worth. */
static void
hurry (const SulhAgenda *agenda, const SulhOverlapPlan *best, SulhWork *work,
       SulhDatedOrder *fastest)
{
  g_auto (SulhShortening) shortening = { NULL };
  int least_end;

  sulh_dated_order_copy (fastest, &best->start);
  sulh_shortening_init (&shortening, agenda, work, RUNGS_MOST);
  sulh_shortening_run (&shortening, fastest, 0, &least_end);
}

gboolean
sulh_overlap_find (const SulhScenario *scenario, const SulhCatalogue *catalogue,
                   const SulhSets *sets, const SulhSequence *serial, double to, SulhWork *work,
                   SulhAnswer *answer)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_autoptr (SulhOverlapPool) pool = sulh_overlap_pool_new (
      scenario, catalogue, agenda, sets, serial, answer->proof == SULH_PROOF_BEST, to, work);
  const SulhOverlapPlan *best = sulh_overlap_pool_get_best (pool);
  g_auto (SulhDatedOrder) fastest = { NULL };
  SulhOverlap *overlap = g_new0 (SulhOverlap, 1);

  answer->overlap = overlap;
  overlap->joint = NAN;
  overlap->bound = pool->bound < INFINITY ? pool->bound : NAN;
  overlap->orders = pool->orders;
  overlap->others = pool->n_serial > 1 ? pool->n_serial - 1 : 0;
  read_serial (pool, overlap);
  sulh_dated_order_init (&fastest, agenda);
  if (best && !work->stopped)
    {
      read_best (best, overlap);
      hurry (agenda, best, work, &fastest);
    }
  if (work->stopped || (serial && !best))
    {
      leave (overlap);
      return !work->stopped;
    }
  if (best)
    write_plan (scenario, agenda, &best->order, answer);
  prove (answer);
  overlap->sentence = sulh_overlap_say (answer, fastest.end, fastest.joint);
  return TRUE;
}
