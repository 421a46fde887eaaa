/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More than two principals, and exchanges that overlap: model.md section 9, readings A4 and A18. */
#include "walks.h"

#include "rules/check-kinds.h"
#include "rules/check.h"

#include <math.h>
#include <string.h>

#define DIGITS_6 0.0000005

static void
add_party (SulhScenario *scenario, const char *id, double rate)
{
  SulhParty *party = sulh_part_new (SULH_KIND_PARTY, id);

  party->clock->rate = sulh_number_point (rate);
  sulh_scenario_take_part (scenario, party);
}

static void
add_trust (SulhScenario *scenario, const char *from, const char *to, double level)
{
  SulhTrust *trust = sulh_part_new (SULH_KIND_TRUST, NULL);

  trust->from = g_strdup (from);
  trust->to = g_strdup (to);
  trust->level = sulh_number_point (level);
  trust->firmness = sulh_number_point (5);
  sulh_scenario_take_part (scenario, trust);
}

static void
add_between (SulhScenario *scenario, const char *id, const char *first, const char *second,
             double cost)
{
  SulhExchange *exchange = base_exchange (id, cost, cost, 1.6 * cost, 1.6 * cost);
  const char *const pair[] = { first, second };

  for (int i = 0; i < 2; i++)
    {
      SulhSide *side = exchange->sides->pdata[i];

      g_free (side->giver);
      g_free (side->receiver);
      side->giver = g_strdup (pair[i]);
      side->receiver = g_strdup (pair[1 - i]);
    }
  sulh_scenario_take_part (scenario, exchange);
  sulh_plan_add_rung ((SulhPlan *)plan_of (scenario), id, sulh_date_open ());
}

/* a and b exchange 1, b and c 2, c and a 2, a and b 4. */
static SulhScenario *
triangle (double trust)
{
  SulhScenario *scenario = base_scenario (trust);
  const char *const ids[] = { "a", "b" };

  add_party (scenario, "c", 0.0007);
  for (int i = 0; i < 2; i++)
    {
      add_trust (scenario, ids[i], "c", trust);
      add_trust (scenario, "c", ids[i], trust);
    }
  sulh_scenario_take_part (scenario, sulh_plan_new ("plan", "Plan"));
  add_between (scenario, "x1", "a", "b", 1);
  add_between (scenario, "x2", "b", "c", 2);
  add_between (scenario, "x3", "c", "a", 2);
  add_between (scenario, "x4", "a", "b", 4);
  return scenario;
}

/* By thirty lines of Python from R3 to R7, each pair with its own beliefs; who takes no part in a
 * rung has W = D W' there. */
static void
test_three_principals (void)
{
  const double worth[4][3] = {
    { 0.208072, 0.216046, 0.162510 },
    { 0.270460, 0.288572, 0.165959 },
    { 0.278697, 0.406704, 0.109071 },
    { 0.411614, 0.411614, 0 },
  };
  g_autoptr (SulhScenario) scenario = triangle (0.5);
  TestWalk test;

  walk_begin (&test, scenario);
  g_assert_true (test.walked->holds);
  for (int k = 0; k < 4; k++)
    for (int i = 0; i < 3; i++)
      g_assert_cmpfloat_with_epsilon (test.walked->rungs[k].worth[i], worth[k][i], DIGITS_6);
  g_assert_cmpfloat_with_epsilon (test.walked->joint, 0.194035, DIGITS_6);
  walk_end (&test);
}

/* The least willing decides: c, which takes no part in the last rung, would rather leave before it
 * than come away with nothing, as soon as leaving is worth something to it. */
static void
test_least_willing_decides (void)
{
  g_autoptr (SulhScenario) scenario = triangle (0.5);

  party_of (scenario, "c")->outside_option = sulh_number_point (0.05);
  assert_fails (scenario, SULH_TEST_PARTICIPATION, 3, 2, 90, 0.05);
}

/* Who can take part in nothing decides nothing: a third party changes neither value nor answer. */
static void
test_bystander (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  TestWalk test;
  double joint;

  walk_begin (&test, scenario);
  joint = test.walked->joint;
  walk_end (&test);
  add_party (scenario, "z", 0.001);
  party_of (scenario, "z")->outside_option = sulh_number_point (5);
  walk_begin (&test, scenario);
  g_assert_true (test.walked->holds);
  g_assert_true (test.walked->joint == joint);
  walk_end (&test);
}

/* Deadlines bind those who take part. */
static void
test_deadline_of_a_third (void)
{
  g_autoptr (SulhScenario) scenario = triangle (0.5);

  party_of (scenario, "c")->clock->deadline = sulh_date_exact (60);
  assert_holds (scenario);
  party_of (scenario, "c")->clock->deadline = sulh_date_exact (59);
  assert_fails (scenario, SULH_TEST_DEADLINE, 2, 2, 60, 1);
}

/* Where exchanges may overlap, a kept step counts from the day on which it is verified: 40 days
 * after its start. Table 6.2: trust of 0.5 becomes 0.558824 by the first. */
static void
test_evidence_counts_when_verified (void)
{
  const int days[] = { 0, 10, 45, 60 };
  const double trust[] = { 0.5, 0.5, 0.558824, 0.625 };
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  TestWalk test;

  regime_of (scenario)->delay = sulh_number_point (40);
  walk_begin (&test, scenario);
  test.agenda->parallel = TRUE;
  for (int k = 0; k < 4; k++)
    test.rungs[k].day = days[k];
  walk_again (&test);
  g_assert_true (test.walked->holds);
  for (int k = 0; k < 4; k++)
    g_assert_cmpfloat_with_epsilon (test.walked->rungs[k].trust[0], trust[k], DIGITS_6);
  walk_end (&test);
}

/* What is needed has to be over; what is not may still run. */
static void
test_overlap_waits_for_needs (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  TestWalk test;

  exchange_of (scenario, 2)->after = g_strdupv ((char *[]){ "x1", NULL });
  walk_begin (&test, scenario);
  test.agenda->parallel = TRUE;
  sulh_rules_walk_begin (test.walk);
  sulh_rules_walk_push (test.walk, &test.rungs[0]);
  g_assert_cmpint (sulh_rules_walk_find_day (test.walk, 1, 0), ==, 0);
  g_assert_cmpint (sulh_rules_walk_find_day (test.walk, 2, 0), ==, 30);
  test.rungs[1].day = 0;
  test.rungs[2].day = 29;
  walk_again (&test);
  g_assert_cmpint (test.walked->first.test, ==, SULH_TEST_GAP);
  g_assert_cmpuint (test.walked->first.rung, ==, 2);
  walk_end (&test);
}

/* What the check of @kind says of @scenario, in the order in which it is found. */
static char *
find_sentences (const SulhScenario *scenario, SulhCheckKind kind)
{
  g_autoptr (GPtrArray) findings = sulh_rules_check (scenario);
  GString *sentences = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SulhFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->code, sulh_check_get_kind (kind)->code))
        g_string_append_printf (sentences, "%s\n", finding->sentence);
    }
  return g_string_free (sentences, FALSE);
}

/* c pays for the others: it gives 2 twice, and gets 1.2 from b and 3.2 from a less 4 for both, and
 * then still less. */
static void
test_one_sided_for_a_third (void)
{
  g_autoptr (SulhScenario) scenario = triangle (0.5);
  g_autofree char *before = find_sentences (scenario, SULH_CHECK_ONE_SIDED_PLAN);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "");
  for (int k = 1; k <= 2; k++)
    {
      const SulhExchange *exchange = exchange_of (scenario, (guint)k);

      for (guint i = 0; i < exchange->sides->len; i++)
        {
          SulhSide *side = exchange->sides->pdata[i];

          if (g_str_equal (side->receiver, "c"))
            side->gain = sulh_number_point (1.5);
        }
    }
  after = find_sentences (scenario, SULH_CHECK_ONE_SIDED_PLAN);
  g_assert_nonnull (strstr (after, "c gives 1.0 points more"));
  g_assert_null (strstr (after, "a gives"));
}

/* What a plan is meant to bear is asked of the weakest rung of all, among any number of parties. */
static void
test_budget_among_three (void)
{
  g_autoptr (SulhScenario) scenario = triangle (0.5);
  g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, plan_of (scenario));
  SulhAims *aims = sulh_part_new (SULH_KIND_AIMS, NULL);
  g_autofree char *enough = NULL;
  g_autofree char *missed = NULL;

  g_assert_cmpfloat (assessment->budget, >, 0.1);
  ((SulhPlan *)plan_of (scenario))->aims = aims;
  aims->budget = sulh_number_point (assessment->budget - 0.01);
  enough = find_sentences (scenario, SULH_CHECK_AIM_MISSED);
  g_assert_cmpstr (enough, ==, "");
  aims->budget = sulh_number_point (assessment->budget + 0.01);
  missed = find_sentences (scenario, SULH_CHECK_AIM_MISSED);
  g_assert_nonnull (strstr (missed, "The smallest shock budget of \"Plan\" is"));
}

/* Among three whoever bears least breaks off, and a spoiler that gains enough is not deterred; one
 * that gains nothing is. */
static void
test_spoiler_among_three (void)
{
  g_autoptr (SulhScenario) scenario = triangle (0.5);
  SulhActor *actor = sulh_part_new (SULH_KIND_ACTOR, "spoiler");
  g_autofree char *small = NULL;
  g_autofree char *large = NULL;

  actor->spoiling = sulh_part_new (SULH_KIND_SPOILING, NULL);
  actor->spoiling->cost = sulh_number_point (3);
  actor->spoiling->gain = sulh_number_point (0);
  sulh_scenario_take_part (scenario, actor);
  small = find_sentences (scenario, SULH_CHECK_SPOILER_NOT_DETERRED);
  g_assert_cmpstr (small, ==, "");
  actor->spoiling->gain = sulh_number_point (1000);
  large = find_sentences (scenario, SULH_CHECK_SPOILER_NOT_DETERRED);
  g_assert_true (g_str_has_prefix (large, "It would pay spoiler to attack"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/principals/three", test_three_principals);
  g_test_add_func ("/rules/principals/one-sided-for-a-third", test_one_sided_for_a_third);
  g_test_add_func ("/rules/principals/spoiler-among-three", test_spoiler_among_three);
  g_test_add_func ("/rules/principals/budget-among-three", test_budget_among_three);
  g_test_add_func ("/rules/principals/least-willing", test_least_willing_decides);
  g_test_add_func ("/rules/principals/bystander", test_bystander);
  g_test_add_func ("/rules/principals/deadline", test_deadline_of_a_third);
  g_test_add_func ("/rules/principals/verified", test_evidence_counts_when_verified);
  g_test_add_func ("/rules/principals/overlap", test_overlap_waits_for_needs);
  return g_test_run ();
}
