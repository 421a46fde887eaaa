/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/merge.h"

#include "model/merge-days.h"
#include "model/merge-ids.h"
#include "model/merge-parts.h"
#include "model/references.h"
#include "model/renaming.h"
#include "model/validity.h"

#define MOST_ROUNDS 50

/* Three versions in which the same id means the same part. */
typedef struct
{
  SulhScenario *base;
  SulhScenario *first;
  SulhScenario *second;
} Versions;

static SulhScenario *
rename_all (const SulhScenario *scenario, GHashTable *renaming)
{
  if (g_hash_table_size (renaming) == 0)
    return sulh_part_ref (scenario);
  return sulh_part_with_ids (scenario, renaming);
}

static void
versions_clear (Versions *versions)
{
  sulh_part_unref (versions->base);
  sulh_part_unref (versions->first);
  sulh_part_unref (versions->second);
}

/* What is named in @merged, is not there, and was a part in one of the versions. */
static guint
add_missing (const SulhScenario *merged, const Versions *versions, GHashTable *named)
{
  g_autoptr (GHashTable) present = sulh_scenario_index (merged);
  g_autoptr (GHashTable) in_first = sulh_scenario_index (versions->first);
  g_autoptr (GHashTable) in_second = sulh_scenario_index (versions->second);
  g_autoptr (GHashTable) references = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;
  guint n_missing = 0;

  sulh_part_collect_references (&merged->part, references);
  g_hash_table_iter_init (&iter, references);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (present, id)
        && (g_hash_table_contains (in_first, id) || g_hash_table_contains (in_second, id))
        && g_hash_table_add (named, g_strdup (id)))
      n_missing++;
  return n_missing;
}

typedef struct
{
  const SulhMergeWords *words;
  const SulhScenario *first;
  GHashTable *forced;
  guint n_new;
} FaultHandler;

/* What both versions together make impossible is left as it is in the first. */
static void
fault_found_cb (SulhFinding *finding, G_GNUC_UNUSED const SulhPart *part, gpointer user_data)
{
  FaultHandler *handler = user_data;
  const char *id = finding->subject;

  /* What was of no help, or cannot be named, leaves only the whole. */
  if (id == NULL || g_hash_table_contains (handler->forced, id))
    id = handler->first->part.id;
  if (g_hash_table_add (handler->forced, g_strdup (id)))
    {
      sulh_merge_add_fault (handler->words, finding->subject, finding->field, finding->sentence);
      handler->n_new++;
    }
  sulh_finding_free (finding);
}

static SulhScenario *
merge_once (const Versions *versions, const SulhMergeTask *task)
{
  SulhPlace place = { NULL, &versions->first->part };

  return sulh_merge_parts (task, &place, &versions->base->part, &versions->second->part);
}

static void
take_all (GPtrArray *conflicts, GPtrArray *more)
{
  g_ptr_array_extend_and_steal (conflicts, more);
}

/*
 * Merges again and again, each time with more that has to stay, until the result can be used. Each
 * round settles at least one part; a scenario that needs too many is left as the first version has
 * it.
 */
static SulhScenario *
merge_until_usable (const Versions *versions, SulhMergeWords *words)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) forced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *conflicts = words->conflicts;
  g_autoptr (GPtrArray) faults = sulh_conflicts_new ();

  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) trial = sulh_conflicts_new ();
      SulhMergeTask task = { words, named, forced };
      SulhMergeWords fault_words = *words;
      FaultHandler handler = { &fault_words, versions->first, forced, 0 };
      g_autoptr (SulhScenario) merged = NULL;

      words->conflicts = trial;
      merged = merge_once (versions, &task);
      words->conflicts = conflicts;
      if (add_missing (merged, versions, named) > 0)
        continue;
      fault_words.conflicts = faults;
      sulh_scenario_find_faults (merged, fault_found_cb, &handler);
      if (handler.n_new > 0)
        continue;
      take_all (conflicts, g_steal_pointer (&trial));
      take_all (conflicts, g_steal_pointer (&faults));
      return g_steal_pointer (&merged);
    }
  take_all (conflicts, g_steal_pointer (&faults));
  return sulh_part_ref (versions->first);
}

/**
 * sulh_merge:
 * @base: what both versions started from
 * @first: a version
 * @second: another version
 * @conflicts: (element-type SulhConflict): list to which all is added that they do not agree on
 *
 * Puts the changes of both versions together, field by field. Where both changed the same field in
 * different ways the first version holds; a part that one removed and the other changed, or still
 * names, stays; both are conflicts. Which of the two is the first makes no other difference. The
 * versions have to be free of faults; the result is then free of faults too.
 *
 * Costs O(parts) for each round, and one round unless parts that are still named were removed or
 * the two versions make something impossible together.
 *
 * Returns: (transfer full): the scenario with the changes of both
 */
SulhScenario *
sulh_merge (const SulhScenario *base, const SulhScenario *first, const SulhScenario *second,
            GPtrArray *conflicts)
{
  g_autoptr (SulhWording) base_words = sulh_wording_new (base);
  g_autoptr (SulhWording) first_words = sulh_wording_new (first);
  g_autoptr (SulhWording) second_words = sulh_wording_new (second);
  SulhMergeWords words = { conflicts, base_words, first_words, second_words };
  g_autoptr (SulhMergeDays) days = sulh_merge_days_new (base, first, second, &words);
  g_autoptr (SulhMergeIds) ids = sulh_merge_ids_new (days->base, days->first, days->second, &words);
  Versions versions = { rename_all (days->base, ids->base), rename_all (days->first, ids->first),
                        rename_all (days->second, ids->second) };
  SulhScenario *merged;

  words.base = sulh_wording_new (versions.base);
  words.first = sulh_wording_new (versions.first);
  words.second = sulh_wording_new (versions.second);
  merged = merge_until_usable (&versions, &words);
  sulh_wording_free (words.base);
  sulh_wording_free (words.first);
  sulh_wording_free (words.second);
  versions_clear (&versions);
  return merged;
}

/**
 * sulh_conflicts_new:
 *
 * Returns: (transfer full) (element-type SulhConflict): an empty list that owns its conflicts
 */
GPtrArray *
sulh_conflicts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)sulh_conflict_free);
}

void
sulh_conflict_free (SulhConflict *conflict)
{
  g_free (conflict->subject);
  g_free (conflict->field);
  g_free (conflict->base_text);
  g_free (conflict->first_text);
  g_free (conflict->second_text);
  g_free (conflict->sentence);
  g_free (conflict);
}
