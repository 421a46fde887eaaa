/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forty rungs played week by week in a plain loop: what the simulation is timed against. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the means are taken of; the names are those that futures.py prints. */
typedef enum
{
  PLAIN_COMPLETED,
  PLAIN_WEEKS,
  PLAIN_KEPT,
  PLAIN_SHOCKS,
  PLAIN_ACTS,
  PLAIN_UNCONTAINED,
  PLAIN_BREACHES,
  PLAIN_MISSED,
  PLAIN_LATE,
  PLAIN_N,
} PlainCount;

extern const char *const plain_names[PLAIN_N];

/* Sums over all runs, and sums of squares. */
typedef struct
{
  double sum[PLAIN_N];
  double squares[PLAIN_N];
} PlainTotals;

typedef struct PlainTerms PlainTerms;

PlainTerms *plain_terms_new (void);
void plain_play (const PlainTerms *terms, guint runs, guint64 seed, PlainTotals *totals);

G_END_DECLS
