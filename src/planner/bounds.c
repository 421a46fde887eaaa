/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/bounds.h"

#include <math.h>

/* Neighbouring weights differ by this factor, so that the right one is at most its square root away
 * and costs no more than a thousandth. */
#define WEIGHT_STEP 1.15

typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  const SulhPlace *places;
  const SulhWork *work;
  SulhBounds *bounds;
} Pass;

/* One rung back from an ideal. */
typedef struct
{
  const SulhPlacedStage *placed;
  SulhPlacedStage room;
  double reliability[2];
  double worth[2];
} Step;

/* Ways of all sets together: 160 MiB. Where there are more each is worked out again when it is
 * wanted. */
#define WAYS_MOST ((gsize)1 << 22)

#define NO_PARENT G_MAXUINT32

typedef void (*AddWayFunc) (const Pass *pass, const SulhBound *before, const SulhWayIn *way,
                            SulhBound *bound);

static void
forget_ways (SulhBounds *bounds)
{
  g_clear_pointer (&bounds->ways, g_free);
  g_clear_pointer (&bounds->firsts, g_free);
}

/* Room for the ways into each set, one for each of its exchanges. */
static void
make_room (const SulhSets *sets, SulhBounds *bounds)
{
  gsize n = 0;

  bounds->firsts = g_new (guint32, sets->n);
  for (gsize i = 0; i < sets->n && n <= WAYS_MOST; i++)
    {
      bounds->firsts[i] = (guint32)n;
      n += sulh_set_count (sets->sets[i]);
    }
  if (n > WAYS_MOST)
    {
      forget_ways (bounds);
      return;
    }
  bounds->ways = g_new (SulhWayIn, n + 1);
  for (gsize i = 0; i < n; i++)
    bounds->ways[i].parent = NO_PARENT;
}

static void
draw_way (gsize parent, const Step *step, SulhWayIn *way)
{
  way->parent = (guint32)parent;
  for (int i = 0; i < 2; i++)
    {
      way->now[i] = step->reliability[i] * (step->placed->net[i] + step->placed->loss[i])
                    - step->placed->loss[i] - step->placed->round_cost[i];
      way->later[i] = step->reliability[i] * step->placed->discount[i];
    }
}

/* The ways of each set are in the order of its exchanges. */
static void
keep_way (const Pass *pass, gsize parent, const SulhMove *move, const Step *step)
{
  SulhSet set = pass->sets->sets[move->child];
  SulhSet lower = SULH_SET_OF (move->candidate) - 1;

  if (pass->bounds->ways)
    draw_way (
        parent, step,
        &pass->bounds->ways[pass->bounds->firsts[move->child] + sulh_set_count (set & lower)]);
}

/* One rung back from the ideal of set @child; FALSE if somebody leaves even so. */
static gboolean
step_back (const Pass *pass, gsize index, guint candidate, gsize child, Step *step)
{
  const SulhPlace *place = &pass->places[index];
  const double *ideal = pass->bounds->sets[child].ideal;

  if (ideal[0] == -INFINITY)
    return FALSE;
  step->placed = sulh_catalogue_place (pass->catalogue, candidate, pass->sets->sets[index],
                                       place->day, &step->room);
  return sulh_rules_placed_step (step->placed, place->trust, ideal, step->reliability, step->worth);
}

/* Backward: the componentwise best of all ways on. */
static void
find_ideal (gpointer data, guint member, gsize index)
{
  const Pass *pass = data;
  SulhBound *bound = &pass->bounds->sets[index];
  gboolean may_end = sulh_catalogue_may_end (pass->catalogue, pass->sets->sets[index]);
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves;
  Step step;

  if (sulh_work_is_called_off (pass->work))
    return;
  n_moves = sulh_sets_get_moves (pass->sets, index, moves);
  for (int i = 0; i < 2; i++)
    bound->ideal[i] = may_end ? 0 : -INFINITY;
  for (guint m = 0; m < n_moves; m++)
    if (step_back (pass, index, moves[m].candidate, moves[m].child, &step))
      {
        for (int i = 0; i < 2; i++)
          bound->ideal[i] = fmax (bound->ideal[i], step.worth[i]);
        keep_way (pass, index, &moves[m], &step);
      }
}

static gboolean
is_open (const SulhBound *bound)
{
  return bound->ideal[0] > -INFINITY && bound->slope[0] > -INFINITY;
}

/* What is worth @now before a set becomes this at most at the start. */
static double
carry (const SulhBound *before, int side, double now)
{
  return now * (now > 0 ? before->slope[side] : before->least[side]);
}

static void
add_kept_ways (const Pass *pass, gsize index, AddWayFunc add)
{
  SulhBounds *bounds = pass->bounds;
  const SulhWayIn *ways = &bounds->ways[bounds->firsts[index]];
  guint n = bounds->sets[index].ideal[0] > -INFINITY ? sulh_set_count (pass->sets->sets[index]) : 0;

  for (guint k = 0; k < n; k++)
    if (ways[k].parent != NO_PARENT && is_open (&bounds->sets[ways[k].parent]))
      add (pass, &bounds->sets[ways[k].parent], &ways[k], &bounds->sets[index]);
}

/* Forward: lets @add know of every way into a set, by its last exchange. */
static void
add_ways (const Pass *pass, gsize index, AddWayFunc add)
{
  SulhBound *bound = &pass->bounds->sets[index];
  SulhSet set = pass->sets->sets[index];

  for (SulhSet left = set; left != 0 && bound->ideal[0] > -INFINITY; left &= left - 1)
    {
      guint candidate = sulh_set_first (left);
      SulhSet before = set ^ SULH_SET_OF (candidate);
      gssize parent = sulh_sets_find (pass->sets, before);
      Step step;
      SulhWayIn way;

      if (parent < 0 || !is_open (&pass->bounds->sets[parent])
          || !sulh_catalogue_allows (pass->catalogue, before, candidate)
          || !step_back (pass, (gsize)parent, candidate, index, &step))
        continue;
      draw_way ((gsize)parent, &step, &way);
      add (pass, &pass->bounds->sets[parent], &way, bound);
    }
}

static void
add_offset (const Pass *pass, const SulhBound *before, const SulhWayIn *way, SulhBound *bound)
{
  for (int i = 0; i < 2; i++)
    {
      double offset = before->offset[i] + carry (before, i, way->now[i]);

      bound->offset[i] = fmax (bound->offset[i], offset);
      bound->slope[i] = fmax (bound->slope[i], before->slope[i] * way->later[i]);
      bound->least[i] = fmin (bound->least[i], before->least[i] * way->later[i]);
    }
}

static void
find_offsets (gpointer data, guint member, gsize index)
{
  const Pass *pass = data;
  SulhBound *bound = &pass->bounds->sets[index];
  gboolean start = pass->sets->sets[index] == 0;

  if (sulh_work_is_called_off (pass->work))
    return;
  for (int i = 0; i < 2; i++)
    {
      bound->offset[i] = start ? 0 : -INFINITY;
      bound->slope[i] = start ? 1 : -INFINITY;
      bound->least[i] = start ? 1 : INFINITY;
    }
  if (pass->bounds->ways)
    add_kept_ways (pass, index, add_offset);
  else
    add_ways (pass, index, add_offset);
}

static void
add_sum (const Pass *pass, const SulhBound *before, const SulhWayIn *way, SulhBound *bound)
{
  double first = carry (before, 0, way->now[0]);
  double second = carry (before, 1, way->now[1]);

  for (int w = 0; w < SULH_BOUND_WEIGHTS; w++)
    {
      double weight = pass->bounds->weight[w];

      bound->sum[w] = fmax (bound->sum[w], before->sum[w] + weight * first + second / weight);
    }
}

static void
find_sums (gpointer data, guint member, gsize index)
{
  const Pass *pass = data;
  SulhBound *bound = &pass->bounds->sets[index];

  if (sulh_work_is_called_off (pass->work))
    return;
  for (int w = 0; w < SULH_BOUND_WEIGHTS; w++)
    bound->sum[w] = pass->sets->sets[index] == 0 ? 0 : -INFINITY;
  if (pass->bounds->ways)
    add_kept_ways (pass, index, add_sum);
  else
    add_ways (pass, index, add_sum);
}

static gboolean
go_forward (const Pass *pass, SulhTeamFunc func, double from, SulhWork *work)
{
  const SulhSets *sets = pass->sets;
  guint n = sets->n_layers;

  for (guint l = 0; l < n; l++)
    if (!sulh_work_share_out (work, sets->layers[l], sets->layers[l + 1], func, (gpointer)pass)
        || !sulh_work_count (work, 0, from + (1 - from) * l / n))
      return FALSE;
  return sulh_work_count (work, sets->n_moves, 1);
}

SulhBounds *
sulh_bounds_new (const SulhSets *sets, const SulhCatalogue *catalogue, const SulhPlace *places,
                 SulhWork *work)
{
  g_autoptr (SulhBounds) bounds = g_new0 (SulhBounds, 1);
  Pass pass = { sets, catalogue, places, work, bounds };

  bounds->sets = g_new (SulhBound, sets->n);
  make_room (sets, bounds);
  for (int i = 0; i < 2; i++)
    bounds->outside[i] = catalogue->outside[i];
  for (guint l = sets->n_layers; l-- > 0;)
    if (!sulh_work_share_out (work, sets->layers[l], sets->layers[l + 1], find_ideal, &pass)
        || !sulh_work_count (work, 0, 0.5 - 0.5 * l / sets->n_layers))
      return NULL;
  if (!sulh_work_count (work, sets->n_moves, 0.5) || !go_forward (&pass, find_offsets, 0.5, work))
    return NULL;
  return g_steal_pointer (&bounds);
}

void
sulh_bounds_free (SulhBounds *bounds)
{
  forget_ways (bounds);
  g_free (bounds->sets);
  g_free (bounds);
}

gboolean
sulh_bounds_weigh (SulhBounds *bounds, const SulhSets *sets, const SulhCatalogue *catalogue,
                   const SulhPlace *places, const double worth[2], SulhWork *work)
{
  Pass pass = { sets, catalogue, places, work, bounds };
  double over[2];
  double weight;

  for (int i = 0; i < 2; i++)
    over[i] = worth[i] - bounds->outside[i];
  if (!(over[0] > 0) || !(over[1] > 0))
    return !work->stopped;
  weight = sqrt (over[1] / over[0]);
  for (int w = 0; w < SULH_BOUND_WEIGHTS; w++)
    bounds->weight[w] = weight * pow (WEIGHT_STEP, w - SULH_BOUND_WEIGHTS / 2);
  bounds->weighed = go_forward (&pass, find_sums, 0, work);
  forget_ways (bounds);
  return bounds->weighed;
}

gboolean
sulh_bounds_open (const SulhBounds *bounds, gsize set)
{
  return is_open (&bounds->sets[set]);
}

gboolean
sulh_bounds_reach (const SulhBounds *bounds, gsize set, const double worth[2], double floor)
{
  const SulhBound *bound = &bounds->sets[set];
  double over[2];

  if (floor <= 0)
    return TRUE;
  for (int i = 0; i < 2; i++)
    over[i] = bound->offset[i] + bound->slope[i] * worth[i] - bounds->outside[i];
  if (!(over[0] > 0 && over[1] > 0 && over[0] * over[1] >= floor * floor))
    return FALSE;
  for (int i = 0; i < 2; i++)
    over[i] = bound->slope[i] * worth[i] - bounds->outside[i];
  for (int w = 0; w < SULH_BOUND_WEIGHTS && bounds->weighed; w++)
    if (bound->sum[w] + bounds->weight[w] * over[0] + over[1] / bounds->weight[w] < 2 * floor)
      return FALSE;
  return TRUE;
}

/* What a plan that ends with this set is worth at most. */
static double
get_end (const SulhBounds *bounds, const SulhBound *bound)
{
  const double *outside = bounds->outside;
  double over[2] = { bound->offset[0] - outside[0], bound->offset[1] - outside[1] };
  double joint = over[0] > 0 && over[1] > 0 ? sqrt (over[0] * over[1]) : 0;

  for (int w = 0; w < SULH_BOUND_WEIGHTS && bounds->weighed; w++)
    {
      double weight = bounds->weight[w];

      joint = fmin (joint, (bound->sum[w] - weight * outside[0] - outside[1] / weight) / 2);
    }
  return joint;
}

double
sulh_bounds_get_joint (const SulhBounds *bounds, const SulhSets *sets,
                       const SulhCatalogue *catalogue)
{
  double joint = 0;

  for (gsize i = 0; i < sets->n; i++)
    if (is_open (&bounds->sets[i]) && sulh_catalogue_may_end (catalogue, sets->sets[i]))
      joint = fmax (joint, get_end (bounds, &bounds->sets[i]));
  return joint;
}
