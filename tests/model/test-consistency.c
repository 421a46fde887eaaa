/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values that each make sense, but not together, are faults with a place and a remedy. */
#include <glib.h>

#include "small-scenario.h"

static void
note_fault_cb (SulhFinding *finding, const SulhPart *part, gpointer user_data)
{
  GString *faults = user_data;

  g_assert_cmpint (finding->severity, ==, SULH_SEVERITY_ERROR);
  g_assert_nonnull (finding->remedy);
  g_assert_nonnull (finding->field);
  g_string_append_printf (faults, "%s%s(%s)", faults->len ? " " : "", finding->code,
                          sulh_kind_get_info (part->kind)->element);
  sulh_finding_free (finding);
}

static void
assert_faults (const SulhScenario *scenario, const char *expected)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  sulh_scenario_find_faults (scenario, note_fault_cb, faults);
  g_assert_cmpstr (faults->str, ==, expected);
}

static SulhTiming *
add_timing (const SulhScenario *scenario, guint index)
{
  SulhExchange *exchange = scenario->exchanges->pdata[index];

  exchange->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  return exchange->timing;
}

static void
add_lag (SulhTiming *timing, const char *from, double minimum, double maximum)
{
  SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);

  lag->from = g_strdup (from);
  lag->minimum = sulh_number_point (minimum);
  lag->maximum = sulh_number_point (maximum);
  g_ptr_array_add (timing->lags, lag);
}

static void
add_closure (SulhTiming *timing, SulhDate during)
{
  SulhClosure *closure = sulh_part_new (SULH_KIND_CLOSURE, NULL);

  closure->during = during;
  g_ptr_array_add (timing->closures, closure);
}

static void
test_lags (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (3);

  add_lag (add_timing (scenario, 0), "e1", 10, 10);
  add_lag (add_timing (scenario, 1), "e0", 11, 10);
  add_lag (add_timing (scenario, 2), "e2", 1, 2);
  assert_faults (scenario, "lag-out-of-order(lag) lag-to-itself(lag)");
}

static void
test_a_lag_names_an_exchange (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);

  add_lag (add_timing (scenario, 0), "a", 1, 2);
  assert_faults (scenario, "wrong-reference(lag)");
}

static void
test_windows (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (3);
  SulhTiming *reversed = add_timing (scenario, 0);
  SulhTiming *uncertain = add_timing (scenario, 1);

  reversed->not_before = sulh_date_exact (20);
  reversed->not_after = sulh_date_exact (19);
  uncertain->not_before = sulh_date_between (10, 30); /* it may well be the 20th day */
  uncertain->not_after = sulh_date_exact (20);
  add_closure (add_timing (scenario, 2), sulh_date_open ());
  assert_faults (scenario, "dates-out-of-order(timing) missing-value(closure)");
}

static void
test_pins (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (5);
  SulhTiming *early = add_timing (scenario, 0);
  SulhTiming *late = add_timing (scenario, 1);
  SulhTiming *closed = add_timing (scenario, 2);
  SulhTiming *blurred = add_timing (scenario, 3);
  SulhTiming *good = add_timing (scenario, 4);

  early->not_before = sulh_date_exact (10);
  early->pinned = sulh_date_exact (9);
  late->not_after = sulh_date_exact (10);
  late->pinned = sulh_date_exact (11);
  add_closure (closed, sulh_date_between (5, 7));
  closed->pinned = sulh_date_exact (7);
  blurred->pinned = sulh_date_between (3, 4);
  good->not_before = sulh_date_exact (4);
  good->not_after = sulh_date_exact (4);
  add_closure (good, sulh_date_between (5, SULH_DAY_LAST));
  good->pinned = sulh_date_exact (4);
  assert_faults (scenario, "pin-outside-window(timing) pin-outside-window(timing) "
                           "pin-outside-window(timing) pin-not-a-day(timing)");
}

static void
test_options (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (1);
  SulhExchange *exchange = scenario->exchanges->pdata[0];
  SulhOption *of_a = sulh_part_new (SULH_KIND_OPTION, NULL);
  SulhOption *of_b = sulh_part_new (SULH_KIND_OPTION, NULL);
  SulhOption *of_the_channel = sulh_part_new (SULH_KIND_OPTION, NULL);

  g_ptr_array_set_size (exchange->sides, 1);
  exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  of_a->giver = g_strdup ("a");
  of_b->giver = g_strdup ("b");
  g_ptr_array_add (exchange->arrangement->options, of_a);
  g_ptr_array_add (exchange->arrangement->options, of_b);
  g_ptr_array_add (exchange->arrangement->options, of_the_channel);
  assert_faults (scenario, "option-without-side(option)");
}

static SulhIssue *
add_issue (SulhScenario *scenario, const char *id, const char *linked_to)
{
  SulhIssue *issue = sulh_part_new (SULH_KIND_ISSUE, id);
  SulhLinkage *linkage = sulh_part_new (SULH_KIND_LINKAGE, NULL);

  linkage->to = g_strdup (linked_to);
  g_ptr_array_add (issue->linkages, linkage);
  sulh_scenario_take_part (scenario, issue);
  return issue;
}

static void
add_goal (const SulhScenario *scenario, const char *issue)
{
  SulhParty *party = scenario->parties->pdata[0];
  SulhGoal *goal = sulh_part_new (SULH_KIND_GOAL, NULL);

  goal->issue = g_strdup (issue);
  g_ptr_array_add (party->goals, goal);
}

/* An issue belongs to a principal: nobody else can decide it. */
static void
test_issues_and_goals (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (0);
  SulhIssue *owned = add_issue (scenario, "relief", "limits");

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_ACTOR, "mediator"));
  add_issue (scenario, "limits", "limits");
  owned->owner = g_strdup ("mediator");
  add_goal (scenario, "relief");
  add_goal (scenario, "limits");
  add_goal (scenario, "relief");
  add_goal (scenario, NULL);
  add_goal (scenario, NULL);
  assert_faults (scenario, "wrong-reference(issue) linkage-to-itself(linkage) goal-twice(goal)");
}

static void
test_readings (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (2);
  SulhParty *party = scenario->parties->pdata[0];
  SulhConstituency *voters = sulh_part_new (SULH_KIND_CONSTITUENCY, NULL);
  static const char *const read[] = { "e0", "e1", "e0" };

  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    {
      SulhReaction *response = sulh_part_new (SULH_KIND_RESPONSE, NULL);

      response->exchange = g_strdup (read[i]);
      g_ptr_array_add (voters->responses, response);
    }
  g_ptr_array_add (party->constituencies, voters);
  assert_faults (scenario, "read-twice(response)");
}

/* A prerequisite may name a group of alternatives, but what an exchange is about may not. */
static void
test_a_group_is_no_issue (void)
{
  g_autoptr (SulhScenario) scenario = small_scenario_new (2);
  SulhExchange *first = scenario->exchanges->pdata[0];
  SulhExchange *second = scenario->exchanges->pdata[1];

  first->alternatives = g_strdup ("group");
  second->after = g_strsplit ("group", " ", -1);
  assert_faults (scenario, "");
  second->about = g_strsplit ("group", " ", -1);
  assert_faults (scenario, "unknown-reference(exchange)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/consistency/lags", test_lags);
  g_test_add_func ("/model/consistency/a-lag-names-an-exchange", test_a_lag_names_an_exchange);
  g_test_add_func ("/model/consistency/windows", test_windows);
  g_test_add_func ("/model/consistency/pins", test_pins);
  g_test_add_func ("/model/consistency/options", test_options);
  g_test_add_func ("/model/consistency/issues-and-goals", test_issues_and_goals);
  g_test_add_func ("/model/consistency/readings", test_readings);
  g_test_add_func ("/model/consistency/a-group-is-no-issue", test_a_group_is_no_issue);
  return g_test_run ();
}
