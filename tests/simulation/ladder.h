/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ladder of model.md 6.6: six rungs, a month apart, under bad news. */
#pragma once

#include "simulation/simulation.h"

G_BEGIN_DECLS

/* News alone, as in 6.6: everybody keeps its word, and in time. */
#define NEWS_ALONE (SULH_DYNAMICS_SHOCKS | SULH_DYNAMICS_SPOILERS)

SulhScenario *front_loaded (double phi, double response);
SulhPlan *all_in_order (const SulhScenario *scenario);
SulhStress *play_on (const SulhScenario *scenario, guint64 seed, guint runs, guint jobs,
                     guint dynamics);
SulhStress *play (const SulhScenario *scenario, guint64 seed, guint runs);

G_END_DECLS
