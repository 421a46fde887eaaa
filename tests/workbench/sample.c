/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include "workbench/workbench.h"

static void
add_party (SulhScenario *scenario, const char *id)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  sulh_part_set_text (&party->part.name, id);
  sulh_scenario_take_part (scenario, party);
}

static void
add_trust (SulhScenario *scenario, const char *from, const char *to)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  trust->level = sulh_number_point (0.5);
  trust->firmness = sulh_number_point (5);
  sulh_scenario_take_part (scenario, trust);
}

static SulhSide *
side_new (const char *giver, const char *receiver, double cost)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->cost = sulh_number_point (cost);
  side->gain = sulh_number_point (1.6 * cost);
  return side;
}

static void
add_exchange (SulhScenario *scenario, guint index)
{
  g_autofree char *id = g_strdup_printf ("step-%u", index);
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);
  const SulhField *sides = sulh_kind_find_field (SULH_KIND_EXCHANGE, "side");

  sulh_part_set_text (&exchange->part.name, id);
  sulh_part_take_child (exchange, sides, side_new ("east", "west", index + 1));
  sulh_part_take_child (exchange, sides, side_new ("west", "east", index + 1));
  sulh_scenario_take_part (scenario, exchange);
}

SulhScenario *
sample_new (guint n_exchanges)
{
  SulhScenario *scenario = sulh_scenario_new ("sample", "A small negotiation");

  add_party (scenario, "east");
  add_party (scenario, "west");
  add_trust (scenario, "east", "west");
  add_trust (scenario, "west", "east");
  for (guint i = 0; i < n_exchanges; i++)
    add_exchange (scenario, i);
  return scenario;
}

const SulhSide *
sample_get_side (const SulhScenario *scenario, guint exchange)
{
  return ((SulhExchange *)scenario->exchanges->pdata[exchange])->sides->pdata[0];
}

SulhScenario *
sample_with_cost (const SulhScenario *scenario, guint exchange, double cost)
{
  const SulhSide *side = sample_get_side (scenario, exchange);
  g_autoptr (SulhSide) copy = sulh_part_copy (side);

  sulh_part_set_number (copy, sulh_kind_find_field (SULH_KIND_SIDE, "cost"), cost);
  return sulh_scenario_with_replaced (scenario, side, copy);
}

double
sample_get_cost (const SulhScenario *scenario, guint exchange)
{
  return sample_get_side (scenario, exchange)->cost.mode;
}

/* One of the examples that ship, by the name of its file. */
SulhScenario *
sample_open_example (const char *name)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "examples", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) findings = sulh_findings_new ();
  SulhScenario *scenario = sulh_store_read (file, findings, NULL, NULL);

  g_assert_nonnull (scenario);
  return scenario;
}
