/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All sets of exchanges that a legal sequence can have done, smaller sets first. */
#pragma once

#include "planner/catalogue.h"
#include "planner/work.h"

G_BEGIN_DECLS

/* More sets than this do not fit in memory with their values. */
#define SULH_SETS_LARGEST ((gsize)1 << 21)

typedef struct
{
  const SulhCatalogue *catalogue;
  SulhSet *sets; /* the empty one is the first */
  gsize n;
  gsize n_allocated;
  guint32 *slots; /* hash table: 1 + index of a set, or 0 */
  gsize n_slots; /* a power of two */
} SulhSets;

/* One exchange that may come next. */
typedef struct
{
  guint candidate;
  gsize child; /* index of the set with it */
} SulhMove;

/* All legal sets; NULL if there are more than SULH_SETS_LARGEST or the work was stopped. The order
 * depends on nothing but the catalogue. Cost: sets × exchanges. */
SulhSets *sulh_sets_new (const SulhCatalogue *catalogue, SulhWork *work);
void sulh_sets_free (SulhSets *sets);

/* Fills @moves with what may come after set @index; returns how many. */
guint sulh_sets_get_moves (const SulhSets *sets, gsize index,
                           SulhMove moves[SULH_CATALOGUE_LARGEST]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSets, sulh_sets_free)

G_END_DECLS
