/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a scenario has more parties, mediators and rungs than can be judged in a moment. */
#pragma once

#include "model/validity.h"

G_BEGIN_DECLS

void sulh_scenario_find_excesses (const SulhScenario *scenario, SulhFaultFunc report,
                                  gpointer user_data);

G_END_DECLS
