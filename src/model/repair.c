/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/repair.h"

/* Without @old a part is added, without @next one is taken out. */
typedef struct
{
  SulhPart *old;
  SulhPart *next;
  gboolean keeps_old; /* the next one stands in front of the old one */
} SulhChange;

static void
change_free (gpointer data)
{
  SulhChange *change = data;

  g_clear_pointer (&change->old, sulh_part_unref);
  g_clear_pointer (&change->next, sulh_part_unref);
  g_free (change);
}

static SulhChange *
add_change (SulhRepair *repair, gconstpointer old, gpointer next)
{
  SulhChange *change = g_new0 (SulhChange, 1);

  change->old = old ? sulh_part_ref (old) : NULL;
  change->next = next;
  g_ptr_array_add (repair->changes, change);
  return change;
}

static SulhScenario *
apply_change (const SulhChange *change, const SulhScenario *scenario)
{
  if (change->old == NULL)
    return sulh_scenario_with_part (scenario, change->next);
  if (change->keeps_old)
    return sulh_scenario_with_inserted (scenario, change->old, change->next);
  if (change->next == NULL)
    return sulh_scenario_without (scenario, change->old);
  return sulh_scenario_with_replaced (scenario, change->old, change->next);
}

/**
 * sulh_repair_new_take:
 * @label: (transfer full): what it does, as a button says it
 *
 * Returns: (transfer full): a repair that changes nothing yet
 */
SulhRepair *
sulh_repair_new_take (char *label)
{
  SulhRepair *repair = g_new0 (SulhRepair, 1);

  repair->label = label;
  repair->changes = g_ptr_array_new_with_free_func (change_free);
  return repair;
}

void
sulh_repair_free (SulhRepair *repair)
{
  g_free (repair->label);
  g_ptr_array_unref (repair->changes);
  g_free (repair);
}

/**
 * sulh_repair_replace_take:
 * @repair: a repair
 * @old: a part of a scenario, however deep
 * @next: (transfer full): what should stand in its place
 */
void
sulh_repair_replace_take (SulhRepair *repair, gconstpointer old, gpointer next)
{
  add_change (repair, old, next);
}

/**
 * sulh_repair_add_take:
 * @repair: a repair
 * @part: (transfer full): a part of a kind that stands directly in a scenario
 */
void
sulh_repair_add_take (SulhRepair *repair, gpointer part)
{
  add_change (repair, NULL, part);
}

/**
 * sulh_repair_put_take:
 * @repair: a repair
 * @before: a part in a list of a scenario, however deep
 * @part: (transfer full): a part of the same kind, to stand in front of it
 */
void
sulh_repair_put_take (SulhRepair *repair, gconstpointer before, gpointer part)
{
  add_change (repair, before, part)->keeps_old = TRUE;
}

/**
 * sulh_repair_remove:
 * @repair: a repair
 * @old: a part of a scenario, however deep, that nothing refers to
 */
void
sulh_repair_remove (SulhRepair *repair, gconstpointer old)
{
  add_change (repair, old, NULL);
}

/**
 * sulh_repair_apply:
 * @repair: a repair
 * @scenario: the scenario that it was made for, or a later one
 *
 * Costs a search through the scenario for each change.
 *
 * Returns: (transfer full) (nullable): the next scenario, or %NULL if a part that is to be changed
 * is no longer the same
 */
SulhScenario *
sulh_repair_apply (const SulhRepair *repair, const SulhScenario *scenario)
{
  g_autoptr (SulhScenario) now = sulh_part_ref (scenario);

  for (guint i = 0; i < repair->changes->len; i++)
    {
      SulhScenario *next = apply_change (repair->changes->pdata[i], now);

      if (next == NULL)
        return NULL;
      sulh_part_unref (now);
      now = next;
    }
  return g_steal_pointer (&now);
}
