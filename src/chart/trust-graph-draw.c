/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The nodes of a trust graph and the links of those who are not parties. */
#include "chart/shape.h"
#include "chart/trust-graph-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NODE_PADDING 9.0
#define SIGN_ROOM 18.0
#define ZIGZAG 6.0

static gboolean
is_selected (const SulhTrustGraph *graph, const SulhPart *part)
{
  return sulh_chart_options_select (graph->options, part->id);
}

static SulhPoint
get_inner_edge (const SulhNode *node, gboolean is_left)
{
  return (SulhPoint){ is_left ? node->area.x + node->area.width : node->area.x,
                      node->area.y + node->area.height / 2 };
}

static const char *
say_role (const SulhNode *node)
{
  if (node->actor == NULL)
    return _ ("Party");
  return sulh_choice_get_label (sulh_actor_role_choices (), node->actor->role);
}

/* Rails of a bridge: a broad line with its middle taken out. */
static void
draw_rails_along (const SulhTrustGraph *graph, const SulhPoint points[4], double access)
{
  SulhFigureBuilder *builder = graph->page.builder;
  double width = (4 + 4 * access) * graph->scale;

  sulh_figure_builder_add_path (
      builder, SULH_ROLE_MEDIATOR, points, 4,
      (SulhLook){ .line = SULH_LINE_SOLID, .width = width, .curved = TRUE, .solid = TRUE });
  sulh_figure_builder_add_path (
      builder, SULH_ROLE_BACKGROUND, points, 4,
      (SulhLook){ .line = SULH_LINE_SOLID, .width = MAX (1.6, width - 2.6), .curved = TRUE });
}

static void
draw_bridge (const SulhTrustGraph *graph, SulhPoint from, SulhPoint to, double access)
{
  double bend = (to.x - from.x) / 2;
  SulhPoint points[] = { from, { from.x + bend, from.y }, { to.x - bend, to.y }, to };

  draw_rails_along (graph, points, access);
}

static void
draw_rails (const SulhTrustGraph *graph, SulhPoint from, SulhPoint to, double access)
{
  double dx = (to.x - from.x) / 3, dy = (to.y - from.y) / 3;
  SulhPoint points[] = { from, { from.x + dx, from.y + dy }, { to.x - dx, to.y - dy }, to };

  draw_rails_along (graph, points, access);
}

static double
get_access (const SulhActor *actor, const SulhPart *party)
{
  for (guint i = 0; i < actor->ties->len; i++)
    {
      const SulhTie *tie = actor->ties->pdata[i];
      if (g_strcmp0 (tie->party, party->id) == 0 && sulh_number_is_set (&tie->access))
        return tie->access.mode;
    }
  return NAN;
}

static void
draw_bridges (const SulhTrustGraph *graph, SulhPlaceName side)
{
  gboolean is_left = side == SULH_PLACE_LEFT;

  if (graph->nodes[side]->len == 0)
    return;
  const SulhNode *party = sulh_trust_graph_get_node (graph, side, 0);
  for (guint i = 0; i < graph->nodes[SULH_PLACE_MIDDLE]->len; i++)
    {
      const SulhNode *mediator = sulh_trust_graph_get_node (graph, SULH_PLACE_MIDDLE, i);
      double access = get_access (mediator->actor, party->part);

      if (isnan (access))
        continue;
      sulh_figure_builder_begin_aside (graph->page.builder, mediator->part->id,
                                       sulh_part_get_label (mediator->part), say_role (mediator));
      draw_bridge (graph, get_inner_edge (party, is_left), get_inner_edge (mediator, !is_left),
                   access);
      sulh_figure_builder_end_subject (graph->page.builder);
    }
}

/* A spoiler pulls at its side: the line is torn into a zigzag. */
static void
draw_zigzag (const SulhTrustGraph *graph, SulhPoint from, SulhPoint to)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (SulhPoint));
  double length = hypot (to.x - from.x, to.y - from.y);
  guint n = MAX (3, (guint)(length / ZIGZAG));
  double nx = -(to.y - from.y) / length * 3.5;
  double ny = (to.x - from.x) / length * 3.5;

  for (guint i = 0; i <= n; i++)
    {
      double t = (double)i / n;
      double side = i == 0 || i == n ? 0 : (i % 2 == 0 ? 1 : -1);
      SulhPoint point
          = { from.x + t * (to.x - from.x) + side * nx, from.y + t * (to.y - from.y) + side * ny };
      g_array_append_val (points, point);
    }
  sulh_figure_builder_add_path (graph->page.builder, SULH_ROLE_SPOILER,
                                (const SulhPoint *)points->data, points->len,
                                (SulhLook){ .line = SULH_LINE_SOLID, .width = 1.4, .solid = TRUE });
}

static void
draw_outer_link (const SulhTrustGraph *graph, const SulhNode *node, const SulhNode *party,
                 gboolean is_left, double share)
{
  SulhPoint from = get_inner_edge (node, is_left);
  SulhPoint to = { is_left ? party->area.x : party->area.x + party->area.width,
                   party->area.y + party->area.height * share };

  if (node->actor->role == SULH_ACTOR_SPOILER)
    draw_zigzag (graph, from, to);
  else
    sulh_figure_builder_add_line (graph->page.builder, node->role, from, to,
                                  (SulhLook){ .line = node->actor->role == SULH_ACTOR_ALLY
                                                          ? SULH_LINE_SOLID
                                                          : SULH_LINE_DOTTED,
                                              .width = 1.6,
                                              .solid = TRUE });
}

static void
draw_outer_links (const SulhTrustGraph *graph, SulhPlaceName outer, SulhPlaceName side)
{
  guint n = graph->nodes[outer]->len;

  for (guint i = 0; i < n && graph->nodes[side]->len > 0; i++)
    draw_outer_link (graph, sulh_trust_graph_get_node (graph, outer, i),
                     sulh_trust_graph_get_node (graph, side, 0), side == SULH_PLACE_LEFT,
                     (i + 1.0) / (n + 1.0));
}

/* One line from party to party on which the verifiers sit: they look at both. */
static void
draw_verifier_line (const SulhTrustGraph *graph)
{
  if (graph->nodes[SULH_PLACE_VERIFIERS]->len == 0 || graph->nodes[SULH_PLACE_LEFT]->len == 0
      || graph->nodes[SULH_PLACE_RIGHT]->len == 0)
    return;

  SulhArea left = sulh_trust_graph_get_node (graph, SULH_PLACE_LEFT, 0)->area;
  SulhArea right = sulh_trust_graph_get_node (graph, SULH_PLACE_RIGHT, 0)->area;
  double y = graph->verifier_y;
  SulhPoint points[] = {
    { left.x + left.width * 0.35, left.y + left.height },
    { left.x + left.width * 0.35, y },
    { right.x + right.width * 0.65, y },
    { right.x + right.width * 0.65, right.y + right.height },
  };
  sulh_figure_builder_add_path (graph->page.builder, SULH_ROLE_VERIFIER, points, 4,
                                (SulhLook){ .line = SULH_LINE_DOTTED, .width = 1.5 });
}

/**
 * sulh_trust_graph_draw_links:
 *
 * Bridges of mediators, links of those who stand behind a party, the line of the verifiers.
 */
void
sulh_trust_graph_draw_links (const SulhTrustGraph *graph)
{
  draw_bridges (graph, SULH_PLACE_LEFT);
  draw_bridges (graph, SULH_PLACE_RIGHT);
  draw_outer_links (graph, SULH_PLACE_OUTER_LEFT, SULH_PLACE_LEFT);
  draw_outer_links (graph, SULH_PLACE_OUTER_RIGHT, SULH_PLACE_RIGHT);
  draw_verifier_line (graph);
}

/* Links between nodes that stand freely: from rim to rim, by the shortest way. */

/**
 * sulh_trust_graph_looks_at_both:
 *
 * Returns: whether the actor verifies without saying for whom: then it looks at both principals
 */
gboolean
sulh_trust_graph_looks_at_both (const SulhTrustGraph *graph, const SulhActor *actor)
{
  return actor->role == SULH_ACTOR_VERIFIER && actor->ties->len == 0 && actor->belongs_to == NULL
         && graph->parties->len >= 2;
}

static const SulhNode *
find_party_node (const SulhTrustGraph *graph, const char *id)
{
  for (guint i = 0; i < graph->parties->len; i++)
    if (g_strcmp0 (sulh_trust_graph_get_party (graph, i)->part.id, id) == 0)
      return sulh_trust_graph_get_party_node (graph, i);
  return NULL;
}

static void
draw_free_link (const SulhTrustGraph *graph, const SulhNode *node, const SulhNode *party,
                double access)
{
  SulhPoint from = sulh_area_get_rim (node->area, sulh_area_get_middle (party->area), 0);
  SulhPoint to = sulh_area_get_rim (party->area, sulh_area_get_middle (node->area), 0);

  if (hypot (to.x - from.x, to.y - from.y) < 1)
    return;
  if (node->actor->role == SULH_ACTOR_MEDIATOR)
    draw_rails (graph, from, to, isnan (access) ? 0 : access);
  else if (node->actor->role == SULH_ACTOR_SPOILER)
    draw_zigzag (graph, from, to);
  else
    sulh_figure_builder_add_line (graph->page.builder, node->role, from, to,
                                  (SulhLook){ .line = node->actor->role == SULH_ACTOR_ALLY
                                                          ? SULH_LINE_SOLID
                                                          : SULH_LINE_DOTTED,
                                              .width = 1.6,
                                              .solid = TRUE });
}

static void
draw_links_of (const SulhTrustGraph *graph, const SulhNode *node)
{
  const SulhActor *actor = node->actor;
  const SulhNode *party;

  for (guint i = 0; i < actor->ties->len; i++)
    {
      const SulhTie *tie = actor->ties->pdata[i];

      party = find_party_node (graph, tie->party);
      if (party != NULL)
        draw_free_link (graph, node, party, get_access (actor, party->part));
    }
  party = find_party_node (graph, actor->belongs_to);
  if (party != NULL && isnan (get_access (actor, party->part)))
    draw_free_link (graph, node, party, 0);
  for (guint i = 0; sulh_trust_graph_looks_at_both (graph, actor) && i < 2; i++)
    draw_free_link (graph, node, sulh_trust_graph_get_party_node (graph, i), 0);
}

/**
 * sulh_trust_graph_draw_free_links:
 *
 * Ties and sides of all actors.
 */
void
sulh_trust_graph_draw_free_links (const SulhTrustGraph *graph)
{
  g_autoptr (GPtrArray) nodes = sulh_trust_graph_list_nodes (graph);

  for (guint i = 0; i < nodes->len; i++)
    {
      const SulhNode *node = nodes->pdata[i];

      if (node->actor == NULL)
        continue;
      sulh_figure_builder_begin_aside (graph->page.builder, node->part->id,
                                       sulh_part_get_label (node->part), say_role (node));
      draw_links_of (graph, node);
      sulh_figure_builder_end_subject (graph->page.builder);
    }
}

static void
draw_access (const SulhTrustGraph *graph, const SulhNode *node, guint box, SulhPlaceName side,
             double y)
{
  gboolean is_left = side == SULH_PLACE_LEFT;
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (graph->nodes[side]->len == 0)
    return;
  double access = get_access (node->actor, sulh_trust_graph_get_node (graph, side, 0)->part);
  if (isnan (access))
    return;
  g_ascii_formatd (digits, sizeof digits, "%.2f", access);
  g_autofree char *words = g_strdup_printf (_ ("access %s"), digits);
  SulhText *text = sulh_ruler_measure (graph->page.ruler, words, sulh_font_small,
                                       node->area.width / 2 - NODE_PADDING - 2, 1);
  double x = is_left ? node->area.x + NODE_PADDING
                     : node->area.x + node->area.width - NODE_PADDING - text->width;
  sulh_figure_builder_take_text (graph->page.builder, SULH_ROLE_LABEL_SECONDARY, text,
                                 (SulhPoint){ x, y }, (SulhPlace){ .inside = box });
}

static void
draw_party_words (const SulhTrustGraph *graph, const SulhNode *node, guint box)
{
  double height = node->name->height + (node->caption->width > 0 ? node->caption->height : 0);
  double middle = node->area.x + node->area.width / 2;
  double y = node->area.y + (node->area.height - height) / 2;
  SulhPlace place = { .align = SULH_ALIGN_CENTER, .inside = box };

  sulh_figure_builder_take_text (graph->page.builder, SULH_ROLE_LABEL, sulh_text_copy (node->name),
                                 (SulhPoint){ middle - node->name->width / 2, y }, place);
  if (node->caption->width > 0)
    sulh_figure_builder_take_text (
        graph->page.builder, SULH_ROLE_LABEL, sulh_text_copy (node->caption),
        (SulhPoint){ middle - node->caption->width / 2, y + node->name->height }, place);
}

static void
draw_actor_words (const SulhTrustGraph *graph, const SulhNode *node, guint box)
{
  double x = node->area.x + NODE_PADDING + SIGN_ROOM;
  double y = node->area.y + NODE_PADDING;

  sulh_figure_builder_add_mark (
      graph->page.builder, node->role, node->mark,
      (SulhPoint){ node->area.x + NODE_PADDING + 5, y + node->name->height / 2 }, 11,
      (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  sulh_figure_builder_take_text (graph->page.builder, SULH_ROLE_LABEL, sulh_text_copy (node->name),
                                 (SulhPoint){ x, y }, (SulhPlace){ .inside = box });
  y += node->name->height;
  sulh_figure_builder_take_text (graph->page.builder, SULH_ROLE_LABEL_SECONDARY,
                                 sulh_text_copy (node->caption), (SulhPoint){ x, y },
                                 (SulhPlace){ .inside = box });
  if (node->actor->role != SULH_ACTOR_MEDIATOR)
    return;
  y += node->caption->height;
  draw_access (graph, node, box, SULH_PLACE_LEFT, y);
  draw_access (graph, node, box, SULH_PLACE_RIGHT, y);
}

static void
draw_node (const SulhTrustGraph *graph, const SulhNode *node)
{
  SulhFigureBuilder *builder = graph->page.builder;
  gboolean is_party = node->actor == NULL;

  sulh_figure_builder_begin_subject (builder, node->part->id, sulh_part_get_label (node->part),
                                     say_role (node));
  if (is_selected (graph, node->part))
    sulh_figure_builder_add_box (
        builder, SULH_ROLE_SELECTION, sulh_area_grow (node->area, 4),
        (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 2, .radius = 11 });
  guint box = sulh_figure_builder_add_box (builder, node->role, node->area,
                                           (SulhLook){ .fill = SULH_FILL_TINT,
                                                       .line = SULH_LINE_SOLID,
                                                       .width = is_party ? 2 : 1.2,
                                                       .radius = is_party ? 10 : 7,
                                                       .solid = TRUE });
  if (is_party)
    draw_party_words (graph, node, box);
  else
    draw_actor_words (graph, node, box);
  sulh_figure_builder_end_subject (builder);
}

/**
 * sulh_trust_graph_draw_nodes:
 *
 * Boxes with names, over all links.
 */
void
sulh_trust_graph_draw_nodes (const SulhTrustGraph *graph)
{
  for (guint place = 0; place < SULH_N_PLACES; place++)
    for (guint i = 0; i < graph->nodes[place]->len; i++)
      draw_node (graph, sulh_trust_graph_get_node (graph, place, i));
}

/**
 * sulh_trust_graph_name_nodes:
 *
 * Names all nodes before anything is drawn: links lie under nodes, but readers meet the parties
 * first, then those between them, behind them, and the rest.
 */
void
sulh_trust_graph_name_nodes (const SulhTrustGraph *graph)
{
  for (guint place = 0; place < SULH_N_PLACES; place++)
    for (guint i = 0; i < graph->nodes[place]->len; i++)
      {
        const SulhNode *node = sulh_trust_graph_get_node (graph, place, i);

        sulh_figure_builder_begin_aside (graph->page.builder, node->part->id,
                                         sulh_part_get_label (node->part), say_role (node));
        sulh_figure_builder_end_subject (graph->page.builder);
      }
}
