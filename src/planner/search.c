/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/large.h"
#include "planner/overlap.h"
#include "planner/planner.h"
#include "planner/reason.h"
#include "planner/strategy.h"

#include <glib/gi18n-lib.h>

/* Shares of the search after which a plan is found, and its calendar is made shorter. */
#define SHARE_SEARCH 0.9
#define SHARE_OVERLAP 0.95

/* Rungs evaluated where there are too many sets: some seconds. */
#define LARGE_RUNGS ((guint64)5 * 1000 * 1000)

G_DEFINE_QUARK (sulh_planner_error, sulh_planner_error)

/* An id that adopting the plan does not take from another part. */
static char *
choose_id (const SulhScenario *scenario)
{
  char *id = g_strdup ("best");

  for (int number = 2; TRUE; number++)
    {
      const SulhPart *part = sulh_scenario_find (scenario, id);

      if (!part || part->kind == SULH_KIND_PLAN)
        return id;
      g_free (id);
      id = g_strdup_printf ("best-%d", number);
    }
}

static void
name_plan (const SulhScenario *scenario, SulhPlan *plan)
{
  g_free (plan->part.id);
  plan->part.id = choose_id (scenario);
}

static void
fill_plan (const SulhScenario *scenario, const SulhCatalogue *catalogue,
           const SulhSolution *solution, SulhAnswer *answer)
{
  answer->plan = sulh_sequence_to_plan (&solution->best, catalogue);
  name_plan (scenario, answer->plan);
  answer->assessment = sulh_rules_assess (scenario, answer->plan);
  answer->crowded = solution->best.crowded;
  if (answer->proof == SULH_PROOF_WITHIN && solution->best.joint > 0)
    answer->gap = solution->bound / solution->best.joint - 1;
  else if (answer->proof == SULH_PROOF_WITHIN)
    answer->proof = SULH_PROOF_NONE;
}

/* Where exchanges may overlap the plan is only the first word. FALSE if the work was stopped. */
static gboolean
overlap (const SulhScenario *scenario, const SulhCatalogue *catalogue, SulhWork *work,
         SulhAnswer *answer)
{
  gboolean had_plan = answer->plan != NULL;

  if (!catalogue->overlaps)
    return TRUE;
  sulh_work_begin (work, SHARE_OVERLAP);
  if (!sulh_overlap_find (scenario, work, answer))
    return FALSE;
  if (answer->plan && !had_plan)
    name_plan (scenario, answer->plan);
  return TRUE;
}

/* Without @sets there are too many of them. FALSE if the work was stopped. */
static gboolean
find_answer (const SulhScenario *scenario, SulhCatalogue *catalogue, const SulhSets *sets,
             SulhWork *work, SulhAnswer *answer)
{
  SulhSolution solution;

  if (sets ? !sulh_strategy_solve (sets, catalogue, FALSE, SHARE_SEARCH, work, &solution)
           : !sulh_large_solve (catalogue, LARGE_RUNGS, work, &solution))
    return FALSE;
  answer->proof = catalogue->narrowed ? SULH_PROOF_NONE : solution.proof;
  if (solution.found)
    fill_plan (scenario, catalogue, &solution, answer);
  if (!overlap (scenario, catalogue, work, answer))
    return FALSE;
  if (!answer->plan && answer->proof == SULH_PROOF_NONE)
    answer->reason = g_strdup (_ ("No sequence was found before the search came to its limit."));
  else if (!answer->plan && !sulh_reason_find (sets, catalogue, work, answer))
    return FALSE;
  answer->sets = work->sets;
  answer->labels = work->labels;
  answer->transitions = work->transitions;
  return TRUE;
}

SulhAnswer *
sulh_planner_search (const SulhScenario *scenario, GCancellable *cancellable,
                     SulhProgressFunc progress, gpointer user_data, GError **error)
{
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, error);
  g_autoptr (SulhSets) sets = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  g_auto (SulhWork) work = { 0 };

  if (!catalogue)
    return NULL;
  sulh_work_init (&work, cancellable, progress, user_data);
  sets = sulh_sets_new (catalogue, &work);
  answer = sulh_answer_new ();
  if (!sets && !work.stopped && sulh_catalogue_is_several (catalogue))
    {
      g_set_error_literal (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_TOO_LARGE,
                           _ ("There are too many exchanges for more than two parties. Say which "
                              "must come first, or which exclude each other."));
      return NULL;
    }
  if (work.stopped || !find_answer (scenario, catalogue, sets, &work, answer))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  sulh_work_finish (&work);
  return g_steal_pointer (&answer);
}
