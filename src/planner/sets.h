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
  guint32 *slots; /* 1 + index of a set, or 0: a table of all sets, or a hash table */
  gsize n_slots; /* a power of two */
  gsize layers[SULH_CATALOGUE_LARGEST + 2]; /* first index of the sets of each size; ends with n */
  guint n_layers;
  guint64 n_moves; /* from all sets together */
} SulhSets;

/* Where a plan stands in each set. */
typedef struct
{
  double trust[2];
  double day;
} SulhPlace;

/* One exchange that may come next. */
typedef struct
{
  guint candidate;
  gsize child; /* index of the set with it */
} SulhMove;

/* All legal sets; NULL if there are more than SULH_SETS_LARGEST or the work was stopped. The order
 * depends on nothing but the catalogue. Cost: sets × exchanges. */
SulhSets *sulh_sets_new (const SulhCatalogue *catalogue, SulhWork *work);

/* Only the @n sets of @list, smaller ones first, the empty one the first. */
SulhSets *sulh_sets_new_of (const SulhCatalogue *catalogue, const SulhSet *list, gsize n,
                            SulhWork *work);
void sulh_sets_free (SulhSets *sets);

/* Fills @moves with what may come after set @index; returns how many. */
guint sulh_sets_get_moves (const SulhSets *sets, gsize index,
                           SulhMove moves[SULH_CATALOGUE_LARGEST]);

/* Index of @set, or -1 if no legal sequence comes to it. */
gssize sulh_sets_find (const SulhSets *sets, SulhSet set);

/* For each set where a plan stands at the trust of @catalogue; NULL if the work was stopped. Cost:
 * sets × exchanges. */
SulhPlace *sulh_places_new (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSets, sulh_sets_free)

G_END_DECLS
