/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chance that bad news leaves a plan alone, in closed form. */
#pragma once

#include "rules/hazards.h"

G_BEGIN_DECLS

/**
 * sulh_rules_survival:
 * @hazards: what can hit the process
 * @days: (array length=n_rungs): of each rung
 * @budgets: (array length=n_rungs): [w_crit] of each rung (R14); %SULH_BUDGET_LARGEST means that
 *   nothing breaks the plan from there on
 * @n_rungs: how many
 *
 * The chance that from day 0, or from the first rung where that is earlier, to the last rung no
 * single piece of news is more than the next rung due can bear: the product of 1 - q over all days
 * and sources, where q is the chance that a source strikes (R14) times the chance that what it
 * does, exponential round its mean weight, is more than the budget, contained (R15) or not. News
 * that adds up is left aside, so that played futures, where it does add up, end well no more
 * often. Cost: rungs × sources.
 *
 * Returns: chance, 0 to 1
 */
double sulh_rules_survival (const SulhHazards *hazards, const int *days, const double *budgets,
                            gsize n_rungs);

G_END_DECLS
