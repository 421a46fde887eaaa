/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trust graph while it is being made: nodes with their places, then the items. */
#pragma once

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
  gboolean is_narrow; /* who stands behind a party stands below, with its name */
  GPtrArray *parties; /* in the order of their ids */
  GArray *nodes[SULH_N_PLACES];
  GArray *beliefs;
  double node_widths[SULH_N_PLACES];
  double upper_apex;
  double lower_apex;
  double verifier_y;
  double list_top;
} SulhTrustGraph;

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

void sulh_trust_graph_collect (SulhTrustGraph *graph);
double sulh_trust_graph_place (SulhTrustGraph *graph, double top);
double sulh_trust_graph_get_belief_height (const SulhTrustGraph *graph, const SulhBelief *belief);

void sulh_trust_graph_name_nodes (const SulhTrustGraph *graph);
void sulh_trust_graph_draw_beliefs (const SulhTrustGraph *graph);
void sulh_trust_graph_draw_links (const SulhTrustGraph *graph);
void sulh_trust_graph_draw_nodes (const SulhTrustGraph *graph);
double sulh_trust_graph_draw_list (const SulhTrustGraph *graph, double top);

char *sulh_trust_graph_say_title (const SulhTrustGraph *graph);
char *sulh_trust_graph_say_note (const SulhTrustGraph *graph);
char *sulh_trust_graph_say_belief (const SulhTrustGraph *graph, const SulhBelief *belief);
char *sulh_trust_graph_say_detail (const SulhTrustGraph *graph, const SulhBelief *belief);

G_END_DECLS
