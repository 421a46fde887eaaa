/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the values of a part agree with each other: lags, windows, options, linkages. */
#pragma once

#include "model/validity.h"

G_BEGIN_DECLS

void sulh_scenario_find_contradictions (const SulhScenario *scenario, SulhFaultFunc report,
                                        gpointer user_data);

G_END_DECLS
