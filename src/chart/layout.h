/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the nodes of a graph stand: pure functions from sizes, edges and known places to places. */
#pragma once

#include "chart/figure.h"

G_BEGIN_DECLS

/* Above this all distances no longer fit in memory that an arrangement in time or rings may take.
 */
#define SULH_LAYOUT_NODES_MOST 3000

/**
 * SulhLayoutEdge:
 * @from: index of one end
 * @to: index of the other
 * @length: how far apart the ends should stand, in edge lengths; strong ties are short
 */
typedef struct
{
  guint from;
  guint to;
  double length;
} SulhLayoutEdge;

/**
 * SulhLayoutGraph:
 * @n_nodes: number of nodes
 * @sizes: (nullable): width and height that each node needs, with the room around it, in points
 * @edges: the edges; direction, loops and repeated edges do not matter
 * @n_edges: their number
 * @places: (nullable): centres where the nodes stood, in points; NAN in x where one is not known
 * @pinned: (nullable): which of the known places must stay as they are
 * @unit: one edge length in points
 */
typedef struct
{
  guint n_nodes;
  const SulhPoint *sizes;
  const SulhLayoutEdge *edges;
  guint n_edges;
  const SulhPoint *places;
  const gboolean *pinned;
  double unit;
} SulhLayoutGraph;

/**
 * SulhLayoutEffort:
 * @seed: the same number gives the same picture
 * @starts: how many beginnings are tried; the best is kept
 * @threads: how many of them at once; the picture does not depend on it
 * @rounds: rounds of descent over all pairs
 * @sweeps: sweeps of majorization after it, at most
 * @work: how many pairs of edges the search for fewer crossings may look at, 0 for none
 * @anchor: how strongly known places hold their nodes when a layout settles, 0 for not at all
 */
typedef struct
{
  guint64 seed;
  guint starts;
  guint threads;
  guint rounds;
  guint sweeps;
  guint64 work;
  double anchor;
} SulhLayoutEffort;

extern const SulhLayoutEffort sulh_graph_layout_sketch;
extern const SulhLayoutEffort sulh_graph_layout_quick;
extern const SulhLayoutEffort sulh_graph_layout_gentle;
extern const SulhLayoutEffort sulh_graph_layout_careful;

void sulh_graph_layout_find (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort,
                             SulhPoint *centres);
void sulh_graph_layout_settle (const SulhLayoutGraph *graph, const SulhLayoutEffort *effort,
                               SulhPoint *centres);
void sulh_graph_layout_find_by_time (const SulhLayoutGraph *graph, const double *times,
                                     double width, SulhPoint *centres);
void sulh_graph_layout_find_rings (const SulhLayoutGraph *graph, guint middle, SulhPoint *centres);
void sulh_graph_layout_find_clusters (const SulhLayoutGraph *graph, guint64 seed,
                                      SulhPoint *centres);
void sulh_graph_layout_part (const SulhLayoutGraph *graph, SulhPoint *centres);

G_END_DECLS
