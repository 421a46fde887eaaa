/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/play.h"
#include "simulation/journey.h"

GArray *
sulh_simulation_play (const SulhScenario *scenario, const SulhPlan *plan,
                      const SulhPlayOptions *options, guint run, SulhFuture *future, GError **error)
{
  g_autoptr (SulhBoard) board = sulh_board_new (scenario, plan, options->horizon, error);
  g_autoptr (SulhJourney) journey = NULL;
  GArray *notes;

  if (!board)
    return NULL;
  journey = sulh_journey_new (board, options->seed, options->dynamics);
  notes = g_array_new (FALSE, FALSE, sizeof (SulhNote));
  sulh_journey_play (journey, run, future, notes);
  return notes;
}
