/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is paid once, agreeing on terms (B06) and setting up a regime (F01): the judge against
 * values of model.md 6.2, and the rules against the judge. */
#include "base.h"
#include "judge.h"

#include "rules/rules.h"

#define DIGITS_6 0.0000005
#define NEAR 1e-9

static const double ladder[] = { 1, 2, 4, 8 };
static const char *const order[] = { "x00", "x01", "x02", "x03", NULL };

static SulhScenario *
lay_out (double trust)
{
  SulhScenario *scenario = base_scenario (trust);

  base_ladder (scenario, 4, ladder);
  return scenario;
}

static SulhExchange *
exchange_of (SulhScenario *scenario, int rung)
{
  return scenario->exchanges->pdata[rung];
}

static void
set_agreeing (SulhScenario *scenario, int rung, double cost)
{
  SulhExchange *exchange = exchange_of (scenario, rung);

  if (!exchange->arrangement)
    exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  exchange->arrangement->agreeing_cost = sulh_number_point (cost);
}

static void
set_starting (SulhScenario *scenario, double cost)
{
  ((SulhVerification *)scenario->verifications->pdata[0])->start_cost = sulh_number_point (cost);
}

/* The last two rungs are verified by a regime like the first. */
static void
add_second_regime (SulhScenario *scenario, double cost)
{
  SulhVerification *second = sulh_part_new (SULH_KIND_VERIFICATION, "second");

  second->detection = sulh_number_point (0.6);
  second->start_cost = sulh_number_point (cost);
  sulh_scenario_take_part (scenario, second);
  for (int k = 2; k < 4; k++)
    for (int i = 0; i < 2; i++)
      {
        SulhSide *side = exchange_of (scenario, k)->sides->pdata[i];

        sulh_part_set_text (&side->verification, "second");
      }
}

static SulhPlan *
plan_of (void)
{
  SulhPlan *plan = sulh_plan_new ("plan", NULL);

  for (int k = 0; order[k]; k++)
    {
      SulhRung *rung = sulh_part_new (SULH_KIND_RUNG, NULL);

      rung->exchange = g_strdup (order[k]);
      g_ptr_array_add (plan->rungs, rung);
    }
  return plan;
}

/* The reading of a plan tells of it what the judge does. */
static void
compare_with_judge (const SulhScenario *scenario)
{
  g_autoptr (SulhPlan) plan = plan_of ();
  g_autoptr (SulhAssessment) assessment = sulh_rules_assess (scenario, plan);
  JudgeOpinion opinion = judge_sequence (scenario, order);
  JudgeValue values[4][JUDGE_PRINCIPALS];

  judge_values (scenario, order, values);
  g_assert_cmpint (assessment->holds, ==, opinion.holds);
  g_assert_cmpint (assessment->first_failure, ==, opinion.failed_rung);
  g_assert_cmpfloat_with_epsilon (assessment->budget, opinion.budget, 1e-6);
  for (guint k = 0; k < 4; k++)
    for (int i = 0; i < 2; i++)
      {
        const SulhStanding *standing = &sulh_assessment_get_rung (assessment, k)->party[i];

        g_assert_cmpfloat_with_epsilon (standing->value, values[k][i].W, NEAR);
        g_assert_cmpfloat_with_epsilon (standing->slack, values[k][i].slack, NEAR);
        g_assert_cmpfloat_with_epsilon (standing->need, values[k][i].p_star, NEAR);
      }
}

/* All of it is paid at the first rung, whatever rung it is for: of the values of model.md 6.2 only
 * that of the first falls, by as much. */
static void
test_before_anything (void)
{
  JudgeValue values[4][JUDGE_PRINCIPALS];
  g_autoptr (SulhScenario) scenario = lay_out (0.5);

  set_agreeing (scenario, 1, 0.25);
  set_agreeing (scenario, 3, 0.5);
  set_starting (scenario, 0.125);
  judge_values (scenario, order, values);
  g_assert_cmpfloat_with_epsilon (values[0][0].W, 1.922043 - 0.875, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (values[0][1].W, 1.969220 - 0.875, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (values[1][0].W, 2.217492, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (values[3][1].W, 1.983120, DIGITS_6);
  compare_with_judge (scenario);
}

/* A regime that comes later is set up then: at the rung that it verifies first, and no more. */
static void
test_later_regime (void)
{
  JudgeValue plain[4][JUDGE_PRINCIPALS], paid[4][JUDGE_PRINCIPALS];
  g_autoptr (SulhScenario) without = lay_out (0.5);
  g_autoptr (SulhScenario) scenario = lay_out (0.5);

  add_second_regime (without, 0);
  add_second_regime (scenario, 0.5);
  judge_values (without, order, plain);
  judge_values (scenario, order, paid);
  g_assert_cmpfloat_with_epsilon (plain[2][0].W, 2.233823, DIGITS_6);
  for (int i = 0; i < 2; i++)
    {
      g_assert_cmpfloat (paid[3][i].W, ==, plain[3][i].W);
      g_assert_cmpfloat_with_epsilon (paid[2][i].W, plain[2][i].W - 0.5, DIGITS_6);
      g_assert_cmpfloat (paid[0][i].W, <, plain[0][i].W);
    }
  compare_with_judge (scenario);
}

/* Terms that cost more than the whole plan brings keep everybody from starting. */
static void
test_not_worth_it (void)
{
  g_autoptr (SulhScenario) scenario = lay_out (0.5);

  set_agreeing (scenario, 3, 1.95);
  g_assert_cmpint (judge_sequence (scenario, order).failed_rung, ==, 0);
  g_assert_cmpint (judge_sequence (scenario, order).failed_side, ==, 0);
  compare_with_judge (scenario);
}

/* In a plan that does not have it nobody pays for it. */
static void
test_left_out (void)
{
  const char *const shorter[] = { "x00", "x01", "x02", NULL };
  g_autoptr (SulhScenario) without = lay_out (0.5);
  g_autoptr (SulhScenario) scenario = lay_out (0.5);

  set_agreeing (scenario, 3, 1);
  add_second_regime (without, 0);
  add_second_regime (scenario, 0.5);
  for (int i = 0; i < 2; i++)
    {
      SulhSide *side = exchange_of (scenario, 2)->sides->pdata[i];

      sulh_part_set_text (&side->verification, "monitor");
    }
  g_assert_cmpfloat (judge_sequence (scenario, shorter).joint, ==,
                     judge_sequence (without, shorter).joint);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/once/before-anything", test_before_anything);
  g_test_add_func ("/once/later-regime", test_later_regime);
  g_test_add_func ("/once/not-worth-it", test_not_worth_it);
  g_test_add_func ("/once/left-out", test_left_out);
  return g_test_run ();
}
