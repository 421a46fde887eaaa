/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/ladder.h"
#include "rules/reliability.h"
#include "rules/shock-budget.h"
#include "rules/track.h"
#include "rules/trust.h"

#include "model/model.h"

#include <math.h>

#define HALVINGS 50

static void
stand (SulhFooting *standing, const SulhParameters *parameters, const SulhTrackRung *rung, int side,
       const double next[2], const SulhBackStep *step)
{
  const SulhPreparedSide *own = &rung->stage.side[side];
  const SulhPreparedSide *other = &rung->stage.side[SULH_OTHER (side)];
  double future = other->discount * fmax (0, next[SULH_OTHER (side)]);

  *standing = (SulhFooting){
    .trust = sulh_rules_trust (&rung->belief[side]),
    .temptation = other->cost > 0
                      ? sulh_rules_temptation (parameters, other->deterrent, future, other->cost)
                      : INFINITY,
    .reliability = step->reliability[side],
    .threshold = sulh_rules_threshold (own, next[side]),
    .loss = own->loss,
    .net = own->net,
    .worth = step->worth[side],
    .outside = own->outside,
    .slack = step->slack[side],
    .holds = step->holds[side],
  };
}

static void
judge_rungs (SulhLadderResult *result, const SulhTrack *track)
{
  SulhBackStep step = { .worth = { 0, 0 } };

  for (gsize k = track->n_rungs; k-- > 0;)
    {
      const SulhTrackRung *rung = &track->rungs[k];
      double trust[2]
          = { sulh_rules_trust (&rung->belief[0]), sulh_rules_trust (&rung->belief[1]) };
      double next[2] = { step.worth[0], step.worth[1] };

      sulh_rules_stage_back (&track->parameters, &rung->stage, trust, next, &step);
      result->rungs[k].day = rung->day;
      result->rungs[k].budget = NAN;
      for (int i = 0; i < 2; i++)
        stand (&result->rungs[k].side[i], &track->parameters, rung, i, next, &step);
    }
}

/* Who would walk away first: lowest rung, then A before B (readings A15). */
static void
find_failure (SulhLadderResult *result)
{
  result->failed_rung = result->failed_side = -1;
  for (gsize k = 0; k < result->n_rungs; k++)
    for (int i = 0; i < 2; i++)
      if (!result->rungs[k].side[i].holds)
        {
          result->failed_rung = (int)k;
          result->failed_side = i;
          return;
        }
}

static void
find_budgets (SulhLadderResult *result, const SulhTrack *track)
{
  result->budget = SULH_BUDGET_LARGEST;
  for (gsize k = 0; k < track->n_rungs; k++)
    {
      result->rungs[k].budget = sulh_rules_shock_budget (track, k);
      result->budget = fmin (result->budget, result->rungs[k].budget);
    }
}

static double
join (const SulhLadderResult *result)
{
  const SulhFooting *side = result->rungs[0].side;

  if (!result->feasible)
    return NAN;
  if (result->n_rungs == 0)
    return 0;
  return sulh_rules_joint ((double[]){ side[0].worth, side[1].worth },
                           (double[]){ side[0].outside, side[1].outside });
}

static SulhLadderResult *
judge (const SulhTrack *track)
{
  SulhLadderResult *result
      = g_malloc0 (sizeof (SulhLadderResult) + track->n_rungs * sizeof (SulhRungResult));

  result->n_rungs = track->n_rungs;
  judge_rungs (result, track);
  find_failure (result);
  result->feasible = result->failed_rung < 0;
  result->joint = join (result);
  result->budget = NAN;
  return result;
}

static gboolean
holds_at (const SulhLadder *ladder, double trust)
{
  SulhLadder raised = *ladder;
  g_autoptr (SulhTrack) track = NULL;

  for (int i = 0; i < 2; i++)
    sulh_rules_belief_raise (&raised.belief[i], trust);
  track = sulh_rules_track_new (&raised);
  return sulh_rules_track_holds (track, 0, 0);
}

SulhLadderResult *
sulh_rules_ladder_judge (const SulhLadder *ladder)
{
  g_autoptr (SulhTrack) track = sulh_rules_track_new (ladder);

  return judge (track);
}

SulhLadderResult *
sulh_rules_ladder_evaluate (const SulhLadder *ladder)
{
  g_autoptr (SulhTrack) track = sulh_rules_track_new (ladder);
  SulhLadderResult *result = judge (track);

  find_budgets (result, track);
  return result;
}

double
sulh_rules_ladder_value (const SulhLadder *ladder, double worth[2])
{
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_judge (ladder);

  if (worth)
    for (int i = 0; i < 2; i++)
      worth[i] = result->n_rungs > 0 ? result->rungs[0].side[i].worth : 0;
  return result->joint;
}

double
sulh_rules_joint (const double worth[2], const double outside[2])
{
  return sqrt (fmax (0, worth[0] - outside[0]) * fmax (0, worth[1] - outside[1]));
}

double
sulh_rules_ladder_need (const SulhLadder *ladder)
{
  double failing = 0;
  double enough = 1;

  if (holds_at (ladder, 0))
    return 0;
  if (!holds_at (ladder, 1))
    return INFINITY;
  for (int halving = 0; halving < HALVINGS; halving++)
    {
      double middle = (failing + enough) / 2;

      if (holds_at (ladder, middle))
        enough = middle;
      else
        failing = middle;
    }
  return enough;
}
