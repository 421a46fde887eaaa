/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hand on a trust graph: nodes are moved, pinned, arranged and linked. */
#pragma once

#include "app/chart-hand.h"
#include "app/session.h"

G_BEGIN_DECLS

#define SULH_TYPE_GRAPH_HAND (sulh_graph_hand_get_type ())
G_DECLARE_FINAL_TYPE (SulhGraphHand, sulh_graph_hand, SULH, GRAPH_HAND, SulhChartHand)

SulhChartHand *sulh_graph_hand_new (SulhSession *session, GtkWidget *view);
GMenuModel *sulh_graph_hand_make_arrange_menu (void);

G_END_DECLS
