/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small scenarios on the base assumptions of the written model, for tests. */
#pragma once

#include "rules/rules.h"

/* Iran ("a") and the United States ("b"), rates 0.0010 and 0.0004, the same trust both ways, a
 * regime with detection 0.6. */
SulhScenario *base_scenario (double trust);

/* Both give at the same time, verified by the regime; to be changed until it is taken. */
SulhExchange *base_exchange (const char *id, double cost_a, double cost_b, double gain_a,
                             double gain_b);
SulhSide *side_of (SulhExchange *exchange, const char *giver);

/* One exchange per cost, gains of @factor times the other's cost, and the plan "plan" of them. */
void add_even_exchanges (SulhScenario *scenario, double factor, gsize n, const double *costs);
const SulhPlan *plan_of (const SulhScenario *scenario);

SulhActor *base_mediator (const char *id);
void add_record (SulhScenario *scenario, const char *by, const char *of, double kept,
                 double broken);
SulhParty *party_of (SulhScenario *scenario, const char *id);
