/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a principal stays at a rung, and how reliable the other must be for that. */
#pragma once

#include "rules/continuation.h"

G_BEGIN_DECLS

/**
 * sulh_rules_slack:
 * @side: of the rung
 * @reliability: expected of the other
 * @next: value of going on from the next rung
 *
 * R8, left side less right side: p (N + b D W') - (1 - p) L - o - O. Present bias enters here and
 * nowhere else (readings A17).
 *
 * Returns: points by which staying beats leaving
 */
double sulh_rules_slack (const SulhPreparedSide *side, double reliability, double next);

/**
 * sulh_rules_holds:
 * @side: of the rung
 * @reliability: expected of the other
 * @next: value of going on from the next rung
 *
 * The slack is not negative (readings A14) and p* is finite (readings A2 and A9). Without the
 * second a side that puts nothing at risk would stay with a partner who surely breaks its word,
 * and leave as soon as it may keep it: more trust would then make plans fail.
 *
 * Returns: whether the principal stays
 */
gboolean sulh_rules_holds (const SulhPreparedSide *side, double reliability, double next);

/**
 * sulh_rules_threshold:
 * @side: of the rung
 * @next: value of going on from the next rung
 *
 * Lowest expected reliability at which the principal stays, readings A9:
 * p* = max(0, (L + o + O) / (L + N + b D W')). A rung holds iff reliability ≥ p* (readings A2).
 * Answers S0:14.
 *
 * Returns: p*, or INFINITY if no trust is enough
 */
double sulh_rules_threshold (const SulhPreparedSide *side, double next);

G_END_DECLS
