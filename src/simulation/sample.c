/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/sample.h"
#include "simulation/journey.h"

#include <math.h>

static SulhSamples *
samples_new (const SulhBoard *board, guint runs, guint most_days)
{
  SulhSamples *samples = g_new0 (SulhSamples, 1);
  int days = MAX (board->horizon - board->first, 1);

  samples->runs = runs;
  samples->first = board->first;
  samples->step = (days + (int)most_days - 2) / ((int)most_days - 1);
  samples->n_days = (guint)(days / samples->step) + 1;
  samples->tension = g_new0 (float, (gsize)runs * samples->n_days);
  samples->kept = g_new0 (guint16, (gsize)runs * samples->n_days);
  return samples;
}

void
sulh_samples_free (SulhSamples *samples)
{
  g_free (samples->tension);
  g_free (samples->kept);
  g_free (samples);
}

/* The talks are over: what is left stays. */
static void
finish (SulhJourney *journey, const SulhFuture *future)
{
  SulhSampler *sampler = &journey->sampler;

  for (; sampler->next < sampler->samples->n_days; sampler->next++)
    {
      sampler->tension[sampler->next] = future->tension;
      sampler->kept[sampler->next] = future->kept;
    }
}

SulhSamples *
sulh_simulation_sample (const SulhScenario *scenario, const SulhPlan *plan,
                        const SulhPlayOptions *options, guint runs, guint most_days,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (SulhBoard) board = sulh_board_new (scenario, plan, options->horizon, error);
  g_autoptr (SulhJourney) journey = NULL;
  g_autoptr (SulhSamples) samples = NULL;

  if (!board)
    return NULL;
  samples = samples_new (board, runs, most_days);
  journey = sulh_journey_new (board, options->seed, options->dynamics);
  for (guint run = 0; run < runs; run++)
    {
      gsize from = (gsize)run * samples->n_days;
      SulhFuture future;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      journey->sampler = (SulhSampler){ samples, samples->tension + from, samples->kept + from, 0,
                                        journey->sampler.blow };
      sulh_journey_play (journey, run, &future, NULL);
      finish (journey, &future);
      samples->blows += future.uncontained;
    }
  samples->blow = samples->blows > 0 ? journey->sampler.blow / samples->blows : NAN;
  return g_steal_pointer (&samples);
}

/* What stands until @day comes is what stood at the end of the days before it. */
void
sulh_journey_sample_until (SulhJourney *journey, int day)
{
  SulhSampler *sampler = &journey->sampler;

  for (; sampler->next < sampler->samples->n_days; sampler->next++)
    {
      int at = sampler->samples->first + (int)sampler->next * sampler->samples->step;

      if (at >= day)
        return;
      sampler->tension[sampler->next]
          = (float)(journey->tension
                    * sulh_journey_left (&journey->tension_left, journey->world->tension_half_life,
                                         at - journey->tense));
      sampler->kept[sampler->next] = journey->future->kept;
    }
}
