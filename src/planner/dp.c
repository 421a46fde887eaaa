/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/dp.h"
#include "planner/improve.h"
#include "planner/tie.h"

#include <math.h>

/* Labels per set in the quick run that finds a good plan first. */
#define QUICK_LABELS 3

/* Labels per set where there is no room for all: first, last, and the factor between. */
#define CUT_FIRST ((gsize)4)
#define CUT_LAST ((gsize)256)
#define CUT_STEP 4

/* Rungs evaluated for each set to make that plan better. */
#define IMPROVE_EACH 2
#define IMPROVE_LEAST ((guint64)8000)

/* Labels of a run that keeps a few per set: 128 MiB. Whoever asks for more than a few has made sure
 * that there is room. */
#define FEW_MOST ((gsize)1 << 23)
#define FEW_LABELS 16

/* A label is left out only if it falls this far, as a share, short of what is already found; ties
 * lie closer than that. */
#define MARGIN 1e-6

/* A bound is added up in another order than a plan that meets it. */
#define ROUNDING 1e-12

/* Shares of a search: bounds, quick run. */
#define SHARE_BOUNDS 0.1
#define SHARE_QUICK 0.2

/* Sets between two looks at how much room is left. */
#define BATCH ((gsize)2048)

/* What one thread works with. */
typedef struct
{
  SulhFront front; /* of the set at hand */
  SulhFront spare;
  guint64 labels;
  guint64 transitions;
} Room;

/* One run, for all threads. */
typedef struct
{
  const SulhDp *dp;
  const SulhWork *work;
  SulhLabelStore *store;
  Room *rooms; /* one for each thread */
  guint n_rooms;
} Run;

static void
run_clear (Run *run)
{
  for (guint i = 0; i < run->n_rooms; i++)
    {
      sulh_front_clear (&run->rooms[i].front);
      sulh_front_clear (&run->rooms[i].spare);
    }
  g_clear_pointer (&run->rooms, g_free);
  g_clear_pointer (&run->store, sulh_label_store_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static const SulhPlacedStage *
place (const SulhDp *dp, gsize index, guint candidate, SulhPlacedStage *room)
{
  const SulhPlace *at = &dp->places[index];
  SulhSet done = dp->sets->sets[index];
  const double *stake = dp->catalogue->candidates[candidate].stake;
  double leeway[2] = { dp->leeway * stake[0], dp->leeway * stake[1] };
  SulhPreparedStage stage;

  if (!(dp->leeway > 0))
    return sulh_catalogue_place (dp->catalogue, candidate, done, at->day, room);
  sulh_catalogue_prepare (dp->catalogue, candidate, done, at->day, &stage);
  sulh_rules_stage_place (sulh_catalogue_get_parameters (dp->catalogue), &stage, leeway, room);
  return room;
}

/* Puts together what the labels after @move are worth before it. */
static void
add_labels (const Run *run, gsize index, const SulhMove *move, Room *room)
{
  const SulhDp *dp = run->dp;
  gsize n;
  const SulhLabel *labels = sulh_label_store_get (run->store, move->child, &n);
  SulhPlacedStage kept;
  SulhLabel *before;

  if (n == 0)
    return;
  before = sulh_front_reserve (&room->front, n);
  room->front.n
      += sulh_rules_placed_back (place (dp, index, move->candidate, &kept), dp->places[index].trust,
                                 &labels->worth, n, &before->worth);
  room->transitions += n;
}

/* Drops labels that cannot lead to a plan above the floor. */
static void
drop_hopeless (const SulhDp *dp, gsize index, SulhFront *front)
{
  gsize kept = 0;

  for (gsize i = 0; i < front->n; i++)
    {
      front->labels[kept] = front->labels[i];
      kept += sulh_bounds_reach (dp->bounds, index, front->labels[i].worth, dp->floor);
    }
  front->n = kept;
}

/* Labels kept per set, 0 for all; fewer where there are very many sets. */
static gsize
count_kept (const SulhDp *dp)
{
  if (dp->most > FEW_LABELS)
    return dp->most;
  return dp->most > 0 ? MAX (2, MIN (dp->most, FEW_MOST / dp->sets->n)) : 0;
}

/* A few labels for each set always have room; all have what is left of it. */
static gsize
find_room (const SulhDp *dp, const SulhWork *work)
{
  return dp->most > 0 ? G_MAXSIZE : work->labels_most;
}

static gboolean
is_worth_a_look (const SulhDp *dp, gsize index)
{
  return !dp->bounds
         || (sulh_bounds_open (dp->bounds, index)
             && sulh_bounds_reach (dp->bounds, index, dp->bounds->sets[index].ideal, dp->floor));
}

static void
fill_front (gpointer data, guint member, gsize index)
{
  const Run *run = data;
  const SulhDp *dp = run->dp;
  Room *room = &run->rooms[member];
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves;

  if (sulh_work_is_called_off (run->work) || !is_worth_a_look (dp, index))
    return;
  n_moves = sulh_sets_get_moves (dp->sets, index, moves);
  room->front.n = 0;
  if (sulh_catalogue_may_end (dp->catalogue, dp->sets->sets[index]))
    sulh_front_add (&room->front, 0, 0);
  for (guint m = 0; m < n_moves; m++)
    add_labels (run, index, &moves[m], room);
  sulh_front_reduce (&room->front, &room->spare);
  if (dp->bounds)
    drop_hopeless (dp, index, &room->front);
  if (dp->most > 0 && dp->cover)
    sulh_front_cover (&room->front, count_kept (dp));
  else if (dp->most > 0)
    sulh_front_thin (&room->front, count_kept (dp));
  room->labels += room->front.n;
  sulh_label_store_put (run->store, member, index, &room->front);
}

/* Takes what the threads have counted into @work; returns the labels they have kept. */
static guint64
add_counts (Run *run, double share, SulhWork *work)
{
  guint64 labels = 0;

  for (guint i = 0; i < run->n_rooms; i++)
    {
      labels += run->rooms[i].labels;
      run->rooms[i].labels = 0;
      sulh_work_count (work, run->rooms[i].transitions, share);
      run->rooms[i].transitions = 0;
    }
  work->labels += labels;
  return labels;
}

SulhLabelStore *
sulh_dp_run (const SulhDp *dp, SulhWork *work)
{
  const SulhSets *sets = dp->sets;
  guint n_threads = MAX (1, work->n_threads);
  g_auto (Run) run = { dp, work, sulh_label_store_new (sets->n, n_threads),
                       g_new0 (Room, n_threads), n_threads };
  gsize room = find_room (dp, work);

  for (guint l = sets->n_layers; l-- > 0;)
    for (gsize first = sets->layers[l]; first < sets->layers[l + 1]; first += BATCH)
      {
        gsize end = MIN (first + BATCH, sets->layers[l + 1]);
        gboolean goes_on = sulh_work_share_out (work, first, end, fill_front, &run);
        guint64 labels = add_counts (&run, 1 - (double)first / sets->n, work);

        if (!goes_on || labels > room)
          return NULL;
        room -= labels;
      }
  return g_steal_pointer (&run.store);
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

/* Takes the best plan of @store into @solution, if there is one. Work that is stopped leaves the
 * plan that was there. */
static gboolean
settle (const SulhDp *dp, const SulhLabelStore *store, SulhWork *work, SulhSolution *solution)
{
  SulhSequence winner;

  if (store->n[0] > 0 && !sulh_ties_settle (dp, store, sulh_dp_get_best (dp, store), work, &winner))
    return FALSE;
  solution->found = store->n[0] > 0;
  if (solution->found)
    solution->best = winner;
  return TRUE;
}

/* A plan from a run with few labels, if there is one. */
static gboolean
run_quick (SulhDp *dp, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhLabelStore) store = NULL;

  dp->most = QUICK_LABELS;
  dp->floor = -INFINITY;
  store = sulh_dp_run (dp, work);
  dp->most = 0;
  return store && settle (dp, store, work, solution);
}

/* Makes the plan that was found better; the full run has to beat it, with bounds that are sharp
 * around its balance. */
static gboolean
raise_floor (SulhDp *dp, SulhBounds *bounds, SulhWork *work, SulhSolution *solution)
{
  SulhSequence *best = &solution->best;
  double worth[2];

  sulh_improve (best, dp->catalogue, MAX (IMPROVE_LEAST, IMPROVE_EACH * dp->sets->n), 0, work);
  sulh_sequence_value (best, dp->catalogue, NULL, worth);
  dp->floor = best->joint - MARGIN * fmax (1, best->joint);
  sulh_work_set_best (work, best->joint);
  if (!sulh_bounds_weigh (bounds, dp->sets, dp->catalogue, dp->places, worth, work))
    return FALSE;
  solution->bound = fmin (solution->bound,
                          (1 + ROUNDING) * sulh_bounds_get_joint (bounds, dp->sets, dp->catalogue));
  sulh_work_set_bound (work, solution->bound);
  return TRUE;
}

/* With @k labels for each set that cover all: a bound, and without any label the proof that there
 * is no plan. */
static gboolean
lower_bound (SulhDp dp, gsize k, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhLabelStore) store = NULL;

  dp.most = k;
  dp.cover = TRUE;
  store = sulh_dp_run (&dp, work);
  if (!store)
    return FALSE;
  if (!solution->found && store->n[0] == 0)
    solution->proof = SULH_PROOF_BEST;
  solution->bound = fmin (solution->bound, sulh_dp_get_best (&dp, store));
  sulh_work_set_bound (work, solution->bound);
  return TRUE;
}

/* With @k labels for each set that are some of all: a plan, if it is better. */
static gboolean
raise_best (SulhDp *dp, gsize k, SulhWork *work, SulhSolution *solution)
{
  SulhDp cut = *dp;
  g_autoptr (SulhLabelStore) store = NULL;
  SulhSolution other = { .found = FALSE };

  cut.most = k;
  store = sulh_dp_run (&cut, work);
  if (!store || !settle (&cut, store, work, &other))
    return FALSE;
  if (!other.found || (solution->found && other.best.joint <= solution->best.joint))
    return TRUE;
  solution->found = TRUE;
  solution->best = other.best;
  dp->floor = other.best.joint - MARGIN * fmax (1, other.best.joint);
  sulh_work_set_best (work, other.best.joint);
  return TRUE;
}

/* Without room for all labels, a plan and a bound from a few for each set, and from more and more
 * until they meet or there is no room for more of them, or no work left. */
static gboolean
close_in (SulhDp dp, SulhWork *work, SulhSolution *solution)
{
  guint64 limit = work->transitions + work->rungs_most;
  guint64 cost = 0;

  solution->proof = SULH_PROOF_NONE;
  for (gsize k = CUT_FIRST; k <= CUT_LAST; k *= CUT_STEP)
    {
      guint64 begun = work->transitions;

      if (k > CUT_FIRST && (k * dp.sets->n > work->labels_most || begun + CUT_STEP * cost > limit))
        break;
      if (!raise_best (&dp, k, work, solution) || !lower_bound (dp, k, work, solution))
        return FALSE;
      if (solution->proof == SULH_PROOF_BEST
          || (solution->found && solution->bound <= solution->best.joint * (1 + SULH_TIE)))
        break;
      cost = work->transitions - begun;
    }
  if (solution->found)
    solution->proof = SULH_PROOF_WITHIN;
  return TRUE;
}

/* Without room for all labels the plan found so far stands, or a better one of a few. */
static gboolean
run_full (const SulhDp *dp, SulhWork *work, SulhSolution *solution)
{
  g_autoptr (SulhLabelStore) store = sulh_dp_run (dp, work);

  if (work->stopped)
    return FALSE;
  if (!store)
    return close_in (*dp, work, solution);
  if (!settle (dp, store, work, solution))
    return FALSE;
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
  g_autofree SulhPlace *places = NULL;
  g_autoptr (SulhBounds) bounds = NULL;
  SulhDp dp = { .sets = sets, .catalogue = catalogue };

  *solution = (SulhSolution){ .proof = SULH_PROOF_BEST, .bound = INFINITY };
  sulh_work_begin (work, from + SHARE_BOUNDS * (to - from));
  dp.places = places = sulh_places_new (sets, catalogue, work);
  if (!places)
    return FALSE;
  dp.bounds = bounds = sulh_bounds_new (sets, catalogue, places, work);
  if (!bounds)
    return FALSE;
  if (!sulh_bounds_open (bounds, 0))
    return TRUE;
  solution->bound = sulh_catalogue_join (catalogue, bounds->sets[0].ideal);
  sulh_work_set_bound (work, solution->bound);
  sulh_work_begin (work, from + SHARE_QUICK * (to - from));
  if (!run_quick (&dp, work, solution))
    return FALSE;
  if (solution->found && (any || !raise_floor (&dp, bounds, work, solution)))
    return !work->stopped;
  /* Where the quick run finds nothing there is most often nothing, and the reason is still ahead.
   */
  sulh_work_begin (work, solution->found ? to : work->to);
  return run_full (&dp, work, solution);
}
