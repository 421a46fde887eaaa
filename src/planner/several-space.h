/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an exchange is worth to all principals, where it comes after a set of others. */
#pragma once

#include "planner/sets.h"

G_BEGIN_DECLS

/* The values of a label are those of the principals who take part, in the order of their ids. */
typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  guint n; /* values of a label */
  int value_of[SULH_PRINCIPALS_MOST]; /* of each principal, or SULH_NOBODY */
  double rate[SULH_PRINCIPALS_MOST]; /* of each value */
  double present_bias[SULH_PRINCIPALS_MOST];
  double outside[SULH_PRINCIPALS_MOST];
} SulhSpace;

/* One exchange at its place. */
typedef struct
{
  SulhPreparedStage stage;
  int pair[2]; /* values of the two between whom it is */
  double trust[2];
  double discount[SULH_PRINCIPALS_MOST]; /* of each value, over its gap */
} SulhSpaceStep;

void sulh_space_init (SulhSpace *space, const SulhSets *sets, const SulhCatalogue *catalogue);

/* @candidate after @done, at the highest trust and on the first day that any order leaves. */
void sulh_space_step (const SulhSpace *space, SulhSet done, guint candidate, SulhSpaceStep *step);

/* What is worth @next after @step is worth @before it; FALSE if somebody leaves. They may be the
 * same. Allocates nothing. */
gboolean sulh_space_back (const SulhSpace *space, const SulhSpaceStep *step, const double *next,
                          double *before);

/* The joint value of a label of the empty set. */
double sulh_space_join (const SulhSpace *space, const double *worth);

G_END_DECLS
