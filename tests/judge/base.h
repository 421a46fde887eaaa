/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios on the base assumptions of the written model, section 6. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* Parties "a" (rate 0.0010) and "b" (rate 0.0004), detection 0.6, trust of both, firmness 5. */
SulhScenario *base_scenario (double trust);

/* Puts in an exchange of costs and gains for a and b; all else as in the base. Free to change until
 * the scenario is shared. */
SulhExchange *base_exchange (SulhScenario *scenario, const char *id, double cost_a, double cost_b,
                             double gain_a, double gain_b);

/* One exchange for each cost, the same for both, gains of 1.6 times the other's cost. Ids are
 * "x00", "x01" and so on. */
void base_ladder (SulhScenario *scenario, int n, const double *costs);

/* A mediator with a tie and records: what each principal saw of it, and it of each. */
SulhActor *base_mediator (SulhScenario *scenario, const char *id, double seen_by, double seen_of);

/* The catalogue of table 6.7: exchanges of 1, 1, 2, 2, 4, 6 and 8; @trust 0.5 and so on. */
SulhScenario *base_emergence (double trust);

/* The size of an exchange of base_emergence() by its id. */
double base_emergence_size (const char *id);

G_END_DECLS
