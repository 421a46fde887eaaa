/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/in-order.h"

int
sulh_part_compare_ids (gconstpointer a, gconstpointer b)
{
  const SulhPart *first = a, *second = b;
  const SulhKindInfo *info = sulh_kind_get_info (first->kind);
  int order = g_strcmp0 (first->id, second->id);

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  for (guint f = 0; f < info->n_fields && order == 0; f++)
    if (info->fields[f].type == SULH_FIELD_REF)
      order = g_strcmp0 (*(char **)sulh_part_get_member (first, &info->fields[f]),
                         *(char **)sulh_part_get_member (second, &info->fields[f]));
  return order;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return sulh_part_compare_ids (*(const SulhPart *const *)a, *(const SulhPart *const *)b);
}

SulhScenario *
sulh_scenario_in_order (const SulhScenario *scenario)
{
  SulhScenario *ordered = sulh_part_copy (scenario);
  const SulhKindInfo *info = sulh_kind_get_info (ordered->part.kind);

  for (guint f = 0; f < info->n_fields; f++)
    if (info->fields[f].type == SULH_FIELD_PARTS)
      g_ptr_array_sort (*(GPtrArray **)sulh_part_get_member (ordered, &info->fields[f]),
                        compare_places);
  return ordered;
}
