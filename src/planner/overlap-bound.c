/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/overlap-bound.h"
#include "planner/large.h"
#include "planner/strategy.h"

#include <math.h>

/* Rungs evaluated for it: some tenths of a second. */
#define RUNGS_MOST ((guint64)4 * 1000 * 1000)

/* A bound is added up in another order than a plan that meets it. */
#define ROUNDING 1e-12

/* Leverage is largest on the day on which all begins, unless something has to begin before. */
static gboolean
is_bounded (const SulhCatalogue *catalogue)
{
  const SulhAgenda *agenda = catalogue->agenda;

  if (catalogue->narrowed)
    return FALSE;
  for (guint i = 0; i < agenda->n_items && agenda->levered; i++)
    if (agenda->items[i].window.last < 0)
      return FALSE;
  for (gsize l = 0; l < agenda->n_leverages; l++)
    for (int i = 0; i < 2; i++)
      if (agenda->leverages[l].gain[i] < 0 || agenda->leverages[l].penalty[i] < 0)
        return FALSE;
  return TRUE;
}

static void
take_no_time (const SulhCatalogue *catalogue, const int pair[2], SulhPreparedStage *stage,
              SulhPlacedStage *placed)
{
  for (int i = 0; i < 2; i++)
    {
      stage->side[i].discount = 1;
      stage->side[i].biased = catalogue->agenda->outlook[pair[i]].present_bias;
    }
  sulh_rules_stage_place (sulh_catalogue_get_parameters (catalogue), stage, NULL, placed);
}

static void
relax (SulhCatalogue *catalogue)
{
  sulh_catalogue_set_dated (catalogue, FALSE);
  catalogue->reading->ladder.parameters.forgetting_half_life = 0;
  catalogue->agenda->parameters.forgetting_half_life = 0;
  for (guint i = 0; i < catalogue->n; i++)
    {
      SulhCandidate *candidate = &catalogue->candidates[i];
      const int *pair = catalogue->agenda->items[candidate->item].pair;
      guint n_firsts = (1u << candidate->n_setups) - 1;

      candidate->stage.gap = 0;
      take_no_time (catalogue, pair, &candidate->prepared, &candidate->placed);
      for (guint f = 0; f < n_firsts; f++)
        take_no_time (catalogue, pair, &candidate->firsts[f].prepared,
                      &candidate->firsts[f].placed);
    }
}

static gboolean
solve (const SulhCatalogue *catalogue, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhSets) sets = sulh_sets_new (catalogue, work);

  if (work->stopped)
    return FALSE;
  return sets ? sulh_strategy_solve (sets, catalogue, FALSE, 1, work, solution)
              : sulh_large_solve (catalogue, RUNGS_MOST, work, solution);
}

gboolean
sulh_overlap_bound (const SulhScenario *scenario, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
  g_auto (SulhWork) own = { 0 };
  gboolean done;

  *solution = (SulhSolution){ .proof = SULH_PROOF_NONE, .bound = INFINITY };
  if (!catalogue || !is_bounded (catalogue))
    return FALSE;
  relax (catalogue);
  sulh_work_init (&own, work->cancellable, NULL, NULL);
  own.n_threads = work->n_threads;
  own.rungs_most = RUNGS_MOST;
  own.aside = TRUE;
  done = solve (catalogue, &own, solution);
  sulh_work_count (work, own.transitions, 0);
  if (!done || work->stopped)
    return FALSE;
  solution->bound *= 1 + ROUNDING;
  return TRUE;
}
