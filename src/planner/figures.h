/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sequence comes to, in the figures by which people choose. */
#pragma once

#include "planner/solution.h"

G_BEGIN_DECLS

/* The figures of @sequence, which holds. With @rough survival and budget are not too small but may
 * be too large, at a tenth of the cost. Cost: 50 × rungs². */
void sulh_figures_measure (const SulhSequence *sequence, const SulhCatalogue *catalogue,
                           const SulhHazards *hazards, gboolean rough, SulhFigures *figures);

G_END_DECLS
