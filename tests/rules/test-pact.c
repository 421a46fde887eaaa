/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan among any number of principals; among two it is the ladder of the written model. */
#include "walks.h"

#include "rules/rules.h"

#include <math.h>

static void
assert_near (double value, double expected, double by)
{
  if (fabs (value - expected) > by)
    g_error ("%.7f is not %.7f", value, expected);
}

/* Table 6.2 at trust 0.5, with its shock budgets; the lowest trust is that of the readings. */
static void
test_ladder (void)
{
  const double worth[4][2] = {
    { 1.922043, 1.969220 },
    { 2.217492, 2.242411 },
    { 2.233823, 2.248601 },
    { 1.983120, 1.983120 },
  };
  const double reliability[] = { 0.749419, 0.743681, 0.681517, 0.696457 };
  const double budgets[] = { 1.8630, 2.3242, 2.9718, 3.7648 };
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  TestWalk test;
  g_autoptr (SulhPact) pact = NULL;
  g_autofree SulhFooting *footings = NULL;

  walk_begin (&test, scenario);
  pact = sulh_rules_pact_new (test.agenda, test.rungs, test.n);
  footings = sulh_rules_pact_judge (pact);
  for (guint k = 0; k < 4; k++)
    {
      for (guint i = 0; i < 2; i++)
        assert_near (footings[2 * k + i].worth, worth[k][i], 5e-7);
      assert_near (footings[2 * k].reliability, reliability[k], 5e-7);
      assert_near (sulh_rules_pact_budget (pact, k), budgets[k], 5e-5);
    }
  walk_end (&test);
}

/* Readings: the ladder is feasible from a trust of 0.3270 on. */
static void
test_need (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.1);
  TestWalk test;

  walk_begin (&test, scenario);
  assert_near (sulh_rules_pact_need (test.agenda, test.rungs, test.n), 0.3270, 5e-5);
  walk_end (&test);
}

/* Evidence against somebody counts for whoever still has to rely on it: between a and b alone, c
 * bears anything. */
static void
test_who_waits_bears_anything (void)
{
  g_autoptr (SulhScenario) scenario = ladder_scenario (0.5);
  g_autoptr (SulhAssessment) assessment = NULL;

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "c"));
  assessment = sulh_rules_assess (scenario, plan_of (scenario));
  g_assert_cmpint (assessment->n_principals, ==, 3);
  g_assert_true (assessment->holds);
  assert_near (assessment->joint_value, 1.9455, 5e-5);
  assert_near (assessment->budget, 1.8630, 5e-5);
  for (guint k = 0; k < assessment->rungs->len; k++)
    {
      const SulhStanding *waiting = &sulh_assessment_get_rung (assessment, k)->party[2];

      g_assert_true (waiting->holds && isnan (waiting->trust));
      assert_near (waiting->value, 0, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/pact/ladder", test_ladder);
  g_test_add_func ("/rules/pact/need", test_need);
  g_test_add_func ("/rules/pact/who-waits", test_who_waits_bears_anything);
  return g_test_run ();
}
