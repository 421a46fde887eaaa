/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/new-scenario.h"
#include "workbench/workbench.h"

static void
test_it_is_complete (void)
{
  g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();
  g_autoptr (GPtrArray) findings = sulh_review_check (scenario);

  g_assert_false (sulh_findings_have_errors (findings));
  g_assert_cmpuint (scenario->parties->len, ==, 2);
  g_assert_nonnull (sulh_scenario_find_trust (scenario, "a", "b"));
  g_assert_nonnull (sulh_scenario_find_trust (scenario, "b", "a"));
}

static void
test_it_can_be_planned (void)
{
  g_autoptr (SulhScenario) scenario = sulh_new_scenario_make ();
  g_autoptr (SulhAnswer) answer = sulh_review_plan (scenario, NULL, NULL, NULL, NULL);

  g_assert_nonnull (answer->plan);
  g_assert_cmpuint (answer->plan->rungs->len, ==, scenario->exchanges->len);
  g_assert_true (answer->assessment->holds);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/new-scenario/it-is-complete", test_it_is_complete);
  g_test_add_func ("/app/new-scenario/it-can-be-planned", test_it_can_be_planned);
  return g_test_run ();
}
