/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far apart each pair of nodes should stand: the length of the shortest way along edges. */
#include "chart/layout-private.h"

#include <math.h>
#include <string.h>

#define LENGTH_LEAST 0.05

typedef struct
{
  float distance;
  guint node;
} Waiting;

static gboolean
joins (const SulhLayoutGraph *graph, guint index)
{
  const SulhLayoutEdge *edge = &graph->edges[index];

  return edge->from != edge->to && edge->from < graph->n_nodes && edge->to < graph->n_nodes;
}

static void
count_arcs (const SulhLayoutGraph *graph, SulhArcs *arcs)
{
  arcs->first = g_new0 (guint, graph->n_nodes + 2);
  for (guint i = 0; i < graph->n_edges; i++)
    if (joins (graph, i))
      {
        arcs->first[graph->edges[i].from + 1]++;
        arcs->first[graph->edges[i].to + 1]++;
      }
  for (guint i = 0; i < graph->n_nodes; i++)
    arcs->first[i + 1] += arcs->first[i];
}

static void
fill_arcs (const SulhLayoutGraph *graph, SulhArcs *arcs)
{
  g_autofree guint *next = g_memdup2 (arcs->first, (graph->n_nodes + 1) * sizeof (guint));

  arcs->arcs = g_new (SulhArc, arcs->first[graph->n_nodes] + 1);
  arcs->is_even = TRUE;
  for (guint i = 0; i < graph->n_edges; i++)
    {
      const SulhLayoutEdge *edge = &graph->edges[i];
      float length = (float)MAX (edge->length, LENGTH_LEAST);

      if (!joins (graph, i))
        continue;
      arcs->is_even = arcs->is_even && length == 1;
      arcs->arcs[next[edge->from]++] = (SulhArc){ edge->to, length };
      arcs->arcs[next[edge->to]++] = (SulhArc){ edge->from, length };
    }
}

/**
 * sulh_arcs_init:
 * @arcs: (out): the edges of @graph as ways out of each node, both ways; loops left out
 * @graph: a graph
 */
void
sulh_arcs_init (SulhArcs *arcs, const SulhLayoutGraph *graph)
{
  count_arcs (graph, arcs);
  fill_arcs (graph, arcs);
}

void
sulh_arcs_clear (SulhArcs *arcs)
{
  g_free (arcs->first);
  g_free (arcs->arcs);
}

/**
 * sulh_arcs_find_steps:
 * @arcs: edges of length 1
 * @n: number of nodes
 * @start: the first of up to 64 nodes
 * @rows: (inout): a row for each of them; where nothing leads, it stays as it is
 * @stride: from one row to the next
 * @words: room for 3 @n words
 *
 * Numbers of steps from 64 nodes at once: each bit of a word is one of them.
 */
void
sulh_arcs_find_steps (const SulhArcs *arcs, guint n, guint start, float *rows, gsize stride,
                      guint64 *words)
{
  guint n_starts = MIN (64, n - start);
  guint64 *seen = words, *front = words + n, *next = words + 2 * n;
  gboolean has_new = TRUE;

  memset (words, 0, 3 * (gsize)n * sizeof (guint64));
  for (guint k = 0; k < n_starts; k++)
    {
      seen[start + k] = front[start + k] = G_GUINT64_CONSTANT (1) << k;
      rows[k * stride + start + k] = 0;
    }
  for (float steps = 1; has_new; steps++)
    {
      has_new = FALSE;
      for (guint i = 0; i < n; i++)
        for (guint k = arcs->first[i]; front[i] != 0 && k < arcs->first[i + 1]; k++)
          next[arcs->arcs[k].to] |= front[i];
      for (guint i = 0; i < n; i++)
        {
          front[i] = next[i] & ~seen[i];
          seen[i] |= front[i];
          next[i] = 0;
          for (guint64 left = front[i]; left != 0; left &= left - 1)
            rows[(gsize)__builtin_ctzll (left) * stride + i] = steps;
          has_new = has_new || front[i] != 0;
        }
    }
}

static void
sift_up (Waiting *heap, guint at)
{
  Waiting moving = heap[at];

  for (; at > 0 && heap[(at - 1) / 2].distance > moving.distance; at = (at - 1) / 2)
    heap[at] = heap[(at - 1) / 2];
  heap[at] = moving;
}

static void
sift_down (Waiting *heap, guint n)
{
  Waiting moving = heap[n];
  guint at = 0;

  for (guint child = 1; child < n; child = 2 * at + 1)
    {
      if (child + 1 < n && heap[child + 1].distance < heap[child].distance)
        child++;
      if (heap[child].distance >= moving.distance)
        break;
      heap[at] = heap[child];
      at = child;
    }
  heap[at] = moving;
}

/* Dijkstra's way with a heap that may hold a node several times: m log m. */
static void
find_ways_from (const SulhArcs *arcs, guint start, Waiting *heap, float *row)
{
  guint n = 0;

  row[start] = 0;
  heap[n++] = (Waiting){ 0, start };
  while (n > 0)
    {
      Waiting nearest = heap[0];

      sift_down (heap, --n);
      if (nearest.distance > row[nearest.node])
        continue;
      for (guint i = arcs->first[nearest.node]; i < arcs->first[nearest.node + 1]; i++)
        {
          float distance = nearest.distance + arcs->arcs[i].length;
          guint to = arcs->arcs[i].to;

          if (row[to] >= 0 && row[to] <= distance)
            continue;
          row[to] = distance;
          heap[n] = (Waiting){ distance, to };
          sift_up (heap, n++);
        }
    }
}

static void
find_steps_from (const SulhArcs *arcs, guint n, guint start, float *row)
{
  g_autofree guint *queue = g_new (guint, n + 1);
  guint end = 0;

  row[start] = 0;
  queue[end++] = start;
  for (guint at = 0; at < end; at++)
    for (guint k = arcs->first[queue[at]]; k < arcs->first[queue[at] + 1]; k++)
      if (row[arcs->arcs[k].to] < 0)
        {
          row[arcs->arcs[k].to] = row[queue[at]] + 1;
          queue[end++] = arcs->arcs[k].to;
        }
}

/**
 * sulh_arcs_find_ways:
 * @arcs: edges
 * @n: number of nodes
 * @start: a node
 * @row: (inout): -1 for each node; where a way leads, afterwards its length
 */
void
sulh_arcs_find_ways (const SulhArcs *arcs, guint n, guint start, float *row)
{
  if (arcs->is_even)
    {
      find_steps_from (arcs, n, start, row);
      return;
    }
  g_autofree Waiting *heap = g_new (Waiting, arcs->first[n] + 2);
  find_ways_from (arcs, start, heap, row);
}

static void
find_distances (const SulhLayoutGraph *graph, SulhStressModel *model)
{
  SulhArcs arcs;
  guint n = graph->n_nodes;
  g_autofree guint64 *words = g_new (guint64, 3 * (gsize)n + 1);

  sulh_arcs_init (&arcs, graph);
  g_autofree Waiting *heap = g_new (Waiting, arcs.first[n] + 2);
  for (gsize i = 0; i < (gsize)n * model->stride; i++)
    model->distance[i] = -1;
  for (guint i = 0; arcs.is_even && i < n; i += 64)
    sulh_arcs_find_steps (&arcs, n, i, model->distance + (gsize)i * model->stride, model->stride,
                          words);
  for (guint i = 0; !arcs.is_even && i < n; i++)
    find_ways_from (&arcs, i, heap, model->distance + (gsize)i * model->stride);
  for (gsize i = 0; i < (gsize)n * model->stride; i++)
    model->farthest = MAX (model->farthest, model->distance[i]);
  sulh_arcs_clear (&arcs);
}

/* Rows are whole lanes; pairs that are none weigh nothing. */
static void
weigh_row (SulhStressModel *model, guint node, float apart)
{
  gsize row = (gsize)node * model->stride;
  float total = 0;

  for (gsize i = row; i < row + model->stride; i++)
    {
      float distance = model->distance[i] < 0 ? apart : model->distance[i];
      float push = 1 / MAX (distance, 1e-3f);

      model->distance[i] = distance;
      model->push[i] = push;
      model->pull[i] = push * push;
    }
  for (guint j = 0; j < model->stride; j++)
    if (j == node || j >= model->n)
      model->distance[row + j] = model->push[row + j] = model->pull[row + j] = 0;
    else
      total += model->pull[row + j];
  model->total[node] = total;
}

/* Those whom no edge joins stand a little farther apart than all others. */
static void
weigh (SulhStressModel *model)
{
  float apart = model->farthest + 1;
  gboolean has_apart = FALSE;

  for (guint i = 0; i < model->n; i++)
    for (guint j = 0; j < model->n && !has_apart; j++)
      has_apart = model->distance[(gsize)i * model->stride + j] < 0;
  for (guint i = 0; i < model->n; i++)
    weigh_row (model, i, apart);
  if (has_apart)
    model->farthest = apart;
}

/**
 * sulh_stress_model_new:
 * @graph: a graph
 *
 * n / 64 breadth-first searches, or n times Dijkstra where lengths differ; n^2 numbers of memory.
 *
 * Returns: (transfer full): all distances and their weights
 */
SulhStressModel *
sulh_stress_model_new (const SulhLayoutGraph *graph)
{
  SulhStressModel *model = g_new0 (SulhStressModel, 1);
  gsize n_pairs;

  model->n = graph->n_nodes;
  model->stride = (graph->n_nodes + SULH_LANES - 1) / SULH_LANES * SULH_LANES;
  n_pairs = (gsize)model->n * model->stride;
  model->distance = g_new0 (float, n_pairs + 1);
  model->pull = g_new0 (float, n_pairs + 1);
  model->push = g_new0 (float, n_pairs + 1);
  model->total = g_new0 (float, model->stride + 1);
  find_distances (graph, model);
  weigh (model);
  return model;
}

void
sulh_stress_model_free (SulhStressModel *model)
{
  g_free (model->distance);
  g_free (model->pull);
  g_free (model->push);
  g_free (model->total);
  g_free (model);
}

/**
 * sulh_spots_new:
 * @n: number of nodes
 *
 * Returns: (transfer full): a spot for each node, all in the origin
 */
SulhSpots *
sulh_spots_new (guint n)
{
  SulhSpots *spots = g_new (SulhSpots, 1);
  gsize padded = (n + SULH_LANES - 1) / SULH_LANES * SULH_LANES;

  spots->x = g_new0 (float, padded + 1);
  spots->y = g_new0 (float, padded + 1);
  return spots;
}

SulhSpots *
sulh_spots_copy (const SulhStressModel *model, const SulhSpots *spots)
{
  SulhSpots *copy = sulh_spots_new (model->n);

  memcpy (copy->x, spots->x, model->stride * sizeof (float));
  memcpy (copy->y, spots->y, model->stride * sizeof (float));
  return copy;
}

void
sulh_spots_free (SulhSpots *spots)
{
  g_free (spots->x);
  g_free (spots->y);
  g_free (spots);
}
