/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "scenarios.h"

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

static const CheckStory stories[] = {
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
  { SULH_CHECK_ALTERNATIVE_ALONE, "x1", NULL, be_alone },
  { SULH_CHECK_UNPAIRED_CONCESSION, "x1", NULL, give_alone },
  { SULH_CHECK_NEGATIVE_NET_GAIN, "x1", NULL, raise_cost },
  { SULH_CHECK_NO_VALUES, "x1", NULL, forget_values },
  { SULH_CHECK_FREE_STEP, "x1", NULL, make_free },
  { SULH_CHECK_NOT_VERIFIED, "x1", NULL, stop_verifying },
  { SULH_CHECK_SENSITIVE_UNVERIFIED, "x1", make_technical, stop_verifying },
  { SULH_CHECK_TOO_DEAR, "x4", make_affordable, make_too_dear },
  { SULH_CHECK_EXPOSURE_UNMATCHED, "x1", NULL, move_first },
  { SULH_CHECK_AGREED_OUT_OF_ORDER, "x2", agree_in_order, agree_earlier },
  { SULH_CHECK_DONE_OUT_OF_ORDER, "x2", do_in_order, do_without_first },
  { SULH_CHECK_AGREED_AFTER_DEADLINE, "x1", agree_in_time, agree_too_late },
  { SULH_CHECK_EVENT_OVERTAKEN, "e", expect_event, do_later },
  { SULH_CHECK_EVENT_WITHOUT_DAY, "e", set_event, forget_day },
  { SULH_CHECK_EVENT_UNDATED_WITH_DAY, "e", set_event, say_undated },
  { SULH_CHECK_SHOCK_NEVER, "incident", add_shock, calm_shock },
  { SULH_CHECK_SHOCK_BLAMES_NOBODY, "incident", add_shock, blame_nobody },
};

const CheckStory *
list_stories_of_exchanges (guint *n_stories)
{
  *n_stories = G_N_ELEMENTS (stories);
  return stories;
}
