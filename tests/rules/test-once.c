/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Costs that are paid once (B06, F01), by hand: exchanges in which the other performs nothing are
 * sure (p = 1), so that W = N + exp (-r gap) W' - o and nothing else. */
#include "walks.h"

#include <math.h>

#define NEAR 1e-12

/* Days between two rungs, and what a day costs each. */
#define GAP 30
#define RATE_A 0.0010
#define RATE_B 0.0004

static const SulhExchange *
find_exchange (const SulhScenario *scenario, guint index)
{
  return scenario->exchanges->pdata[index];
}

/* The ladder on which A gives nothing and gains 4, 3, 2 and 1, and B gives and gains nothing that
 * counts: each is sure of the other or risks nothing. */
static SulhScenario *
gifts (void)
{
  SulhScenario *scenario = ladder_scenario (0.5);

  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      const SulhExchange *exchange = find_exchange (scenario, k);

      for (guint i = 0; i < exchange->sides->len; i++)
        {
          SulhSide *side = exchange->sides->pdata[i];

          side->cost = sulh_number_point (0);
          side->gain = sulh_number_point (4 - k);
        }
    }
  return scenario;
}

static double
later (double rate, int gaps)
{
  return exp (-rate * GAP * gaps);
}

/* The sum of what the four bring, each discounted from its day, less what is paid on its day. */
static double
worth_by_hand (double rate, const double paid[4])
{
  double sum = 0;

  for (int k = 0; k < 4; k++)
    sum += later (rate, k) * (4 - k - paid[k]);
  return sum;
}

static void
assert_worth (const SulhScenario *scenario, const double paid[4])
{
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  g_autoptr (SulhPlanReading) read = sulh_rules_plan_read (reading, scenario->plans->pdata[0]);
  g_autoptr (SulhLadderResult) judged = sulh_rules_ladder_judge (&read->ladder);
  g_autoptr (SulhPact) pact = NULL;
  g_autofree SulhFooting *footings = NULL;
  TestWalk test;

  walk_begin (&test, scenario);
  pact = sulh_rules_pact_new (test.agenda, test.rungs, test.n);
  footings = sulh_rules_pact_judge (pact);
  g_assert_cmpuint (test.n, ==, 4);
  for (int i = 0; i < 2; i++)
    {
      double expected = worth_by_hand (i == 0 ? RATE_A : RATE_B, paid);

      g_assert_cmpfloat_with_epsilon (test.walked->rungs[0].worth[i], expected, NEAR);
      g_assert_cmpfloat_with_epsilon (judged->rungs[0].side[i].worth, expected, NEAR);
      g_assert_cmpfloat_with_epsilon (footings[i].worth, expected, NEAR);
    }
  walk_end (&test);
}

static SulhVerification *
add_regime (SulhScenario *scenario, const char *id, double start_cost)
{
  SulhVerification *regime = sulh_part_new (SULH_KIND_VERIFICATION, id);

  regime->start_cost = sulh_number_point (start_cost);
  sulh_scenario_take_part (scenario, regime);
  return regime;
}

static void
verify_by (SulhScenario *scenario, guint exchange, guint side, const char *regime)
{
  SulhSide *of = find_exchange (scenario, exchange)->sides->pdata[side];

  g_free (of->verification);
  of->verification = g_strdup (regime);
}

static void
test_agreeing_is_paid_at_its_rung (void)
{
  g_autoptr (SulhScenario) scenario = gifts ();

  assert_worth (scenario, (const double[]){ 0, 0, 0, 0 });
  arrangement_of (scenario, 0)->agreeing_cost = sulh_number_point (0.5);
  arrangement_of (scenario, 2)->agreeing_cost = sulh_number_point (0.25);
  assert_worth (scenario, (const double[]){ 0.5, 0, 0.25, 0 });
}

/* Another channel makes rounds dearer, not terms. */
static void
test_a_channel_does_not_make_terms_dearer (void)
{
  g_autoptr (SulhScenario) scenario = gifts ();
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "shuttle");

  channel->conduct = sulh_part_new (SULH_KIND_CONDUCT, NULL);
  channel->conduct->cost_factor = sulh_number_point (3);
  sulh_scenario_take_part (scenario, channel);
  exchange_of (scenario, 0)->channel = g_strdup ("shuttle");
  arrangement_of (scenario, 0)->agreeing_cost = sulh_number_point (0.5);
  for (guint i = 0; i < 2; i++)
    ((SulhParty *)scenario->parties->pdata[i])->round_cost = sulh_number_point (0.1);
  assert_worth (scenario, (const double[]){ 0.8, 0.1, 0.1, 0.1 });
}

static void
test_a_regime_is_set_up_by_the_first_that_needs_it (void)
{
  g_autoptr (SulhScenario) scenario = gifts ();

  add_regime (scenario, "inspectors", 0.75);
  verify_by (scenario, 1, 0, "inspectors");
  verify_by (scenario, 1, 1, "inspectors");
  verify_by (scenario, 3, 1, "inspectors");
  assert_worth (scenario, (const double[]){ 0, 0.75, 0, 0 });
  add_regime (scenario, "account", 0.5);
  verify_by (scenario, 3, 0, "account");
  assert_worth (scenario, (const double[]){ 0, 0.75, 0, 0.5 });
  verify_by (scenario, 1, 0, "account");
  assert_worth (scenario, (const double[]){ 0, 1.25, 0, 0 });
}

/* R8: what is paid once is paid by staying. A gains 1 at the last rung and pays 1.25. */
static void
test_it_can_make_somebody_leave (void)
{
  g_autoptr (SulhScenario) scenario = gifts ();

  add_regime (scenario, "inspectors", 0.75);
  verify_by (scenario, 3, 0, "inspectors");
  assert_holds (scenario);
  arrangement_of (scenario, 3)->agreeing_cost = sulh_number_point (0.5);
  assert_fails (scenario, SULH_TEST_PARTICIPATION, 3, 0, 90, 0.25);
}

/* What was pushed and popped has not set anything up. */
static void
test_going_back_takes_it_back (void)
{
  g_autoptr (SulhScenario) scenario = gifts ();
  double joint;
  TestWalk test;

  add_regime (scenario, "inspectors", 0.75);
  verify_by (scenario, 1, 0, "inspectors");
  verify_by (scenario, 3, 0, "inspectors");
  walk_begin (&test, scenario);
  joint = test.walked->joint;
  sulh_rules_walk_begin (test.walk);
  for (guint k = 0; k < test.n; k++)
    {
      const SulhDatedRung detour = { 3, 0, GAP };

      if (k == 1)
        {
          sulh_rules_walk_push (test.walk, &detour);
          sulh_rules_walk_pop (test.walk);
        }
      sulh_rules_walk_push (test.walk, &test.rungs[k]);
    }
  g_assert_true (sulh_rules_walk_value (test.walk) == joint);
  walk_end (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/once/agreeing", test_agreeing_is_paid_at_its_rung);
  g_test_add_func ("/rules/once/channel", test_a_channel_does_not_make_terms_dearer);
  g_test_add_func ("/rules/once/setting-up", test_a_regime_is_set_up_by_the_first_that_needs_it);
  g_test_add_func ("/rules/once/leaving", test_it_can_make_somebody_leave);
  g_test_add_func ("/rules/once/going-back", test_going_back_takes_it_back);
  return g_test_run ();
}
