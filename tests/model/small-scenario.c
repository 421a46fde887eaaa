/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-scenario.h"

static SulhSide *
make_side (const char *giver, const char *receiver)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->cost = sulh_number_point (2);
  side->gain = sulh_number_range (3, 4, 5);
  return side;
}

/**
 * small_exchange_new:
 * @id: its id
 *
 * Returns: (transfer full): an exchange between "a" and "b", still to be changed
 */
SulhExchange *
small_exchange_new (const char *id)
{
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);

  g_ptr_array_add (exchange->sides, make_side ("a", "b"));
  g_ptr_array_add (exchange->sides, make_side ("b", "a"));
  return exchange;
}

/**
 * small_scenario_new:
 * @n_exchanges: number of exchanges, with the ids "e0", "e1" and so on
 *
 * Returns: (transfer full): a scenario without faults, still to be changed
 */
SulhScenario *
small_scenario_new (guint n_exchanges)
{
  SulhScenario *scenario = sulh_scenario_new ("s", "Small");

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "b"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "a"));
  for (guint i = 0; i < n_exchanges; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      sulh_scenario_take_part (scenario, small_exchange_new (id));
    }
  return scenario;
}
