/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/projection-private.h"

/* The names that a reference may give: ids, and groups of more than one exchange. A group of one
 * would say that there was another. */
typedef struct
{
  GHashTable *names;
  gboolean changed;
} Ends;

static gboolean
is_known (const Ends *ends, const char *name)
{
  return g_hash_table_contains (ends->names, name);
}

static void
keep_known (const Ends *ends, char ***member)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; *member && (*member)[i]; i++)
    if (is_known (ends, (*member)[i]))
      {
        g_strv_builder_add (kept, (*member)[i]);
        n++;
      }
  g_strfreev (*member);
  *member = n > 0 ? g_strv_builder_end (kept) : NULL;
}

static gboolean mend_part (Ends *ends, SulhPart *part);

static void
mend_children (Ends *ends, GPtrArray *children)
{
  for (guint i = children->len; i > 0; i--)
    if (!mend_part (ends, children->pdata[i - 1]))
      {
        g_ptr_array_remove_index (children, i - 1);
        ends->changed = TRUE;
      }
}

static void
mend_child (Ends *ends, SulhPart **child, const SulhField *field)
{
  if (*child == NULL || mend_part (ends, *child))
    return;
  sulh_part_unref (*child);
  *child = field->flags & SULH_FIELD_ALWAYS ? sulh_part_new (field->child, NULL) : NULL;
  ends->changed = TRUE;
}

/* Returns whether the part can stay. */
static gboolean
mend_field (Ends *ends, SulhPart *part, const SulhField *field)
{
  gpointer member = sulh_part_get_member (part, field);
  SulhNumber *number = member;

  switch (field->type)
    {
    case SULH_FIELD_REF:
      if (*(char **)member && !is_known (ends, *(char **)member))
        sulh_part_set_text (member, NULL);
      return *(char **)member || !(field->flags & SULH_FIELD_REQUIRED);
    case SULH_FIELD_REFS:
      keep_known (ends, member);
      return TRUE;
    case SULH_FIELD_NUMBER:
      if (sulh_number_get_source (number) && !is_known (ends, sulh_number_get_source (number)))
        sulh_number_set_source (number, NULL);
      return TRUE;
    case SULH_FIELD_PART:
      mend_child (ends, member, field);
      return TRUE;
    case SULH_FIELD_PARTS:
      mend_children (ends, *(GPtrArray **)member);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
mend_part (Ends *ends, SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  if (part->source && !is_known (ends, part->source))
    sulh_part_set_text (&part->source, NULL);
  for (guint i = 0; i < info->n_fields; i++)
    if (!mend_field (ends, part, &info->fields[i]))
      return FALSE;
  return TRUE;
}

static void
collect_ids (GHashTable *names, const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  if (part->id)
    g_hash_table_add (names, g_strdup (part->id));
  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);

      if (info->fields[i].type == SULH_FIELD_PART && *(SulhPart **)member)
        collect_ids (names, *(SulhPart **)member);
      for (guint n = 0;
           info->fields[i].type == SULH_FIELD_PARTS && n < (*(GPtrArray **)member)->len; n++)
        collect_ids (names, (*(GPtrArray **)member)->pdata[n]);
    }
}

/* Groups with one exchange left are no groups. Who comes after such a group, comes after it. */
static void
collect_groups (GHashTable *names, const SulhScenario *scenario)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      if (exchange->alternatives && !g_hash_table_add (seen, exchange->alternatives))
        g_hash_table_add (names, g_strdup (exchange->alternatives));
    }
}

static gboolean
is_in_group (const SulhExchange *exchange, const char *group)
{
  return g_strcmp0 (exchange->alternatives, group) == 0;
}

static const char *
find_only_member (const SulhScenario *scenario, const char *group)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    if (is_in_group (scenario->exchanges->pdata[i], group))
      return ((SulhPart *)scenario->exchanges->pdata[i])->id;
  return NULL;
}

static void
name_only_members (const SulhScenario *scenario, GHashTable *names)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      char **after = ((SulhExchange *)scenario->exchanges->pdata[i])->after;

      for (guint n = 0; after && after[n]; n++)
        if (!g_hash_table_contains (names, after[n]))
          {
            const char *member = find_only_member (scenario, after[n]);

            if (member)
              sulh_part_set_text (&after[n], member);
          }
    }
}

static void
leave_small_groups (const SulhScenario *scenario, GHashTable *names)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[i];

      if (exchange->alternatives && !g_hash_table_contains (names, exchange->alternatives))
        sulh_part_set_text (&exchange->alternatives, NULL);
    }
}

/**
 * sulh_projection_drop_loose_ends:
 * @scenario: a scenario that nobody else holds
 *
 * Takes out references to what is not there, and parts that cannot be without one, until none is
 * left.
 */
void
sulh_projection_drop_loose_ends (SulhScenario *scenario)
{
  Ends ends = { NULL, TRUE };

  while (ends.changed)
    {
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      collect_ids (names, &scenario->part);
      collect_groups (names, scenario);
      name_only_members (scenario, names);
      leave_small_groups (scenario, names);
      ends = (Ends){ names, FALSE };
      mend_part (&ends, &scenario->part);
    }
}
