/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/same-question.h"

static gboolean
is_planning_input (const SulhField *field)
{
  return field->type != SULH_FIELD_PARTS || field->child != SULH_KIND_PLAN;
}

/**
 * sulh_same_question:
 * @a: a scenario
 * @b: another
 *
 * Adopting a plan changes the scenario, but not what a search would find.
 *
 * Returns: whether a search would be asked the same of both
 */
gboolean
sulh_same_question (const SulhScenario *a, const SulhScenario *b)
{
  const SulhKindInfo *info = sulh_kind_get_info (SULH_KIND_SCENARIO);

  if (a == b)
    return TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    if (is_planning_input (&info->fields[i]) && !sulh_part_field_equal (a, b, &info->fields[i]))
      return FALSE;
  return TRUE;
}
