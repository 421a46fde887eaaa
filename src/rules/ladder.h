/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The judgement of a whole ladder: who would stay at which rung, and by how much. */
#pragma once

#include "rules/participation.h"

G_BEGIN_DECLS

/* How one principal stands at one rung. */
typedef struct
{
  double trust; /* [tau] in the other, bridge included */
  double temptation; /* [z] of the other; positive means its keeping pays */
  double reliability; /* [p] expected of the other */
  double threshold; /* [p*] needed of the other; INFINITY if no trust is enough */
  double loss; /* [L] */
  double net; /* [N] */
  double worth; /* [W] */
  double outside; /* [O] */
  double slack; /* of R8 */
  gboolean holds;
} SulhFooting;

/* One rung judged. */
typedef struct
{
  double day;
  SulhFooting side[2];
  double budget; /* [w_crit] evidence against both that the rungs from here on can absorb */
} SulhRungResult;

/* A ladder judged. */
typedef struct
{
  gboolean feasible; /* nobody would leave at any rung */
  int failed_rung; /* first rung at which somebody would leave, or -1 (readings A15) */
  int failed_side; /* who, A before B, or -1 */
  double joint; /* [J] value of the plan for both; NAN if not feasible (readings A8) */
  double budget; /* smallest budget over the rungs */
  gsize n_rungs;
  SulhRungResult rungs[];
} SulhLadderResult;

/**
 * sulh_rules_ladder_judge:
 * @ladder: rungs in order
 *
 * Forward the trust at every rung given success so far (R3), backward the values (R5 to R8).
 * J = sqrt((W_A,1 - O_A) (W_B,1 - O_B)). All budgets are NAN. Cost: n. Answers S0:14.
 *
 * Returns: (transfer full): free with g_free()
 */
SulhLadderResult *sulh_rules_ladder_judge (const SulhLadder *ladder);

/**
 * sulh_rules_ladder_evaluate:
 * @ladder: rungs in order
 *
 * The same with the shock budgets, R14. Cost: 50 n².
 *
 * Returns: (transfer full): free with g_free()
 */
SulhLadderResult *sulh_rules_ladder_evaluate (const SulhLadder *ladder);

/**
 * sulh_rules_ladder_value:
 * @ladder: rungs in order
 * @worth: (out caller-allocates) (array fixed-size=2) (nullable): W at the first rung
 *
 * The value of a ladder alone.
 *
 * Returns: J, or NAN if the ladder is not feasible
 */
double sulh_rules_ladder_value (const SulhLadder *ladder, double worth[2]);

/**
 * sulh_rules_joint:
 * @worth: (array fixed-size=2): W of each principal at the first rung
 * @outside: (array fixed-size=2): O of each principal there
 *
 * J = sqrt((W_A,1 - O_A) (W_B,1 - O_B)); what lies below an outside option counts as nothing.
 *
 * Returns: geometric mean of points that are private to each, not negative
 */
double sulh_rules_joint (const double worth[2], const double outside[2]);

/**
 * sulh_rules_ladder_need:
 * @ladder: rungs in order
 *
 * Lowest starting trust of both at which the whole ladder is feasible, firmness unchanged
 * (readings A16), by 50 halvings.
 *
 * Returns: trust, 0 to 1, or INFINITY if none is enough
 */
double sulh_rules_ladder_need (const SulhLadder *ladder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLadderResult, g_free)

G_END_DECLS
