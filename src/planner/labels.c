/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/labels.h"

#include <math.h>
#include <string.h>

/* Room doubles up to 16 MiB and then grows by as much. */
#define FIRST_LABELS 64
#define STEP_LABELS ((gsize)1 << 20)

/* Buckets for what has to be put in order: a power of two, about one for so many labels. */
#define BUCKETS_FEWEST 8
#define BUCKETS_MOST 1024
#define LABELS_EACH 2

/* Fronts are kept in blocks of 64 KiB, or of their own where they are longer. */
#define BLOCK_LABELS ((gsize)1 << 12)

/* First value falling, then second falling: a total order, so that equal input gives equal output
 * whatever order it comes in. */
static inline gboolean
goes_before (const SulhLabel *a, const SulhLabel *b)
{
  return a->worth[0] > b->worth[0] || (a->worth[0] == b->worth[0] && a->worth[1] > b->worth[1]);
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

SulhLabel *
sulh_front_reserve (SulhFront *front, gsize n)
{
  make_room (front, n);
  return front->labels + front->n;
}

void
sulh_front_add (SulhFront *front, double first, double second)
{
  make_room (front, 1);
  front->labels[front->n++] = (SulhLabel){ { first, second } };
}

/* The buckets that labels are thrown into by their first value, the largest first. */
typedef struct
{
  double largest;
  double per_bucket; /* 1 / width */
  guint n;
  double highest[BUCKETS_MOST]; /* second value */
  guint32 start[BUCKETS_MOST + 1];
} Buckets;

static void
lay_out (Buckets *buckets, const SulhFront *batch)
{
  double largest = batch->labels[0].worth[0];
  double smallest = largest;

  for (gsize i = 1; i < batch->n; i++)
    {
      double worth = batch->labels[i].worth[0];

      largest = worth > largest ? worth : largest;
      smallest = worth < smallest ? worth : smallest;
    }
  buckets->n = BUCKETS_FEWEST;
  while (buckets->n < BUCKETS_MOST && buckets->n < batch->n / LABELS_EACH)
    buckets->n *= 2;
  buckets->largest = largest;
  buckets->per_bucket = largest > smallest ? (buckets->n - 1) / (largest - smallest) : 0;
}

static guint
find_bucket (const Buckets *buckets, const SulhLabel *label)
{
  return (guint)((buckets->largest - label->worth[0]) * buckets->per_bucket);
}

/* Drops labels that one in an earlier bucket equals or beats, and counts the others. */
static void
drop_beaten (Buckets *buckets, SulhFront *batch)
{
  double over = -INFINITY;
  gsize kept = 0;

  for (guint k = 0; k < buckets->n; k++)
    buckets->highest[k] = -INFINITY;
  for (gsize i = 0; i < batch->n; i++)
    {
      double *most = &buckets->highest[find_bucket (buckets, &batch->labels[i])];
      double worth = batch->labels[i].worth[1];

      *most = worth > *most ? worth : *most;
    }
  for (guint k = 0; k < buckets->n; k++)
    {
      double here = buckets->highest[k];

      buckets->highest[k] = over;
      over = here > over ? here : over;
    }
  memset (buckets->start, 0, (buckets->n + 1) * sizeof *buckets->start);
  for (gsize i = 0; i < batch->n; i++)
    {
      SulhLabel label = batch->labels[i];
      guint bucket = find_bucket (buckets, &label);
      gboolean stays = label.worth[1] > buckets->highest[bucket];

      batch->labels[kept] = label;
      kept += stays;
      buckets->start[bucket + 1] += stays;
    }
  batch->n = kept;
}

/* Bucket by bucket into @sorted; the few in each bucket are put in their places singly. */
static void
sort (Buckets *buckets, const SulhFront *batch, SulhFront *sorted)
{
  for (guint k = 1; k < buckets->n; k++)
    buckets->start[k] += buckets->start[k - 1];
  sorted->n = 0;
  make_room (sorted, batch->n);
  for (gsize i = 0; i < batch->n; i++)
    sorted->labels[buckets->start[find_bucket (buckets, &batch->labels[i])]++] = batch->labels[i];
  for (gsize i = 1; i < batch->n; i++)
    {
      SulhLabel label = sorted->labels[i];
      gsize place = i;

      for (; place > 0 && goes_before (&label, &sorted->labels[place - 1]); place--)
        sorted->labels[place] = sorted->labels[place - 1];
      sorted->labels[place] = label;
    }
}

void
sulh_front_reduce (SulhFront *batch, SulhFront *spare)
{
  SulhFront reduced = *spare;
  Buckets buckets;
  double highest = -INFINITY;

  if (batch->n == 0)
    return;
  lay_out (&buckets, batch);
  drop_beaten (&buckets, batch);
  sort (&buckets, batch, &reduced);
  for (gsize i = 0; i < batch->n; i++)
    {
      SulhLabel label = reduced.labels[i];

      reduced.labels[reduced.n] = label;
      reduced.n += label.worth[1] > highest;
      highest = label.worth[1] > highest ? label.worth[1] : highest;
    }
  *spare = *batch;
  *batch = reduced;
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
sulh_label_store_new (gsize n_sets, guint n_threads)
{
  SulhLabelStore *store = g_new0 (SulhLabelStore, 1);

  store->fronts = g_new0 (const SulhLabel *, n_sets);
  store->n = g_new0 (guint32, n_sets);
  store->n_threads = n_threads;
  store->n_free = g_new0 (gsize, n_threads);
  store->blocks = g_new0 (GPtrArray *, n_threads);
  for (guint i = 0; i < n_threads; i++)
    store->blocks[i] = g_ptr_array_new_with_free_func (g_free);
  return store;
}

void
sulh_label_store_free (SulhLabelStore *store)
{
  for (guint i = 0; i < store->n_threads; i++)
    g_ptr_array_unref (store->blocks[i]);
  g_free (store->blocks);
  g_free (store->n_free);
  g_free (store->fronts);
  g_free (store->n);
  g_free (store);
}

void
sulh_label_store_put (SulhLabelStore *store, guint thread, gsize set, const SulhFront *front)
{
  GPtrArray *blocks = store->blocks[thread];
  SulhLabel *place;

  store->n[set] = (guint32)front->n;
  if (front->n == 0)
    return;
  if (front->n > store->n_free[thread])
    {
      store->n_free[thread] = MAX (front->n, BLOCK_LABELS);
      g_ptr_array_add (blocks, g_new (SulhLabel, store->n_free[thread]));
    }
  /* A block is filled from its end. */
  store->n_free[thread] -= front->n;
  place = (SulhLabel *)blocks->pdata[blocks->len - 1] + store->n_free[thread];
  memcpy (place, front->labels, front->n * sizeof *place);
  store->fronts[set] = place;
}

const SulhLabel *
sulh_label_store_get (const SulhLabelStore *store, gsize set, gsize *n)
{
  *n = store->n[set];
  return store->fronts[set];
}
