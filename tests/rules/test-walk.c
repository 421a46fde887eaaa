/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole plan tested by all rules: model.md 6.2, 6.10 and section 7, readings A8 to A18. */
#include "walks.h"

#include <math.h>

#define DIGITS_6 0.0000005

/* Table 6.2. */
static void
test_golden_ladder (void)
{
  const double worth_a[] = { 1.922043, 2.217492, 2.233823, 1.983120 };
  const double worth_b[] = { 1.969220, 2.242411, 2.248601, 1.983120 };
  const double reliability_a[] = { 0.749419, 0.743681, 0.681517, 0.696457 };
  const double trust[] = { 0.5, 0.558824, 0.625, 0.6875 };
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  TestWalk test;

  walk_begin (&test, scenario);
  g_assert_true (test.walked->holds);
  for (int k = 0; k < 4; k++)
    {
      const SulhWalkedRung *rung = &test.walked->rungs[k];

      g_assert_cmpint (rung->rung.day, ==, 30 * k);
      g_assert_cmpuint (rung->failed, ==, 0);
      g_assert_cmpfloat_with_epsilon (rung->worth[0], worth_a[k], DIGITS_6);
      g_assert_cmpfloat_with_epsilon (rung->worth[1], worth_b[k], DIGITS_6);
      g_assert_cmpfloat_with_epsilon (rung->reliability[0], reliability_a[k], DIGITS_6);
      g_assert_cmpfloat_with_epsilon (rung->trust[0], trust[k], DIGITS_6);
    }
  g_assert_cmpfloat_with_epsilon (test.walked->joint, sqrt (1.922043 * 1.969220), 1e-6);
  g_assert_cmpint (test.walked->end, ==, 90);
  walk_end (&test);
}

/* Table 6.2: W_A,1 is -0.146664 at trust 0.3, so A walks away first. */
static void
test_who_leaves_first (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.3);

  assert_fails (scenario, SULH_TEST_PARTICIPATION, 0, 0, 0, 0.146664);
}

/* What a search gets going forward and back is what the whole plan gets, to the bit. */
static void
test_search_agrees_with_plan (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  const SulhDatedRung detour = { 3, 0, 30 };
  double joint;
  TestWalk test;

  walk_begin (&test, scenario);
  joint = test.walked->joint;
  sulh_rules_walk_begin (test.walk);
  for (guint k = 0; k < test.n; k++)
    {
      if (k == 1)
        {
          g_assert_cmpint (sulh_rules_walk_push (test.walk, &detour), ==, SULH_TEST_NONE);
          g_assert_false (sulh_rules_walk_value (test.walk) == joint);
          sulh_rules_walk_pop (test.walk);
        }
      g_assert_cmpint (sulh_rules_walk_find_day (test.walk, test.rungs[k].item, 0), ==,
                       test.rungs[k].day);
      g_assert_cmpint (sulh_rules_walk_push (test.walk, &test.rungs[k]), ==, SULH_TEST_NONE);
    }
  g_assert_true (sulh_rules_walk_value (test.walk) == joint);
  walk_end (&test);
}

static void
test_order (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhExchange *second = exchange_of (scenario, 1);

  second->after = g_strdupv ((char *[]){ "x3", NULL });
  assert_fails (scenario, SULH_TEST_NEED, 1, SULH_NOBODY, 30, 0);
  g_strfreev (second->after);
  second->after = g_strdupv ((char *[]){ "beginnings", NULL });
  assert_fails (scenario, SULH_TEST_NEED, 1, SULH_NOBODY, 30, 0);
  exchange_of (scenario, 0)->alternatives = g_strdup ("beginnings");
  assert_holds (scenario);
  exchange_of (scenario, 3)->alternatives = g_strdup ("beginnings");
  assert_fails (scenario, SULH_TEST_ALTERNATIVE, 3, SULH_NOBODY, 90, 0);
}

static void
test_pinned_place (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);

  timing_of (scenario, 2)->position = 3;
  assert_holds (scenario);
  timing_of (scenario, 2)->position = 2;
  assert_fails (scenario, SULH_TEST_POSITION, 2, SULH_NOBODY, 60, 0);
}

static void
test_windows (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhTiming *timing = timing_of (scenario, 1);
  SulhClosure *closure = sulh_part_new (SULH_KIND_CLOSURE, NULL);

  timing->not_before = sulh_date_exact (30);
  timing->not_after = sulh_date_exact (30);
  assert_holds (scenario);
  timing->not_before = sulh_date_exact (35);
  timing->not_after = sulh_date_exact (40);
  assert_fails (scenario, SULH_TEST_WINDOW, 1, SULH_NOBODY, 30, 5);
  timing->not_before = sulh_date_open ();
  timing->not_after = sulh_date_exact (28);
  assert_fails (scenario, SULH_TEST_WINDOW, 1, SULH_NOBODY, 30, 2);
  timing->not_after = sulh_date_open ();
  timing->pinned = sulh_date_exact (29);
  assert_fails (scenario, SULH_TEST_WINDOW, 1, SULH_NOBODY, 30, 1);
  timing->pinned = sulh_date_open ();
  closure->during = sulh_date_between (25, 33);
  g_ptr_array_add (timing->closures, closure);
  assert_fails (scenario, SULH_TEST_CLOSED, 1, SULH_NOBODY, 30, 4);
}

/* The earliest day that a window, a closed time and a lag leave. */
static void
test_earliest_day (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhTiming *timing = timing_of (scenario, 1);
  SulhClosure *closure = sulh_part_new (SULH_KIND_CLOSURE, NULL);
  SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);
  TestWalk test;

  timing->not_before = sulh_date_exact (38);
  closure->during = sulh_date_between (35, 44);
  g_ptr_array_add (timing->closures, closure);
  walk_begin (&test, scenario);
  sulh_rules_walk_begin (test.walk);
  g_assert_cmpint (sulh_rules_walk_find_day (test.walk, 1, 0), ==, 45);
  sulh_rules_walk_push (test.walk, &test.rungs[0]);
  g_assert_cmpint (sulh_rules_walk_find_day (test.walk, 1, 0), ==, 45);
  walk_end (&test);
  lag->from = g_strdup ("x1");
  lag->minimum = sulh_number_point (50);
  g_ptr_array_add (timing->lags, lag);
  walk_begin (&test, scenario);
  sulh_rules_walk_begin (test.walk);
  sulh_rules_walk_push (test.walk, &test.rungs[0]);
  g_assert_cmpint (sulh_rules_walk_find_day (test.walk, 1, 0), ==, 50);
  walk_end (&test);
  timing->not_after = sulh_date_exact (49);
  walk_begin (&test, scenario);
  sulh_rules_walk_begin (test.walk);
  sulh_rules_walk_push (test.walk, &test.rungs[0]);
  g_assert_cmpint (sulh_rules_walk_find_day (test.walk, 1, 0), ==, SULH_DAY_LAST);
  walk_end (&test);
}

static void
test_lags (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);

  lag->from = g_strdup ("x1");
  lag->minimum = sulh_number_point (60);
  lag->maximum = sulh_number_point (60);
  g_ptr_array_add (timing_of (scenario, 2)->lags, lag);
  assert_holds (scenario);
  lag->minimum = sulh_number_point (70);
  lag->maximum = sulh_number_unset ();
  assert_fails (scenario, SULH_TEST_LAG, 2, SULH_NOBODY, 60, 10);
  lag->minimum = sulh_number_point (0);
  lag->maximum = sulh_number_point (45);
  assert_fails (scenario, SULH_TEST_LAG, 2, SULH_NOBODY, 60, 15);
  /* Counted from an exchange that comes later, the time is less than none. */
  g_free (lag->from);
  lag->from = g_strdup ("x4");
  assert_fails (scenario, SULH_TEST_LAG, 3, SULH_NOBODY, 90, 30);
}

/* x1 is free and x2 comes on day 100 or later, at most 30 days after x1: x1 has to wait for it. */
static void
test_days_fit_together (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhTiming *timing = timing_of (scenario, 1);
  SulhClosure *closure = sulh_part_new (SULH_KIND_CLOSURE, NULL);
  SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);
  TestWalk test;

  timing->not_before = sulh_date_exact (100);
  lag->from = g_strdup ("x1");
  lag->maximum = sulh_number_point (30);
  g_ptr_array_add (timing->lags, lag);
  walk_begin (&test, scenario);
  g_assert_true (sulh_rules_walk_fit (test.agenda, test.rungs, test.n));
  for (int k = 0; k < 4; k++)
    g_assert_cmpint (test.rungs[k].day, ==, 70 + 30 * k);
  walk_again (&test);
  g_assert_true (test.walked->holds);
  walk_end (&test);
  closure->during = sulh_date_between (65, 80);
  g_ptr_array_add (timing_of (scenario, 0)->closures, closure);
  walk_begin (&test, scenario);
  g_assert_true (sulh_rules_walk_fit (test.agenda, test.rungs, test.n));
  g_assert_cmpint (test.rungs[0].day, ==, 81);
  g_assert_cmpint (test.rungs[1].day, ==, 111);
  walk_end (&test);
  timing->not_after = sulh_date_exact (110);
  walk_begin (&test, scenario);
  g_assert_false (sulh_rules_walk_fit (test.agenda, test.rungs, test.n));
  walk_end (&test);
  /* A gap of 30 days and a greatest lag of 10 contradict each other wherever both begin. */
  timing->not_after = sulh_date_open ();
  lag->maximum = sulh_number_point (10);
  walk_begin (&test, scenario);
  g_assert_false (sulh_rules_walk_fit (test.agenda, test.rungs, test.n));
  walk_end (&test);
}

/* Readings A18: what takes 40 days to verify needs a gap of 40 days. */
static void
test_gap_covers_verification (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  TestWalk test;

  regime_of (scenario)->delay = sulh_number_point (40);
  walk_begin (&test, scenario);
  g_assert_true (test.walked->holds);
  g_assert_cmpint (test.rungs[1].day, ==, 40);
  g_assert_cmpint (test.walked->end, ==, 160);
  test.rungs[1].day = 33;
  walk_again (&test);
  g_assert_cmpint (test.walked->first.test, ==, SULH_TEST_GAP);
  g_assert_cmpuint (test.walked->first.rung, ==, 1);
  g_assert_cmpfloat (test.walked->first.lacks, ==, 7);
  g_assert_cmphex (test.walked->rungs[1].failed, ==,
                   SULH_TEST_BIT (SULH_TEST_GAP) | SULH_TEST_BIT (SULH_TEST_UNVERIFIED));
  test.agenda->binding &= ~SULH_TEST_BIT (SULH_TEST_GAP);
  walk_again (&test);
  g_assert_cmpint (test.walked->first.test, ==, SULH_TEST_UNVERIFIED);
  walk_end (&test);
}

/* R10: what comes after a deadline counts only if something before it moves the deadline. */
static void
test_deadline_and_its_extension (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhSide *side = side_of (exchange_of (scenario, 1), "a");

  party_of (scenario, "b")->clock->deadline = sulh_date_exact (75);
  assert_fails (scenario, SULH_TEST_DEADLINE, 3, 1, 90, 15);
  side->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
  side->effects->deadline_extension = sulh_number_point (14);
  assert_fails (scenario, SULH_TEST_DEADLINE, 3, 1, 90, 1);
  side->effects->deadline_extension = sulh_number_point (15);
  assert_holds (scenario);
  /* It comes too late once the deadline has passed. */
  party_of (scenario, "b")->clock->deadline = sulh_date_exact (29);
  assert_fails (scenario, SULH_TEST_DEADLINE, 1, 1, 30, 1);
}

static void
test_required_and_musts (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhGoal *goal = sulh_part_new (SULH_KIND_GOAL, NULL);
  TestWalk test;

  exchange_of (scenario, 3)->required = TRUE;
  walk_begin (&test, scenario);
  g_assert_true (test.walked->holds);
  test.n = 3;
  walk_again (&test);
  g_assert_cmpint (test.walked->first.test, ==, SULH_TEST_REQUIRED);
  g_assert_cmpuint (test.walked->first.rung, ==, 3);
  g_assert_cmpint (test.walked->first.other, ==, 3);
  test.n = 0;
  walk_again (&test);
  g_assert_cmphex (test.walked->missing, ==,
                   SULH_TEST_BIT (SULH_TEST_REQUIRED) | SULH_TEST_BIT (SULH_TEST_EMPTY));
  walk_end (&test);
  goal->issue = g_strdup ("relief");
  goal->must = TRUE;
  g_ptr_array_add (party_of (scenario, "b")->goals, goal);
  assert_fails (scenario, SULH_TEST_MUST, 4, 1, 90, 0);
  exchange_of (scenario, 2)->about = g_strdupv ((char *[]){ "relief", NULL });
  assert_holds (scenario);
}

/* A mediator who can serve one at a time, and one step that takes 45 days. */
static void
test_capacity_by_day (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhActor *mediator = base_mediator ("qatar");
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");
  TestWalk test;

  mediator->mediation->capacity = 1;
  sulh_scenario_take_part (scenario, mediator);
  channel->through = g_strdupv ((char *[]){ "qatar", NULL });
  sulh_scenario_take_part (scenario, channel);
  for (guint k = 0; k < 4; k++)
    exchange_of (scenario, k)->channel = g_strdup ("line");
  assert_holds (scenario);
  side_of (exchange_of (scenario, 1), "a")->duration = sulh_number_point (45);
  assert_fails (scenario, SULH_TEST_CAPACITY, 2, SULH_NOBODY, 60, 1);
  walk_begin (&test, scenario);
  sulh_rules_walk_begin (test.walk);
  sulh_rules_walk_push (test.walk, &test.rungs[0]);
  sulh_rules_walk_push (test.walk, &test.rungs[1]);
  g_assert_cmpint (sulh_rules_walk_find_day (test.walk, 2, 0), ==, 74);
  walk_end (&test);
  mediator->mediation->capacity = 2;
  assert_holds (scenario);
  mediator->mediation->exit = sulh_date_exact (90);
  assert_fails (scenario, SULH_TEST_PRESENCE, 3, SULH_NOBODY, 90, 1);
}

static void
test_regime_has_to_work (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);

  regime_of (scenario)->starts = sulh_date_exact (12);
  assert_fails (scenario, SULH_TEST_VERIFIER, 0, SULH_NOBODY, 0, 12);
}

/* Tests that a search takes off the list do not bind, and are still told. */
static void
test_relaxed (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  TestWalk test;

  timing_of (scenario, 1)->not_after = sulh_date_exact (28);
  walk_begin (&test, scenario);
  g_assert_false (test.walked->holds);
  test.agenda->binding &= ~SULH_TEST_BIT (SULH_TEST_WINDOW);
  walk_again (&test);
  g_assert_true (test.walked->holds);
  g_assert_cmphex (test.walked->rungs[1].failed, ==, SULH_TEST_BIT (SULH_TEST_WINDOW));
  walk_end (&test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/walk/golden", test_golden_ladder);
  g_test_add_func ("/rules/walk/who-leaves", test_who_leaves_first);
  g_test_add_func ("/rules/walk/search", test_search_agrees_with_plan);
  g_test_add_func ("/rules/walk/order", test_order);
  g_test_add_func ("/rules/walk/place", test_pinned_place);
  g_test_add_func ("/rules/walk/windows", test_windows);
  g_test_add_func ("/rules/walk/earliest", test_earliest_day);
  g_test_add_func ("/rules/walk/lags", test_lags);
  g_test_add_func ("/rules/walk/fit", test_days_fit_together);
  g_test_add_func ("/rules/walk/gap", test_gap_covers_verification);
  g_test_add_func ("/rules/walk/deadline", test_deadline_and_its_extension);
  g_test_add_func ("/rules/walk/required", test_required_and_musts);
  g_test_add_func ("/rules/walk/capacity", test_capacity_by_day);
  g_test_add_func ("/rules/walk/regime", test_regime_has_to_work);
  g_test_add_func ("/rules/walk/relaxed", test_relaxed);
  return g_test_run ();
}
