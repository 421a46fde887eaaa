/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/trial.h"
#include "planner/large.h"
#include "planner/strategy.h"

/* Rungs evaluated for one question where the order matters: some tenths of a second. */
#define RUNGS_EACH ((guint64)400 * 1000)

gboolean
sulh_trials_are_over (const SulhTrials *trials)
{
  return trials->work->stopped || trials->work->transitions >= trials->limit
         || trials->n_open >= trials->open_most;
}

static gboolean
solve (SulhCatalogue *catalogue, gboolean any, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhSets) sets = sulh_sets_new (catalogue, work);

  if (work->stopped)
    return FALSE;
  return sets ? sulh_strategy_solve (sets, catalogue, any, 1, work, solution)
              : sulh_large_solve (catalogue, work->rungs_most, work, solution);
}

/* Each search has its own count, since its limits are its own; the threads are shared. */
static gboolean
solve_apart (SulhTrials *trials, SulhCatalogue *catalogue, gboolean any, SulhSolution *solution)
{
  SulhWork *all = trials->work;
  g_auto (SulhWork) work = { 0 };
  gboolean done;

  sulh_work_init (&work, all->cancellable, NULL, NULL);
  work.n_threads = any ? 1 : work.n_threads;
  work.rungs_most = trials->each > 0 ? trials->each : RUNGS_EACH;
  work.aside = TRUE;
  done = solve (catalogue, any, &work, solution);
  all->sets += work.sets;
  all->labels += work.labels;
  /* A trial costs something even where nothing is evaluated. */
  all->stopped = !sulh_work_count (all, work.transitions + 1, 0) || work.stopped;
  return done;
}

static SulhVerdict
judge (SulhTrials *trials, SulhCatalogue *catalogue)
{
  SulhSolution solution = { .found = FALSE };

  if (!catalogue || !solve_apart (trials, catalogue, TRUE, &solution))
    return SULH_VERDICT_OPEN;
  if (solution.found)
    return SULH_VERDICT_PLAN;
  return solution.proof == SULH_PROOF_BEST && !catalogue->narrowed ? SULH_VERDICT_NO_PLAN
                                                                   : SULH_VERDICT_OPEN;
}

SulhVerdict
sulh_trials_ask (SulhTrials *trials, const SulhScenario *scenario)
{
  g_autoptr (SulhCatalogue) catalogue = NULL;
  SulhVerdict verdict;

  if (sulh_trials_are_over (trials))
    return SULH_VERDICT_OPEN;
  trials->n++;
  catalogue = sulh_catalogue_new (scenario, NULL);
  verdict = judge (trials, catalogue);
  trials->n_open += verdict == SULH_VERDICT_OPEN;
  return verdict;
}

gboolean
sulh_trials_solve (SulhTrials *trials, const SulhScenario *scenario, SulhTrialPlan *plan)
{
  g_autoptr (SulhCatalogue) catalogue = NULL;
  g_autoptr (SulhPlan) found = NULL;
  SulhSolution solution = { .found = FALSE };
  const SulhRung *last;

  if (trials->work->stopped)
    return FALSE;
  trials->n++;
  catalogue = sulh_catalogue_new (scenario, NULL);
  if (!catalogue || !solve_apart (trials, catalogue, FALSE, &solution) || !solution.found)
    return FALSE;
  found = sulh_sequence_to_plan (&solution.best, catalogue);
  last = sulh_plan_get_rung (found, found->rungs->len - 1);
  *plan = (SulhTrialPlan){
    .joint = solution.best.joint,
    .days = sulh_date_get_day (last->on) - sulh_date_get_day (sulh_plan_get_rung (found, 0)->on),
    .rungs = found->rungs->len,
    .proof = catalogue->narrowed ? SULH_PROOF_NONE : solution.proof,
  };
  return TRUE;
}
