/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trust graph while it is being made: nodes with their places, then the items. */
#pragma once

#include "chart/layout.h"
#include "chart/options.h"
#include "chart/page.h"
#include "model/model.h"

G_BEGIN_DECLS

/* Where a node stands. Each place is a list in the order of the file, so that a new actor moves
 * the others of its place by half a slot and nobody else. */
typedef enum
{
  SULH_PLACE_LEFT,
  SULH_PLACE_RIGHT,
  SULH_PLACE_MIDDLE,
  SULH_PLACE_OUTER_LEFT,
  SULH_PLACE_OUTER_RIGHT,
  SULH_PLACE_VERIFIERS,
  SULH_PLACE_OTHERS,
  SULH_N_PLACES,
} SulhPlaceName;

/**
 * SulhNode:
 * @part: the party or actor
 * @actor: (nullable): the actor, %NULL for a party
 * @role: what it is for
 * @mark: its sign; parties have none
 * @side: (nullable): the party it stands behind, where it does not stand beside it
 * @name: measured name
 * @caption: measured line below
 * @area: where it stands
 */
typedef struct
{
  const SulhPart *part;
  const SulhActor *actor;
  SulhRole role;
  SulhMark mark;
  const SulhParty *side;
  SulhText *name;
  SulhText *caption;
  SulhArea area;
} SulhNode;

/**
 * SulhBelief:
 * @trust: (nullable): what the scenario gives
 * @standing: (nullable): where its margin is smallest in the plan
 * @rung: number of that rung
 * @place: of @trust in the file
 * @from: index of the party that trusts
 * @to: index of the party that is trusted
 * @title: measured first line
 * @detail: measured last line
 */
typedef struct
{
  const SulhTrust *trust;
  const SulhStanding *standing;
  guint rung;
  guint place;
  guint from;
  guint to;
  SulhText *title;
  SulhText *detail;
} SulhBelief;

typedef struct
{
  SulhPage page;
  const SulhScenario *scenario;
  const SulhAssessment *assessment;
  const SulhChartOptions *options;
  double scale;
  gboolean is_arranged; /* nodes are measured to stand freely */
  gboolean is_free; /* nodes stand where somebody put them */
  gboolean is_narrow; /* who stands behind a party stands below, with its name */
  GPtrArray *parties; /* in the order of their ids */
  GArray *nodes[SULH_N_PLACES];
  GArray *beliefs;
  double node_widths[SULH_N_PLACES];
  double upper_apex;
  double lower_apex;
  double verifier_y;
  double list_top;
  SulhPoint middle; /* of the graph on the page: positions are counted from it */
  GArray *pills; /* areas that the numbers on arcs take */
} SulhTrustGraph;

/**
 * SulhNet:
 * @nodes: the nodes, of #SulhNode
 * @edges: the links between them, of #SulhLayoutEdge
 * @sizes: their boxes with the room round them
 * @places: their positions, or NAN
 * @pinned: whether somebody put them there
 * @centres: room for where they come to stand
 * @layout: all of it as a layout wants it
 *
 * A trust graph as a net of boxes, in points of the page round the middle of the graph.
 */
typedef struct
{
  GPtrArray *nodes;
  GArray *edges;
  SulhPoint *sizes;
  SulhPoint *places;
  gboolean *pinned;
  SulhPoint *centres;
  SulhLayoutGraph layout;
} SulhNet;

static inline const SulhParty *
sulh_trust_graph_get_party (const SulhTrustGraph *graph, guint index)
{
  return index < graph->parties->len ? graph->parties->pdata[index] : NULL;
}

static inline SulhNode *
sulh_trust_graph_get_node (const SulhTrustGraph *graph, SulhPlaceName place, guint index)
{
  return &g_array_index (graph->nodes[place], SulhNode, index);
}

static inline SulhBelief *
sulh_trust_graph_get_belief (const SulhTrustGraph *graph, guint index)
{
  return &g_array_index (graph->beliefs, SulhBelief, index);
}

/* The node of a party: those past the second stand among the others. */
static inline SulhNode *
sulh_trust_graph_get_party_node (const SulhTrustGraph *graph, guint index)
{
  return index < 2 ? sulh_trust_graph_get_node (graph, (SulhPlaceName)(SULH_PLACE_LEFT + index), 0)
                   : sulh_trust_graph_get_node (graph, SULH_PLACE_OTHERS, index - 2);
}

gboolean sulh_trust_graph_has_positions (const SulhScenario *scenario);
gboolean sulh_trust_graph_looks_at_both (const SulhTrustGraph *graph, const SulhActor *actor);
GPtrArray *sulh_trust_graph_list_nodes (const SulhTrustGraph *graph);
SulhNet *sulh_trust_graph_new_net (const SulhTrustGraph *graph);
void sulh_net_free (SulhNet *net);
SulhPoint sulh_trust_graph_place_free (SulhTrustGraph *graph);
void sulh_trust_graph_shift (SulhTrustGraph *graph, SulhPoint middle);
void sulh_trust_graph_get_free_arc (const SulhTrustGraph *graph, const SulhBelief *belief,
                                    SulhPoint arc[10]);
SulhPoint sulh_area_get_middle (SulhArea area);
SulhPoint sulh_area_get_rim (SulhArea area, SulhPoint to, double gap);

void sulh_trust_graph_begin (SulhTrustGraph *graph, const SulhRuler *ruler);
void sulh_trust_graph_end (SulhTrustGraph *graph);
void sulh_trust_graph_measure (SulhTrustGraph *graph);
void sulh_trust_graph_collect (SulhTrustGraph *graph);
double sulh_trust_graph_place (SulhTrustGraph *graph, double top);
double sulh_trust_graph_get_belief_height (const SulhTrustGraph *graph, const SulhBelief *belief);

void sulh_trust_graph_name_nodes (const SulhTrustGraph *graph);
void sulh_trust_graph_draw_beliefs (const SulhTrustGraph *graph);
void sulh_trust_graph_draw_free_beliefs (SulhTrustGraph *graph);
void sulh_trust_graph_draw_free_links (const SulhTrustGraph *graph);
void sulh_trust_graph_draw_pills (SulhTrustGraph *graph);
void sulh_trust_graph_draw_links (const SulhTrustGraph *graph);
void sulh_trust_graph_draw_nodes (const SulhTrustGraph *graph);
double sulh_trust_graph_draw_list (const SulhTrustGraph *graph, double top, guint first);

char *sulh_trust_graph_format_share (double share);

char *sulh_trust_graph_say_title (const SulhTrustGraph *graph);
char *sulh_trust_graph_say_note (const SulhTrustGraph *graph);
char *sulh_trust_graph_say_belief (const SulhTrustGraph *graph, const SulhBelief *belief);
char *sulh_trust_graph_say_detail (const SulhTrustGraph *graph, const SulhBelief *belief);

G_END_DECLS
