/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a principal loses if it performs and the other does not. */
#pragma once

#include "rules/terms.h"

G_BEGIN_DECLS

/**
 * sulh_rules_loss:
 * @parameters: the common numbers
 * @stage: the rung
 * @side: who is cheated
 *
 * R5: L_i = max(0, e C (1 - rho_i d_j) + eta C vis_i (1 - f_i) - d_j comp_i); d_j is the chance
 * that the other's breach is found (readings A3). Nothing given is nothing lost (readings A21).
 *
 * Returns: points of @side, not negative
 */
double sulh_rules_loss (const SulhParameters *parameters, const SulhStage *stage, int side);

/**
 * sulh_rules_net:
 * @stage: the rung
 * @side: whose gain
 *
 * R5: N_i = G_i - C_i, when both perform.
 *
 * Returns: points of @side
 */
double sulh_rules_net (const SulhStage *stage, int side);

/**
 * sulh_rules_exposure_tranched:
 * @exposure: share at risk if given at once
 * @tranches: number of equal parts, at least 1
 *
 * R2: giving in n parts, each against the other's part, puts 1/n of the exposure at risk.
 *
 * Returns: share at risk
 */
double sulh_rules_exposure_tranched (double exposure, int tranches);

G_END_DECLS
