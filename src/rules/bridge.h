/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mediator's word adds to the belief of one principal in the other. */
#pragma once

#include "rules/terms.h"

G_BEGIN_DECLS

/* One mediator between the two principals. Evidence counts hold no prior. */
typedef struct
{
  SulhCounts seen_by[2]; /* what each principal has itself seen of this mediator */
  SulhCounts seen_of[2]; /* what this mediator has itself seen of each principal */
  double credibility; /* [kappa] 0 to 1, see sulh_rules_credibility() */
  double access[2]; /* to each principal, 0 to 1 */
  int group; /* dependency group, or -1 if it depends on nobody */
} SulhBridge;

/**
 * sulh_rules_opinion:
 * @evidence: for and against somebody
 *
 * Belief in somebody from evidence alone, R4: b = p / (p + n + 2).
 *
 * Returns: belief, 0 to 1
 */
double sulh_rules_opinion (const SulhCounts *evidence);

/**
 * sulh_rules_bridge:
 * @bridges: the mediators
 * @n_bridges: how many
 * @between: (nullable): n_bridges × n_bridges counts, row n column m is what mediator n has
 *   itself seen of mediator m; the diagonal is not read
 * @evidence: (out caller-allocates) (array fixed-size=2): what may be added to the belief of A
 *   about B and of B about A
 *
 * Evidence that mediators pass on, R4: sum over m of g_im,j (evidence of m about j) with
 * g = belief in the mediator × credibility × access. What a principal knows of a mediator is its
 * own evidence plus what other mediators pass on, a fixed point (readings A5). Within a
 * dependency group only the mediator that passes on most counts (readings A6).
 */
void sulh_rules_bridge (const SulhBridge *bridges, gsize n_bridges, const SulhCounts *between,
                        SulhCounts evidence[2]);

G_END_DECLS
