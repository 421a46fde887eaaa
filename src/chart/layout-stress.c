/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stress: how far the distances in the picture are from those wanted, and two ways to lessen it.
 *
 * Descent over single pairs in random order finds good pictures from nothing (Zheng, Pawar and
 * Goodman 2018); majorization moves node after node to where its pairs want it (Gansner, Koren and
 * North 2004) and keeps what is good already, so it settles pictures that are known.
 */
#include "chart/layout-private.h"

#include <math.h>

#define NEAREST 1e-8f
#define LAST_STEP 0.1
#define BLOCK 32
#define AT_REST 0.003f

typedef struct
{
  guint16 first;
  guint16 second;
  float distance;
  float pull;
} Pair;

/**
 * sulh_stress_scatter:
 * @fixed: (nullable): nodes that stay where they are
 *
 * Nodes at random in a square of the size that they will need.
 */
void
sulh_stress_scatter (const SulhStressModel *model, guint64 seed, const gboolean *fixed,
                     SulhSpots *spots)
{
  for (guint i = 0; i < model->n; i++)
    {
      if (fixed != NULL && fixed[i])
        continue;
      spots->x[i] = (float)((sulh_graph_layout_draw (seed, 2 * i) - 0.5) * model->farthest);
      spots->y[i] = (float)((sulh_graph_layout_draw (seed, 2 * i + 1) - 0.5) * model->farthest);
    }
}

static Pair *
list_pairs (const SulhStressModel *model, guint64 seed, guint *n_pairs)
{
  guint n = model->n * (model->n - 1) / 2;
  Pair *pairs = g_new (Pair, n + 1);
  guint k = 0;

  for (guint i = 1; i < model->n; i++)
    for (guint j = 0; j < i; j++, k++)
      {
        /* Shuffled while it grows: each new pair takes the place of an earlier one. */
        guint at = (guint)((sulh_graph_layout_hash (seed, k) >> 32) * (k + 1) >> 32);
        gsize row = (gsize)i * model->stride;

        pairs[k] = pairs[at];
        pairs[at]
            = (Pair){ (guint16)i, (guint16)j, model->distance[row + j], model->pull[row + j] };
      }
  *n_pairs = n;
  return pairs;
}

/* Both go half of the way to where they are as far apart as they should be, or as much of it as
 * the step is long. */
static inline void
step (const Pair *pair, float length, const float *share, SulhSpots *spots)
{
  guint i = pair->first, j = pair->second;
  float dx = spots->x[i] - spots->x[j];
  float dy = spots->y[i] - spots->y[j];
  float square = dx * dx + dy * dy;
  float rate = MIN (1, length * pair->pull);
  float way = rate * (1 - pair->distance / sqrtf (MAX (square, NEAREST)));
  float part = share != NULL ? share[i] / (share[i] + share[j] + 1e-9f) : 0.5f;
  float other = share != NULL ? share[j] / (share[i] + share[j] + 1e-9f) : 0.5f;

  spots->x[i] -= dx * way * part;
  spots->y[i] -= dy * way * part;
  spots->x[j] += dx * way * other;
  spots->y[j] += dy * way * other;
}

static float *
list_shares (const SulhStressModel *model, const gboolean *fixed)
{
  float *shares = g_new (float, model->n + 1);

  for (guint i = 0; i < model->n; i++)
    shares[i] = fixed[i] ? 0 : 1;
  return shares;
}

/**
 * sulh_stress_descend:
 * @rounds: how often each pair is looked at
 * @fixed: (nullable): nodes that stay where they are
 * @spots: (inout): where the nodes stand
 *
 * n^2 / 2 steps in each round, in blocks of pairs whose order changes from round to round.
 */
void
sulh_stress_descend (const SulhStressModel *model, guint64 seed, guint rounds,
                     const gboolean *fixed, SulhSpots *spots)
{
  double first_step = (double)model->farthest * model->farthest;
  double fade = rounds > 1 ? pow (LAST_STEP / MAX (first_step, LAST_STEP), 1.0 / (rounds - 1)) : 1;
  guint n_pairs, n_blocks;
  g_autofree Pair *pairs = list_pairs (model, sulh_graph_layout_hash (seed, 1), &n_pairs);
  double length = first_step;

  n_blocks = (n_pairs + BLOCK - 1) / BLOCK;
  g_autofree guint *order = g_new (guint, n_blocks + 1);
  g_autofree float *shares = fixed != NULL ? list_shares (model, fixed) : NULL;
  for (guint round = 0; round < rounds; round++, length *= fade)
    {
      sulh_graph_layout_shuffle (sulh_graph_layout_hash (seed, 2 + round), order, n_blocks);
      for (guint b = 0; b < n_blocks; b++)
        for (guint k = order[b] * BLOCK; k < MIN (n_pairs, (order[b] + 1) * BLOCK); k++)
          step (&pairs[k], (float)length, shares, spots);
    }
}

static float
add_lanes (const float lanes[SULH_LANES])
{
  return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5]))
         + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}

/* Where all others together want one node. */
static SulhPoint
find_wish (const SulhStressModel *model, guint node, const SulhSpots *spots)
{
  const float *pull = model->pull + (gsize)node * model->stride;
  const float *push = model->push + (gsize)node * model->stride;
  float x = spots->x[node], y = spots->y[node];
  float sum_x[SULH_LANES] = { 0 }, sum_y[SULH_LANES] = { 0 };

  for (guint j = 0; j < model->stride; j += SULH_LANES)
    for (guint k = 0; k < SULH_LANES; k++)
      {
        float dx = x - spots->x[j + k];
        float dy = y - spots->y[j + k];
        float square = dx * dx + dy * dy;
        float share = push[j + k] / sqrtf (square > 1e-8f ? square : 1e-8f);

        sum_x[k] += pull[j + k] * spots->x[j + k] + share * dx;
        sum_y[k] += pull[j + k] * spots->y[j + k] + share * dy;
      }
  return (SulhPoint){ add_lanes (sum_x), add_lanes (sum_y) };
}

/* Returns: how far it moved, squared. */
static float
move_to_wish (const SulhStressModel *model, guint node, const SulhSpots *anchors, float hold,
              SulhSpots *spots)
{
  SulhPoint wish = find_wish (model, node, spots);
  float total = model->total[node];
  float held = anchors != NULL && !isnan (anchors->x[node]) ? hold * total : 0;
  float x = (float)wish.x, y = (float)wish.y, dx, dy;

  if (held > 0)
    {
      x += held * anchors->x[node];
      y += held * anchors->y[node];
    }
  x /= total + held;
  y /= total + held;
  dx = x - spots->x[node];
  dy = y - spots->y[node];
  spots->x[node] = x;
  spots->y[node] = y;
  return dx * dx + dy * dy;
}

/**
 * sulh_stress_majorize:
 * @sweeps: how often each node is moved, at most
 * @fixed: (nullable): nodes that stay where they are
 * @anchors: (nullable): where nodes are held; NAN for those that are not
 * @anchor: how strongly, as a share of the weight of all their pairs
 * @spots: (inout): where the nodes stand
 *
 * n^2 in each sweep. Ends when nothing moves any more.
 *
 * Returns: sweeps that were made
 */
guint
sulh_stress_majorize (const SulhStressModel *model, guint sweeps, const gboolean *fixed,
                      const SulhSpots *anchors, double anchor, SulhSpots *spots)
{
  for (guint sweep = 0; sweep < sweeps; sweep++)
    {
      float farthest = 0;

      for (guint i = 0; i < model->n; i++)
        if ((fixed == NULL || !fixed[i]) && model->total[i] > 0)
          {
            float moved = move_to_wish (model, i, anchors, (float)anchor, spots);

            farthest = MAX (farthest, moved);
          }
      if (farthest < AT_REST * AT_REST)
        return sweep + 1;
    }
  return sweeps;
}

/**
 * sulh_stress_measure:
 *
 * Returns: the sum of ((apart - distance) / distance)^2 over all pairs
 */
double
sulh_stress_measure (const SulhStressModel *model, const SulhSpots *spots)
{
  double stress = 0;

  for (guint i = 1; i < model->n; i++)
    {
      const float *push = model->push + (gsize)i * model->stride;
      float row = 0;

      for (guint j = 0; j < i; j++)
        {
          float dx = spots->x[i] - spots->x[j];
          float dy = spots->y[i] - spots->y[j];
          float fault = sqrtf (dx * dx + dy * dy) * push[j] - 1;

          row += fault * fault;
        }
      stress += row;
    }
  return stress;
}

/**
 * sulh_stress_fit:
 * @spots: (inout): where the nodes stand
 *
 * Makes the whole picture larger or smaller until its stress is least; the shape stays.
 *
 * Returns: the factor
 */
double
sulh_stress_fit (const SulhStressModel *model, SulhSpots *spots)
{
  double seen = 0, square = 0, factor;

  for (guint i = 1; i < model->n; i++)
    for (guint j = 0; j < i; j++)
      {
        double dx = spots->x[i] - spots->x[j];
        double dy = spots->y[i] - spots->y[j];
        double share = sqrt (dx * dx + dy * dy) * model->push[(gsize)i * model->stride + j];

        seen += share;
        square += share * share;
      }
  factor = square > 0 ? seen / square : 1;
  for (guint i = 0; i < model->n; i++)
    {
      spots->x[i] *= (float)factor;
      spots->y[i] *= (float)factor;
    }
  return factor;
}

/**
 * sulh_spots_turn:
 * @spots: (inout): where nodes stand
 * @n: how many
 *
 * Pages are wide, and who comes first is read first: the longest way of the picture lies level,
 * the first node left and above. The middle comes to lie in the origin.
 */
void
sulh_spots_turn (SulhSpots *spots, guint n)
{
  double xx = 0, yy = 0, xy = 0, mean_x = 0, mean_y = 0;

  for (guint i = 0; i < n; i++)
    {
      mean_x += spots->x[i] / n;
      mean_y += spots->y[i] / n;
    }
  for (guint i = 0; i < n; i++)
    {
      spots->x[i] -= (float)mean_x;
      spots->y[i] -= (float)mean_y;
      xx += spots->x[i] * spots->x[i];
      yy += spots->y[i] * spots->y[i];
      xy += spots->x[i] * spots->y[i];
    }
  double angle = atan2 (2 * xy, xx - yy) / 2;
  float c = (float)cos (angle), s = (float)sin (angle);
  float flip_x = c * spots->x[0] + s * spots->y[0] > 0 ? -1 : 1;
  float flip_y = c * spots->y[0] - s * spots->x[0] > 0 ? -1 : 1;
  for (guint i = 0; i < n; i++)
    {
      float x = c * spots->x[i] + s * spots->y[i];
      float y = c * spots->y[i] - s * spots->x[i];

      spots->x[i] = flip_x * x;
      spots->y[i] = flip_y * y;
    }
}
