/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in a scenario: the word by which panes name a part, the same before and after an edit. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

char *sulh_place_of (const SulhPart *part);
const SulhPart *sulh_place_find (const SulhScenario *scenario, const char *place);
char *sulh_place_describe (const SulhScenario *scenario, const SulhPart *part);

G_END_DECLS
