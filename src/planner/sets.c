/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/sets.h"

#define FIRST_SLOTS 64

/* Up to this many exchanges a table has a slot for every set: 16 MiB. */
#define TABLE_MOST 22

static guint64
fold (SulhSet set)
{
  return ((guint64)set ^ (guint64)(set >> 64) * G_GUINT64_CONSTANT (0xD6E8FEB86659FD93))
         * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
}

/* The slot that holds @set, or the free one where it belongs. */
static gsize
find_slot (const SulhSets *sets, SulhSet set)
{
  gsize slot;

  if (sets->catalogue->n <= TABLE_MOST)
    return (gsize)set;
  slot = (gsize)(fold (set) >> 20) & (sets->n_slots - 1);

  while (sets->slots[slot] != 0 && sets->sets[sets->slots[slot] - 1] != set)
    slot = (slot + 1) & (sets->n_slots - 1);
  return slot;
}

static void
grow (SulhSets *sets)
{
  if (sets->catalogue->n <= TABLE_MOST)
    sets->n_slots = (gsize)1 << sets->catalogue->n;
  else
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

  if (sets->n_slots == 0 || (sets->catalogue->n > TABLE_MOST && 2 * (sets->n + 1) > sets->n_slots))
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
      {
        add (sets, done | SULH_SET_OF (i));
        sets->n_moves++;
      }
}

static void
find_layers (SulhSets *sets)
{
  for (gsize i = 0; i < sets->n; i++)
    while (sets->n_layers <= sulh_set_count (sets->sets[i]))
      sets->layers[sets->n_layers++] = i;
  sets->layers[sets->n_layers] = sets->n;
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

/* Where small sets are many already, there are many more of half of all exchanges. */
static gboolean
is_running_away (const SulhSets *sets, gsize index)
{
  return sets->n > SULH_SETS_LARGEST / 8
         && 4 * sulh_set_count (sets->sets[index]) < sets->catalogue->n;
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
      if (sets->n > SULH_SETS_LARGEST || is_running_away (sets, i) || !sulh_work_count (work, 1, 0))
        return NULL;
    }
  find_layers (sets);
  work->sets += sets->n;
  return g_steal_pointer (&sets);
}

SulhSets *
sulh_sets_new_of (const SulhCatalogue *catalogue, const SulhSet *list, gsize n, SulhWork *work)
{
  SulhSets *sets = g_new0 (SulhSets, 1);
  SulhMove moves[SULH_CATALOGUE_LARGEST];

  sets->catalogue = catalogue;
  for (gsize i = 0; i < n; i++)
    add (sets, list[i]);
  for (gsize i = 0; i < n; i++)
    sets->n_moves += sulh_sets_get_moves (sets, i, moves);
  find_layers (sets);
  work->sets += n;
  return sets;
}

gssize
sulh_sets_find (const SulhSets *sets, SulhSet set)
{
  return (gssize)sets->slots[find_slot (sets, set)] - 1;
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
      {
        guint32 slot = sets->slots[find_slot (sets, done | SULH_SET_OF (i))];

        moves[n_moves] = (SulhMove){ .candidate = i, .child = (gsize)slot - 1 };
        n_moves += slot != 0;
      }
  return n_moves;
}

typedef struct
{
  const SulhSets *sets;
  const SulhCatalogue *catalogue;
  const SulhWork *work;
  SulhPlace *places;
} Survey;

static void
locate (gpointer data, guint member, gsize index)
{
  const Survey *survey = data;
  SulhPlace *place = &survey->places[index];
  SulhPosition position;

  if (sulh_work_is_called_off (survey->work))
    return;
  sulh_catalogue_locate (survey->catalogue, survey->sets->sets[index], &position);
  *place = (SulhPlace){ { position.trust[0], position.trust[1] }, position.day };
}

SulhPlace *
sulh_places_new (const SulhSets *sets, const SulhCatalogue *catalogue, SulhWork *work)
{
  g_autofree SulhPlace *places = g_new (SulhPlace, sets->n);
  Survey survey = { sets, catalogue, work, places };

  return sulh_work_share_out (work, 0, sets->n, locate, &survey) ? g_steal_pointer (&places) : NULL;
}
