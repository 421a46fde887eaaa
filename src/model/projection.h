/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario as one audience may see it: a copy that no longer contains the rest. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

SulhScenario *sulh_scenario_project (const SulhScenario *scenario, const char *audience);
void sulh_scenarios_project (const SulhScenario *const *scenarios, const char *audience,
                             SulhScenario **shown);

G_END_DECLS
