/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/edit-scope.h"

#include "model/kinds.h"

#define MOST_NEW_NAMES 16 /* more are looked up in less time than compared with all */

typedef struct
{
  GArray *numbers; /* of parts to be looked at, which rise */
  GPtrArray *named; /* parts with names that were not there */
} Scope;

/* Parts in a row of a list. */
typedef struct
{
  SulhPart *const *parts;
  guint n;
  guint first; /* number of the first in the scenario */
} Stretch;

static gboolean
strv_equal (char *const *a, char *const *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char *const *)a, (const char *const *)b);
}

static gboolean
holds_ids (const SulhPart *part)
{
  const SulhKindInfo *info = sulh_kind_get_info (part->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      gpointer member = sulh_part_get_member (part, &info->fields[i]);
      const SulhPart *child = info->fields[i].type == SULH_FIELD_PART ? *(SulhPart **)member : NULL;
      const GPtrArray *list
          = info->fields[i].type == SULH_FIELD_PARTS ? *(GPtrArray **)member : NULL;

      if (child && (child->id || holds_ids (child)))
        return TRUE;
      for (guint j = 0; list && j < list->len; j++)
        if (((SulhPart *)list->pdata[j])->id || holds_ids (list->pdata[j]))
          return TRUE;
    }
  return FALSE;
}

/* Whether nothing can be wrong with other parts for what @part says in place of @old: both have the
 * same id, and where the one stands in the order of the exchanges, the other does. */
static gboolean
can_stand_for (const SulhPart *part, const SulhPart *old)
{
  const SulhExchange *exchange = (const SulhExchange *)part;
  const SulhExchange *was = (const SulhExchange *)old;

  if (holds_ids (part))
    return FALSE;
  return part->kind != SULH_KIND_EXCHANGE
         || (strv_equal (exchange->after, was->after)
             && g_strcmp0 (exchange->alternatives, was->alternatives) == 0);
}

static gboolean
can_come_in (const SulhPart *part)
{
  const SulhExchange *exchange = (const SulhExchange *)part;

  if (holds_ids (part))
    return FALSE;
  return part->kind != SULH_KIND_EXCHANGE
         || (exchange->after == NULL && exchange->alternatives == NULL);
}

static void
add_number (Scope *scope, guint number)
{
  g_array_append_val (scope->numbers, number);
}

/* Shared at both ends is nearly all of a list after most edits. */
static void
leave_shared (Stretch *old, Stretch *now)
{
  while (old->n > 0 && now->n > 0 && old->parts[0] == now->parts[0])
    {
      old->parts++;
      now->parts++;
      now->first++;
      old->n--;
      now->n--;
    }
  while (old->n > 0 && now->n > 0 && old->parts[old->n - 1] == now->parts[now->n - 1])
    {
      old->n--;
      now->n--;
    }
}

static gboolean
has_places (const Stretch *old, const Stretch *now)
{
  if (old->n != now->n)
    return FALSE;
  for (guint i = 0; i < now->n; i++)
    if (old->parts[i] != now->parts[i] && g_strcmp0 (old->parts[i]->id, now->parts[i]->id) != 0)
      return FALSE;
  return TRUE;
}

/* Each part stands where it stood. */
static gboolean
compare_places (Scope *scope, const Stretch *old, const Stretch *now)
{
  for (guint i = 0; i < now->n; i++)
    {
      if (old->parts[i] == now->parts[i])
        continue;
      if (!can_stand_for (now->parts[i], old->parts[i]))
        return FALSE;
      add_number (scope, now->first + i);
    }
  return TRUE;
}

/* Takes what stands for @part out of @left; FALSE if others may be at fault by it. */
static gboolean
compare_named (Scope *scope, GHashTable *left, SulhPart *part, guint number)
{
  const SulhPart *old = g_hash_table_lookup (left, part->id);

  if (old == part)
    return g_hash_table_remove (left, part->id);
  add_number (scope, number);
  if (old)
    return can_stand_for (part, old) && g_hash_table_remove (left, part->id);
  g_ptr_array_add (scope->named, part);
  return can_come_in (part);
}

/* Parts came in, went or moved; what has an id must not go. */
static gboolean
compare_names (Scope *scope, const Stretch *old, const Stretch *now)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) unnamed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < old->n; i++)
    if (old->parts[i]->id)
      g_hash_table_insert (left, old->parts[i]->id, old->parts[i]);
    else
      g_hash_table_add (unnamed, old->parts[i]);
  for (guint i = 0; i < now->n; i++)
    {
      SulhPart *part = now->parts[i];

      if (part->id && !compare_named (scope, left, part, now->first + i))
        return FALSE;
      if (part->id == NULL && !g_hash_table_contains (unnamed, part))
        add_number (scope, now->first + i);
    }
  return g_hash_table_size (left) == 0;
}

static gboolean
compare_lists (Scope *scope, const GPtrArray *before, const GPtrArray *list, guint first)
{
  Stretch old = { (SulhPart *const *)before->pdata, before->len, first };
  Stretch now = { (SulhPart *const *)list->pdata, list->len, first };

  leave_shared (&old, &now);
  return has_places (&old, &now) ? compare_places (scope, &old, &now)
                                 : compare_names (scope, &old, &now);
}

static gboolean
compare_all (Scope *scope, const SulhScenario *before, const SulhScenario *scenario)
{
  guint first = 1;

  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];
      const GPtrArray *list;

      if (field->type != SULH_FIELD_PARTS)
        continue;
      list = *(GPtrArray **)sulh_part_get_member (scenario, field);
      if (!compare_lists (scope, *(GPtrArray **)sulh_part_get_member (before, field), list, first))
        return FALSE;
      first += list->len;
    }
  return TRUE;
}

static gboolean
has_twin (const SulhScenario *scenario, const SulhPart *part)
{
  if (g_strcmp0 (part->id, scenario->part.id) == 0)
    return TRUE;
  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];
      const GPtrArray *list = field->type == SULH_FIELD_PARTS
                                  ? *(GPtrArray **)sulh_part_get_member (scenario, field)
                                  : NULL;

      for (guint j = 0; list && j < list->len; j++)
        if (list->pdata[j] != part && g_strcmp0 (((SulhPart *)list->pdata[j])->id, part->id) == 0)
          return TRUE;
    }
  return FALSE;
}

static gboolean
is_group (const SulhScenario *scenario, const char *name)
{
  const GPtrArray *exchanges = scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    if (g_strcmp0 (((SulhExchange *)exchanges->pdata[i])->alternatives, name) == 0)
      return TRUE;
  return FALSE;
}

/* Whether each new name is that of nothing else. */
static gboolean
are_names_free (const Scope *scope, const SulhScenario *scenario)
{
  if (scope->named->len > MOST_NEW_NAMES)
    return FALSE;
  for (guint i = 0; i < scope->named->len; i++)
    {
      const SulhPart *part = scope->named->pdata[i];

      if (has_twin (scenario, part) || is_group (scenario, part->id))
        return FALSE;
    }
  return TRUE;
}

/* What stands in it alone is looked at in any case, and has no id. */
static gboolean
is_same_scenario (const SulhScenario *scenario, const SulhScenario *before)
{
  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];
      const SulhPart *part = field->type == SULH_FIELD_PART
                                 ? *(SulhPart **)sulh_part_get_member (scenario, field)
                                 : NULL;

      if (part && (part->id || holds_ids (part)))
        return FALSE;
    }
  return g_strcmp0 (scenario->part.id, before->part.id) == 0;
}

/**
 * sulh_edit_scope_find:
 * @before: a scenario without faults, and without ids but of itself and of parts directly in it
 * @scenario: a scenario that shares parts with it
 *
 * A part that both share says what it said, and what it names is still there. So only what they do
 * not share can be at fault, unless something went that can be named, a name came that is taken, or
 * the order among the exchanges changed. Costs O(parts that stand directly in the scenario), a step
 * for each that is shared.
 *
 * Returns: (transfer full) (nullable) (element-type guint): the numbers of the parts that can be at
 * fault, which rise; %NULL if any can
 */
GArray *
sulh_edit_scope_find (const SulhScenario *before, const SulhScenario *scenario)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  Scope scope = { numbers, named };

  if (!is_same_scenario (scenario, before) || !compare_all (&scope, before, scenario)
      || !are_names_free (&scope, scenario))
    return NULL;
  return g_steal_pointer (&numbers);
}
