/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of a projection share: they change parts that nobody else holds yet. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

void sulh_projection_drop_loose_ends (SulhScenario *scenario);
void sulh_projection_rename (SulhScenario *const *scenarios, guint n_scenarios);

G_END_DECLS
