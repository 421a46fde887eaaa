/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check-stories.h"

#include "scenarios.h"

/* Planning. */

static void
leave_one_party (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->parties, 1);
}

static void
add_seven_parties (SulhScenario *scenario)
{
  for (int i = 0; i < 7; i++)
    {
      g_autofree char *id = g_strdup_printf ("party-%d", i);

      sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, id));
    }
}

static void
take_exchanges_out (SulhScenario *scenario)
{
  g_ptr_array_set_size (scenario->exchanges, 0);
}

static void
fill_catalogue (SulhScenario *scenario)
{
  for (int i = 5; i <= 128; i++)
    {
      g_autofree char *id = g_strdup_printf ("y%d", i);

      sulh_scenario_take_part (scenario, base_exchange (id, 1, 1, 2, 2));
    }
}

static void
add_one_more (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, base_exchange ("y129", 1, 1, 2, 2));
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

static const CheckStory stories[] = {
  { SULH_CHECK_TOO_FEW_PARTIES, "test", NULL, leave_one_party },
  { SULH_CHECK_TOO_MANY_PARTIES, "test", NULL, add_seven_parties },
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
  { SULH_CHECK_UNREACHABLE, "x4", make_chain, need_other_alternative },
  { SULH_CHECK_GAIN_UNSEEN, "x1", NULL, hide_first_gain },
  { SULH_CHECK_MEETING_UNDATED, "e", plan_meeting, set_deadline },
  { SULH_CHECK_SPOILER_NOT_DETERRED, "s", add_weak_spoiler, strengthen_spoiler },
};

const CheckStory *
list_stories_of_parties (guint *n_stories)
{
  *n_stories = G_N_ELEMENTS (stories);
  return stories;
}
