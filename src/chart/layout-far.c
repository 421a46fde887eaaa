/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All distances of a graph of thousands as bytes, and majorization over them. */
#include "chart/layout-far.h"

#include <math.h>
#include <string.h>

#define NEAREST 1e-8f
#define AT_REST 0.01f
#define ROWS_AT_ONCE 64

/* The same source for machines with wide registers and for all others: lanes are added in one
 * order, so the bits are the same. Sanitizers start too late for the choice. */
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)                                \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WIDE __attribute__ ((target_clones ("avx2", "default")))
#else
#define WIDE
#endif

#define INLINE static inline __attribute__ ((always_inline))

struct _SulhFarModel
{
  guint n;
  guint stride;
  guint8 *steps; /* distances in steps of @unit, row by row; 0 for none */
  float *total; /* of the weights of each row */
  float unit;
};

typedef float Floats __attribute__ ((vector_size (SULH_LANES * sizeof (float))));
typedef gint32 Ints __attribute__ ((vector_size (SULH_LANES * sizeof (gint32))));
typedef guint8 Bytes __attribute__ ((vector_size (SULH_LANES)));

/* Longest way: all are bytes of it. */
static float
find_unit (const SulhArcs *arcs, guint n)
{
  g_autofree float *row = g_new (float, n + 1);
  float longest = 0;
  guint start = 0;

  if (arcs->is_even)
    return 1;
  /* Twice from the far end: at least half of the longest way, so twice that is enough. */
  for (guint turn = 0; turn < 2; turn++)
    {
      for (guint i = 0; i < n; i++)
        row[i] = -1;
      sulh_arcs_find_ways (arcs, n, start, row);
      for (guint i = 0; i < n; i++)
        if (row[i] > longest)
          {
            longest = row[i];
            start = i;
          }
    }
  return MAX (longest / 127, 1e-3f);
}

/* Those whom nothing joins are far apart, but not farther than all others. */
static void
take_rows (SulhFarModel *model, guint start, guint n_rows, const float *rows)
{
  for (guint r = 0; r < n_rows; r++)
    {
      guint8 *steps = model->steps + (gsize)(start + r) * model->stride;
      double total = 0;

      for (guint i = 0; i < model->n; i++)
        {
          float distance = rows[(gsize)r * model->n + i];
          float n_steps = distance < 0 ? 255 : roundf (distance / model->unit);

          if (i == start + r)
            continue;
          steps[i] = (guint8)CLAMP (n_steps, 1, 255);
          total += 1.0 / ((double)steps[i] * steps[i]);
        }
      model->total[start + r] = (float)(total / ((double)model->unit * model->unit));
    }
}

/**
 * sulh_far_model_new:
 * @graph: a graph
 *
 * As sulh_stress_model_new() in time; n^2 bytes of memory.
 *
 * Returns: (transfer full): all distances, to one part in 127 of the longest where lengths differ
 */
SulhFarModel *
sulh_far_model_new (const SulhLayoutGraph *graph)
{
  SulhFarModel *model = g_new0 (SulhFarModel, 1);
  guint n = graph->n_nodes;
  SulhArcs arcs;
  g_autofree float *rows = g_new (float, (gsize)n *ROWS_AT_ONCE + 1);
  g_autofree guint64 *words = g_new (guint64, 3 * (gsize)n + 1);

  model->n = n;
  model->stride = (n + SULH_LANES - 1) / SULH_LANES * SULH_LANES;
  model->steps = g_malloc0 ((gsize)n * model->stride + 1);
  model->total = g_new0 (float, n + 1);
  sulh_arcs_init (&arcs, graph);
  model->unit = find_unit (&arcs, n);
  for (guint start = 0; start < n; start += ROWS_AT_ONCE)
    {
      guint n_rows = MIN (ROWS_AT_ONCE, n - start);

      for (gsize i = 0; i < (gsize)n_rows * n; i++)
        rows[i] = -1;
      if (arcs.is_even)
        sulh_arcs_find_steps (&arcs, n, start, rows, n, words);
      for (guint r = 0; !arcs.is_even && r < n_rows; r++)
        sulh_arcs_find_ways (&arcs, n, start + r, rows + (gsize)r * n);
      take_rows (model, start, n_rows, rows);
    }
  sulh_arcs_clear (&arcs);
  return model;
}

void
sulh_far_model_free (SulhFarModel *model)
{
  g_free (model->steps);
  g_free (model->total);
  g_free (model);
}

/* One divided by the root: the exponent is halved, then three turns of Newton's way. */
INLINE void
find_inverse_root (const Floats *square, Floats *root)
{
  const Floats half = 0.5f * *square;
  const Ints bits = 0x5f3759df - ((Ints)*square >> 1);

  *root = (Floats)bits;
  for (guint i = 0; i < 3; i++)
    *root = *root * (1.5f - half * *root * *root);
}

INLINE float
add_lanes (const Floats *lanes)
{
  return (((*lanes)[0] + (*lanes)[4]) + ((*lanes)[1] + (*lanes)[5]))
         + (((*lanes)[2] + (*lanes)[6]) + ((*lanes)[3] + (*lanes)[7]));
}

/* Where all others together want one node, as sums of weights and places; @per_unit is one divided
 * by the unit. */
WIDE static void
find_wish (const guint8 *steps, guint stride, float per_unit, const SulhSpots *spots, guint node,
           float wish[2])
{
  Floats x = spots->x[node] + (Floats){ 0 }, y = spots->y[node] + (Floats){ 0 };
  Floats sum_x = { 0 }, sum_y = { 0 };

  for (guint j = 0; j < stride; j += SULH_LANES)
    {
      Bytes row;
      Floats other_x, other_y, root;

      memcpy (&row, steps + j, sizeof row);
      memcpy (&other_x, spots->x + j, sizeof other_x);
      memcpy (&other_y, spots->y + j, sizeof other_y);
      const Ints number = __builtin_convertvector(row, Ints);
      const Floats distance = __builtin_convertvector(number, Floats) + 1e-9f;
      const Floats inverse = (Floats)((Ints)(per_unit / distance) & (number != 0));
      const Floats dx = x - other_x, dy = y - other_y;
      const Floats square = dx * dx + dy * dy + NEAREST;
      find_inverse_root (&square, &root);
      const Floats push = inverse * root, pull = inverse * inverse;

      sum_x += pull * other_x + push * dx;
      sum_y += pull * other_y + push * dy;
    }
  wish[0] = add_lanes (&sum_x);
  wish[1] = add_lanes (&sum_y);
}

/**
 * sulh_far_majorize:
 * @model: distances of a graph
 * @sweeps: how often each node is moved, at most
 * @fixed: (nullable): nodes that stay where they are
 * @spots: (inout): where the nodes stand
 *
 * n^2 in each sweep. Ends when nothing moves any more.
 *
 * Returns: sweeps that were made
 */
guint
sulh_far_majorize (const SulhFarModel *model, guint sweeps, const gboolean *fixed, SulhSpots *spots)
{
  for (guint sweep = 0; sweep < sweeps; sweep++)
    {
      float farthest = 0;

      for (guint i = 0; i < model->n; i++)
        if ((fixed == NULL || !fixed[i]) && model->total[i] > 0)
          {
            float wish[2], x, y, dx, dy;

            find_wish (model->steps + (gsize)i * model->stride, model->stride, 1 / model->unit,
                       spots, i, wish);
            x = wish[0] / model->total[i];
            y = wish[1] / model->total[i];
            dx = x - spots->x[i];
            dy = y - spots->y[i];

            farthest = MAX (farthest, dx * dx + dy * dy);
            spots->x[i] = x;
            spots->y[i] = y;
          }
      if (farthest < AT_REST * AT_REST)
        return sweep + 1;
    }
  return sweeps;
}
