/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/several-sweep.h"

#include <math.h>
#include <string.h>

/* What one thread works with. */
typedef struct
{
  SulhCloud front;
  guint64 labels;
  guint64 transitions;
} Room;

/* One run, for all threads. */
typedef struct
{
  const SulhSweep *sweep;
  const SulhWork *work;
  SulhCloudStore *store;
  Room *rooms; /* one for each thread */
  guint n_rooms;
} Run;

typedef struct
{
  const SulhSpace *space;
  const SulhWork *work;
  SulhSpaceBounds *bounds;
  gboolean sums;
} Pass;

/* One rung back from the ideal of set @child; FALSE if somebody leaves even so. */
static gboolean
step_back (const Pass *pass, gsize index, guint candidate, gsize child, SulhSpaceStep *step,
           double before[SULH_PRINCIPALS_MOST])
{
  const double *ideal = pass->bounds->sets[child].ideal;

  if (ideal[0] == -INFINITY)
    return FALSE;
  sulh_space_step (pass->space, pass->space->sets->sets[index], candidate, step);
  return sulh_space_back (pass->space, step, ideal, before);
}

static void
find_ideal (gpointer data, guint member, gsize index)
{
  const Pass *pass = data;
  const SulhSpace *space = pass->space;
  SulhSpaceBound *bound = &pass->bounds->sets[index];
  gboolean may_end = sulh_catalogue_may_end (space->catalogue, space->sets->sets[index]);
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  double before[SULH_PRINCIPALS_MOST];
  SulhSpaceStep step;
  guint n_moves;

  if (sulh_work_is_called_off (pass->work))
    return;
  n_moves = sulh_sets_get_moves (space->sets, index, moves);
  for (guint i = 0; i < space->n; i++)
    bound->ideal[i] = may_end ? 0 : -INFINITY;
  for (guint m = 0; m < n_moves; m++)
    if (step_back (pass, index, moves[m].candidate, moves[m].child, &step, before))
      for (guint i = 0; i < space->n; i++)
        bound->ideal[i] = fmax (bound->ideal[i], before[i]);
}

gboolean
sulh_space_bounds_open (const SulhSpaceBounds *bounds, const SulhSpace *space, gsize set)
{
  const SulhSpaceBound *bound = &bounds->sets[set];

  return bound->ideal[0] > -INFINITY && bound->slope[0] > -INFINITY;
}

/* One rung forward from @before to @bound, as a line: worth now + later × worth after it. */
static void
carry (const Pass *pass, const SulhSpaceBound *before, const SulhSpaceStep *step,
       const double *ideal, SulhSpaceBound *bound)
{
  const SulhSpace *space = pass->space;
  const double ahead[] = { ideal[step->pair[0]], ideal[step->pair[1]] };
  double sum = before->sum;
  SulhBackStep back;

  sulh_rules_stage_back (&space->catalogue->agenda->parameters, &step->stage, step->trust, ahead,
                         &back);
  for (guint i = 0; i < space->n; i++)
    {
      int side = (int)i == step->pair[0] ? 0 : (int)i == step->pair[1] ? 1 : SULH_NOBODY;
      double now = 0;
      double later = step->discount[i];

      if (side != SULH_NOBODY)
        {
          now = sulh_rules_worth (&step->stage.side[side], back.reliability[side], 0);
          later = back.reliability[side] * step->stage.side[side].discount;
        }
      now *= now > 0 ? before->slope[i] : before->least[i];
      sum += pass->bounds->weight[i] * now;
      if (pass->sums)
        continue;
      bound->offset[i] = fmax (bound->offset[i], before->offset[i] + now);
      bound->slope[i] = fmax (bound->slope[i], before->slope[i] * later);
      bound->least[i] = fmin (bound->least[i], before->least[i] * later);
    }
  bound->sum = fmax (bound->sum, sum);
}

static void
begin (const Pass *pass, gboolean start, SulhSpaceBound *bound)
{
  bound->sum = start ? 0 : -INFINITY;
  for (guint i = 0; i < pass->space->n && !pass->sums; i++)
    {
      bound->offset[i] = start ? 0 : -INFINITY;
      bound->slope[i] = start ? 1 : -INFINITY;
      bound->least[i] = start ? 1 : INFINITY;
    }
}

/* Forward: every way into a set, by its last exchange. */
static void
find_offsets (gpointer data, guint member, gsize index)
{
  const Pass *pass = data;
  const SulhSpace *space = pass->space;
  SulhSpaceBound *bound = &pass->bounds->sets[index];
  SulhSet set = space->sets->sets[index];

  if (sulh_work_is_called_off (pass->work))
    return;
  begin (pass, set == 0, bound);
  for (SulhSet left = set; left != 0 && bound->ideal[0] > -INFINITY; left &= left - 1)
    {
      guint candidate = sulh_set_first (left);
      SulhSet before = set ^ SULH_SET_OF (candidate);
      gssize parent = sulh_sets_find (space->sets, before);
      double worth[SULH_PRINCIPALS_MOST];
      SulhSpaceStep step;

      if (parent >= 0 && sulh_space_bounds_open (pass->bounds, space, (gsize)parent)
          && sulh_catalogue_allows (space->catalogue, before, candidate)
          && step_back (pass, (gsize)parent, candidate, index, &step, worth))
        carry (pass, &pass->bounds->sets[parent], &step, bound->ideal, bound);
    }
}

static gboolean
go_forward (const Pass *pass, SulhWork *work)
{
  const SulhSets *sets = pass->space->sets;

  for (guint l = 0; l < sets->n_layers; l++)
    if (!sulh_work_share_out (work, sets->layers[l], sets->layers[l + 1], find_offsets,
                              (gpointer)pass))
      return FALSE;
  return sulh_work_count (work, sets->n_moves, 1);
}

SulhSpaceBounds *
sulh_space_bounds_new (const SulhSpace *space, SulhWork *work)
{
  const SulhSets *sets = space->sets;
  g_autoptr (SulhSpaceBounds) bounds = g_new0 (SulhSpaceBounds, 1);
  Pass pass = { space, work, bounds, FALSE };

  bounds->sets = g_new0 (SulhSpaceBound, sets->n);
  for (guint l = sets->n_layers; l-- > 0;)
    if (!sulh_work_share_out (work, sets->layers[l], sets->layers[l + 1], find_ideal, &pass))
      return NULL;
  if (!sulh_work_count (work, sets->n_moves, 0.5) || !go_forward (&pass, work))
    return NULL;
  return g_steal_pointer (&bounds);
}

void
sulh_space_bounds_free (SulhSpaceBounds *bounds)
{
  g_free (bounds->sets);
  g_free (bounds);
}

gboolean
sulh_space_bounds_weigh (SulhSpaceBounds *bounds, const SulhSpace *space, const double *worth,
                         SulhWork *work)
{
  double joint = sulh_space_join (space, worth);
  Pass pass = { space, work, bounds, TRUE };

  if (!(joint > 0))
    return !work->stopped;
  for (guint i = 0; i < space->n; i++)
    bounds->weight[i] = joint / (worth[i] - space->outside[i]) / space->n;
  bounds->weighed = go_forward (&pass, work);
  return bounds->weighed;
}

/* Whether a plan through @index worth @worth from there on can come to more than the floor. */
static gboolean
reaches (const SulhSweep *sweep, gsize index, const double *worth)
{
  const SulhSpace *space = sweep->space;
  const SulhSpaceBound *bound = &sweep->bounds->sets[index];
  double most[SULH_PRINCIPALS_MOST];
  double sum = bound->sum;

  if (sweep->floor <= 0)
    return TRUE;
  for (guint i = 0; i < space->n; i++)
    {
      most[i] = bound->offset[i] + bound->slope[i] * worth[i];
      sum += sweep->bounds->weight[i] * (bound->slope[i] * worth[i] - space->outside[i]);
    }
  return sulh_space_join (space, most) >= sweep->floor
         && (!sweep->bounds->weighed || sum >= sweep->floor);
}

static void
add_labels (const Run *run, gsize index, const SulhMove *move, Room *room)
{
  const SulhSpace *space = run->sweep->space;
  guint32 n = run->store->n[move->child];
  const double *next = run->store->fronts[move->child];
  SulhSpaceStep step;

  if (n == 0)
    return;
  sulh_space_step (space, space->sets->sets[index], move->candidate, &step);
  for (guint32 l = 0; l < n; l++)
    {
      double *before = sulh_cloud_reserve (&room->front);

      room->front.n += sulh_space_back (space, &step, next + (gsize)l * space->n, before)
                       && reaches (run->sweep, index, before);
    }
  room->transitions += n;
}

static void
fill_front (gpointer data, guint member, gsize index)
{
  const Run *run = data;
  const SulhSweep *sweep = run->sweep;
  const SulhSpace *space = sweep->space;
  Room *room = &run->rooms[member];
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves;

  if (sulh_work_is_called_off (run->work) || !sulh_space_bounds_open (sweep->bounds, space, index)
      || !reaches (sweep, index, sweep->bounds->sets[index].ideal))
    return;
  n_moves = sulh_sets_get_moves (space->sets, index, moves);
  room->front.n = 0;
  if (sulh_catalogue_may_end (space->catalogue, space->sets->sets[index]))
    {
      memset (sulh_cloud_reserve (&room->front), 0, space->n * sizeof (double));
      room->front.n++;
    }
  for (guint m = 0; m < n_moves; m++)
    add_labels (run, index, &moves[m], room);
  sulh_cloud_reduce (&room->front);
  if (sweep->cover)
    sulh_cloud_cover (&room->front, sweep->most);
  else
    sulh_cloud_thin (&room->front, sweep->most);
  room->labels += room->front.n;
  sulh_cloud_store_put (run->store, index, &room->front);
}

static void
add_counts (Run *run, double share, SulhWork *work)
{
  for (guint i = 0; i < run->n_rooms; i++)
    {
      work->labels += run->rooms[i].labels;
      sulh_work_count (work, run->rooms[i].transitions, share);
      run->rooms[i].labels = run->rooms[i].transitions = 0;
    }
}

SulhCloudStore *
sulh_sweep_run (const SulhSweep *sweep, SulhWork *work)
{
  const SulhSets *sets = sweep->space->sets;
  guint n_rooms = MAX (1, work->n_threads);
  g_autoptr (SulhCloudStore) store = sulh_cloud_store_new (sets->n, sweep->space->n);
  g_autofree Room *rooms = g_new0 (Room, n_rooms);
  Run run = { sweep, work, store, rooms, n_rooms };
  gboolean goes_on = TRUE;

  for (guint i = 0; i < n_rooms; i++)
    rooms[i].front.width = sweep->space->n;
  for (guint l = sets->n_layers; l-- > 0 && goes_on;)
    {
      goes_on = sulh_work_share_out (work, sets->layers[l], sets->layers[l + 1], fill_front, &run);
      add_counts (&run, 1 - (double)sets->layers[l] / sets->n, work);
    }
  for (guint i = 0; i < n_rooms; i++)
    sulh_cloud_clear (&rooms[i].front);
  return goes_on ? g_steal_pointer (&store) : NULL;
}

const double *
sulh_sweep_get_best (const SulhSpace *space, const SulhCloudStore *store)
{
  const double *best = NULL;

  for (guint32 l = 0; l < store->n[0]; l++)
    {
      const double *label = store->fronts[0] + (gsize)l * space->n;

      if (!best || sulh_space_join (space, label) > sulh_space_join (space, best))
        best = label;
    }
  return best;
}
