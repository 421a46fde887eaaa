/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "ladders.h"
#include "scenarios.h"

SulhActor *
add_actor (SulhScenario *scenario, const char *id, const char *name, SulhActorRole role)
{
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

  actor->part.name = g_strdup (name);
  actor->role = role;
  sulh_scenario_take_part (scenario, actor);
  return actor;
}

void
add_tie (SulhActor *actor, const char *party)
{
  SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);

  tie->party = g_strdup (party);
  g_ptr_array_add (actor->ties, tie);
}

void
add_channel (SulhScenario *scenario)
{
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "relay");

  channel->between = g_strsplit ("a b", " ", -1);
  channel->through = g_strsplit ("m", " ", -1);
  sulh_scenario_take_part (scenario, channel);
}

SulhExchange *
exchange_of (SulhScenario *scenario, const char *id)
{
  return (SulhExchange *)sulh_scenario_find_exchange (scenario, id);
}

SulhActor *
actor_of (SulhScenario *scenario, const char *id)
{
  return (SulhActor *)sulh_scenario_find_actor (scenario, id);
}

SulhPlan *
the_plan (SulhScenario *scenario)
{
  return scenario->plans->pdata[0];
}

SulhVerification *
the_regime (SulhScenario *scenario)
{
  return scenario->verifications->pdata[0];
}

SulhConsequence *
the_consequence (SulhScenario *scenario)
{
  return scenario->consequences->pdata[0];
}

SulhChannel *
the_channel (SulhScenario *scenario)
{
  return scenario->channels->pdata[0];
}

void
set_words (char ***member, const char *words)
{
  g_strfreev (*member);
  *member = words ? g_strsplit (words, " ", -1) : NULL;
}

void
set_number (SulhNumber *number, double value)
{
  sulh_number_clear (number);
  *number = sulh_number_point (value);
}

SulhSide *
a_of (SulhScenario *scenario, const char *exchange)
{
  return side_of (exchange_of (scenario, exchange), "a");
}

SulhSide *
b_of (SulhScenario *scenario, const char *exchange)
{
  return side_of (exchange_of (scenario, exchange), "b");
}

SulhEvent *
add_event (SulhScenario *scenario, SulhEventStatus status, SulhDate on)
{
  SulhEvent *event = sulh_part_new (SULH_KIND_EVENT, "e");

  event->status = status;
  event->on = on;
  sulh_scenario_take_part (scenario, event);
  return event;
}

SulhScenario *
story_scenario (void)
{
  SulhScenario *scenario = base_scenario (0.5);
  SulhActor *mediator = base_mediator ("m");
  SulhActor *verifier = add_actor (scenario, "v", "Inspectors", SULH_ACTOR_VERIFIER);

  scenario->illustrative = TRUE;
  sulh_scenario_take_part (scenario, mediator);
  add_record (scenario, "m", "a", 1, 0);
  add_tie (verifier, "a");
  add_tie (verifier, "b");
  the_regime (scenario)->verifier = g_strdup ("v");
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_CONSEQUENCE, "fine"));
  add_channel (scenario);
  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[k];

      exchange->channel = g_strdup ("relay");
      side_of (exchange, "a")->consequence = g_strdup ("fine");
      side_of (exchange, "b")->consequence = g_strdup ("fine");
    }
  return scenario;
}

void
add_third_party (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "c"));
}

void
plan_meeting (SulhScenario *scenario)
{
  add_event (scenario, SULH_EVENT_UNDATED, sulh_date_open ());
}

void
set_deadline (SulhScenario *scenario)
{
  party_of (scenario, "a")->clock->deadline = sulh_date_exact (200);
}
