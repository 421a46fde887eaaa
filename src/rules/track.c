/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/track.h"
#include "rules/debt.h"
#include "rules/leverage.h"
#include "rules/participation.h"
#include "rules/trust.h"

#include <math.h>
#include <string.h>

/* A debtor that leaves pays; staying need only beat that (readings A7). */
static void
charge_debt (SulhTrackRung *rung, const SulhLadder *ladder, gsize k)
{
  for (int i = 0; i < 2; i++)
    {
      SulhDebt debt = sulh_rules_debt (ladder, k, i, ladder->parameters.debt_weight);

      if (debt.ahead)
        rung->stage.side[i].outside = -debt.at_stake;
    }
}

static void
lay_rung (SulhTrackRung *rung, const SulhLadder *ladder, gsize k)
{
  SulhStage stage = ladder->stages[k];

  rung->gap = stage.gap;
  sulh_rules_leverage_apply (ladder->leverages, ladder->n_leverages, rung->day, &stage);
  sulh_rules_stage_prepare (&ladder->parameters, ladder->outlook, &stage, &rung->stage);
  if (ladder->parameters.debt_weight > 0)
    charge_debt (rung, ladder, k);
}

/* From the belief before a rung to that before the next, if the rung is kept. */
static void
advance (const SulhParameters *parameters, const SulhTrackRung *rung, SulhBelief belief[2])
{
  sulh_rules_stage_forward (&rung->stage, belief);
  for (int i = 0; i < 2; i++)
    sulh_rules_belief_forget (&belief[i], parameters, rung->gap);
}

SulhTrack *
sulh_rules_track_new (const SulhLadder *ladder)
{
  SulhTrack *track = g_malloc0 (sizeof (SulhTrack) + ladder->n_stages * sizeof (SulhTrackRung));
  SulhBelief belief[2] = { ladder->belief[0], ladder->belief[1] };
  double day = ladder->first_day;

  track->parameters = ladder->parameters;
  track->n_rungs = ladder->n_stages;
  for (gsize k = 0; k < track->n_rungs; k++)
    {
      SulhTrackRung *rung = &track->rungs[k];

      rung->day = day;
      memcpy (rung->belief, belief, sizeof belief);
      lay_rung (rung, ladder, k);
      advance (&track->parameters, rung, belief);
      day += rung->gap;
    }
  return track;
}

gboolean
sulh_rules_track_holds (const SulhTrack *track, gsize from, double extra)
{
  gsize n_left = track->n_rungs - from;
  g_autofree double *trust = g_new (double, 2 * n_left + 1);
  SulhBelief belief[2];
  SulhBackStep step = { .worth = { 0, 0 } };

  if (n_left == 0)
    return TRUE;
  memcpy (belief, track->rungs[from].belief, sizeof belief);
  belief[0].beta += extra;
  belief[1].beta += extra;
  for (gsize k = 0; k < n_left; k++)
    {
      trust[2 * k] = sulh_rules_trust (&belief[0]);
      trust[2 * k + 1] = sulh_rules_trust (&belief[1]);
      advance (&track->parameters, &track->rungs[from + k], belief);
    }
  for (gsize k = n_left; k-- > 0;)
    {
      double next[2] = { step.worth[0], step.worth[1] };

      sulh_rules_stage_back (&track->parameters, &track->rungs[from + k].stage, &trust[2 * k], next,
                             &step);
      if (!step.holds[0] || !step.holds[1])
        return FALSE;
    }
  return TRUE;
}
