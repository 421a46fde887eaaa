/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan on the table: whether it holds, how sure that is, and every rung with its reasons. */
#pragma once

#include <adwaita.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_PLAN_PANE (sulh_plan_pane_get_type ())
G_DECLARE_FINAL_TYPE (SulhPlanPane, sulh_plan_pane, SULH, PLAN_PANE, AdwBin)

void sulh_plan_pane_set_session (SulhPlanPane *self, SulhSession *session);
void sulh_plan_pane_set_policy (SulhPlanPane *self, AdwViewSwitcherPolicy policy);

G_END_DECLS
