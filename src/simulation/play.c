/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "simulation/play.h"
#include "simulation/philox.h"

#include <math.h>

/* A number above 0 and below 1. */
static double
uniform (guint32 word)
{
  return (word + 0.5) / 4294967296.0;
}

static void
measure_rungs (SulhPlay *play, const SulhPlanReading *reading)
{
  g_autoptr (SulhTrack) track = sulh_rules_track_new (&reading->ladder);
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_judge (&reading->ladder);

  play->n_rungs = (guint)track->n_rungs;
  play->days = g_new0 (int, track->n_rungs + 1);
  play->budgets = g_new0 (double, track->n_rungs + 1);
  for (guint k = 0; k < play->n_rungs; k++)
    {
      play->days[k] = (int)lround (track->rungs[k].day);
      play->budgets[k] = sulh_rules_shock_budget (track, k);
      if (play->budgets[k] >= SULH_BUDGET_LARGEST)
        play->budgets[k] = INFINITY;
    }
  play->failing = result->failed_rung;
}

SulhPlay *
sulh_play_new (const SulhScenario *scenario, const SulhPlan *plan, guint64 seed)
{
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  g_autoptr (SulhPlanReading) ladder = sulh_rules_plan_read (reading, plan);
  SulhPlay *play = g_new0 (SulhPlay, 1);

  play->hazards = sulh_hazards_new (scenario);
  play->kept_each_day = sulh_rules_remembered (&reading->ladder.parameters, 1);
  play->key[0] = (guint32)seed;
  play->key[1] = (guint32)(seed >> 32);
  measure_rungs (play, ladder);
  return play;
}

void
sulh_play_free (SulhPlay *play)
{
  sulh_hazards_free (play->hazards);
  g_free (play->days);
  g_free (play->budgets);
  g_free (play);
}

/* Bad news of one source on one day, mostly none. */
static double
draw_news (const SulhPlay *play, const SulhHazard *hazard, guint64 run, int day, double budget)
{
  const guint32 counter[4] = { (guint32)run, (guint32)(run >> 32), (guint32)day, hazard->stream };
  guint32 words[4];
  gboolean contained;

  sulh_philox (counter, play->key, words);
  if (uniform (words[0]) >= sulh_hazard_get_chance (hazard, day, budget))
    return 0;
  contained = uniform (words[2]) < hazard->contained;
  return sulh_rules_shock_weight (hazard->severity, -log (uniform (words[1])), hazard->control,
                                  contained ? play->hazards->absorb : 1);
}

/* Adds the news of one day to @news; returns the source that was the last straw, or else the last
 * that struck, or @cause if all was quiet. */
static const char *
add_news (const SulhPlay *play, guint64 run, int day, double budget, double *news,
          const char *cause)
{
  *news *= play->kept_each_day;
  for (guint i = 0; i < play->hazards->n; i++)
    {
      const SulhHazard *hazard = &play->hazards->hazards[i];
      double more = draw_news (play, hazard, run, day, budget - *news);

      if (more > 0 && *news <= budget)
        cause = hazard->id;
      *news += more;
    }
  return cause;
}

/* What a future comes to that got as far as rung @k. */
static SulhFuture
end_at (const SulhPlay *play, guint k, int day, const char *cause)
{
  if (k == play->n_rungs)
    return (SulhFuture){ TRUE, -1, 0, NULL };
  return (SulhFuture){ FALSE, (int)k, day, cause };
}

/* A rung due on a day comes before the news of that day. */
gboolean
sulh_play_run (const SulhPlay *play, guint64 run, GCancellable *cancellable, SulhFuture *future)
{
  const char *cause = NULL;
  double news = 0;
  guint k = 0;

  if (play->failing >= 0)
    {
      *future = end_at (play, (guint)play->failing, play->days[play->failing], NULL);
      return TRUE;
    }
  for (int day = MIN (0, play->days[0]); !g_cancellable_is_cancelled (cancellable); day++)
    {
      while (k < play->n_rungs && play->days[k] <= day && news <= play->budgets[k])
        k++;
      if (k == play->n_rungs || play->days[k] <= day)
        {
          *future = end_at (play, k, day, cause);
          return TRUE;
        }
      cause = add_news (play, run, day, play->budgets[k], &news, cause);
    }
  return FALSE;
}
