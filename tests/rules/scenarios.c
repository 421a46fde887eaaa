/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scenarios.h"

static void
add_party (SulhScenario *scenario, const char *id, const char *name, double rate)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  party->part.name = g_strdup (name);
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
  trust->firmness = sulh_number_point (5);
  sulh_scenario_take_part (scenario, trust);
}

static void
add_side (SulhExchange *exchange, const char *giver, const char *receiver, double cost, double gain)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->cost = sulh_number_point (cost);
  side->gain = sulh_number_point (gain);
  side->verification = g_strdup ("regime");
  g_ptr_array_add (exchange->sides, side);
}

SulhScenario *
base_scenario (double trust)
{
  SulhScenario *scenario = sulh_scenario_new ("test", "Test");
  SulhVerification *regime = sulh_part_new (SULH_KIND_VERIFICATION, "regime");

  add_party (scenario, "a", "Iran", 0.0010);
  add_party (scenario, "b", "United States", 0.0004);
  add_trust (scenario, "a", "b", trust);
  add_trust (scenario, "b", "a", trust);
  regime->detection = sulh_number_point (0.6);
  sulh_scenario_take_part (scenario, regime);
  return scenario;
}

SulhExchange *
base_exchange (const char *id, double cost_a, double cost_b, double gain_a, double gain_b)
{
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);

  add_side (exchange, "a", "b", cost_a, gain_b);
  add_side (exchange, "b", "a", cost_b, gain_a);
  return exchange;
}

SulhSide *
side_of (SulhExchange *exchange, const char *giver)
{
  return (SulhSide *)sulh_exchange_find_side (exchange, giver);
}

void
add_even_exchanges (SulhScenario *scenario, double factor, gsize n, const double *costs)
{
  SulhPlan *plan = sulh_plan_new ("plan", "Plan");

  for (gsize k = 0; k < n; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%" G_GSIZE_FORMAT, k + 1);
      double gain = factor * costs[k];

      sulh_scenario_take_part (scenario, base_exchange (id, costs[k], costs[k], gain, gain));
      sulh_plan_add_rung (plan, id, sulh_date_open ());
    }
  sulh_scenario_take_part (scenario, plan);
}

const SulhPlan *
plan_of (const SulhScenario *scenario)
{
  return scenario->plans->pdata[0];
}

SulhActor *
base_mediator (const char *id)
{
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

  actor->role = SULH_ACTOR_MEDIATOR;
  actor->part.name = g_strdup ("Qatar");
  actor->mediation = sulh_part_new (SULH_KIND_MEDIATION, NULL);
  for (int i = 0; i < 2; i++)
    {
      SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);

      tie->party = g_strdup (i == 0 ? "a" : "b");
      tie->access = sulh_number_point (1);
      g_ptr_array_add (actor->ties, tie);
    }
  return actor;
}

void
add_record (SulhScenario *scenario, const char *by, const char *of, double kept, double broken)
{
  SulhRecord *record = sulh_part_new (SULH_KIND_RECORD, NULL);

  record->by = g_strdup (by);
  record->of = g_strdup (of);
  record->kept = sulh_number_point (kept);
  record->broken = sulh_number_point (broken);
  sulh_scenario_take_part (scenario, record);
}

SulhParty *
party_of (SulhScenario *scenario, const char *id)
{
  return (SulhParty *)sulh_scenario_find_party (scenario, id);
}
