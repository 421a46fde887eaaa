/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan costs once, beside the costs of each round: agreeing on terms, setting up regimes. */
#pragma once

#include "rules/agenda.h"

G_BEGIN_DECLS

/**
 * sulh_rules_outlay_agree:
 * @agenda: of the scenario
 * @rungs: (array length=n_rungs): in order
 * @n_rungs: how many
 *
 * Agreeing on the terms of every exchange of a plan, before anything is done (B06). It adds to o of
 * R7 and R8 at the first rung, for every principal, whoever takes part in that rung. Cost: rungs.
 *
 * Returns: points of each principal, at least 0
 */
double sulh_rules_outlay_agree (const SulhAgenda *agenda, const SulhDatedRung *rungs,
                                guint n_rungs);

/**
 * sulh_rules_outlay_start:
 * @agenda: of the scenario
 * @rungs: (array length=k + 1): in order
 * @k: a rung of them
 *
 * Setting up the regimes that verify rung @k and no rung before it (F01). It adds to o of R7 and R8
 * at this rung, for both between whom it is. Cost: rungs.
 *
 * Returns: points of each of the two, at least 0
 */
double sulh_rules_outlay_start (const SulhAgenda *agenda, const SulhDatedRung *rungs, guint k);

/* Whether a regime, by its index into SulhAgenda.start_costs, verifies an earlier rung. */
typedef gboolean (*SulhIsSetUpFunc) (gconstpointer data, guint start);

/* The same as sulh_rules_outlay_start(), for @design, where @knows tells what is set up before it.
 */
double sulh_rules_outlay_of_design (const SulhAgenda *agenda, const SulhDesign *design,
                                    SulhIsSetUpFunc knows, gconstpointer data);

/* Adds @cost to what a rung costs both between whom it is. */
void sulh_rules_outlay_add (SulhPreparedStage *stage, double cost);

G_END_DECLS
