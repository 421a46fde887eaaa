/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say of a plan of a scenario. */
#pragma once

#include "model/model.h"
#include "rules/ladder.h"
#include "rules/reading.h"

G_BEGIN_DECLS

/**
 * sulh_rules_assess:
 * @scenario: a well-formed scenario
 * @plan: of its exchanges
 *
 * Values of every rung for all principals (R3 to R8), shock budgets (R14) and one sentence each.
 * Whether the plan holds is what sulh_rules_walk_plan() says: where nobody would leave and it does
 * not, the summary says which test fails first, and there is no rung of a first failure.
 * Without two parties or without rungs the assessment has no rungs and does not hold.
 * Answers S0:14.
 *
 * Returns: (transfer full): the assessment
 */
SulhAssessment *sulh_rules_assess (const SulhScenario *scenario, const SulhPlan *plan);

/**
 * sulh_rules_glance:
 * @scenario: a well-formed scenario
 * @plan: of its exchanges
 *
 * The same without shock budgets, which are NAN, and without sentences on those who stay, for as
 * often as somebody moves a hand. Cost: rungs and days; the budgets alone would take 50 rungs².
 *
 * Returns: (transfer full): the assessment
 */
SulhAssessment *sulh_rules_glance (const SulhScenario *scenario, const SulhPlan *plan);

G_END_DECLS
