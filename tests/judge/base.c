/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base.h"

static void
add_party (SulhScenario *scenario, const char *id, double rate)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  party->clock->rate = sulh_number_point (rate);
  sulh_scenario_take_part (scenario, party);
}

static void
add_trust (SulhScenario *scenario, const char *from, const char *to, double level)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  trust->level = sulh_number_point (level);
  sulh_scenario_take_part (scenario, trust);
}

static void
add_record (SulhScenario *scenario, const char *by, const char *of, double kept)
{
  SulhRecord *record = sulh_part_new (SULH_KIND_RECORD, NULL);

  record->by = g_strdup (by);
  record->of = g_strdup (of);
  record->kept = sulh_number_point (kept);
  sulh_scenario_take_part (scenario, record);
}

static SulhSide *
new_side (const char *giver, const char *receiver, double cost, double gain)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->cost = sulh_number_point (cost);
  side->gain = sulh_number_point (gain);
  side->verification = g_strdup ("monitor");
  return side;
}

SulhScenario *
base_scenario (double trust)
{
  SulhScenario *scenario = sulh_scenario_new ("base", "Base");
  SulhVerification *monitor = sulh_part_new (SULH_KIND_VERIFICATION, "monitor");

  add_party (scenario, "a", 0.0010);
  add_party (scenario, "b", 0.0004);
  add_trust (scenario, "a", "b", trust);
  add_trust (scenario, "b", "a", trust);
  sulh_scenario_take_part (scenario, monitor);
  return scenario;
}

SulhExchange *
base_exchange (SulhScenario *scenario, const char *id, double cost_a, double cost_b, double gain_a,
               double gain_b)
{
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);

  g_ptr_array_add (exchange->sides, new_side ("a", "b", cost_a, gain_b));
  g_ptr_array_add (exchange->sides, new_side ("b", "a", cost_b, gain_a));
  sulh_scenario_take_part (scenario, exchange);
  return exchange;
}

void
base_ladder (SulhScenario *scenario, int n, const double *costs)
{
  for (int k = 0; k < n; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);

      base_exchange (scenario, id, costs[k], costs[k], 1.6 * costs[k], 1.6 * costs[k]);
    }
}

SulhActor *
base_mediator (SulhScenario *scenario, const char *id, double seen_by, double seen_of)
{
  const char *parties[] = { "a", "b" };
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

  actor->role = SULH_ACTOR_MEDIATOR;
  actor->mediation = sulh_part_new (SULH_KIND_MEDIATION, NULL);
  for (int i = 0; i < 2; i++)
    {
      SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);

      tie->party = g_strdup (parties[i]);
      g_ptr_array_add (actor->ties, tie);
      add_record (scenario, parties[i], id, seen_by);
      add_record (scenario, id, parties[i], seen_of);
    }
  sulh_scenario_take_part (scenario, actor);
  return actor;
}

SulhScenario *
base_emergence (double trust)
{
  const char *ids[] = { "1-first", "1-second", "2-first", "2-second", "4", "6", "8" };
  SulhScenario *scenario = base_scenario (trust);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      double size = base_emergence_size (ids[i]);

      base_exchange (scenario, ids[i], size, size, 1.6 * size, 1.6 * size);
    }
  return scenario;
}

double
base_emergence_size (const char *id)
{
  return g_ascii_digit_value (id[0]);
}
