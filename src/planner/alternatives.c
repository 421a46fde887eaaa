/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/alternatives.h"
#include "planner/distinct.h"
#include "planner/large.h"
#include "planner/overlap-list.h"
#include "planner/overlap-pool.h"
#include "planner/pareto.h"
#include "planner/planner.h"
#include "planner/solution.h"
#include "planner/strategy.h"
#include "planner/tie.h"

#include <glib/gi18n-lib.h>

/* Rungs evaluated for each plan after the best, and for all that no other is better than: some
 * seconds each. */
#define DISTINCT_RUNGS ((guint64)60 * 1000 * 1000)
#define PARETO_RUNGS ((guint64)200 * 1000 * 1000)

/* Rungs walked to make the calendar of one plan shorter, and plans for which that is done: some
 * seconds together. */
#define SHORTEN_RUNGS 20000
#define SHORTEN_MOST 256

/* Share of the work after which the best is known. */
#define SHARE_BEST 0.3

/* What both lists are made from. */
typedef struct
{
  const SulhScenario *scenario;
  SulhCatalogue *catalogue;
  SulhHazards *hazards;
  SulhSets *sets; /* (nullable): NULL if there are too many */
  SulhWork work;
  SulhAlternatives *alternatives;
  guint next_name; /* of the alternatives */
} Listing;

static void
listing_clear (Listing *listing)
{
  g_clear_pointer (&listing->catalogue, sulh_catalogue_free);
  g_clear_pointer (&listing->hazards, sulh_hazards_free);
  g_clear_pointer (&listing->sets, sulh_sets_free);
  g_clear_pointer (&listing->alternatives, sulh_alternatives_unref);
  sulh_work_clear (&listing->work);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Listing, listing_clear)

static gboolean
begin (Listing *listing, const SulhScenario *scenario, GCancellable *cancellable,
       SulhProgressFunc progress, gpointer user_data, GError **error)
{
  listing->scenario = scenario;
  listing->catalogue = sulh_catalogue_new (scenario, error);
  if (!listing->catalogue)
    return FALSE;
  listing->hazards = sulh_hazards_new (scenario);
  listing->next_name = 1;
  sulh_work_init (&listing->work, cancellable, progress, user_data);
  listing->sets = sulh_sets_new (listing->catalogue, &listing->work);
  listing->alternatives = sulh_alternatives_new ();
  listing->alternatives->n_principals = listing->catalogue->agenda->n_principals;
  for (int i = 0; i < listing->alternatives->n_principals; i++)
    listing->alternatives->principal[i]
        = g_strdup (listing->catalogue->agenda->principal[i]->part.id);
  return TRUE;
}

static SulhAlternatives *
finish (Listing *listing)
{
  SulhAlternatives *alternatives = g_steal_pointer (&listing->alternatives);

  alternatives->transitions = listing->work.transitions;
  if (!listing->work.stopped)
    sulh_work_finish (&listing->work);
  return alternatives;
}

static SulhAlternatives *
fail (Listing *listing, GCancellable *cancellable, GError **error)
{
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}

/* Whether adopting a plan of this id would take it from a part that is no plan. */
static gboolean
is_taken (const Listing *listing, const char *id)
{
  const SulhPart *part = sulh_scenario_find (listing->scenario, id);

  return part && part->kind != SULH_KIND_PLAN;
}

/* Word, word-2, word-3 and so on, from @number on, which becomes the next. */
static char *
choose_id (const Listing *listing, const char *word, guint *number)
{
  for (;; ++*number)
    {
      g_autofree char *id
          = *number == 1 ? g_strdup (word) : g_strdup_printf ("%s-%u", word, *number);

      if (is_taken (listing, id))
        continue;
      ++*number;
      return g_steal_pointer (&id);
    }
}

static void
take (Listing *listing, SulhPlan *plan, const SulhFigures *figures, double apart)
{
  guint number = listing->alternatives->list->len + 1;
  guint first = 1;

  g_free (plan->part.id);
  plan->part.id = number == 1 ? choose_id (listing, "best", &first)
                              : choose_id (listing, "alternative", &listing->next_name);
  if (number > 1)
    {
      g_free (plan->part.name);
      plan->part.name = g_strdup_printf (_ ("Alternative %u"), number);
    }
  sulh_alternatives_take (listing->alternatives, plan, figures, apart);
}

static void
add (Listing *listing, const SulhSequence *sequence, const SulhFigures *figures, double apart)
{
  SulhPlan *plan = sulh_sequence_to_plan (sequence, listing->catalogue);
  SulhFigures own = *figures;

  if (listing->catalogue->overlaps)
    sulh_overlap_shorten (listing->scenario, listing->hazards, SHORTEN_RUNGS, &listing->work, plan,
                          &own);
  take (listing, plan, &own, apart);
}

static gboolean
is_best_proved (const Listing *listing, const SulhSolution *solution)
{
  return solution->proof == SULH_PROOF_BEST && !listing->catalogue->narrowed;
}

/* Whether the list is what was proved: the best plans of one exchange after the other, in their
 * order. */
static gboolean
is_proved (const SulhOverlapPool *pool, const GPtrArray *listed, guint most)
{
  for (guint i = 0; i < listed->len; i++)
    {
      const SulhOverlapPlan *plan = listed->pdata[i];

      if (plan->place != (int)i || !plan->proved)
        return FALSE;
    }
  return listed->len == most || (pool->exhausted && listed->len == pool->n_serial);
}

/* What a search for the best plan looks at, for what it found of one exchange after the other. */
static SulhOverlapPool *
make_pool (Listing *listing, const SulhAgenda *agenda, const SulhSolution *solution, double to)
{
  return sulh_overlap_pool_new (listing->scenario, listing->catalogue, agenda, listing->sets,
                                solution->found ? &solution->best : NULL,
                                is_best_proved (listing, solution), to, &listing->work);
}

static SulhPlan *
read_pooled (Listing *listing, const SulhAgenda *agenda, const SulhOverlapPlan *one,
             SulhFigures *figures)
{
  SulhPlan *plan = sulh_overlap_to_plan (agenda, &one->order);

  sulh_overlap_measure (listing->scenario, listing->hazards, plan, figures);
  return plan;
}

/* Those of the pool that differ in substance from all that are worth more, up to @most. */
static void
take_overlapping (Listing *listing, const SulhSolution *solution, guint most)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (listing->scenario, NULL);
  g_autoptr (SulhOverlapPool) pool = make_pool (listing, agenda, solution, 1);
  g_autoptr (GPtrArray) listed = g_ptr_array_new ();
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  SulhApart apart;

  sulh_apart_init (&apart, listing->catalogue);
  for (guint i = 0; i < pool->plans->len && listed->len < most; i++)
    {
      SulhOverlapPlan *one = pool->plans->pdata[i];
      double distance = sulh_distinct_measure (&apart, before, &one->sequence);
      SulhFigures figures;
      SulhPlan *plan;

      if (!sulh_distinct_is_far (distance))
        continue;
      plan = read_pooled (listing, agenda, one, &figures);
      take (listing, plan, &figures, distance);
      g_array_append_val (before, one->sequence);
      g_ptr_array_add (listed, one);
    }
  listing->alternatives->complete
      = !listing->work.stopped
        && (listed->len > 0 ? is_proved (pool, listed, most)
                            : is_best_proved (listing, solution) && pool->bound <= 0);
  listing->alternatives->n_all = listed->len;
}

static void
add_distinct (Listing *listing, const SulhApart *apart, GArray *taken, const SulhSequence *plan)
{
  SulhFigures figures;

  sulh_figures_measure (plan, listing->catalogue, listing->hazards, FALSE, &figures);
  add (listing, plan, &figures, sulh_distinct_measure (apart, taken, plan));
  g_array_append_vals (taken, plan, 1);
}

static gboolean
find_best (Listing *listing, SulhSolution *solution)
{
  if (!listing->sets)
    {
      sulh_work_begin (&listing->work, 1);
      return sulh_large_solve (listing->catalogue, SULH_LARGE_RUNGS, &listing->work, solution);
    }
  return sulh_strategy_solve (listing->sets, listing->catalogue, FALSE, SHARE_BEST, &listing->work,
                              solution);
}

/* As many as are found before the work is stopped. */
static void
list_others (Listing *listing, const SulhSequence *best, guint most, GArray *taken)
{
  SulhApart apart;

  sulh_apart_init (&apart, listing->catalogue);
  add_distinct (listing, &apart, taken, best);
  while (taken->len < most)
    {
      double to = SHARE_BEST + (1 - SHARE_BEST) * taken->len / (most - 1);
      gboolean complete;
      SulhSolution solution;
      gboolean done = sulh_distinct_solve (listing->sets, &apart, taken, DISTINCT_RUNGS, to,
                                           &listing->work, &solution, &complete);

      listing->alternatives->complete &= done && complete;
      if (!done || !solution.found)
        break;
      add_distinct (listing, &apart, taken, &solution.best);
    }
  listing->alternatives->n_all = taken->len;
}

SulhAlternatives *
sulh_planner_list_distinct (const SulhScenario *scenario, guint most, GCancellable *cancellable,
                            SulhProgressFunc progress, gpointer user_data, GError **error)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  g_auto (Listing) listing = { 0 };
  SulhSolution solution;

  if (!begin (&listing, scenario, cancellable, progress, user_data, error))
    return NULL;
  if (listing.work.stopped || !find_best (&listing, &solution))
    return fail (&listing, cancellable, error);
  listing.alternatives->complete
      = solution.proof == SULH_PROOF_BEST && !listing.catalogue->narrowed;
  if (listing.catalogue->overlaps)
    take_overlapping (&listing, &solution, most);
  else if (solution.found)
    list_others (&listing, &solution.best, most, taken);
  return finish (&listing);
}

/* FALSE if there are more than are looked at, or the work was stopped. */
static gboolean
shorten_all (Listing *listing, GArray *plans)
{
  for (guint i = 0; i < MIN (plans->len, SHORTEN_MOST); i++)
    {
      SulhParetoPlan *one = &g_array_index (plans, SulhParetoPlan, i);
      g_autoptr (SulhPlan) plan = sulh_sequence_to_plan (&one->sequence, listing->catalogue);

      if (!sulh_overlap_shorten (listing->scenario, listing->hazards, SHORTEN_RUNGS, &listing->work,
                                 plan, &one->figures))
        return FALSE;
    }
  return plans->len <= SHORTEN_MOST;
}

/* Where @joining, which was found one exchange after the other, stands in @plans already, or a new
 * place. */
static SulhParetoPlan *
find_place (GArray *plans, const SulhOverlapPlan *joining, const SulhCatalogue *catalogue)
{
  for (guint i = 0; joining->place >= 0 && i < plans->len; i++)
    {
      SulhParetoPlan *one = &g_array_index (plans, SulhParetoPlan, i);

      if (!one->overlapping
          && sulh_sequence_compare_ids (&one->sequence, &joining->sequence, catalogue) == 0)
        return one;
    }
  g_array_set_size (plans, plans->len + 1);
  return &g_array_index (plans, SulhParetoPlan, plans->len - 1);
}

/* Puts those of @pool among @plans, each on the calendar that it has there. */
static void
join_overlapping (Listing *listing, const SulhAgenda *agenda, const SulhOverlapPool *pool,
                  GArray *plans)
{
  for (guint i = 0; i < pool->plans->len; i++)
    {
      const SulhOverlapPlan *one = pool->plans->pdata[i];
      SulhParetoPlan *place = find_place (plans, one, listing->catalogue);
      g_autoptr (SulhPlan) plan = NULL;

      *place = (SulhParetoPlan){ .sequence = one->sequence, .overlapping = one };
      plan = read_pooled (listing, agenda, one, &place->figures);
    }
}

/* Whether each of @plans was found one exchange after the other. */
static gboolean
are_serial (const GArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      const SulhOverlapPlan *one = g_array_index (plans, SulhParetoPlan, i).overlapping;

      if (one && one->place < 0)
        return FALSE;
    }
  return TRUE;
}

/* On shorter calendars some plans may beat others, and what a search for the best plan looks at may
 * beat them too. FALSE if the list is not what was proved one exchange after the other. */
static gboolean
let_overlap (Listing *listing, const SulhAgenda *agenda, const SulhOverlapPool *pool, GArray *plans)
{
  gboolean complete = shorten_all (listing, plans);

  join_overlapping (listing, agenda, pool, plans);
  sulh_pareto_drop_covered (plans, listing->catalogue);
  return complete && are_serial (plans);
}

/* What a search for the best plan looks at; NULL if the work was stopped before there is any. */
static SulhOverlapPool *
fill_pool (Listing *listing, const SulhAgenda *agenda)
{
  SulhSolution solution;

  if (listing->work.stopped || !find_best (listing, &solution))
    return NULL;
  return make_pool (listing, agenda, &solution, SHARE_BEST);
}

/* All of them, or NULL if the work was stopped before one was found. */
static GArray *
find_unbeaten (Listing *listing, gboolean *complete)
{
  sulh_work_set_bound (&listing->work, sulh_large_joint_bound (listing->catalogue, &listing->work));
  if (listing->work.stopped)
    return NULL;
  return sulh_pareto_find (listing->sets, listing->catalogue, listing->hazards, PARETO_RUNGS, 1,
                           &listing->work, complete);
}

static void
add_unbeaten (Listing *listing, const SulhAgenda *agenda, const SulhParetoPlan *plan)
{
  double apart = listing->alternatives->list->len == 0 ? 1 : 0;

  if (plan->overlapping)
    take (listing, sulh_overlap_to_plan (agenda, &plan->overlapping->order), &plan->figures, apart);
  else
    add (listing, &plan->sequence, &plan->figures, apart);
}

SulhAlternatives *
sulh_planner_list_pareto (const SulhScenario *scenario, guint most, GCancellable *cancellable,
                          SulhProgressFunc progress, gpointer user_data, GError **error)
{
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (scenario, NULL);
  g_autoptr (SulhOverlapPool) pool = NULL;
  g_auto (Listing) listing = { 0 };
  g_autoptr (GArray) plans = NULL;
  gboolean complete;

  if (!begin (&listing, scenario, cancellable, progress, user_data, error))
    return NULL;
  if (!listing.sets && !listing.work.stopped)
    {
      g_set_error_literal (error, SULH_PLANNER_ERROR, SULH_PLANNER_ERROR_TOO_LARGE,
                           _ ("There are too many exchanges to compare all plans."));
      return NULL;
    }
  if (listing.catalogue->overlaps)
    pool = fill_pool (&listing, agenda);
  plans = find_unbeaten (&listing, &complete);
  if (!plans)
    return fail (&listing, cancellable, error);
  if (pool)
    complete &= let_overlap (&listing, agenda, pool, plans);
  listing.alternatives->complete = complete && !listing.catalogue->narrowed;
  listing.alternatives->n_all = plans->len;
  sulh_pareto_thin (plans, most);
  for (guint i = 0; i < plans->len; i++)
    add_unbeaten (&listing, agenda, &g_array_index (plans, SulhParetoPlan, i));
  return finish (&listing);
}
