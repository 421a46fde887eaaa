/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several places, in the order in which they were chosen; what was chosen last leads. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

GPtrArray *sulh_selection_new (const char *const *places);
const char *sulh_selection_get_primary (const GPtrArray *selection);
gboolean sulh_selection_contains (const GPtrArray *selection, const char *place);
gboolean sulh_selection_equal (const GPtrArray *a, const GPtrArray *b);
GPtrArray *sulh_selection_toggled (const GPtrArray *selection, const char *place);
GPtrArray *sulh_selection_in (const GPtrArray *selection, const SulhScenario *scenario);

G_END_DECLS
