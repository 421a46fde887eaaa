/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups that hang together stand together: links draw, all nodes push one another away.
 *
 * Stress cannot show what is near in a graph of thousands; forces can (Hu 2005). The large shape is
 * found on a small graph, then the graph is refined step by step; pushes are summed in a quad tree.
 */
#include <math.h>

#include "chart/layout-coarse.h"
#include "chart/layout-tree.h"

/* With this, linked nodes stand about one edge length apart. */
#define PUSH 0.2f

/* Pieces that nothing joins hang together by a link as long as this. */
#define LOOSE_LENGTH 1.5

#define COOLING 0.9f
#define GOOD_STEPS 5
#define STEPS_COARSEST 200
#define STEPS_FINEST 120
#define STEPS_BETWEEN 40
#define STEPS_PINNED 60
#define AT_REST 0.01f

typedef struct
{
  const SulhCoarse *graph;
  const gboolean *fixed; /* nodes that stay, or NULL */
  float push; /* how strongly nodes push, beside how strongly links draw */
  SulhTree *tree;
  float *x;
  float *y;
  float *force_x;
  float *force_y;
} Field;

/* As a spring does: with the square of the way, as Hu has it, groups stand less apart. */
static void
draw_together (const Field *field, guint node, float *force_x, float *force_y)
{
  const SulhCoarse *graph = field->graph;

  for (guint k = graph->first[node]; k < graph->first[node + 1]; k++)
    {
      guint to = graph->links[k].to;

      *force_x += graph->links[k].weight * (field->x[to] - field->x[node]);
      *force_y += graph->links[k].weight * (field->y[to] - field->y[node]);
    }
}

/* Returns: how much is left to be done, as the sum of the squares of all forces. */
static float
find_forces (Field *field)
{
  const guint *order = sulh_tree_get_order (field->tree);
  float energy = 0;

  for (guint k = 0; k < field->graph->n; k++)
    {
      guint i = order[k];
      float x, y;

      sulh_tree_push (field->tree, field->x[i], field->y[i], &x, &y);
      x *= field->push * field->graph->mass[i];
      y *= field->push * field->graph->mass[i];
      draw_together (field, i, &x, &y);
      field->force_x[i] = x;
      field->force_y[i] = y;
      energy += (x * x + y * y) / field->graph->mass[i];
    }
  return energy;
}

/* Each as far as the step is long, whatever the force. */
static void
move (Field *field, float step)
{
  for (guint i = 0; i < field->graph->n; i++)
    {
      float x = field->force_x[i], y = field->force_y[i];
      float force = sqrtf (x * x + y * y);

      if (force <= 0 || (field->fixed != NULL && field->fixed[i]))
        continue;
      field->x[i] += step * x / force;
      field->y[i] += step * y / force;
    }
}

/* The step grows while all goes well and shrinks where it was too long. */
static void
relax (Field *field, guint steps, float step)
{
  float before = INFINITY;
  guint good = 0;

  for (guint i = 0; i < steps && step > AT_REST; i++)
    {
      float energy;

      sulh_tree_plant (field->tree, field->graph->n, field->x, field->y, field->graph->mass);
      energy = find_forces (field);
      move (field, step);
      good = energy < before ? good + 1 : 0;
      if (good == 0)
        step *= COOLING;
      else if (good >= GOOD_STEPS)
        {
          good = 0;
          step /= COOLING;
        }
      before = energy;
    }
}

static void
scatter (const SulhCoarse *coarsest, guint64 seed, float side, float *x, float *y)
{
  for (guint i = 0; i < coarsest->n; i++)
    {
      x[i] = side * (float)(sulh_graph_layout_draw (seed, 2 * i) - 0.5);
      y[i] = side * (float)(sulh_graph_layout_draw (seed, 2 * i + 1) - 0.5);
    }
}

/* Members begin about where their group stood. */
static void
spread (const SulhCoarse *fine, guint64 seed, float apart, Field *field)
{
  g_autofree float *x = g_memdup2 (field->x, fine->coarser->n * sizeof (float));
  g_autofree float *y = g_memdup2 (field->y, fine->coarser->n * sizeof (float));

  for (guint i = 0; i < fine->n; i++)
    {
      field->x[i] = x[fine->group[i]] + apart * (float)(sulh_graph_layout_draw (seed, 2 * i) - 0.5);
      field->y[i]
          = y[fine->group[i]] + apart * (float)(sulh_graph_layout_draw (seed, 2 * i + 1) - 0.5);
    }
}

/* How far nodes of a graph stand apart that has the room of the finest one. */
static float
find_room (const SulhCoarse *finest, const SulhCoarse *coarse)
{
  return sqrtf ((float)finest->n / (float)coarse->n);
}

static void
lay_out (const SulhCoarse *finest, guint64 seed, Field *field)
{
  const SulhCoarse *coarse = finest;

  while (coarse->coarser != NULL)
    coarse = coarse->coarser;
  scatter (coarse, sulh_graph_layout_hash (seed, 0), sqrtf ((float)finest->n), field->x, field->y);
  for (; coarse != NULL; coarse = coarse->finer)
    {
      float room = find_room (finest, coarse);

      if (coarse->coarser != NULL)
        spread (coarse, sulh_graph_layout_hash (seed, coarse->n), room, field);
      field->graph = coarse;
      relax (field,
             coarse->coarser == NULL ? STEPS_COARSEST
             : coarse == finest      ? STEPS_FINEST
                                     : STEPS_BETWEEN,
             coarse->coarser == NULL ? room : room / 2);
    }
}

/* Pieces */

/* Nodes that hang together have one number, that of the first of them. */
static guint *
number_pieces (guint n, const SulhLayoutEdge *edges, guint n_edges)
{
  guint *piece = g_new (guint, n + 1);
  gboolean has_changed = TRUE;

  for (guint i = 0; i < n; i++)
    piece[i] = i;
  while (has_changed)
    {
      has_changed = FALSE;
      for (guint i = 0; i < n_edges; i++)
        {
          guint *from = &piece[edges[i].from], *to = &piece[edges[i].to];

          has_changed = has_changed || *from != *to;
          *from = *to = MIN (*from, *to);
        }
      for (guint i = 0; i < n; i++)
        piece[i] = piece[piece[i]];
    }
  return piece;
}

static guint
find_hub (guint n, const SulhLayoutEdge *edges, guint n_edges)
{
  g_autofree guint *degree = g_new0 (guint, n + 1);
  guint hub = 0;

  for (guint i = 0; i < n_edges; i++)
    {
      degree[edges[i].from]++;
      degree[edges[i].to]++;
    }
  for (guint i = 1; i < n; i++)
    if (degree[i] > degree[hub])
      hub = i;
  return hub;
}

/* Without a link to who has most of them, pieces would drift apart for ever. */
static SulhLayoutEdge *
list_edges (const SulhLayoutGraph *graph, guint *n_edges)
{
  SulhLayoutEdge *edges = g_new (SulhLayoutEdge, (gsize)graph->n_edges + graph->n_nodes + 1);
  g_autofree guint *piece = NULL;
  guint n = 0, hub;

  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].from < graph->n_nodes && graph->edges[i].to < graph->n_nodes)
      edges[n++] = graph->edges[i];
  piece = number_pieces (graph->n_nodes, edges, n);
  hub = find_hub (graph->n_nodes, edges, n);
  for (guint i = 0; i < graph->n_nodes; i++)
    if (piece[i] == i && piece[hub] != i)
      edges[n++] = (SulhLayoutEdge){ hub, i, LOOSE_LENGTH };
  *n_edges = n;
  return edges;
}

/* Result */

/* One edge is as long as the unit, in the mean; so that nothing moves by it, pushes become so too.
 */
static void
scale (const SulhLayoutGraph *graph, Field *field)
{
  float sum = 0, factor;

  for (guint i = 0; i < graph->n_edges; i++)
    sum += hypotf (field->x[graph->edges[i].from] - field->x[graph->edges[i].to],
                   field->y[graph->edges[i].from] - field->y[graph->edges[i].to]);
  factor = sum > 0 ? (float)graph->n_edges / sum : 1;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      field->x[i] *= factor;
      field->y[i] *= factor;
    }
  field->push *= factor * factor;
}

static gboolean
is_pinned (const SulhLayoutGraph *graph, guint node)
{
  return graph->pinned != NULL && graph->pinned[node] && graph->places != NULL
         && !isnan (graph->places[node].x);
}

/* The whole picture goes to where the pinned ones are; then they take their places and the others
 * give way. */
static void
go_to_pins (const SulhLayoutGraph *graph, const SulhCoarse *finest, Field *field)
{
  g_autofree gboolean *fixed = g_new0 (gboolean, graph->n_nodes + 1);
  double x = 0, y = 0;
  guint n = 0;

  for (guint i = 0; i < graph->n_nodes; i++)
    if (is_pinned (graph, i))
      {
        x += graph->places[i].x / graph->unit - field->x[i];
        y += graph->places[i].y / graph->unit - field->y[i];
        n++;
        fixed[i] = TRUE;
      }
  if (n == 0)
    return;
  for (guint i = 0; i < graph->n_nodes; i++)
    {
      field->x[i]
          = fixed[i] ? (float)(graph->places[i].x / graph->unit) : field->x[i] + (float)(x / n);
      field->y[i]
          = fixed[i] ? (float)(graph->places[i].y / graph->unit) : field->y[i] + (float)(y / n);
    }
  field->fixed = fixed;
  field->graph = finest;
  relax (field, STEPS_PINNED, 0.3f);
  field->fixed = NULL;
}

static void
find (const SulhLayoutGraph *graph, guint64 seed, Field *field)
{
  g_autoptr (SulhCoarse) finest = sulh_coarse_new (graph, seed);
  SulhSpots spots = { field->x, field->y };

  lay_out (finest, seed, field);
  scale (graph, field);
  sulh_spots_turn (&spots, graph->n_nodes);
  go_to_pins (graph, finest, field);
}

/**
 * sulh_graph_layout_find_clusters:
 * @graph: a graph; of its places only the pinned ones count
 * @seed: the same number gives the same picture
 * @centres: (out) (array): where each node stands, in points
 *
 * Those that hang together closely stand together, and what joins few of them is long. Ways along
 * the edges are not measured, so graphs of many thousands can be drawn: about log n for each node
 * in each of some hundred steps, and memory as n.
 */
void
sulh_graph_layout_find_clusters (const SulhLayoutGraph *graph, guint64 seed, SulhPoint *centres)
{
  SulhLayoutGraph joined = *graph;
  gsize n = (gsize)graph->n_nodes + 1;
  g_autofree SulhLayoutEdge *edges = list_edges (graph, &joined.n_edges);
  g_autofree float *numbers = g_new0 (float, 4 * n);
  g_autoptr (SulhTree) tree = sulh_tree_new (graph->n_nodes);
  Field field = { .push = PUSH,
                  .tree = tree,
                  .x = numbers,
                  .y = numbers + n,
                  .force_x = numbers + 2 * n,
                  .force_y = numbers + 3 * n };

  if (graph->n_nodes == 0)
    return;
  joined.edges = edges;
  find (&joined, seed, &field);
  for (guint i = 0; i < graph->n_nodes; i++)
    centres[i] = is_pinned (graph, i)
                     ? graph->places[i]
                     : (SulhPoint){ field.x[i] * graph->unit, field.y[i] * graph->unit };
  sulh_graph_layout_part (graph, centres);
}
