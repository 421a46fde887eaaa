/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that stand directly in a scenario, in their order and by their ids, for many searches.
 */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

typedef struct SulhLookup SulhLookup;

SulhLookup *sulh_lookup_new (const SulhScenario *scenario);
void sulh_lookup_free (SulhLookup *lookup);
void sulh_lookup_prepare (SulhLookup *lookup);
guint sulh_lookup_count (const SulhLookup *lookup);
const SulhPart *sulh_lookup_get (const SulhLookup *lookup, guint number);
guint sulh_lookup_find_number (SulhLookup *lookup, const char *id);
gboolean sulh_lookup_is_twin (SulhLookup *lookup, guint number);
const SulhPart *sulh_lookup_find (SulhLookup *lookup, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLookup, sulh_lookup_free)

G_END_DECLS
