/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why there is no plan, and what trust would do (readings A16). */
#include "judge/base.h"

#include "planner/planner.h"
#include "rules/rules.h"

#include <math.h>

static SulhAnswer *
search (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  SulhAnswer *answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (answer->plan);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  g_assert_nonnull (answer->reason);
  g_test_message ("%s", answer->reason);
  return answer;
}

/* All exchanges required, each after the one before it. */
static void
chain (SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[i];

      exchange->required = TRUE;
      if (i > 0)
        exchange->after = g_strsplit (((SulhPart *)scenario->exchanges->pdata[i - 1])->id, " ", -1);
    }
}

/* The ladder of readings.md needs trust 0.3270 and starts at 0.30, where A leaves at the first
 * rung. */
static void
test_trust_would_help (void)
{
  const double costs[] = { 1, 2, 4, 8 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autoptr (SulhAnswer) answer = NULL;

  base_ladder (scenario, 4, costs);
  chain (scenario);
  answer = search (scenario);
  g_assert_cmpfloat_with_epsilon (answer->lowest_trust, 0.3270, 0.00005);
  g_assert_cmpuint (answer->assessment->rungs->len, ==, 4);
  g_assert_cmpint (answer->assessment->first_failure, ==, 0);
  g_assert_cmpint (answer->assessment->who_fails, ==, 0);
  g_assert_nonnull (strstr (answer->reason, "starting trust of at least 0.33"));
  g_assert_nonnull (strstr (answer->reason, "a would leave at rung 1"));
}

/* The scenario stands at trust 0.4, where the ladder would hold, but A sees the future through a
 * present bias of 0.7: model.md 6.10. */
static void
test_present_bias (void)
{
  const double numbers[3][4] = { { 3, 3, 4, 6 }, { 3, 3, 2.6, 6 }, { 3, 3, 9, 4.8 } };
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  g_autoptr (SulhAnswer) patient = NULL;
  g_autoptr (SulhAnswer) answer = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", i);

      base_exchange (scenario, id, numbers[i][0], numbers[i][1], numbers[i][2], numbers[i][3]);
    }
  chain (scenario);
  patient = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (patient->plan->rungs->len, ==, 3);
  ((SulhParty *)scenario->parties->pdata[0])->clock->present_bias = sulh_number_point (0.7);
  answer = search (scenario);
  g_assert_cmpint (answer->assessment->first_failure, ==, 0);
  g_assert_cmpint (answer->assessment->who_fails, ==, 0);
  g_assert_cmpfloat_with_epsilon (sulh_assessment_get_rung (answer->assessment, 0)->party[0].slack,
                                  -0.070, 0.0005);
  g_assert_cmpfloat (answer->lowest_trust, >, 0.4);
}

/* V3: who loses even when all keep their word is not won by trust. Of two such exchanges the one in
 * which it loses the smaller share comes nearest. */
static void
test_no_trust_is_enough (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhAnswer) answer = NULL;

  base_exchange (scenario, "far", 4, 4, 6, 1);
  base_exchange (scenario, "near", 4, 4, 6, 3.5);
  answer = search (scenario);
  g_assert_true (isnan (answer->lowest_trust));
  g_assert_cmpuint (answer->assessment->rungs->len, ==, 1);
  g_assert_cmpstr (sulh_assessment_get_rung (answer->assessment, 0)->exchange, ==, "near");
  g_assert_cmpint (answer->assessment->who_fails, ==, 1);
  g_assert_nonnull (strstr (answer->reason, "however high the starting trust"));
}

/* By what share of what is at stake @plan fails most. */
static double
find_worst (const SulhScenario *scenario, const SulhPlan *plan)
{
  g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, plan);
  double worst = INFINITY;

  for (guint k = 0; k < assessment->rungs->len; k++)
    {
      const SulhRungReading *rung = sulh_assessment_get_rung (assessment, k);
      const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, rung->exchange);

      for (guint i = 0; i < 2; i++)
        {
          const SulhSide *own = exchange->sides->pdata[i];
          const SulhSide *other = exchange->sides->pdata[1 - i];

          worst = fmin (worst, rung->party[i].slack / (own->cost.mode + other->gain.mode));
        }
    }
  return worst;
}

/* Of ten exchanges, too many to try all orders one by one, none of one, two or three in a row comes
 * nearer than the sequence that is named. */
static void
test_none_comes_nearer (void)
{
  enum
  {
    N = 10
  };
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (SulhPlan) named = sulh_plan_new ("named", NULL);
  double worst;

  for (int k = 0; k < N; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", k);

      base_exchange (scenario, id, 2 + k % 4, 3 + k % 3, 6 + k, 1 + 0.4 * (k % 5));
    }
  answer = search (scenario);
  g_assert_true (isnan (answer->lowest_trust));
  for (guint k = 0; k < answer->assessment->rungs->len; k++)
    sulh_plan_add_rung (named, sulh_assessment_get_rung (answer->assessment, k)->exchange,
                        sulh_date_open ());
  worst = find_worst (scenario, named);
  for (int code = 0; code < N * N * N; code++)
    {
      const int of[] = { code % N, code / N % N, code / N / N };
      g_autoptr (SulhPlan) plan = sulh_plan_new ("plan", NULL);

      for (int k = 0; k < 3 && (k == 0 || of[k] != of[k - 1]) && (k < 2 || of[2] != of[0]); k++)
        {
          g_autofree char *id = g_strdup_printf ("x%02d", of[k]);

          sulh_plan_add_rung (plan, id, sulh_date_open ());
          g_assert_cmpfloat (find_worst (scenario, plan), <=, worst + 1e-9);
        }
    }
}

static void
test_required_exclude_each_other (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhAnswer) answer = NULL;

  base_ladder (scenario, 2, (const double[]){ 2, 3 });
  for (guint i = 0; i < 2; i++)
    {
      SulhExchange *exchange = scenario->exchanges->pdata[i];

      exchange->required = TRUE;
      exchange->alternatives = g_strdup ("either");
    }
  answer = search (scenario);
  g_assert_null (answer->assessment);
  g_assert_cmpstr (answer->reason, ==,
                   "\"x00\" and \"x01\" are both required, but they exclude each other.");
}

/* It is not the goals that exclude each other, but what comes before them. */
static void
test_prerequisites_exclude_each_other (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhAnswer) answer = NULL;

  base_ladder (scenario, 5, (const double[]){ 2, 2, 2, 2, 2 });
  for (guint i = 0; i < 2; i++)
    {
      SulhExchange *before = scenario->exchanges->pdata[i];
      SulhExchange *goal = scenario->exchanges->pdata[i + 2];

      before->alternatives = g_strdup ("either");
      goal->after = g_strsplit (before->part.id, " ", -1);
      goal->required = TRUE;
    }
  answer = search (scenario);
  g_assert_null (answer->assessment);
  g_assert_nonnull (strstr (answer->reason, "\"x02\" and \"x03\" are both required, but what must "
                                            "come before"));
}

static SulhExchange *
add_after (SulhScenario *scenario, char kind, int index, const char *group, const char *after)
{
  g_autofree char *id = g_strdup_printf ("%c%d", kind, index);
  SulhExchange *exchange = base_exchange (scenario, id, 2, 2, 4, 4);

  exchange->alternatives = g_strdup (group);
  exchange->after = g_strsplit (after, " ", -1);
  return exchange;
}

/* Each of three goals needs one of two openings, and each opening serves one goal only. */
static void
test_any_two_goals_fit (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhAnswer) answer = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *way = g_strdup_printf ("way%d", i);
      g_autofree char *first = g_strdup_printf ("s%d", i);
      g_autofree char *second = g_strdup_printf ("t%d", i);

      add_after (scenario, 's', i, "first-opening", "");
      add_after (scenario, 't', i, "second-opening", "");
      add_after (scenario, 'u', i, way, first);
      add_after (scenario, 'v', i, way, second);
      add_after (scenario, 'x', i, NULL, way)->required = TRUE;
    }
  answer = search (scenario);
  g_assert_null (answer->assessment);
  g_assert_nonnull (strstr (answer->reason, "Any two of the required exchanges"));
}

static void
test_required_can_never_come (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhAnswer) answer = NULL;
  SulhExchange *goal;

  base_ladder (scenario, 1, (const double[]){ 2 });
  goal = base_exchange (scenario, "goal", 2, 2, 4, 4);
  goal->required = TRUE;
  goal->after = g_strsplit ("no-such-exchange", " ", -1);
  answer = search (scenario);
  g_assert_nonnull (strstr (answer->reason, "\"goal\" is required"));
}

static void
test_nothing_can_come_first (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autoptr (SulhAnswer) answer = NULL;

  base_exchange (scenario, "only", 2, 2, 4, 4)->after = g_strsplit ("only", " ", -1);
  answer = search (scenario);
  g_assert_nonnull (strstr (answer->reason, "No exchange can come first"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/reason/trust-would-help", test_trust_would_help);
  g_test_add_func ("/planner/reason/present-bias", test_present_bias);
  g_test_add_func ("/planner/reason/no-trust-is-enough", test_no_trust_is_enough);
  g_test_add_func ("/planner/reason/none-comes-nearer", test_none_comes_nearer);
  g_test_add_func ("/planner/reason/required-exclude", test_required_exclude_each_other);
  g_test_add_func ("/planner/reason/prerequisites-exclude", test_prerequisites_exclude_each_other);
  g_test_add_func ("/planner/reason/any-two-goals-fit", test_any_two_goals_fit);
  g_test_add_func ("/planner/reason/required-can-never-come", test_required_can_never_come);
  g_test_add_func ("/planner/reason/nothing-can-come-first", test_nothing_can_come_first);
  return g_test_run ();
}
