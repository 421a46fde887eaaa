/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/bounds.h"

#include <math.h>

typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  SulhBound *bounds;
} Pass;

/* One rung back from the ideal of @move's set; FALSE if somebody leaves even so. */
static gboolean
step_back (const Pass *pass, const SulhPosition *position, const SulhMove *move,
           SulhPreparedStage *stage, SulhBackStep *step)
{
  const SulhBound *child = &pass->bounds[move->child];

  if (child->ideal[0] == -INFINITY)
    return FALSE;
  sulh_catalogue_prepare (pass->catalogue, move->candidate, position->day, stage);
  sulh_rules_stage_back (sulh_catalogue_get_parameters (pass->catalogue), stage, position->trust,
                         child->ideal, step);
  return step->holds[0] && step->holds[1];
}

/* Backward: the componentwise best of all ways on. */
static guint
find_ideal (const Pass *pass, gsize index)
{
  SulhBound *bound = &pass->bounds[index];
  gboolean may_end = sulh_catalogue_may_end (pass->catalogue, pass->sets->sets[index]);
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves = sulh_sets_get_moves (pass->sets, index, moves);
  SulhPosition position;
  SulhPreparedStage stage;
  SulhBackStep step;

  sulh_catalogue_locate (pass->catalogue, pass->sets->sets[index], &position);
  for (int i = 0; i < 2; i++)
    {
      bound->ideal[i] = may_end ? 0 : -INFINITY;
      bound->offset[i] = bound->slope[i] = -INFINITY;
    }
  for (guint m = 0; m < n_moves; m++)
    if (step_back (pass, &position, &moves[m], &stage, &step))
      for (int i = 0; i < 2; i++)
        bound->ideal[i] = fmax (bound->ideal[i], step.worth[i]);
  return n_moves;
}

/* Forward: what the way to here makes of what is worth 1 from here on, at most. */
static guint
find_offsets (const Pass *pass, gsize index)
{
  const SulhBound *bound = &pass->bounds[index];
  SulhMove moves[SULH_CATALOGUE_LARGEST];
  guint n_moves;
  SulhPosition position;
  SulhPreparedStage stage;
  SulhBackStep step;

  if (!sulh_bound_is_open (bound))
    return 0;
  n_moves = sulh_sets_get_moves (pass->sets, index, moves);
  sulh_catalogue_locate (pass->catalogue, pass->sets->sets[index], &position);
  for (guint m = 0; m < n_moves; m++)
    if (step_back (pass, &position, &moves[m], &stage, &step))
      for (int i = 0; i < 2; i++)
        {
          SulhBound *child = &pass->bounds[moves[m].child];
          double now = sulh_rules_worth (&stage.side[i], step.reliability[i], 0);
          double later = step.reliability[i] * stage.side[i].discount;

          child->offset[i] = fmax (child->offset[i], bound->offset[i] + bound->slope[i] * now);
          child->slope[i] = fmax (child->slope[i], bound->slope[i] * later);
        }
  return n_moves;
}

SulhBound *
sulh_bounds_new (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work)
{
  g_autofree SulhBound *bounds = g_new (SulhBound, sets->n);
  Pass pass = { sets, catalogue, bounds };

  for (gsize i = sets->n; i-- > 0;)
    if (!sulh_work_count (work, find_ideal (&pass, i), 0.5 - 0.5 * i / sets->n))
      return NULL;
  for (int i = 0; i < 2; i++)
    {
      bounds[0].offset[i] = 0;
      bounds[0].slope[i] = 1;
    }
  for (gsize i = 0; i < sets->n; i++)
    if (!sulh_work_count (work, find_offsets (&pass, i), 0.5 + 0.5 * i / sets->n))
      return NULL;
  return g_steal_pointer (&bounds);
}

gboolean
sulh_bound_is_open (const SulhBound *bound)
{
  return bound->ideal[0] > -INFINITY && bound->slope[0] > -INFINITY;
}

gboolean
sulh_bound_reaches (const SulhBound *bound, const SulhCatalogue *catalogue, const double worth[2],
                    double floor)
{
  double over[2];

  if (floor <= 0)
    return TRUE;
  for (int i = 0; i < 2; i++)
    over[i] = bound->offset[i] + bound->slope[i] * worth[i] - catalogue->outside[i];
  return over[0] > 0 && over[1] > 0 && over[0] * over[1] >= floor * floor;
}
