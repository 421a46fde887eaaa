/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of trust: graph or table, what stands behind a belief, and trust played over the plan.
 */
#pragma once

#include "app/chart-view.h"
#include "app/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SULH_TYPE_TRUST_PANE (sulh_trust_pane_get_type ())
G_DECLARE_FINAL_TYPE (SulhTrustPane, sulh_trust_pane, SULH, TRUST_PANE, GtkWidget)

void sulh_trust_pane_set_session (SulhTrustPane *self, SulhSession *session);
SulhChartView *sulh_trust_pane_get_view (SulhTrustPane *self);

G_END_DECLS
