/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/labels.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Room doubles up to 16 MiB and then grows by as much. */
#define FIRST_LABELS 64
#define STEP_LABELS ((gsize)1 << 20)

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
sort (SulhFront *batch)
{
  for (gsize i = 1; i < batch->n; i++)
    if (compare_labels (&batch->labels[i - 1], &batch->labels[i]) > 0)
      {
        qsort (batch->labels, batch->n, sizeof *batch->labels, compare_labels);
        return;
      }
}

static void
make_room (SulhFront *front, gsize n)
{
  if (front->n + n <= front->n_allocated)
    return;
  front->n_allocated += CLAMP (front->n_allocated, FIRST_LABELS, STEP_LABELS);
  front->n_allocated = MAX (front->n_allocated, front->n + n);
  front->labels = g_renew (SulhLabel, front->labels, front->n_allocated);
}

void
sulh_front_add (SulhFront *front, double first, double second)
{
  make_room (front, 1);
  front->labels[front->n++] = (SulhLabel){ { first, second } };
}

void
sulh_front_merge (SulhFront *front, SulhFront *batch, SulhFront *spare)
{
  SulhFront merged = *spare;
  double highest = -INFINITY;
  gsize i = 0, j = 0;

  if (batch->n == 0)
    return;
  sort (batch);
  merged.n = 0;
  make_room (&merged, front->n + batch->n);
  while (i < front->n || j < batch->n)
    {
      gboolean from_batch
          = i == front->n
            || (j < batch->n && compare_labels (&batch->labels[j], &front->labels[i]) < 0);
      const SulhLabel *next = from_batch ? &batch->labels[j++] : &front->labels[i++];

      if (next->worth[1] > highest)
        merged.labels[merged.n++] = *next;
      highest = fmax (highest, next->worth[1]);
    }
  batch->n = 0;
  *spare = *front;
  *front = merged;
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
sulh_front_cover (SulhFront *front, gsize most)
{
  if (front->n <= most)
    return;
  for (gsize i = 0; i < most; i++)
    {
      gsize first = i * front->n / most;
      gsize last = (i + 1) * front->n / most - 1;

      front->labels[i]
          = (SulhLabel){ { front->labels[first].worth[0], front->labels[last].worth[1] } };
    }
  front->n = most;
}

void
sulh_front_clear (SulhFront *front)
{
  g_clear_pointer (&front->labels, g_free);
  front->n = front->n_allocated = 0;
}

SulhLabelStore *
sulh_label_store_new (gsize n_sets, gsize most)
{
  SulhLabelStore *store = g_new0 (SulhLabelStore, 1);

  store->most = most;
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
  if (store->all.n + front->n > store->most)
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
