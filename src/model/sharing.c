/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sharing.h"

static void
replace (SulhPart **place, SulhPart *part)
{
  SulhPart *old = *place;

  *place = sulh_part_ref (part);
  sulh_part_unref (old);
}

static GHashTable *
index_by_id (const GPtrArray *parts)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < parts->len; i++)
    {
      SulhPart *part = parts->pdata[i];

      if (part->id)
        g_hash_table_insert (index, part->id, part);
    }
  return index;
}

/* What moved is found by its id; what has none, where it stood. */
static SulhPart *
find_namesake (const GPtrArray *parts, GHashTable *index, const SulhPart *part, guint position)
{
  if (part->id)
    return g_hash_table_lookup (index, part->id);
  return position < parts->len ? parts->pdata[position] : NULL;
}

static void
share_list (GPtrArray *parts, const GPtrArray *with)
{
  g_autoptr (GHashTable) index = index_by_id (with);

  for (guint i = 0; i < parts->len; i++)
    {
      SulhPart *other = find_namesake (with, index, parts->pdata[i], i);

      if (other && sulh_part_equal (parts->pdata[i], other))
        replace ((SulhPart **)&parts->pdata[i], other);
    }
}

/**
 * sulh_scenario_sharing:
 * @scenario: a scenario
 * @with: another, such as the one that was edited as text to give @scenario
 *
 * Undo keeps both, and views that know a part need not look at it again. Costs O(parts).
 *
 * Returns: (transfer full): a scenario equal to @scenario that shares with @with the parts, of
 * those that stand directly in it, that are equal
 */
SulhScenario *
sulh_scenario_sharing (const SulhScenario *scenario, const SulhScenario *with)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  SulhScenario *next = sulh_part_copy (scenario);

  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (next, &info->fields[i]);
      gpointer other = sulh_part_get_member (with, &info->fields[i]);
      SulhPart **part = member;

      if (info->fields[i].type == SULH_FIELD_PARTS)
        share_list (*(GPtrArray **)member, *(GPtrArray **)other);
      else if (info->fields[i].type == SULH_FIELD_PART && *part
               && sulh_part_equal (*part, *(SulhPart **)other))
        replace (part, *(SulhPart **)other);
    }
  return next;
}
