/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout while it is being found: all lengths in edge lengths, all arrays padded to whole lanes.
 */
#pragma once

#include "chart/layout.h"

G_BEGIN_DECLS

/* Sums are taken in this many lanes, so that they are the same with and without vectors. */
#define SULH_LANES 8

/**
 * SulhStressModel:
 * @n: number of nodes
 * @stride: @n padded to whole lanes
 * @distance: wanted distance of each pair, row by row; 0 on the diagonal and in the padding
 * @pull: 1 / distance^2, the weight of a pair; 0 where @distance is
 * @push: 1 / distance; 0 where @distance is
 * @total: sum of @pull of each row
 * @farthest: the greatest distance
 */
typedef struct
{
  guint n;
  guint stride;
  float *distance;
  float *pull;
  float *push;
  float *total;
  float farthest;
} SulhStressModel;

/**
 * SulhSpots:
 * @x: of each node
 * @y: of each node
 */
typedef struct
{
  float *x;
  float *y;
} SulhSpots;

/* One way out of a node. */
typedef struct
{
  guint to;
  float length;
} SulhArc;

/**
 * SulhArcs:
 * @first: of the arcs of each node; one more than there are nodes
 * @arcs: by node
 * @is_even: whether all lengths are 1
 */
typedef struct
{
  guint *first;
  SulhArc *arcs;
  gboolean is_even;
} SulhArcs;

void sulh_arcs_init (SulhArcs *arcs, const SulhLayoutGraph *graph);
void sulh_arcs_clear (SulhArcs *arcs);
void sulh_arcs_find_steps (const SulhArcs *arcs, guint n, guint start, float *rows, gsize stride,
                           guint64 *words);
void sulh_arcs_find_ways (const SulhArcs *arcs, guint n, guint start, float *row);

SulhStressModel *sulh_stress_model_new (const SulhLayoutGraph *graph);
void sulh_stress_model_free (SulhStressModel *model);

SulhSpots *sulh_spots_new (guint n);
SulhSpots *sulh_spots_copy (const SulhStressModel *model, const SulhSpots *spots);
void sulh_spots_free (SulhSpots *spots);

void sulh_stress_scatter (const SulhStressModel *model, guint64 seed, const gboolean *fixed,
                          SulhSpots *spots);
void sulh_stress_descend (const SulhStressModel *model, guint64 seed, guint rounds,
                          const gboolean *fixed, SulhSpots *spots);
guint sulh_stress_majorize (const SulhStressModel *model, guint sweeps, const gboolean *fixed,
                            const SulhSpots *anchors, double anchor, SulhSpots *spots);
double sulh_stress_measure (const SulhStressModel *model, const SulhSpots *spots);
double sulh_stress_fit (const SulhStressModel *model, SulhSpots *spots);

void sulh_spots_turn (SulhSpots *spots, guint n);

void sulh_graph_layout_polish (const SulhLayoutGraph *graph, const SulhStressModel *model,
                               const SulhLayoutEffort *effort, SulhSpots *spots);

/* A number that depends on nothing but its counter (splitmix64). */
static inline guint64
sulh_graph_layout_hash (guint64 seed, guint64 counter)
{
  guint64 z = seed + (counter + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* From 0 to below 1. */
static inline double
sulh_graph_layout_draw (guint64 seed, guint64 counter)
{
  return (double)(sulh_graph_layout_hash (seed, counter) >> 11) * 0x1p-53;
}

/* Puts the numbers below @n into @order, of which every order is as likely. */
static inline void
sulh_graph_layout_shuffle (guint64 seed, guint *order, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint at = (guint)((sulh_graph_layout_hash (seed, i) >> 32) * (i + 1) >> 32);

      order[i] = order[at];
      order[at] = i;
    }
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhStressModel, sulh_stress_model_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSpots, sulh_spots_free)

G_END_DECLS
