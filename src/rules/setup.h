/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is paid once in a plan: setting up a regime before it verifies its first exchange. */
#pragma once

#include "rules/agenda.h"

G_BEGIN_DECLS

/**
 * sulh_rules_setup_cost:
 * @agenda: of the scenario
 * @rungs: (array): of a plan, in order
 * @k: number of a rung, from 0
 *
 * The sum of the start costs of all regimes that verify rung @k and none before it. Each of its
 * pair pays the whole of it, in its own points, at the start of that rung, whatever becomes of the
 * rung: it adds to the round cost o of R7 and R8. A regime that verifies both sides is set up once.
 * Answers F01. Cost: rungs before it.
 *
 * Returns: points, not negative
 */
double sulh_rules_setup_cost (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint k);

/**
 * sulh_rules_setup_stage:
 * @agenda: of the scenario
 * @rungs: (array): of a plan, in order
 * @k: number of a rung, from 0
 *
 * Returns: rung @k in numbers, with what it pays once
 */
SulhStage sulh_rules_setup_stage (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint k);

G_END_DECLS
