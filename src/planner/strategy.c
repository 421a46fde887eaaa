/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/strategy.h"
#include "planner/depth-first.h"
#include "planner/dp.h"
#include "planner/several.h"

gboolean
sulh_strategy_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any, double to,
                     SulhWork *work, SulhSolution *solution)
{
  if (sulh_catalogue_is_several (catalogue))
    return sulh_several_solve (sets, catalogue, any, to, work, solution);
  if (catalogue->dated || sulh_catalogue_forgets (catalogue))
    return sulh_depth_first_solve (sets, catalogue, any, to, work, solution);
  return sulh_dp_solve (sets, catalogue, any, to, work, solution);
}

gboolean
sulh_strategy_visit (const SulhSets *sets, const SulhCatalogue *catalogue,
                     const SulhVisitor *visitor, guint64 rungs, double to, SulhWork *work,
                     gboolean *complete)
{
  if (sulh_catalogue_is_several (catalogue))
    return sulh_several_visit (sets, catalogue, visitor, rungs, to, work, complete);
  return sulh_depth_first_visit (sets, catalogue, visitor, rungs, to, work, complete);
}
