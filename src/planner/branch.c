/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/branch.h"

int
sulh_branch_compare (const void *a, const void *b)
{
  const SulhBranch *first = a, *second = b;

  if (first->bound != second->bound)
    return first->bound > second->bound ? -1 : 1;
  return (int)first->move.candidate - (int)second->move.candidate;
}
