/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout-quality.h"

#include <math.h>
#include <stdlib.h>

#define DISC 0.3

/* Shortest ways from one node: each edge makes ways shorter until none does (Bellman and Ford). */
static void
find_ways (const SulhLayoutGraph *graph, guint start, double *way)
{
  gboolean has_shorter = TRUE;

  for (guint i = 0; i < graph->n_nodes; i++)
    way[i] = i == start ? 0 : INFINITY;
  while (has_shorter)
    {
      has_shorter = FALSE;
      for (guint i = 0; i < graph->n_edges; i++)
        {
          const SulhLayoutEdge *edge = &graph->edges[i];

          has_shorter = has_shorter || way[edge->from] + edge->length < way[edge->to]
                        || way[edge->to] + edge->length < way[edge->from];
          way[edge->to] = MIN (way[edge->to], way[edge->from] + edge->length);
          way[edge->from] = MIN (way[edge->from], way[edge->to] + edge->length);
        }
    }
}

static double
find_apart (const SulhPoint *centres, guint i, guint j)
{
  return hypot (centres[i].x - centres[j].x, centres[i].y - centres[j].y);
}

/* Sum of (s r - 1)^2 over n pairs is least at s = sum r / sum r^2; there it is
 * n - (sum r)^2 / sum r^2. */
static double
measure_stress (const SulhLayoutGraph *graph, const SulhPoint *centres)
{
  g_autofree double *way = g_new (double, graph->n_nodes + 1);
  double sum = 0, square = 0, pairs = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      find_ways (graph, i, way);
      for (guint j = i + 1; j < graph->n_nodes; j++)
        {
          double ratio = find_apart (centres, i, j) / way[j];

          sum += ratio;
          square += ratio * ratio;
          pairs += isinf (way[j]) ? 0 : 1;
        }
    }
  return square > 0 ? 1 - sum * sum / square / pairs : 1;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

/* Of as many nearest in the picture as a node has neighbours, how many are neighbours: their number
 * divided by that of all that are one or the other. */
static double
measure_one_neighbourhood (const SulhLayoutGraph *graph, const SulhPoint *centres, guint node,
                           double *apart)
{
  double both = 0;
  guint degree = 0, n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (i != node)
      apart[n++] = find_apart (centres, node, i);
  qsort (apart, n, sizeof (double), compare_numbers);
  for (guint i = 0; i < graph->n_edges; i++)
    degree += graph->edges[i].from == node || graph->edges[i].to == node;
  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].from == node || graph->edges[i].to == node)
      both += find_apart (centres, graph->edges[i].from, graph->edges[i].to) <= apart[degree - 1];
  both = MIN (both, degree);
  return degree > 0 ? both / (2 * degree - both) : 1;
}

static double
measure_neighbourhoods (const SulhLayoutGraph *graph, const SulhPoint *centres)
{
  g_autofree double *apart = g_new (double, graph->n_nodes + 1);
  double sum = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    sum += measure_one_neighbourhood (graph, centres, i, apart);
  return sum / MAX (graph->n_nodes, 1);
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
 * Slow and plain: for each node all edges as often as its longest way has of them, and m^2.
 */
LayoutQuality
layout_quality_measure (const SulhLayoutGraph *graph, const SulhPoint *centres)
{
  LayoutQuality quality = { .stress = measure_stress (graph, centres),
                            .neighbourhoods = measure_neighbourhoods (graph, centres) };

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
