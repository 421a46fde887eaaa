/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrangements with a meaning of their own: along time, and in rings round somebody. */
#include "chart/layout-private.h"

#include <math.h>

#define RING_GROWTH 1.08
#define RING_FLATNESS 0.62
#define RING_TRIES 200
#define LEVEL_SWEEPS 40

static gboolean
is_pinned (const SulhLayoutGraph *graph, guint node)
{
  return graph->pinned != NULL && graph->pinned[node] && graph->places != NULL
         && !isnan (graph->places[node].x);
}

static gboolean
overlaps (const SulhLayoutGraph *graph, guint i, guint j, const SulhPoint *centres)
{
  if (graph->sizes == NULL)
    return FALSE;
  return fabs (centres[i].x - centres[j].x) < (graph->sizes[i].x + graph->sizes[j].x) / 2
         && fabs (centres[i].y - centres[j].y) < (graph->sizes[i].y + graph->sizes[j].y) / 2;
}

/* Time */

typedef struct
{
  double wish;
  guint node;
} Turn;

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  const Turn *first = a, *second = b;

  if (first->wish != second->wish)
    return first->wish < second->wish ? -1 : 1;
  return first->node < second->node ? -1 : first->node > second->node;
}

/* Those without a time stand before all others. */
static void
put_along_time (const SulhLayoutGraph *graph, const double *times, double width, SulhPoint *centres)
{
  double first = INFINITY, last = -INFINITY;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (!isnan (times[i]))
      {
        first = MIN (first, times[i]);
        last = MAX (last, times[i]);
      }
  for (guint i = 0; i < graph->n_nodes; i++)
    if (is_pinned (graph, i))
      centres[i] = graph->places[i];
    else if (isnan (times[i]))
      centres[i].x = first <= last ? -graph->unit : 0;
    else
      centres[i].x = last > first ? (times[i] - first) / (last - first) * width : 0;
}

/* Stress in one direction: the other is given by time. */
static void
level (const SulhLayoutGraph *graph, SulhPoint *centres)
{
  g_autoptr (SulhStressModel) model = sulh_stress_model_new (graph);

  for (guint sweep = 0; sweep < LEVEL_SWEEPS; sweep++)
    for (guint i = 0; i < graph->n_nodes; i++)
      {
        double sum = 0;

        if (is_pinned (graph, i) || !(model->total[i] > 0))
          continue;
        for (guint j = 0; j < graph->n_nodes; j++)
          {
            gsize at = (gsize)i * model->stride + j;
            double dx = centres[i].x - centres[j].x;
            double dy = centres[i].y - centres[j].y;
            double apart = MAX (hypot (dx, dy), 1e-6);

            sum += model->pull[at] * centres[j].y + model->push[at] * graph->unit * dy / apart;
          }
        centres[i].y = sum / model->total[i];
      }
}

/* The nearest height to the one wished for at which the box meets none of those that stand. */
static double
find_free_height (const SulhLayoutGraph *graph, guint node, const GArray *standing,
                  SulhPoint *centres)
{
  double wish = centres[node].y, best = INFINITY;

  for (guint k = 0; k <= 2 * standing->len; k++)
    {
      gboolean is_free = TRUE;

      centres[node].y = wish;
      if (k > 0)
        {
          guint other = g_array_index (standing, guint, (k - 1) / 2);
          double room = (graph->sizes[node].y + graph->sizes[other].y) / 2 + 0.01;

          centres[node].y = centres[other].y + (k % 2 == 0 ? room : -room);
        }
      for (guint i = 0; i < standing->len && is_free; i++)
        is_free = !overlaps (graph, node, g_array_index (standing, guint, i), centres);
      if (is_free && fabs (centres[node].y - wish) < fabs (best - wish))
        best = centres[node].y;
    }
  return best;
}

static void
part_heights (const SulhLayoutGraph *graph, SulhPoint *centres)
{
  g_autofree Turn *turns = g_new (Turn, graph->n_nodes + 1);
  g_autoptr (GArray) standing = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < graph->n_nodes; i++)
    turns[i] = (Turn){ is_pinned (graph, i) ? -INFINITY : fabs (centres[i].y), i };
  qsort (turns, graph->n_nodes, sizeof (Turn), compare_turns);
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      guint node = turns[i].node;

      if (!is_pinned (graph, node))
        centres[node].y = find_free_height (graph, node, standing, centres);
      g_array_append_val (standing, node);
    }
}

/**
 * sulh_graph_layout_find_by_time:
 * @times: when each node first matters; NAN where it never does
 * @width: how far apart the first and the last time stand, in points
 * @centres: (out) (array): where each node stands, in points
 *
 * Time runs from left to right, whoever has none stands before it; heights follow from stress.
 * Sweeps x n^2, and n^3 at worst to keep boxes apart.
 */
void
sulh_graph_layout_find_by_time (const SulhLayoutGraph *graph, const double *times, double width,
                                SulhPoint *centres)
{
  sulh_graph_layout_find (graph, &sulh_graph_layout_quick, centres);
  if (graph->n_nodes > SULH_LAYOUT_NODES_MOST)
    return;
  put_along_time (graph, times, width, centres);
  level (graph, centres);
  if (graph->sizes != NULL)
    part_heights (graph, centres);
}

/* Rings */

static guint
find_rings (const SulhLayoutGraph *graph, guint middle, guint *rings)
{
  guint outermost = 0;
  gboolean has_changed = TRUE;

  for (guint i = 0; i < graph->n_nodes; i++)
    rings[i] = i == middle ? 0 : G_MAXUINT;
  for (guint ring = 0; has_changed; ring++)
    {
      has_changed = FALSE;
      for (guint i = 0; i < graph->n_edges; i++)
        {
          guint from = graph->edges[i].from, to = graph->edges[i].to;
          guint next = rings[from] == ring ? to : (rings[to] == ring ? from : G_MAXUINT);

          if (next == G_MAXUINT || rings[next] != G_MAXUINT)
            continue;
          rings[next] = ring + 1;
          outermost = ring + 1;
          has_changed = TRUE;
        }
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    if (rings[i] == G_MAXUINT)
      rings[i] = outermost + 1;
  return outermost + 1;
}

static gboolean
has_room (const SulhLayoutGraph *graph, const guint *rings, guint ring, const SulhPoint *centres)
{
  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = 0; rings[i] == ring && j < graph->n_nodes; j++)
      if (j != i && rings[j] <= ring && overlaps (graph, i, j, centres))
        return FALSE;
  return TRUE;
}

/* In the order in which stress saw them, the first node of all at the left. */
static double
put_ring (const SulhLayoutGraph *graph, const guint *rings, guint ring, const double *angles,
          double radius, SulhPoint *centres)
{
  g_autofree Turn *turns = g_new (Turn, graph->n_nodes + 1);
  guint n = 0;
  double turned = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (rings[i] == ring)
      turns[n++] = (Turn){ angles[i], i };
  qsort (turns, n, sizeof (Turn), compare_turns);
  for (guint i = 0; i < n; i++)
    turned += (turns[i].wish - 2 * G_PI * i / n) / n;
  for (guint try = 0; n > 0 && try < RING_TRIES; try++, radius *= RING_GROWTH)
    {
      for (guint i = 0; i < n; i++)
        {
          double angle = turned + 2 * G_PI * i / n;

          centres[turns[i].node]
              = (SulhPoint){ -radius * cos (angle), radius * RING_FLATNESS * sin (angle) };
        }
      if (has_room (graph, rings, ring, centres))
        break;
    }
  return radius;
}

/* Where each node is seen from the middle, counted from where the first is seen. */
static void
find_angles (const SulhLayoutGraph *graph, guint middle, const SulhPoint *centres, double *angles)
{
  guint first = middle == 0 && graph->n_nodes > 1 ? 1 : 0;
  double zero = atan2 (centres[first].y - centres[middle].y, centres[first].x - centres[middle].x);

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      double angle = atan2 (centres[i].y - centres[middle].y, centres[i].x - centres[middle].x);

      angles[i] = i == first ? 0 : fmod (angle - zero + 4 * G_PI, 2 * G_PI);
    }
}

/**
 * sulh_graph_layout_find_rings:
 * @middle: index of the node in the middle
 * @centres: (out) (array): where each node stands, in points
 *
 * Rings of those that are one, two and more edges away from the middle; whom nothing joins to it
 * stands outside. Rings are flat, as pages are wide. n^2 for each try of a radius.
 */
void
sulh_graph_layout_find_rings (const SulhLayoutGraph *graph, guint middle, SulhPoint *centres)
{
  g_autofree guint *rings = g_new (guint, graph->n_nodes + 1);
  g_autofree double *angles = g_new (double, graph->n_nodes + 1);
  double radius = 0;
  guint n_rings;

  if (middle >= graph->n_nodes)
    return;
  sulh_graph_layout_find (graph, &sulh_graph_layout_quick, centres);
  n_rings = find_rings (graph, middle, rings);
  find_angles (graph, middle, centres, angles);
  centres[middle] = (SulhPoint){ 0, 0 };
  for (guint ring = 1; ring <= n_rings; ring++)
    radius = put_ring (graph, rings, ring, angles, radius + graph->unit, centres);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (is_pinned (graph, i))
      centres[i] = graph->places[i];
  sulh_graph_layout_part (graph, centres);
}
