/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a catalogue: candidates of which at most one is in a plan. Bounds count each row once. */
#pragma once

#include "planner/catalogue.h"

G_BEGIN_DECLS

/* Of a group, and of the designs of an exchange, at most one is in; the first stands for all, at
 * each place as good as any. */
static inline guint
sulh_rows_find (const SulhCatalogue *catalogue, guint candidate)
{
  return sulh_set_first (catalogue->candidates[candidate].excludes | SULH_SET_OF (candidate));
}

/* Sorts the first @n of @values, the largest first. */
void sulh_rows_sort_falling (double *values, guint n);

/* The most of @values, one for each candidate, that any of each row has, falling; returns how many
 * rows there are. */
guint sulh_rows_sort_best (const SulhCatalogue *catalogue, double *values);

G_END_DECLS
