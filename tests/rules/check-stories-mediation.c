/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "scenarios.h"

/* Mediators. */

static SulhMediation *
mediation_of (SulhScenario *scenario)
{
  return actor_of (scenario, "m")->mediation;
}

static void
be_accepted (SulhScenario *scenario)
{
  SulhRelation *relation = sulh_part_new (SULH_KIND_RELATION, NULL);

  relation->with = g_strdup ("a");
  set_number (&relation->acceptance, 0.1);
  g_ptr_array_add (mediation_of (scenario)->relations, relation);
}

static void
be_refused (SulhScenario *scenario)
{
  set_number (&((SulhRelation *)mediation_of (scenario)->relations->pdata[0])->acceptance, 0);
}

static void
be_discreet (SulhScenario *scenario)
{
  mediation_of (scenario)->effectiveness = sulh_part_new (SULH_KIND_EFFECTIVENESS, NULL);
  set_number (&mediation_of (scenario)->effectiveness->discretion, 0.1);
}

static void
tell_everybody (SulhScenario *scenario)
{
  set_number (&mediation_of (scenario)->effectiveness->discretion, 0);
}

static void
keep_to_the_side (SulhScenario *scenario)
{
  mediation_of (scenario)->profile = sulh_part_new (SULH_KIND_PROFILE, NULL);
}

static void
claim_outcome (SulhScenario *scenario)
{
  mediation_of (scenario)->profile->ownership = TRUE;
}

static void
guarantee_with_leverage (SulhScenario *scenario)
{
  keep_to_the_side (scenario);
  mediation_of (scenario)->profile->posture = SULH_PROFILE_POSTURE_GUARANTOR;
  set_number (&mediation_of (scenario)->leverage, 1);
}

static void
lose_leverage (SulhScenario *scenario)
{
  set_number (&mediation_of (scenario)->leverage, 0);
}

static void
work_together (SulhScenario *scenario)
{
  SulhContactGroup *group = sulh_part_new (SULH_KIND_CONTACT_GROUP, "group");

  set_words (&group->members, "m v");
  sulh_scenario_take_part (scenario, group);
}

static void
work_alone (SulhScenario *scenario)
{
  set_words (&((SulhContactGroup *)scenario->contact_groups->pdata[0])->members, "m");
}

/* Verified by nobody in particular, but carried by the mediator. */
static void
hold_in_escrow (SulhScenario *scenario)
{
  g_clear_pointer (&the_regime (scenario)->verifier, g_free);
  a_of (scenario, "x1")->exposure = SULH_EXPOSURE_ESCROW;
}

static void
carry_by_nobody (SulhScenario *scenario)
{
  g_clear_pointer (&exchange_of (scenario, "x1")->channel, g_free);
}

static void
lose_at_the_table (SulhScenario *scenario)
{
  SulhActor *actor = add_actor (scenario, "rival", "Rival", SULH_ACTOR_STAKEHOLDER);

  actor->stake = sulh_part_new (SULH_KIND_STAKE, NULL);
  actor->stake->seat = TRUE;
  set_number (&actor->stake->value, -2);
}

static void
lose_the_seat (SulhScenario *scenario)
{
  actor_of (scenario, "rival")->stake->seat = FALSE;
}

/* The plan begins on day 0 and the last rung, of day 90, is verified on day 91: what takes no time
 * takes a day. */
static void
last_long_enough (SulhScenario *scenario)
{
  mediation_of (scenario)->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  set_number (&mediation_of (scenario)->skill->effort, 91);
}

static void
tire (SulhScenario *scenario)
{
  set_number (&mediation_of (scenario)->skill->effort, 90);
}

/* Spoilers. */

static SulhSpoiling *
add_spoiler (SulhScenario *scenario)
{
  SulhActor *actor = add_actor (scenario, "rival", "Rival", SULH_ACTOR_SPOILER);

  actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
  actor->spoiling->opposition = sulh_part_new (SULH_KIND_OPPOSITION, NULL);
  return actor->spoiling;
}

static SulhSpoiling *
the_spoiling (SulhScenario *scenario)
{
  return actor_of (scenario, "rival")->spoiling;
}

static void
contain_total_spoiler (SulhScenario *scenario)
{
  SulhSpoiling *spoiling = add_spoiler (scenario);
  SulhManagement *management = sulh_part_new (SULH_KIND_MANAGEMENT, NULL);

  spoiling->opposition->aims = SULH_OPPOSITION_AIMS_TOTAL;
  management->strategy = SULH_MANAGEMENT_STRATEGY_CONTAINMENT;
  g_ptr_array_add (spoiling->managements, management);
}

static void
buy_total_spoiler (SulhScenario *scenario)
{
  ((SulhManagement *)the_spoiling (scenario)->managements->pdata[0])->strategy
      = SULH_MANAGEMENT_STRATEGY_INDUCEMENT;
}

static void
add_advantage (SulhSpoiling *spoiling, SulhAdvantageFrom from, double value)
{
  SulhAdvantage *advantage = sulh_part_new (SULH_KIND_ADVANTAGE, NULL);

  advantage->from = from;
  set_number (&advantage->value, value);
  g_ptr_array_add (spoiling->advantages, advantage);
}

static void
gain_in_two_ways (SulhScenario *scenario)
{
  SulhSpoiling *spoiling = add_spoiler (scenario);

  set_number (&spoiling->gain, 6);
  add_advantage (spoiling, SULH_ADVANTAGE_FROM_ESCALATION, 4);
  add_advantage (spoiling, SULH_ADVANTAGE_FROM_DELAY, 2);
}

static void
gain_more_than_added_up (SulhScenario *scenario)
{
  set_number (&the_spoiling (scenario)->gain, 7);
}

static void
gain_twice_from_delay (SulhScenario *scenario)
{
  add_advantage (the_spoiling (scenario), SULH_ADVANTAGE_FROM_DELAY, 2);
}

static void
stand_inside (SulhScenario *scenario)
{
  add_spoiler (scenario)->opposition->location = SULH_OPPOSITION_LOCATION_INSIDE;
  actor_of (scenario, "rival")->belongs_to = g_strdup ("a");
}

static void
stand_outside (SulhScenario *scenario)
{
  the_spoiling (scenario)->opposition->location = SULH_OPPOSITION_LOCATION_EXTERNAL;
}

/* Trust. */

static SulhTrust *
the_trust (SulhScenario *scenario)
{
  return scenario->trusts->pdata[0];
}

static void
remember (SulhScenario *scenario)
{
  SulhPastEvent *event = sulh_part_new (SULH_KIND_PAST_EVENT, NULL);

  event->on = sulh_date_exact (0);
  g_ptr_array_add (the_trust (scenario)->past_events, event);
}

static void
remember_the_future (SulhScenario *scenario)
{
  ((SulhPastEvent *)the_trust (scenario)->past_events->pdata[0])->on = sulh_date_exact (1);
}

static void
forget_history_slowly (SulhScenario *scenario)
{
  the_trust (scenario)->layers = sulh_part_new (SULH_KIND_LAYERS, NULL);
  set_number (&the_trust (scenario)->layers->fast_half_life, 180);
  set_number (&the_trust (scenario)->layers->slow_half_life, 180);
}

static void
forget_history_fast (SulhScenario *scenario)
{
  set_number (&the_trust (scenario)->layers->slow_half_life, 179);
}

static void
believe (SulhScenario *scenario, const char *id, const char *party)
{
  SulhProcessTrust *trust = sulh_part_new (SULH_KIND_PROCESS_TRUST, id);

  trust->party = g_strdup (party);
  trust->in = g_strdup ("v");
  sulh_scenario_take_part (scenario, trust);
}

static void
believe_both (SulhScenario *scenario)
{
  believe (scenario, "first", "a");
  believe (scenario, "second", "b");
}

static void
say_it_again (SulhScenario *scenario)
{
  believe (scenario, "third", "a");
}

static void
forget_second_belief (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->process_trusts, 1);
}

static void
doubt_verifier (SulhScenario *scenario)
{
  set_number (&((SulhProcessTrust *)scenario->process_trusts->pdata[0])->level, 0.49);
}

/* Channels. */

static void
add_leg (SulhScenario *scenario, const char *from, const char *to)
{
  SulhLeg *leg = sulh_part_new (SULH_KIND_LEG, NULL);

  leg->from = g_strdup (from);
  leg->to = g_strdup (to);
  set_number (&leg->travel, 1);
  set_number (&leg->decision, 0.5);
  g_ptr_array_add (the_channel (scenario)->legs, leg);
}

/* Two stretches of one and a half days each. */
static void
describe_way (SulhScenario *scenario)
{
  add_leg (scenario, "a", "m");
  add_leg (scenario, "m", "b");
  set_number (&the_channel (scenario)->latency, 3);
}

static void
break_way (SulhScenario *scenario)
{
  sulh_part_set_text (&((SulhLeg *)the_channel (scenario)->legs->pdata[1])->from, "v");
}

static void
be_faster_than_the_way (SulhScenario *scenario)
{
  set_number (&the_channel (scenario)->latency, 2.9);
}

static void
offer_in_private (SulhScenario *scenario)
{
  SulhStance *stance = sulh_part_new (SULH_KIND_STANCE, NULL);

  stance->party = g_strdup ("a");
  set_number (&stance->public, 2);
  set_number (&stance->private, 2);
  g_ptr_array_add (the_channel (scenario)->stances, stance);
}

static void
offer_more_in_public (SulhScenario *scenario)
{
  set_number (&((SulhStance *)the_channel (scenario)->stances->pdata[0])->public, 3);
}

static void
run_channel (SulhScenario *scenario)
{
  the_channel (scenario)->conduct = sulh_part_new (SULH_KIND_CONDUCT, NULL);
}

static void
block_channel (SulhScenario *scenario)
{
  the_channel (scenario)->conduct->blocked = TRUE;
}

static void
send_message (SulhScenario *scenario)
{
  SulhMessage *message = sulh_part_new (SULH_KIND_MESSAGE, "note");

  message->from = g_strdup ("m");
  message->to = g_strdup ("b");
  message->channel = g_strdup ("relay");
  sulh_scenario_take_part (scenario, message);
}

static void
send_to_verifier (SulhScenario *scenario)
{
  sulh_part_set_text (&((SulhMessage *)scenario->messages->pdata[0])->to, "v");
}

static void
meet_at_mediator (SulhScenario *scenario)
{
  SulhVenue *venue = sulh_part_new (SULH_KIND_VENUE, "palace");

  venue->host = g_strdup ("m");
  sulh_scenario_take_part (scenario, venue);
}

static void
meet_at_party (SulhScenario *scenario)
{
  sulh_part_set_text (&((SulhVenue *)scenario->venues->pdata[0])->host, "a");
}

static void
let_mediator_write (SulhScenario *scenario)
{
  SulhDrafting *drafting = sulh_part_new (SULH_KIND_DRAFTING, "text");

  drafting->holder = g_strdup ("m");
  sulh_scenario_take_part (scenario, drafting);
}

static void
let_party_write (SulhScenario *scenario)
{
  sulh_part_set_text (&((SulhDrafting *)scenario->draftings->pdata[0])->holder, "b");
}

static const CheckStory stories[] = {
  { SULH_CHECK_MEDIATOR_NOT_ACCEPTED, "m", be_accepted, be_refused },
  { SULH_CHECK_MEDIATOR_PERFORMS, "m", be_discreet, tell_everybody },
  { SULH_CHECK_OUTCOME_CLAIMED, "m", keep_to_the_side, claim_outcome },
  { SULH_CHECK_GUARANTOR_WITHOUT_MEANS, "m", guarantee_with_leverage, lose_leverage },
  { SULH_CHECK_GROUP_OF_ONE, "group", work_together, work_alone },
  { SULH_CHECK_ESCROW_WITHOUT_KEEPER, "x1", hold_in_escrow, carry_by_nobody },
  { SULH_CHECK_LOSER_OUTSIDE, "rival", lose_at_the_table, lose_the_seat },
  { SULH_CHECK_MEDIATOR_TIRED, "m", last_long_enough, tire },
  { SULH_CHECK_STRATEGY_DOES_NOT_FIT, "rival", contain_total_spoiler, buy_total_spoiler },
  { SULH_CHECK_ADVANTAGES_DISAGREE, "rival", gain_in_two_ways, gain_more_than_added_up },
  { SULH_CHECK_STATED_TWICE, "rival", gain_in_two_ways, gain_twice_from_delay },
  { SULH_CHECK_LOCATION_UNCLEAR, "rival", stand_inside, stand_outside },
  { SULH_CHECK_PAST_TO_COME, NULL, remember, remember_the_future },
  { SULH_CHECK_HALF_LIVES_SWAPPED, NULL, forget_history_slowly, forget_history_fast },
  { SULH_CHECK_BELIEF_OF_ONE_SIDE, "first", believe_both, forget_second_belief },
  { SULH_CHECK_VERIFIER_NOT_BELIEVED, "first", believe_both, doubt_verifier },
  { SULH_CHECK_STATED_TWICE, "third", believe_both, say_it_again },
  { SULH_CHECK_WAY_BROKEN, "relay", describe_way, break_way },
  { SULH_CHECK_FASTER_THAN_ITS_WAY, "relay", describe_way, be_faster_than_the_way },
  { SULH_CHECK_STANCE_REVERSED, "relay", offer_in_private, offer_more_in_public },
  { SULH_CHECK_CHANNEL_BLOCKED, "x1", run_channel, block_channel },
  { SULH_CHECK_PARTY_UNREACHED, "a", run_channel, block_channel },
  { SULH_CHECK_MESSAGE_ASTRAY, "note", send_message, send_to_verifier },
  { SULH_CHECK_VENUE_OF_A_SIDE, "palace", meet_at_mediator, meet_at_party },
  { SULH_CHECK_PEN_WITH_A_SIDE, "text", let_mediator_write, let_party_write },
};

const CheckStory *
list_stories_of_mediation (guint *n_stories)
{
  *n_stories = G_N_ELEMENTS (stories);
  return stories;
}
