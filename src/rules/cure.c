/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/cure.h"
#include "rules/trust.h"

#include <math.h>

#define ESCROW_EXPOSURE 0.05
#define MONITOR_DETECTION 0.9

static void
hold_in_escrow (SulhStage *stage)
{
  for (int i = 0; i < 2; i++)
    stage->side[i].exposure = fmin (stage->side[i].exposure, ESCROW_EXPOSURE);
}

static void
apply (SulhCureMeans means, SulhStage *stage, int side, double amount)
{
  SulhTerms *other = &stage->side[SULH_OTHER (side)];
  gboolean all = means == SULH_CURE_TOGETHER;

  if (means == SULH_CURE_ESCROW || all)
    hold_in_escrow (stage);
  if (means == SULH_CURE_MONITOR || all)
    other->detection = fmax (other->detection, MONITOR_DETECTION);
  if (means == SULH_CURE_PENALTY || all)
    other->penalty = fmax (other->penalty, other->cost);
  if (means == SULH_CURE_GAIN)
    stage->side[side].gain += amount;
}

static SulhFooting
judge_with (const SulhLadder *ladder, gsize rung, int side, SulhCureMeans means, double amount)
{
  g_autoptr (SulhLadderResult) result = NULL;
  g_autofree SulhStage *stages = g_memdup2 (ladder->stages, ladder->n_stages * sizeof *stages);
  SulhLadder changed = *ladder;

  changed.stages = stages;
  apply (means, &stages[rung], side, amount);
  for (int i = 0; i < 2; i++)
    if (means == SULH_CURE_TRUST)
      sulh_rules_belief_raise (&changed.belief[i], amount);
  result = sulh_rules_ladder_judge (&changed);
  return result->rungs[rung].side[side];
}

static SulhCure
cure_from (SulhCureMeans means, double amount, const SulhFooting *footing)
{
  return (SulhCure){ means, amount, footing->reliability, footing->threshold };
}

static SulhCure
best_single_measure (const SulhLadder *ladder, gsize rung, int side)
{
  SulhCure best = { 0 };
  double best_slack = -INFINITY;

  for (int means = SULH_CURE_ESCROW; means <= SULH_CURE_PENALTY; means++)
    {
      SulhFooting footing = judge_with (ladder, rung, side, means, 0);

      if (!footing.holds || footing.slack <= best_slack)
        continue;
      best_slack = footing.slack;
      best = cure_from (means, 0, &footing);
    }
  return best;
}

/* Halves the percents: where full trust is enough, less is enough down to some level (readings on
 * monotonicity), and what is found is enough in any case. */
static SulhCure
enough_trust (const SulhLadder *ladder, gsize rung, int side)
{
  SulhFooting enough = judge_with (ladder, rung, side, SULH_CURE_TRUST, 1);
  int failing = 0;
  int holding = 100;

  if (!enough.holds)
    return (SulhCure){ 0 };
  while (holding - failing > 1)
    {
      int middle = (failing + holding) / 2;
      SulhFooting footing = judge_with (ladder, rung, side, SULH_CURE_TRUST, middle / 100.0);

      if (footing.holds)
        {
          enough = footing;
          holding = middle;
        }
      else
        failing = middle;
    }
  return cure_from (SULH_CURE_TRUST, holding / 100.0, &enough);
}

/* Slack grows with the gain by the reliability. */
static SulhCure
enough_gain (const SulhLadder *ladder, gsize rung, int side)
{
  SulhFooting footing = judge_with (ladder, rung, side, SULH_CURE_NONE, 0);
  double lacking;

  if (footing.reliability <= 0)
    return (SulhCure){ 0 };
  lacking = ceil (-footing.slack / footing.reliability * 10) / 10;
  footing = judge_with (ladder, rung, side, SULH_CURE_GAIN, lacking);
  return footing.holds ? cure_from (SULH_CURE_GAIN, lacking, &footing) : (SulhCure){ 0 };
}

SulhCure
sulh_rules_cure (const SulhLadder *ladder, gsize rung, int side)
{
  SulhCure cure = best_single_measure (ladder, rung, side);
  SulhFooting footing;

  if (cure.means != SULH_CURE_NONE)
    return cure;
  footing = judge_with (ladder, rung, side, SULH_CURE_TOGETHER, 0);
  if (footing.holds)
    return cure_from (SULH_CURE_TOGETHER, 0, &footing);
  cure = enough_trust (ladder, rung, side);
  return cure.means != SULH_CURE_NONE ? cure : enough_gain (ladder, rung, side);
}
