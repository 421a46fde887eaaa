/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How good a layout is, written from the definitions and from nothing in the program. */
#pragma once

#include "chart/layout.h"

G_BEGIN_DECLS

/**
 * LayoutQuality:
 * @stress: mean over all joined pairs of (scale * apart / hops - 1)^2, at the scale that is best
 * @crossings: pairs of edges without a common node that cross
 * @overlaps: pairs of boxes that lie over one another; without boxes, of discs of a diameter of
 *   0.3 mean edge lengths
 * @neighbourhoods: mean over all nodes of how far those nearest in the picture are the neighbours
 *   (Jaccard), from 0 to 1
 * @edge_length: mean length of the edges
 */
typedef struct
{
  double stress;
  guint crossings;
  guint overlaps;
  double neighbourhoods;
  double edge_length;
} LayoutQuality;

LayoutQuality layout_quality_measure (const SulhLayoutGraph *graph, const SulhPoint *centres);

G_END_DECLS
