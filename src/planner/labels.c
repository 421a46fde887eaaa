/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/labels.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_LABELS 64

/* First value falling, then second falling: a total order, so that equal input gives equal
 * output whatever the sorting does. */
static int
compare_labels (const void *a, const void *b)
{
  const SulhLabel *first = a, *second = b;

  for (int i = 0; i < 2; i++)
    if (first->worth[i] != second->worth[i])
      return first->worth[i] > second->worth[i] ? -1 : 1;
  return 0;
}

static void
make_room (SulhFront *front, gsize n)
{
  if (front->n + n <= front->n_allocated)
    return;
  front->n_allocated = MAX (front->n + n, MAX (FIRST_LABELS, 2 * front->n_allocated));
  front->labels = g_renew (SulhLabel, front->labels, front->n_allocated);
}

void
sulh_front_add (SulhFront *front, double first, double second)
{
  make_room (front, 1);
  front->labels[front->n++] = (SulhLabel){ { first, second } };
}

void
sulh_front_reduce (SulhFront *front)
{
  gsize kept = 0;

  if (front->n < 2)
    return;
  qsort (front->labels, front->n, sizeof *front->labels, compare_labels);
  for (gsize i = 1; i < front->n; i++)
    if (front->labels[i].worth[1] > front->labels[kept].worth[1])
      front->labels[++kept] = front->labels[i];
  front->n = kept + 1;
}

void
sulh_front_thin (SulhFront *front, gsize most)
{
  if (front->n <= most)
    return;
  for (gsize i = 0; i < most; i++)
    front->labels[i] = front->labels[i * (front->n - 1) / (most - 1)];
  front->n = most;
}

void
sulh_front_clear (SulhFront *front)
{
  g_clear_pointer (&front->labels, g_free);
  front->n = front->n_allocated = 0;
}

SulhLabelStore *
sulh_label_store_new (gsize n_sets)
{
  SulhLabelStore *store = g_new0 (SulhLabelStore, 1);

  store->start = g_new0 (guint32, n_sets);
  store->n = g_new0 (guint32, n_sets);
  return store;
}

void
sulh_label_store_free (SulhLabelStore *store)
{
  sulh_front_clear (&store->all);
  g_free (store->start);
  g_free (store->n);
  g_free (store);
}

gboolean
sulh_label_store_put (SulhLabelStore *store, gsize set, const SulhFront *front)
{
  if (store->all.n + front->n > SULH_LABELS_LARGEST)
    return FALSE;
  store->start[set] = (guint32)store->all.n;
  store->n[set] = (guint32)front->n;
  if (front->n == 0)
    return TRUE;
  make_room (&store->all, front->n);
  memcpy (store->all.labels + store->all.n, front->labels, front->n * sizeof *front->labels);
  store->all.n += front->n;
  return TRUE;
}

const SulhLabel *
sulh_label_store_get (const SulhLabelStore *store, gsize set, gsize *n)
{
  *n = store->n[set];
  return *n > 0 ? store->all.labels + store->start[set] : NULL;
}
