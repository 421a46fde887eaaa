/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of one scenario put into another, with all that it names. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

SulhScenario *sulh_scenario_graft (const SulhScenario *scenario, const SulhScenario *from,
                                   const SulhPart *part, char **id);
SulhScenario *sulh_scenario_graft_all (const SulhScenario *scenario, const SulhScenario *from,
                                       const GPtrArray *parts, GPtrArray **copies);
SulhScenario *sulh_scenario_graft_onto (const SulhScenario *scenario, const SulhScenario *from,
                                        const SulhPart *part, const SulhPart *target);

G_END_DECLS
