/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What going on can be worth to both: fronts of pairs of which none is beaten by another. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double worth[2];
} SulhLabel;

/* A list of labels that is filled and used again. */
typedef struct
{
  SulhLabel *labels;
  gsize n;
  gsize n_allocated;
} SulhFront;

/* The fronts of all sets, each written once, by any of some threads. */
typedef struct
{
  const SulhLabel **fronts; /* of each set */
  guint32 *n; /* its length; 0 if no plan goes on from there */
  GPtrArray **blocks; /* for each thread, the memory that its fronts are in */
  gsize *n_free; /* for each thread, labels left in its last block */
  guint n_threads;
} SulhLabelStore;

/* Room for @n labels more, to be written and counted by the caller. */
SulhLabel *sulh_front_reserve (SulhFront *front, gsize n);
void sulh_front_add (SulhFront *front, double first, double second);

/* Makes a front of any labels: every label that another equals or beats in both values is dropped;
 * what is left falls in the first value and rises in the second. Plans that tie with the best are
 * found again later, so nothing is lost with a label that is only equal. @spare is room to work in.
 * Cost: the length, and the
 * sorting of the few labels that are not beaten by much. */
void sulh_front_reduce (SulhFront *batch, SulhFront *spare);

/* Keeps at most @most labels of a front, evenly spread, both ends among them. */
void sulh_front_thin (SulhFront *front, gsize most);

/* Replaces a front by at most @most labels that together equal or beat all of it: neighbours are
 * joined into the best of both values, which nobody may reach. */
void sulh_front_cover (SulhFront *front, gsize most);
void sulh_front_clear (SulhFront *front);

SulhLabelStore *sulh_label_store_new (gsize n_sets, guint n_threads);
void sulh_label_store_free (SulhLabelStore *store);

/* Keeps @front as the front of @set; called in thread @thread. */
void sulh_label_store_put (SulhLabelStore *store, guint thread, gsize set, const SulhFront *front);
const SulhLabel *sulh_label_store_get (const SulhLabelStore *store, gsize set, gsize *n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhFront, sulh_front_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLabelStore, sulh_label_store_free)

G_END_DECLS
