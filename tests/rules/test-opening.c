/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Openings, spoilers by day, power that shifts, pressure: R11, R13 to R15, results RP1, M3, M8, S1
 * to S3, S5, B5 and C3. */
#include "walks.h"

#include <math.h>

static void
set_silence (SulhScenario *scenario, const char *id, double base, double engagement)
{
  SulhParty *party = party_of (scenario, id);

  if (!party->silence)
    party->silence = sulh_part_new (SULH_KIND_SILENCE, NULL);
  if (!party->incentives)
    party->incentives = sulh_part_new (SULH_KIND_INCENTIVES, NULL);
  party->silence->base = sulh_number_point (base);
  party->incentives->engagement = sulh_number_point (engagement);
}

/* RP1: what hurts one party alone opens nothing; what hurts both does. */
static void
test_ripeness_needs_both (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);

  set_silence (scenario, "a", 0, 3);
  set_silence (scenario, "b", 0, 4);
  g_assert_true (isinf (sulh_rules_opens (scenario, NULL)));
  set_silence (scenario, "a", 5, 3);
  g_assert_true (isinf (sulh_rules_opens (scenario, NULL)));
  set_silence (scenario, "b", 0.05, 4);
  g_assert_cmpfloat (sulh_rules_opens (scenario, NULL), ==, 80);
  set_silence (scenario, "b", 0.1, 4);
  g_assert_cmpfloat (sulh_rules_opens (scenario, NULL), ==, 40);
}

/* Friction of 0.7, a scare of 0.6 and stress of 0.5 raise 0.02 to 0.02 + 0.028 + 0.03 + 0.05. */
static void
test_what_makes_silence_dear (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhParty *party = party_of (scenario, "a");

  set_silence (scenario, "a", 0.02, 4);
  party->silence->friction = sulh_number_point (0.04);
  party->silence->scare = sulh_number_point (0.05);
  party->silence->stress = sulh_number_point (0.1);
  g_assert_cmpfloat_with_epsilon (sulh_rules_silence (scenario, party), 0.02, 1e-12);
  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->friction = sulh_number_point (0.7);
  scenario->conditions->market_scare = sulh_number_point (0.6);
  party->pressure = sulh_part_new (SULH_KIND_PRESSURE, NULL);
  party->pressure->stress = sulh_number_point (0.5);
  g_assert_cmpfloat_with_epsilon (sulh_rules_silence (scenario, party), 0.128, 1e-12);
}

/* A channel of which half can be denied, carried by somebody who saves a fifth: 4 becomes 1.6. */
static void
test_channel_makes_talking_cheap (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhActor *mediator = base_mediator ("qatar");
  SulhChannel *channel = sulh_part_new (SULH_KIND_CHANNEL, "line");

  set_silence (scenario, "a", 0.1, 4);
  mediator->mediation->skill = sulh_part_new (SULH_KIND_SKILL, NULL);
  mediator->mediation->skill->saving = sulh_number_point (0.2);
  sulh_scenario_take_part (scenario, mediator);
  channel->deniability = sulh_number_point (0.5);
  channel->through = g_strdupv ((char *[]){ "qatar", NULL });
  sulh_scenario_take_part (scenario, channel);
  g_assert_cmpfloat_with_epsilon (
      sulh_rules_engagement (scenario, party_of (scenario, "a"), channel), 1.6, 1e-12);
  g_assert_cmpfloat (sulh_rules_opens (scenario, NULL), ==, 40);
  g_assert_cmpfloat (sulh_rules_opens (scenario, channel), ==, 16);
}

static SulhSpoiling *
base_spoiling (void)
{
  SulhSpoiling *spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);

  spoiling->gain = sulh_number_point (40);
  spoiling->cost = sulh_number_point (3);
  spoiling->attribution = sulh_number_point (0.5);
  spoiling->penalty = sulh_number_point (6);
  spoiling->stake = sulh_number_point (0);
  spoiling->control = sulh_number_point (1);
  spoiling->severity = sulh_number_point (1.5);
  return spoiling;
}

/* Rungs every 30 days with the budgets of a ladder. */
typedef struct
{
  int days[4];
  double budgets[4];
  SulhDue due;
} TestDue;

static void
due_init (TestDue *test, const SulhLadderResult *result)
{
  g_assert_cmpuint (result->n_rungs, ==, G_N_ELEMENTS (test->days));
  for (guint k = 0; k < result->n_rungs; k++)
    {
      test->days[k] = 30 * (int)k;
      test->budgets[k] = result->rungs[k].budget;
    }
  test->due = (SulhDue){ G_N_ELEMENTS (test->days), test->days, test->budgets };
}

/* Table 6.2: budgets of 1.8630, 2.3242, 2.9718 and 3.7648 on days 0, 30, 60 and 90; the margin is
 * 3 + 0.5 × 6 - 40 exp (-budget / 1.5). */
static void
test_margin_by_day (void)
{
  const int days[] = { 0, 1, 30, 31, 60, 90 };
  const double budgets[] = { 1.8630, 2.3242, 2.3242, 2.9718, 2.9718, 3.7648 };
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  g_autoptr (SulhPlanReading) plan = sulh_rules_plan_read (reading, plan_of (scenario));
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_evaluate (&plan->ladder);
  g_autoptr (SulhSpoiling) spoiling = base_spoiling ();
  double excluded;
  TestDue test;
  int worst = -1;

  due_init (&test, result);
  for (gsize n = 0; n < G_N_ELEMENTS (days); n++)
    g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_on (spoiling, &test.due, days[n]).margin,
                                    6 - 40 * exp (-budgets[n] / 1.5), 0.002);
  excluded = sulh_rules_spoiler_worst (spoiling, &test.due, &worst);
  g_assert_cmpint (worst, ==, 0);
  g_assert_cmpfloat_with_epsilon (excluded, 6 - 40 * exp (-1.8630 / 1.5), 0.002);
  /* After the last rung there is nothing left to break. */
  g_assert_cmpfloat (sulh_rules_spoiler_on (spoiling, &test.due, 91).margin, ==, 6);
  /* S2: a stake of one half takes half of the gain away. */
  spoiling->stake = sulh_number_point (0.5);
  g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_worst (spoiling, &test.due, NULL),
                                  (excluded + 6) / 2, 1e-9);
  /* S3: the less it is believed to be controlled, the less its acts break. */
  spoiling->stake = sulh_number_point (0);
  spoiling->control = sulh_number_point (0.5);
  g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_worst (spoiling, &test.due, NULL),
                                  6 - 40 * exp (-1.8630 / 0.75), 0.002);
}

/* A spoiler that can act from day 40 on and is contained by half from day 60 on. */
static void
test_spoiler_managed (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  g_autoptr (SulhReading) reading = sulh_rules_reading_new (scenario);
  g_autoptr (SulhPlanReading) plan = sulh_rules_plan_read (reading, plan_of (scenario));
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_evaluate (&plan->ladder);
  g_autoptr (SulhSpoiling) spoiling = base_spoiling ();
  SulhManagement *management = sulh_part_new (SULH_KIND_MANAGEMENT, NULL);
  TestDue test;
  int worst = -1;

  due_init (&test, result);
  spoiling->opposition = sulh_part_new (SULH_KIND_OPPOSITION, NULL);
  spoiling->opposition->active = sulh_date_between (40, SULH_DAY_LAST);
  spoiling->opposition->capability = sulh_number_point (1);
  management->strategy = SULH_MANAGEMENT_STRATEGY_CONTAINMENT;
  management->effect = sulh_number_point (0.5);
  management->during = sulh_date_between (60, SULH_DAY_LAST);
  g_ptr_array_add (spoiling->managements, management);
  g_assert_false (sulh_rules_spoiler_on (spoiling, &test.due, 39).active);
  g_assert_true (isinf (sulh_rules_spoiler_on (spoiling, &test.due, 39).margin));
  g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_on (spoiling, &test.due, 59).margin,
                                  6 - 40 * exp (-2.9718 / 1.5), 0.002);
  g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_on (spoiling, &test.due, 60).margin,
                                  6 - 40 * exp (-2.9718 / 0.75), 0.002);
  sulh_rules_spoiler_worst (spoiling, &test.due, &worst);
  g_assert_cmpint (worst, ==, 40);
  management->strategy = SULH_MANAGEMENT_STRATEGY_INDUCEMENT;
  g_assert_cmpfloat_with_epsilon (sulh_rules_spoiler_on (spoiling, &test.due, 60).margin,
                                  6 - 20 * exp (-2.9718 / 1.5), 0.002);
}

/* B5, table 6.2: after rung 2 A has 2.233823 ahead of it. */
static void
test_power_shift (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhSide *side = side_of (exchange_of (scenario, 1), "b");
  TestWalk test;

  walk_begin (&test, scenario);
  g_assert_true (isinf (sulh_rules_shift_excess (test.agenda, test.walked, 1, 0)));
  side->effects = sulh_part_new (SULH_KIND_EFFECTS, NULL);
  side->effects->power_shift = sulh_number_point (2.2);
  g_assert_cmpfloat_with_epsilon (sulh_rules_shift_excess (test.agenda, test.walked, 1, 0),
                                  2.2 - 2.233823, 1e-6);
  side->effects->power_shift = sulh_number_point (2.3);
  g_assert_cmpfloat_with_epsilon (sulh_rules_shift_excess (test.agenda, test.walked, 1, 0),
                                  2.3 - 2.233823, 1e-6);
  g_assert_cmpfloat (sulh_rules_shift_excess (test.agenda, test.walked, 1, 1), <, 0);
  walk_end (&test);
}

/* C3 by the usual numbers: 1 + P - 5 max (0, P - 0.6)². It rises to P = 0.7 and then falls. */
static void
test_pressure_on_a_party (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhParty *party = party_of (scenario, "a");

  g_assert_cmpfloat (sulh_rules_pressed (party).willingness, ==, 1);
  g_assert_cmpfloat (sulh_rules_pressed (party).hazard, ==, 1);
  party->pressure = sulh_part_new (SULH_KIND_PRESSURE, NULL);
  party->pressure->level = sulh_number_point (0.6);
  g_assert_cmpfloat_with_epsilon (sulh_rules_pressed (party).willingness, 1.6, 1e-12);
  g_assert_cmpfloat (sulh_rules_pressed (party).hazard, ==, 1);
  party->pressure->level = sulh_number_point (0.7);
  g_assert_cmpfloat_with_epsilon (sulh_rules_pressed (party).willingness, 1.65, 1e-12);
  party->pressure->level = sulh_number_point (1);
  g_assert_cmpfloat_with_epsilon (sulh_rules_pressed (party).willingness, 1.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (sulh_rules_pressed (party).hazard, exp (2), 1e-12);
}

/* M8 and M3: a mediator whose word counts for half in trust, timing and discretion adds an eighth
 * of its weight; without discretion nothing; and what the parties themselves believe stays as it
 * is, though what it vouches for is believed too. */
static void
test_influence_scales_weight (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhActor *mediator = base_mediator ("qatar");
  SulhEffectiveness *effectiveness = sulh_part_new (SULH_KIND_EFFECTIVENESS, NULL);
  const double expected[] = { 3.0 / 8, 0 };

  mediator->mediation->leverage = sulh_number_point (3);
  mediator->mediation->effectiveness = effectiveness;
  effectiveness->trust = effectiveness->timing = effectiveness->discretion
      = sulh_number_point (0.5);
  sulh_scenario_take_part (scenario, mediator);
  add_record (scenario, "a", "qatar", 8, 2);
  add_record (scenario, "qatar", "b", 6, 4);
  for (int i = 0; i < 2; i++)
    {
      SulhAgenda *agenda = sulh_rules_agenda_new (scenario, NULL);

      g_assert_cmpfloat (agenda->belief[0][1].bridge.positive, >, 0);
      g_assert_cmpfloat_with_epsilon (agenda->leverages[0].gain[0], expected[i], 1e-12);
      g_assert_cmpfloat (agenda->belief[0][1].alpha, ==, 2.5);
      g_assert_cmpfloat (agenda->belief[0][1].beta, ==, 2.5);
      sulh_rules_agenda_free (agenda);
      effectiveness->discretion = sulh_number_point (0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/opening/both", test_ripeness_needs_both);
  g_test_add_func ("/rules/opening/silence", test_what_makes_silence_dear);
  g_test_add_func ("/rules/opening/channel", test_channel_makes_talking_cheap);
  g_test_add_func ("/rules/opening/margin", test_margin_by_day);
  g_test_add_func ("/rules/opening/managed", test_spoiler_managed);
  g_test_add_func ("/rules/opening/power", test_power_shift);
  g_test_add_func ("/rules/opening/pressure", test_pressure_on_a_party);
  g_test_add_func ("/rules/opening/influence", test_influence_scales_weight);
  return g_test_run ();
}
