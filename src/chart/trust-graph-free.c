/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A trust graph whose nodes stand where somebody put them: places, and the links between them.
 *
 * Where no position is known the graph is a bridge, see trust-graph-layout.c. As soon as one is,
 * all nodes stand freely: the known ones stay, and the others find places round them.
 */
#include "chart/layout.h"
#include "chart/shape.h"
#include "chart/trust-graph-private.h"

#include <math.h>
#include <string.h>

#define ROOM_BESIDE 44.0
#define ROOM_ABOVE 40.0
#define EDGE_LENGTH 210.0
#define STAGE_WIDTH 640.0
#define STAGE_HEIGHT 300.0
#define BOW_SHARE 0.15
#define BOW_LEAST 20.0
#define BOW_MOST 90.0
#define TIE_LENGTH 1.0
#define ARC_SAMPLES 16
#define HALO_ROOM 28.0

/* Who stands freely */

static const SulhGraphPosition *
get_position (const SulhPart *part)
{
  return part->kind == SULH_KIND_PARTY ? ((const SulhParty *)part)->position
                                       : ((const SulhActor *)part)->position;
}

/**
 * sulh_trust_graph_has_positions:
 *
 * Returns: whether any party or actor says where it stands
 */
gboolean
sulh_trust_graph_has_positions (const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->parties->len; i++)
    if (get_position (scenario->parties->pdata[i]) != NULL)
      return TRUE;
  for (guint i = 0; i < scenario->actors->len; i++)
    if (get_position (scenario->actors->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The net */

GPtrArray *
sulh_trust_graph_list_nodes (const SulhTrustGraph *graph)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint place = 0; place < SULH_N_PLACES; place++)
    for (guint i = 0; i < graph->nodes[place]->len; i++)
      g_ptr_array_add (nodes, sulh_trust_graph_get_node (graph, place, i));
  return nodes;
}

static guint
find_number (const GPtrArray *nodes, const char *id)
{
  for (guint i = 0; id != NULL && i < nodes->len; i++)
    if (g_strcmp0 (((const SulhNode *)nodes->pdata[i])->part->id, id) == 0)
      return i;
  return G_MAXUINT;
}

static void
join (GArray *edges, guint from, guint to, double length)
{
  SulhLayoutEdge edge = { from, to, length };

  if (from != G_MAXUINT && to != G_MAXUINT && from != to)
    g_array_append_val (edges, edge);
}

/* Who verifies without saying for whom looks at both principals. */
static void
join_actor (const SulhTrustGraph *graph, const GPtrArray *nodes, guint number, GArray *edges)
{
  const SulhActor *actor = ((const SulhNode *)nodes->pdata[number])->actor;

  for (guint i = 0; i < actor->ties->len; i++)
    {
      const SulhTie *tie = actor->ties->pdata[i];
      double access = sulh_number_is_set (&tie->access) ? tie->access.mode : 0.5;

      join (edges, number, find_number (nodes, tie->party), TIE_LENGTH + 0.4 * (0.5 - access));
    }
  if (actor->belongs_to != NULL)
    join (edges, number, find_number (nodes, actor->belongs_to), TIE_LENGTH * 0.8);
  for (guint i = 0; sulh_trust_graph_looks_at_both (graph, actor) && i < 2; i++)
    join (edges, number, find_number (nodes, sulh_trust_graph_get_party (graph, i)->part.id),
          TIE_LENGTH);
}

/* Trust draws together, distrust keeps apart. */
static GArray *
list_edges (const SulhTrustGraph *graph, const GPtrArray *nodes)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (SulhLayoutEdge));

  for (guint i = 0; i < graph->beliefs->len; i++)
    {
      const SulhBelief *belief = sulh_trust_graph_get_belief (graph, i);
      double level = belief->trust != NULL && sulh_number_is_set (&belief->trust->level)
                         ? belief->trust->level.mode
                         : 0.5;

      join (edges, find_number (nodes, sulh_trust_graph_get_party (graph, belief->from)->part.id),
            find_number (nodes, sulh_trust_graph_get_party (graph, belief->to)->part.id),
            2 - 0.6 * CLAMP (level, 0, 1));
    }
  for (guint i = 0; i < nodes->len; i++)
    if (((const SulhNode *)nodes->pdata[i])->actor != NULL)
      join_actor (graph, nodes, i, edges);
  return edges;
}

static void
init_net (const SulhTrustGraph *graph, SulhNet *net)
{
  net->nodes = sulh_trust_graph_list_nodes (graph);
  net->edges = list_edges (graph, net->nodes);
  net->sizes = g_new0 (SulhPoint, net->nodes->len + 1);
  net->places = g_new0 (SulhPoint, net->nodes->len + 1);
  net->pinned = g_new0 (gboolean, net->nodes->len + 1);
  net->centres = g_new0 (SulhPoint, net->nodes->len + 1);
  for (guint i = 0; i < net->nodes->len; i++)
    {
      const SulhNode *node = net->nodes->pdata[i];
      const SulhGraphPosition *position = get_position (node->part);

      net->sizes[i] = (SulhPoint){ node->area.width + ROOM_BESIDE * graph->scale,
                                   node->area.height + ROOM_ABOVE * graph->scale };
      net->places[i] = position != NULL
                           ? (SulhPoint){ position->x * graph->scale, position->y * graph->scale }
                           : (SulhPoint){ NAN, NAN };
      net->pinned[i] = position != NULL && position->pinned;
    }
  net->layout = (SulhLayoutGraph){
    .n_nodes = net->nodes->len,
    .sizes = net->sizes,
    .edges = (const SulhLayoutEdge *)net->edges->data,
    .n_edges = net->edges->len,
    .places = net->places,
    .pinned = net->pinned,
    .unit = EDGE_LENGTH * graph->scale,
  };
}

/**
 * sulh_trust_graph_new_net:
 * @graph: a graph whose nodes are measured
 *
 * Returns: (transfer full): its nodes and links as a layout wants them
 */
SulhNet *
sulh_trust_graph_new_net (const SulhTrustGraph *graph)
{
  SulhNet *net = g_new0 (SulhNet, 1);

  init_net (graph, net);
  return net;
}

void
sulh_net_free (SulhNet *net)
{
  g_ptr_array_unref (net->nodes);
  g_array_unref (net->edges);
  g_free (net->sizes);
  g_free (net->places);
  g_free (net->pinned);
  g_free (net->centres);
  g_free (net);
}

static gboolean
has_new (const SulhNet *net)
{
  for (guint i = 0; i < net->nodes->len; i++)
    if (isnan (net->places[i].x))
      return TRUE;
  return FALSE;
}

/* Moves all nodes from round the middle to where the middle lies on the page. */
void
sulh_trust_graph_shift (SulhTrustGraph *graph, SulhPoint middle)
{
  g_autoptr (GPtrArray) nodes = sulh_trust_graph_list_nodes (graph);

  for (guint i = 0; i < nodes->len; i++)
    {
      SulhNode *node = nodes->pdata[i];

      node->area.x += middle.x;
      node->area.y += middle.y;
    }
}

/* Links */

SulhPoint
sulh_area_get_middle (SulhArea area)
{
  return (SulhPoint){ area.x + area.width / 2, area.y + area.height / 2 };
}

/**
 * sulh_area_get_rim:
 * @area: a box
 * @to: a point outside it
 * @gap: how far off the box
 *
 * Returns: where the line from the middle of the box to @to leaves it
 */
SulhPoint
sulh_area_get_rim (SulhArea area, SulhPoint to, double gap)
{
  SulhPoint middle = sulh_area_get_middle (area);
  double dx = to.x - middle.x, dy = to.y - middle.y;
  double length = hypot (dx, dy);
  double share;

  if (length < 1e-6)
    return middle;
  share = MIN ((area.width / 2 + gap) / MAX (fabs (dx), 1e-6),
               (area.height / 2 + gap) / MAX (fabs (dy), 1e-6));
  share = MIN (share, 1);
  return (SulhPoint){ middle.x + dx * share, middle.y + dy * share };
}

static SulhPoint
mix (SulhPoint a, SulhPoint b, double t)
{
  return (SulhPoint){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* The piece of a cubic between two of its parts, as a cubic (de Casteljau). */
static void
cut (const SulhPoint cubic[4], double from, double to, SulhPoint piece[4])
{
  SulhPoint left[3], middle[2];
  double share = from < 1 ? (to - from) / (1 - from) : 0;

  for (guint i = 0; i < 3; i++)
    left[i] = mix (cubic[i], cubic[i + 1], from);
  for (guint i = 0; i < 2; i++)
    middle[i] = mix (left[i], left[i + 1], from);
  SulhPoint rest[4] = { mix (middle[0], middle[1], from), middle[1], left[2], cubic[3] };
  for (guint i = 0; i < 3; i++)
    left[i] = mix (rest[i], rest[i + 1], share);
  for (guint i = 0; i < 2; i++)
    middle[i] = mix (left[i], left[i + 1], share);
  piece[0] = rest[0];
  piece[1] = left[0];
  piece[2] = middle[0];
  piece[3] = mix (middle[0], middle[1], share);
}

static void
bend (const SulhTrustGraph *graph, SulhArea from, SulhArea to, double factor, SulhPoint cubic[4])
{
  SulhPoint a = sulh_area_get_middle (from), b = sulh_area_get_middle (to);
  double length = MAX (hypot (b.x - a.x, b.y - a.y), 1);
  double usual = CLAMP (length * BOW_SHARE, BOW_LEAST * graph->scale, BOW_MOST * graph->scale);
  double bow = 4.0 / 3 * usual * factor / length;
  SulhPoint first = mix (a, b, 0.25), second = mix (a, b, 0.75);

  cubic[1] = (SulhPoint){ first.x + (b.y - a.y) * bow, first.y - (b.x - a.x) * bow };
  cubic[2] = (SulhPoint){ second.x + (b.y - a.y) * bow, second.y - (b.x - a.x) * bow };
  cubic[0] = sulh_area_get_rim (from, cubic[1], 0);
  cubic[3] = sulh_area_get_rim (to, cubic[2], 3);
}

/* Points of the way that lie in boxes of others. */
static guint
count_hidden (const SulhTrustGraph *graph, const SulhBelief *belief, const SulhPoint cubic[4])
{
  guint hidden = 0;

  for (guint place = 0; place < SULH_N_PLACES; place++)
    for (guint i = 0; i < graph->nodes[place]->len; i++)
      {
        const SulhNode *node = sulh_trust_graph_get_node (graph, (SulhPlaceName)place, i);

        if (node == sulh_trust_graph_get_party_node (graph, belief->from)
            || node == sulh_trust_graph_get_party_node (graph, belief->to))
          continue;
        for (guint k = 1; k < ARC_SAMPLES; k++)
          hidden += sulh_area_has_point (sulh_area_grow (node->area, 6),
                                         sulh_cubic_get_point (cubic, (double)k / ARC_SAMPLES));
      }
  return hidden;
}

/**
 * sulh_trust_graph_get_free_arc:
 * @arc: (out) (array fixed-size=10): three cubics
 *
 * From one party to the other, bowed to the left of its way, so that two that trust each other have
 * an arc each; bowed further where it would run behind somebody.
 */
void
sulh_trust_graph_get_free_arc (const SulhTrustGraph *graph, const SulhBelief *belief,
                               SulhPoint arc[10])
{
  static const double factors[] = { 1, 1.6, 2.3, 3.1 };
  SulhArea from = sulh_trust_graph_get_party_node (graph, belief->from)->area;
  SulhArea to = sulh_trust_graph_get_party_node (graph, belief->to)->area;
  SulhPoint cubic[4];
  double best = 1;
  guint least = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (factors) && least > 0; i++)
    {
      guint hidden;

      bend (graph, from, to, factors[i], cubic);
      hidden = count_hidden (graph, belief, cubic);
      if (hidden < least)
        {
          least = hidden;
          best = factors[i];
        }
    }
  bend (graph, from, to, best, cubic);
  for (guint i = 0; i < 3; i++)
    cut (cubic, i / 3.0, (i + 1) / 3.0, arc + 3 * i);
}

/* Room for arcs that bow out of the hull of the nodes, and for their halos. */
static SulhPoint
make_room_for_arcs (const SulhTrustGraph *graph, SulhPoint reach)
{
  for (guint i = 0; i < graph->beliefs->len; i++)
    {
      SulhPoint arc[10];

      sulh_trust_graph_get_free_arc (graph, sulh_trust_graph_get_belief (graph, i), arc);
      for (guint k = 0; k < 10; k++)
        {
          reach.x = MAX (reach.x, fabs (arc[k].x) + HALO_ROOM);
          reach.y = MAX (reach.y, fabs (arc[k].y) + HALO_ROOM);
        }
    }
  return reach;
}

/**
 * sulh_trust_graph_place_free:
 *
 * Centres of all nodes round the middle of the graph, into their areas; whoever has a position
 * stays there. n^2 where somebody is new, else linear.
 *
 * Returns: half of the height that the graph takes above its middle and below it, and half its
 *   width
 */
SulhPoint
sulh_trust_graph_place_free (SulhTrustGraph *graph)
{
  SulhLayoutEffort effort = sulh_graph_layout_gentle;
  SulhNet *net = sulh_trust_graph_new_net (graph);
  SulhPoint reach = { STAGE_WIDTH / 2 * graph->scale, STAGE_HEIGHT / 2 * graph->scale };

  effort.anchor = G_MAXDOUBLE;
  if (has_new (net))
    sulh_graph_layout_settle (&net->layout, &effort, net->centres);
  else
    memcpy (net->centres, net->places, net->nodes->len * sizeof (SulhPoint));
  for (guint i = 0; i < net->nodes->len; i++)
    {
      SulhNode *node = net->nodes->pdata[i];

      node->area.x = net->centres[i].x - node->area.width / 2;
      node->area.y = net->centres[i].y - node->area.height / 2;
      reach.x = MAX (reach.x, fabs (net->centres[i].x) + node->area.width / 2);
      reach.y = MAX (reach.y, fabs (net->centres[i].y) + node->area.height / 2);
    }
  sulh_net_free (net);
  return make_room_for_arcs (graph, reach);
}
