/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forty.h"

const Forty forty = {
  .rungs = 40,
  .gap = 3,
  .duration = 2,
  .delay = 1,
  .horizon = 200,
  .cost = 2,
  .gain = 4,
  .trust = 0.8,
  .firmness = 20,
  .rate = { 0.0070, 0.0028 },
  .half_life = 26,
  .penalty = 0.5,
  .detection = 0.6,
  .reversibility = 0.3,
  .remedy = 2,
  .shocks = 4,
  .spoilers = 3,
  .hazard = 0.01,
  .severity = 1.5,
  .escalation = 3,
  .no_channel = 2,
  .breaker = 0.25,
  .spiral = 2,
  .spiral_half_life = 4,
  .shock_capital = 3,
  .acts = 0.14,
  .acts_scale = 1,
  .guessing = 0.2,
  .guessing_half_life = 4,
  .spoil_gain = 10,
  .spoil_cost = 1,
  .attribution = 0.5,
  .spoil_penalty = 4,
  .capital = 60,
  .floor = 20,
  .recovery = 0.07,
  .spent = 2,
  .earned = 0.5,
  .drain = 3.5,
  .tolerance = 17,
  .reassurance = 0.5,
  .temptation_scale = 0.25,
  .doubt = 0.02,
  .face_cost = 0.15,
  .evidence = 2,
  .half_cost = 2,
  .breach_weight = 3,
  .lateness_scale = 0.3,
  .misread = 0.5,
  .exposure = 0.5,
  .never = 0.01,
};

static void
add_party (SulhScenario *scenario, const char *id, double rate)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  party->clock->rate = sulh_number_point (rate);
  party->clock->gap_tolerance = sulh_number_point (forty.tolerance);
  party->clock->decision_latency = sulh_number_point (0);
  party->capital = sulh_number_point (forty.capital);
  party->capital_floor = sulh_number_point (forty.floor);
  party->half_cost = sulh_number_point (forty.half_cost);
  party->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  party->support->recovery = sulh_number_point (forty.recovery);
  party->support->spent = sulh_number_point (forty.spent);
  party->support->earned = sulh_number_point (forty.earned);
  party->support->idle_drain = sulh_number_point (forty.drain);
  sulh_scenario_take_part (scenario, party);
}

static void
add_trust (SulhScenario *scenario, const char *from, const char *to)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  trust->level = sulh_number_point (forty.trust);
  trust->firmness = sulh_number_point (forty.firmness);
  sulh_scenario_take_part (scenario, trust);
}

static void
set_assumptions (SulhAssumptions *given)
{
  given->reassurance = sulh_number_point (forty.reassurance);
  given->temptation_scale = sulh_number_point (forty.temptation_scale);
  given->doubt = sulh_number_point (forty.doubt);
  given->political_loss = sulh_number_point (forty.face_cost);
  given->largest_weight = sulh_number_point (forty.evidence);
  given->breach_weight = sulh_number_point (forty.breach_weight);
  given->lateness_scale = sulh_number_point (forty.lateness_scale);
  given->misreading = sulh_number_point (forty.misread);
  given->half_life = sulh_number_point (forty.half_life);
  given->circuit_breaker = sulh_number_point (forty.breaker);
  given->second_guessing = sulh_number_point (forty.guessing);
  given->second_guessing_half_life = sulh_number_point (forty.guessing_half_life);
  given->most_acts = sulh_number_point (forty.acts);
  given->acts_scale = sulh_number_point (forty.acts_scale);
  given->act_escalation = sulh_number_point (forty.escalation);
  given->no_channel = sulh_number_point (forty.no_channel);
  given->spiral = sulh_number_point (forty.spiral);
  given->spiral_half_life = sulh_number_point (forty.spiral_half_life);
}

static void
add_terms (SulhScenario *scenario)
{
  SulhVerification *monitor = sulh_part_new (SULH_KIND_VERIFICATION, "monitor");
  SulhConsequence *consequence = sulh_part_new (SULH_KIND_CONSEQUENCE, "remedy");

  monitor->detection = sulh_number_point (forty.detection);
  monitor->delay = sulh_number_point (forty.delay);
  consequence->share = sulh_number_point (forty.penalty);
  consequence->grace = sulh_number_point (0);
  consequence->enforcement = sulh_part_new (SULH_KIND_ENFORCEMENT, NULL);
  consequence->enforcement->reversible = TRUE;
  consequence->enforcement->latency = sulh_number_point (forty.remedy);
  sulh_scenario_take_part (scenario, monitor);
  sulh_scenario_take_part (scenario, consequence);
}

static SulhSide *
new_side (const char *giver, const char *receiver)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->cost = sulh_number_point (forty.cost);
  side->gain = sulh_number_point (forty.gain);
  side->duration = sulh_number_point (forty.duration);
  side->reversibility = sulh_number_point (forty.reversibility);
  side->verification = g_strdup ("monitor");
  side->consequence = g_strdup ("remedy");
  return side;
}

static void
add_rungs (SulhScenario *scenario)
{
  for (int k = 0; k < forty.rungs; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);
      SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);

      g_ptr_array_add (exchange->sides, new_side ("a", "b"));
      g_ptr_array_add (exchange->sides, new_side ("b", "a"));
      sulh_scenario_take_part (scenario, exchange);
    }
}

static void
add_news (SulhScenario *scenario)
{
  for (int i = 0; i < forty.shocks; i++)
    {
      g_autofree char *id = g_strdup_printf ("shock-%d", i);
      SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, id);

      shock->hazard = sulh_number_point (forty.hazard);
      shock->severity = sulh_number_point (forty.severity);
      shock->escalation = sulh_number_point (forty.escalation);
      shock->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
      shock->aftermath->capital_loss = sulh_number_point (forty.shock_capital);
      shock->aftermath->spiral = sulh_number_point (forty.spiral);
      shock->aftermath->half_life = sulh_number_point (forty.spiral_half_life);
      sulh_scenario_take_part (scenario, shock);
    }
  for (int i = 0; i < forty.spoilers; i++)
    {
      g_autofree char *id = g_strdup_printf ("spoiler-%d", i);
      SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

      actor->role = SULH_ACTOR_SPOILER;
      actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
      actor->spoiling->gain = sulh_number_point (forty.spoil_gain);
      actor->spoiling->cost = sulh_number_point (forty.spoil_cost);
      actor->spoiling->attribution = sulh_number_point (forty.attribution);
      actor->spoiling->penalty = sulh_number_point (forty.spoil_penalty);
      actor->spoiling->severity = sulh_number_point (forty.severity);
      sulh_scenario_take_part (scenario, actor);
    }
}

SulhScenario *
forty_scenario (void)
{
  SulhScenario *scenario = sulh_scenario_new ("forty", "Forty rungs");

  set_assumptions (scenario->assumptions);
  add_party (scenario, "a", forty.rate[0]);
  add_party (scenario, "b", forty.rate[1]);
  add_trust (scenario, "a", "b");
  add_trust (scenario, "b", "a");
  add_terms (scenario);
  add_rungs (scenario);
  add_news (scenario);
  return scenario;
}

SulhPlan *
forty_plan (const SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("all", NULL);

  for (int k = 0; k < forty.rungs; k++)
    sulh_plan_add_rung (plan, ((SulhPart *)scenario->exchanges->pdata[k])->id,
                        sulh_date_exact (forty.gap * k));
  return plan;
}

static void
add_number (GString *json, const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (json, "%s\"%s\": %s", json->len > 1 ? ", " : "", name,
                          g_ascii_dtostr (text, sizeof text, value));
}

#define ADD(json, member) add_number (json, #member, forty.member)

char *
forty_json (void)
{
  GString *json = g_string_new ("{");

  ADD (json, rungs);
  ADD (json, gap);
  ADD (json, duration);
  ADD (json, delay);
  ADD (json, horizon);
  ADD (json, cost);
  ADD (json, gain);
  ADD (json, trust);
  ADD (json, firmness);
  add_number (json, "rate_a", forty.rate[0]);
  add_number (json, "rate_b", forty.rate[1]);
  ADD (json, half_life);
  ADD (json, penalty);
  ADD (json, detection);
  ADD (json, reversibility);
  ADD (json, remedy);
  ADD (json, shocks);
  ADD (json, spoilers);
  ADD (json, hazard);
  ADD (json, severity);
  ADD (json, escalation);
  ADD (json, no_channel);
  ADD (json, breaker);
  ADD (json, spiral);
  ADD (json, spiral_half_life);
  ADD (json, shock_capital);
  ADD (json, acts);
  ADD (json, acts_scale);
  ADD (json, guessing);
  ADD (json, guessing_half_life);
  ADD (json, spoil_gain);
  ADD (json, spoil_cost);
  ADD (json, attribution);
  ADD (json, spoil_penalty);
  ADD (json, capital);
  ADD (json, floor);
  ADD (json, recovery);
  ADD (json, spent);
  ADD (json, earned);
  ADD (json, drain);
  ADD (json, tolerance);
  ADD (json, reassurance);
  ADD (json, temptation_scale);
  ADD (json, doubt);
  ADD (json, face_cost);
  ADD (json, evidence);
  ADD (json, half_cost);
  ADD (json, breach_weight);
  ADD (json, lateness_scale);
  ADD (json, misread);
  ADD (json, exposure);
  ADD (json, never);
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}
