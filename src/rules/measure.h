/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three tests of an opening, the four principles of design and the three ties, of a plan. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_rules_measure:
 * @scenario: a well-formed scenario
 * @plan: of its exchanges
 *
 * Tests (S1:4, E01): politics at home, the lowest capital above the floor (R9) with no failure of
 * capital or balance; retaliation, the lowest margin of a spoiler on any day (R14); credibility,
 * the smallest difference of expected and needed reliability (R8).
 *
 * Principles (S0:12 to S0:15, G13), each 0 to 100. Incentives: the share of what each gives, by its
 * cost, of which keeping pays at least as much as cheating (z ≥ 0, R6), the mean of all. Sequence:
 * what is left of 100 after the largest difference, at any rung and of any two who take part,
 * between the shares of their whole cost that they have given by then; its sentence says how large
 * the largest step is (C19). Verification: the share of
 * what each gives, by its cost, that would be found out if it were broken and then has a
 * consequence, the mean of all. Spoilers: the
 * share of spoilers that are deterred on every day of the plan.
 *
 * Ties (S0:20, B24): dignity to reciprocity, no rung on which only one gives; urgency to
 * verification, each principal with a deadline can show a verified gain by then; mediation to
 * spoiler management, each spoiler is deterred on every day or met by some strategy.
 *
 * Cost: that of the budgets, and days × rungs × spoilers.
 *
 * Returns: (transfer full) (element-type SulhMeasure): ten measures in this order; empty for a plan
 *   without rungs, and where there are fewer than two parties or more than %SULH_PRINCIPALS_MOST
 */
GPtrArray *sulh_rules_measure (const SulhScenario *scenario, const SulhPlan *plan);

G_END_DECLS
