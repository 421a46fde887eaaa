/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beliefs as arcs: breadth for trust, a halo for doubt, bars across for distrust, and a gauge. */
#include "chart/shape.h"
#include "chart/trust-graph.h"
#include "chart/trust-graph-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ARC_POINTS 10
#define RIBBON_PIECES 48
#define GAUGE_WIDTH 170.0
#define GAUGE_HEIGHT 8.0
#define ARROW_LENGTH 15.0
#define BAR_SPACING 0.07

static double
get_level (const SulhBelief *belief)
{
  return belief->trust != NULL && sulh_number_is_set (&belief->trust->level)
             ? belief->trust->level.mode
             : 0;
}

/* The arc leaves one party over its edge, runs over or under all who stand between, and comes down
 * on the other: however many they are, it meets nobody. */
static void
get_arc (const SulhTrustGraph *graph, const SulhBelief *belief, SulhPoint arc[ARC_POINTS])
{
  gboolean is_upper = belief->from == 0;

  if (graph->is_free)
    {
      sulh_trust_graph_get_free_arc (graph, belief, arc);
      return;
    }
  SulhArea left = sulh_trust_graph_get_node (graph, SULH_PLACE_LEFT, 0)->area;
  SulhArea right = sulh_trust_graph_get_node (graph, SULH_PLACE_RIGHT, 0)->area;
  SulhArea from = is_upper ? left : right;
  SulhArea to = is_upper ? right : left;
  double sign = is_upper ? 1 : -1;
  double apex = is_upper ? graph->upper_apex : graph->lower_apex;
  double x1 = from.x + from.width * (0.5 + sign * 0.25);
  double x2 = to.x + to.width * (0.5 - sign * 0.25);
  double y1 = is_upper ? from.y : from.y + from.height;
  double y2 = is_upper ? to.y - 3 : to.y + to.height + 3;
  double turn = (x2 - x1) * 0.3;

  arc[0] = (SulhPoint){ x1, y1 };
  arc[1] = (SulhPoint){ x1, (y1 + 2 * apex) / 3 };
  arc[2] = (SulhPoint){ x1 + turn * 0.35, apex };
  arc[3] = (SulhPoint){ x1 + turn, apex };
  arc[4] = (SulhPoint){ x1 + turn * 1.3, apex };
  arc[5] = (SulhPoint){ x2 - turn * 1.3, apex };
  arc[6] = (SulhPoint){ x2 - turn, apex };
  arc[7] = (SulhPoint){ x2 - turn * 0.35, apex };
  arc[8] = (SulhPoint){ x2, (y2 + 2 * apex) / 3 };
  arc[9] = (SulhPoint){ x2, y2 };
}

static SulhPoint
get_arc_point (const SulhPoint arc[ARC_POINTS], double t)
{
  guint piece = MIN (2, (guint)(t * 3));

  return sulh_cubic_get_point (arc + 3 * piece, t * 3 - piece);
}

static SulhPoint
get_normal (const SulhPoint arc[ARC_POINTS], double t)
{
  SulhPoint before = get_arc_point (arc, MAX (0, t - 0.01));
  SulhPoint after = get_arc_point (arc, MIN (1, t + 0.01));
  double length = hypot (after.x - before.x, after.y - before.y);

  return (SulhPoint){ -(after.y - before.y) / length, (after.x - before.x) / length };
}

static void
draw_halo (const SulhTrustGraph *graph, const SulhPoint arc[ARC_POINTS], double half_width)
{
  SulhPoint outline[2 * RIBBON_PIECES];

  for (guint i = 0; i < RIBBON_PIECES; i++)
    {
      double t = (double)i / (RIBBON_PIECES - 1);
      SulhPoint at = get_arc_point (arc, t);
      SulhPoint normal = get_normal (arc, t);

      outline[i] = (SulhPoint){ at.x + normal.x * half_width, at.y + normal.y * half_width };
      outline[2 * RIBBON_PIECES - 1 - i]
          = (SulhPoint){ at.x - normal.x * half_width, at.y - normal.y * half_width };
    }
  sulh_figure_builder_add_path (
      graph->page.builder, SULH_ROLE_UNCERTAINTY, outline, G_N_ELEMENTS (outline),
      (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_DOTTED, .width = 0.9, .closed = TRUE });
}

/* Distrust is told by shape before colour: bars across the line, as on a closed road. */
static void
draw_bars (const SulhTrustGraph *graph, const SulhPoint arc[ARC_POINTS], double half_length)
{
  for (double t = BAR_SPACING; t < 0.93; t += BAR_SPACING)
    {
      SulhPoint at = get_arc_point (arc, t);
      SulhPoint normal = get_normal (arc, t);

      sulh_figure_builder_add_line (
          graph->page.builder, SULH_ROLE_DISTRUST,
          (SulhPoint){ at.x - normal.x * half_length, at.y - normal.y * half_length },
          (SulhPoint){ at.x + normal.x * half_length, at.y + normal.y * half_length },
          (SulhLook){ .line = SULH_LINE_SOLID, .width = 1.6, .solid = TRUE });
    }
}

static void
draw_arc (const SulhTrustGraph *graph, const SulhBelief *belief)
{
  SulhPoint arc[ARC_POINTS];
  gboolean is_at_day = graph->options->at_day && belief->standing != NULL;
  double width = 1.5 + 6 * (is_at_day ? belief->standing->trust : get_level (belief));
  SulhRole role = sulh_trust_is_distrust (belief->trust) ? SULH_ROLE_DISTRUST
                                                         : sulh_role_of_party (belief->from);

  get_arc (graph, belief, arc);
  draw_halo (graph, arc, width / 2 + 18 * sulh_trust_get_uncertainty (belief->trust));
  if (sulh_trust_is_distrust (belief->trust))
    draw_bars (graph, arc, width / 2 + 5);
  sulh_figure_builder_add_path (
      graph->page.builder, belief->trust != NULL ? role : SULH_ROLE_UNCERTAINTY, arc, ARC_POINTS,
      (SulhLook){ .line = belief->trust != NULL ? SULH_LINE_SOLID : SULH_LINE_DOTTED,
                  .width = width,
                  .curved = TRUE,
                  .arrow = ARROW_LENGTH * graph->scale,
                  .solid = TRUE });
}

static void
draw_gauge_part (const SulhTrustGraph *graph, SulhRole role, SulhArea gauge, double from, double to,
                 SulhLook look)
{
  double start = CLAMP (from, 0, 1);
  double end = CLAMP (to, 0, 1);

  if (end > start)
    sulh_figure_builder_add_box (graph->page.builder, role,
                                 (SulhArea){ gauge.x + start * gauge.width, gauge.y,
                                             (end - start) * gauge.width, gauge.height },
                                 look);
}

/* From 0 to 1: trust solid, what incentives add light, what is missing hatched, a bar where the
 * need is. The same signs as in the strips of the timeline. */
static void
draw_gauge (const SulhTrustGraph *graph, const SulhBelief *belief, SulhArea gauge)
{
  const SulhStanding *standing = belief->standing;
  SulhRole role = sulh_role_of_party (belief->from);
  double trust = standing != NULL ? standing->trust : get_level (belief);
  double have = standing != NULL ? standing->reliability : trust;

  sulh_figure_builder_add_box (graph->page.builder, SULH_ROLE_AXIS, gauge,
                               (SulhLook){ .fill = SULH_FILL_TINT, .solid = TRUE });
  draw_gauge_part (graph, role, gauge, 0, MIN (trust, have),
                   (SulhLook){ .fill = SULH_FILL_INK, .solid = TRUE });
  draw_gauge_part (
      graph, role, gauge, MIN (trust, have), have,
      (SulhLook){ .fill = SULH_FILL_TINT, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
  if (standing == NULL)
    return;
  if (!standing->holds)
    draw_gauge_part (
        graph, SULH_ROLE_BROKEN, gauge, have, standing->need,
        (SulhLook){ .fill = SULH_FILL_HATCH, .line = SULH_LINE_SOLID, .width = 1, .solid = TRUE });
  double x = gauge.x + gauge.width * CLAMP (standing->need, 0, 1);
  sulh_figure_builder_add_box (graph->page.builder, SULH_ROLE_BACKGROUND,
                               (SulhArea){ x - 2.5, gauge.y - 1, 5, gauge.height + 2 },
                               (SulhLook){ .fill = SULH_FILL_TINT });
  sulh_figure_builder_add_line (
      graph->page.builder, standing->holds ? SULH_ROLE_NEED : SULH_ROLE_BROKEN,
      (SulhPoint){ x, gauge.y - 4 }, (SulhPoint){ x, gauge.y + gauge.height + 4 },
      (SulhLook){ .line = SULH_LINE_SOLID, .width = 2.6, .solid = TRUE });
}

static void
draw_words (const SulhTrustGraph *graph, const SulhBelief *belief, double centre, double top)
{
  gboolean is_short = belief->standing != NULL && !belief->standing->holds;
  double width = MIN (GAUGE_WIDTH * graph->scale, graph->page.width / 4);
  double height = GAUGE_HEIGHT * graph->scale;
  double y = top;

  sulh_figure_builder_take_text (graph->page.builder, SULH_ROLE_LABEL,
                                 sulh_text_copy (belief->title),
                                 (SulhPoint){ centre - belief->title->width / 2, y },
                                 (SulhPlace){ .align = SULH_ALIGN_CENTER });
  y += belief->title->height + 6;
  draw_gauge (graph, belief, (SulhArea){ centre - width / 2, y, width, height });
  y = top + sulh_trust_graph_get_belief_height (graph, belief) - belief->detail->height;
  sulh_figure_builder_take_text (
      graph->page.builder, is_short ? SULH_ROLE_BROKEN : SULH_ROLE_LABEL_SECONDARY,
      sulh_text_copy (belief->detail), (SulhPoint){ centre - belief->detail->width / 2, y },
      (SulhPlace){ .align = SULH_ALIGN_CENTER });
}

/* The words and the gauge make up the area of a belief; its arc goes round everybody. */
static void
begin_belief (const SulhTrustGraph *graph, const SulhBelief *belief, gboolean is_arc)
{
  const SulhParty *from = sulh_trust_graph_get_party (graph, belief->from);
  const SulhParty *to = sulh_trust_graph_get_party (graph, belief->to);
  g_autofree char *id = sulh_chart_dup_trust_id (from->part.id, to->part.id);
  g_autofree char *title = sulh_trust_graph_say_belief (graph, belief);
  g_autofree char *detail = sulh_trust_graph_say_detail (graph, belief);

  if (is_arc)
    sulh_figure_builder_begin_aside (graph->page.builder, id, title, detail);
  else
    sulh_figure_builder_begin_subject (graph->page.builder, id, title, detail);
}

/**
 * sulh_trust_graph_draw_beliefs:
 *
 * The beliefs of the two principals, one over and one under those who stand between them.
 */
void
sulh_trust_graph_draw_beliefs (const SulhTrustGraph *graph)
{
  for (guint i = 0; i < graph->beliefs->len && i < 2; i++)
    {
      const SulhBelief *belief = sulh_trust_graph_get_belief (graph, i);
      double height = sulh_trust_graph_get_belief_height (graph, belief);
      double away = 4 + 18 * sulh_trust_get_uncertainty (belief->trust);
      double top = i == 0 ? graph->upper_apex - away - height : graph->lower_apex + away;

      begin_belief (graph, belief, TRUE);
      draw_arc (graph, belief);
      begin_belief (graph, belief, FALSE);
      draw_words (graph, belief, graph->page.width / 2, top);
      sulh_figure_builder_end_subject (graph->page.builder);
    }
}

/**
 * sulh_trust_graph_draw_free_beliefs:
 *
 * An arc for each belief, from party to party.
 */
void
sulh_trust_graph_draw_free_beliefs (SulhTrustGraph *graph)
{
  for (guint i = 0; i < graph->beliefs->len; i++)
    {
      const SulhBelief *belief = sulh_trust_graph_get_belief (graph, i);

      begin_belief (graph, belief, TRUE);
      draw_arc (graph, belief);
      sulh_figure_builder_end_subject (graph->page.builder);
    }
}

static gboolean
is_taken (const SulhTrustGraph *graph, SulhArea area)
{
  g_autoptr (GPtrArray) nodes = sulh_trust_graph_list_nodes (graph);

  for (guint i = 0; i < nodes->len; i++)
    if (sulh_area_overlaps (((const SulhNode *)nodes->pdata[i])->area, area, -2))
      return TRUE;
  for (guint i = 0; i < graph->pills->len; i++)
    if (sulh_area_overlaps (g_array_index (graph->pills, SulhArea, i), area, -2))
      return TRUE;
  return FALSE;
}

/* As near the middle of the arc as nothing else lies. */
static SulhArea
find_pill (const SulhTrustGraph *graph, const SulhBelief *belief, const SulhText *text)
{
  static const double parts[] = { 0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82 };
  SulhPoint arc[ARC_POINTS];
  SulhArea area = { .width = text->width + 12, .height = text->height + 4 };

  get_arc (graph, belief, arc);
  for (guint i = 0; i <= G_N_ELEMENTS (parts); i++)
    {
      SulhPoint at = get_arc_point (arc, parts[i % G_N_ELEMENTS (parts)]);

      area.x = at.x - area.width / 2;
      area.y = at.y - area.height / 2;
      if (!is_taken (graph, area))
        break;
    }
  return area;
}

static void
draw_pill (SulhTrustGraph *graph, const SulhBelief *belief)
{
  gboolean is_short = belief->standing != NULL && !belief->standing->holds;
  double value = belief->standing != NULL ? belief->standing->reliability : get_level (belief);
  g_autofree char *number = belief->trust != NULL || belief->standing != NULL
                                ? sulh_trust_graph_format_share (value)
                                : g_strdup ("?");
  SulhText *text
      = sulh_ruler_measure (graph->page.ruler, number, sulh_font_small_bold, G_MAXINT, 1);
  SulhArea area = find_pill (graph, belief, text);
  SulhRole role = is_short                                 ? SULH_ROLE_BROKEN
                  : sulh_trust_is_distrust (belief->trust) ? SULH_ROLE_DISTRUST
                                                           : sulh_role_of_party (belief->from);

  g_array_append_val (graph->pills, area);
  guint box = sulh_figure_builder_add_box (
      graph->page.builder, SULH_ROLE_BACKGROUND, area,
      (SulhLook){ .fill = SULH_FILL_TINT, .radius = area.height / 2 });
  sulh_figure_builder_add_box (graph->page.builder, role, area,
                               (SulhLook){ .line = SULH_LINE_SOLID,
                                           .width = is_short ? 2 : 1.2,
                                           .radius = area.height / 2 });
  sulh_figure_builder_take_text (graph->page.builder, is_short ? SULH_ROLE_BROKEN : SULH_ROLE_LABEL,
                                 text, (SulhPoint){ area.x + 6, area.y + 2 },
                                 (SulhPlace){ .inside = box });
}

/**
 * sulh_trust_graph_draw_pills:
 *
 * The number of each belief on its arc: that is what a pointer and the keyboard take hold of.
 */
void
sulh_trust_graph_draw_pills (SulhTrustGraph *graph)
{
  for (guint i = 0; i < graph->beliefs->len; i++)
    {
      const SulhBelief *belief = sulh_trust_graph_get_belief (graph, i);

      begin_belief (graph, belief, FALSE);
      draw_pill (graph, belief);
      sulh_figure_builder_end_subject (graph->page.builder);
    }
}

/**
 * sulh_trust_graph_draw_list:
 * @top: y below the graph
 * @first: the first of the beliefs that are listed
 *
 * What parties believe, as gauges in columns.
 *
 * Returns: y below them
 */
double
sulh_trust_graph_draw_list (const SulhTrustGraph *graph, double top, guint first)
{
  double column = (graph->page.width - 2 * SULH_PAGE_MARGIN) / 3;
  double row_height = 0;
  double y = top;

  for (guint i = first; i < graph->beliefs->len; i++)
    {
      const SulhBelief *belief = sulh_trust_graph_get_belief (graph, i);

      if (i > first && (i - first) % 3 == 0)
        {
          y += row_height + 14;
          row_height = 0;
        }
      begin_belief (graph, belief, graph->is_free);
      draw_words (graph, belief, SULH_PAGE_MARGIN + column * ((i - first) % 3 + 0.5), y);
      sulh_figure_builder_end_subject (graph->page.builder);
      row_height = MAX (row_height, sulh_trust_graph_get_belief_height (graph, belief));
    }
  return y + row_height;
}
