/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What going on can be worth to both: fronts of pairs of which none is beaten by another. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More labels than this do not fit in memory (16 bytes each). */
#define SULH_LABELS_LARGEST ((gsize)1 << 25)

typedef struct
{
  double worth[2];
} SulhLabel;

/* A list of labels that is filled, reduced to its front and used again. */
typedef struct
{
  SulhLabel *labels;
  gsize n;
  gsize n_allocated;
} SulhFront;

/* The fronts of all sets, each written once. */
typedef struct
{
  SulhFront all;
  guint32 *start; /* of the front of each set */
  guint32 *n; /* its length; 0 if no plan goes on from there */
} SulhLabelStore;

void sulh_front_add (SulhFront *front, double first, double second);

/* Drops every label that another equals or beats in both values; what is left falls in the first
 * value and rises in the second. Plans that tie with the best are found again later, so nothing is
 * lost with a label that is only equal. Cost: n log n. */
void sulh_front_reduce (SulhFront *front);

/* Keeps at most @most labels of a reduced front, evenly spread, both ends among them. */
void sulh_front_thin (SulhFront *front, gsize most);
void sulh_front_clear (SulhFront *front);

SulhLabelStore *sulh_label_store_new (gsize n_sets);
void sulh_label_store_free (SulhLabelStore *store);

/* Keeps @front as the front of @set; FALSE if there is no room left. */
gboolean sulh_label_store_put (SulhLabelStore *store, gsize set, const SulhFront *front);
const SulhLabel *sulh_label_store_get (const SulhLabelStore *store, gsize set, gsize *n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhFront, sulh_front_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLabelStore, sulh_label_store_free)

G_END_DECLS
