/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/renaming.h"

#include "model/audience.h"
#include "model/head.h"
#include "model/kinds.h"
#include "model/matching.h"

#define MOST_TRIES 8 /* among parts that look alike until their references are compared */

static void
rename_text (char **member, GHashTable *renaming)
{
  const char *id = *member ? g_hash_table_lookup (renaming, *member) : NULL;

  if (id)
    sulh_part_set_text (member, id);
}

static void
rename_source (SulhNumber *number, GHashTable *renaming)
{
  const char *source = sulh_number_get_source (number);
  const char *id = source ? g_hash_table_lookup (renaming, source) : NULL;

  if (id)
    sulh_number_set_source (number, id);
}

static void
rename_children (GPtrArray *children, GHashTable *renaming)
{
  for (guint i = 0; i < children->len; i++)
    {
      gpointer child = children->pdata[i];

      children->pdata[i] = sulh_part_with_ids (child, renaming);
      sulh_part_unref (child);
    }
}

static void
rename_member (gpointer member, const SulhField *field, GHashTable *renaming)
{
  switch (field->type)
    {
    case SULH_FIELD_REF:
      rename_text (member, renaming);
      break;
    case SULH_FIELD_REFS:
      for (char **ids = *(char ***)member; ids && *ids; ids++)
        rename_text (ids, renaming);
      break;
    case SULH_FIELD_NUMBER:
      rename_source (member, renaming);
      break;
    case SULH_FIELD_PART:
      if (*(SulhPart **)member)
        {
          SulhPart *child = *(SulhPart **)member;

          *(SulhPart **)member = sulh_part_with_ids (child, renaming);
          sulh_part_unref (child);
        }
      break;
    case SULH_FIELD_PARTS:
      rename_children (*(GPtrArray **)member, renaming);
      break;
    default:
      break;
    }
}

/* Who may see single fields. The list is the part's own and changes while it is walked. */
static void
rename_field_audiences (SulhPart *part, GHashTable *renaming)
{
  for (guint i = 0; i < sulh_part_count_field_audiences (part); i++)
    {
      const char *name;
      g_auto (GStrv) audience
          = g_strdupv ((char **)sulh_part_get_nth_field_audience (part, i, &name));
      g_autofree char *field = g_strdup (name);

      for (char **ids = audience; *ids; ids++)
        rename_text (ids, renaming);
      sulh_part_set_field_audience (part, field, (const char *const *)audience);
    }
}

static guint
hash_text (const char *text)
{
  return text ? g_str_hash (text) : 0;
}

static guint
hash_number (const SulhNumber *number)
{
  return sulh_number_is_set (number) ? g_double_hash (&number->mode) : 0;
}

/* References may be renamed themselves, so they do not count; equality looks at them. */
static guint
hash_member (gconstpointer member, const SulhField *field)
{
  switch (field->type)
    {
    case SULH_FIELD_TEXT:
    case SULH_FIELD_PROSE:
      return hash_text (*(char *const *)member);
    case SULH_FIELD_NUMBER:
      return hash_number (member);
    case SULH_FIELD_COUNT:
    case SULH_FIELD_FLAG:
    case SULH_FIELD_CHOICE:
      return *(const guint *)member;
    case SULH_FIELD_DATE:
      return (guint)((const SulhDate *)member)->earliest;
    case SULH_FIELD_PARTS:
      return (*(GPtrArray *const *)member)->len;
    default:
      return 0;
    }
}

static guint
hash_part (const SulhPart *part)
{
  guint hash = 0;

  for (guint i = 0; i < sulh_part_count_fields (part); i++)
    {
      const SulhField *field = sulh_part_get_field (part, i);

      hash = hash * 31 + hash_member (sulh_part_get_member (part, field), field);
    }
  return hash;
}

static gboolean
says_the_same (const SulhPart *before, const SulhPart *after, GHashTable *renaming)
{
  g_autoptr (SulhPart) renamed = NULL;

  g_hash_table_insert (renaming, g_strdup (before->id), g_strdup (after->id));
  renamed = sulh_part_with_ids (before, renaming);
  if (sulh_part_equal (renamed, after))
    return TRUE;
  g_hash_table_remove (renaming, before->id);
  return FALSE;
}

/* Adds to @renaming the part of @added that says what @before said. */
static void
find_renamed (const SulhPart *before, GHashTable *added, GHashTable *renaming)
{
  GQueue *alike = g_hash_table_lookup (added, GUINT_TO_POINTER (hash_part (before)));
  guint tries = 0;

  for (GList *link = alike ? alike->head : NULL; link && tries < MOST_TRIES; link = link->next)
    {
      if (says_the_same (before, link->data, renaming))
        {
          g_queue_delete_link (alike, link);
          return;
        }
      tries++;
    }
}

static void
free_queue (gpointer queue)
{
  g_queue_free (queue);
}

/* The parts of a list that nothing of the other list stands for, under what they say. */
static GHashTable *
collect_added (const GPtrArray *after, const guint *before_of)
{
  GHashTable *added = g_hash_table_new_full (NULL, NULL, NULL, free_queue);

  for (guint i = 0; i < after->len; i++)
    {
      gpointer key;
      GQueue *alike;

      if (before_of[i] != SULH_NO_MATCH)
        continue;
      key = GUINT_TO_POINTER (hash_part (after->pdata[i]));
      alike = g_hash_table_lookup (added, key);
      if (alike == NULL)
        {
          alike = g_queue_new ();
          g_hash_table_insert (added, key, alike);
        }
      g_queue_push_tail (alike, after->pdata[i]);
    }
  return added;
}

static void
find_in_list (const GPtrArray *before, const GPtrArray *after, GHashTable *renaming)
{
  g_autofree guint *after_of = sulh_matching_find (before, after);
  g_autofree guint *before_of = sulh_matching_invert (after_of, before->len, after->len);
  g_autoptr (GHashTable) added = collect_added (after, before_of);

  for (guint i = 0; i < before->len && g_hash_table_size (added) > 0; i++)
    if (after_of[i] == SULH_NO_MATCH)
      find_renamed (before->pdata[i], added, renaming);
}

/**
 * sulh_renaming_new:
 *
 * Returns: (transfer full) (element-type utf8 utf8): an empty table from ids to other ids
 */
GHashTable *
sulh_renaming_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * sulh_renaming_find:
 * @before: a scenario
 * @after: another scenario
 *
 * A part that is gone, and one that is new and says exactly the same, are one part with another id.
 * Costs O(parts).
 *
 * Returns: (transfer full) (element-type utf8 utf8): ids in @before and what they are in @after
 */
GHashTable *
sulh_renaming_find (const SulhScenario *before, const SulhScenario *after)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);
  GHashTable *renaming = sulh_renaming_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];

      if (field->type == SULH_FIELD_PARTS && sulh_kind_get_info (field->child)->has_id)
        find_in_list (*(GPtrArray **)sulh_part_get_member (before, field),
                      *(GPtrArray **)sulh_part_get_member (after, field), renaming);
    }
  return renaming;
}

/**
 * sulh_part_with_ids:
 * @part: a part
 * @renaming: (element-type utf8 utf8): ids and what they become
 *
 * Renames in all parts within and in every reference. Costs a copy of all of it.
 *
 * Returns: (transfer full): the next part
 */
gpointer
sulh_part_with_ids (gconstpointer part, GHashTable *renaming)
{
  SulhPart *copy = sulh_part_copy (part);

  rename_text (&copy->id, renaming);
  rename_field_audiences (copy, renaming);
  for (guint i = 0; i < sulh_part_count_fields (copy); i++)
    {
      const SulhField *field = sulh_part_get_field (copy, i);

      rename_member (sulh_part_get_member (copy, field), field, renaming);
    }
  return copy;
}
