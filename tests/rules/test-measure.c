/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests, principles and ties of a plan come from its numbers: model.md 6.2, S1:4, S0:12 to S0:20.
 */
#include "walks.h"

#include <math.h>

static const SulhMeasure *
find (const GPtrArray *measures, const char *code)
{
  for (guint i = 0; i < measures->len; i++)
    if (g_str_equal (((const SulhMeasure *)measures->pdata[i])->code, code))
      return measures->pdata[i];
  g_assert_not_reached ();
}

static GPtrArray *
measure (const SulhScenario *scenario)
{
  return sulh_rules_measure (scenario, plan_of (scenario));
}

/* Table 6.2 at trust 0.5: p = tau + (1 - tau) chi h gives h 0.998, 0.838, 0.301, 0.057, so keeping
 * pays at 1 and 2 of 1, 2, 4 and 8. Detection is 0.6, and every breach has a penalty. */
static void
test_golden_ladder (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  g_autoptr (GPtrArray) measures = measure (scenario);

  g_assert_cmpuint (measures->len, ==, 10);
  g_assert_cmpfloat_with_epsilon (find (measures, "incentives")->score, 100 * 3.0 / 15, 1e-9);
  g_assert_cmpfloat_with_epsilon (find (measures, "verification")->score, 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (find (measures, "sequence")->score, 100, 1e-9);
  /* Each gives 8 of its 15 at the last rung: 53 %. */
  g_assert_nonnull (strstr (find (measures, "sequence")->sentence, "rung 4, is 53 % of all"));
  g_assert_true (find (measures, "credibility")->holds);
  /* The last rung is the closest: 0.696457 against 0.482758. */
  g_assert_cmpfloat_with_epsilon (find (measures, "credibility")->margin, 0.696457 - 0.482759,
                                  2e-6);
  g_assert_true (find (measures, "dignity")->holds);
  g_assert_false (find (measures, "home")->applies);
  g_assert_false (find (measures, "urgency")->applies);
  g_assert_false (find (measures, "spoilers")->applies);
}

static void
test_nobody_believes (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.3);
  g_autoptr (GPtrArray) measures = measure (scenario);

  g_assert_false (find (measures, "credibility")->holds);
  g_assert_cmpfloat (find (measures, "credibility")->margin, <, 0);
}

/* Of 15 that "a" gives 8 come alone: "b" has given 7 of its 7 then, and "a" 7 of its 15. */
static void
test_a_concession_alone (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  g_autoptr (GPtrArray) measures = NULL;

  side_of (exchange_of (scenario, 3), "b")->cost = sulh_number_point (0);
  measures = measure (scenario);
  g_assert_false (find (measures, "dignity")->holds);
  g_assert_cmpfloat_with_epsilon (find (measures, "sequence")->score, 100 * (1 - 8.0 / 15), 1e-9);
  /* At rung 4 "a" alone gives 8 of 15, at rung 3 both 4 of 15 and of 7: the mean of these is more.
   */
  g_assert_nonnull (strstr (find (measures, "sequence")->sentence, "rung 3, is 42 % of all"));
}

/* The first gain is verified on the day of the first rung, which the deadline leaves time for. */
static void
test_a_deadline (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  g_autoptr (GPtrArray) in_time = NULL;
  g_autoptr (GPtrArray) late = NULL;

  party_of (scenario, "b")->clock->deadline = sulh_date_exact (120);
  in_time = measure (scenario);
  g_assert_true (find (in_time, "urgency")->applies);
  g_assert_true (find (in_time, "urgency")->holds);
  party_of (scenario, "b")->clock->deadline = sulh_date_exact (-1);
  late = measure (scenario);
  g_assert_false (find (late, "urgency")->holds);
}

/* A spoiler with much to gain and nothing to lose; then one that attacks for nothing. */
static void
test_a_spoiler (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) deterred = NULL;
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, "hardliners");

  actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
  actor->spoiling->gain = sulh_number_point (1000);
  actor->spoiling->cost = sulh_number_point (0);
  actor->spoiling->attribution = sulh_number_point (0);
  actor->spoiling->stake = sulh_number_point (0);
  sulh_scenario_take_part (scenario, actor);
  open = measure (scenario);
  g_assert_false (find (open, "retaliation")->holds);
  g_assert_cmpfloat (find (open, "spoilers")->score, ==, 0);
  g_assert_false (find (open, "management")->holds);
  actor->spoiling->gain = sulh_number_point (0);
  actor->spoiling->cost = sulh_number_point (3);
  deterred = measure (scenario);
  g_assert_true (find (deterred, "retaliation")->holds);
  g_assert_cmpfloat_with_epsilon (find (deterred, "retaliation")->margin, 3, 1e-9);
  g_assert_cmpfloat (find (deterred, "spoilers")->score, ==, 100);
}

/* R9: a floor above the start fails at once, by the difference. */
static void
test_politics_at_home (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  SulhParty *party = party_of (scenario, "a");
  g_autoptr (GPtrArray) measures = NULL;

  support_of (scenario, "a");
  party->capital = sulh_number_point (60);
  party->capital_floor = sulh_number_point (90);
  measures = measure (scenario);
  g_assert_true (find (measures, "home")->applies);
  g_assert_false (find (measures, "home")->holds);
  g_assert_cmpfloat (find (measures, "home")->margin, <=, -30 + 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/measure/ladder", test_golden_ladder);
  g_test_add_func ("/rules/measure/nobody-believes", test_nobody_believes);
  g_test_add_func ("/rules/measure/alone", test_a_concession_alone);
  g_test_add_func ("/rules/measure/deadline", test_a_deadline);
  g_test_add_func ("/rules/measure/spoiler", test_a_spoiler);
  g_test_add_func ("/rules/measure/home", test_politics_at_home);
  return g_test_run ();
}
