/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens outside the room: how an outcome follows the tension and what is kept. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_rules_tension_before:
 * @scenario: a scenario
 *
 * Returns: the tension that indices on day zero belong to, 0 to 1: of the conditions, or else of
 *   the ladder of escalation (C15, I13)
 */
double sulh_rules_tension_before (const SulhScenario *scenario);

/**
 * sulh_rules_outcome_index:
 * @outcome: what is looked at
 * @before: of sulh_rules_tension_before()
 * @tension: tension now, 0 to 1
 * @kept: rungs kept by now
 *
 * index = start + response (before - tension) + flexibility kept, within 0 to 100: each kept rung
 * is a sign of flexibility (K01, K06, K08).
 *
 * Returns: the index now, 0 to 100
 */
double sulh_rules_outcome_index (const SulhOutcome *outcome, double before, double tension,
                                 guint kept);

G_END_DECLS
