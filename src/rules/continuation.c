/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/continuation.h"
#include "rules/exponential.h"
#include "rules/loss.h"
#include "rules/participation.h"
#include "rules/reliability.h"
#include "rules/trust.h"

#include <math.h>

/* How far @performer is tempted, if going on is worth @next to it. */
static double
tempt (const SulhParameters *parameters, const SulhPreparedSide *performer, double next)
{
  double future = performer->discount * (next > 0 ? next : 0);

  return sulh_rules_temptation (parameters, performer->deterrent, future, performer->cost);
}

double
sulh_rules_worth (const SulhPreparedSide *side, double reliability, double next)
{
  return reliability * (side->net + side->discount * next) - (1 - reliability) * side->loss
         - side->round_cost;
}

void
sulh_rules_stage_prepare (const SulhParameters *parameters, const SulhOutlook outlook[2],
                          const SulhStage *stage, SulhPreparedStage *prepared)
{
  for (int i = 0; i < 2; i++)
    {
      const SulhTerms *terms = &stage->side[i];
      double discount = sulh_rules_exp (-outlook[i].rate * stage->gap);

      prepared->side[i] = (SulhPreparedSide){
        .net = sulh_rules_net (stage, i),
        .loss = sulh_rules_loss (parameters, stage, i),
        .cost = terms->cost,
        .deterrent = terms->detection * terms->penalty,
        .discount = discount,
        .biased = outlook[i].present_bias * discount,
        .round_cost = stage->round_cost[i],
        .outside = fmax (0, outlook[i].outside),
        .evidence = sulh_rules_evidence_weight (parameters, terms->quality, terms->cost,
                                                outlook[i].half_cost),
      };
    }
}

void
sulh_rules_stage_back (const SulhParameters *parameters, const SulhPreparedStage *stage,
                       const double trust[2], const double next[2], SulhBackStep *step)
{
  for (int i = 0; i < 2; i++)
    {
      int j = SULH_OTHER (i);
      double reliability = sulh_rules_reliability (
          parameters, trust[i], tempt (parameters, &stage->side[j], next[j]), stage->side[j].cost);

      step->reliability[i] = reliability;
      step->worth[i] = sulh_rules_worth (&stage->side[i], reliability, next[i]);
      step->slack[i] = sulh_rules_slack (&stage->side[i], reliability, next[i]);
      step->holds[i] = sulh_rules_holds (&stage->side[i], reliability, next[i]);
    }
}

void
sulh_rules_stage_worth (const SulhParameters *parameters, const SulhPreparedStage *stage,
                        const double trust[2], const double next[2], double worth[2])
{
  double temptation[2], reliability[2];

  for (int i = 0; i < 2; i++)
    temptation[i] = tempt (parameters, &stage->side[SULH_OTHER (i)], next[SULH_OTHER (i)]);
  for (int i = 0; i < 2; i++)
    reliability[i] = sulh_rules_reliability (parameters, trust[i], temptation[i],
                                             stage->side[SULH_OTHER (i)].cost);
  for (int i = 0; i < 2; i++)
    worth[i] = sulh_rules_worth (&stage->side[i], reliability[i], next[i]);
}

void
sulh_rules_stage_forward (const SulhPreparedStage *stage, SulhBelief belief[2])
{
  for (int i = 0; i < 2; i++)
    sulh_rules_belief_after_kept (&belief[SULH_OTHER (i)], stage->side[i].evidence);
}
