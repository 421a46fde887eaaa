/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a test that fails names what a person would have to change. */
#include "walks.h"

static void
assert_said (const SulhScenario *scenario, const char *expected)
{
  g_autofree char *said = NULL;
  TestWalk test;

  walk_begin (&test, scenario);
  said = sulh_rules_say_failure (test.agenda, test.walked, &test.walked->first);
  g_assert_cmpstr (said, ==, expected);
  walk_end (&test);
}

static void
test_a_plan_that_holds (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);

  assert_said (scenario, "");
}

/* Table 6.2: W_A,1 is -0.146664 at trust 0.3. */
static void
test_who_leaves (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.3);

  sulh_part_set_text (&exchange_of (scenario, 0)->part.name, "First visit");
  sulh_part_set_text (&party_of (scenario, "a")->part.name, "Iran");
  assert_said (scenario, "Iran would leave at rung 1, “First visit”: leaving would be better for "
                         "it by 0.15 points.");
}

static void
test_order (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);

  exchange_of (scenario, 1)->after = g_strdupv ((char *[]){ "x3", NULL });
  assert_said (scenario, "“x2” would come before “x3”, which it needs.");
}

static void
test_days (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);

  timing_of (scenario, 1)->not_before = sulh_date_exact (35);
  assert_said (scenario, "“x2” cannot start before day 35.");
  scenario->day_zero = sulh_calendar_day_parse ("2026-04-08");
  assert_said (scenario, "“x2” cannot start before 2026-05-13.");
  timing_of (scenario, 1)->not_before = sulh_date_open ();
  party_of (scenario, "b")->clock->deadline = sulh_date_exact (75);
  sulh_part_set_text (&party_of (scenario, "b")->part.name, "Borduria");
  assert_said (scenario, "“x4” would start 15 days after the deadline of Borduria.");
}

static void
test_what_is_missing (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhExchange *more = base_exchange ("x5", 1, 1, 1.6, 1.6);

  more->required = TRUE;
  sulh_scenario_take_part (scenario, more);
  assert_said (scenario, "“x5” is required, and would be missing.");
}

/* Programs tell tests apart by their codes, people by their names. */
static void
test_codes_differ (void)
{
  for (SulhTest test = SULH_TEST_NONE; test <= SULH_TEST_EMPTY; test++)
    for (SulhTest other = SULH_TEST_NONE; other < test; other++)
      {
        g_assert_cmpstr (sulh_rules_test_code (test), !=, sulh_rules_test_code (other));
        g_assert_cmpstr (sulh_rules_test_name (test), !=, sulh_rules_test_name (other));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/failure-words/holds", test_a_plan_that_holds);
  g_test_add_func ("/rules/failure-words/who-leaves", test_who_leaves);
  g_test_add_func ("/rules/failure-words/order", test_order);
  g_test_add_func ("/rules/failure-words/days", test_days);
  g_test_add_func ("/rules/failure-words/missing", test_what_is_missing);
  g_test_add_func ("/rules/failure-words/codes", test_codes_differ);
  return g_test_run ();
}
