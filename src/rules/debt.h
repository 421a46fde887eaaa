/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a principal still owes, and what leaving with it would cost. */
#pragma once

#include "rules/terms.h"

G_BEGIN_DECLS

/* "B still owes 10 and would pay 6 of it by leaving." */
typedef struct
{
  double owed; /* points it has still to give from this rung on, not discounted */
  double at_stake; /* points of it that leaving would cost, at the weight given */
  gboolean ahead; /* it has received strictly more than it gave before this rung */
} SulhDebt;

/**
 * sulh_rules_debt:
 * @ladder: rungs in order
 * @rung: from 0
 * @side: the debtor
 * @weight: [phi_w] what a unit of debt costs when the breach is found
 *
 * Readings A7: owed = sum of C_i,l over l ≥ k, at stake = d_i,k phi_w owed if ahead, else 0.
 *
 * Returns: the debt, in the points of @side
 */
SulhDebt sulh_rules_debt (const SulhLadder *ladder, gsize rung, int side, double weight);

G_END_DECLS
