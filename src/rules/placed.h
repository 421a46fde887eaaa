/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rung stepped back through from many values at once. */
#pragma once

#include "rules/continuation.h"

G_BEGIN_DECLS

/* One number for A and one for B, calculated with at the same time. */
typedef double SulhPair __attribute__ ((vector_size (2 * sizeof (double))));

/* A prepared rung with all that is the same whatever trust it meets and whatever follows it, each
 * pair for A and B. The letters
 * are those of SulhPreparedSide. */
typedef struct
{
  SulhPair tempted; /* [z] of the other if nothing follows */
  SulhPair hope; /* what one point of going on adds to that */
  SulhPair certain; /* 1 where the other has nothing to perform, else 0 */
  SulhPair incentive; /* [chi] */
  SulhPair most; /* 1 - eps, or 1 */
  SulhPair net, loss, discount, biased, round_cost;
  SulhPair leaving; /* outside option less what a test may be missed by */
  SulhPair needed; /* the least that certainty has to offer, see sulh_rules_holds() */
  const SulhParameters *parameters; /* of a rung whose temptations are not finite, else NULL */
  SulhPreparedStage stage;
} SulhPlacedStage;

/**
 * sulh_rules_stage_place:
 * @parameters: the common numbers; must outlive @placed
 * @stage: from sulh_rules_stage_prepare()
 * @leeway: (array fixed-size=2) (nullable): points by which each side may miss its test of R8;
 *   then it need not matter whether any trust is enough
 * @placed: (out caller-allocates): the rung made ready
 *
 * Does once what is the same for all values of going on.
 */
void sulh_rules_stage_place (const SulhParameters *parameters, const SulhPreparedStage *stage,
                             const double leeway[2], SulhPlacedStage *placed);

/**
 * sulh_rules_placed_step:
 * @placed: from sulh_rules_stage_place()
 * @trust: (array fixed-size=2): of A in B and of B in A just before the rung
 * @next: (array fixed-size=2): W of A and of B at the next rung
 * @reliability: (out) (array fixed-size=2): the other's, as each side expects it
 * @worth: (out) (array fixed-size=2): W of both at this rung
 *
 * sulh_rules_placed_back() for one pair.
 *
 * Returns: whether both stay
 */
gboolean sulh_rules_placed_step (const SulhPlacedStage *placed, const double trust[2],
                                 const double next[2], double reliability[2], double worth[2]);

/**
 * sulh_rules_placed_back:
 * @placed: from sulh_rules_stage_place()
 * @trust: (array fixed-size=2): of A in B and of B in A just before the rung
 * @next: (array length=n): pairs of W of A and of B at the next rung
 * @n: how many
 * @worth: (out caller-allocates) (array length=n): W of both at this rung, of the pairs with which
 *   both stay, in the order of @next
 *
 * R6 to R8 as sulh_rules_stage_back(), for both principals at once and with an exponential of its
 * own: the values differ from those by rounding (some 1e-15 of them) and are the same bits on every
 * machine. Allocates nothing. Cost: about 15 ns a pair.
 *
 * Returns: how many pairs were written to @worth
 */
gsize sulh_rules_placed_back (const SulhPlacedStage *placed, const double trust[2],
                              const double (*next)[2], gsize n, double (*worth)[2]);

G_END_DECLS
