/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <math.h>

static const char *const gives[] = {
  "Pauses patrols within twelve miles of the northern islands",
  "Frees five detainees",
  "Moves 300 million into an escrow account in Doha that only food and medicine may be paid from",
  "Lets inspectors in",
  "Lists frozen assets",
  "Stops enrichment above five per cent and keeps the stock under seal",
};

static const char *const names[] = { "Kestrel", "Republic of Marland", "Ostrava", "Pelagia" };

static void
add_verification (SulhScenario *scenario, const SulhSample *sample)
{
  SulhVerification *regime = sulh_part_new (SULH_KIND_VERIFICATION, "regime");

  regime->part.name = g_strdup ("Joint inspection");
  regime->verifier = g_strdup ("verifier-0");
  regime->delay = sulh_number_point (sample->delay);
  sulh_scenario_take_part (scenario, regime);
}

static void
add_side (SulhExchange *exchange, const char *giver, const char *receiver, guint words, int days)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->gives = g_strdup (gives[words % G_N_ELEMENTS (gives)]);
  side->cost = sulh_number_point (2);
  side->gain = sulh_number_point (4);
  side->duration = sulh_number_point (days);
  side->visibility = sulh_number_point (1);
  side->verification = g_strdup ("regime");
  g_ptr_array_add (exchange->sides, side);
}

static void
add_exchange (SulhScenario *scenario, const SulhSample *sample, guint index)
{
  g_autofree char *id = g_strdup_printf ("exchange-%u", index);
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);
  gboolean is_third = sample->n_parties > 2 && index % 3 == 2;

  exchange->part.name = g_strdup_printf ("Exchange %u of several", index + 1);
  if (index % 4 != 3)
    exchange->agreed = sulh_date_exact ((int)index * sample->spacing);
  add_side (exchange, "party-0", "party-1", index, 3 + (int)(index % 3) * 6);
  add_side (exchange, is_third ? "party-2" : "party-1", "party-0", index + 3, 5);
  sulh_scenario_take_part (scenario, exchange);
}

static void
add_party (SulhScenario *scenario, guint index)
{
  g_autofree char *id = g_strdup_printf ("party-%u", index);
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  party->part.name = g_strdup (names[index % G_N_ELEMENTS (names)]);
  party->clock->gap_tolerance = sulh_number_point (index == 0 ? 45 : 20);
  if (index == 0)
    party->clock->deadline = sulh_date_exact (170);
  sulh_scenario_take_part (scenario, party);
}

static void
add_actor (SulhScenario *scenario, SulhActorRole role, const char *word, guint index)
{
  g_autofree char *id = g_strdup_printf ("%s-%u", word, index);
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

  actor->part.name = g_strdup_printf ("The %s of number %u", word, index + 1);
  actor->role = role;
  if (role == SULH_ACTOR_MEDIATOR)
    {
      actor->mediation = sulh_part_new (SULH_KIND_MEDIATION, NULL);
      if (index == 1)
        actor->mediation->exit = sulh_date_exact (60);
    }
  else if (role != SULH_ACTOR_VERIFIER)
    actor->belongs_to = g_strdup (index % 2 == 0 ? "party-0" : "party-1");
  for (guint p = 0; p < 2; p++)
    {
      SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);
      tie->party = g_strdup_printf ("party-%u", p);
      tie->access = sulh_number_point (p == 0 ? 0.8 : 0.55);
      g_ptr_array_add (actor->ties, tie);
    }
  sulh_scenario_take_part (scenario, actor);
}

static void
add_actors (SulhScenario *scenario, const SulhSample *sample)
{
  for (guint i = 0; i < sample->n_mediators; i++)
    add_actor (scenario, SULH_ACTOR_MEDIATOR, "mediator", i);
  for (guint i = 0; i < sample->n_others; i++)
    {
      add_actor (scenario, SULH_ACTOR_VERIFIER, "verifier", i);
      add_actor (scenario, SULH_ACTOR_SPOILER, "spoiler", i);
      add_actor (scenario, SULH_ACTOR_ALLY, "ally", i);
      add_actor (scenario, SULH_ACTOR_CONSTITUENCY, "constituency", i);
    }
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
add_event (SulhScenario *scenario, guint index)
{
  g_autofree char *id = g_strdup_printf ("event-%u", index);
  SulhEvent *event = sulh_part_new (SULH_KIND_EVENT, id);

  event->part.name = g_strdup_printf ("Event %u, a round of talks with guests", index + 1);
  event->category = (int)(index % (SULH_EVENT_BREACH + 1));
  event->status = SULH_EVENT_SET;
  if (index % 5 != 4)
    event->on = sulh_date_exact ((int)(index * index * 7 % 160));
  sulh_scenario_take_part (scenario, event);
}

static void
add_shocks (SulhScenario *scenario)
{
  SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, "shock-window");

  shock->part.name = g_strdup ("Naval manoeuvres");
  shock->window = sulh_date_between (30, 55);
  sulh_scenario_take_part (scenario, shock);
  shock = sulh_part_new (SULH_KIND_SHOCK, "shock-open");
  shock->part.name = g_strdup ("An attack on shipping");
  sulh_scenario_take_part (scenario, shock);
}

SulhScenario *
sulh_sample_new_scenario (const SulhSample *sample)
{
  SulhScenario *scenario = sulh_scenario_new ("sample", "A sample negotiation");

  if (sample->calendar)
    scenario->day_zero = sulh_calendar_day_parse ("2026-04-08");
  scenario->illustrative = TRUE;
  add_verification (scenario, sample);
  for (guint i = 0; i < sample->n_parties; i++)
    add_party (scenario, i);
  add_actors (scenario, sample);
  add_trust (scenario, "party-0", "party-1", 0.31);
  add_trust (scenario, "party-1", "party-0", 0.62);
  for (guint i = 0; i < sample->n_exchanges; i++)
    add_exchange (scenario, sample, i);
  for (guint i = 0; i < sample->n_events; i++)
    add_event (scenario, i);
  if (sample->n_events > 0)
    add_shocks (scenario);
  return scenario;
}

static void
set_standing (SulhStanding *standing, guint rung, gboolean holds)
{
  standing->trust = MIN (0.95, 0.31 + 0.08 * rung);
  standing->reliability = MIN (0.98, standing->trust + 0.2);
  standing->need = holds ? MAX (0.05, standing->reliability - 0.25) : standing->reliability + 0.2;
  standing->holds = holds;
  standing->sentence = g_strdup ("It would go on.");
}

SulhAssessment *
sulh_sample_new_assessment (const SulhSample *sample)
{
  SulhAssessment *assessment = sulh_assessment_new ();

  assessment->plan = g_strdup ("plan");
  assessment->principal[0] = g_strdup ("party-0");
  assessment->principal[1] = g_strdup ("party-1");
  assessment->holds = !sample->fails;
  assessment->first_failure = sample->fails ? (int)sample->n_exchanges - 1 : -1;
  assessment->who_fails = 1;
  for (guint i = 0; i < sample->n_exchanges; i++)
    {
      SulhRungReading reading = {
        .exchange = g_strdup_printf ("exchange-%u", i),
        .day = (int)i * sample->spacing,
        .gap = sample->spacing,
        .pair = { 0, 1 },
        .budget = 1.5,
      };
      set_standing (&reading.party[0], i, TRUE);
      set_standing (&reading.party[1], i, !(sample->fails && i + 1 == sample->n_exchanges));
      g_array_append_val (assessment->rungs, reading);
    }
  return assessment;
}
