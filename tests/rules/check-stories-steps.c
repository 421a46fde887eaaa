/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "scenarios.h"

/* Terms and steps. */

static SulhStepKind *
add_step (SulhSide *side)
{
  side->step = sulh_part_new (SULH_KIND_STEP, NULL);
  return side->step;
}

static void
let_verifier_decide (SulhScenario *scenario)
{
  the_consequence (scenario)->enforcement = sulh_part_new (SULH_KIND_ENFORCEMENT, NULL);
  the_consequence (scenario)->enforcement->decided_by = g_strdup ("v");
}

static void
belong_to_giver (SulhScenario *scenario)
{
  actor_of (scenario, "v")->belongs_to = g_strdup ("a");
}

/* The regime finds a breach with a chance of 0.6. */
static void
say_medium (SulhScenario *scenario)
{
  the_regime (scenario)->level = SULH_LEVEL_MEDIUM;
}

static void
say_high (SulhScenario *scenario)
{
  the_regime (scenario)->level = SULH_LEVEL_HIGH;
}

static void
promise_verified (SulhScenario *scenario)
{
  add_step (a_of (scenario, "x1"))->wording = SULH_COMMITMENT_VERIFIED;
}

static void
name_no_verifier (SulhScenario *scenario)
{
  g_clear_pointer (&the_regime (scenario)->verifier, g_free);
}

static void
promise_restraint (SulhScenario *scenario)
{
  add_step (a_of (scenario, "x1"))->restraint = TRUE;
  set_number (&a_of (scenario, "x1")->step->detection_30d, 0.3);
}

static void
see_no_restraint (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->step->detection_30d, 0);
}

static void
be_fairly_clear (SulhScenario *scenario)
{
  set_number (&add_step (a_of (scenario, "x1"))->ambiguity, 0.49);
}

static void
be_vague (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->step->ambiguity, 0.5);
}

static void
offer_design (SulhScenario *scenario)
{
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);
  SulhExchange *exchange = exchange_of (scenario, "x1");

  option->tranches = 2;
  set_number (&option->days, 7);
  exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  g_ptr_array_add (exchange->arrangement->options, option);
}

static void
forget_price (SulhScenario *scenario)
{
  SulhOption *option = exchange_of (scenario, "x1")->arrangement->options->pdata[0];

  sulh_number_clear (&option->days);
  option->days = sulh_number_unset ();
}

/* Plans: rungs on days 0, 30, 60 and 90, of which the third is set down. */

static SulhTiming *
add_timing (SulhScenario *scenario, const char *exchange)
{
  SulhExchange *owner = exchange_of (scenario, exchange);

  ((SulhRung *)the_plan (scenario)->rungs->pdata[2])->on = sulh_date_exact (60);
  owner->timing = sulh_part_new (SULH_KIND_TIMING, NULL);
  return owner->timing;
}

static void
open_in_time (SulhScenario *scenario)
{
  add_timing (scenario, "x3")->not_before = sulh_date_exact (60);
}

static void
open_too_late (SulhScenario *scenario)
{
  exchange_of (scenario, "x3")->timing->not_before = sulh_date_exact (61);
}

static void
wait_long_enough (SulhScenario *scenario)
{
  SulhLag *lag = sulh_part_new (SULH_KIND_LAG, NULL);

  lag->from = g_strdup ("x1");
  set_number (&lag->minimum, 60);
  g_ptr_array_add (add_timing (scenario, "x3")->lags, lag);
}

static void
ask_to_wait_longer (SulhScenario *scenario)
{
  set_number (&((SulhLag *)exchange_of (scenario, "x3")->timing->lags->pdata[0])->minimum, 61);
}

static void
keep_place (SulhScenario *scenario)
{
  add_timing (scenario, "x3")->position = 3;
}

static void
ask_for_another_place (SulhScenario *scenario)
{
  exchange_of (scenario, "x3")->timing->position = 2;
}

/* The first holds for 60 days, and the third, on day 60, needs it. */
static void
hold_long_enough (SulhScenario *scenario)
{
  set_number (&add_timing (scenario, "x1")->term, 60);
  set_words (&exchange_of (scenario, "x3")->after, "x1");
}

static void
end_by_itself (SulhScenario *scenario)
{
  set_number (&exchange_of (scenario, "x1")->timing->term, 59);
}

static void
set_up_verification_in_time (SulhScenario *scenario)
{
  ((SulhRung *)the_plan (scenario)->rungs->pdata[0])->on = sulh_date_exact (10);
  the_regime (scenario)->starts = sulh_date_exact (10);
}

/* What is done on the tenth day is done on the eleventh at the latest. */
static void
set_up_verification_later (SulhScenario *scenario)
{
  the_regime (scenario)->starts = sulh_date_exact (12);
}

/* The first rung lasts until the second has begun. */
static void
watch_two (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->duration, 40);
  the_regime (scenario)->capacity = 2;
}

static void
watch_one (SulhScenario *scenario)
{
  the_regime (scenario)->capacity = 1;
}

static SulhAims *
add_aims (SulhScenario *scenario)
{
  the_plan (scenario)->aims = sulh_part_new (SULH_KIND_AIMS, NULL);
  return the_plan (scenario)->aims;
}

static void
aim_at_last_day (SulhScenario *scenario)
{
  add_aims (scenario)->end = sulh_date_exact (90);
}

static void
aim_at_earlier_day (SulhScenario *scenario)
{
  the_plan (scenario)->aims->end = sulh_date_exact (89);
}

/* By hand: the ladder's smallest shock budget is 1.8630 (model.md 6.2). */
static void
aim_at_its_budget (SulhScenario *scenario)
{
  set_number (&add_aims (scenario)->budget, 1.8629);
}

static void
aim_at_larger_budget (SulhScenario *scenario)
{
  set_number (&the_plan (scenario)->aims->budget, 1.8631);
}

static SulhProcess *
add_process (SulhScenario *scenario)
{
  scenario->process = sulh_part_new (SULH_KIND_PROCESS, NULL);
  return scenario->process;
}

static void
bear_a_month (SulhScenario *scenario)
{
  set_number (&add_process (scenario)->stall_tolerance, 30);
}

static void
bear_less (SulhScenario *scenario)
{
  set_number (&scenario->process->stall_tolerance, 29);
}

static void
vote_after_a_month (SulhScenario *scenario)
{
  add_event (scenario, SULH_EVENT_SET, sulh_date_exact (30))->category = SULH_EVENT_VOTE;
  set_number (&add_process (scenario)->breathing_room, 30);
}

static void
need_more_room (SulhScenario *scenario)
{
  set_number (&scenario->process->breathing_room, 31);
}

/* Studies. */

static SulhBaseline *
add_baseline (SulhScenario *scenario, const char *id, SulhBaselineCategory category)
{
  SulhBaseline *baseline = sulh_part_new (SULH_KIND_BASELINE, id);

  baseline->category = category;
  sulh_scenario_take_part (scenario, baseline);
  return baseline;
}

static void
compare_with_all (SulhScenario *scenario)
{
  add_baseline (scenario, "with-talks", SULH_BASELINE_TALKS);
  add_baseline (scenario, "with-drift", SULH_BASELINE_DRIFT);
  add_baseline (scenario, "with-war", SULH_BASELINE_CONFRONTATION);
}

static void
forget_confrontation (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->baselines, 2);
}

static SulhMarket *
the_market (SulhScenario *scenario)
{
  return ((SulhOutcome *)scenario->outcomes->pdata[0])->markets->pdata[0];
}

static void
price_alarm (SulhScenario *scenario)
{
  SulhOutcome *outcome = sulh_part_new (SULH_KIND_OUTCOME, "energy");

  g_ptr_array_add (outcome->markets, sulh_part_new (SULH_KIND_MARKET, NULL));
  sulh_scenario_take_part (scenario, outcome);
  set_number (&the_market (scenario)->calm, 2);
  set_number (&the_market (scenario)->alarm, 15);
}

static void
price_nothing (SulhScenario *scenario)
{
  set_number (&the_market (scenario)->alarm, 2);
}

static SulhIndicator *
the_indicator (SulhScenario *scenario)
{
  return scenario->indicators->pdata[0];
}

static void
watch_markets (SulhScenario *scenario)
{
  SulhIndicator *indicator = sulh_part_new (SULH_KIND_INDICATOR, "calm");

  indicator->measure = SULH_INDICATOR_MEASURE_MARKET_CALM;
  indicator->forecast = FALSE;
  set_number (&indicator->good, 0.6);
  set_number (&indicator->bad, 0.3);
  sulh_scenario_take_part (scenario, indicator);
}

static void
turn_at_one_value (SulhScenario *scenario)
{
  set_number (&the_indicator (scenario)->bad, 0.6);
}

static void
forecast_by_markets (SulhScenario *scenario)
{
  the_indicator (scenario)->forecast = TRUE;
}

static SulhEvidenceRow *
the_row (SulhScenario *scenario)
{
  return ((SulhEvidenceTable *)scenario->evidence_tables->pdata[0])->rows->pdata[0];
}

/* The paper read 50 sources. */
static void
count_sources (SulhScenario *scenario)
{
  SulhEvidenceTable *table = sulh_part_new (SULH_KIND_EVIDENCE_TABLE, "table");

  table->sample = 50;
  g_ptr_array_add (table->rows, sulh_part_new (SULH_KIND_EVIDENCE_ROW, NULL));
  sulh_scenario_take_part (scenario, table);
  the_row (scenario)->sources = 50;
}

static void
count_one_too_many (SulhScenario *scenario)
{
  the_row (scenario)->sources = 51;
}

static void
predict (SulhScenario *scenario)
{
  SulhPrediction *prediction = sulh_part_new (SULH_KIND_PREDICTION, "guess");

  prediction->due = sulh_date_exact (-1);
  prediction->result = SULH_PREDICTION_RESULT_NO;
  sulh_scenario_take_part (scenario, prediction);
}

static void
forget_result (SulhScenario *scenario)
{
  ((SulhPrediction *)scenario->predictions->pdata[0])->result = SULH_PREDICTION_RESULT_OPEN;
}

static void
add_lever (SulhScenario *scenario)
{
  SulhLever *lever = sulh_part_new (SULH_KIND_LEVER, "training");

  set_number (&lever->effect, 0.1);
  sulh_scenario_take_part (scenario, lever);
}

static void
pull_in_vain (SulhScenario *scenario)
{
  set_number (&((SulhLever *)scenario->levers->pdata[0])->effect, 0);
}

static void
follow_up (SulhScenario *scenario)
{
  SulhEvent *second = sulh_part_new (SULH_KIND_EVENT, "second");

  add_event (scenario, SULH_EVENT_HELD, sulh_date_exact (-10));
  second->on = sulh_date_exact (-10);
  second->follows = g_strdup ("e");
  sulh_scenario_take_part (scenario, second);
}

static void
follow_up_before (SulhScenario *scenario)
{
  ((SulhEvent *)scenario->events->pdata[1])->on = sulh_date_exact (-11);
}

static const CheckStory stories[] = {
  { SULH_CHECK_JUDGE_IN_OWN_CASE, "fine", let_verifier_decide, belong_to_giver },
  { SULH_CHECK_LEVEL_AGAINST_DETECTION, "regime", say_medium, say_high },
  { SULH_CHECK_VERIFIED_IN_WORDS, "x1", promise_verified, name_no_verifier },
  { SULH_CHECK_RESTRAINT_UNSEEN, "x1", promise_restraint, see_no_restraint },
  { SULH_CHECK_TOO_VAGUE_TO_VERIFY, "x1", be_fairly_clear, be_vague },
  { SULH_CHECK_CHOICE_WITHOUT_PRICE, "x1", offer_design, forget_price },
  { SULH_CHECK_OUTSIDE_WINDOW, "plan", open_in_time, open_too_late },
  { SULH_CHECK_LAG_NOT_KEPT, "plan", wait_long_enough, ask_to_wait_longer },
  { SULH_CHECK_POSITION_NOT_KEPT, "plan", keep_place, ask_for_another_place },
  { SULH_CHECK_PREREQUISITE_EXPIRED, "plan", hold_long_enough, end_by_itself },
  { SULH_CHECK_VERIFIER_NOT_THERE, "plan", set_up_verification_in_time, set_up_verification_later },
  { SULH_CHECK_VERIFIER_OVERLOADED, "regime", watch_two, watch_one },
  { SULH_CHECK_AIM_MISSED, "plan", aim_at_last_day, aim_at_earlier_day },
  { SULH_CHECK_AIM_MISSED, "plan", aim_at_its_budget, aim_at_larger_budget },
  { SULH_CHECK_STALLED_INSIDE_PLAN, "plan", bear_a_month, bear_less },
  { SULH_CHECK_NO_BREATHING_ROOM, "plan", vote_after_a_month, need_more_room },
  { SULH_CHECK_BASELINE_MISSING, "with-talks", compare_with_all, forget_confrontation },
  { SULH_CHECK_MARKET_FLAT, "energy", price_alarm, price_nothing },
  { SULH_CHECK_INDICATOR_TELLS_NOTHING, "calm", watch_markets, turn_at_one_value },
  { SULH_CHECK_LAGGING_FORECAST, "calm", watch_markets, forecast_by_markets },
  { SULH_CHECK_MORE_THAN_WERE_READ, "table", count_sources, count_one_too_many },
  { SULH_CHECK_PREDICTION_OVERDUE, "guess", predict, forget_result },
  { SULH_CHECK_LEVER_WITHOUT_EFFECT, "training", add_lever, pull_in_vain },
  { SULH_CHECK_FOLLOWS_TOO_EARLY, "second", follow_up, follow_up_before },
};

const CheckStory *
list_stories_of_steps (guint *n_stories)
{
  *n_stories = G_N_ELEMENTS (stories);
  return stories;
}
