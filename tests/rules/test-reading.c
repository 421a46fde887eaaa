/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario in numbers: R2, R4, R12, R13 and readings A3, A13, A18. */
#include "ladders.h"
#include "scenarios.h"

#include <math.h>

static SulhStage
stage_of (SulhScenario *scenario, SulhExchange *exchange)
{
  g_autoptr (SulhReading) reading = NULL;

  sulh_scenario_take_part (scenario, exchange);
  reading = sulh_rules_reading_new (scenario);
  return sulh_rules_reading_get_stage (reading, exchange);
}

static void
test_exposure (void)
{
  const double expected[] = { 1, 0.5, 0, 0.05, 0.1 };

  for (int form = SULH_EXPOSURE_FIRST; form <= SULH_EXPOSURE_INSTALMENTS; form++)
    {
      g_autoptr (SulhScenario) scenario = base_scenario (0.5);
      SulhExchange *exchange = base_exchange ("x", 2, 3, 4, 5);
      SulhStage stage;

      side_of (exchange, "a")->exposure = form;
      side_of (exchange, "b")->exposure = form;
      side_of (exchange, "b")->tranches = 4;
      stage = stage_of (scenario, exchange);
      g_assert_cmpfloat (stage.side[0].exposure, ==, expected[form]);
      g_assert_cmpfloat (stage.side[1].exposure, ==, expected[form] / 4);
    }
}

static void
test_share_at_risk_stands_in_for_the_form (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhExchange *exchange = base_exchange ("x", 2, 3, 4, 5);

  side_of (exchange, "a")->exposure = SULH_EXPOSURE_FIRST;
  side_of (exchange, "a")->share_at_risk = sulh_number_point (0.2);
  g_assert_cmpfloat (stage_of (scenario, exchange).side[0].exposure, ==, 0.2);
}

/* What a side says goes to the giver; what it is worth and what is made good, to the receiver. */
static void
test_sides (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhExchange *exchange = base_exchange ("x", 2, 3, 4, 5);
  SulhConsequence *consequence = sulh_part_new (SULH_KIND_CONSEQUENCE, "snapback");
  SulhStage stage;

  consequence->share = sulh_number_point (0.25);
  consequence->points = sulh_number_point (1);
  consequence->compensation = sulh_number_point (0.7);
  sulh_scenario_take_part (scenario, consequence);
  side_of (exchange, "a")->consequence = g_strdup ("snapback");
  g_clear_pointer (&side_of (exchange, "a")->verification, g_free);
  side_of (exchange, "b")->framing = sulh_number_point (0.4);
  stage = stage_of (scenario, exchange);
  g_assert_cmpfloat (stage.side[0].cost, ==, 2);
  g_assert_cmpfloat (stage.side[0].gain, ==, 4);
  g_assert_cmpfloat (stage.side[0].detection, ==, 0);
  g_assert_cmpfloat (stage.side[0].penalty, ==, 1.5);
  g_assert_cmpfloat (stage.side[0].compensation, ==, 0);
  g_assert_cmpfloat (stage.side[1].cost, ==, 3);
  g_assert_cmpfloat (stage.side[1].gain, ==, 5);
  g_assert_cmpfloat (stage.side[1].detection, ==, 0.6);
  g_assert_cmpfloat (stage.side[1].penalty, ==, 1.5);
  g_assert_cmpfloat (stage.side[1].compensation, ==, 0.7);
  g_assert_cmpfloat (stage.side[1].framing, ==, 0.4);
}

/* Half a blockade that adds 0.4 to the wish to settle takes a fifth off an outside option of 3; a
 * day of it costs 0.001 at its height, which at a rate of 0.001 a day is worth half a point for
 * good: I04, I08. */
static void
test_outside_option (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhForce *force = sulh_part_new (SULH_KIND_FORCE, "blockade");
  SulhBurden *burden = sulh_part_new (SULH_KIND_BURDEN, NULL);
  SulhParty *pressed = scenario->parties->pdata[0];
  SulhParty *other = scenario->parties->pdata[1];

  pressed->outside_option = other->outside_option = sulh_number_point (3);
  force->against = g_strdup ("a");
  force->start = sulh_number_point (0.5);
  force->willingness = sulh_number_point (0.4);
  sulh_scenario_take_part (scenario, force);
  g_assert_cmpfloat_with_epsilon (sulh_rules_read_outlook (scenario, pressed).outside, 2.4, 1e-12);
  g_assert_cmpfloat (sulh_rules_read_outlook (scenario, other).outside, ==, 3);
  burden->party = g_strdup ("a");
  burden->cost = sulh_number_point (0.001);
  g_ptr_array_add (force->burdens, burden);
  pressed->clock->rate = sulh_number_point (0.001);
  g_assert_cmpfloat_with_epsilon (sulh_rules_read_outlook (scenario, pressed).outside, 1.9, 1e-12);
  burden->cost = sulh_number_point (1);
  g_assert_cmpfloat (sulh_rules_read_outlook (scenario, pressed).outside, ==, 0);
}

/* Half of the breaches of half-vague terms stay hidden; in two months, whoever finds a breach of
 * restraint in a month with a chance of 0.3 misses it with one of 0.49: F03, F08. */
static void
test_detection (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhExchange *exchange = base_exchange ("x", 2, 3, 4, 5);
  SulhSide *vague = side_of (exchange, "a");
  SulhSide *watched = side_of (exchange, "b");
  SulhStage stage;

  vague->step = sulh_part_new (SULH_KIND_STEP, NULL);
  vague->step->ambiguity = sulh_number_point (0.5);
  watched->step = sulh_part_new (SULH_KIND_STEP, NULL);
  watched->step->restraint = TRUE;
  watched->step->detection_30d = sulh_number_point (0.3);
  watched->duration = sulh_number_point (60);
  stage = stage_of (scenario, exchange);
  g_assert_cmpfloat_with_epsilon (stage.side[0].detection, 0.3, 1e-12);
  g_assert_cmpfloat_with_epsilon (stage.side[1].detection, 1 - 0.4 * 0.49, 1e-12);
}

static void
test_gap_and_costs (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhVerification *slow = sulh_part_new (SULH_KIND_VERIFICATION, "slow");
  SulhExchange *same = base_exchange ("same", 2, 3, 4, 5);
  SulhExchange *mixed = base_exchange ("mixed", 2, 3, 4, 5);
  SulhStage stage;

  slow->delay = sulh_number_point (89.5);
  slow->round_cost = sulh_number_point (0.1);
  sulh_scenario_take_part (scenario, slow);
  party_of (scenario, "b")->round_cost = sulh_number_point (0.3);
  g_assert_cmpfloat (stage_of (scenario, same).gap, ==, 30);
  g_free (side_of (mixed, "b")->verification);
  side_of (mixed, "b")->verification = g_strdup ("slow");
  stage = stage_of (scenario, mixed);
  g_assert_cmpfloat (stage.gap, ==, 90);
  g_assert_cmpfloat_with_epsilon (stage.round_cost[0], 0.1, 1e-12);
  g_assert_cmpfloat_with_epsilon (stage.round_cost[1], 0.4, 1e-12);
}

/* A regime that both sides use is paid once. */
static void
test_shared_regime_is_paid_once (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhVerification *regime = scenario->verifications->pdata[0];

  regime->round_cost = sulh_number_point (0.1);
  g_assert_cmpfloat (stage_of (scenario, base_exchange ("x", 2, 3, 4, 5)).round_cost[0], ==, 0.1);
}

static void
test_one_sided_exchange (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhExchange *exchange = base_exchange ("x", 2, 3, 4, 5);
  SulhStage stage;

  g_ptr_array_set_size (exchange->sides, 1);
  stage = stage_of (scenario, exchange);
  g_assert_cmpfloat (stage.side[0].cost, ==, 2);
  g_assert_cmpfloat (stage.side[1].gain, ==, 5);
  g_assert_cmpfloat (stage.side[1].cost, ==, 0);
  g_assert_cmpfloat (stage.side[0].gain, ==, 0);
}

/* The bridge of model.md 6.4 from a scenario: 0.2 alone, 0.4286 over the mediator. */
static void
test_bridge (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.2);
  g_autoptr (SulhReading) reading = NULL;
  SulhActor *mediator = base_mediator ("m");

  mediator->mediation->reputation = sulh_number_point (1000);
  sulh_scenario_take_part (scenario, mediator);
  add_record (scenario, "a", "m", 8, 2);
  add_record (scenario, "m", "b", 6, 4);
  reading = sulh_rules_reading_new (scenario);
  g_assert_cmpfloat_with_epsilon (sulh_rules_trust (&reading->ladder.belief[0]), 0.4286, 0.00005);
  g_assert_cmpfloat_with_epsilon (sulh_rules_trust (&reading->ladder.belief[1]), 0.2, 1e-12);
}

/* Without a tie a mediator has observed nothing, and its word counts only as far as it is
 * believed. */
static void
test_bridge_needs_ties_and_credibility (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.2);
  g_autoptr (SulhReading) reading = NULL;
  SulhActor *stranger = base_mediator ("m");
  SulhActor *zealot = base_mediator ("n");

  g_ptr_array_set_size (stranger->ties, 0);
  zealot->mediation->neither_keeps = sulh_number_point (-20);
  sulh_scenario_take_part (scenario, stranger);
  sulh_scenario_take_part (scenario, zealot);
  add_record (scenario, "a", "m", 8, 2);
  add_record (scenario, "m", "b", 6, 4);
  add_record (scenario, "a", "n", 8, 2);
  add_record (scenario, "n", "b", 6, 4);
  reading = sulh_rules_reading_new (scenario);
  g_assert_cmpfloat_with_epsilon (sulh_rules_trust (&reading->ladder.belief[0]), 0.2, 1e-6);
}

/* Two mediators that repeat each other count once (M4). */
static void
test_dependency (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.2);
  g_autoptr (SulhReading) reading = NULL;

  for (int n = 0; n < 2; n++)
    {
      const char *id = n == 0 ? "m" : "n";
      SulhActor *mediator = base_mediator (id);

      mediator->mediation->reputation = sulh_number_point (1000);
      mediator->mediation->dependency = g_strdup ("league");
      sulh_scenario_take_part (scenario, mediator);
      add_record (scenario, "a", id, 8, 2);
      add_record (scenario, id, "b", 6, 4);
    }
  reading = sulh_rules_reading_new (scenario);
  g_assert_cmpfloat_with_epsilon (sulh_rules_trust (&reading->ladder.belief[0]), 0.4286, 0.00005);
}

static void
test_days (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhReading) reading = NULL;
  g_autoptr (SulhPlanReading) read = NULL;
  g_autoptr (SulhLadderResult) result = NULL;
  g_autoptr (SulhPlan) plan = sulh_plan_new ("dated", NULL);
  const double days[] = { 10, 40, 100, 130 };

  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  sulh_plan_add_rung (plan, "x1", sulh_date_exact (10));
  sulh_plan_add_rung (plan, "x2", sulh_date_open ());
  sulh_plan_add_rung (plan, "gone", sulh_date_open ());
  sulh_plan_add_rung (plan, "x3", sulh_date_exact (100));
  sulh_plan_add_rung (plan, "x4", sulh_date_open ());
  reading = sulh_rules_reading_new (scenario);
  read = sulh_rules_plan_read (reading, plan);
  result = sulh_rules_ladder_judge (&read->ladder);
  g_assert_cmpuint (result->n_rungs, ==, 4);
  for (int k = 0; k < 4; k++)
    g_assert_cmpfloat (result->rungs[k].day, ==, days[k]);
}

static void
test_two_parties_are_needed (void)
{
  g_autoptr (SulhScenario) scenario = sulh_scenario_new ("empty", NULL);

  g_assert_null (sulh_rules_reading_new (scenario));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/reading/exposure", test_exposure);
  g_test_add_func ("/rules/reading/share-at-risk", test_share_at_risk_stands_in_for_the_form);
  g_test_add_func ("/rules/reading/sides", test_sides);
  g_test_add_func ("/rules/reading/outside-option", test_outside_option);
  g_test_add_func ("/rules/reading/detection", test_detection);
  g_test_add_func ("/rules/reading/gap-and-costs", test_gap_and_costs);
  g_test_add_func ("/rules/reading/shared-regime", test_shared_regime_is_paid_once);
  g_test_add_func ("/rules/reading/one-sided", test_one_sided_exchange);
  g_test_add_func ("/rules/reading/bridge", test_bridge);
  g_test_add_func ("/rules/reading/ties-and-credibility", test_bridge_needs_ties_and_credibility);
  g_test_add_func ("/rules/reading/dependency", test_dependency);
  g_test_add_func ("/rules/reading/days", test_days);
  g_test_add_func ("/rules/reading/two-parties", test_two_parties_are_needed);
  return g_test_run ();
}
