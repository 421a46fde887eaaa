/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/sets.h"

#define FIRST_SLOTS 64

/* The slot that holds @set, or the free one where it belongs. */
static gsize
find_slot (const SulhSets *sets, SulhSet set)
{
  gsize slot = (gsize)((set * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 20) & (sets->n_slots - 1);

  while (sets->slots[slot] != 0 && sets->sets[sets->slots[slot] - 1] != set)
    slot = (slot + 1) & (sets->n_slots - 1);
  return slot;
}

static void
grow (SulhSets *sets)
{
  sets->n_slots = sets->n_slots ? 2 * sets->n_slots : FIRST_SLOTS;
  g_free (sets->slots);
  sets->slots = g_new0 (guint32, sets->n_slots);
  for (gsize i = 0; i < sets->n; i++)
    sets->slots[find_slot (sets, sets->sets[i])] = (guint32)i + 1;
}

static void
add (SulhSets *sets, SulhSet set)
{
  gsize slot;

  if (2 * (sets->n + 1) > sets->n_slots)
    grow (sets);
  slot = find_slot (sets, set);
  if (sets->slots[slot] != 0)
    return;
  if (sets->n == sets->n_allocated)
    {
      sets->n_allocated = MAX (FIRST_SLOTS, 2 * sets->n_allocated);
      sets->sets = g_renew (SulhSet, sets->sets, sets->n_allocated);
    }
  sets->sets[sets->n++] = set;
  sets->slots[slot] = (guint32)sets->n;
}

/* Sets grow by one exchange at a time, so the list grows size by size. */
static void
add_followers (SulhSets *sets, gsize index)
{
  SulhSet done = sets->sets[index];

  for (guint i = 0; i < sets->catalogue->n; i++)
    if (sulh_catalogue_allows (sets->catalogue, done, i))
      add (sets, done | SULH_SET_OF (i));
}

/* Exchanges without any condition alone can be done in 2^n sets. */
static gboolean
is_hopeless (const SulhCatalogue *catalogue)
{
  guint n_free = 0;

  for (guint i = 0; i < catalogue->n; i++)
    n_free += catalogue->candidates[i].n_needs == 0 && catalogue->candidates[i].excludes == 0;
  return n_free >= 64 || ((guint64)1 << n_free) > SULH_SETS_LARGEST;
}

SulhSets *
sulh_sets_new (const SulhCatalogue *catalogue, SulhWork *work)
{
  g_autoptr (SulhSets) sets = g_new0 (SulhSets, 1);

  if (is_hopeless (catalogue))
    return NULL;
  sets->catalogue = catalogue;
  add (sets, 0);
  for (gsize i = 0; i < sets->n; i++)
    {
      add_followers (sets, i);
      if (sets->n > SULH_SETS_LARGEST || !sulh_work_count (work, 1, 0))
        return NULL;
    }
  work->sets += sets->n;
  return g_steal_pointer (&sets);
}

void
sulh_sets_free (SulhSets *sets)
{
  g_free (sets->sets);
  g_free (sets->slots);
  g_free (sets);
}

guint
sulh_sets_get_moves (const SulhSets *sets, gsize index, SulhMove moves[SULH_CATALOGUE_LARGEST])
{
  SulhSet done = sets->sets[index];
  guint n_moves = 0;

  for (guint i = 0; i < sets->catalogue->n; i++)
    if (sulh_catalogue_allows (sets->catalogue, done, i))
      moves[n_moves++] = (SulhMove){
        .candidate = i,
        .child = sets->slots[find_slot (sets, done | SULH_SET_OF (i))] - 1,
      };
  return n_moves;
}
