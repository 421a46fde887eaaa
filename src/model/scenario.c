/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/scenario.h"

#include "model/kinds.h"
#include "model/way.h"

static const SulhField *
list_field (SulhKind kind)
{
  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];

      if ((field->type == SULH_FIELD_PARTS || field->type == SULH_FIELD_PART)
          && field->child == kind)
        return field;
    }
  return NULL;
}

static const SulhPart *
find_in (const GPtrArray *parts, const char *id)
{
  for (guint i = 0; id && i < parts->len; i++)
    if (g_strcmp0 (((const SulhPart *)parts->pdata[i])->id, id) == 0)
      return parts->pdata[i];
  return NULL;
}

static gboolean
find_index (const GPtrArray *parts, gconstpointer part, guint *index)
{
  for (guint i = 0; i < parts->len; i++)
    if (parts->pdata[i] == part)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const SulhPart *const *first = a;
  const SulhPart *const *second = b;

  return g_strcmp0 ((*first)->id, (*second)->id);
}

/**
 * sulh_scenario_new:
 * @id: its id
 * @name: (nullable): its title
 *
 * Returns: (transfer full): an empty scenario with default assumptions
 */
SulhScenario *
sulh_scenario_new (const char *id, const char *name)
{
  SulhScenario *scenario = sulh_part_new (SULH_KIND_SCENARIO, id);

  scenario->part.name = g_strdup (name);
  return scenario;
}

/**
 * sulh_scenario_get_parts:
 * @scenario: a scenario
 * @kind: a kind that stands directly in a scenario, several times
 *
 * Returns: (transfer none) (element-type SulhPart): the parts of @kind in the order of the file
 */
const GPtrArray *
sulh_scenario_get_parts (const SulhScenario *scenario, SulhKind kind)
{
  const SulhField *field = list_field (kind);

  g_return_val_if_fail (field && field->type == SULH_FIELD_PARTS, NULL);
  return *(GPtrArray **)sulh_part_get_member (scenario, field);
}

/**
 * sulh_scenario_index:
 * @scenario: a scenario
 *
 * For many searches by id. Costs O(parts that stand directly in the scenario).
 *
 * Returns: (transfer full) (element-type utf8 SulhPart): the parts by their ids; good as long as
 * @scenario is
 */
GHashTable *
sulh_scenario_index (const SulhScenario *scenario)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];
      const GPtrArray *parts;

      if (field->type != SULH_FIELD_PARTS)
        continue;
      parts = *(GPtrArray **)sulh_part_get_member (scenario, field);
      for (guint j = 0; j < parts->len; j++)
        if (((SulhPart *)parts->pdata[j])->id)
          g_hash_table_insert (index, ((SulhPart *)parts->pdata[j])->id, parts->pdata[j]);
    }
  return index;
}

/**
 * sulh_scenario_find:
 * @scenario: a scenario
 * @id: (nullable): an id
 *
 * Costs one comparison per part that stands directly in the scenario.
 *
 * Returns: (nullable) (transfer none): the part with this id; the scenario itself has one too
 */
const SulhPart *
sulh_scenario_find (const SulhScenario *scenario, const char *id)
{
  if (id && g_strcmp0 (scenario->part.id, id) == 0)
    return &scenario->part;
  for (guint i = 0; i < sulh_scenario_info.n_fields; i++)
    {
      const SulhField *field = &sulh_scenario_info.fields[i];
      const SulhPart *part = NULL;

      if (field->type == SULH_FIELD_PARTS)
        part = find_in (*(GPtrArray **)sulh_part_get_member (scenario, field), id);
      if (part)
        return part;
    }
  return NULL;
}

const SulhParty *
sulh_scenario_find_party (const SulhScenario *scenario, const char *id)
{
  return (const SulhParty *)find_in (scenario->parties, id);
}

const SulhActor *
sulh_scenario_find_actor (const SulhScenario *scenario, const char *id)
{
  return (const SulhActor *)find_in (scenario->actors, id);
}

const SulhExchange *
sulh_scenario_find_exchange (const SulhScenario *scenario, const char *id)
{
  return (const SulhExchange *)find_in (scenario->exchanges, id);
}

const SulhVerification *
sulh_scenario_find_verification (const SulhScenario *scenario, const char *id)
{
  return (const SulhVerification *)find_in (scenario->verifications, id);
}

const SulhConsequence *
sulh_scenario_find_consequence (const SulhScenario *scenario, const char *id)
{
  return (const SulhConsequence *)find_in (scenario->consequences, id);
}

/**
 * sulh_scenario_find_trust:
 * @scenario: a scenario
 * @from: id of the party that trusts
 * @to: id of the party that is trusted
 *
 * Returns: (nullable) (transfer none): the belief of @from about @to
 */
const SulhTrust *
sulh_scenario_find_trust (const SulhScenario *scenario, const char *from, const char *to)
{
  for (guint i = 0; i < scenario->trusts->len; i++)
    {
      const SulhTrust *trust = scenario->trusts->pdata[i];

      if (g_strcmp0 (trust->from, from) == 0 && g_strcmp0 (trust->to, to) == 0)
        return trust;
    }
  return NULL;
}

/**
 * sulh_scenario_find_record:
 * @scenario: a scenario
 * @by: id of the observer
 * @of: id of the observed
 *
 * Returns: (nullable) (transfer none): what @by has seen of @of
 */
const SulhRecord *
sulh_scenario_find_record (const SulhScenario *scenario, const char *by, const char *of)
{
  for (guint i = 0; i < scenario->records->len; i++)
    {
      const SulhRecord *record = scenario->records->pdata[i];

      if (g_strcmp0 (record->by, by) == 0 && g_strcmp0 (record->of, of) == 0)
        return record;
    }
  return NULL;
}

/**
 * sulh_scenario_list_principals:
 * @scenario: a scenario
 *
 * The principals stand in the order of their ids, whatever the order of the file: "A" and "B"
 * of the rules and of their ties (readings A14).
 *
 * Returns: (transfer container) (element-type SulhParty): all parties
 */
GPtrArray *
sulh_scenario_list_principals (const SulhScenario *scenario)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < scenario->parties->len; i++)
    g_ptr_array_add (order, scenario->parties->pdata[i]);
  g_ptr_array_sort (order, compare_ids);
  return order;
}

/**
 * sulh_scenario_get_principal:
 * @scenario: a scenario
 * @index: 0 for the first, 1 for the second, and so on
 *
 * One of sulh_scenario_list_principals(), which is the better choice for many.
 *
 * Returns: (nullable) (transfer none): the party, or %NULL if there are not so many
 */
const SulhParty *
sulh_scenario_get_principal (const SulhScenario *scenario, guint index)
{
  g_autoptr (GPtrArray) order = sulh_scenario_list_principals (scenario);

  return index < order->len ? order->pdata[index] : NULL;
}

/**
 * sulh_scenario_take_part:
 * @scenario: a new scenario
 * @part: (transfer full): a part of a kind that stands directly in a scenario
 *
 * Puts @part at the end of its list.
 */
void
sulh_scenario_take_part (SulhScenario *scenario, gpointer part)
{
  sulh_part_take_child (scenario, list_field (((SulhPart *)part)->kind), part);
}

/**
 * sulh_scenario_with_part:
 * @scenario: a scenario
 * @part: a part of a kind that stands directly in a scenario
 *
 * Returns: (transfer full): the scenario in which @part stands in place of the part with its
 * kind and id, or at the end of its list if there is none; all other parts are shared
 */
SulhScenario *
sulh_scenario_with_part (const SulhScenario *scenario, gconstpointer part)
{
  const SulhPart *self = part;
  const SulhField *field = list_field (self->kind);
  const GPtrArray *parts;
  guint index;

  if (field->type == SULH_FIELD_PART)
    return sulh_part_with_child (scenario, field, 0, part);
  parts = *(GPtrArray **)sulh_part_get_member (scenario, field);
  if (!find_index (parts, find_in (parts, self->id), &index))
    index = parts->len;
  return sulh_part_with_child (scenario, field, index, part);
}

/**
 * sulh_scenario_with_replaced:
 * @scenario: a scenario
 * @old: a part somewhere in @scenario, however deep, or @scenario itself
 * @part: the part to stand in its place
 *
 * Costs one copy for each part that @old stands in, and a look at each that it could stand in.
 *
 * Returns: (transfer full) (nullable): the next scenario, or %NULL if @old is not in it
 */
SulhScenario *
sulh_scenario_with_replaced (const SulhScenario *scenario, gconstpointer old, gconstpointer part)
{
  SulhWay way;

  return sulh_way_find (&way, scenario, old) ? sulh_way_replace (&way, part) : NULL;
}

/**
 * sulh_scenario_without:
 * @scenario: a scenario
 * @part: a part somewhere in @scenario, however deep
 *
 * References to @part are left standing; reading them is the caller's care.
 *
 * Returns: (transfer full) (nullable): the next scenario, or %NULL if @part is not in it
 */
SulhScenario *
sulh_scenario_without (const SulhScenario *scenario, gconstpointer part)
{
  SulhWay way;

  return sulh_way_find (&way, scenario, part) ? sulh_way_replace (&way, NULL) : NULL;
}

/**
 * sulh_scenario_with_inserted:
 * @scenario: a scenario
 * @before: a part somewhere in a list of @scenario, however deep
 * @part: a part of the same kind, to stand in front of it
 *
 * Costs as sulh_scenario_with_replaced() does.
 *
 * Returns: (transfer full) (nullable): the next scenario, or %NULL if @before is not in it
 */
SulhScenario *
sulh_scenario_with_inserted (const SulhScenario *scenario, gconstpointer before, gconstpointer part)
{
  g_autoptr (SulhPart) owner = NULL;
  const SulhWayStep *last;
  SulhWay way;

  if (!sulh_way_find (&way, scenario, before) || way.n == 0)
    return NULL;
  last = &way.steps[--way.n];
  owner = sulh_part_with_inserted (last->owner, last->field, last->index, part);
  return sulh_way_replace (&way, owner);
}
