/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scenario that a new document starts from: small, complete, and plannable. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

SulhScenario *sulh_new_scenario_make (void);

G_END_DECLS
