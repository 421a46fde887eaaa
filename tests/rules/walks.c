/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walks.h"

#include <math.h>

void
walk_begin (TestWalk *test, const SulhScenario *scenario)
{
  test->agenda = sulh_rules_agenda_new (scenario, NULL);
  test->walk = sulh_rules_walk_new (test->agenda);
  test->rungs = sulh_rules_walk_date (test->agenda, plan_of (scenario), &test->n);
  test->walked = sulh_rules_walk_plan (test->walk, test->rungs, test->n);
}

void
walk_again (TestWalk *test)
{
  test->walked = sulh_rules_walk_plan (test->walk, test->rungs, test->n);
}

void
walk_end (TestWalk *test)
{
  g_free (test->rungs);
  sulh_rules_walk_free (test->walk);
  sulh_rules_agenda_free (test->agenda);
}

SulhScenario *
ladder_scenario (double trust)
{
  SulhScenario *scenario = base_scenario (trust);

  add_even_exchanges (scenario, 1.6, 4, (const double[]){ 1, 2, 4, 8 });
  return scenario;
}

SulhExchange *
exchange_of (SulhScenario *scenario, guint index)
{
  return scenario->exchanges->pdata[index];
}

SulhTiming *
timing_of (SulhScenario *scenario, guint index)
{
  SulhExchange *exchange = exchange_of (scenario, index);

  if (!exchange->timing)
    exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  return exchange->timing;
}

SulhVerification *
regime_of (SulhScenario *scenario)
{
  return scenario->verifications->pdata[0];
}

void
assert_fails (const SulhScenario *scenario, SulhTest expected, guint rung, int principal, int day,
              double lacks)
{
  TestWalk test;

  walk_begin (&test, scenario);
  g_assert_false (test.walked->holds);
  g_assert_cmpint (test.walked->first.test, ==, expected);
  g_assert_cmpuint (test.walked->first.rung, ==, rung);
  g_assert_cmpint (test.walked->first.principal, ==, principal);
  g_assert_cmpint (test.walked->first.day, ==, day);
  g_assert_cmpfloat_with_epsilon (test.walked->first.lacks, lacks, 1e-6);
  g_assert_true (isnan (test.walked->joint));
  walk_end (&test);
}

void
assert_holds (const SulhScenario *scenario)
{
  TestWalk test;

  walk_begin (&test, scenario);
  g_assert_cmpint (test.walked->first.test, ==, SULH_TEST_NONE);
  g_assert_true (test.walked->holds);
  walk_end (&test);
}

SulhArrangement *
arrangement_of (SulhScenario *scenario, guint index)
{
  SulhExchange *exchange = exchange_of (scenario, index);

  if (!exchange->arrangement)
    exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  return exchange->arrangement;
}

SulhSupport *
support_of (SulhScenario *scenario, const char *id)
{
  SulhParty *party = party_of (scenario, id);

  if (!party->support)
    party->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  return party->support;
}

SulhDignity *
dignity_of (SulhScenario *scenario, const char *id)
{
  SulhParty *party = party_of (scenario, id);

  if (!party->dignity)
    party->dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);
  return party->dignity;
}
