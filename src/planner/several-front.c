/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/several-front.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_LABELS 64

/* A label while labels are put in order. */
typedef struct
{
  double key;
  const double *values;
  guint width;
} Ranked;

static double *
get_label (const SulhCloud *cloud, gsize index)
{
  return cloud->values + index * cloud->width;
}

double *
sulh_cloud_reserve (SulhCloud *cloud)
{
  if (cloud->n == cloud->n_allocated)
    {
      cloud->n_allocated = MAX (FIRST_LABELS, 2 * cloud->n_allocated);
      cloud->values = g_renew (double, cloud->values, cloud->n_allocated * cloud->width);
    }
  return get_label (cloud, cloud->n);
}

/* The larger key first, then the larger first value, and so on: a total order. */
static int
compare_ranked (const void *a, const void *b)
{
  const Ranked *first = a, *second = b;

  if (first->key != second->key)
    return first->key > second->key ? -1 : 1;
  for (guint i = 0; i < first->width; i++)
    if (first->values[i] != second->values[i])
      return first->values[i] > second->values[i] ? -1 : 1;
  return 0;
}

static gboolean
beats (const double *a, const double *b, guint width)
{
  for (guint i = 0; i < width; i++)
    if (a[i] < b[i])
      return FALSE;
  return TRUE;
}

static Ranked *
rank (const SulhCloud *cloud)
{
  Ranked *ranked = g_new (Ranked, cloud->n + 1);

  for (gsize l = 0; l < cloud->n; l++)
    {
      const double *label = get_label (cloud, l);

      ranked[l] = (Ranked){ 0, label, cloud->width };
      for (guint i = 0; i < cloud->width; i++)
        ranked[l].key += label[i];
    }
  qsort (ranked, cloud->n, sizeof *ranked, compare_ranked);
  return ranked;
}

/* What beats another has no smaller sum, so that only those before can beat a label. */
void
sulh_cloud_reduce (SulhCloud *cloud)
{
  g_autofree Ranked *ranked = rank (cloud);
  double *kept = g_new (double, (cloud->n + 1) * cloud->width);
  gsize n = 0;

  for (gsize l = 0; l < cloud->n; l++)
    {
      gboolean beaten = FALSE;

      for (gsize k = 0; k < n && !beaten; k++)
        beaten = beats (kept + k * cloud->width, ranked[l].values, cloud->width);
      if (!beaten)
        memcpy (kept + n++ * cloud->width, ranked[l].values, cloud->width * sizeof *kept);
    }
  g_free (cloud->values);
  cloud->values = kept;
  cloud->n_allocated = cloud->n + 1;
  cloud->n = n;
}

static gsize
find_largest (const SulhCloud *cloud, guint value)
{
  gsize largest = 0;

  for (gsize l = 1; l < cloud->n; l++)
    if (get_label (cloud, l)[value] > get_label (cloud, largest)[value])
      largest = l;
  return largest;
}

void
sulh_cloud_thin (SulhCloud *cloud, gsize most)
{
  g_autofree gboolean *stays = NULL;
  gsize kept = 0;

  if (cloud->n <= most)
    return;
  stays = g_new0 (gboolean, cloud->n);
  for (guint i = 0; i < cloud->width; i++)
    stays[find_largest (cloud, i)] = TRUE;
  for (gsize l = 0; l + cloud->width < most; l++)
    stays[l * cloud->n / (most - cloud->width)] = TRUE;
  for (gsize l = 0; l < cloud->n; l++)
    if (stays[l])
      memmove (get_label (cloud, kept++), get_label (cloud, l),
               cloud->width * sizeof *cloud->values);
  cloud->n = kept;
}

/* The value in which @labels lie farthest apart, as a share of the largest. */
static guint
find_widest (Ranked *labels, gsize n)
{
  double widest = -1;
  guint value = 0;

  for (guint i = 0; i < labels->width; i++)
    {
      double least = INFINITY, most = -INFINITY;

      for (gsize l = 0; l < n; l++)
        {
          least = fmin (least, labels[l].values[i]);
          most = fmax (most, labels[l].values[i]);
        }
      if ((most - least) / fmax (1e-9, fabs (most)) > widest)
        {
          widest = (most - least) / fmax (1e-9, fabs (most));
          value = i;
        }
    }
  return value;
}

/* Halves @labels where they lie farthest apart until there are few enough heaps; each becomes one
 * label. */
static void
join (Ranked *labels, gsize n, gsize most, double **to)
{
  guint width = labels->width;
  guint value;

  if (most > 1 && n > 1)
    {
      value = find_widest (labels, n);
      for (gsize l = 0; l < n; l++)
        labels[l].key = labels[l].values[value];
      qsort (labels, n, sizeof *labels, compare_ranked);
      join (labels, n / 2, most / 2, to);
      join (labels + n / 2, n - n / 2, most - most / 2, to);
      return;
    }
  memcpy (*to, labels->values, width * sizeof **to);
  for (gsize l = 1; l < n; l++)
    for (guint i = 0; i < width; i++)
      (*to)[i] = fmax ((*to)[i], labels[l].values[i]);
  *to += width;
}

void
sulh_cloud_cover (SulhCloud *cloud, gsize most)
{
  g_autofree Ranked *ranked = NULL;
  double *joined, *end;

  if (cloud->n <= most)
    return;
  ranked = rank (cloud);
  joined = end = g_new (double, most * cloud->width);
  join (ranked, cloud->n, most, &end);
  g_free (cloud->values);
  cloud->values = joined;
  cloud->n_allocated = most;
  cloud->n = (gsize)(end - joined) / cloud->width;
}

void
sulh_cloud_clear (SulhCloud *cloud)
{
  g_clear_pointer (&cloud->values, g_free);
  cloud->n = cloud->n_allocated = 0;
}

SulhCloudStore *
sulh_cloud_store_new (gsize n_sets, guint width)
{
  SulhCloudStore *store = g_new0 (SulhCloudStore, 1);

  store->width = width;
  store->n_sets = n_sets;
  store->fronts = g_new0 (double *, n_sets);
  store->n = g_new0 (guint32, n_sets);
  return store;
}

void
sulh_cloud_store_free (SulhCloudStore *store)
{
  for (gsize s = 0; s < store->n_sets; s++)
    g_free (store->fronts[s]);
  g_free (store->fronts);
  g_free (store->n);
  g_free (store);
}

void
sulh_cloud_store_put (SulhCloudStore *store, gsize set, const SulhCloud *cloud)
{
  store->n[set] = (guint32)cloud->n;
  if (cloud->n > 0)
    store->fronts[set] = g_memdup2 (cloud->values, cloud->n * cloud->width * sizeof *cloud->values);
}
