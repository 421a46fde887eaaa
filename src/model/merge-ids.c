/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/merge-ids.h"

#include "model/renaming.h"

/* The parts of the three versions by their ids, and the ids that changed in each. */
typedef struct
{
  GHashTable *base;
  GHashTable *first;
  GHashTable *second;
  GHashTable *first_ids;
  GHashTable *second_ids;
} Known;

static void
set (GHashTable *renaming, const char *from, const char *to)
{
  g_hash_table_insert (renaming, g_strdup (from), g_strdup (to));
}

/* One part that has another id in one version or in both. */
static void
settle_renamed (const Known *known, SulhMergeIds *ids, const SulhPart *base,
                const SulhMergeWords *words)
{
  const char *first = g_hash_table_lookup (known->first_ids, base->id);
  const char *second = g_hash_table_lookup (known->second_ids, base->id);

  if (first && second && !g_str_equal (first, second))
    {
      sulh_merge_add_id (words, base, first, second);
      set (ids->second, second, first);
      set (ids->base, base->id, first);
    }
  else if (first && !second && !g_hash_table_contains (known->second, first))
    {
      set (ids->base, base->id, first);
      set (ids->second, base->id, first);
    }
  else if (second && !first && !g_hash_table_contains (known->first, second))
    {
      set (ids->base, base->id, second);
      set (ids->first, base->id, second);
    }
  else if (first && second)
    set (ids->base, base->id, first);
}

static char *
invent_id (const Known *known, const SulhMergeIds *ids, const char *id)
{
  for (guint i = 2;; i++)
    {
      g_autofree char *trial = g_strdup_printf ("%s-%u", id, i);

      if (!g_hash_table_contains (known->base, trial)
          && !g_hash_table_contains (known->first, trial)
          && !g_hash_table_contains (known->second, trial)
          && !g_hash_table_contains (ids->second, trial))
        return g_steal_pointer (&trial);
    }
}

/* Whether two parts that were added under one id are two things, and not one thing added twice. */
static gboolean
are_different (const SulhPart *first, const SulhPart *second)
{
  return first->kind != second->kind || g_strcmp0 (first->name, second->name) != 0;
}

static void
settle_clash (const Known *known, SulhMergeIds *ids, const SulhPart *second,
              const SulhMergeWords *words)
{
  const SulhPart *first = g_hash_table_lookup (known->first, second->id);
  g_autofree char *id = NULL;

  if (first == NULL || g_hash_table_contains (known->base, second->id)
      || g_hash_table_contains (ids->second, second->id) || !are_different (first, second))
    return;
  id = invent_id (known, ids, second->id);
  set (ids->second, second->id, id);
  sulh_merge_add_clash (words, first, second, id);
}

/* In the order of the file: a table has none. */
static void
for_each_part (const SulhScenario *scenario, const Known *known, SulhMergeIds *ids,
               const SulhMergeWords *words,
               void (*settle) (const Known *, SulhMergeIds *, const SulhPart *,
                               const SulhMergeWords *))
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const GPtrArray *parts;

      if (info->fields[i].type != SULH_FIELD_PARTS)
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (scenario, &info->fields[i]);
      for (guint j = 0; j < parts->len; j++)
        if (((SulhPart *)parts->pdata[j])->id)
          settle (known, ids, parts->pdata[j], words);
    }
}

/* The scenario itself has an id too. */
static void
add_scenario (GHashTable *renaming, const SulhScenario *before, const SulhScenario *after)
{
  if (before->part.id && after->part.id && !g_str_equal (before->part.id, after->part.id))
    set (renaming, before->part.id, after->part.id);
}

/**
 * sulh_merge_ids_new:
 * @base: what both versions started from
 * @first: a version
 * @second: another version
 * @words: where conflicts go
 *
 * A part that has another id in one version gets it in all. Two different parts that both versions
 * added under one id get two ids. Costs O(parts).
 *
 * Returns: (transfer full): what the ids of each become
 */
SulhMergeIds *
sulh_merge_ids_new (const SulhScenario *base, const SulhScenario *first, const SulhScenario *second,
                    const SulhMergeWords *words)
{
  SulhMergeIds *ids = g_new0 (SulhMergeIds, 1);
  g_autoptr (GHashTable) base_parts = sulh_scenario_index (base);
  g_autoptr (GHashTable) first_parts = sulh_scenario_index (first);
  g_autoptr (GHashTable) second_parts = sulh_scenario_index (second);
  g_autoptr (GHashTable) first_ids = sulh_renaming_find (base, first);
  g_autoptr (GHashTable) second_ids = sulh_renaming_find (base, second);
  const Known known = { base_parts, first_parts, second_parts, first_ids, second_ids };

  ids->base = sulh_renaming_new ();
  ids->first = sulh_renaming_new ();
  ids->second = sulh_renaming_new ();
  add_scenario (first_ids, base, first);
  add_scenario (second_ids, base, second);
  if (base->part.id)
    settle_renamed (&known, ids, &base->part, words);
  for_each_part (base, &known, ids, words, settle_renamed);
  for_each_part (second, &known, ids, words, settle_clash);
  return ids;
}

void
sulh_merge_ids_free (SulhMergeIds *ids)
{
  g_hash_table_unref (ids->base);
  g_hash_table_unref (ids->first);
  g_hash_table_unref (ids->second);
  g_free (ids);
}
