/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the talks change outside the room: K01, K06, K08, I13. */
#include "walks.h"

static SulhOutcome *
make_outcome (double start, double response, double flexibility)
{
  SulhOutcome *outcome = sulh_part_new (SULH_KIND_OUTCOME, "o");

  outcome->start = sulh_number_point (start);
  outcome->response = sulh_number_point (response);
  outcome->flexibility = sulh_number_point (flexibility);
  return outcome;
}

/* 40 + 25 × (0.7 − 0.3) + 0.2 × 5 = 51; and nothing leaves 0 to 100. */
static void
test_index (void)
{
  g_autoptr (SulhOutcome) energy = make_outcome (40, 25, 0.2);
  g_autoptr (SulhOutcome) high = make_outcome (90, 50, 0);
  g_autoptr (SulhOutcome) low = make_outcome (5, 50, 0);

  g_assert_cmpfloat_with_epsilon (sulh_rules_outcome_index (energy, 0.7, 0.3, 5), 51, 1e-12);
  g_assert_cmpfloat_with_epsilon (sulh_rules_outcome_index (energy, 0.7, 0.7, 0), 40, 1e-12);
  g_assert_cmpfloat (sulh_rules_outcome_index (high, 0.9, 0.1, 0), ==, 100);
  g_assert_cmpfloat (sulh_rules_outcome_index (low, 0.1, 0.9, 0), ==, 0);
}

/* Conditions say what an index on day zero belongs to, and the ladder where there are none. */
static void
test_before (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhEscalationLadder *ladder = sulh_part_new (SULH_KIND_ESCALATION_LADDER, "l");

  g_assert_cmpfloat (sulh_rules_tension_before (scenario), ==, 0);
  ladder->level = sulh_number_point (0.4);
  sulh_scenario_take_part (scenario, ladder);
  g_assert_cmpfloat (sulh_rules_tension_before (scenario), ==, 0.4);
  scenario->conditions = sulh_part_new (SULH_KIND_CONDITIONS, NULL);
  scenario->conditions->tension = sulh_number_point (0.7);
  g_assert_cmpfloat (sulh_rules_tension_before (scenario), ==, 0.7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outcome/index", test_index);
  g_test_add_func ("/outcome/before", test_before);
  return g_test_run ();
}
