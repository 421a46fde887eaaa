/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course of a plan at home, read off the walk. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_rules_course:
 * @scenario: a well-formed scenario
 * @plan: of its exchanges
 *
 * What the walk finds of capital, balance and waiting (R9) for the first two principals. Cost: that
 * of sulh_rules_agenda_new() and of sulh_rules_walk_plan().
 *
 * Returns: (transfer full) (nullable): the course, or %NULL without two parties
 */
SulhCourse *sulh_rules_course (const SulhScenario *scenario, const SulhPlan *plan);

G_END_DECLS
