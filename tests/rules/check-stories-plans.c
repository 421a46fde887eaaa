/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "scenarios.h"

/* Plans. Rungs stand on days 0, 30, 60 and 90 unless they have a day. */

static SulhRung *
rung_of (SulhScenario *scenario, guint index)
{
  return the_plan (scenario)->rungs->pdata[index];
}

static void
add_empty_plan (SulhScenario *scenario)
{
  SulhPlan *plan = sulh_plan_new ("other", NULL);

  sulh_plan_add_rung (plan, "x1", sulh_date_open ());
  sulh_plan_add_rung (plan, "x2", sulh_date_open ());
  sulh_scenario_take_part (scenario, plan);
}

static void
empty_plan (SulhScenario *scenario)
{
  g_ptr_array_set_size (((SulhPlan *)scenario->plans->pdata[1])->rungs, 0);
}

static void
need_later (SulhScenario *scenario)
{
  set_words (&exchange_of (scenario, "x1")->after, "x4");
}

static void
repeat_rung (SulhScenario *scenario)
{
  sulh_plan_add_rung (the_plan (scenario), "x1", sulh_date_open ());
}

static void
exclude_each_other (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->alternatives = g_strdup ("ways");
  exchange_of (scenario, "x2")->alternatives = g_strdup ("ways");
}

static void
add_extra (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, base_exchange ("extra", 1, 1, 2, 2));
}

static void
require_extra (SulhScenario *scenario)
{
  exchange_of (scenario, "extra")->required = TRUE;
}

static void
verify_slowly (SulhScenario *scenario)
{
  set_number (&the_regime (scenario)->delay, 20);
  rung_of (scenario, 1)->on = sulh_date_exact (20);
  rung_of (scenario, 2)->on = sulh_date_exact (60);
}

static void
begin_earlier (SulhScenario *scenario)
{
  rung_of (scenario, 1)->on = sulh_date_exact (19);
}

static void
take_long (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->duration, 21);
  rung_of (scenario, 1)->on = sulh_date_exact (20);
}

/* With the smallest trust at which [1, 2, 4, 8] holds, 0.327 (readings), and just below. */
static void
trust_just_enough (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->records, 0);
  set_number (&((SulhTrust *)scenario->trusts->pdata[0])->level, 0.328);
  set_number (&((SulhTrust *)scenario->trusts->pdata[1])->level, 0.328);
}

static void
trust_too_little (SulhScenario *scenario)
{
  set_number (&((SulhTrust *)scenario->trusts->pdata[0])->level, 0.325);
  set_number (&((SulhTrust *)scenario->trusts->pdata[1])->level, 0.325);
}

static void
end_in_time (SulhScenario *scenario)
{
  party_of (scenario, "a")->clock->deadline = sulh_date_exact (91);
}

static void
end_too_early (SulhScenario *scenario)
{
  party_of (scenario, "a")->clock->deadline = sulh_date_exact (89);
}

/* The last gain comes on day 90, takes two days and is verified on day 91. */
static void
prove_too_late (SulhScenario *scenario)
{
  set_number (&b_of (scenario, "x4")->duration, 2);
  party_of (scenario, "a")->clock->deadline = sulh_date_exact (90);
}

/* From one gain to the next it is 30 days: 80 per cent of 37.5, and more of less. */
static void
be_patient (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->gap_tolerance, 37);
}

static void
be_less_patient (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->gap_tolerance, 36);
}

static void
be_impatient (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->gap_tolerance, 28);
}

static void
let_ceasefire_expire_after (SulhScenario *scenario)
{
  add_event (scenario, SULH_EVENT_SET, sulh_date_exact (90))->category = SULH_EVENT_EXPIRY;
}

static void
let_ceasefire_expire_before (SulhScenario *scenario)
{
  ((SulhEvent *)scenario->events->pdata[0])->on = sulh_date_exact (89);
}

/* Rung 1 lasts until rung 2 has begun, so that two are open then. */
static void
overlap_two (SulhScenario *scenario)
{
  take_long (scenario);
  rung_of (scenario, 1)->on = sulh_date_exact (10);
  actor_of (scenario, "m")->mediation->capacity = 2;
}

static void
lower_capacity (SulhScenario *scenario)
{
  actor_of (scenario, "m")->mediation->capacity = 1;
}

static void
leave_after (SulhScenario *scenario)
{
  actor_of (scenario, "m")->mediation->exit = sulh_date_exact (91);
}

static void
leave_before (SulhScenario *scenario)
{
  actor_of (scenario, "m")->mediation->exit = sulh_date_exact (90);
}

static void
agree_on_no_consequence (SulhScenario *scenario)
{
  g_clear_pointer (&a_of (scenario, "x4")->consequence, g_free);
}

/* Costs of 15, gains of 24; the last gain falls from 12.8 to 3.8, then to 3.7. */
static void
gain_as_much_as_given (SulhScenario *scenario)
{
  set_number (&b_of (scenario, "x4")->gain, 3.8);
}

static void
gain_less_than_given (SulhScenario *scenario)
{
  set_number (&b_of (scenario, "x4")->gain, 3.7);
}

/* Iran gives 9.3 of 23.3 points first, 39.9 per cent, then 9.4 of 23.4, 40.2; the United States 1
 * of 15. */
static void
give_much_first (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->cost, 9.3);
}

static void
give_more_first (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->cost, 9.4);
}

/* By hand, in test-check.c. */
static void
share_against_patience (SulhScenario *scenario)
{
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhSide *side = side_of (scenario->exchanges->pdata[k], "a");

      set_number (&side->gain, side->cost.mode * (1 + 0.6 / 5));
    }
}

/* Evidence, names and leftovers. */

static void
grade_first (SulhScenario *scenario)
{
  scenario->illustrative = FALSE;
  exchange_of (scenario, "x1")->part.grade = SULH_GRADE_ASSUMED;
}

static void
take_grade_away (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->part.grade = SULH_GRADE_UNSET;
}

static void
rate_force (SulhScenario *scenario)
{
  SulhForce *force = sulh_part_new (SULH_KIND_FORCE, "blockade");

  force->part.grade = SULH_GRADE_ASSUMED;
  set_number (&force->start, 0.6);
  sulh_scenario_take_part (scenario, force);
  scenario->illustrative = FALSE;
}

static void
rate_force_by_nobody (SulhScenario *scenario)
{
  ((SulhForce *)scenario->forces->pdata[0])->part.grade = SULH_GRADE_UNSET;
}

static void
add_source (SulhScenario *scenario)
{
  SulhSource *source = sulh_part_new (SULH_KIND_SOURCE, "paper");

  source->where = g_strdup ("IJSS 5(3)");
  sulh_scenario_take_part (scenario, source);
  sulh_part_set_text (&exchange_of (scenario, "x1")->part.source, "paper");
}

static void
forget_place (SulhScenario *scenario)
{
  g_clear_pointer (&((SulhSource *)scenario->sources->pdata[0])->where, g_free);
}

static void
stop_citing (SulhScenario *scenario)
{
  g_clear_pointer (&exchange_of (scenario, "x1")->part.source, g_free);
}

static void
decide_slowly (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->decision_latency, 60);
}

static void
decide_too_slowly (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->decision_latency, 61);
}

static void
name_steps (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->part.name = g_strdup ("Release of prisoners");
  exchange_of (scenario, "x2")->part.name = g_strdup ("Release of funds");
}

static void
name_steps_alike (SulhScenario *scenario)
{
  sulh_part_set_text (&exchange_of (scenario, "x2")->part.name, "Release of prisoners");
}

static void
name_as_in_template (SulhScenario *scenario)
{
  sulh_part_set_text (&party_of (scenario, "a")->part.name, "First party");
}

/* Iran has 60 at home and gives 1 at the first rung: enough for a floor of 20, not for one of 60.
 */
static void
have_support (SulhScenario *scenario)
{
  party_of (scenario, "a")->support = sulh_part_new (SULH_KIND_SUPPORT, NULL);
  set_number (&party_of (scenario, "a")->capital, 60);
  set_number (&party_of (scenario, "a")->capital_floor, 20);
}

static void
have_too_little_support (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->capital_floor, 61);
}

static const CheckStory stories[] = {
  { SULH_CHECK_PLAN_EMPTY, "other", add_empty_plan, empty_plan },
  { SULH_CHECK_PREREQUISITE_MISSING, "plan", NULL, need_later },
  { SULH_CHECK_EXCHANGE_TWICE, "plan", NULL, repeat_rung },
  { SULH_CHECK_ALTERNATIVES_TOGETHER, "plan", NULL, exclude_each_other },
  { SULH_CHECK_REQUIRED_MISSING, "plan", add_extra, require_extra },
  { SULH_CHECK_VERIFIED_TOO_LATE, "plan", verify_slowly, begin_earlier },
  { SULH_CHECK_RUNGS_OVERLAP, "plan", take_long, begin_earlier },
  { SULH_CHECK_PLAN_DOES_NOT_HOLD, "plan", trust_just_enough, trust_too_little },
  { SULH_CHECK_PLAN_FAILS_TEST, "plan", have_support, have_too_little_support },
  { SULH_CHECK_AFTER_DEADLINE, "plan", end_in_time, end_too_early },
  { SULH_CHECK_DEADLINE_BEFORE_VERIFIED, "plan", end_in_time, prove_too_late },
  { SULH_CHECK_GAP_TOO_LONG, "plan", NULL, be_impatient },
  { SULH_CHECK_GAP_NEARLY_TOO_LONG, "plan", be_patient, be_less_patient },
  { SULH_CHECK_EXPIRY_INSIDE_PLAN, "plan", let_ceasefire_expire_after,
    let_ceasefire_expire_before },
  { SULH_CHECK_MEDIATOR_OVERLOADED, "m", overlap_two, lower_capacity },
  { SULH_CHECK_MEDIATOR_GONE, "m", leave_after, leave_before },
  { SULH_CHECK_CHEATING_PAYS, "plan", NULL, agree_on_no_consequence },
  { SULH_CHECK_ONE_SIDED_PLAN, "plan", gain_as_much_as_given, gain_less_than_given },
  { SULH_CHECK_FRONT_LOADED, "plan", give_much_first, give_more_first },
  { SULH_CHECK_SHARE_AGAINST_PATIENCE, "plan", NULL, share_against_patience },
  { SULH_CHECK_NO_SOURCE, "x1", grade_first, take_grade_away },
  { SULH_CHECK_NO_SOURCE, "blockade", rate_force, rate_force_by_nobody },
  { SULH_CHECK_SOURCE_VAGUE, "paper", add_source, forget_place },
  { SULH_CHECK_UNUSUAL_VALUE, "a", decide_slowly, decide_too_slowly },
  { SULH_CHECK_UNUSED, "paper", add_source, stop_citing },
  { SULH_CHECK_SAME_NAME, "x2", name_steps, name_steps_alike },
  { SULH_CHECK_TEMPLATE_NAME, "test", NULL, name_as_in_template },
};

const CheckStory *
list_stories_of_plans (guint *n_stories)
{
  *n_stories = G_N_ELEMENTS (stories);
  return stories;
}
