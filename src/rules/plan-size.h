/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the largest rung of a plan is beside the whole of it. */
#pragma once

#include "rules/pact.h"

G_BEGIN_DECLS

/**
 * sulh_rules_plan_size:
 * @pact: a pact
 * @rung: (out): the largest rung, the first of several; 0 if nothing is given
 *
 * The size of a rung is the share of what each gives, by its cost, that it gives there, the mean of
 * all who give anything: points of different parties are not compared (A01). Seed row C19 (S4:3).
 * Cost: rungs × principals.
 *
 * Returns: the size of the largest, 0..1; those of all rungs are 1 together
 */
double sulh_rules_plan_size (const SulhPact *pact, guint *rung);

G_END_DECLS
