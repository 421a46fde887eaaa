/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "scenarios.h"

static SulhIssue *
add_issue (SulhScenario *scenario, const char *id)
{
  SulhIssue *issue = sulh_part_new (SULH_KIND_ISSUE, id);

  sulh_scenario_take_part (scenario, issue);
  return issue;
}

static SulhIssue *
the_issue (SulhScenario *scenario)
{
  return scenario->issues->pdata[0];
}

/* A core issue of Iran, that the second exchange is about. */
static void
add_nuclear_issue (SulhScenario *scenario)
{
  SulhIssue *issue = add_issue (scenario, "nuclear");

  issue->core = TRUE;
  issue->owner = g_strdup ("a");
  set_words (&exchange_of (scenario, "x2")->about, "nuclear");
}

static void
be_about_nothing (SulhScenario *scenario)
{
  set_words (&exchange_of (scenario, "x2")->about, NULL);
}

/* The first exchange opens what the second, which comes after it, is about. */
static void
open_issue (SulhScenario *scenario)
{
  add_nuclear_issue (scenario);
  set_words (&exchange_of (scenario, "x1")->opens, "nuclear");
  set_words (&exchange_of (scenario, "x2")->after, "x1");
}

static void
forget_order (SulhScenario *scenario)
{
  set_words (&exchange_of (scenario, "x2")->after, NULL);
}

static void
let_third_decide (SulhScenario *scenario)
{
  add_third_party (scenario);
  sulh_part_set_text (&the_issue (scenario)->owner, "c");
}

/* The regime finds a breach with a chance of 0.6; another one of 0.9 is at hand. */
static void
ask_for_medium_detection (SulhScenario *scenario)
{
  SulhVerification *sharp = sulh_part_new (SULH_KIND_VERIFICATION, "sharp");

  add_nuclear_issue (scenario);
  the_issue (scenario)->sensitive = TRUE;
  set_number (&the_issue (scenario)->minimum_detection, 0.6);
  set_number (&sharp->detection, 0.9);
  sharp->verifier = g_strdup ("v");
  sulh_scenario_take_part (scenario, sharp);
}

static void
ask_for_more_detection (SulhScenario *scenario)
{
  set_number (&the_issue (scenario)->minimum_detection, 0.61);
}

static void
insist (SulhScenario *scenario)
{
  SulhGoal *goal = sulh_part_new (SULH_KIND_GOAL, NULL);

  add_nuclear_issue (scenario);
  goal->issue = g_strdup ("nuclear");
  goal->must = TRUE;
  g_ptr_array_add (party_of (scenario, "b")->goals, goal);
}

static void
leave_out_second_rung (SulhScenario *scenario)
{
  g_ptr_array_remove_index (the_plan (scenario)->rungs, 1);
}

/* Politics at home. */

static SulhPolitics *
add_politics (SulhScenario *scenario)
{
  SulhPolitics *politics = sulh_part_new (SULH_KIND_POLITICS, NULL);

  party_of (scenario, "a")->politics = politics;
  return politics;
}

static SulhPolitics *
politics_of (SulhScenario *scenario)
{
  return party_of (scenario, "a")->politics;
}

static void
want_enough (SulhScenario *scenario)
{
  set_number (&add_politics (scenario)->will_floor, 25);
  set_number (&politics_of (scenario)->will, 25);
}

static void
want_too_little (SulhScenario *scenario)
{
  set_number (&politics_of (scenario)->will, 24);
}

/* Three bodies of 4 days each: 12 days. */
static void
decide_in_layers (SulhScenario *scenario)
{
  add_politics (scenario)->layers = 3;
  set_number (&politics_of (scenario)->layer_latency, 4);
  set_number (&party_of (scenario, "a")->clock->decision_latency, 12);
}

static void
decide_before_layers (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->decision_latency, 11);
}

static void
press_to_the_peak (SulhScenario *scenario)
{
  SulhPressure *pressure = sulh_part_new (SULH_KIND_PRESSURE, NULL);

  set_number (&pressure->peak, 0.6);
  set_number (&pressure->level, 0.6);
  party_of (scenario, "a")->pressure = pressure;
}

static void
press_harder (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->pressure->level, 0.61);
}

/* A day of delay brings Iran as much as it costs. */
static void
punish_delay (SulhScenario *scenario)
{
  SulhIncentives *incentives = sulh_part_new (SULH_KIND_INCENTIVES, NULL);
  SulhEnforcement *enforcement = sulh_part_new (SULH_KIND_ENFORCEMENT, NULL);

  set_number (&incentives->delay_gain, 0.05);
  set_number (&enforcement->delay_penalty, 0.05);
  party_of (scenario, "a")->incentives = incentives;
  the_consequence (scenario)->enforcement = enforcement;
}

static void
punish_delay_less (SulhScenario *scenario)
{
  set_number (&the_consequence (scenario)->enforcement->delay_penalty, 0.04);
}

static SulhArrangement *
arrange_together (SulhExchange *exchange)
{
  exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  exchange->arrangement->announcement = SULH_ANNOUNCEMENT_JOINT;
  return exchange->arrangement;
}

/* From 8 points on, a concession of Iran looks like surrender: the fourth costs 8. */
static void
give_under_threat (SulhScenario *scenario)
{
  SulhDignity *dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);

  set_number (&dignity->threat, 0.5);
  set_number (&dignity->capitulation, 8);
  party_of (scenario, "a")->dignity = dignity;
  arrange_together (exchange_of (scenario, "x4"));
}

static void
announce_apart (SulhScenario *scenario)
{
  exchange_of (scenario, "x4")->arrangement->announcement = SULH_ANNOUNCEMENT_SEPARATE;
}

static SulhStepKind *
step_of (SulhSide *side)
{
  if (!side->step)
    side->step = sulh_part_new (SULH_KIND_STEP, NULL);
  return side->step;
}

static void
act_for_relief (SulhScenario *scenario)
{
  step_of (a_of (scenario, "x1"))->guaranteed_relief = TRUE;
  step_of (b_of (scenario, "x1"))->benefit = SULH_BENEFIT_RELIEF;
}

static void
give_respect_instead (SulhScenario *scenario)
{
  b_of (scenario, "x1")->step->benefit = SULH_BENEFIT_RESPECT;
}

/* The smallest gain is 1.6. */
static void
show_small_gains (SulhScenario *scenario)
{
  set_number (&add_politics (scenario)->usable_gain, 1.6);
}

static void
show_large_gains_only (SulhScenario *scenario)
{
  set_number (&politics_of (scenario)->usable_gain, 1.7);
}

/* What a plan does to a party: its rungs lie on days 0, 30, 60 and 90. */

static void
look_ahead (SulhScenario *scenario)
{
  set_number (&add_politics (scenario)->horizon, 90);
}

static void
look_less_far_ahead (SulhScenario *scenario)
{
  set_number (&politics_of (scenario)->horizon, 89);
}

/* Gains of 1.6 (1 + 2 + 4 + 8) = 24. */
static void
expect_gains (SulhScenario *scenario)
{
  SulhExpectations *expectations = sulh_part_new (SULH_KIND_EXPECTATIONS, NULL);

  set_number (&expectations->gain, 24);
  party_of (scenario, "a")->expectations = expectations;
}

static void
expect_more_gains (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->expectations->gain, 24.1);
}

/* What Iran gives is seen on the day, what it receives after 10 days of verification. It has given
 * 1; then 1 - 1.6 + 2 = 1.4; then 1.4 - 3.2 + 4 = 2.2; then 2.2 - 6.4 + 8 = 3.8 more, and
 * 9 less when all is verified. */
static void
allow_balance (SulhScenario *scenario)
{
  SulhDignity *dignity = sulh_part_new (SULH_KIND_DIGNITY, NULL);

  set_number (&the_regime (scenario)->delay, 10);
  set_number (&dignity->band, 3.8);
  set_number (&dignity->band_below, 10);
  party_of (scenario, "a")->dignity = dignity;
}

static void
allow_less_balance (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->dignity->band, 3.7);
}

static const CheckStory stories[] = {
  { SULH_CHECK_CORE_ISSUE_UNTOUCHED, "nuclear", add_nuclear_issue, be_about_nothing },
  { SULH_CHECK_ISSUE_NOT_OPEN, "x2", open_issue, forget_order },
  { SULH_CHECK_OWNER_GIVES_NOTHING, "x2", add_nuclear_issue, let_third_decide },
  { SULH_CHECK_DETECTION_TOO_LOW, "x2", ask_for_medium_detection, ask_for_more_detection },
  { SULH_CHECK_GOAL_OUT_OF_REACH, "b", insist, be_about_nothing },
  { SULH_CHECK_GOAL_MISSED, "plan", insist, leave_out_second_rung },
  { SULH_CHECK_WILL_BELOW_FLOOR, "a", want_enough, want_too_little },
  { SULH_CHECK_FASTER_THAN_ITS_LAYERS, "a", decide_in_layers, decide_before_layers },
  { SULH_CHECK_PRESSED_PAST_PEAK, "a", press_to_the_peak, press_harder },
  { SULH_CHECK_DELAY_PAYS, "a", punish_delay, punish_delay_less },
  { SULH_CHECK_LOOKS_LIKE_SURRENDER, "x4", give_under_threat, announce_apart },
  { SULH_CHECK_RELIEF_NOT_GUARANTEED, "x1", act_for_relief, give_respect_instead },
  { SULH_CHECK_GAIN_TOO_SMALL, "x1", show_small_gains, show_large_gains_only },
  { SULH_CHECK_BEYOND_HORIZON, "plan", look_ahead, look_less_far_ahead },
  { SULH_CHECK_EXPECTATION_UNMET, "plan", expect_gains, expect_more_gains },
  { SULH_CHECK_OUT_OF_BALANCE, "plan", allow_balance, allow_less_balance },
};

const CheckStory *
list_stories_of_politics (guint *n_stories)
{
  *n_stories = G_N_ELEMENTS (stories);
  return stories;
}
