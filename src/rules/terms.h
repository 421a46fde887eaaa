/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules calculate with: a rung, a principal, a belief and a ladder in plain numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two principals, A and B, are index 0 and 1 everywhere, in the order of their ids. Points are
 * private to a principal: no rule ever adds the points of one to those of the other. The letters
 * in brackets are those of the written model; the code spells them out. */
#define SULH_OTHER(side) (1 - (side))

/* A test passes if it is missed by no more than this (readings A14). */
#define SULH_TOLERANCE 1e-9

/* What one principal puts into a rung and gets out of it. Each number belongs to the side that
 * performs (readings A3), except gain and compensation, which are what this side receives. */
typedef struct
{
  double cost; /* [C] of performing, in its points, not negative */
  double gain; /* [G] it receives when the other performs, in its points */
  double exposure; /* [e] share of its performance at risk before the other's is verified */
  double detection; /* [d] chance that a breach by this side is found, 0 to 1 */
  double reversibility; /* [rho] share of its performance it can take back, 0 to 1 */
  double penalty; /* [F] it suffers if its breach is found, in its points */
  double compensation; /* [comp] it receives if the other's breach is found, in its points */
  double visibility; /* [vis] how publicly it performs, 0 to 1 */
  double framing; /* [f] how far the performance can be presented as no loss, 0 to 1 */
  double quality; /* [v] how well its performance is verified, 0 to 1 */
} SulhTerms;

/* One rung in numbers. */
typedef struct
{
  SulhTerms side[2];
  double gap; /* [dt] days from this rung to the next */
  double round_cost[2]; /* [o] what taking part in the rung costs each principal, in its points */
} SulhStage;

/* How a principal looks at time and at its points. */
typedef struct
{
  double rate; /* [r] at which later value shrinks, per day */
  double present_bias; /* [b of R8] weight of everything later against now, 1 is none */
  double half_cost; /* [C_half] cost at which a kept step carries half its evidence, points */
  double outside; /* [O] lump it gets by leaving now; a negative one counts as 0 */
} SulhOutlook;

/* Pieces of evidence for and against, without any prior. */
typedef struct
{
  double positive;
  double negative;
} SulhCounts;

/* What one principal believes about the other's readiness to keep its word. */
typedef struct
{
  double alpha; /* evidence that it keeps its word, with the prior */
  double beta; /* evidence that it does not, with the prior */
  double prior_alpha; /* where forgetting leads back to; unused while forgetting is off */
  double prior_beta;
  SulhCounts bridge; /* what mediators vouch for; constant during a plan (readings A5) */
} SulhBelief;

/* The numbers that hold for everybody. */
typedef struct
{
  double incentive_weight; /* [chi] how far incentives reassure where character does not */
  double temptation_scale; /* [sigma] softness of the choice to keep or to cheat */
  double residual_doubt; /* [epsilon] doubt that remains about any performance */
  double face_cost; /* [eta] domestic cost of being cheated in public, share of cost */
  double evidence_max; /* [w_max] evidence of a kept step of unlimited cost */
  double breach_weight; /* [lambda] weight of a found breach against a kept step */
  double lateness_scale; /* [x0] lateness, as a share of duration, that spoils most credit */
  double misread; /* share of the lost credit that is read as bad faith */
  double forgetting_half_life; /* [H_f] days; 0 means nothing is forgotten */
  double debt_weight; /* [phi_w] 0 unless a scenario sets it; the planner uses 0 */
} SulhParameters;

/* What a mediator adds to every rung while it is present and still has weight. */
typedef struct
{
  double gain[2]; /* points added to each side's gain on day 0 */
  double penalty[2]; /* points added to what each side suffers if its breach is found */
  double exit_day; /* on this day it is gone; INFINITY if it stays */
  double fading_days; /* [T_lev] days in which it falls to 1/e; INFINITY if it does not fade */
} SulhLeverage;

/* Rungs in order with everything needed to judge them. Borrows its arrays. */
typedef struct
{
  const SulhStage *stages;
  gsize n_stages;
  SulhOutlook outlook[2];
  SulhBelief belief[2]; /* of A about B, of B about A, before the first rung */
  const SulhLeverage *leverages;
  gsize n_leverages;
  SulhParameters parameters;
  double first_day; /* of the first rung, counted as exit days are; 0 in the planner */
  const int *delays; /* where rungs may overlap, days from the start of each until it is verified,
                      * from which its evidence counts; else NULL: it counts at the next rung */
} SulhLadder;

G_END_DECLS
