/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small scenario for tests: two parties, some equal exchanges, trust both ways. */
#pragma once

#include "model/model.h"

SulhScenario *sample_new (guint n_exchanges);
SulhScenario *sample_with_cost (const SulhScenario *scenario, guint exchange, double cost);
double sample_get_cost (const SulhScenario *scenario, guint exchange);
const SulhSide *sample_get_side (const SulhScenario *scenario, guint exchange);
SulhScenario *sample_open_example (const char *name);
