/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "chart/chart.h"

/* No id holds a slash, so these can never be mistaken for one. */
#define SINGLE "/"
#define RECORD "/record/"

static const SulhPart *
find_in (const GPtrArray *parts, const char *place)
{
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *candidate = sulh_place_of (parts->pdata[i]);

      if (g_strcmp0 (candidate, place) == 0)
        return parts->pdata[i];
    }
  return NULL;
}

/* A part of which the scenario has one or none. */
static const SulhPart *
find_single (const SulhScenario *scenario, const char *place)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SulhField *field = &info->fields[i];

      if (field->type == SULH_FIELD_PART && g_str_has_prefix (place, SINGLE)
          && g_str_equal (place + strlen (SINGLE), sulh_kind_get_info (field->child)->element))
        return *(SulhPart **)sulh_part_get_member (scenario, field);
    }
  return NULL;
}

static const char *
label_of (const SulhScenario *scenario, const char *id)
{
  const SulhPart *part = sulh_scenario_find (scenario, id);

  return part ? sulh_part_get_label (part) : id;
}

/**
 * sulh_place_of:
 * @part: a part that stands directly in a scenario, or the scenario
 *
 * Returns: (transfer full) (nullable): its place; the id where it has one
 */
char *
sulh_place_of (const SulhPart *part)
{
  const SulhTrust *trust = (const SulhTrust *)part;
  const SulhRecord *record = (const SulhRecord *)part;

  switch (part->kind)
    {
    case SULH_KIND_TRUST:
      return sulh_chart_dup_trust_id (trust->from, trust->to);
    case SULH_KIND_RECORD:
      return g_strdup_printf (RECORD "%s/%s", record->by, record->of);
    default:
      if (part->id)
        return g_strdup (part->id);
      return g_strconcat (SINGLE, sulh_kind_get_info (part->kind)->element, NULL);
    }
}

/**
 * sulh_place_find:
 * @scenario: a scenario
 * @place: (nullable): a place in it
 *
 * Returns: (transfer none) (nullable): the part that stands there now
 */
const SulhPart *
sulh_place_find (const SulhScenario *scenario, const char *place)
{
  const SulhPart *part;

  if (place == NULL)
    return NULL;
  part = find_single (scenario, place);
  if (part == NULL)
    part = sulh_scenario_find (scenario, place);
  if (part == NULL)
    part = find_in (scenario->trusts, place);
  return part ? part : find_in (scenario->records, place);
}

/**
 * sulh_place_describe:
 * @scenario: the scenario that @part stands in
 * @part: a part
 *
 * Returns: (transfer full): what a person calls it, for parts without a name too
 */
char *
sulh_place_describe (const SulhScenario *scenario, const SulhPart *part)
{
  const SulhTrust *trust = (const SulhTrust *)part;
  const SulhRecord *record = (const SulhRecord *)part;

  switch (part->kind)
    {
    case SULH_KIND_TRUST:
      /* Translators: the first is a party that trusts, the second is the party it trusts. */
      return g_strdup_printf (C_ ("trust", "%s in %s"), label_of (scenario, trust->from),
                              label_of (scenario, trust->to));
    case SULH_KIND_RECORD:
      /* Translators: the first is an observer, the second is who was observed. */
      return g_strdup_printf (_ ("%s of %s"), label_of (scenario, record->by),
                              label_of (scenario, record->of));
    default:
      if (part->name || part->id)
        return g_strdup (sulh_part_get_label (part));
      return g_strdup (_ (sulh_kind_get_info (part->kind)->label));
    }
}
