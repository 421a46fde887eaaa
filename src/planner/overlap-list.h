/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans of a list, each on a shorter calendar of its own where exchanges may overlap. */
#pragma once

#include "planner/figures.h"
#include "planner/work.h"

G_BEGIN_DECLS

/* Makes the calendar of @plan, which holds one exchange after the other, shorter with overlaps, as
 * sulh_overlap_find() does, by @rungs_most rungs walked at most, and measures it anew. FALSE, and
 * all as it was, if the work was stopped. */
gboolean sulh_overlap_shorten (const SulhScenario *scenario, const SulhHazards *hazards,
                               guint64 rungs_most, SulhWork *work, SulhPlan *plan,
                               SulhFigures *figures);

/* The same figures of @plan on its days as of one of one exchange after the other. */
void sulh_overlap_measure (const SulhScenario *scenario, const SulhHazards *hazards,
                           const SulhPlan *plan, SulhFigures *figures);

G_END_DECLS
