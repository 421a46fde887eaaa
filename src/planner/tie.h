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

/* Of a list of #SulhSequence the one of the largest joint value, of equals the first by its ids;
 * nothing is done with an empty list. */
void sulh_ties_pick (const SulhCatalogue *catalogue, const GArray *sequences, SulhSequence *winner);

/* Leaves those of the #SulhSequence in @found that tie with the joint value @best; others were met
 * before it was known. */
void sulh_ties_drop_beaten (GArray *found, double best);

/* Less than 0 if @a goes before @b by its ids. Of the same exchanges in the same order that goes
 * first which has the first other design. */
int sulh_sequence_compare_ids (const SulhSequence *a, const SulhSequence *b,
                               const SulhCatalogue *catalogue);

G_END_DECLS
