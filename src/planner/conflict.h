/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A smallest set of demands that cannot hold together. */
#pragma once

#include "planner/demands.h"
#include "planner/trial.h"

G_BEGIN_DECLS

/* Which demands of @marks are needed so that no plan exists, one flag for each; NULL if that cannot
 * be proved of all together. @irreducible says whether it is proved that without any one of them a
 * plan exists. Larger groups are left out first, then single ones, until none can be left out any
 * more; nothing is taken for granted about how demands work together. Cost: a trial for each
 * demand, and for each in the set that remains one or two more. */
gboolean *sulh_conflict_find (SulhTrials *trials, const SulhScenario *scenario, const GArray *marks,
                              gboolean *irreducible);

G_END_DECLS
