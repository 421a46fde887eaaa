/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes from outside changes futures in the direction that its seed row says: beliefs, shocks,
 * forces, the calendar, channels. */
#include "stories.h"

static void
low_trust (SulhScenario *scenario)
{
  story_trust (scenario, 0)->level = sulh_number_point (0.4);
}

static void
wide_range (SulhScenario *scenario)
{
  sulh_number_clear (&story_trust (scenario, 0)->level);
  story_trust (scenario, 0)->level = sulh_number_range (0.05, 0.6, 0.65);
}

static void
costly_range (SulhScenario *scenario)
{
  SulhExchange *exchange = scenario->exchanges->pdata[2];

  ((SulhSide *)exchange->sides->pdata[0])->cost = sulh_number_range (2, 2, 30);
}

static void
more_shocks (SulhScenario *scenario)
{
  story_shock (scenario)->hazard = sulh_number_point (0.05);
}

static void
narrow_window (SulhScenario *scenario)
{
  story_shock (scenario)->window = sulh_date_between (0, 20);
}

static SulhForce *
add_blockade (SulhScenario *scenario)
{
  SulhForce *force = sulh_part_new (SULH_KIND_FORCE, "blockade");

  force->start = sulh_number_point (1);
  force->hazard_factor = sulh_number_point (4);
  sulh_scenario_take_part (scenario, force);
  return force;
}

static void
volatility (SulhScenario *scenario)
{
  SulhForce *force = add_blockade (scenario);

  force->category = SULH_FORCE_VOLATILITY;
  force->feeds = g_strsplit ("incident", " ", -1);
}

static void
strong_forces (SulhScenario *scenario)
{
  ((SulhForce *)scenario->forces->pdata[0])->start = sulh_number_point (1);
}

static void
weak_forces (SulhScenario *scenario)
{
  add_blockade (scenario)->start = sulh_number_point (0.1);
}

static void
blockade (SulhScenario *scenario)
{
  add_blockade (scenario);
}

static void
eased_blockade (SulhScenario *scenario)
{
  SulhLevel *level = sulh_part_new (SULH_KIND_LEVEL, NULL);

  level->on = sulh_date_exact (15);
  level->value = sulh_number_point (0);
  g_ptr_array_add (((SulhForce *)scenario->forces->pdata[0])->course, level);
}

static void
miscalculation (SulhScenario *scenario)
{
  add_blockade (scenario)->miscalculation = sulh_number_point (0.02);
}

static void
no_spiral (SulhScenario *scenario)
{
  scenario->assumptions->spiral = sulh_number_point (1);
}

static void
aftermath_loss (SulhScenario *scenario)
{
  story_shock (scenario)->target = g_strdup ("a");
  story_shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  story_shock (scenario)->aftermath->capital_loss = sulh_number_point (10);
}

static void
aftermath_delay (SulhScenario *scenario)
{
  story_shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  story_shock (scenario)->aftermath->delay = sulh_number_point (40);
}

static void
aftermath_tension (SulhScenario *scenario)
{
  story_shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  story_shock (scenario)->aftermath->tension = sulh_number_point (0.4);
}

static void
aftermath_resolve (SulhScenario *scenario)
{
  story_shock (scenario)->target = g_strdup ("a");
  story_shock (scenario)->aftermath = sulh_part_new (SULH_KIND_AFTERMATH, NULL);
  story_shock (scenario)->aftermath->resolve = sulh_number_point (1);
}

static void
pressure (SulhScenario *scenario)
{
  story_party (scenario, 0)->pressure = sulh_part_new (SULH_KIND_PRESSURE, NULL);
  story_party (scenario, 0)->pressure->level = sulh_number_point (0.9);
}

static void
crisis (SulhScenario *scenario)
{
  SulhEscalationLadder *ladder = sulh_part_new (SULH_KIND_ESCALATION_LADDER, "ladder");
  SulhEscalationStage *stage = sulh_part_new (SULH_KIND_ESCALATION_STAGE, NULL);

  ladder->level = sulh_number_point (0.8);
  stage->from = sulh_number_point (0.5);
  stage->hazard_factor = sulh_number_point (5);
  g_ptr_array_add (ladder->stages, stage);
  sulh_scenario_take_part (scenario, ladder);
}

static void
brink (SulhScenario *scenario)
{
  SulhBrinkmanship *brinkmanship = sulh_part_new (SULH_KIND_BRINKMANSHIP, "brink");

  brinkmanship->party = g_strdup ("b");
  brinkmanship->hazard = sulh_number_point (0.02);
  sulh_scenario_take_part (scenario, brinkmanship);
}

static SulhImpact *
add_event (SulhScenario *scenario)
{
  SulhEvent *event = sulh_part_new (SULH_KIND_EVENT, "vote");
  SulhImpact *impact = sulh_part_new (SULH_KIND_IMPACT, NULL);

  event->on = sulh_date_exact (40);
  event->status = SULH_EVENT_SET;
  g_ptr_array_add (event->impacts, impact);
  sulh_scenario_take_part (scenario, event);
  return impact;
}

static void
election (SulhScenario *scenario)
{
  add_event (scenario)->capital = sulh_number_point (-15);
}

static void
expiry (SulhScenario *scenario)
{
  SulhImpact *impact = add_event (scenario);

  impact->hazard_factor = sulh_number_point (5);
  impact->during = sulh_date_between (30, 90);
}

static void
season (SulhScenario *scenario)
{
  SulhImpact *impact = add_event (scenario);

  impact->acts_factor = sulh_number_point (5);
  impact->during = sulh_date_between (0, 150);
}

static void
slow_channel (SulhScenario *scenario)
{
  story_channel (scenario)->latency = sulh_number_point (13);
}

static void
blocked_channel (SulhScenario *scenario)
{
  story_channel (scenario)->conduct = sulh_part_new (SULH_KIND_CONDUCT, NULL);
  story_channel (scenario)->conduct->blocked = TRUE;
}

static void
many_layers (SulhScenario *scenario)
{
  story_party (scenario, 0)->politics = sulh_part_new (SULH_KIND_POLITICS, NULL);
  story_party (scenario, 0)->politics->layers = 3;
  story_party (scenario, 0)->politics->layer_latency = sulh_number_point (5);
}

static void
misread_messages (SulhScenario *scenario)
{
  story_channel (scenario)->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  story_channel (scenario)->transmission->misreading = sulh_number_point (0.9);
}

static void
fails_in_crisis (SulhScenario *scenario)
{
  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->tension = sulh_number_point (0.9);
  story_channel (scenario)->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  story_channel (scenario)->transmission->misreading = sulh_number_point (0);
  story_channel (scenario)->transmission->under_tension = sulh_number_point (0);
}

static void
breaker (SulhScenario *scenario)
{
  story_channel (scenario)->circuit_breaker = sulh_part_new (SULH_KIND_CIRCUIT_BREAKER, NULL);
  story_channel (scenario)->circuit_breaker->absorb = sulh_number_point (1);
}

static void
slow_breaker (SulhScenario *scenario)
{
  story_channel (scenario)->circuit_breaker->reset = sulh_number_point (90);
}

static void
leaks (SulhScenario *scenario)
{
  g_clear_pointer (&story_channel (scenario)->transmission, sulh_part_unref);
  story_channel (scenario)->transmission = sulh_part_new (SULH_KIND_TRANSMISSION, NULL);
  story_channel (scenario)->transmission->leak = sulh_number_point (0.3);
}

static void
leaks_that_cost (SulhScenario *scenario)
{
  leaks (scenario);
  story_channel (scenario)->cover = sulh_part_new (SULH_KIND_COVER, NULL);
  story_channel (scenario)->cover->face_loss = sulh_number_point (8);
}

static const Story stories[] = {
  { "E04 trust decides what parties are like", NULL, low_trust, COMPLETED, -1 },
  { "R16 a belief given as a range", NULL, wide_range, COMPLETED, -1 },
  { "R16 a cost given as a range", NULL, costly_range, COMPLETED, -1 },
  { "I01 hazard", NULL, more_shocks, COMPLETED, -1 },
  { "I12 window", NULL, narrow_window, SHOCKS, -1 },
  { "I03 blockade", NULL, blockade, SHOCKS, 1 },
  { "I03 level of a blockade", blockade, eased_blockade, SHOCKS, -1 },
  { "I06 volatility", NULL, volatility, SHOCKS, 1 },
  { "I10 standing forces", weak_forces, strong_forces, SHOCKS, 1 },
  { "I03 miscalculation", blockade, miscalculation, SHOCKS, 1 },
  { "I11 spiral", more_shocks, no_spiral, SHOCKS, -1 },
  { "I05 capital lost", NULL, aftermath_loss, LOWEST, -1 },
  { "I05 delay", NULL, aftermath_delay, DAYS, 1 },
  { "I05 tension", NULL, aftermath_tension, TENSION, 1 },
  { "I05 strength before stability", with_hard_words, aftermath_resolve, COMPLETED, -1 },
  { "G07 pressure past its peak", NULL, pressure, SHOCKS, 1 },
  { "I13 crisis", NULL, crisis, SHOCKS, 1 },
  { "I07 brinkmanship", NULL, brink, SHOCKS, 1 },
  { "I12 election", NULL, election, LOWEST, -1 },
  { "I12 ceasefire expiry", NULL, expiry, SHOCKS, 1 },
  { "I12 season of acts", with_spoiler, season, ACTS, 1 },
  { "I05 latency", more_shocks, slow_channel, COMPLETED, -1 },
  { "D38 blocked channel", more_shocks, blocked_channel, UNCONTAINED, 1 },
  { "A04 layers of decision", more_shocks, many_layers, UNCONTAINED, 1 },
  { "D44 misread messages", more_shocks, misread_messages, UNCONTAINED, 1 },
  { "M03 channel fails in a crisis", more_shocks, fails_in_crisis, UNCONTAINED, 1 },
  { "D18 circuit breaker", more_shocks, breaker, COMPLETED, 1 },
  { "D18 reset", breaker, slow_breaker, UNCONTAINED, 1 },
  { "D26 leaks", NULL, leaks, LEAKS, 1 },
  { "D21 loss of face", leaks, leaks_that_cost, LOWEST, -1 },
  { "R9 capital", NULL, with_poor_home, LOWEST, -1 },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_stories (stories, G_N_ELEMENTS (stories));
  return g_test_run ();
}
