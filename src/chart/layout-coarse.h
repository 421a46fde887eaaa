/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A graph and what it becomes when neighbours are taken for one, again and again. */
#pragma once

#include "chart/layout-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint to;
  float weight;
} SulhCoarseLink;

typedef struct _SulhCoarse SulhCoarse;

/**
 * SulhCoarse:
 * @n: number of nodes
 * @first: of the links of each node; one more than there are nodes
 * @links: by node, each both ways
 * @mass: how many nodes of the finest graph each stands for
 * @group: the node of @coarser that each belongs to
 * @coarser: (nullable): the same with fewer nodes
 * @finer: (nullable): the same with more nodes
 */
struct _SulhCoarse
{
  guint n;
  guint *first;
  SulhCoarseLink *links;
  float *mass;
  guint *group;
  SulhCoarse *coarser;
  SulhCoarse *finer;
};

SulhCoarse *sulh_coarse_new (const SulhLayoutGraph *graph, guint64 seed);
void sulh_coarse_free (SulhCoarse *finest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCoarse, sulh_coarse_free)

G_END_DECLS
