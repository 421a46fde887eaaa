/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Boxes that overlap are moved apart, as little as will do. */
#include "chart/layout-private.h"

#include <math.h>

#define PUSHES 60
#define GROWTH 1.06
#define GROWTHS 80

static gboolean
is_pinned (const SulhLayoutGraph *graph, guint node)
{
  return graph->pinned != NULL && graph->pinned[node];
}

/* Along the axis on which the way out is shorter; of two on one spot the later goes on. */
static gboolean
push (const SulhLayoutGraph *graph, guint i, guint j, SulhPoint *centres)
{
  double width = (graph->sizes[i].x + graph->sizes[j].x) / 2;
  double height = (graph->sizes[i].y + graph->sizes[j].y) / 2;
  double dx = centres[j].x - centres[i].x;
  double dy = centres[j].y - centres[i].y;
  double deep_x = width - fabs (dx) + 0.01;
  double deep_y = height - fabs (dy) + 0.01;
  double first = is_pinned (graph, i) ? 0 : (is_pinned (graph, j) ? 1 : 0.5);
  double second = is_pinned (graph, j) ? 0 : 1 - first;

  if (fabs (dx) >= width || fabs (dy) >= height)
    return FALSE;
  if (deep_x < deep_y)
    {
      centres[i].x -= first * (dx < 0 ? -deep_x : deep_x);
      centres[j].x += second * (dx < 0 ? -deep_x : deep_x);
    }
  else
    {
      centres[i].y -= first * (dy < 0 ? -deep_y : deep_y);
      centres[j].y += second * (dy < 0 ? -deep_y : deep_y);
    }
  return first + second > 0;
}

static gboolean
push_all (const SulhLayoutGraph *graph, SulhPoint *centres)
{
  gboolean has_moved = FALSE;

  for (guint i = 0; i < graph->n_nodes; i++)
    for (guint j = i + 1; j < graph->n_nodes; j++)
      if (push (graph, i, j, centres))
        has_moved = TRUE;
  return has_moved;
}

static SulhPoint
find_middle (const SulhLayoutGraph *graph, const SulhPoint *centres)
{
  SulhPoint middle = { 0, 0 };

  for (guint i = 0; i < graph->n_nodes; i++)
    {
      middle.x += centres[i].x / graph->n_nodes;
      middle.y += centres[i].y / graph->n_nodes;
    }
  return middle;
}

static void
grow (const SulhLayoutGraph *graph, SulhPoint *centres)
{
  SulhPoint middle = find_middle (graph, centres);

  for (guint i = 0; i < graph->n_nodes; i++)
    if (!is_pinned (graph, i))
      {
        centres[i].x = middle.x + (centres[i].x - middle.x) * GROWTH;
        centres[i].y = middle.y + (centres[i].y - middle.y) * GROWTH;
      }
}

/**
 * sulh_graph_layout_part:
 * @graph: a graph; without sizes nothing moves
 * @centres: (inout): where the nodes stand
 *
 * Pushes pairs of boxes apart; where that does not end, all that may move gets more room. Pinned
 * nodes stay, even where two of them overlap. n^2 in each turn.
 */
void
sulh_graph_layout_part (const SulhLayoutGraph *graph, SulhPoint *centres)
{
  if (graph->sizes == NULL)
    return;
  for (guint growth = 0; growth < GROWTHS; growth++)
    {
      for (guint i = 0; i < PUSHES; i++)
        if (!push_all (graph, centres))
          return;
      grow (graph, centres);
    }
}
