/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All plans that are as good as the best, and which of them is the answer. */
#pragma once

#include "planner/dp.h"

G_BEGIN_DECLS

/* Of all plans that tie with the joint value @best in the fronts of @store, the one with the larger
 * smallest shock budget, then the shorter one, then the first by its ids (readings A14). FALSE if
 * the work was stopped. */
gboolean sulh_ties_settle (const SulhDp *dp, const SulhLabelStore *store, double best,
                           SulhWork *work, SulhSequence *winner);

/* The same for a list of #SulhSequence that is not empty. */
gboolean sulh_ties_choose (const SulhCatalogue *catalogue, const GArray *sequences, SulhWork *work,
                           SulhSequence *winner);

G_END_DECLS
