/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps one copy of what two scenarios have in common. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

SulhScenario *sulh_scenario_sharing (const SulhScenario *scenario, const SulhScenario *with);

G_END_DECLS
