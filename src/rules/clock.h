/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What patience and deadlines do to the terms of trade. */
#pragma once

#include "rules/terms.h"

#include <math.h>

G_BEGIN_DECLS

/**
 * sulh_rules_rate_pressed:
 * @rate: [r] of the principal per day
 * @deadline_weight: [kappa_D]
 * @days_left: to its deadline; INFINITY if it has none
 *
 * R10: r_eff = r + kappa_D / (deadline - t).
 *
 * Returns: rate per day, INFINITY at the deadline and after it
 */
double sulh_rules_rate_pressed (double rate, double deadline_weight, double days_left);

/**
 * sulh_rules_share:
 * @own_rate: of the principal, per day
 * @other_rate: of the other
 *
 * R10, terms of trade: pi_A = r_B / (r_A + r_B). The patient side gets more; two of equal
 * patience share equally.
 *
 * Returns: share of the principal, 0 to 1
 */
double sulh_rules_share (double own_rate, double other_rate);

/**
 * sulh_rules_first_mover_share:
 * @own_rate: of the principal who makes the first offer, per day
 * @other_rate: of the other
 * @period: days between offers
 *
 * Alternating offers: (1 - d2) / (1 - d1 d2) with d = exp(-r × period). Tends to
 * sulh_rules_share() for short periods.
 *
 * Returns: share, 0 to 1
 */
double sulh_rules_first_mover_share (double own_rate, double other_rate, double period);

/**
 * sulh_rules_free_cost:
 * @share: [pi] of the principal whose size is free, between 0 and 1
 * @gain: it receives in the rung
 * @value_per_cost: what each point of its cost is worth to the other, in the other's points
 * @other_cost: of the other's performance
 *
 * R10 in the reading A22: the cost at which N_A/C_A : N_B/C_B = pi_A : pi_B.
 *
 * Returns: cost in its points, or NAN if there is none
 */
double sulh_rules_free_cost (double share, double gain, double value_per_cost, double other_cost);

/**
 * sulh_rules_whole_days:
 * @days: of a gap or a delay
 *
 * Days of a plan are whole days (readings A11).
 *
 * Returns: the first whole number of days that is not less, but for a tolerance
 */
static inline double
sulh_rules_whole_days (double days)
{
  return ceil (days - SULH_TOLERANCE);
}

/**
 * sulh_rules_gap_tolerance:
 * @calm: [T0] days without a visible gain that a principal bears in calm times
 * @stress: 0 to 1
 * @stress_weight: [k_e]
 *
 * R9: T_gap = T0 (1 - k_e stress).
 *
 * Returns: days, not negative
 */
double sulh_rules_gap_tolerance (double calm, double stress, double stress_weight);

G_END_DECLS
