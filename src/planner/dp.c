/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/dp.h"
#include "planner/tie.h"

#include <math.h>

/* Labels per set in the quick run that finds a good plan first. */
#define QUICK_LABELS 8

/* Labels of a run that keeps a few per set: 128 MiB. */
#define FEW_MOST ((gsize)1 << 23)

/* A label is left out only if it falls this far, as a share, short of what is already found; ties
 * lie closer than that. */
#define MARGIN 1e-6

/* Shares of a search: bounds, quick run. */
#define SHARE_BOUNDS 0.1
#define SHARE_QUICK 0.2

/* One exchange after one set, ready to be stepped back through from each label. */
typedef struct
{
  SulhPreparedStage stage;
  guint candidate;
  double trust[2];
} Step;

/* Room in which the front of one set is put together. */
typedef struct
{
  SulhFront front;
  SulhFront batch;
  SulhFront spare;
} Room;

static void
room_clear (Room *room)
{
  sulh_front_clear (&room->front);
  sulh_front_clear (&room->batch);
  sulh_front_clear (&room->spare);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Room, room_clear)

static gboolean
step_back (const SulhDp *dp, const Step *step, const double next[2], SulhBackStep *back)
{
  sulh_rules_stage_back (sulh_catalogue_get_parameters (dp->catalogue), &step->stage, step->trust,
                         next, back);
  return sulh_dp_holds (dp, step->candidate, back, 0)
         && sulh_dp_holds (dp, step->candidate, back, 1);
}

/* Whether a label of this worth at set @index could still lead to a plan above the floor. */
static gboolean
is_promising (const SulhDp *dp, gsize index, const double worth[2])
{
  return !dp->bounds || sulh_bound_reaches (&dp->bounds[index], dp->catalogue, worth, dp->floor);
}

static void
prepare (const SulhDp *dp, const SulhPosition *position, const SulhMove *move, Step *step)
{
  sulh_catalogue_prepare (dp->catalogue, move->candidate, position->day, &step->stage);
  step->candidate = move->candidate;
  for (int i = 0; i < 2; i++)
    step->trust[i] = position->trust[i];
}

/* Adds what the labels after @move are worth before it; returns the rungs evaluated. */
static guint64
add_labels (const SulhDp *dp, gsize index, const Step *step, const SulhMove *move,
            const SulhLabelStore *store, Room *room)
{
  gsize n;
  const SulhLabel *labels = sulh_label_store_get (store, move->child, &n);
  SulhBackStep back;

  if (n == 0 || (dp->bounds && !step_back (dp, step, dp->bounds[move->child].ideal, &back)))
    return 1;
  for (gsize i = 0; i < n; i++)
    if (step_back (dp, step, labels[i].worth, &back) && is_promising (dp, index, back.worth))
      sulh_front_add (&room->batch, back.worth[0], back.worth[1]);
  sulh_front_merge (&room->front, &room->batch, &room->spare);
  return n + 1;
}

/* Labels kept per set, 0 for all; fewer where there are very many sets. */
static gsize
count_kept (const SulhDp *dp)
{
  return dp->most > 0 ? MAX (2, MIN (dp->most, FEW_MOST / dp->sets->n)) : 0;
}

/* A few labels for each set always have room; all have what is left of it. */
static gsize
find_room (const SulhDp *dp, const SulhWork *work)
{
  if (dp->most > 0)
    return G_MAXUINT32;
  return work->labels_most - MIN (work->labels_most, dp->held);
}

static guint64
fill_front (const SulhDp *dp, gsize index, const SulhLabelStore *store, Room *room)
{
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves = sulh_sets_get_moves (dp->sets, index, moves);
  guint64 transitions = 0;
  SulhPosition position;
  Step step;

  sulh_catalogue_locate (dp->catalogue, dp->sets->sets[index], &position);
  room->front.n = 0;
  if (sulh_catalogue_may_end (dp->catalogue, dp->sets->sets[index])
      && is_promising (dp, index, (const double[2]){ 0, 0 }))
    sulh_front_add (&room->front, 0, 0);
  for (guint m = 0; m < n_moves; m++)
    {
      prepare (dp, &position, &moves[m], &step);
      transitions += add_labels (dp, index, &step, &moves[m], store, room);
    }
  if (dp->most > 0 && dp->cover)
    sulh_front_cover (&room->front, count_kept (dp));
  else if (dp->most > 0)
    sulh_front_thin (&room->front, count_kept (dp));
  return transitions;
}

SulhLabelStore *
sulh_dp_run (const SulhDp *dp, SulhWork *work)
{
  g_autoptr (SulhLabelStore) store = sulh_label_store_new (dp->sets->n, find_room (dp, work));
  g_auto (Room) room = { 0 };

  for (gsize i = dp->sets->n; i-- > 0;)
    {
      guint64 transitions = 0;

      if (dp->bounds && !sulh_bound_is_open (&dp->bounds[i]))
        continue;
      transitions = fill_front (dp, i, store, &room);
      work->labels += room.front.n;
      if (!sulh_work_count (work, transitions, 1 - (double)i / dp->sets->n)
          || !sulh_label_store_put (store, i, &room.front))
        return NULL;
    }
  return g_steal_pointer (&store);
}

gboolean
sulh_dp_holds (const SulhDp *dp, guint candidate, const SulhBackStep *step, int side)
{
  double stake = dp->catalogue->candidates[candidate].stake[side];

  return dp->leeway > 0 ? step->slack[side] >= -SULH_TOLERANCE - dp->leeway * stake
                        : step->holds[side];
}

double
sulh_dp_get_best (const SulhDp *dp, const SulhLabelStore *store)
{
  gsize n;
  const SulhLabel *labels = sulh_label_store_get (store, 0, &n);
  double best = 0;

  for (gsize i = 0; i < n; i++)
    best = fmax (best, sulh_catalogue_join (dp->catalogue, labels[i].worth));
  return best;
}

/* Takes the best plan of @store into @solution, if there is one. */
static gboolean
settle (const SulhDp *dp, const SulhLabelStore *store, SulhWork *work, SulhSolution *solution)
{
  solution->found = store->n[0] > 0;
  return !solution->found
         || sulh_ties_settle (dp, store, sulh_dp_get_best (dp, store), work, &solution->best);
}

/* A run with few labels; what it finds is a plan that the full run has to beat. */
static SulhLabelStore *
run_quick (SulhDp *dp, SulhWork *work)
{
  SulhLabelStore *store;

  dp->most = QUICK_LABELS;
  dp->floor = -INFINITY;
  store = sulh_dp_run (dp, work);
  dp->most = 0;
  if (store && store->n[0] > 0)
    {
      double best = sulh_dp_get_best (dp, store);

      dp->floor = best - MARGIN * fmax (1, best);
      sulh_work_set_best (work, best);
    }
  return store;
}

/* Without room for all labels some that cover them all still give a bound. */
static gboolean
find_bound (SulhDp dp, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhLabelStore) store = NULL;

  dp.most = QUICK_LABELS;
  dp.cover = TRUE;
  store = sulh_dp_run (&dp, work);
  if (!store)
    return FALSE;
  solution->proof = solution->found ? SULH_PROOF_WITHIN : SULH_PROOF_NONE;
  solution->bound = fmin (solution->bound, sulh_dp_get_best (&dp, store));
  sulh_work_set_bound (work, solution->bound);
  return TRUE;
}

/* Without room for all labels the plan of @quick stands. Takes @quick: the bound needs the room. */
static gboolean
run_full (SulhDp *dp, SulhLabelStore *quick, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhLabelStore) beaten = quick;
  g_autoptr (SulhLabelStore) store = NULL;

  dp->held = quick->all.n;
  store = sulh_dp_run (dp, work);
  if (work->stopped || !settle (dp, store ? store : quick, work, solution))
    return FALSE;
  g_clear_pointer (&beaten, sulh_label_store_free);
  if (!store)
    return find_bound (*dp, work, solution);
  solution->bound = solution->found ? solution->best.joint : 0;
  sulh_work_set_best (work, solution->bound);
  sulh_work_set_bound (work, solution->bound);
  return TRUE;
}

gboolean
sulh_dp_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any, double to,
               SulhWork *work, SulhSolution *solution)
{
  double from = work->to;
  g_autofree SulhBound *bounds = NULL;
  g_autoptr (SulhLabelStore) quick = NULL;
  SulhDp dp = { .sets = sets, .catalogue = catalogue };

  *solution = (SulhSolution){ .proof = SULH_PROOF_BEST };
  sulh_work_begin (work, from + SHARE_BOUNDS * (to - from));
  dp.bounds = bounds = sulh_bounds_new (sets, catalogue, work);
  if (!bounds)
    return FALSE;
  if (!sulh_bound_is_open (&bounds[0]))
    return TRUE;
  solution->bound = sulh_catalogue_join (catalogue, bounds[0].ideal);
  sulh_work_set_bound (work, solution->bound);
  sulh_work_begin (work, from + SHARE_QUICK * (to - from));
  quick = run_quick (&dp, work);
  if (!quick)
    return FALSE;
  if (any && quick->n[0] > 0)
    return settle (&dp, quick, work, solution);
  /* Where the quick run finds nothing there is most often nothing, and the reason is still ahead.
   */
  sulh_work_begin (work, quick->n[0] > 0 ? to : work->to);
  return run_full (&dp, g_steal_pointer (&quick), work, solution);
}
