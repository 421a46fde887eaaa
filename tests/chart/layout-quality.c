/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-quality.h"

#include <math.h>

#define DISC 0.3

/* Floyd and Warshall: the shortest way through ever more nodes. */
static double *
find_ways (const SulhLayoutGraph *graph)
{
  guint n = graph->n_nodes;
  double *way = g_new (double, (gsize)n *n + 1);

  for (gsize i = 0; i < (gsize)n * n; i++)
    way[i] = i % (n + 1) == 0 ? 0 : INFINITY;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      gsize from = graph->edges[i].from, to = graph->edges[i].to;

      way[from * n + to] = MIN (way[from * n + to], graph->edges[i].length);
      way[to * n + from] = way[from * n + to];
    }
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < n; j++)
        way[(gsize)i * n + j]
            = MIN (way[(gsize)i * n + j], way[(gsize)i * n + k] + way[(gsize)k * n + j]);
  return way;
}

static double
find_apart (const SulhPoint *centres, guint i, guint j)
{
  return hypot (centres[i].x - centres[j].x, centres[i].y - centres[j].y);
}

/* Sum of (s r - 1)^2 over r is least at s = sum r / sum r^2. */
static double
measure_stress (const SulhLayoutGraph *graph, const SulhPoint *centres)
{
  g_autofree double *way = find_ways (graph);
  double sum = 0, square = 0, stress = 0;
  guint n = graph->n_nodes, pairs = 0;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double ratio = find_apart (centres, i, j) / way[(gsize)i * n + j];

        sum += ratio;
        square += ratio * ratio;
      }
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double ratio = find_apart (centres, i, j) / way[(gsize)i * n + j];

        if (isinf (way[(gsize)i * n + j]))
          continue;
        stress += pow (sum / square * ratio - 1, 2);
        pairs++;
      }
  return stress / MAX (pairs, 1);
}

static int
find_side (SulhPoint a, SulhPoint b, SulhPoint c)
{
  double area = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

  return area > 0 ? 1 : (area < 0 ? -1 : 0);
}

static gboolean
crosses (const SulhLayoutEdge *first, const SulhLayoutEdge *second, const SulhPoint *at)
{
  if (first->from == second->from || first->from == second->to || first->to == second->from
      || first->to == second->to)
    return FALSE;
  return find_side (at[first->from], at[first->to], at[second->from])
                 * find_side (at[first->from], at[first->to], at[second->to])
             < 0
         && find_side (at[second->from], at[second->to], at[first->from])
                    * find_side (at[second->from], at[second->to], at[first->to])
                < 0;
}

static gboolean
overlaps (const SulhLayoutGraph *graph, const SulhPoint *centres, guint i, guint j, double length)
{
  if (graph->sizes == NULL)
    return find_apart (centres, i, j) < DISC * length;
  return fabs (centres[i].x - centres[j].x) < (graph->sizes[i].x + graph->sizes[j].x) / 2
         && fabs (centres[i].y - centres[j].y) < (graph->sizes[i].y + graph->sizes[j].y) / 2;
}

/**
 * layout_quality_measure:
 * @graph: a graph whose edges are all different
 * @centres: where its nodes stand
 *
 * Slow and plain: n^3 and m^2.
 */
LayoutQuality
layout_quality_measure (const SulhLayoutGraph *graph, const SulhPoint *centres)
{
  LayoutQuality quality = { .stress = measure_stress (graph, centres) };

  for (guint i = 0; i < graph->n_edges; i++)
    {
      quality.edge_length
          += find_apart (centres, graph->edges[i].from, graph->edges[i].to) / graph->n_edges;
      for (guint j = i + 1; j < graph->n_edges; j++)
        quality.crossings += crosses (&graph->edges[i], &graph->edges[j], centres);
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = i + 1; j < graph->n_nodes; j++)
      quality.overlaps += overlaps (graph, centres, i, j, quality.edge_length);
  return quality;
}
