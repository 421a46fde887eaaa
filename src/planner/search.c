/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/improve.h"
#include "planner/large.h"
#include "planner/overlap.h"
#include "planner/planner.h"
#include "planner/reason.h"
#include "planner/strategy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Shares of the search after which a plan is found, and its calendar is made shorter. */
#define SHARE_SEARCH 0.9
#define SHARE_OVERLAP 0.95

/* Rungs evaluated for a first plan, and once a search was stopped: some milliseconds. */
#define FIRST_RUNGS 4000

/* Where there are more exchanges than this a first plan is told before the search begins. */
#define SOON_MOST 14

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
    answer->gap = fmax (0, solution->bound / solution->best.joint - 1);
  else if (answer->proof == SULH_PROOF_WITHIN)
    answer->proof = SULH_PROOF_NONE;
}

/* A plan that takes next to no time to find; worth -INFINITY if it does not hold, or is none. */
static void
find_first (const SulhCatalogue *catalogue, SulhWork *work, SulhSequence *first)
{
  g_auto (SulhWork) alone = { 0 };

  sulh_work_init (&alone, NULL, NULL, NULL);
  sulh_large_first (catalogue, first);
  sulh_improve (first, catalogue, FIRST_RUNGS, 0, &alone);
  if (first->n == 0)
    first->joint = -INFINITY;
  work->transitions += alone.transitions;
}

/* Whoever waits for a long search has something to look at, and to keep. */
static void
tell_first (const SulhCatalogue *catalogue, SulhWork *work)
{
  SulhSequence first;

  if (catalogue->n <= SOON_MOST)
    return;
  find_first (catalogue, work, &first);
  sulh_work_set_best (work, first.joint);
  sulh_work_set_bound (work, sulh_large_joint_bound (catalogue, work));
  sulh_work_count (work, 0, 0);
}

/* What is known of a search that was cut short. With @sets the bound is that of the sets. */
static void
fill_stopped (const SulhCatalogue *catalogue, const SulhSets *sets, SulhWork *work,
              SulhSolution *solution, SulhAnswer *answer)
{
  SulhSequence first;

  /* A first plan that costs more than it gives may have been improved to none at all. */
  solution->found = solution->found && solution->best.n > 0;
  find_first (catalogue, work, &first);
  if (first.joint > (solution->found ? solution->best.joint : -INFINITY))
    {
      solution->found = TRUE;
      solution->best = first;
    }
  if (sets || !(solution->bound < INFINITY))
    solution->bound = fmin (solution->bound, sulh_large_joint_bound (catalogue, work));
  answer->stopped = TRUE;
  answer->proof
      = solution->found && solution->bound < INFINITY ? SULH_PROOF_WITHIN : SULH_PROOF_NONE;
}

/* Where exchanges may overlap the plan is only the first word. */
static void
overlap (const SulhScenario *scenario, const SulhCatalogue *catalogue, const SulhSets *sets,
         const SulhSolution *solution, SulhWork *work, SulhAnswer *answer)
{
  const SulhSequence *serial = answer->plan ? &solution->best : NULL;

  if (!catalogue->overlaps)
    return;
  answer->stopped
      = !sulh_overlap_find (scenario, catalogue, sets, serial, SHARE_OVERLAP, work, answer)
        || answer->stopped;
  if (answer->plan && !serial)
    name_plan (scenario, answer->plan);
}

static void
find_reason (const SulhSets *sets, SulhCatalogue *catalogue, SulhWork *work, SulhAnswer *answer)
{
  gboolean proved = answer->proof != SULH_PROOF_NONE;

  if (proved && !answer->stopped)
    answer->stopped = !sulh_reason_find (sets, catalogue, work, answer);
  if (proved && !answer->stopped)
    return;
  answer->lowest_trust = NAN;
  if (proved)
    sulh_part_set_text (&answer->reason, _ ("No sequence holds. The search was stopped before it "
                                            "was found out why."));
  else if (answer->stopped)
    answer->reason = g_strdup (_ ("No sequence was found before the search was stopped."));
  else
    answer->reason = g_strdup (_ ("No sequence was found before the search came to its limit."));
}

/* Whether somebody stopped the search before there was anything to say. */
static gboolean
is_vain (const SulhAnswer *answer, GCancellable *cancellable)
{
  return answer->stopped && !answer->plan && answer->proof == SULH_PROOF_NONE
         && g_cancellable_is_cancelled (cancellable);
}

/* Without @sets there are too many of them. */
static void
find_answer (const SulhScenario *scenario, SulhCatalogue *catalogue, const SulhSets *sets,
             SulhWork *work, SulhAnswer *answer)
{
  SulhSolution solution = { .bound = INFINITY };
  gboolean done;

  if (!sets)
    sulh_work_begin (work, SHARE_SEARCH);
  done = sets ? sulh_strategy_solve (sets, catalogue, FALSE, SHARE_SEARCH, work, &solution)
              : !work->stopped && sulh_large_solve (catalogue, SULH_LARGE_RUNGS, work, &solution);
  answer->proof = solution.proof;
  if (!done)
    fill_stopped (catalogue, sets, work, &solution, answer);
  if (catalogue->narrowed)
    answer->proof = SULH_PROOF_NONE;
  if (solution.found)
    fill_plan (scenario, catalogue, &solution, answer);
  overlap (scenario, catalogue, sets, &solution, work, answer);
  if (!answer->plan)
    find_reason (sets, catalogue, work, answer);
  answer->sets = work->sets;
  answer->labels = work->labels;
  answer->transitions = work->transitions;
}

SulhAnswer *
sulh_planner_search (const SulhScenario *scenario, GCancellable *cancellable,
                     SulhProgressFunc progress, gpointer user_data, GError **error)
{
  return sulh_planner_search_within (scenario, 0, cancellable, progress, user_data, error);
}

SulhAnswer *
sulh_planner_search_within (const SulhScenario *scenario, guint64 rungs, GCancellable *cancellable,
                            SulhProgressFunc progress, gpointer user_data, GError **error)
{
  g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, error);
  g_autoptr (SulhSets) sets = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  g_auto (SulhWork) work = { 0 };

  if (!catalogue)
    return NULL;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  sulh_work_init (&work, cancellable, progress, user_data);
  if (rungs > 0)
    work.limit = rungs;
  tell_first (catalogue, &work);
  sets = sulh_sets_new (catalogue, &work);
  answer = sulh_answer_new ();
  find_answer (scenario, catalogue, sets, &work, answer);
  if (is_vain (answer, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  if (!answer->stopped)
    sulh_work_finish (&work);
  return g_steal_pointer (&answer);
}
