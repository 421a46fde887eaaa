/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/lookup.h"

#include "model/kinds.h"

#define N_RECENT 256

/* Texts of a file that say the same are mostly the same. */
typedef struct
{
  const char *id;
  guint number;
} Recent;

struct SulhLookup
{
  GPtrArray *order;
  GHashTable *numbers; /* id → position in the order, from 1 */
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

/**
 * sulh_lookup_new:
 * @scenario: a scenario, which is not changed as long as the lookup is used
 *
 * The first part with an id keeps it, so they are put in from the last. Costs O(parts that stand
 * directly in the scenario).
 *
 * Returns: (transfer full): a lookup
 */
SulhLookup *
sulh_lookup_new (const SulhScenario *scenario)
{
  SulhLookup *lookup = g_new0 (SulhLookup, 1);

  lookup->order = list_parts (scenario);
  lookup->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint number = lookup->order->len; number > 0; number--)
    {
      char *id = ((SulhPart *)lookup->order->pdata[number - 1])->id;

      if (id)
        g_hash_table_insert (lookup->numbers, id, GUINT_TO_POINTER (number));
    }
  return lookup;
}

void
sulh_lookup_free (SulhLookup *lookup)
{
  g_ptr_array_unref (lookup->order);
  g_hash_table_unref (lookup->numbers);
  g_free (lookup);
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
    *recent = (Recent){ id, GPOINTER_TO_UINT (g_hash_table_lookup (lookup->numbers, id)) };
  return recent->number;
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
