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

/* The fronts of all sets, each written once. */
typedef struct
{
  SulhFront all;
  gsize most; /* labels that there is room for */
  guint32 *start; /* of the front of each set */
  guint32 *n; /* its length; 0 if no plan goes on from there */
} SulhLabelStore;

void sulh_front_add (SulhFront *front, double first, double second);

/* Takes the labels of @batch into the front: every label that another equals or beats in both
 * values is dropped; what is left falls in the first value and rises in the second. Plans that tie
 * with the best are found again later, so nothing is lost with a label that is only equal. @batch
 * is empty afterwards; @spare is room to work in. Cost: both lengths where @batch, as is usual,
 * comes almost in order. */
void sulh_front_merge (SulhFront *front, SulhFront *batch, SulhFront *spare);

/* Keeps at most @most labels of a front, evenly spread, both ends among them. */
void sulh_front_thin (SulhFront *front, gsize most);

/* Replaces a front by at most @most labels that together equal or beat all of it: neighbours are
 * joined into the best of both values, which nobody may reach. */
void sulh_front_cover (SulhFront *front, gsize most);
void sulh_front_clear (SulhFront *front);

SulhLabelStore *sulh_label_store_new (gsize n_sets, gsize most);
void sulh_label_store_free (SulhLabelStore *store);

/* Keeps @front as the front of @set; FALSE if there is no room left. */
gboolean sulh_label_store_put (SulhLabelStore *store, gsize set, const SulhFront *front);
const SulhLabel *sulh_label_store_get (const SulhLabelStore *store, gsize set, gsize *n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhFront, sulh_front_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLabelStore, sulh_label_store_free)

G_END_DECLS
