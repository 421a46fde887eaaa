/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a mediator's weight adds, and how it fades and ends. */
#pragma once

#include "rules/terms.h"

G_BEGIN_DECLS

/**
 * sulh_rules_leverage_factor:
 * @leverage: of one mediator
 * @day: of the plan
 *
 * Lev(t)/Lev0 = exp(-t/T_lev); on the exit day it is gone (R13, readings A20). Before day 0, on
 * which leverage is given, it is whole.
 *
 * Returns: share that is left, 0 to 1
 */
double sulh_rules_leverage_factor (const SulhLeverage *leverage, double day);

/**
 * sulh_rules_leverage_apply:
 * @leverages: of all mediators
 * @n_leverages: how many
 * @day: on which the rung is due
 * @stage: (inout): the rung; gains and penalties grow
 *
 * Adds what mediators add on that day, R13.
 */
void sulh_rules_leverage_apply (const SulhLeverage *leverages, gsize n_leverages, double day,
                                SulhStage *stage);

/**
 * sulh_rules_influence:
 * @trust: in the mediator, 0 to 1
 * @timing: 0 to 1
 * @discretion: 0 to 1
 *
 * R13: influence = trust × timing × discretion, none if any is missing.
 *
 * Returns: factor, 0 to 1
 */
double sulh_rules_influence (double trust, double timing, double discretion);

G_END_DECLS
