/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all reviews that search do before and after. */
#pragma once

#include "workbench/review.h"

G_BEGIN_DECLS

/* The rules and the planner read only what is well formed; FALSE with an error. */
gboolean sulh_review_is_well_formed (const SulhScenario *scenario, GError **error);

/* Takes @cause, an error of the planner, and says what it means for the doors. Returns %FALSE. */
gboolean sulh_review_hand_on (GError *cause, GError **error);

G_END_DECLS
