/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/play.h"

#include <glib/gi18n-lib.h>

static SulhFutures *
futures_new (const SulhPlay *play)
{
  SulhFutures *futures = g_new0 (SulhFutures, 1);

  futures->n_rungs = play->n_rungs;
  futures->breaks = g_new0 (guint, play->n_rungs + 1);
  futures->n_causes = play->hazards->n;
  futures->causes = g_new0 (char *, play->hazards->n + 1);
  futures->broken_by = g_new0 (guint, play->hazards->n + 1);
  for (guint i = 0; i < play->hazards->n; i++)
    futures->causes[i] = g_strdup (play->hazards->hazards[i].id);
  return futures;
}

static void
count (SulhFutures *futures, const SulhFuture *future)
{
  futures->runs++;
  futures->completed += future->completed;
  if (future->completed)
    return;
  futures->breaks[future->rung]++;
  for (guint i = 0; i < futures->n_causes; i++)
    futures->broken_by[i] += g_strcmp0 (futures->causes[i], future->cause) == 0;
}

static SulhPlay *
prepare (const SulhScenario *scenario, const SulhPlan *plan, guint64 seed, GError **error)
{
  g_autoptr (SulhPlay) play = NULL;

  if (scenario->parties->len >= 2)
    play = sulh_play_new (scenario, plan, seed);
  if (!play)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("A plan needs two parties."));
  else if (play->n_rungs == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("The plan has no rungs."));
  else
    return g_steal_pointer (&play);
  return NULL;
}

SulhFutures *
sulh_simulation_play_many (const SulhScenario *scenario, const SulhPlan *plan, guint64 seed,
                           guint runs, GCancellable *cancellable, GError **error)
{
  g_autoptr (SulhPlay) play = prepare (scenario, plan, seed, error);
  g_autoptr (SulhFutures) futures = NULL;

  if (!play)
    return NULL;
  futures = futures_new (play);
  for (guint run = 0; run < runs; run++)
    {
      SulhFuture future;

      if (!sulh_play_run (play, run, cancellable, &future))
        {
          g_cancellable_set_error_if_cancelled (cancellable, error);
          return NULL;
        }
      count (futures, &future);
    }
  return g_steal_pointer (&futures);
}

void
sulh_futures_free (SulhFutures *futures)
{
  g_free (futures->breaks);
  g_strfreev (futures->causes);
  g_free (futures->broken_by);
  g_free (futures);
}
