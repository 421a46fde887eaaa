/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no plan with overlaps can exceed. */
#pragma once

#include "planner/solution.h"
#include "planner/work.h"

G_BEGIN_DECLS

/**
 * sulh_overlap_bound:
 * @scenario: whose exchanges may overlap
 * @work: of the search
 * @solution: (out): of a problem in which every plan with overlaps holds too, and is worth no less:
 *   of its plans none is worth more than @bound, and @best is the one that promises most
 *
 * Solves the scenario as if exchanges took no time: each begins when all that came before it is
 * verified, on the same day, nothing is forgotten, and what is bound to days is not. A plan with
 * overlaps knows no more of the other side at any rung, waits no less, and passes every test that
 * is left (the model's monotonicity), in the order in which its exchanges begin. Without a plan and
 * with %SULH_PROOF_BEST none with overlaps holds. Cost: a search without days.
 *
 * Returns: FALSE if the work was stopped, or there is no such bound
 */
gboolean sulh_overlap_bound (const SulhScenario *scenario, SulhWork *work, SulhSolution *solution);

G_END_DECLS
