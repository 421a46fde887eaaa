/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/lookup.h"

#include <string.h>

#include "model/kinds.h"

#define N_RECENT 256
#define AHEAD 8 /* parts whose memory is asked for in front of its use */
#define TABLE_COST 8 /* of a part in the table of ids, in looks at an id */

/* Texts of a file that say the same are mostly the same. */
typedef struct
{
  const char *id;
  guint number;
} Recent;

/* An id, by what is quickly compared of it. */
typedef struct
{
  guint32 mixed; /* of its letters */
  guint32 number; /* position in the order, from 1; 0 where there is none */
} Slot;

struct SulhLookup
{
  GPtrArray *order;
  guint looks; /* at ids, one by one, while there is no table */
  Slot *slots; /* NULL while there is no table; each id stands in the first that was free from its
                  own place on */
  guint8 *twins; /* of each number whether a part in front of it has its id; or NULL */
  guint mask; /* their number, a power of two, less one; at least half of them are free */
  Recent recent[N_RECENT]; /* names that were looked up lately */
};

/* In the order of the file. */
static GPtrArray *
list_parts (const SulhScenario *scenario)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];

      if (field->type == SULH_FIELD_PARTS)
        g_ptr_array_extend (order, *(GPtrArray **)sulh_part_get_member (scenario, field), NULL,
                            NULL);
    }
  return order;
}

/* Eight letters at a time; the last eight may overlap those in front of them. */
static guint32
mix (const char *id)
{
  const guint64 factor = G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  gsize length = strlen (id);
  guint64 mixed = length;
  guint64 part = 0;

  for (gsize i = 0; i + sizeof part < length; i += sizeof part)
    {
      memcpy (&part, id + i, sizeof part);
      mixed = (mixed ^ part) * factor;
      mixed ^= mixed >> 32;
    }
  if (length >= sizeof part)
    memcpy (&part, id + length - sizeof part, sizeof part);
  else
    memcpy (&part, id, length);
  /* Ids differ in their last letters, which are the highest bits: a product moves them up alone. */
  mixed = (mixed ^ part) * factor;
  mixed = (mixed ^ mixed >> 32) * factor;
  return (guint32)(mixed >> 32);
}

/* Where the id stands, or would. */
static Slot *
find_slot (const SulhLookup *lookup, const char *id, guint32 mixed)
{
  for (guint at = mixed & lookup->mask;; at = (at + 1) & lookup->mask)
    {
      Slot *slot = &lookup->slots[at];

      if (slot->number == 0)
        return slot;
      if (slot->mixed == mixed && g_str_equal (sulh_lookup_get (lookup, slot->number)->id, id))
        return slot;
    }
}

/* Ids stand behind their parts: first those are asked for, and then what they point to. */
static inline void
ask_ahead (const SulhLookup *lookup, guint number)
{
  const GPtrArray *order = lookup->order;

  if (number + 2 * AHEAD > order->len)
    return;
  __builtin_prefetch (order->pdata[number + 2 * AHEAD - 1]);
  __builtin_prefetch (((const SulhPart *)order->pdata[number + AHEAD - 1])->id);
}

static void
add_twin (SulhLookup *lookup, guint number)
{
  if (lookup->twins == NULL)
    lookup->twins = g_new0 (guint8, lookup->order->len + 1);
  lookup->twins[number] = TRUE;
}

/**
 * sulh_lookup_prepare:
 * @lookup: a lookup
 *
 * Puts the ids into a table, of which the first part with an id gets it. Without that it is done
 * once so much was looked up that it pays.
 */
void
sulh_lookup_prepare (SulhLookup *lookup)
{
  guint n = 2;

  if (lookup->slots)
    return;
  while (n < 2 * lookup->order->len)
    n *= 2;
  lookup->slots = g_new0 (Slot, n);
  lookup->mask = n - 1;
  for (guint number = 1; number <= lookup->order->len; number++)
    {
      const char *id = sulh_lookup_get (lookup, number)->id;
      guint32 mixed = id ? mix (id) : 0;
      Slot *slot = id ? find_slot (lookup, id, mixed) : NULL;

      ask_ahead (lookup, number);
      if (slot && slot->number == 0)
        *slot = (Slot){ mixed, number };
      else if (slot)
        add_twin (lookup, number);
    }
}

/**
 * sulh_lookup_new:
 * @scenario: a scenario, which is not changed as long as the lookup is used
 *
 * Costs O(parts that stand directly in the scenario), the more of it the more is looked up.
 *
 * Returns: (transfer full): a lookup
 */
SulhLookup *
sulh_lookup_new (const SulhScenario *scenario)
{
  SulhLookup *lookup = g_new0 (SulhLookup, 1);

  lookup->order = list_parts (scenario);
  return lookup;
}

void
sulh_lookup_free (SulhLookup *lookup)
{
  g_ptr_array_unref (lookup->order);
  g_free (lookup->slots);
  g_free (lookup->twins);
  g_free (lookup);
}

guint
sulh_lookup_count (const SulhLookup *lookup)
{
  return lookup->order->len;
}

/**
 * sulh_lookup_get:
 * @lookup: a lookup
 * @number: a position in the order of the file, from 1, or 0
 *
 * Returns: (transfer none) (nullable): the part there, or %NULL for 0
 */
const SulhPart *
sulh_lookup_get (const SulhLookup *lookup, guint number)
{
  return number > 0 ? lookup->order->pdata[number - 1] : NULL;
}

static guint
find_one_by_one (SulhLookup *lookup, const char *id)
{
  for (guint number = 1; number <= lookup->order->len; number++)
    {
      const char *other = sulh_lookup_get (lookup, number)->id;

      lookup->looks++;
      if (other && other[0] == id[0] && g_str_equal (other, id))
        return number;
    }
  return 0;
}

/* Few searches do not pay for a table, the less so for what stands in front, as parties do. */
static guint
find_number (SulhLookup *lookup, const char *id)
{
  if (lookup->slots == NULL && lookup->looks / TABLE_COST < lookup->order->len)
    return find_one_by_one (lookup, id);
  sulh_lookup_prepare (lookup);
  return find_slot (lookup, id, mix (id))->number;
}

/**
 * sulh_lookup_find_number:
 * @lookup: a lookup
 * @id: a text of the scenario, which stays where it is as long as the lookup is used
 *
 * Returns: the position of the first part with this id, from 1, or 0 if there is none
 */
guint
sulh_lookup_find_number (SulhLookup *lookup, const char *id)
{
  Recent *recent = &lookup->recent[(GPOINTER_TO_SIZE (id) >> 3) % N_RECENT];

  if (recent->id != id)
    *recent = (Recent){ id, find_number (lookup, id) };
  return recent->number;
}

/**
 * sulh_lookup_is_twin:
 * @lookup: a lookup
 * @number: a position in the order of the file, from 1
 *
 * Returns: whether a part in front of the one there has its id
 */
gboolean
sulh_lookup_is_twin (SulhLookup *lookup, guint number)
{
  sulh_lookup_prepare (lookup);
  return lookup->twins && lookup->twins[number];
}

/**
 * sulh_lookup_find:
 * @lookup: a lookup
 * @id: (nullable): a text of the scenario, as of sulh_lookup_find_number()
 *
 * Returns: (transfer none) (nullable): the first part with this id
 */
const SulhPart *
sulh_lookup_find (SulhLookup *lookup, const char *id)
{
  return id ? sulh_lookup_get (lookup, sulh_lookup_find_number (lookup, id)) : NULL;
}
