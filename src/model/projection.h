/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario as one audience may see it: a copy that no longer contains the rest. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

SulhScenario *sulh_scenario_project (const SulhScenario *scenario, const char *audience);
void sulh_scenarios_project (const SulhScenario *const *scenarios, const char *audience,
                             SulhScenario **shown);
char *sulh_projection_dup_audience_name (const SulhScenario *shown, const SulhScenario *scenario,
                                         const char *audience);

G_END_DECLS
