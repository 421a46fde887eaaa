/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/rows.h"

#include <math.h>
#include <stdlib.h>

static int
compare_falling (const void *a, const void *b)
{
  const double *first = a, *second = b;

  return *first > *second ? -1 : *first < *second;
}

void
sulh_rows_sort_falling (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare_falling);
}

guint
sulh_rows_sort_best (const SulhCatalogue *catalogue, double *values)
{
  guint n = 0;

  for (guint i = 0; i < catalogue->n; i++)
    {
      guint row = sulh_rows_find (catalogue, i);

      values[row] = fmax (values[row], values[i]);
    }
  for (guint i = 0; i < catalogue->n; i++)
    if (sulh_rows_find (catalogue, i) == i)
      values[n++] = values[i];
  sulh_rows_sort_falling (values, n);
  return n;
}
