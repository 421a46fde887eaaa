/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of futures: how long the talks last under the plan on the table, and what ends them. */
#pragma once

#include <gtk/gtk.h>

#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_FUTURES_PANE (sulh_futures_pane_get_type ())
G_DECLARE_FINAL_TYPE (SulhFuturesPane, sulh_futures_pane, SULH, FUTURES_PANE, GtkWidget)

void sulh_futures_pane_set_session (SulhFuturesPane *self, SulhSession *session);

G_END_DECLS
