/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/same-question.h"

static gboolean
is_planning_input (const SulhField *field)
{
  return field->type != SULH_FIELD_PARTS || field->child != SULH_KIND_PLAN;
}

/* Where somebody stands on the trust graph is no matter for a search. */
static SulhPart *
take_off_position (const SulhPart *part)
{
  return sulh_part_with_child (part, sulh_kind_find_field (part->kind, "position"), 0, NULL);
}

static gboolean
are_same_but_for_positions (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (a->pdata[i] == b->pdata[i])
        continue;
      g_autoptr (SulhPart) first = take_off_position (a->pdata[i]);
      g_autoptr (SulhPart) second = take_off_position (b->pdata[i]);

      if (!sulh_part_equal (first, second))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_input (const SulhScenario *a, const SulhScenario *b, const SulhField *field)
{
  gboolean has_positions
      = field->type == SULH_FIELD_PARTS && sulh_kind_find_field (field->child, "position") != NULL;

  if (sulh_part_field_equal (a, b, field))
    return TRUE;
  return has_positions
         && are_same_but_for_positions (*(GPtrArray **)sulh_part_get_member (a, field),
                                        *(GPtrArray **)sulh_part_get_member (b, field));
}

/**
 * sulh_same_question:
 * @a: a scenario
 * @b: another
 *
 * Adopting a plan and moving somebody on the trust graph change the scenario, but not what a search
 * would find.
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
    if (is_planning_input (&info->fields[i]) && !is_same_input (a, b, &info->fields[i]))
      return FALSE;
  return TRUE;
}
