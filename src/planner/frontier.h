/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A certified bound where there are more sets of exchanges than can be looked at. */
#pragma once

#include "planner/reprise.h"

G_BEGIN_DECLS

/* How far one run goes. */
typedef struct
{
  double joint; /* of a plan that is known */
  double worth[2]; /* of that plan to both */
  double share; /* what cannot exceed the known plan by this share is left alone */
  guint width; /* sets of one size that are followed */
  guint64 rungs; /* after so much work the rest is left alone too */
} SulhFrontier;

/* From nothing done, set by set of growing size: a set is left alone when what was gained on the
 * way, and the relaxation of what can follow, cannot exceed the known plan by more than the share.
 * Where there are too many the least promising are left alone as well. The largest bound of all
 * that was left alone is the bound of the whole. The result depends on nothing but the arguments,
 * whatever the threads.
 *
 * Returns: the joint value that no plan exceeds, or INFINITY if the work was stopped. Cost: sets ×
 * exchanges, and for each size some tables. */
double sulh_frontier_bound (const SulhReprise *relaxation, const SulhFrontier *frontier,
                            SulhWork *work);

G_END_DECLS
