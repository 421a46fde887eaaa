/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hand on a trust graph, as its own files see it. */
#pragma once

#include "app/graph-hand.h"
#include "app/graph-unlink.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_GRAPH_GRIP_NOTHING,
  SULH_GRAPH_GRIP_MOVING,
  SULH_GRAPH_GRIP_LINKING,
} SulhGraphGrip;

struct _SulhGraphHand
{
  SulhChartHand parent_instance;

  SulhSession *session;
  GtkWidget *view; /* that shows the graph, and keeps this */
  SulhGraphGrip grip;
  GArray *places; /* of everybody, when something was taken hold of */
  SulhScenario *base; /* with all of them */
  guint held; /* which of them */
  SulhPoint start; /* on the figure */
  SulhPoint start_spot; /* round the middle of the graph */
  double scale; /* points of the figure to points of a position; below 0 from right to left */
  char *from; /* of a link */
  char *to; /* of a link that a menu is to ask about, or NULL */
  gboolean unlinks; /* a menu is to ask which link of @from goes */
};

const SulhScenario *sulh_graph_hand_get_scenario (SulhGraphHand *self);
void sulh_graph_hand_take_edit (SulhGraphHand *self, SulhScenario *next, const char *label,
                                const char *gesture);
GArray *sulh_graph_hand_list_places (SulhGraphHand *self, SulhGraphArrangement arrangement);
void sulh_graph_hand_pin (SulhGraphHand *self, const char *id, gboolean pinned);
gboolean sulh_graph_hand_is_pinned (SulhGraphHand *self, const char *id);
const SulhTrust *sulh_graph_hand_find_trust (SulhGraphHand *self, const char *subject);
void sulh_graph_hand_unlink (SulhGraphHand *self, const SulhGraphJoin *join);
void sulh_graph_hand_link (SulhGraphHand *self, const char *from, const char *to,
                           SulhGraphLink link);

char *sulh_graph_hand_name_move (const SulhPart *part);
SulhPoint sulh_graph_hand_find_spot (SulhGraphHand *self, const SulhTouch *touch);
void sulh_graph_hand_drag_node (SulhGraphHand *self, const SulhTouch *touch);
void sulh_graph_hand_release_node (SulhGraphHand *self, const SulhTouch *touch);

GMenuModel *sulh_graph_hand_make_menu (SulhChartHand *hand, const SulhTouch *touch);
GSimpleActionGroup *sulh_graph_hand_make_actions (SulhGraphHand *self);

G_END_DECLS
