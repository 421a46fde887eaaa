/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last touch for graphs that people read node by node: fewer edges cross, no boxes overlap.
 *
 * One node at a time is tried in other places. A place is taken where crossings, boxes that lie
 * over one another, boxes that lie on an edge of others, and stress together cost less, or with
 * falling luck a little more; and never where the stress of the whole would go over its cap.
 */
#include "chart/layout-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define STRESS_CAP 1.05
#define STRESS_COST 0.3
#define OVERLAP_COST 6.0
#define ON_EDGE_COST 0.25
#define HEAT 0.8
#define REACH_FIRST 1.6
#define REACH_LAST 0.06
#define TRIES 5

typedef struct
{
  guint *from;
  guint *to;
  float *x1;
  float *y1;
  float *x2;
  float *y2;
  guint n;
  guint padded;
} Lines;

typedef struct
{
  const SulhLayoutGraph *graph;
  const SulhStressModel *model;
  SulhSpots *spots;
  Lines lines;
  guint *first; /* of the lines of each node; one more than there are nodes */
  guint *own;
  float *half_width;
  float *half_height;
  gboolean has_sizes;
  double stress;
  double cap;
  guint64 seed;
  guint64 drawn;
  guint64 spent;
} Polish;

typedef struct
{
  double cost;
  double stress;
} Price;

static double
draw (Polish *polish)
{
  return sulh_graph_layout_draw (polish->seed, polish->drawn++);
}

/* Lines */

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const guint *first = a, *second = b;

  if (first[0] != second[0])
    return first[0] < second[0] ? -1 : 1;
  return first[1] < second[1] ? -1 : first[1] > second[1];
}

/* Each pair once, loops left out. */
static guint
list_lines (const SulhLayoutGraph *graph, guint *pairs)
{
  guint n = 0, kept = 0;

  for (guint i = 0; i < graph->n_edges; i++)
    if (graph->edges[i].from != graph->edges[i].to)
      {
        pairs[2 * n] = MIN (graph->edges[i].from, graph->edges[i].to);
        pairs[2 * n + 1] = MAX (graph->edges[i].from, graph->edges[i].to);
        n++;
      }
  qsort (pairs, n, 2 * sizeof (guint), compare_pairs);
  for (guint i = 0; i < n; i++)
    if (kept == 0 || compare_pairs (pairs + 2 * i, pairs + 2 * kept - 2) != 0)
      {
        memmove (pairs + 2 * kept, pairs + 2 * i, 2 * sizeof (guint));
        kept++;
      }
  return kept;
}

static void
init_lines (Polish *polish)
{
  const SulhLayoutGraph *graph = polish->graph;
  Lines *lines = &polish->lines;
  g_autofree guint *pairs = g_new0 (guint, 2 * graph->n_edges + 2);
  g_autofree guint *next = NULL;

  lines->n = list_lines (graph, pairs);
  lines->padded = (lines->n + SULH_LANES - 1) / SULH_LANES * SULH_LANES;
  lines->from = g_new0 (guint, lines->padded + 1);
  lines->to = g_new0 (guint, lines->padded + 1);
  lines->x1 = g_new0 (float, 4 * lines->padded + 1);
  lines->y1 = lines->x1 + lines->padded;
  lines->x2 = lines->y1 + lines->padded;
  lines->y2 = lines->x2 + lines->padded;
  polish->first = g_new0 (guint, graph->n_nodes + 2);
  polish->own = g_new0 (guint, 2 * lines->n + 1);
  for (guint i = 0; i < lines->n; i++)
    {
      polish->first[pairs[2 * i] + 1]++;
      polish->first[pairs[2 * i + 1] + 1]++;
    }
  for (guint i = 0; i < graph->n_nodes; i++)
    polish->first[i + 1] += polish->first[i];
  next = g_memdup2 (polish->first, (graph->n_nodes + 1) * sizeof (guint));
  for (guint i = 0; i < lines->n; i++)
    {
      lines->from[i] = pairs[2 * i];
      lines->to[i] = pairs[2 * i + 1];
      polish->own[next[lines->from[i]]++] = i;
      polish->own[next[lines->to[i]]++] = i;
    }
}

static void
move_lines (Polish *polish, guint node)
{
  Lines *lines = &polish->lines;

  for (guint k = polish->first[node]; k < polish->first[node + 1]; k++)
    {
      guint line = polish->own[k];

      lines->x1[line] = polish->spots->x[lines->from[line]];
      lines->y1[line] = polish->spots->y[lines->from[line]];
      lines->x2[line] = polish->spots->x[lines->to[line]];
      lines->y2[line] = polish->spots->y[lines->to[line]];
    }
}

/* Lines that the line from (x, y) to another node would cross, those that share a node left out.
 * The lanes hold whole numbers, so their order does not matter. */
static guint
count_crossings_of_line (const Lines *lines, guint node, guint other, float x, float y, float to_x,
                         float to_y)
{
  float dx = to_x - x, dy = to_y - y;
  guint sum[SULH_LANES] = { 0 };
  guint crossings = 0;

  for (guint i = 0; i < lines->padded; i += SULH_LANES)
    for (guint k = 0; k < SULH_LANES; k++)
      {
        guint f = i + k;
        float x1 = lines->x1[f], y1 = lines->y1[f], x2 = lines->x2[f], y2 = lines->y2[f];
        float a = dx * (y1 - y) - dy * (x1 - x);
        float b = dx * (y2 - y) - dy * (x2 - x);
        float c = (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
        float d = (x2 - x1) * (to_y - y1) - (y2 - y1) * (to_x - x1);
        guint apart = (lines->from[f] != node) & (lines->to[f] != node) & (lines->from[f] != other)
                      & (lines->to[f] != other);

        sum[k] += (a * b < 0) & (c * d < 0) & apart;
      }
  for (guint k = 0; k < SULH_LANES; k++)
    crossings += sum[k];
  return crossings;
}

static guint
count_crossings (Polish *polish, guint node, float x, float y)
{
  guint crossings = 0;

  for (guint k = polish->first[node]; k < polish->first[node + 1]; k++)
    {
      guint line = polish->own[k];
      guint other
          = polish->lines.from[line] == node ? polish->lines.to[line] : polish->lines.from[line];

      crossings += count_crossings_of_line (&polish->lines, node, other, x, y,
                                            polish->spots->x[other], polish->spots->y[other]);
    }
  polish->spent += (guint64)(polish->first[node + 1] - polish->first[node]) * polish->lines.n
                   + polish->graph->n_nodes;
  return crossings;
}

/* Boxes */

/* How deep boxes of other nodes lie over one here, as shares of the room of both. */
static double
find_overlap (const Polish *polish, guint node, float x, float y)
{
  double overlap = 0;

  for (guint i = 0; i < polish->graph->n_nodes; i++)
    {
      float width = polish->half_width[node] + polish->half_width[i];
      float height = polish->half_height[node] + polish->half_height[i];
      float deep_x = width - fabsf (x - polish->spots->x[i]);
      float deep_y = height - fabsf (y - polish->spots->y[i]);

      if (i != node && deep_x > 0 && deep_y > 0)
        overlap += 0.2 + MIN (deep_x / width, deep_y / height);
    }
  return overlap;
}

/* Whether a line passes through a box, by cutting it at the sides of the box. */
static gboolean
passes (float x1, float y1, float x2, float y2, float x, float y, float half_width,
        float half_height)
{
  float from = 0, to = 1;
  float starts[] = { x1 - x, y1 - y };
  float ways[] = { x2 - x1, y2 - y1 };
  float halves[] = { half_width, half_height };

  for (guint axis = 0; axis < 2; axis++)
    {
      if (fabsf (ways[axis]) < 1e-6f)
        {
          if (fabsf (starts[axis]) >= halves[axis])
            return FALSE;
          continue;
        }
      float near = (-halves[axis] - starts[axis]) / ways[axis];
      float far = (halves[axis] - starts[axis]) / ways[axis];
      from = MAX (from, MIN (near, far));
      to = MIN (to, MAX (near, far));
    }
  return from < to;
}

static guint
count_on_edges (const Polish *polish, guint node, float x, float y)
{
  const Lines *lines = &polish->lines;
  guint count = 0;

  for (guint i = 0; i < lines->n; i++)
    if (lines->from[i] != node && lines->to[i] != node)
      count += passes (lines->x1[i], lines->y1[i], lines->x2[i], lines->y2[i], x, y,
                       polish->half_width[node], polish->half_height[node]);
  for (guint k = polish->first[node]; k < polish->first[node + 1]; k++)
    {
      guint line = polish->own[k];
      guint other = lines->from[line] == node ? lines->to[line] : lines->from[line];

      for (guint i = 0; i < polish->graph->n_nodes; i++)
        if (i != node && i != other)
          count += passes (x, y, polish->spots->x[other], polish->spots->y[other],
                           polish->spots->x[i], polish->spots->y[i], polish->half_width[i],
                           polish->half_height[i]);
    }
  return count;
}

static double
find_stress (const Polish *polish, guint node, float x, float y)
{
  const float *push = polish->model->push + (gsize)node * polish->model->stride;
  float sum[SULH_LANES] = { 0 };
  double stress = 0;

  for (guint i = 0; i < polish->model->stride; i += SULH_LANES)
    for (guint k = 0; k < SULH_LANES; k++)
      {
        float dx = x - polish->spots->x[i + k];
        float dy = y - polish->spots->y[i + k];
        float fault = sqrtf (dx * dx + dy * dy) * push[i + k] - (push[i + k] > 0 ? 1 : 0);

        sum[k] += fault * fault;
      }
  for (guint k = 0; k < SULH_LANES; k++)
    stress += sum[k];
  return stress;
}

/* The search */

/* Dearest last, and nothing more once the limits of cost or stress are passed. */
static Price
find_price (Polish *polish, guint node, float x, float y, Price limit)
{
  Price price = { .stress = find_stress (polish, node, x, y) };

  price.cost = STRESS_COST * price.stress;
  if (price.stress > limit.stress)
    return (Price){ INFINITY, INFINITY };
  if (polish->has_sizes)
    price.cost += OVERLAP_COST * find_overlap (polish, node, x, y);
  if (price.cost > limit.cost)
    return price;
  price.cost += count_crossings (polish, node, x, y);
  if (polish->has_sizes && price.cost <= limit.cost)
    price.cost += ON_EDGE_COST * count_on_edges (polish, node, x, y);
  return price;
}

static void
try_node (Polish *polish, guint node, double reach, double heat)
{
  Price now = find_price (polish, node, polish->spots->x[node], polish->spots->y[node],
                          (Price){ INFINITY, INFINITY });

  for (guint i = 0; i < TRIES; i++)
    {
      double angle = 2 * G_PI * draw (polish);
      double way = reach * sqrt (draw (polish));
      float x = polish->spots->x[node] + (float)(way * cos (angle));
      float y = polish->spots->y[node] + (float)(way * sin (angle));
      Price limit = { .cost = now.cost - heat * log (draw (polish) + 1e-9),
                      .stress = polish->cap - polish->stress + now.stress };
      Price then = find_price (polish, node, x, y, limit);

      polish->spent += polish->graph->n_nodes;
      if (then.cost > limit.cost)
        continue;
      polish->stress += then.stress - now.stress;
      polish->spots->x[node] = x;
      polish->spots->y[node] = y;
      move_lines (polish, node);
      now = then;
    }
}

static void
search (Polish *polish, guint64 work)
{
  guint n = polish->graph->n_nodes;
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  while (polish->spent < work)
    for (guint i = 0; i < n && polish->spent < work; i++)
      {
        double done = (double)polish->spent / work;
        guint at = i + (guint)(draw (polish) * (n - i));
        guint node = order[at];

        order[at] = order[i];
        order[i] = node;
        if (polish->graph->pinned != NULL && polish->graph->pinned[node])
          polish->spent++;
        else
          try_node (polish, node, REACH_FIRST * pow (REACH_LAST / REACH_FIRST, done),
                    HEAT * (1 - done) * (1 - done));
      }
}

static void
init_sizes (Polish *polish)
{
  guint n = polish->graph->n_nodes;

  polish->has_sizes = polish->graph->sizes != NULL;
  polish->half_width = g_new0 (float, n + 1);
  polish->half_height = g_new0 (float, n + 1);
  for (guint i = 0; i < n && polish->has_sizes; i++)
    {
      polish->half_width[i] = (float)(polish->graph->sizes[i].x / polish->graph->unit / 2);
      polish->half_height[i] = (float)(polish->graph->sizes[i].y / polish->graph->unit / 2);
    }
}

/**
 * sulh_graph_layout_polish:
 * @spots: (inout): where the nodes stand, in edge lengths
 *
 * Looks at as many pairs of edges as @effort allows, so that the result does not depend on how
 * fast the machine is.
 */
void
sulh_graph_layout_polish (const SulhLayoutGraph *graph, const SulhStressModel *model,
                          const SulhLayoutEffort *effort, SulhSpots *spots)
{
  Polish polish = { .graph = graph, .model = model, .spots = spots };

  if (graph->n_nodes < 3)
    return;
  polish.seed = sulh_graph_layout_hash (effort->seed, 7);
  init_lines (&polish);
  init_sizes (&polish);
  for (guint i = 0; i < graph->n_nodes; i++)
    move_lines (&polish, i);
  polish.stress = sulh_stress_measure (model, spots);
  polish.cap = polish.stress * STRESS_CAP;
  search (&polish, effort->work);
  g_free (polish.lines.from);
  g_free (polish.lines.to);
  g_free (polish.lines.x1);
  g_free (polish.first);
  g_free (polish.own);
  g_free (polish.half_width);
  g_free (polish.half_height);
}
