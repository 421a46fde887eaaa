/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which exchange waits for which exchanges and groups, and which of them can ever be done. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/* One of several links from a node. */
typedef struct
{
  guint to;
  guint next; /* 1 + index of the next link from the same node, or 0 */
} SulhLink;

typedef struct
{
  guint *first; /* of each node: 1 + index of its first link, or 0 */
  GArray *links;
} SulhLinks;

/* Nodes are the exchanges in their order, then the groups of alternatives. */
typedef struct
{
  guint n_nodes;
  guint n_exchanges;
  SulhLinks needs; /* an exchange needs all that it comes after, a group any of its members */
  SulhLinks needed_by;
  gboolean *done; /* whether a node can ever be done */
  GArray *order; /* the nodes that can, each after what it needs; a group after its first member */
} SulhNeeds;

SulhNeeds *sulh_needs_new (const GPtrArray *exchanges);
void sulh_needs_free (SulhNeeds *needs);

/* The link at @number, which is 1 + its index. */
const SulhLink *sulh_links_get (const SulhLinks *links, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhNeeds, sulh_needs_free)

G_END_DECLS
