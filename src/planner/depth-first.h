/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Depth-first search over orders, for trust that depends on the order: with forgetting. */
#pragma once

#include "planner/labels.h"
#include "planner/sets.h"
#include "planner/solution.h"

G_BEGIN_DECLS

/* As sulh_dp_solve(). After a fixed number of rungs the search ends with what it has, and says how
 * far that can be from the best. */
gboolean sulh_depth_first_solve (const SulhSets *sets, const SulhCatalogue *catalogue, gboolean any,
                                 double to, SulhWork *work, SulhSolution *solution);

/* The beginning of plans, and what is known of all plans that begin so. */
typedef struct
{
  const SulhSequence *path;
  double day; /* of the rung after it, counted from the first, at the earliest */
  const double *worths; /* each such plan is worth no more to all who take part than one row of
                         * these, in the order of their ids */
  gsize n_worths; /* rows */
  guint width; /* values of a row */
} SulhPrefix;

/* Somebody who looks at all plans that hold, but for those that do not matter. */
typedef struct
{
  double (*floor) (gconstpointer data); /* plans of less joint value do not matter */
  gboolean (*opens) (gconstpointer data, const SulhPrefix *prefix); /* (nullable): whether any of
                                                                     * these plans matters */
  void (*meet) (gpointer data, const SulhSequence *plan);
  gpointer data;
} SulhVisitor;

/* Shows @visitor every plan that matters once, those first that promise most, until @rungs rungs
 * have been evaluated. @complete says whether all were seen. FALSE if the work was stopped. */
gboolean sulh_depth_first_visit (const SulhSets *sets, const SulhCatalogue *catalogue,
                                 const SulhVisitor *visitor, guint64 rungs, double to,
                                 SulhWork *work, gboolean *complete);

G_END_DECLS
