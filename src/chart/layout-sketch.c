/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A first picture of a large graph: each node knows its neighbours and some pivots, which stand for
 * all that lie round them (Ortmann, Klimenta and Brandes 2016), and descent goes over these pairs.
 */
#include <math.h>
#include <stdlib.h>

#include "chart/layout-far.h"

#define PIVOTS 50
#define NEAREST 1e-8f
#define LAST_STEP 0.1
#define BLOCK 32

/* One end moves by its pull, the other by its own; of a pivot, only the node does. */
typedef struct
{
  guint first;
  guint second;
  float distance;
  float first_pull;
  float second_pull;
} Term;

typedef struct
{
  guint n;
  guint n_pivots;
  guint *pivots;
  guint *region; /* the pivot that each node is nearest to */
  float *rows; /* distances from each pivot */
  float farthest;
} Pivots;

/* Each as far from all others as can be. */
static void
choose_pivots (Pivots *pivots, const SulhArcs *arcs, guint64 seed)
{
  guint n = pivots->n;
  g_autofree float *nearest = g_new (float, n + 1);
  guint next = (guint)(sulh_graph_layout_hash (seed, 0) % n);

  for (guint i = 0; i < n; i++)
    nearest[i] = INFINITY;
  for (guint p = 0; p < pivots->n_pivots; p++)
    {
      float *row = pivots->rows + (gsize)p * n;
      float most = -1;

      pivots->pivots[p] = next;
      for (guint i = 0; i < n; i++)
        row[i] = -1;
      sulh_arcs_find_ways (arcs, n, next, row);
      for (guint i = 0; i < n; i++)
        {
          float distance = row[i] < 0 ? G_MAXFLOAT : row[i];

          if (distance < nearest[i])
            {
              nearest[i] = distance;
              pivots->region[i] = p;
            }
          if (row[i] > pivots->farthest)
            pivots->farthest = row[i];
          if (nearest[i] > most)
            {
              most = nearest[i];
              next = i;
            }
        }
    }
  for (gsize i = 0; i < (gsize)n * pivots->n_pivots; i++)
    if (pivots->rows[i] < 0)
      pivots->rows[i] = pivots->farthest + 1;
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float first = *(const float *)a, second = *(const float *)b;

  return (first > second) - (first < second);
}

/* Distances from a pivot to those of its region, the shortest first. */
static guint
sort_region (const Pivots *pivots, guint pivot, float *sorted)
{
  guint count = 0;

  for (guint i = 0; i < pivots->n; i++)
    if (pivots->region[i] == pivot)
      sorted[count++] = pivots->rows[(gsize)pivot * pivots->n + i];
  qsort (sorted, count, sizeof (float), compare_floats);
  return count;
}

/* How many of a region lie no farther off their pivot than half of the way to a node. */
static guint
count_within (const float *sorted, guint count, float reach)
{
  guint low = 0, high = count;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sorted[middle] <= reach)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_term (GArray *terms, Term term, guint64 seed)
{
  guint at = (guint)((sulh_graph_layout_hash (seed, terms->len) >> 32) * (terms->len + 1) >> 32);

  /* Shuffled while it grows: each new term takes the place of an earlier one. */
  g_array_append_val (terms, term);
  g_array_index (terms, Term, terms->len - 1) = g_array_index (terms, Term, at);
  g_array_index (terms, Term, at) = term;
}

static void
add_pivot_terms (const Pivots *pivots, guint64 seed, GArray *terms)
{
  g_autofree float *sorted = g_new (float, pivots->n + 1);

  for (guint p = 0; p < pivots->n_pivots; p++)
    {
      const float *row = pivots->rows + (gsize)p * pivots->n;
      guint count = sort_region (pivots, p, sorted);

      for (guint i = 0; i < pivots->n; i++)
        {
          float distance = MAX (row[i], 1e-3f);
          float share = (float)MAX (1, count_within (sorted, count, distance / 2));

          if (i != pivots->pivots[p])
            add_term (terms,
                      (Term){ i, pivots->pivots[p], distance, share / (distance * distance), 0 },
                      seed);
        }
    }
}

static GArray *
list_terms (const Pivots *pivots, const SulhArcs *arcs, guint64 seed)
{
  GArray *terms = g_array_sized_new (FALSE, FALSE, sizeof (Term),
                                     pivots->n * pivots->n_pivots + arcs->first[pivots->n]);

  for (guint i = 0; i < pivots->n; i++)
    for (guint k = arcs->first[i]; k < arcs->first[i + 1]; k++)
      {
        float length = arcs->arcs[k].length, pull = 1 / (length * length);

        if (arcs->arcs[k].to > i)
          add_term (terms, (Term){ i, arcs->arcs[k].to, length, pull, pull }, seed);
      }
  add_pivot_terms (pivots, seed, terms);
  return terms;
}

static inline void
step (const Term *term, float length, const gboolean *fixed, SulhSpots *spots)
{
  guint i = term->first, j = term->second;
  float dx = spots->x[i] - spots->x[j];
  float dy = spots->y[i] - spots->y[j];
  float apart = sqrtf (MAX (dx * dx + dy * dy, NEAREST));
  float way = (1 - term->distance / apart) / 2;
  float first = way * MIN (1, length * term->first_pull);
  float second = way * MIN (1, length * term->second_pull);

  if (fixed == NULL || !fixed[i])
    {
      spots->x[i] -= first * dx;
      spots->y[i] -= first * dy;
    }
  if (fixed == NULL || !fixed[j])
    {
      spots->x[j] += second * dx;
      spots->y[j] += second * dy;
    }
}

static void
descend (const GArray *terms, guint64 seed, guint rounds, const gboolean *fixed, SulhSpots *spots)
{
  guint n_blocks = (terms->len + BLOCK - 1) / BLOCK;
  g_autofree guint *order = g_new (guint, n_blocks + 1);
  float least = INFINITY, most = 0;
  double length, fade;

  for (guint i = 0; i < terms->len; i++)
    {
      least = MIN (least, g_array_index (terms, Term, i).first_pull);
      most = MAX (most, g_array_index (terms, Term, i).first_pull);
    }
  length = 1 / (double)least;
  fade = rounds > 1 ? pow (LAST_STEP / most / length, 1.0 / (rounds - 1)) : 1;
  for (guint round = 0; round < rounds; round++, length *= fade)
    {
      sulh_graph_layout_shuffle (sulh_graph_layout_hash (seed, 2 + round), order, n_blocks);
      for (guint b = 0; b < n_blocks; b++)
        for (guint k = order[b] * BLOCK; k < MIN (terms->len, (order[b] + 1) * BLOCK); k++)
          step (&g_array_index (terms, Term, k), (float)length, fixed, spots);
    }
}

static void
scatter (guint n, guint64 seed, double side, const gboolean *fixed, SulhSpots *spots)
{
  for (guint i = 0; i < n; i++)
    if (fixed == NULL || !fixed[i])
      {
        spots->x[i] = (float)((sulh_graph_layout_draw (seed, 2 * i) - 0.5) * side);
        spots->y[i] = (float)((sulh_graph_layout_draw (seed, 2 * i + 1) - 0.5) * side);
      }
}

/**
 * sulh_far_sketch:
 * @graph: a graph
 * @seed: the same number gives the same picture
 * @rounds: how often each pair that is known is looked at
 * @fixed: (nullable): nodes that stay where they are
 * @spots: (inout): where the nodes stand
 *
 * As many breadth-first searches as there are pivots; rounds x (n pivots + m) steps and as much
 * memory.
 */
void
sulh_far_sketch (const SulhLayoutGraph *graph, guint64 seed, guint rounds, const gboolean *fixed,
                 SulhSpots *spots)
{
  guint n = graph->n_nodes, n_pivots = MIN (PIVOTS, n);
  g_autofree guint *numbers = g_new0 (guint, (gsize)n + n_pivots + 1);
  g_autofree float *rows = g_new (float, (gsize)n *n_pivots + 1);
  Pivots pivots = { n, n_pivots, numbers, numbers + n_pivots, rows, 0 };
  SulhArcs arcs;

  if (n == 0)
    return;
  sulh_arcs_init (&arcs, graph);
  choose_pivots (&pivots, &arcs, sulh_graph_layout_hash (seed, 3));
  g_autoptr (GArray) terms = list_terms (&pivots, &arcs, sulh_graph_layout_hash (seed, 4));
  scatter (n, seed, pivots.farthest, fixed, spots);
  descend (terms, seed, rounds, fixed, spots);
  sulh_arcs_clear (&arcs);
}
