/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans of a scenario, assessed: the golden values of model.md 6.2, 6.9 and 6.10 once more, from a
 * scenario, and one sentence for each party at each rung. */
#include "ladders.h"
#include "scenarios.h"

#include <math.h>

#define DIGITS_6 0.0000005
#define DIGITS_4 0.00005
#define DIGITS_3 0.0005

static void
assert_says (const char *sentence, const char *part)
{
  if (!strstr (sentence, part))
    g_error ("\"%s\" does not say \"%s\"", sentence, part);
}

static SulhAssessment *
assess_four (double trust)
{
  g_autoptr (SulhScenario) scenario = base_scenario (trust);

  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  return sulh_rules_assess (scenario, plan_of (scenario));
}

static void
test_golden_ladder (void)
{
  g_autoptr (SulhAssessment) assessment = assess_four (0.5);
  const SulhRungReading *first = sulh_assessment_get_rung (assessment, 0);

  g_assert_true (assessment->holds);
  g_assert_cmpuint (assessment->rungs->len, ==, 4);
  g_assert_cmpstr (assessment->plan, ==, "plan");
  g_assert_cmpstr (assessment->principal[0], ==, "a");
  g_assert_cmpfloat_with_epsilon (assessment->value[0], 1.922043, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (assessment->value[1], 1.969220, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (assessment->joint_value, 1.9455, DIGITS_4);
  g_assert_cmpfloat_with_epsilon (assessment->budget, 1.8630, DIGITS_4);
  g_assert_cmpint (assessment->tightest, ==, 0);
  g_assert_cmpint (assessment->first_failure, ==, -1);
  /* The same for both in each rung; rates 0.0010 and 0.0004. */
  g_assert_cmpfloat_with_epsilon (assessment->share, 0.5, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (assessment->patience_share, 2 / 7.0, DIGITS_6);
  g_assert_cmpstr (first->exchange, ==, "x1");
  g_assert_cmpint (first->gap, ==, 30);
  g_assert_cmpfloat_with_epsilon (first->party[0].reliability, 0.749419, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (first->party[0].loss, 0.56, DIGITS_6);
  g_assert_cmpfloat_with_epsilon (first->party[0].net_gain, 0.6, DIGITS_6);
  g_assert_cmpint (sulh_assessment_get_rung (assessment, 3)->day, ==, 90);
}

/* Who comes first in the file must not matter. */
static void
test_order_of_the_file_is_nothing (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhAssessment) assessment = NULL;
  gpointer first = scenario->parties->pdata[0];

  scenario->parties->pdata[0] = scenario->parties->pdata[1];
  scenario->parties->pdata[1] = first;
  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  assessment = sulh_rules_assess (scenario, plan_of (scenario));
  g_assert_cmpstr (assessment->principal[0], ==, "a");
  g_assert_cmpfloat_with_epsilon (assessment->value[0], 1.922043, DIGITS_6);
}

/* A glance says the same, but for what a plan can bear and for those who stay. */
static void
test_a_glance_says_the_same (void)
{
  const double trusts[] = { 0.3, 0.5 };

  for (guint t = 0; t < G_N_ELEMENTS (trusts); t++)
    {
      g_autoptr (SulhScenario) scenario = base_scenario (trusts[t]);
      g_autoptr (SulhAssessment) whole = NULL;
      g_autoptr (SulhAssessment) glance = NULL;

      add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
      whole = sulh_rules_assess (scenario, plan_of (scenario));
      glance = sulh_rules_glance (scenario, plan_of (scenario));
      g_assert_cmpint (glance->holds, ==, whole->holds);
      g_assert_cmpint (glance->first_failure, ==, whole->first_failure);
      g_assert_cmpfloat (glance->value[0], ==, whole->value[0]);
      g_assert_true (isnan (glance->budget));
      for (guint k = 0; k < whole->rungs->len; k++)
        {
          const SulhStanding *told = &sulh_assessment_get_rung (glance, k)->party[1];
          const SulhStanding *same = &sulh_assessment_get_rung (whole, k)->party[1];

          g_assert_cmpfloat (told->reliability, ==, same->reliability);
          g_assert_cmpint (told->holds, ==, same->holds);
          g_assert_cmpstr (told->sentence, ==, same->holds ? NULL : same->sentence);
        }
    }
}

/* Who comes before the rung ahead has had its time cannot stand there, whoever would stay. */
static void
test_a_rung_that_comes_too_early_is_misplaced (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.8);
  g_autoptr (SulhAssessment) assessment = NULL;
  g_autoptr (SulhPlan) plan = sulh_plan_new ("plan", NULL);
  const char *ids[2];

  add_even_exchanges (scenario, 1.6, COSTS (1, 2));
  for (guint i = 0; i < 2; i++)
    {
      ids[i] = ((const SulhPart *)scenario->exchanges->pdata[i])->id;
      sulh_plan_add_rung (plan, ids[i], sulh_date_exact (0));
    }
  assessment = sulh_rules_glance (scenario, plan);
  g_assert_false (assessment->holds);
  g_assert_false (sulh_assessment_get_rung (assessment, 0)->misplaced);
  g_assert_true (sulh_assessment_get_rung (assessment, 1)->misplaced);
}

static void
test_leaving_is_explained (void)
{
  g_autoptr (SulhAssessment) assessment = assess_four (0.3);
  const SulhStanding *iran = &sulh_assessment_get_rung (assessment, 0)->party[0];

  g_assert_false (assessment->holds);
  g_assert_cmpint (assessment->first_failure, ==, 0);
  g_assert_cmpint (assessment->who_fails, ==, 0);
  g_assert_cmpfloat (assessment->joint_value, ==, 0);
  assert_says (assessment->summary, "would not start: Iran would leave at rung 1.");
  assert_says (iran->sentence, "Iran would leave at rung 1: the reliability it expects from United "
                               "States, 0.33, is below the ");
}

/* The cure in the sentence is true: applied to the scenario, the party stays. */
static void
test_the_cure_cures (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  g_autoptr (SulhAssessment) before = NULL;
  g_autoptr (SulhAssessment) after = NULL;
  const SulhStanding *iran;
  SulhExchange *exchange;

  add_even_exchanges (scenario, 1.6, COSTS (24));
  before = sulh_rules_assess (scenario, plan_of (scenario));
  iran = &sulh_assessment_get_rung (before, 0)->party[0];
  /* By hand, 6.1: d 0.6 and e 0.5 need 0.4828; e 0.05 needs 0.2415. */
  g_assert_cmpfloat_with_epsilon (iran->need, 0.4828, DIGITS_4);
  assert_says (
      iran->sentence,
      "is below the 0.48 this rung needs. Holding both performances in escrow would keep it. "
      "That would lower the need to 0.24.");
  exchange = (SulhExchange *)sulh_scenario_find_exchange (scenario, "x1");
  side_of (exchange, "a")->exposure = SULH_EXPOSURE_ESCROW;
  side_of (exchange, "b")->exposure = SULH_EXPOSURE_ESCROW;
  after = sulh_rules_assess (scenario, plan_of (scenario));
  iran = &sulh_assessment_get_rung (after, 0)->party[0];
  g_assert_true (iran->holds);
  g_assert_cmpfloat_with_epsilon (iran->need, 0.2415, DIGITS_4);
}

static void
test_no_trust_cures_a_bad_deal (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhAssessment) assessment = NULL;
  SulhPlan *plan = sulh_plan_new ("plan", NULL);
  const SulhStanding *iran;

  sulh_scenario_take_part (scenario, base_exchange ("x", 4, 2, 3, 8));
  sulh_plan_add_rung (plan, "x", sulh_date_open ());
  sulh_scenario_take_part (scenario, plan);
  assessment = sulh_rules_assess (scenario, plan);
  iran = &sulh_assessment_get_rung (assessment, 0)->party[0];
  assert_says (iran->sentence,
               "even if United States surely kept its word, leaving would be better "
               "by 1.00 points. ");
  assert_says (iran->sentence, "points more at this rung would keep it.");
  g_assert_true (isinf (iran->need) || iran->need > 1);
}

/* A rung can fail for what comes after it. */
static void
test_bad_future_is_named (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  g_autoptr (SulhAssessment) assessment = NULL;

  add_even_exchanges (scenario, 1.3, COSTS (2, 4, 8));
  assessment = sulh_rules_assess (scenario, plan_of (scenario));
  g_assert_cmpfloat (sulh_assessment_get_rung (assessment, 1)->party[0].value, <, 0);
  assert_says (sulh_assessment_get_rung (assessment, 0)->party[0].sentence,
               "Iran would leave at rung 1: what follows would cost it ");
}

/* 6.10: the sentence names present bias as what raises the need to 0.5479 over 0.5250. */
static void
test_present_bias_is_named (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  g_autoptr (SulhAssessment) assessment = NULL;
  SulhPlan *plan = sulh_plan_new ("plan", NULL);
  const SulhStanding *iran;

  sulh_scenario_take_part (scenario, base_exchange ("x1", 3, 3, 4, 6));
  sulh_scenario_take_part (scenario, base_exchange ("x2", 3, 3, 2.6, 6));
  sulh_scenario_take_part (scenario, base_exchange ("x3", 3, 3, 9, 4.8));
  for (int k = 1; k <= 3; k++)
    {
      g_autofree char *id = g_strdup_printf ("x%d", k);

      sulh_plan_add_rung (plan, id, sulh_date_open ());
    }
  sulh_scenario_take_part (scenario, plan);
  party_of (scenario, "a")->clock->present_bias = sulh_number_point (0.7);
  assessment = sulh_rules_assess (scenario, plan);
  iran = &sulh_assessment_get_rung (assessment, 0)->party[0];
  g_assert_cmpfloat_with_epsilon (iran->need, 0.5479, DIGITS_4);
  assert_says (iran->sentence,
               "is below the 0.55 this rung needs. It needs so much because it counts what comes "
               "later at 0.70 of its worth. ");
}

/* The deciding term follows the numbers: at the end no future, at low trust no trust. */
static void
test_staying_is_explained (void)
{
  g_autoptr (SulhAssessment) trusting = assess_four (0.9);
  g_autoptr (SulhScenario) scenario = base_scenario (0.05);
  g_autoptr (SulhAssessment) deterred = NULL;
  SulhConsequence *consequence = sulh_part_new (SULH_KIND_CONSEQUENCE, "heavy");
  SulhExchange *exchange = base_exchange ("x", 4, 4, 9, 9);
  SulhPlan *plan = sulh_plan_new ("plan", NULL);

  assert_says (sulh_assessment_get_rung (trusting, 3)->party[0].sentence,
               "What holds it most is its trust in United States");
  consequence->share = sulh_number_point (5);
  sulh_scenario_take_part (scenario, consequence);
  side_of (exchange, "a")->consequence = g_strdup ("heavy");
  side_of (exchange, "b")->consequence = g_strdup ("heavy");
  sulh_scenario_take_part (scenario, exchange);
  sulh_plan_add_rung (plan, "x", sulh_date_open ());
  sulh_scenario_take_part (scenario, plan);
  deterred = sulh_rules_assess (scenario, plan);
  g_assert_true (deterred->holds);
  assert_says (
      sulh_assessment_get_rung (deterred, 0)->party[1].sentence,
      "United States stays at rung 1: it expects a reliability of 0.52 from Iran and needs ");
  assert_says (sulh_assessment_get_rung (deterred, 0)->party[1].sentence,
               "What holds it most is the penalty Iran would pay for a breach.");
}

static void
test_future_holds_a_party_that_loses_now (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.7);
  g_autoptr (SulhAssessment) assessment = NULL;
  SulhPlan *plan = sulh_plan_new ("plan", NULL);

  sulh_scenario_take_part (scenario, base_exchange ("x1", 2, 2, 1.5, 4));
  sulh_scenario_take_part (scenario, base_exchange ("x2", 2, 2, 8, 3));
  sulh_plan_add_rung (plan, "x1", sulh_date_open ());
  sulh_plan_add_rung (plan, "x2", sulh_date_open ());
  sulh_scenario_take_part (scenario, plan);
  assessment = sulh_rules_assess (scenario, plan);
  assert_says (sulh_assessment_get_rung (assessment, 0)->party[0].sentence,
               "What holds it most is what follows, worth ");
}

static void
assess_levered (SulhAssessment **assessment, gboolean leaves)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.4);
  SulhActor *mediator = base_mediator ("m");

  add_even_exchanges (scenario, 1.2, COSTS (6, 6, 6, 6, 6, 6));
  for (guint k = 0; k < scenario->exchanges->len; k++)
    ((SulhExchange *)scenario->exchanges->pdata[k])->gap = sulh_number_point (120);
  mediator->mediation->leverage = sulh_number_point (3);
  if (leaves)
    mediator->mediation->exit = sulh_date_exact (360);
  sulh_scenario_take_part (scenario, mediator);
  *assessment = sulh_rules_assess (scenario, plan_of (scenario));
}

/* 6.9: the mediator's weight, and its departure on day 360. */
static void
test_leverage (void)
{
  g_autoptr (SulhAssessment) stays = NULL;
  g_autoptr (SulhAssessment) leaves = NULL;

  assess_levered (&stays, FALSE);
  g_assert_true (stays->holds);
  g_assert_cmpfloat_with_epsilon (stays->value[0], 4.055, DIGITS_3);
  assess_levered (&leaves, TRUE);
  g_assert_cmpint (leaves->first_failure, ==, 3);
  g_assert_cmpfloat_with_epsilon (leaves->value[0], 0.638, DIGITS_3);
  assert_says (leaves->summary, "would break off: ");
}

/* A plan that began long before the mediator came is judged like any other. */
static void
test_long_ago_is_finite (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhAssessment) assessment = NULL;
  SulhActor *mediator = base_mediator ("m");
  SulhActor *witness = base_mediator ("w");

  add_even_exchanges (scenario, 1.6, COSTS (1, 2, 4, 8));
  mediator->mediation->leverage = sulh_number_point (3);
  mediator->mediation->leverage_decay = sulh_number_point (10);
  witness->mediation->leverage = sulh_number_point (0);
  witness->mediation->leverage_decay = sulh_number_point (10);
  sulh_scenario_take_part (scenario, mediator);
  sulh_scenario_take_part (scenario, witness);
  ((SulhRung *)plan_of (scenario)->rungs->pdata[0])->on = sulh_date_exact (-10000);
  assessment = sulh_rules_assess (scenario, plan_of (scenario));
  for (guint k = 0; k < assessment->rungs->len; k++)
    for (int i = 0; i < 2; i++)
      {
        const SulhStanding *standing = &sulh_assessment_get_rung (assessment, k)->party[i];

        g_assert_true (isfinite (standing->value) && isfinite (standing->slack));
        g_assert_true (isfinite (standing->reliability) && isfinite (standing->net_gain));
      }
  g_assert_true (isfinite (assessment->joint_value) && isfinite (assessment->budget));
}

static void
test_nothing_to_assess (void)
{
  g_autoptr (SulhScenario) empty = sulh_scenario_new ("empty", NULL);
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhPlan) plan = sulh_plan_new ("plan", NULL);
  g_autoptr (SulhAssessment) nobody = sulh_rules_assess (empty, plan);
  g_autoptr (SulhAssessment) nothing = sulh_rules_assess (scenario, plan);

  g_assert_false (nobody->holds);
  g_assert_cmpstr (nobody->summary, ==, "A plan needs 2 to 8 parties.");
  g_assert_false (nothing->holds);
  g_assert_true (isnan (nothing->share) && isnan (nothing->patience_share));
  g_assert_cmpstr (nothing->summary, ==, "The plan has no rungs.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/assess/golden-ladder", test_golden_ladder);
  g_test_add_func ("/rules/assess/order-of-file", test_order_of_the_file_is_nothing);
  g_test_add_func ("/rules/assess/leaving", test_leaving_is_explained);
  g_test_add_func ("/rules/assess/a-glance-says-the-same", test_a_glance_says_the_same);
  g_test_add_func ("/rules/assess/a-rung-that-comes-too-early-is-misplaced",
                   test_a_rung_that_comes_too_early_is_misplaced);
  g_test_add_func ("/rules/assess/cure", test_the_cure_cures);
  g_test_add_func ("/rules/assess/bad-deal", test_no_trust_cures_a_bad_deal);
  g_test_add_func ("/rules/assess/bad-future", test_bad_future_is_named);
  g_test_add_func ("/rules/assess/present-bias", test_present_bias_is_named);
  g_test_add_func ("/rules/assess/staying", test_staying_is_explained);
  g_test_add_func ("/rules/assess/future", test_future_holds_a_party_that_loses_now);
  g_test_add_func ("/rules/assess/leverage", test_leverage);
  g_test_add_func ("/rules/assess/nothing", test_nothing_to_assess);
  g_test_add_func ("/rules/assess/long-ago", test_long_ago_is_finite);
  return g_test_run ();
}
