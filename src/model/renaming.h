/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other ids for parts, in the parts and wherever they are named. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

GHashTable *sulh_renaming_new (void);
GHashTable *sulh_renaming_find (const SulhScenario *before, const SulhScenario *after);
gpointer sulh_part_with_ids (gconstpointer part, GHashTable *renaming);

G_END_DECLS
