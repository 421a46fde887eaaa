/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/depth-first.h"
#include "planner/bounds.h"
#include "planner/branch.h"
#include "planner/dates.h"
#include "planner/dp.h"
#include "planner/improve.h"
#include "planner/tie.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Labels per set with which the search looks ahead. */
#define LABELS_AHEAD 16

#define SHARE_AHEAD 0.1

/* Rungs evaluated to make the first plan better. */
#define IMPROVE_RUNGS 20000

typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  const SulhLabelStore *ahead; /* what going on can be worth at most */
  SulhWork *work;
  gboolean any;
  guint64 limit; /* of transitions */
  SulhSequence path;
  SulhSet done; /* what the path holds */
  SulhPosition positions[SULH_CATALOGUE_LARGEST + 1];
  SulhPreparedStage stages[SULH_CATALOGUE_LARGEST];
  SulhPlacedStage placed[SULH_CATALOGUE_LARGEST];
  SulhFront tails; /* what the path could be followed by, stepped back */
  SulhWalk *walk; /* (nullable): says what holds, where days matter */
  gboolean held_back; /* whether what comes later can move what is there */
  GArray *found; /* sequences that tie with the best so far */
  gboolean crowded; /* some that may tie with it were left aside */
  double best;
  double open; /* what a plan can be worth that was not looked at, since the search was cut short */
  const SulhVisitor *visitor; /* (nullable): sees the plans instead */
} Tree;

/* The joint value of the path followed by something worth @next; -INFINITY if somebody leaves. */
static double
step_back (Tree *tree, const double next[2])
{
  SulhBackStep back = { .worth = { next[0], next[1] } };

  for (guint k = tree->path.n; k-- > 0;)
    {
      double worth[2] = { back.worth[0], back.worth[1] };

      sulh_rules_stage_back (sulh_catalogue_get_parameters (tree->catalogue), &tree->stages[k],
                             tree->positions[k].trust, worth, &back);
      if (!back.holds[0] || !back.holds[1])
        return -INFINITY;
    }
  return sulh_catalogue_join (tree->catalogue, back.worth);
}

/* The joint value that the path, followed by something from @index on, cannot exceed. Days that
 * something forces to be later make it smaller, since nothing is worth more later. */
static double
find_bound (Tree *tree, gsize index)
{
  double bound = -INFINITY;
  gsize n;
  const SulhLabel *labels = sulh_label_store_get (tree->ahead, index, &n);
  SulhLabel *tails;

  tree->tails.n = 0;
  tails = sulh_front_reserve (&tree->tails, n + 1);
  memcpy (tails, labels, n * sizeof *tails);
  sulh_work_count (tree->work, n * tree->path.n, 0);
  for (guint k = tree->path.n; k-- > 0 && n > 0;)
    n = sulh_rules_placed_back (&tree->placed[k], tree->positions[k].trust, &tails->worth, n,
                                &tails->worth);
  tree->tails.n = n;
  for (gsize i = 0; i < n; i++)
    bound = fmax (bound, sulh_catalogue_join (tree->catalogue, tails[i].worth));
  return bound;
}

/* Dates and walks the whole path, since its last rung may move those before it. */
static SulhTest
walk_again (Tree *tree)
{
  guint n = tree->path.n;
  int days[SULH_CATALOGUE_LARGEST];
  SulhTest failed = SULH_TEST_NONE;

  if (!sulh_dates_find (tree->catalogue, tree->path.candidates, n, days))
    return SULH_TEST_WINDOW;
  sulh_rules_walk_begin (tree->walk);
  for (guint k = 0; k < n; k++)
    {
      const SulhDatedRung rung
          = sulh_catalogue_date (tree->catalogue, tree->path.candidates[k], days[k]);
      SulhTest test = sulh_rules_walk_push (tree->walk, &rung);

      if (failed == SULH_TEST_NONE || (tree->held_back && sulh_dates_may_mend (failed)))
        failed = test != SULH_TEST_NONE ? test : failed;
    }
  return failed;
}

/* Pushes the last rung of the path on its earliest day; where it has none all days until the last
 * would have to be walked at home, so that it is not even tried. */
static SulhTest
walk_on (Tree *tree, guint candidate)
{
  const SulhCandidate *next = &tree->catalogue->candidates[candidate];
  const SulhDatedRung rung = sulh_catalogue_date (
      tree->catalogue, candidate, sulh_rules_walk_find_day (tree->walk, next->item, next->design));
  SulhTest failed;

  if (rung.day >= SULH_DAY_LAST)
    return SULH_TEST_WINDOW;
  failed = sulh_rules_walk_push (tree->walk, &rung);
  if (failed != SULH_TEST_NONE)
    sulh_rules_walk_pop (tree->walk);
  return failed;
}

static void
pop (Tree *tree)
{
  tree->done &= ~SULH_SET_OF (tree->path.candidates[--tree->path.n]);
  if (tree->walk && !tree->held_back)
    sulh_rules_walk_pop (tree->walk);
}

/* Adds @candidate to the path; FALSE, and the path as it was, if no plan can begin so. */
static gboolean
push (Tree *tree, guint candidate)
{
  guint depth = tree->path.n++;
  const SulhPosition *position = &tree->positions[depth];
  SulhTest failed = SULH_TEST_NONE;

  tree->path.candidates[depth] = (guint8)candidate;
  if (tree->walk)
    failed = tree->held_back ? walk_again (tree) : walk_on (tree, candidate);
  if (failed != SULH_TEST_NONE && !(tree->held_back && sulh_dates_may_mend (failed)))
    {
      tree->path.n--;
      return FALSE;
    }
  sulh_catalogue_prepare (tree->catalogue, candidate, tree->done, position->day,
                          &tree->stages[depth]);
  tree->done |= SULH_SET_OF (candidate);
  sulh_rules_stage_place (sulh_catalogue_get_parameters (tree->catalogue), &tree->stages[depth],
                          NULL, &tree->placed[depth]);
  tree->positions[depth + 1] = *position;
  sulh_catalogue_advance (tree->catalogue, candidate, &tree->stages[depth],
                          &tree->positions[depth + 1]);
  return TRUE;
}

/* What the first plan becomes when exchanges are moved about: the search has to beat it. */
static void
add_improved (Tree *tree)
{
  SulhSequence better = tree->path;

  sulh_improve (&better, tree->catalogue, IMPROVE_RUNGS, 0, tree->work);
  g_array_append_val (tree->found, better);
  tree->best = better.joint;
}

/* Keeps the path as a plan if it is as good as the best so far. */
static void
record_end (Tree *tree, SulhSet done)
{
  double joint;

  if (!sulh_catalogue_may_end (tree->catalogue, done))
    return;
  joint = tree->walk ? sulh_rules_walk_value (tree->walk)
                     : step_back (tree, (const double[2]){ 0, 0 });
  if (!(joint > -INFINITY) || (tree->found->len > 0 && joint < sulh_tie_floor (tree->best)))
    return;
  tree->path.joint = joint;
  if (tree->visitor)
    {
      tree->visitor->meet (tree->visitor->data, &tree->path);
      return;
    }
  if (tree->found->len == 0 && !tree->any)
    add_improved (tree);
  tree->best = tree->found->len > 0 ? fmax (tree->best, joint) : joint;
  if (tree->found->len >= SULH_BRANCHES_TIES_MOST)
    sulh_ties_drop_beaten (tree->found, tree->best);
  if (tree->found->len < SULH_BRANCHES_TIES_MOST)
    g_array_append_val (tree->found, tree->path);
  else
    tree->crowded = TRUE;
  sulh_work_set_best (tree->work, tree->best);
}

static gboolean
is_open (const Tree *tree, const SulhBranch *branch)
{
  if (tree->visitor)
    return branch->bound > -INFINITY && branch->bound >= tree->visitor->floor (tree->visitor->data);
  return branch->bound > -INFINITY
         && (tree->found->len == 0 || branch->bound >= sulh_tie_floor (tree->best));
}

static gboolean
goes_on (const Tree *tree)
{
  return !tree->work->stopped && tree->work->transitions < tree->limit
         && !(tree->any && tree->found->len > 0);
}

/* Looks one rung ahead: bounds of all branches, and plans that end there. */
static guint
spread (Tree *tree, gsize index, double share, SulhBranch branches[SULH_CATALOGUE_LARGEST])
{
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves = sulh_sets_get_moves (tree->sets, index, moves);
  guint n = 0;

  for (guint m = 0; m < n_moves; m++)
    {
      sulh_work_count (tree->work, tree->path.n + 1, share);
      if (tree->ahead->n[moves[m].child] == 0 || !push (tree, moves[m].candidate))
        continue;
      record_end (tree, tree->sets->sets[moves[m].child]);
      branches[n] = (SulhBranch){ moves[m], find_bound (tree, moves[m].child) };
      n += branches[n].bound > -INFINITY;
      pop (tree);
    }
  qsort (branches, n, sizeof *branches, sulh_branch_compare);
  return n;
}

/* Asks the visitor about the path, which goes on from set @index. */
static gboolean
opens (Tree *tree, gsize index)
{
  SulhPrefix prefix = { &tree->path, tree->positions[tree->path.n].day, NULL, 0, 2 };

  if (!tree->visitor || !tree->visitor->opens)
    return TRUE;
  find_bound (tree, index);
  prefix.worths = (const double *)tree->tails.labels;
  prefix.n_worths = tree->tails.n;
  return tree->visitor->opens (tree->visitor->data, &prefix);
}

/* Everything below the path, which takes the search from share @from to share @to. */
static void
descend (Tree *tree, gsize index, double from, double to)
{
  SulhBranch branches[SULH_CATALOGUE_LARGEST];
  guint n = spread (tree, index, from, branches);
  double width = (to - from) / MAX (1, n);

  for (guint b = 0; b < n; b++)
    {
      if (!is_open (tree, &branches[b]))
        continue;
      if (!goes_on (tree))
        {
          tree->open = fmax (tree->open, branches[b].bound);
          return;
        }
      if (!push (tree, branches[b].move.candidate))
        continue;
      if (opens (tree, branches[b].move.child))
        descend (tree, branches[b].move.child, from + b * width, from + (b + 1) * width);
      pop (tree);
    }
}

static gboolean
conclude (Tree *tree, SulhSolution *solution)
{
  gboolean complete = tree->work->transitions < tree->limit;

  solution->found = tree->found->len > 0;
  if (tree->work->stopped)
    {
      sulh_ties_pick (tree->catalogue, tree->found, &solution->best);
      solution->bound = fmin (solution->bound, fmax (tree->best, tree->open));
      return FALSE;
    }
  if (solution->found)
    {
      sulh_ties_drop_beaten (tree->found, tree->best);
      if (!sulh_ties_choose (tree->catalogue, tree->found, tree->work, &solution->best))
        return FALSE;
      solution->best.crowded = tree->crowded;
    }
  if (complete)
    solution->bound = solution->found ? tree->best : 0;
  else
    {
      solution->bound = fmin (solution->bound, fmax (tree->best, tree->open));
      solution->proof = solution->found ? SULH_PROOF_WITHIN : SULH_PROOF_NONE;
    }
  sulh_work_set_bound (tree->work, solution->bound);
  return TRUE;
}

/* What going on is worth at most from each set on, at the trust that the best order would leave. */
static SulhLabelStore *
look_ahead (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work)
{
  g_autofree SulhPlace *places = sulh_places_new (sets, catalogue, work);
  g_autoptr (SulhBounds) bounds = places ? sulh_bounds_new (sets, catalogue, places, work) : NULL;
  SulhDp dp = {
    .sets = sets,
    .catalogue = catalogue,
    .places = places,
    .bounds = bounds,
    .floor = -INFINITY,
    .most = LABELS_AHEAD,
    .cover = TRUE,
  };

  return bounds ? sulh_dp_run (&dp, work) : NULL;
}

gboolean
sulh_depth_first_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any,
                        double to, SulhWork *work, SulhSolution *solution)
{
  double from = work->to;
  g_autoptr (SulhLabelStore) ahead = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  g_autoptr (SulhWalk) walk = catalogue->dated ? sulh_rules_walk_new (catalogue->agenda) : NULL;
  Tree tree = {
    .sets = sets,
    .catalogue = catalogue,
    .work = work,
    .walk = walk,
    .held_back = sulh_dates_have_greatest_lag (catalogue->agenda),
    .any = any,
    .found = found,
  };
  SulhDp dp = { .catalogue = catalogue };

  *solution = (SulhSolution){ .proof = SULH_PROOF_BEST, .bound = INFINITY };
  sulh_work_begin (work, from + SHARE_AHEAD * (to - from));
  tree.ahead = ahead = look_ahead (sets, catalogue, work);
  if (!ahead)
    return FALSE;
  solution->bound = sulh_dp_get_best (&dp, ahead);
  sulh_work_set_bound (work, solution->bound);
  sulh_work_begin (work, to);
  tree.limit = work->transitions + work->rungs_most;
  sulh_catalogue_locate (catalogue, 0, &tree.positions[0]);
  descend (&tree, 0, 0, 1);
  sulh_front_clear (&tree.tails);
  return conclude (&tree, solution);
}

gboolean
sulh_depth_first_visit (const SulhSets *sets, const SulhCatalogue *catalogue,
                        const SulhVisitor *visitor, guint64 rungs, double to, SulhWork *work,
                        gboolean *complete)
{
  double from = work->to;
  g_autoptr (SulhLabelStore) ahead = NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  g_autoptr (SulhWalk) walk = catalogue->dated ? sulh_rules_walk_new (catalogue->agenda) : NULL;
  Tree tree = {
    .sets = sets,
    .catalogue = catalogue,
    .work = work,
    .walk = walk,
    .held_back = sulh_dates_have_greatest_lag (catalogue->agenda),
    .found = found,
    .visitor = visitor,
  };

  sulh_work_begin (work, from + SHARE_AHEAD * (to - from));
  tree.ahead = ahead = look_ahead (sets, catalogue, work);
  if (!ahead)
    return FALSE;
  sulh_work_begin (work, to);
  tree.limit = work->transitions + rungs;
  sulh_catalogue_locate (catalogue, 0, &tree.positions[0]);
  if (ahead->n[0] > 0)
    descend (&tree, 0, 0, 1);
  sulh_front_clear (&tree.tails);
  *complete = work->transitions < tree.limit;
  return !work->stopped;
}
