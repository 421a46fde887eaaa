/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How belief in the other's word grows, shrinks and fades. */
#pragma once

#include "rules/exponential.h"
#include "rules/terms.h"

G_BEGIN_DECLS

/**
 * sulh_rules_trust:
 * @belief: what one principal believes about the other
 *
 * Trust [tau] = (alpha + bridge+) / (alpha + beta + bridge+ + bridge-), R3 and R4.
 * Nothing known at all is no trust.
 *
 * Returns: probability, 0 to 1
 */
static inline double
sulh_rules_trust (const SulhBelief *belief)
{
  double positive = belief->alpha + belief->bridge.positive;
  double total = positive + belief->beta + belief->bridge.negative;

  return total > 0 ? positive / total : 0;
}

/**
 * sulh_rules_evidence_weight:
 * @parameters: the common numbers
 * @quality: how well the performance is verified, 0 to 1
 * @cost: of the performance, in the performer's points
 * @half_cost: of the performer, in the same points (readings A1)
 *
 * Weight of a performance as evidence, R3: w = v w_max C / (C + C_half). A statement costs
 * nothing and therefore weighs nothing.
 *
 * Returns: pieces of evidence, not negative
 */
double sulh_rules_evidence_weight (const SulhParameters *parameters, double quality, double cost,
                                   double half_cost);

/**
 * sulh_rules_quality_doubted:
 * @quality: of verification in quiet times
 * @acts: recent acts of spoilers
 * @second_guessing: loss per act
 *
 * R3, second guessing: v = v0 exp(-a acts).
 *
 * Returns: quality, 0 to 1
 */
static inline double
sulh_rules_quality_doubted (double quality, double acts, double second_guessing)
{
  return acts > 0 ? quality * sulh_rules_exp (-second_guessing * acts) : quality;
}

/**
 * sulh_rules_belief_after_kept:
 * @belief: (inout): of the observer
 * @weight: of the evidence
 *
 * The other kept its word: alpha += w, R3.
 */
static inline void
sulh_rules_belief_after_kept (SulhBelief *belief, double weight)
{
  belief->alpha += weight;
}

/**
 * sulh_rules_belief_after_late:
 * @belief: (inout): of the observer
 * @parameters: the common numbers
 * @weight: of the evidence
 * @lateness: share of the duration by which the performance was late, not negative
 *
 * The other performed late, R3: alpha += w exp(-x/x0), beta += w (1 - exp(-x/x0)) misread.
 */
static inline void
sulh_rules_belief_after_late (SulhBelief *belief, const SulhParameters *parameters, double weight,
                              double lateness)
{
  double credit = sulh_rules_exp (-lateness / parameters->lateness_scale);

  belief->alpha += weight * credit;
  belief->beta += weight * (1 - credit) * parameters->misread;
}

/**
 * sulh_rules_belief_after_breach:
 * @belief: (inout): of the observer
 * @parameters: the common numbers
 * @weight: of the evidence
 *
 * A breach was found: beta += lambda w, R3.
 */
void sulh_rules_belief_after_breach (SulhBelief *belief, const SulhParameters *parameters,
                                     double weight);

/**
 * sulh_rules_remembered:
 * @parameters: the common numbers
 * @days: passed
 *
 * R3: 2^(-days / H_f); 1 while forgetting is off.
 *
 * Returns: share of evidence that is left, 0 to 1
 */
double sulh_rules_remembered (const SulhParameters *parameters, double days);

/**
 * sulh_rules_belief_forget:
 * @belief: (inout): of the observer
 * @parameters: the common numbers
 * @days: that pass
 *
 * Both counts relax to the prior with the half-life, x := x0 + (x - x0) 2^(-days/H_f); nothing
 * happens while forgetting is off (R3, readings A4).
 */
void sulh_rules_belief_forget (SulhBelief *belief, const SulhParameters *parameters, double days);

/**
 * sulh_rules_belief_raise:
 * @belief: (inout): of the observer
 * @trust: lowest trust wanted, 0 to 1
 *
 * Raises belief and prior to at least @trust and keeps their firmness alpha + beta
 * (readings A16).
 */
void sulh_rules_belief_raise (SulhBelief *belief, double trust);

G_END_DECLS
