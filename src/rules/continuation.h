/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it is worth to a principal to go on from a rung, and one rung's step back in time. */
#pragma once

#include "rules/terms.h"

G_BEGIN_DECLS

/* One side of a rung with everything that does not depend on trust or on the rungs after it. */
typedef struct
{
  double net; /* [N] */
  double loss; /* [L] */
  double cost; /* [C] */
  double deterrent; /* [d F] of this side's own breach */
  double discount; /* [D = exp(-r dt)] */
  double biased; /* [b D] the same as felt when deciding */
  double round_cost; /* [o] */
  double outside; /* [O] what leaving gives */
  double evidence; /* [w] what its kept performance adds to the other's belief */
} SulhPreparedSide;

/* A rung made ready to be stepped back through many times. */
typedef struct
{
  SulhPreparedSide side[2];
} SulhPreparedStage;

/* What one step back gives, per side. */
typedef struct
{
  double reliability[2]; /* [p] the other's, as this side expects it */
  double worth[2]; /* [W] of going on from this rung */
  double slack[2]; /* left side less right side of R8 */
  gboolean holds[2]; /* whether this side stays */
} SulhBackStep;

/**
 * sulh_rules_worth:
 * @side: of the rung
 * @reliability: expected of the other
 * @next: value of going on from the next rung
 *
 * R7: W = p (N + D W') - (1 - p) L - o.
 *
 * Returns: points
 */
double sulh_rules_worth (const SulhPreparedSide *side, double reliability, double next);

/**
 * sulh_rules_stage_prepare:
 * @parameters: the common numbers
 * @outlook: (array fixed-size=2): of the principals
 * @stage: the rung, leverage already added
 * @prepared: (out caller-allocates): the rung made ready
 *
 * Does once what is the same wherever the rung stands in a plan: L and N (R5), D, and the
 * evidence increments (R3).
 */
void sulh_rules_stage_prepare (const SulhParameters *parameters, const SulhOutlook outlook[2],
                               const SulhStage *stage, SulhPreparedStage *prepared);

/**
 * sulh_rules_stage_back:
 * @parameters: the common numbers
 * @stage: from sulh_rules_stage_prepare()
 * @trust: (array fixed-size=2): of A in B and of B in A just before the rung
 * @next: (array fixed-size=2): W of A and of B at the next rung, 0 after the last
 * @step: (out caller-allocates): values of this rung
 *
 * One step of the backward recursion, R6 to R8, for both principals. Allocates nothing; costs two
 * exponentials.
 */
void sulh_rules_stage_back (const SulhParameters *parameters, const SulhPreparedStage *stage,
                            const double trust[2], const double next[2], SulhBackStep *step);

/**
 * sulh_rules_stage_worth:
 * @parameters: the common numbers
 * @stage: the rung
 * @trust: of each side in the other before the rung, 0 to 1
 * @next: what it is worth to each side to go on after the rung
 * @worth: (out caller-allocates): what it is worth from the rung on
 *
 * What sulh_rules_stage_back() says of worth, to the bit, where nothing else is asked. Cost: two
 * exponentials, at once.
 */
void sulh_rules_stage_worth (const SulhParameters *parameters, const SulhPreparedStage *stage,
                             const double trust[2], const double next[2], double worth[2]);

/* What is known of a number that nobody has calculated. */
typedef struct
{
  double low;
  double high;
} SulhWithin;

typedef enum
{
  SULH_SURE_NOT = -1,
  SULH_UNSURE,
  SULH_SURE,
} SulhSureness;

/**
 * sulh_rules_stage_within:
 * @parameters: the common numbers
 * @stage: the rung
 * @trust: of each side in the other before the rung, 0 to 1
 * @worth: (inout): what it is worth to each side to go on after the rung, and then from it on
 *
 * Between what sulh_rules_stage_worth() would lie. Values rise with those after them and with what
 * is expected of the other where more is offered than taken, and fall where less is. Cost: no
 * exponential.
 */
void sulh_rules_stage_within (const SulhParameters *parameters, const SulhPreparedStage *stage,
                              const double trust[2], SulhWithin worth[2]);

/**
 * sulh_rules_stage_sure:
 * @parameters: the common numbers
 * @stage: the rung
 * @trust: of each side in the other before the rung, 0 to 1
 * @next: what it is worth to each side to go on after the rung
 *
 * Returns: whether sulh_rules_stage_back() would find that both sides stay
 */
SulhSureness sulh_rules_stage_sure (const SulhParameters *parameters,
                                    const SulhPreparedStage *stage, const double trust[2],
                                    const SulhWithin next[2]);

/**
 * sulh_rules_keeping_sure:
 * @parameters: the common numbers
 * @side: of the performer
 * @next: what it is worth to it to go on after the rung
 *
 * Returns: whether keeping its word pays it, sulh_rules_temptation() not below 0
 */
SulhSureness sulh_rules_keeping_sure (const SulhParameters *parameters,
                                      const SulhPreparedSide *side, SulhWithin next);

/**
 * sulh_rules_stage_forward:
 * @stage: from sulh_rules_stage_prepare()
 * @belief: (inout) (array fixed-size=2): of A about B and of B about A
 *
 * Adds the evidence of a kept rung to both beliefs, R3: what A performs moves the belief of B.
 */
void sulh_rules_stage_forward (const SulhPreparedStage *stage, SulhBelief belief[2]);

G_END_DECLS
