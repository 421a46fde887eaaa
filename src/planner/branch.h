/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways in which a depth-first search can go on. */
#pragma once

#include "planner/sets.h"

G_BEGIN_DECLS

/* Where nothing is at stake everything ties; beyond this many the rest is left aside. */
#define SULH_BRANCHES_TIES_MOST 512

/* A way to go on, with the joint value that it cannot exceed. */
typedef struct
{
  SulhMove move;
  double bound;
} SulhBranch;

/* For qsort(): best first; of equals the first by id. */
int sulh_branch_compare (const void *a, const void *b);

G_END_DECLS
