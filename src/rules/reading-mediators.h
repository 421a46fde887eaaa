/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mediators of a scenario as the rules read them: what they vouch for and what they add. */
#pragma once

#include "model/model.h"
#include "rules/terms.h"

G_BEGIN_DECLS

/* The evidence that mediators pass on to each principal about the other. */
void sulh_rules_read_bridge (const SulhScenario *scenario, const SulhParty *const principal[2],
                             SulhCounts evidence[2]);

/* What mediators add to each rung; (transfer full). */
SulhLeverage *sulh_rules_read_leverages (const SulhScenario *scenario, gsize *n_leverages);

G_END_DECLS
