/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/experiment-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Numbers of these kinds are tried at half and at twice their value where no range is given [D]. */
static gboolean
drives_futures (const SulhPart *part)
{
  return part->kind == SULH_KIND_SHOCK || part->kind == SULH_KIND_CHANNEL
         || part->kind == SULH_KIND_CLOCK || part->kind == SULH_KIND_TRUST
         || part->kind == SULH_KIND_ASSUMPTIONS;
}

static void
add_end (GPtrArray *cases, const SulhQuantity *quantity, const SulhScenario *scenario,
         const SulhPlan *plan, double value)
{
  SulhExperimentCase *made = sulh_experiment_add_case (
      cases, g_strdup (quantity->words), sulh_quantity_change (quantity, scenario, value), plan);

  made->end = sulh_number_format_double (value);
}

/* The ends of its range, or half and twice its value within what the field allows. */
static gboolean
find_ends (const SulhQuantity *quantity, double ends[2])
{
  const SulhNumber *number = sulh_part_get_member (quantity->part, quantity->field);

  if (!sulh_number_is_set (number))
    return FALSE;
  ends[0] = sulh_number_get_minimum (number);
  ends[1] = sulh_number_get_maximum (number);
  if (ends[0] == ends[1] && drives_futures (quantity->part))
    {
      ends[0] = CLAMP (number->mode / 2, quantity->field->minimum, quantity->field->maximum);
      ends[1] = CLAMP (number->mode * 2, quantity->field->minimum, quantity->field->maximum);
    }
  return ends[0] < ends[1];
}

void
sulh_experiment_list_ranges (GPtrArray *cases, const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (GArray) quantities = sulh_scenario_list_quantities (scenario);

  for (guint i = 0; i < quantities->len && cases->len + 2 <= SULH_EXPERIMENT_CASES_MOST; i++)
    {
      const SulhQuantity *quantity = &g_array_index (quantities, SulhQuantity, i);
      double ends[2];

      if (!find_ends (quantity, ends))
        continue;
      add_end (cases, quantity, scenario, plan, ends[0]);
      add_end (cases, quantity, scenario, plan, ends[1]);
    }
}
