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

gboolean
sulh_simulation_play_each (const SulhScenario *scenario, const SulhPlan *plan,
                           const SulhPlayOptions *options, guint runs, SulhPlayFunc func,
                           gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (SulhBoard) board = sulh_board_new (scenario, plan, options->horizon, error);
  g_autoptr (SulhJourney) journey = NULL;
  g_autoptr (GArray) notes = NULL;

  if (!board)
    return FALSE;
  journey = sulh_journey_new (board, options->seed, options->dynamics);
  notes = g_array_new (FALSE, FALSE, sizeof (SulhNote));
  for (guint run = 0; run < runs; run++)
    {
      SulhFuture future;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_array_set_size (notes, 0);
      sulh_journey_play (journey, run, &future, notes);
      func (run, &future, notes, user_data);
    }
  return TRUE;
}

gboolean
sulh_simulation_strike (const SulhScenario *scenario, const SulhPlan *plan,
                        const SulhPlayOptions *options, guint runs, SulhStruck *struck,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (SulhBoard) board = sulh_board_new (scenario, plan, options->horizon, error);
  g_autoptr (SulhJourney) journey = NULL;

  if (!board)
    return FALSE;
  journey = sulh_journey_new (board, options->seed, options->dynamics);
  journey->strikes = TRUE;
  journey->strike = options->strike;
  journey->strike_day = options->strike_day;
  journey->strike_within = options->strike_within;
  for (guint run = 0; run < runs; run++)
    {
      SulhFuture future;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      sulh_journey_play (journey, run, &future, NULL);
      struck[run] = journey->struck;
    }
  return TRUE;
}
