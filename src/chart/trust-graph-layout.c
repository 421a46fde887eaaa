/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the nodes of a trust graph stand.
 *
 *   outer     left    ____belief of left____    right     outer
 *   left     [party]  mediators in a stack     [party]    right
 *                     ‾‾‾‾belief of right‾‾‾
 *            |.........verifiers on a line..........|
 *                      others in rows
 */
#include "chart/trust-graph-private.h"

#include <glib/gi18n-lib.h>

#define NODE_PADDING 9.0
#define SIGN_ROOM 18.0
#define STACK_GAP 16.0
#define LINK_SHARE 0.05
#define LINK_LEAST 44.0
#define LINK_MOST 64.0
#define ARC_ROOM 40.0
#define GAUGE_ROOM 20.0
#define ROW_GAP 20.0
#define PARTY_LEAST 92.0

/* Nodes that stand freely are as broad as on a page of this width, whatever the page. */
#define FREE_WIDTH 960.0

static double
get_inner_width (const SulhTrustGraph *graph)
{
  return graph->page.width - 2 * SULH_PAGE_MARGIN;
}

static double
get_link_room (const SulhTrustGraph *graph)
{
  return CLAMP (get_inner_width (graph) * LINK_SHARE, LINK_LEAST * graph->scale,
                LINK_MOST * graph->scale);
}

static void
choose_widths (SulhTrustGraph *graph)
{
  double inner = graph->is_free ? FREE_WIDTH * graph->scale : get_inner_width (graph);
  double scale = graph->scale;
  double outer = CLAMP (inner * 0.15, 118 * scale, 190 * scale);
  double party = CLAMP (inner * 0.14, 110 * scale, 180 * scale);
  double middle = CLAMP (inner * 0.17, 160 * scale, 210 * scale);

  graph->node_widths[SULH_PLACE_LEFT] = party;
  graph->node_widths[SULH_PLACE_RIGHT] = party;
  graph->node_widths[SULH_PLACE_MIDDLE] = middle;
  graph->node_widths[SULH_PLACE_OUTER_LEFT] = outer;
  graph->node_widths[SULH_PLACE_OUTER_RIGHT] = outer;
  graph->node_widths[SULH_PLACE_VERIFIERS] = middle * 0.85;
  graph->node_widths[SULH_PLACE_OTHERS] = middle;
}

static char *
say_caption (const SulhTrustGraph *graph, const SulhNode *node)
{
  const char *role = node->actor != NULL
                         ? sulh_choice_get_label (sulh_actor_role_choices (), node->actor->role)
                         : NULL;

  if (node->side != NULL)
    {
      g_autofree char *side
          = sulh_ruler_isolate (graph->page.ruler, sulh_part_get_label (node->side));
      return g_strdup_printf (_ ("%s, %s"), role, side);
    }
  if (role != NULL)
    return g_strdup (role);
  return g_strdup (((const SulhParty *)node->part)->wants);
}

static void
measure_node (const SulhTrustGraph *graph, SulhNode *node, double width, double least)
{
  double room = width - 2 * NODE_PADDING - (node->actor != NULL ? SIGN_ROOM : 0);
  g_autofree char *caption = say_caption (graph, node);
  gboolean is_party = node->actor == NULL;

  node->name = sulh_ruler_measure (graph->page.ruler, sulh_part_get_label (node->part),
                                   is_party ? sulh_font_heading : sulh_font_label, room, 3);
  node->caption
      = sulh_ruler_measure (graph->page.ruler, caption != NULL ? caption : "", sulh_font_small,
                            room, is_party ? 4 : (node->side != NULL ? 2 : 1));
  node->area.width = width;
  node->area.height = node->name->height + 2 * NODE_PADDING;
  if (node->caption->width > 0)
    node->area.height += node->caption->height;
  if (node->actor != NULL && node->actor->role == SULH_ACTOR_MEDIATOR)
    node->area.height += node->caption->height;
  node->area.height = MAX (node->area.height, least);
}

static void
measure_nodes (SulhTrustGraph *graph)
{
  for (guint place = 0; place < SULH_N_PLACES; place++)
    for (guint i = 0; i < graph->nodes[place]->len; i++)
      measure_node (graph, sulh_trust_graph_get_node (graph, place, i), graph->node_widths[place],
                    place <= SULH_PLACE_RIGHT ? PARTY_LEAST * graph->scale : 0);
}

static double
get_stack_height (const SulhTrustGraph *graph, SulhPlaceName place)
{
  double height = 0;

  for (guint i = 0; i < graph->nodes[place]->len; i++)
    height += sulh_trust_graph_get_node (graph, place, i)->area.height + (i > 0 ? STACK_GAP : 0);
  return height;
}

static void
place_stack (SulhTrustGraph *graph, SulhPlaceName place, double x, double middle)
{
  double y = middle - get_stack_height (graph, place) / 2;

  for (guint i = 0; i < graph->nodes[place]->len; i++)
    {
      SulhNode *node = sulh_trust_graph_get_node (graph, place, i);

      node->area.x = x;
      node->area.y = y;
      y += node->area.height + STACK_GAP;
    }
}

static double
get_row_height (const SulhTrustGraph *graph, SulhPlaceName place)
{
  double height = 0;

  for (guint i = 0; i < graph->nodes[place]->len; i++)
    height = MAX (height, sulh_trust_graph_get_node (graph, place, i)->area.height);
  return height;
}

/* Rows are centred and broken when full. Returns: y below the last row. */
static double
place_rows (SulhTrustGraph *graph, SulhPlaceName place, double room, double top)
{
  double width = graph->node_widths[place] + ROW_GAP;
  guint per_row = MAX (1, (guint)((room + ROW_GAP) / width));
  double row_height = get_row_height (graph, place);
  guint n = graph->nodes[place]->len;

  for (guint i = 0; i < n; i++)
    {
      SulhNode *node = sulh_trust_graph_get_node (graph, place, i);
      guint row = i / per_row;
      guint in_row = MIN (per_row, n - row * per_row);

      node->area.x = (graph->page.width - in_row * width + ROW_GAP) / 2 + i % per_row * width;
      node->area.y = top + row * (row_height + ROW_GAP) + (row_height - node->area.height) / 2;
    }
  return n > 0 ? top + (n + per_row - 1) / per_row * (row_height + ROW_GAP) : top;
}

/* What those behind a principal and their link take; nothing where they stand below. */
static double
get_outer_room (const SulhTrustGraph *graph)
{
  if (graph->is_narrow)
    return 0;
  return graph->node_widths[SULH_PLACE_OUTER_LEFT] + get_link_room (graph);
}

/* Distance between the inner edges of the two principals. */
static double
get_span (const SulhTrustGraph *graph)
{
  return get_inner_width (graph)
         - 2 * (get_outer_room (graph) + graph->node_widths[SULH_PLACE_LEFT]);
}

static void
measure_beliefs (SulhTrustGraph *graph)
{
  double room = get_span (graph) + graph->node_widths[SULH_PLACE_LEFT] / 2 - 24;
  double column = (graph->page.width - 2 * SULH_PAGE_MARGIN) / 3 - 12;

  for (guint i = 0; i < graph->beliefs->len; i++)
    {
      SulhBelief *belief = sulh_trust_graph_get_belief (graph, i);
      /* Between the principals, or in one of the columns below. */
      double width = graph->is_free ? column : (i < 2 ? room : MIN (room, column));
      g_autofree char *title = sulh_trust_graph_say_belief (graph, belief);
      g_autofree char *detail = sulh_trust_graph_say_detail (graph, belief);

      belief->title = sulh_ruler_measure (graph->page.ruler, title, sulh_font_label_bold, width, 3);
      belief->detail = sulh_ruler_measure (graph->page.ruler, detail, sulh_font_small, width, 3);
    }
}

/**
 * sulh_trust_graph_get_belief_height:
 *
 * Returns: height of the words and the gauge of a belief
 */
double
sulh_trust_graph_get_belief_height (const SulhTrustGraph *graph, const SulhBelief *belief)
{
  return belief->title->height + GAUGE_ROOM * graph->scale + belief->detail->height;
}

static void
place_sides (SulhTrustGraph *graph, double middle)
{
  double outer = graph->node_widths[SULH_PLACE_OUTER_LEFT];
  double party_x = SULH_PAGE_MARGIN + get_outer_room (graph);
  double width = graph->page.width;
  double party = graph->node_widths[SULH_PLACE_LEFT];

  place_stack (graph, SULH_PLACE_OUTER_LEFT, SULH_PAGE_MARGIN, middle);
  place_stack (graph, SULH_PLACE_OUTER_RIGHT, width - SULH_PAGE_MARGIN - outer, middle);
  place_stack (graph, SULH_PLACE_LEFT, party_x, middle);
  place_stack (graph, SULH_PLACE_RIGHT, width - party_x - party, middle);
  place_stack (graph, SULH_PLACE_MIDDLE, (width - graph->node_widths[SULH_PLACE_MIDDLE]) / 2,
               middle);
}

/* Half the height that the middle line needs above and below itself. */
static double
get_reach (const SulhTrustGraph *graph, double arcs)
{
  double reach = arcs;

  reach = MAX (reach, get_stack_height (graph, SULH_PLACE_OUTER_LEFT) / 2);
  reach = MAX (reach, get_stack_height (graph, SULH_PLACE_OUTER_RIGHT) / 2);
  reach = MAX (reach, get_stack_height (graph, SULH_PLACE_LEFT) / 2);
  return MAX (reach, get_stack_height (graph, SULH_PLACE_RIGHT) / 2);
}

static double
get_words_height (const SulhTrustGraph *graph)
{
  double height = 0;

  for (guint i = 0; i < MIN (2, graph->beliefs->len); i++)
    height = MAX (
        height, sulh_trust_graph_get_belief_height (graph, sulh_trust_graph_get_belief (graph, i)));
  return height;
}

/**
 * sulh_trust_graph_measure:
 *
 * Sizes of all nodes, and the words for beliefs.
 */
void
sulh_trust_graph_measure (SulhTrustGraph *graph)
{
  choose_widths (graph);
  measure_nodes (graph);
  measure_beliefs (graph);
}

/**
 * sulh_trust_graph_place:
 * @top: y below the head of the page
 *
 * Places everything, with the principals left and right; linear in the actors.
 *
 * Returns: y below the graph
 */
double
sulh_trust_graph_place (SulhTrustGraph *graph, double top)
{
  double parties
      = MAX (get_stack_height (graph, SULH_PLACE_LEFT), get_stack_height (graph, SULH_PLACE_RIGHT));
  double bow
      = MAX (get_stack_height (graph, SULH_PLACE_MIDDLE), parties) / 2 + ARC_ROOM * graph->scale;
  double reach = get_reach (graph, bow + get_words_height (graph) + 20);
  double middle = top + reach;
  double y = middle + reach + ROW_GAP;

  place_sides (graph, middle);
  graph->middle = (SulhPoint){ graph->page.width / 2, middle };
  graph->upper_apex = middle - bow;
  graph->lower_apex = middle + bow;
  graph->verifier_y = y + get_row_height (graph, SULH_PLACE_VERIFIERS) / 2;
  y = place_rows (graph, SULH_PLACE_VERIFIERS,
                  get_span (graph) + graph->node_widths[SULH_PLACE_LEFT] * 0.6, y);
  return place_rows (graph, SULH_PLACE_OTHERS, get_inner_width (graph), y + 6);
}
