/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parts of a scenario an edit can have put at fault. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

GArray *sulh_edit_scope_find (const SulhScenario *before, const SulhScenario *scenario);

G_END_DECLS
