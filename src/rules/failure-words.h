/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A test that fails, in words: which, where, against what and by how much. */
#pragma once

#include "rules/walk.h"

G_BEGIN_DECLS

/**
 * sulh_rules_test_code:
 * @test: a test
 *
 * Returns: (transfer none): its name in what programs read, the same in every language
 */
const char *sulh_rules_test_code (SulhTest test);

/**
 * sulh_rules_say_failure:
 * @agenda: of the scenario, for names and the calendar
 * @walked: a plan that was walked
 * @failure: a test of it that fails
 *
 * Returns: (transfer full): one sentence in the user's language; an empty one for %SULH_TEST_NONE
 */
char *sulh_rules_say_failure (const SulhAgenda *agenda, const SulhWalked *walked,
                              const SulhFailure *failure);

/**
 * sulh_rules_say_day:
 * @agenda: of the scenario
 * @day: after day zero
 *
 * Returns: (transfer full): its date, or “day 12” outside the calendar
 */
char *sulh_rules_say_day (const SulhAgenda *agenda, int day);

G_END_DECLS
