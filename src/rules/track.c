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

/* What is believed before rung @k where only what is verified by its day counts. */
static void
believe_verified (SulhTrack *track, const SulhLadder *ladder, gsize k)
{
  SulhTrackRung *rung = &track->rungs[k];

  memcpy (rung->belief, ladder->belief, sizeof rung->belief);
  for (gsize before = 0; before < k; before++)
    {
      const SulhTrackRung *kept = &track->rungs[before];
      double remembered = kept->seen <= rung->day
                              ? sulh_rules_remembered (&track->parameters, rung->day - kept->seen)
                              : 0;

      for (int i = 0; i < 2; i++)
        sulh_rules_belief_after_kept (&rung->belief[i],
                                      kept->stage.side[SULH_OTHER (i)].evidence * remembered);
    }
}

SulhTrack *
sulh_rules_track_new (const SulhLadder *ladder)
{
  SulhTrack *track = g_malloc0 (sizeof (SulhTrack) + ladder->n_stages * sizeof (SulhTrackRung));
  SulhBelief belief[2] = { ladder->belief[0], ladder->belief[1] };
  double day = ladder->first_day;

  track->parameters = ladder->parameters;
  track->parallel = ladder->delays != NULL;
  track->n_rungs = ladder->n_stages;
  for (gsize k = 0; k < track->n_rungs; k++)
    {
      SulhTrackRung *rung = &track->rungs[k];

      rung->day = day;
      rung->seen = day + (track->parallel ? ladder->delays[k] : 0);
      memcpy (rung->belief, belief, sizeof belief);
      if (track->parallel)
        believe_verified (track, ladder, k);
      lay_rung (rung, ladder, k);
      advance (&track->parameters, rung, belief);
      day += rung->gap;
    }
  return track;
}

/* What is believed before @rung when @extra came in @days before it. */
static void
add_extra (const SulhTrack *track, const SulhTrackRung *rung, double days, double extra,
           SulhBelief belief[2])
{
  double remains = sulh_rules_remembered (&track->parameters, days);

  memcpy (belief, rung->belief, sizeof rung->belief);
  for (int i = 0; i < 2; i++)
    belief[i].beta += extra * remains;
}

/* The trust at each rung from @from on after @extra evidence against both. */
static void
find_trust (const SulhTrack *track, gsize from, double extra, double *trust)
{
  SulhBelief belief[2];

  memcpy (belief, track->rungs[from].belief, sizeof belief);
  belief[0].beta += extra;
  belief[1].beta += extra;
  for (gsize k = from; k < track->n_rungs; k++)
    {
      if (track->parallel)
        add_extra (track, &track->rungs[k], track->rungs[k].day - track->rungs[from].day, extra,
                   belief);
      for (int i = 0; i < 2; i++)
        trust[2 * (k - from) + (gsize)i] = sulh_rules_trust (&belief[i]);
      if (!track->parallel)
        advance (&track->parameters, &track->rungs[k], belief);
    }
}

gboolean
sulh_rules_track_holds (const SulhTrack *track, gsize from, double extra)
{
  gsize n_left = track->n_rungs - from;
  g_autofree double *trust = g_new (double, 2 * n_left + 1);
  SulhBackStep step = { .worth = { 0, 0 } };

  if (n_left == 0)
    return TRUE;
  find_trust (track, from, extra, trust);
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
