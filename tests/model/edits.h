/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenarios by chance and edits by chance, each at a place that can be named again. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* One value of one part: the position of the part in a walk, and of its field. */
typedef struct
{
  guint part;
  guint field;
  guint32 seed; /* of the new value */
} Edit;

GArray *edits_choose (const SulhScenario *scenario, GRand *chance, guint n);
GArray *edits_split (const GArray *edits, gboolean odd);
SulhScenario *edits_apply (const SulhScenario *scenario, const GArray *edits);
guint edits_count_effective (const SulhScenario *scenario, const GArray *edits);

G_END_DECLS
