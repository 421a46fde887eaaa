/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How likely the other side is to keep its word: character first, then incentives. */
#pragma once

#include "rules/exponential.h"
#include "rules/terms.h"

G_BEGIN_DECLS

/**
 * sulh_rules_temptation:
 * @parameters: the common numbers
 * @deterrent: [d F] detection × penalty of the performer
 * @future: [D max(0, W)] discounted value of going on, of the performer
 * @cost: of performing, in the same points
 *
 * R6: z = (d F + D max(0, W) - C) / (sigma C). Positive means that keeping pays better than
 * cheating. With sigma 0 an exact tie is 0 (readings A21).
 *
 * Returns: z, without unit
 */
static inline double
sulh_rules_temptation (const SulhParameters *parameters, double deterrent, double future,
                       double cost)
{
  double keeping = deterrent + future - cost;

  return keeping == 0 ? 0 : keeping / (parameters->temptation_scale * cost);
}

/**
 * sulh_rules_incentive:
 * @temptation: [z] from sulh_rules_temptation()
 *
 * R6: h = 1 / (1 + exp(-z)).
 *
 * Returns: chance that incentives alone make the performer keep its word, 0 to 1
 */
static inline double
sulh_rules_incentive (double temptation)
{
  return 1 / (1 + sulh_rules_exp (-temptation));
}

/* R6: p = min(1 - epsilon, tau + (1 - tau) chi h) of somebody who has something to give. */
static inline double
sulh_rules_expected (const SulhParameters *parameters, double trust, double incentive)
{
  double most = 1 - parameters->residual_doubt;
  double expected = trust + (1 - trust) * parameters->incentive_weight * incentive;

  return expected < most ? expected : most;
}

/**
 * sulh_rules_reliability:
 * @parameters: the common numbers
 * @trust: in the performer, 0 to 1
 * @temptation: of the performer, from sulh_rules_temptation()
 * @cost: of performing
 *
 * R6: p = min(1 - epsilon, tau + (1 - tau) chi h), h = 1 / (1 + exp(-z)). Where the other has
 * nothing to give, p = 1.
 *
 * Returns: expected reliability, 0 to 1
 */
static inline double
sulh_rules_reliability (const SulhParameters *parameters, double trust, double temptation,
                        double cost)
{
  if (cost <= 0)
    return 1;
  return sulh_rules_expected (parameters, trust, sulh_rules_incentive (temptation));
}

G_END_DECLS
