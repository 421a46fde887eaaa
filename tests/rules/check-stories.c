/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "ladders.h"
#include "scenarios.h"

static SulhActor *
add_actor (SulhScenario *scenario, const char *id, const char *name, SulhActorRole role)
{
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, id);

  actor->part.name = g_strdup (name);
  actor->role = role;
  sulh_scenario_take_part (scenario, actor);
  return actor;
}

static void
add_tie (SulhActor *actor, const char *party)
{
  SulhTie *tie = sulh_part_new (SULH_KIND_TIE, NULL);

  tie->party = g_strdup (party);
  g_ptr_array_add (actor->ties, tie);
}

static void
add_channel (SulhScenario *scenario)
{
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "relay");

  channel->between = g_strsplit ("a b", " ", -1);
  channel->through = g_strsplit ("m", " ", -1);
  sulh_scenario_take_part (scenario, channel);
}

static SulhExchange *
exchange_of (SulhScenario *scenario, const char *id)
{
  return (SulhExchange *)sulh_scenario_find_exchange (scenario, id);
}

static SulhActor *
actor_of (SulhScenario *scenario, const char *id)
{
  return (SulhActor *)sulh_scenario_find_actor (scenario, id);
}

static SulhPlan *
the_plan (SulhScenario *scenario)
{
  return scenario->plans->pdata[0];
}

static SulhVerification *
the_regime (SulhScenario *scenario)
{
  return scenario->verifications->pdata[0];
}

static SulhConsequence *
the_consequence (SulhScenario *scenario)
{
  return scenario->consequences->pdata[0];
}

static SulhChannel *
the_channel (SulhScenario *scenario)
{
  return scenario->channels->pdata[0];
}

static void
set_words (char ***member, const char *words)
{
  g_strfreev (*member);
  *member = words ? g_strsplit (words, " ", -1) : NULL;
}

static void
set_number (SulhNumber *number, double value)
{
  sulh_number_clear (number);
  *number = sulh_number_point (value);
}

static SulhSide *
a_of (SulhScenario *scenario, const char *exchange)
{
  return side_of (exchange_of (scenario, exchange), "a");
}

static SulhSide *
b_of (SulhScenario *scenario, const char *exchange)
{
  return side_of (exchange_of (scenario, exchange), "b");
}

SulhScenario *
story_scenario (void)
{
  SulhScenario *scenario = base_scenario (0.5);
  SulhActor *mediator = base_mediator ("m");
  SulhActor *verifier = add_actor (scenario, "v", "Inspectors", SULH_ACTOR_VERIFIER);

  scenario->illustrative = TRUE;
  sulh_scenario_take_part (scenario, mediator);
  add_record (scenario, "m", "a", 1, 0);
  add_tie (verifier, "a");
  add_tie (verifier, "b");
  the_regime (scenario)->verifier = g_strdup ("v");
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_CONSEQUENCE, "fine"));
  add_channel (scenario);
  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[k];

      exchange->channel = g_strdup ("relay");
      side_of (exchange, "a")->consequence = g_strdup ("fine");
      side_of (exchange, "b")->consequence = g_strdup ("fine");
    }
  return scenario;
}

/* Planning. */

static void
leave_one_party (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->parties, 1);
}

static void
add_third_party (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "c"));
}

static void
take_exchanges_out (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->exchanges, 0);
}

static void
fill_catalogue (SulhScenario *scenario)
{
  for (int i = 5; i <= 64; i++)
    {
      g_autofree char *id = g_strdup_printf ("y%d", i);

      sulh_scenario_take_part (scenario, base_exchange (id, 1, 1, 2, 2));
    }
}

static void
add_one_more (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, base_exchange ("y65", 1, 1, 2, 2));
}

static void
make_alternatives (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->alternatives = g_strdup ("ways");
  exchange_of (scenario, "x2")->alternatives = g_strdup ("ways");
  exchange_of (scenario, "x1")->required = TRUE;
}

static void
require_second (SulhScenario *scenario)
{
  exchange_of (scenario, "x2")->required = TRUE;
}

/* The fourth needs the first, and the third, which will need an alternative to the first. */
static void
make_chain (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->alternatives = g_strdup ("ways");
  exchange_of (scenario, "x2")->alternatives = g_strdup ("ways");
  set_words (&exchange_of (scenario, "x4")->after, "x1 x3");
}

static void
make_required_chain (SulhScenario *scenario)
{
  make_chain (scenario);
  exchange_of (scenario, "x4")->required = TRUE;
}

static void
need_other_alternative (SulhScenario *scenario)
{
  set_words (&exchange_of (scenario, "x3")->after, "x2");
}

/* Parties and what they believe. */

static void
lower_outside_option (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->outside_option, -2);
}

static void
lower_capital (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->capital, 19);
}

static void
set_deadline (SulhScenario *scenario)
{
  party_of (scenario, "a")->clock->deadline = sulh_date_exact (200);
}

/* What the other side gives it, nobody sees, but on the first rung. */
static void
hide_gains (SulhScenario *scenario)
{
  set_deadline (scenario);
  set_number (&b_of (scenario, "x2")->visibility, 0);
  set_number (&b_of (scenario, "x3")->visibility, 0);
  set_number (&b_of (scenario, "x4")->visibility, 0);
}

static void
hide_first_gain (SulhScenario *scenario)
{
  set_number (&b_of (scenario, "x1")->visibility, 0);
}

static void
forget_trust (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->trusts, 1);
}

static void
state_trust_again (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, sulh_part_copy (scenario->trusts->pdata[0]));
}

static void
trust_fully (SulhScenario *scenario)
{
  set_number (&((SulhTrust *)scenario->trusts->pdata[0])->level, 1);
  set_number (&((SulhTrust *)scenario->trusts->pdata[0])->firmness, 30);
}

static void
rest_on_more (SulhScenario *scenario)
{
  set_number (&((SulhTrust *)scenario->trusts->pdata[0])->firmness, 31);
}

static void
state_record_again (SulhScenario *scenario)
{
  add_record (scenario, "m", "a", 2, 0);
}

/* Seven of ten kept: 0.2 above the trust; then nine of ten: 0.4. */
static void
keep_record (SulhScenario *scenario)
{
  add_record (scenario, "a", "b", 7, 3);
}

static void
better_record (SulhScenario *scenario)
{
  SulhRecord *record = scenario->records->pdata[1];

  set_number (&record->kept, 9);
  set_number (&record->broken, 1);
}

/* Actors. */

static void
add_spoiler (SulhScenario *scenario)
{
  SulhActor *spoiler = add_actor (scenario, "s", "Hardliners", SULH_ACTOR_SPOILER);

  spoiler->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
}

static void
forget_spoiling (SulhScenario *scenario)
{
  g_clear_pointer (&actor_of (scenario, "s")->spoiling, sulh_part_unref);
}

static void
fear_war (SulhScenario *scenario)
{
  set_number (&actor_of (scenario, "m")->mediation->neither_keeps, -10);
}

static void
see_nothing (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->records, 0);
}

/* The tie is also what the channel rests on, which another remark says. */
static void
cut_tie (SulhScenario *scenario)
{
  g_ptr_array_set_size (actor_of (scenario, "m")->ties, 1);
}

static void
take_sides (SulhScenario *scenario)
{
  actor_of (scenario, "m")->belongs_to = g_strdup ("a");
}

static void
add_rival (SulhScenario *scenario)
{
  SulhActor *rival = base_mediator ("n");

  sulh_part_set_text (&rival->part.name, "Oman");
  sulh_scenario_take_part (scenario, rival);
  add_record (scenario, "n", "a", 1, 0);
  rival->mediation->dependency = g_strdup ("gulf");
  actor_of (scenario, "m")->mediation->dependency = g_strdup ("gulf");
}

static void
misspell_dependency (SulhScenario *scenario)
{
  sulh_part_set_text (&actor_of (scenario, "n")->mediation->dependency, "golf");
}

static void
add_leverage (SulhScenario *scenario)
{
  set_number (&actor_of (scenario, "m")->mediation->leverage, 1);
  set_number (&actor_of (scenario, "m")->mediation->leverage_decay, 180);
}

static void
make_leverage_last (SulhScenario *scenario)
{
  sulh_number_clear (&actor_of (scenario, "m")->mediation->leverage_decay);
  actor_of (scenario, "m")->mediation->leverage_decay = sulh_number_unset ();
}

static void
add_tie_again (SulhScenario *scenario)
{
  add_tie (actor_of (scenario, "m"), "a");
}

static void
spare_spoiler (SulhScenario *scenario)
{
  set_number (&actor_of (scenario, "s")->spoiling->penalty, 0);
}

/* An act costs 3 + 0.5 x 6 = 6: sixty points are ten times that, and sixty-one more. */
static void
tempt_spoiler (SulhScenario *scenario)
{
  add_spoiler (scenario);
  set_number (&actor_of (scenario, "s")->spoiling->gain, 60);
}

static void
tempt_spoiler_more (SulhScenario *scenario)
{
  set_number (&actor_of (scenario, "s")->spoiling->gain, 61);
}

/* By hand: budget 1.8630, severity 1.5, so that an act breaks the plan with chance 0.2888, and
 * 0.2888 x 20 is less than 6, which is less than 0.2888 x 40. */
static void
add_weak_spoiler (SulhScenario *scenario)
{
  add_spoiler (scenario);
  set_number (&actor_of (scenario, "s")->spoiling->gain, 20);
}

static void
strengthen_spoiler (SulhScenario *scenario)
{
  set_number (&actor_of (scenario, "s")->spoiling->gain, 40);
}

/* Channels. */

static void
add_shock (SulhScenario *scenario)
{
  SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, "incident");

  shock->blamed = g_strdup ("a");
  sulh_scenario_take_part (scenario, shock);
}

static void
close_channel (SulhScenario *scenario)
{
  for (guint k = 0; k < scenario->exchanges->len; k++)
    g_clear_pointer (&((SulhExchange *)scenario->exchanges->pdata[k])->channel, g_free);
  g_ptr_array_set_size (scenario->channels, 0);
}

static void
join_one_party (SulhScenario *scenario)
{
  set_words (&the_channel (scenario)->between, "a");
}

static void
dismiss_carrier (SulhScenario *scenario)
{
  set_words (&the_channel (scenario)->through, NULL);
}

static void
send_through_observer (SulhScenario *scenario)
{
  add_actor (scenario, "o", "Observer", SULH_ACTOR_OBSERVER);
  add_tie (actor_of (scenario, "o"), "a");
  add_tie (actor_of (scenario, "o"), "b");
  set_words (&the_channel (scenario)->through, "o");
}

static void
cut_tie_of_observer (SulhScenario *scenario)
{
  g_ptr_array_set_size (actor_of (scenario, "o")->ties, 1);
}

static void
join_others (SulhScenario *scenario)
{
  set_words (&the_channel (scenario)->between, "a c");
}

/* Verification and consequences. */

static void
belong_to_giver (SulhScenario *scenario)
{
  actor_of (scenario, "v")->belongs_to = g_strdup ("a");
}

static void
name_no_verifier (SulhScenario *scenario)
{
  g_clear_pointer (&the_regime (scenario)->verifier, g_free);
}

static void
cut_tie_of_verifier (SulhScenario *scenario)
{
  g_ptr_array_set_size (actor_of (scenario, "v")->ties, 1);
}

static void
see_no_breach (SulhScenario *scenario)
{
  set_number (&the_regime (scenario)->detection, 0);
}

static void
cost_nothing (SulhScenario *scenario)
{
  set_number (&the_consequence (scenario)->share, 0);
}

static void
verify_in_a_month (SulhScenario *scenario)
{
  set_number (&the_regime (scenario)->delay, 30);
}

static void
shorten_gap (SulhScenario *scenario)
{
  set_number (&exchange_of (scenario, "x1")->gap, 29);
}

static void
wait_with_consequence (SulhScenario *scenario)
{
  set_number (&the_consequence (scenario)->grace, 31);
}

/* Exchanges. */

static void
be_alone (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->alternatives = g_strdup ("ways");
}

static void
give_alone (SulhScenario *scenario)
{
  g_ptr_array_set_size (exchange_of (scenario, "x1")->sides, 1);
}

static void
raise_cost (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->cost, 2.5);
}

static void
forget_values (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->cost, 0);
  set_number (&a_of (scenario, "x1")->gain, 0);
  set_number (&b_of (scenario, "x1")->cost, 0);
  set_number (&b_of (scenario, "x1")->gain, 0);
}

static void
make_free (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x1")->cost, 0);
}

static void
stop_verifying (SulhScenario *scenario)
{
  g_clear_pointer (&a_of (scenario, "x1")->verification, g_free);
}

static void
make_technical (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->issue = SULH_EXCHANGE_TECHNICAL;
}

/* 60 of capital less the floor of 20 leave 40, and a visible point takes one. */
static void
make_affordable (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x4")->cost, 40);
}

static void
make_too_dear (SulhScenario *scenario)
{
  set_number (&a_of (scenario, "x4")->cost, 41);
}

static void
move_first (SulhScenario *scenario)
{
  a_of (scenario, "x1")->exposure = SULH_EXPOSURE_FIRST;
}

static void
agree_in_order (SulhScenario *scenario)
{
  set_words (&exchange_of (scenario, "x2")->after, "x1");
  exchange_of (scenario, "x1")->agreed = sulh_date_exact (10);
  exchange_of (scenario, "x2")->agreed = sulh_date_exact (10);
}

static void
agree_earlier (SulhScenario *scenario)
{
  exchange_of (scenario, "x2")->agreed = sulh_date_exact (9);
}

static void
do_in_order (SulhScenario *scenario)
{
  set_words (&exchange_of (scenario, "x2")->after, "x1");
  exchange_of (scenario, "x1")->done = sulh_date_exact (10);
  exchange_of (scenario, "x2")->done = sulh_date_exact (10);
}

static void
do_without_first (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->done = sulh_date_open ();
}

static void
agree_in_time (SulhScenario *scenario)
{
  set_deadline (scenario);
  exchange_of (scenario, "x1")->agreed = sulh_date_exact (200);
}

static void
agree_too_late (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->agreed = sulh_date_exact (201);
}

/* Events and shocks. */

static SulhEvent *
add_event (SulhScenario *scenario, SulhEventStatus status, SulhDate on)
{
  SulhEvent *event = sulh_part_new (SULH_KIND_EVENT, "e");

  event->status = status;
  event->on = on;
  sulh_scenario_take_part (scenario, event);
  return event;
}

static void
plan_meeting (SulhScenario *scenario)
{
  add_event (scenario, SULH_EVENT_UNDATED, sulh_date_open ());
}

static void
expect_event (SulhScenario *scenario)
{
  add_event (scenario, SULH_EVENT_TENTATIVE, sulh_date_exact (5));
  exchange_of (scenario, "x1")->done = sulh_date_exact (5);
}

static void
do_later (SulhScenario *scenario)
{
  exchange_of (scenario, "x1")->done = sulh_date_exact (6);
}

static void
set_event (SulhScenario *scenario)
{
  add_event (scenario, SULH_EVENT_SET, sulh_date_exact (5));
}

static void
forget_day (SulhScenario *scenario)
{
  ((SulhEvent *)scenario->events->pdata[0])->on = sulh_date_open ();
}

static void
say_undated (SulhScenario *scenario)
{
  ((SulhEvent *)scenario->events->pdata[0])->status = SULH_EVENT_UNDATED;
}

static void
calm_shock (SulhScenario *scenario)
{
  set_number (&((SulhShock *)scenario->shocks->pdata[0])->hazard, 0);
}

static void
blame_nobody (SulhScenario *scenario)
{
  g_clear_pointer (&((SulhShock *)scenario->shocks->pdata[0])->blamed, g_free);
}

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

/* The last gain comes on day 90, takes a day and is verified on day 91. */
static void
prove_too_late (SulhScenario *scenario)
{
  party_of (scenario, "a")->clock->deadline = sulh_date_exact (90);
}

/* From one gain to the next it is 30 days: 80 per cent of 37.5, and more of less. */
static void
be_patient (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->gap_tolerance, 38);
}

static void
be_less_patient (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->gap_tolerance, 37);
}

static void
be_impatient (SulhScenario *scenario)
{
  set_number (&party_of (scenario, "a")->clock->gap_tolerance, 29);
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

static const CheckStory stories[] = {
  { SULH_CHECK_TOO_FEW_PARTIES, "test", NULL, leave_one_party },
  { SULH_CHECK_TOO_MANY_PARTIES, "test", NULL, add_third_party },
  { SULH_CHECK_NO_EXCHANGES, "test", NULL, take_exchanges_out },
  { SULH_CHECK_TOO_MANY_EXCHANGES, "test", fill_catalogue, add_one_more },
  { SULH_CHECK_REQUIRED_EXCLUDE, "x2", make_alternatives, require_second },
  { SULH_CHECK_REQUIRED_UNREACHABLE, "x4", make_required_chain, need_other_alternative },
  { SULH_CHECK_PARTY_LEFT_OUT, "c", NULL, add_third_party },
  { SULH_CHECK_NEGATIVE_OUTSIDE_OPTION, "a", NULL, lower_outside_option },
  { SULH_CHECK_CAPITAL_BELOW_FLOOR, "a", NULL, lower_capital },
  { SULH_CHECK_DEADLINE_WITHOUT_BENCHMARK, "a", hide_gains, hide_first_gain },
  { SULH_CHECK_NO_TRUST, "b", NULL, forget_trust },
  { SULH_CHECK_TRUST_TWICE, NULL, NULL, state_trust_again },
  { SULH_CHECK_TRUST_CERTAIN, NULL, trust_fully, rest_on_more },
  { SULH_CHECK_RECORD_TWICE, NULL, NULL, state_record_again },
  { SULH_CHECK_RECORD_AGAINST_TRUST, NULL, keep_record, better_record },
  { SULH_CHECK_ROLE_WITHOUT_VALUES, "s", add_spoiler, forget_spoiling },
  { SULH_CHECK_MEDIATOR_NOT_CREDIBLE, "m", NULL, fear_war },
  { SULH_CHECK_MEDIATOR_SAW_NOTHING, "m", NULL, see_nothing },
  { SULH_CHECK_MEDIATOR_WITHOUT_ACCESS, "m", NULL, cut_tie },
  { SULH_CHECK_MEDIATOR_TAKES_SIDES, "m", NULL, take_sides },
  { SULH_CHECK_DEPENDENCY_ALONE, "n", add_rival, misspell_dependency },
  { SULH_CHECK_LEVERAGE_WITHOUT_END, "m", add_leverage, make_leverage_last },
  { SULH_CHECK_TIE_TWICE, "m", NULL, add_tie_again },
  { SULH_CHECK_SPOILER_WITHOUT_PLAN, "s", add_spoiler, spare_spoiler },
  { SULH_CHECK_TOTAL_SPOILER, "s", tempt_spoiler, tempt_spoiler_more },
  { SULH_CHECK_PARTY_UNREACHED, "a", add_shock, close_channel },
  { SULH_CHECK_CHANNEL_JOINS_NOBODY, "relay", NULL, join_one_party },
  { SULH_CHECK_CHANNEL_THROUGH_NOBODY, "relay", NULL, dismiss_carrier },
  { SULH_CHECK_CHANNEL_WITHOUT_TIES, "relay", send_through_observer, cut_tie_of_observer },
  { SULH_CHECK_WRONG_CHANNEL, "x1", add_third_party, join_others },
  { SULH_CHECK_VERIFIER_TAKES_PART, "regime", NULL, belong_to_giver },
  { SULH_CHECK_VERIFIER_NOT_NAMED, "regime", NULL, name_no_verifier },
  { SULH_CHECK_VERIFIER_WITHOUT_ACCESS, "regime", NULL, cut_tie_of_verifier },
  { SULH_CHECK_BLIND_VERIFICATION, "regime", NULL, see_no_breach },
  { SULH_CHECK_EMPTY_CONSEQUENCE, "fine", NULL, cost_nothing },
  { SULH_CHECK_GAP_SHORTER_THAN_DELAY, "x1", verify_in_a_month, shorten_gap },
  { SULH_CHECK_GRACE_LONGER_THAN_GAP, "x1", NULL, wait_with_consequence },
  { SULH_CHECK_UNREACHABLE, "x4", make_chain, need_other_alternative },
  { SULH_CHECK_ALTERNATIVE_ALONE, "x1", NULL, be_alone },
  { SULH_CHECK_UNPAIRED_CONCESSION, "x1", NULL, give_alone },
  { SULH_CHECK_NEGATIVE_NET_GAIN, "x1", NULL, raise_cost },
  { SULH_CHECK_NO_VALUES, "x1", NULL, forget_values },
  { SULH_CHECK_FREE_STEP, "x1", NULL, make_free },
  { SULH_CHECK_NOT_VERIFIED, "x1", NULL, stop_verifying },
  { SULH_CHECK_SENSITIVE_UNVERIFIED, "x1", make_technical, stop_verifying },
  { SULH_CHECK_TOO_DEAR, "x4", make_affordable, make_too_dear },
  { SULH_CHECK_GAIN_UNSEEN, "x1", NULL, hide_first_gain },
  { SULH_CHECK_EXPOSURE_UNMATCHED, "x1", NULL, move_first },
  { SULH_CHECK_AGREED_OUT_OF_ORDER, "x2", agree_in_order, agree_earlier },
  { SULH_CHECK_DONE_OUT_OF_ORDER, "x2", do_in_order, do_without_first },
  { SULH_CHECK_AGREED_AFTER_DEADLINE, "x1", agree_in_time, agree_too_late },
  { SULH_CHECK_MEETING_UNDATED, "e", plan_meeting, set_deadline },
  { SULH_CHECK_EVENT_OVERTAKEN, "e", expect_event, do_later },
  { SULH_CHECK_EVENT_WITHOUT_DAY, "e", set_event, forget_day },
  { SULH_CHECK_EVENT_UNDATED_WITH_DAY, "e", set_event, say_undated },
  { SULH_CHECK_SHOCK_NEVER, "incident", add_shock, calm_shock },
  { SULH_CHECK_SHOCK_BLAMES_NOBODY, "incident", add_shock, blame_nobody },
  { SULH_CHECK_PLAN_EMPTY, "other", add_empty_plan, empty_plan },
  { SULH_CHECK_PREREQUISITE_MISSING, "plan", NULL, need_later },
  { SULH_CHECK_EXCHANGE_TWICE, "plan", NULL, repeat_rung },
  { SULH_CHECK_ALTERNATIVES_TOGETHER, "plan", NULL, exclude_each_other },
  { SULH_CHECK_REQUIRED_MISSING, "plan", add_extra, require_extra },
  { SULH_CHECK_VERIFIED_TOO_LATE, "plan", verify_slowly, begin_earlier },
  { SULH_CHECK_RUNGS_OVERLAP, "plan", take_long, begin_earlier },
  { SULH_CHECK_PLAN_DOES_NOT_HOLD, "plan", trust_just_enough, trust_too_little },
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
  { SULH_CHECK_SPOILER_NOT_DETERRED, "s", add_weak_spoiler, strengthen_spoiler },
  { SULH_CHECK_NO_SOURCE, "x1", grade_first, take_grade_away },
  { SULH_CHECK_SOURCE_VAGUE, "paper", add_source, forget_place },
  { SULH_CHECK_UNUSUAL_VALUE, "a", decide_slowly, decide_too_slowly },
  { SULH_CHECK_UNUSED, "paper", add_source, stop_citing },
  { SULH_CHECK_SAME_NAME, "x2", name_steps, name_steps_alike },
  { SULH_CHECK_TEMPLATE_NAME, "test", NULL, name_as_in_template },
};

const CheckStory *
list_stories (guint *n_stories)
{
  *n_stories = G_N_ELEMENTS (stories);
  return stories;
}
