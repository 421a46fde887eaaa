/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/graft.h"

#include "model/kinds.h"
#include "model/references.h"
#include "model/renaming.h"

/* A part on its way into another scenario. */
typedef struct
{
  const SulhScenario *to;
  const SulhScenario *from;
  GHashTable *to_parts; /* id → part */
  GHashTable *from_parts;
  GHashTable *needed; /* ids of what has to come along */
  GHashTable *renaming;
} Graft;

/* The first party stands for the first party, the second for the second. */
static void
match_parties (Graft *graft)
{
  g_autoptr (GPtrArray) from = sulh_scenario_list_principals (graft->from);
  g_autoptr (GPtrArray) to = sulh_scenario_list_principals (graft->to);

  for (guint i = 0; i < MIN (from->len, to->len); i++)
    g_hash_table_insert (graft->renaming, g_strdup (((SulhPart *)from->pdata[i])->id),
                         g_strdup (((SulhPart *)to->pdata[i])->id));
}

/* What is named and stands for nothing that is there has to come along, with what it names. */
static void
collect_needed (Graft *graft, const SulhPart *part)
{
  g_autoptr (GHashTable) references = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;

  sulh_part_collect_references (part, references);
  g_hash_table_iter_init (&iter, references);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      const SulhPart *named = g_hash_table_lookup (graft->from_parts, id);

      if (named && !g_hash_table_contains (graft->renaming, id)
          && g_hash_table_add (graft->needed, named->id))
        collect_needed (graft, named);
    }
}

static char *
invent_id (const Graft *graft, const char *id)
{
  if (!g_hash_table_contains (graft->to_parts, id))
    return g_strdup (id);
  for (guint i = 2;; i++)
    {
      g_autofree char *trial = g_strdup_printf ("%s-%u", id, i);

      if (!g_hash_table_contains (graft->to_parts, trial)
          && !g_hash_table_contains (graft->from_parts, trial))
        return g_steal_pointer (&trial);
    }
}

/* Calls back for what has to come along, in the order of the file. */
static void
for_each_needed (Graft *graft, void (*visit) (Graft *, const SulhPart *, gpointer),
                 gpointer user_data)
{
  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const GPtrArray *parts;

      if (sulh_scenario_info.fields[i].type != SULH_FIELD_PARTS)
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (graft->from, &sulh_scenario_info.fields[i]);
      for (guint j = 0; j < parts->len; j++)
        {
          const SulhPart *part = parts->pdata[j];

          if (part->id && g_hash_table_contains (graft->needed, part->id))
            visit (graft, part, user_data);
        }
    }
}

/* What came along with an earlier part is there already. */
static gboolean
is_there (const Graft *graft, const SulhPart *part)
{
  const SulhPart *other = g_hash_table_lookup (graft->to_parts, part->id);

  return other && sulh_part_equal (other, part);
}

static void
choose_id (Graft *graft, const SulhPart *part, G_GNUC_UNUSED gpointer user_data)
{
  if (!is_there (graft, part))
    g_hash_table_insert (graft->renaming, g_strdup (part->id), invent_id (graft, part->id));
}

static void
bring_along (Graft *graft, const SulhPart *part, gpointer scenario)
{
  if (!is_there (graft, part))
    sulh_scenario_take_part (scenario, sulh_part_with_ids (part, graft->renaming));
}

/* Several parts that name each other go on naming each other, by the ids that they get. */
static void
name_parts (Graft *graft, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const SulhPart *part = parts->pdata[i];

      if (part->id)
        g_hash_table_insert (graft->renaming, g_strdup (part->id), invent_id (graft, part->id));
    }
}

static gboolean
are_parties (const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (((const SulhPart *)parts->pdata[i])->kind != SULH_KIND_PARTY)
      return FALSE;
  return TRUE;
}

static void
graft_init (Graft *graft, const SulhScenario *to, const SulhScenario *from)
{
  *graft = (Graft){ .to = to, .from = from };
  graft->to_parts = sulh_scenario_index (to);
  graft->from_parts = sulh_scenario_index (from);
  graft->needed = g_hash_table_new (g_str_hash, g_str_equal);
  graft->renaming = sulh_renaming_new ();
}

/* What else has to come along, and what it is called then. */
static void
plan_rest (Graft *graft, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    collect_needed (graft, parts->pdata[i]);
  for (guint i = 0; i < parts->len; i++)
    if (((const SulhPart *)parts->pdata[i])->id)
      g_hash_table_remove (graft->needed, ((const SulhPart *)parts->pdata[i])->id);
  for_each_needed (graft, choose_id, NULL);
}

static void
graft_clear (Graft *graft)
{
  g_hash_table_unref (graft->to_parts);
  g_hash_table_unref (graft->from_parts);
  g_hash_table_unref (graft->needed);
  g_hash_table_unref (graft->renaming);
}

/**
 * sulh_scenario_graft:
 * @scenario: a scenario
 * @from: another scenario
 * @part: a part that stands directly in @from
 * @id: (out) (optional) (nullable) (transfer full): the id that it has in the result
 *
 * What @part names comes along, unless the same stands there already. The parties of @from stand
 * for those of @scenario, in the order of their ids. An id that is taken is followed by a number.
 *
 * Returns: (transfer full): the scenario with a copy of @part; all else is shared
 */
SulhScenario *
sulh_scenario_graft (const SulhScenario *scenario, const SulhScenario *from, const SulhPart *part,
                     char **id)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;
  SulhScenario *next;

  g_ptr_array_add (parts, (gpointer)part);
  next = sulh_scenario_graft_all (scenario, from, parts, &copies);
  if (id)
    *id = g_strdup (((const SulhPart *)copies->pdata[0])->id);
  return next;
}

/**
 * sulh_scenario_graft_all:
 * @scenario: a scenario
 * @from: another scenario
 * @parts: (element-type SulhPart): parts that stand directly in @from
 * @copies: (out) (transfer full) (element-type SulhPart): the parts as they stand in the result, in
 *   the same order
 *
 * The same as sulh_scenario_graft() for several parts; where they name each other, their copies
 * name the copies.
 *
 * Returns: (transfer full): the scenario with a copy of all @parts; all else is shared
 */
SulhScenario *
sulh_scenario_graft_all (const SulhScenario *scenario, const SulhScenario *from,
                         const GPtrArray *parts, GPtrArray **copies)
{
  SulhScenario *next = sulh_part_copy (scenario);
  Graft graft;

  *copies = g_ptr_array_new_with_free_func (sulh_part_unref);
  graft_init (&graft, scenario, from);
  if (!are_parties (parts))
    match_parties (&graft);
  name_parts (&graft, parts);
  plan_rest (&graft, parts);
  for_each_needed (&graft, bring_along, next);
  for (guint i = 0; i < parts->len; i++)
    {
      SulhPart *copy = sulh_part_with_ids (parts->pdata[i], graft.renaming);

      g_ptr_array_add (*copies, sulh_part_ref (copy));
      sulh_scenario_take_part (next, copy);
    }
  graft_clear (&graft);
  return next;
}

/* Whether @part says anything about @field, and not what every new part says. */
static gboolean
says_something (const SulhPart *part, const SulhPart *blank, const SulhField *field)
{
  return !sulh_part_field_equal (part, blank, field);
}

/**
 * sulh_scenario_graft_onto:
 * @scenario: a scenario
 * @from: another scenario
 * @part: a part that stands directly in @from
 * @target: a part of the same kind that stands in @scenario
 *
 * What @part says takes the place of what @target said about the same; its id, name and note stay.
 *
 * Returns: (transfer full): the scenario in which @target also is what @part is
 */
SulhScenario *
sulh_scenario_graft_onto (const SulhScenario *scenario, const SulhScenario *from,
                          const SulhPart *part, const SulhPart *target)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autoptr (SulhPart) blank = sulh_part_new (part->kind, NULL);
  g_autoptr (SulhPart) next_target = sulh_part_copy (target);
  g_autoptr (SulhPart) copy = NULL;
  g_autoptr (SulhScenario) next = NULL;
  Graft graft;

  g_ptr_array_add (parts, (gpointer)part);
  graft_init (&graft, scenario, from);
  if (!are_parties (parts))
    match_parties (&graft);
  plan_rest (&graft, parts);
  next = sulh_part_copy (scenario);
  for_each_needed (&graft, bring_along, next);
  copy = sulh_part_with_ids (part, graft.renaming);
  for (guint i = 0; i < info->n_fields; i++)
    if (says_something (copy, blank, &info->fields[i]))
      sulh_part_copy_field (next_target, copy, &info->fields[i]);
  graft_clear (&graft);
  return sulh_scenario_with_replaced (next, target, next_target);
}
