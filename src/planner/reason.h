/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why no sequence holds, and what trust would do. */
#pragma once

#include "planner/sets.h"

G_BEGIN_DECLS

/* Fills in the reason, the lowest starting trust and the assessment of the sequence that comes
 * nearest (readings A16). Changes the trust of @catalogue for a while. FALSE if the work was
 * stopped. Cost: some ten searches. */
gboolean sulh_reason_find (const SulhSets *sets, SulhCatalogue *catalogue, SulhWork *work,
                           SulhAnswer *answer);

G_END_DECLS
