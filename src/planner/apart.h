/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far two plans are from being the same in substance. */
#pragma once

#include "planner/solution.h"

G_BEGIN_DECLS

/* What is needed to compare many plans of one catalogue. */
typedef struct
{
  const SulhCatalogue *catalogue;
  double weight[SULH_CATALOGUE_LARGEST]; /* of each item of the agenda; all weigh 1 */
  guint64 bound[SULH_CATALOGUE_LARGEST]; /* items that depend on it whatever they weigh */
} SulhApart;

void sulh_apart_init (SulhApart *apart, const SulhCatalogue *catalogue);

/* See sulh_planner_list_distinct(). Cost: the product of both lengths.
 *
 * Returns: 0 for plans that are the same in substance, to 1 for plans with nothing in common */
double sulh_apart_measure (const SulhApart *apart, const SulhSequence *a, const SulhSequence *b);

G_END_DECLS
