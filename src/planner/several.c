/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/several.h"
#include "planner/branch.h"
#include "planner/dates.h"
#include "planner/improve.h"
#include "planner/several-sweep.h"
#include "planner/tie.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Labels per set that lead to a good plan first, that cover all where the fronts prove the best,
 * and where they only lead the search. */
#define QUICK_LABELS 12
#define COVER_LABELS 256
#define AHEAD_LABELS 16

/* Labels of one run: their number is the same for few principals and for many. */
#define LABELS_MOST ((gsize)1 << 22)

/* A label is left out only if it falls this far, as a share, short of what is already found. */
#define MARGIN 1e-6

#define SHARE_BOUNDS 0.05
#define SHARE_QUICK 0.1
#define SHARE_AHEAD 0.4

/* Rungs evaluated to make the first plan better. */
#define IMPROVE_RUNGS 20000

typedef struct
{
  const SulhSpace *space;
  const SulhCloudStore *ahead; /* what going on can be worth at most */
  SulhWork *work;
  gboolean any;
  gboolean remembers; /* the beliefs along the path are the highest that any days leave */
  gboolean held_back; /* whether what comes later can move what is there */
  guint64 limit; /* of transitions */
  SulhWalk *walk;
  SulhSequence path;
  SulhSet done;
  SulhSpaceStep steps[SULH_CATALOGUE_LARGEST];
  SulhBelief beliefs[SULH_CATALOGUE_LARGEST + 1][SULH_PRINCIPALS_MOST][SULH_PRINCIPALS_MOST];
  GArray *found; /* sequences that tie with the best so far */
  gboolean crowded; /* some that may tie with it were left aside */
  double best;
  double floor; /* plans that are not worth more are not looked for */
  double open; /* what a plan can be worth that was not looked at, since the search was cut short */
  const SulhVisitor *visitor; /* (nullable): sees the plans instead */
  GArray *worths; /* rows of values that the path can come to, for the visitor */
} Tree;

/* The joint value that the path, followed by something from @index on, cannot exceed. */
static double
find_bound (Tree *tree, gsize index)
{
  const SulhSpace *space = tree->space;
  double bound = -INFINITY;

  if (tree->worths)
    g_array_set_size (tree->worths, 0);
  sulh_work_count (tree->work, (guint64)tree->ahead->n[index] * tree->path.n, 0);
  for (guint32 l = 0; l < tree->ahead->n[index]; l++)
    {
      double worth[SULH_PRINCIPALS_MOST];
      guint k = tree->path.n;

      memcpy (worth, tree->ahead->fronts[index] + (gsize)l * space->n, space->n * sizeof *worth);
      while (k > 0 && sulh_space_back (space, &tree->steps[k - 1], worth, worth))
        k--;
      if (k > 0)
        continue;
      bound = fmax (bound, sulh_space_join (space, worth));
      if (tree->worths)
        g_array_append_vals (tree->worths, worth, space->n);
    }
  return bound;
}

/* Dates and walks the whole path, since its last rung may move those before it. */
static gboolean
walk_path (Tree *tree)
{
  SulhDatedRung rungs[SULH_CATALOGUE_LARGEST];
  SulhTest failed = SULH_TEST_NONE;

  if (!sulh_sequence_date (&tree->path, tree->space->catalogue, rungs))
    return FALSE;
  sulh_rules_walk_begin (tree->walk);
  for (guint k = 0; k < tree->path.n; k++)
    {
      SulhTest test = sulh_rules_walk_push (tree->walk, &rungs[k]);

      if (failed == SULH_TEST_NONE || (tree->held_back && sulh_dates_may_mend (failed)))
        failed = test != SULH_TEST_NONE ? test : failed;
    }
  return failed == SULH_TEST_NONE || (tree->held_back && sulh_dates_may_mend (failed));
}

/* What everybody believes after the last rung of the path, on the first day that it leaves. */
static void
pass_on (Tree *tree, guint depth)
{
  const SulhCatalogue *catalogue = tree->space->catalogue;
  const SulhCandidate *last = &catalogue->candidates[tree->path.candidates[depth]];
  const int *pair = catalogue->agenda->items[last->item].pair;
  int n = catalogue->agenda->n_principals;

  memcpy (tree->beliefs[depth + 1], tree->beliefs[depth], sizeof tree->beliefs[depth]);
  for (int i = 0; i < 2; i++)
    sulh_rules_belief_after_kept (&tree->beliefs[depth + 1][pair[SULH_OTHER (i)]][pair[i]],
                                  last->prepared.side[i].evidence);
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++)
      sulh_rules_belief_forget (&tree->beliefs[depth + 1][i][j], &catalogue->agenda->parameters,
                                last->stage.gap);
}

static void
lay_step (Tree *tree, guint depth, guint candidate)
{
  const SulhCatalogue *catalogue = tree->space->catalogue;
  const int *pair = catalogue->agenda->items[catalogue->candidates[candidate].item].pair;
  SulhSpaceStep *step = &tree->steps[depth];

  sulh_space_step (tree->space, tree->done, candidate, step);
  for (int i = 0; i < 2 && tree->remembers; i++)
    step->trust[i] = sulh_rules_trust (&tree->beliefs[depth][pair[i]][pair[SULH_OTHER (i)]]);
  pass_on (tree, depth);
}

/* Adds @candidate to the path; FALSE, and the path as it was, if no plan can begin so. */
static gboolean
push (Tree *tree, guint candidate)
{
  guint depth = tree->path.n++;

  tree->path.candidates[depth] = (guint8)candidate;
  if (!walk_path (tree))
    {
      tree->path.n--;
      return FALSE;
    }
  lay_step (tree, depth, candidate);
  tree->done |= SULH_SET_OF (candidate);
  return TRUE;
}

static void
pop (Tree *tree)
{
  tree->done &= ~SULH_SET_OF (tree->path.candidates[--tree->path.n]);
}

/* What the first plan becomes when exchanges are moved about: the search has to beat it. */
static void
add_improved (Tree *tree)
{
  SulhSequence better = tree->path;

  sulh_improve (&better, tree->space->catalogue, IMPROVE_RUNGS, 0, tree->work);
  g_array_append_val (tree->found, better);
  tree->best = better.joint;
}

/* Keeps the path as a plan if it is as good as the best so far. */
static void
record_end (Tree *tree)
{
  double joint;

  if (!sulh_catalogue_may_end (tree->space->catalogue, tree->done))
    return;
  joint = sulh_rules_walk_value (tree->walk);
  if (!(joint > tree->floor) || (tree->found->len > 0 && joint < sulh_tie_floor (tree->best)))
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
  return branch->bound > tree->floor
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
  guint n_moves = sulh_sets_get_moves (tree->space->sets, index, moves);
  guint n = 0;

  for (guint m = 0; m < n_moves; m++)
    {
      sulh_work_count (tree->work, tree->path.n + 1, share);
      if (tree->ahead->n[moves[m].child] == 0 || !push (tree, moves[m].candidate))
        continue;
      record_end (tree);
      branches[n] = (SulhBranch){ moves[m], find_bound (tree, moves[m].child) };
      n += branches[n].bound > -INFINITY;
      pop (tree);
    }
  qsort (branches, n, sizeof *branches, sulh_branch_compare);
  return n;
}

/* Days from the first rung of the path to the one after it, at the earliest. */
static double
find_day (const Tree *tree)
{
  double day = 0;

  for (guint k = 0; k < tree->path.n; k++)
    day += tree->space->catalogue->candidates[tree->path.candidates[k]].stage.gap;
  return day;
}

/* Asks the visitor about the path, which goes on from set @index. */
static gboolean
opens (Tree *tree, gsize index)
{
  SulhPrefix prefix = { .path = &tree->path, .width = tree->space->n };

  if (!tree->visitor || !tree->visitor->opens)
    return TRUE;
  find_bound (tree, index);
  prefix.day = find_day (tree);
  prefix.worths = (const double *)tree->worths->data;
  prefix.n_worths = tree->worths->len / tree->space->n;
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
      sulh_ties_pick (tree->space->catalogue, tree->found, &solution->best);
      solution->bound = fmin (solution->bound, fmax (tree->best, tree->open));
      return FALSE;
    }
  if (solution->found)
    {
      sulh_ties_drop_beaten (tree->found, tree->best);
      if (!sulh_ties_choose (tree->space->catalogue, tree->found, tree->work, &solution->best))
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

/* Where nobody begins off what it relaxes to, waiting never leaves more trust. */
static gboolean
begins_at_rest (const SulhAgenda *agenda)
{
  for (int i = 0; i < agenda->n_principals; i++)
    for (int j = 0; j < agenda->n_principals; j++)
      if (agenda->belief[i][j].alpha != agenda->belief[i][j].prior_alpha
          || agenda->belief[i][j].beta != agenda->belief[i][j].prior_beta)
        return FALSE;
  return TRUE;
}

static void
begin_tree (const SulhSpace *space, const SulhCloudStore *ahead, SulhWalk *walk, SulhWork *work,
            Tree *tree)
{
  const SulhAgenda *agenda = space->catalogue->agenda;

  tree->space = space;
  tree->ahead = ahead;
  tree->walk = walk;
  tree->work = work;
  tree->floor = -INFINITY;
  tree->remembers = sulh_catalogue_forgets (space->catalogue)
                    && (!space->catalogue->dated || begins_at_rest (agenda));
  tree->held_back = sulh_dates_have_greatest_lag (agenda);
  memcpy (tree->beliefs[0], agenda->belief, sizeof tree->beliefs[0]);
}

static gboolean
search_orders (const SulhSpace *space, const SulhCloudStore *ahead, gboolean any, double floor,
               SulhWork *work, SulhSolution *solution)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (space->catalogue->agenda);
  g_autofree Tree *tree = g_new0 (Tree, 1);

  begin_tree (space, ahead, walk, work, tree);
  tree->any = any;
  tree->floor = floor;
  tree->limit = work->transitions + work->rungs_most;
  tree->found = found;
  descend (tree, 0, 0, 1);
  return conclude (tree, solution);
}

/* A label of the empty set is a plan where some are kept and none are joined; what cannot beat it
 * is then left out. */
static gboolean
raise_floor (SulhSweep *sweep, SulhSpaceBounds *bounds, SulhWork *work)
{
  g_autoptr (SulhCloudStore) store = NULL;
  const double *best;

  sweep->most = QUICK_LABELS;
  sweep->cover = FALSE;
  store = sulh_sweep_run (sweep, work);
  if (!store)
    return FALSE;
  best = sulh_sweep_get_best (sweep->space, store);
  if (!best)
    return TRUE;
  sweep->floor = sulh_space_join (sweep->space, best);
  sulh_work_set_best (work, sweep->floor);
  sweep->floor -= MARGIN * fmax (1, sweep->floor);
  return sulh_space_bounds_weigh (bounds, sweep->space, best, work);
}

gboolean
sulh_several_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any, double to,
                    SulhWork *work, SulhSolution *solution)
{
  double from = work->to;
  gboolean decides = !any && !catalogue->dated && !sulh_catalogue_forgets (catalogue);
  gsize room = MAX (2 * SULH_PRINCIPALS_MOST, LABELS_MOST / sets->n);
  g_autoptr (SulhSpaceBounds) bounds = NULL;
  g_autoptr (SulhCloudStore) ahead = NULL;
  SulhSweep sweep;
  SulhSpace space;

  *solution = (SulhSolution){ .proof = SULH_PROOF_BEST, .bound = INFINITY };
  sulh_space_init (&space, sets, catalogue);
  sulh_work_begin (work, from + SHARE_BOUNDS * (to - from));
  bounds = sulh_space_bounds_new (&space, work);
  if (!bounds)
    return FALSE;
  if (!sulh_space_bounds_open (bounds, &space, 0))
    return TRUE;
  sweep = (SulhSweep){ .space = &space, .bounds = bounds, .floor = -INFINITY };
  sulh_work_begin (work, from + SHARE_QUICK * (to - from));
  if (decides && !raise_floor (&sweep, bounds, work))
    return FALSE;
  sweep.most = MIN (room, decides ? COVER_LABELS : AHEAD_LABELS);
  sweep.cover = TRUE;
  sulh_work_begin (work, from + SHARE_AHEAD * (to - from));
  ahead = sulh_sweep_run (&sweep, work);
  if (!ahead)
    return FALSE;
  if (ahead->n[0] == 0)
    return TRUE;
  solution->bound = sulh_space_join (&space, sulh_sweep_get_best (&space, ahead));
  sulh_work_set_bound (work, solution->bound);
  sulh_work_begin (work, to);
  return search_orders (&space, ahead, any, -INFINITY, work, solution);
}

gboolean
sulh_several_challenge (const SulhSets *sets, const SulhCatalogue *catalogue, double joint,
                        SulhWork *work, SulhSolution *solution)
{
  double floor = joint + SULH_TIE * fmax (1, joint);
  gboolean decides = !catalogue->dated && !sulh_catalogue_forgets (catalogue);
  gsize room = MAX (2 * SULH_PRINCIPALS_MOST, LABELS_MOST / sets->n);
  g_autoptr (SulhSpaceBounds) bounds = NULL;
  g_autoptr (SulhCloudStore) ahead = NULL;
  SulhSweep sweep;
  SulhSpace space;

  *solution = (SulhSolution){ .proof = SULH_PROOF_BEST, .bound = INFINITY };
  sulh_space_init (&space, sets, catalogue);
  bounds = sulh_space_bounds_new (&space, work);
  if (!bounds)
    return FALSE;
  if (!sulh_space_bounds_open (bounds, &space, 0))
    return TRUE;
  sweep = (SulhSweep){ .space = &space,
                       .bounds = bounds,
                       .floor = joint,
                       .most = MIN (room, decides ? COVER_LABELS : AHEAD_LABELS),
                       .cover = TRUE };
  ahead = sulh_sweep_run (&sweep, work);
  if (!ahead)
    return FALSE;
  if (ahead->n[0] == 0 || sulh_space_join (&space, sulh_sweep_get_best (&space, ahead)) <= floor)
    return TRUE;
  return search_orders (&space, ahead, TRUE, floor, work, solution);
}

gboolean
sulh_several_visit (const SulhSets *sets, const SulhCatalogue *catalogue,
                    const SulhVisitor *visitor, guint64 rungs, double to, SulhWork *work,
                    gboolean *complete)
{
  double from = work->to;
  g_autoptr (SulhSpaceBounds) bounds = NULL;
  g_autoptr (SulhCloudStore) ahead = NULL;
  g_autoptr (SulhWalk) walk = sulh_rules_walk_new (catalogue->agenda);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (SulhSequence));
  g_autoptr (GArray) worths = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree Tree *tree = g_new0 (Tree, 1);
  SulhSweep sweep;
  SulhSpace space;

  sulh_space_init (&space, sets, catalogue);
  sulh_work_begin (work, from + SHARE_AHEAD * (to - from));
  bounds = sulh_space_bounds_new (&space, work);
  if (!bounds)
    return FALSE;
  sweep = (SulhSweep){ .space = &space,
                       .bounds = bounds,
                       .floor = -INFINITY,
                       .most
                       = MIN (MAX (2 * SULH_PRINCIPALS_MOST, LABELS_MOST / sets->n), AHEAD_LABELS),
                       .cover = TRUE };
  ahead = sulh_sweep_run (&sweep, work);
  if (!ahead)
    return FALSE;
  sulh_work_begin (work, to);
  begin_tree (&space, ahead, walk, work, tree);
  tree->found = found;
  tree->worths = worths;
  tree->visitor = visitor;
  tree->limit = work->transitions + rungs;
  if (ahead->n[0] > 0)
    descend (tree, 0, 0, 1);
  *complete = work->transitions < tree->limit;
  return !work->stopped;
}
