/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/answers.h"

#include "planner/planner.h"
#include "workbench/review-private.h"

SulhAlternatives *
sulh_review_list_distinct (const SulhScenario *scenario, guint most, GCancellable *cancellable,
                           SulhProgressFunc progress, gpointer user_data, GError **error)
{
  GError *cause = NULL;
  SulhAlternatives *alternatives;

  if (!sulh_review_is_well_formed (scenario, error))
    return NULL;
  alternatives
      = sulh_planner_list_distinct (scenario, most, cancellable, progress, user_data, &cause);
  if (alternatives == NULL)
    sulh_review_hand_on (cause, error);
  return alternatives;
}

SulhAlternatives *
sulh_review_list_pareto (const SulhScenario *scenario, guint most, GCancellable *cancellable,
                         SulhProgressFunc progress, gpointer user_data, GError **error)
{
  GError *cause = NULL;
  SulhAlternatives *alternatives;

  if (!sulh_review_is_well_formed (scenario, error))
    return NULL;
  alternatives
      = sulh_planner_list_pareto (scenario, most, cancellable, progress, user_data, &cause);
  if (alternatives == NULL)
    sulh_review_hand_on (cause, error);
  return alternatives;
}

SulhSensitivity *
sulh_review_find_intervals (const SulhScenario *scenario, GCancellable *cancellable,
                            SulhProgressFunc progress, gpointer user_data, GError **error)
{
  GError *cause = NULL;
  SulhSensitivity *sensitivity;

  if (!sulh_review_is_well_formed (scenario, error))
    return NULL;
  sensitivity = sulh_planner_find_intervals (scenario, cancellable, progress, user_data, &cause);
  if (sensitivity == NULL)
    sulh_review_hand_on (cause, error);
  return sensitivity;
}
