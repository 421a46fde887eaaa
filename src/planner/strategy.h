/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which search a scenario gets. */
#pragma once

#include "planner/depth-first.h"
#include "planner/sets.h"
#include "planner/solution.h"

G_BEGIN_DECLS

/* The best plan, or with @any some plan: by dynamic programming where trust depends on what was
 * done, depth-first where it depends on the order too. @to is the share of the work done at the
 * end. FALSE if the work was stopped; @solution then says whether a plan was found up to there, and
 * which bound is known. */
gboolean sulh_strategy_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any,
                              double to, SulhWork *work, SulhSolution *solution);

/* As sulh_depth_first_visit(), among any number of principals. */
gboolean sulh_strategy_visit (const SulhSets *sets, const SulhCatalogue *catalogue,
                              const SulhVisitor *visitor, guint64 rungs, double to, SulhWork *work,
                              gboolean *complete);

G_END_DECLS
