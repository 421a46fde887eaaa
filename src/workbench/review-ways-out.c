/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/planner.h"
#include "workbench/review-private.h"
#include "workbench/review.h"

SulhWaysOut *
sulh_review_find_ways_out (const SulhScenario *scenario, GCancellable *cancellable,
                           SulhProgressFunc progress, gpointer user_data, GError **error)
{
  if (!sulh_review_is_well_formed (scenario, error))
    return NULL;
  return sulh_planner_find_ways_out (scenario, cancellable, progress, user_data, error);
}
