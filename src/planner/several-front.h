/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fronts of labels with a value for each of several principals. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A list of labels of @width values each, one after the other, that is filled and used again. */
typedef struct
{
  guint width;
  double *values;
  gsize n;
  gsize n_allocated;
} SulhCloud;

/* The fronts of all sets, each written once, by any of some threads. */
typedef struct
{
  guint width;
  gsize n_sets;
  double **fronts;
  guint32 *n; /* labels of each; 0 if no plan goes on from there */
} SulhCloudStore;

/* Room for a label more, to be written by the caller; it counts once @cloud->n is raised. */
double *sulh_cloud_reserve (SulhCloud *cloud);

/* Drops every label that another equals or beats in all values; the rest is in an order that
 * depends on nothing but the labels. Cost: the length × what is left. */
void sulh_cloud_reduce (SulhCloud *cloud);

/* Keeps at most @most labels: the largest in each value, and others evenly. */
void sulh_cloud_thin (SulhCloud *cloud, gsize most);

/* Replaces the labels by at most @most that together equal or beat all of them: neighbours are
 * joined into the best of all values, which nobody may reach. */
void sulh_cloud_cover (SulhCloud *cloud, gsize most);
void sulh_cloud_clear (SulhCloud *cloud);

SulhCloudStore *sulh_cloud_store_new (gsize n_sets, guint width);
void sulh_cloud_store_free (SulhCloudStore *store);

/* Keeps a copy of @cloud as the front of @set. */
void sulh_cloud_store_put (SulhCloudStore *store, gsize set, const SulhCloud *cloud);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhCloud, sulh_cloud_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCloudStore, sulh_cloud_store_free)

G_END_DECLS
