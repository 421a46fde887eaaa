/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/trust.h"

#include <math.h>

/* Moves one count toward its prior, by half of the distance every half-life. */
static double
relax (double count, double prior, double remains)
{
  return prior + (count - prior) * remains;
}

static void
raise_counts (double *alpha, double *beta, double trust)
{
  double firmness = *alpha + *beta;

  if (*alpha >= trust * firmness)
    return;
  *alpha = trust * firmness;
  *beta = firmness - *alpha;
}

double
sulh_rules_evidence_weight (const SulhParameters *parameters, double quality, double cost,
                            double half_cost)
{
  if (cost <= 0)
    return 0;
  return quality * parameters->evidence_max * cost / (cost + half_cost);
}

void
sulh_rules_belief_after_breach (SulhBelief *belief, const SulhParameters *parameters, double weight)
{
  belief->beta += parameters->breach_weight * weight;
}

double
sulh_rules_remembered (const SulhParameters *parameters, double days)
{
  if (parameters->forgetting_half_life <= 0)
    return 1;
  return sulh_rules_exp (-G_LN2 * days / parameters->forgetting_half_life);
}

void
sulh_rules_belief_forget (SulhBelief *belief, const SulhParameters *parameters, double days)
{
  double remains = sulh_rules_remembered (parameters, days);

  if (remains >= 1)
    return;
  belief->alpha = relax (belief->alpha, belief->prior_alpha, remains);
  belief->beta = relax (belief->beta, belief->prior_beta, remains);
}

void
sulh_rules_belief_raise (SulhBelief *belief, double trust)
{
  raise_counts (&belief->alpha, &belief->beta, trust);
  raise_counts (&belief->prior_alpha, &belief->prior_beta, trust);
}
