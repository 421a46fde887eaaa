/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a plan has to hold, what must come before what, and what cannot be searched. */
#include "judge/base.h"

#include "planner/planner.h"
#include "rules/rules.h"

/* The plan as ids with spaces between; NULL without one. */
static char *
plan (const SulhScenario *scenario)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_assert_no_error (error);
  if (!answer->plan)
    return NULL;
  for (guint k = 0; k < answer->plan->rungs->len; k++)
    g_ptr_array_add (ids, sulh_plan_get_rung (answer->plan, k)->exchange);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **)ids->pdata);
}

static SulhExchange *
add (SulhScenario *scenario, const char *id, double cost)
{
  return base_exchange (scenario, id, cost, cost, 1.6 * cost, 1.6 * cost);
}

static void
come_after (SulhExchange *exchange, const char *name)
{
  exchange->after = g_strsplit (name, " ", -1);
}

/* At trust 0.9 the largest comes first (table 6.7), unless it has to wait. */
static void
test_prerequisites (void)
{
  g_autoptr (SulhScenario) scenario = base_emergence (0.9);
  g_autofree char *free_order = NULL;
  g_autofree char *bound_order = NULL;
  const char *largest;

  free_order = plan (scenario);
  g_assert_cmpstr (free_order, ==, "8 6 4 2-first 2-second 1-first 1-second");
  come_after (scenario->exchanges->pdata[6], "1-second 6");
  bound_order = plan (scenario);
  largest = strstr (bound_order, "8");
  g_assert_nonnull (largest);
  g_assert_true (strstr (bound_order, "1-second") < largest);
  g_assert_true (strstr (bound_order, "6") < largest);
}

/* A loss for one side is taken only for what it opens. */
static void
test_cost_of_entry (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autofree char *alone = NULL;
  g_autofree char *opening = NULL;

  base_exchange (scenario, "concession", 1, 0.5, 0.5, 1.6);
  alone = plan (scenario);
  g_assert_null (alone);
  come_after (add (scenario, "prize", 6), "concession");
  opening = plan (scenario);
  g_assert_cmpstr (opening, ==, "concession prize");
}

static void
test_alternatives (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  const char *names[] = { "good", "better" };
  g_autofree char *order = NULL;

  for (int i = 0; i < 2; i++)
    add (scenario, names[i], 3 + i)->alternatives = g_strdup ("either");
  order = plan (scenario);
  g_assert_cmpstr (order, ==, "better");
}

/* Any member of a group will do as a prerequisite, and none is not enough. */
static void
test_group_as_prerequisite (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autofree char *order = NULL;
  const char *names[] = { "hotline", "envoy" };

  for (int i = 0; i < 2; i++)
    add (scenario, names[i], 1 + i)->alternatives = g_strdup ("channel");
  come_after (add (scenario, "treaty", 8), "channel");
  order = plan (scenario);
  g_assert_cmpstr (order, ==, "envoy treaty");
}

/* A step that is only a burden is left out, unless it is the point of the talks. */
static void
test_required (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  SulhExchange *core;

  add (scenario, "easy", 4);
  core = base_exchange (scenario, "core", 2, 2, 1.9, 1.9);
  without = plan (scenario);
  g_assert_cmpstr (without, ==, "easy");
  core->required = TRUE;
  with = plan (scenario);
  g_assert_cmpstr (with, ==, "core easy");
}

/* Seven equal exchanges are seven sequences, not 13699, and the first ids win. */
static void
test_equal_exchanges (void)
{
  const double costs[] = { 2, 2, 2, 2, 2, 2, 2 };
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autofree char *order = NULL;
  guint64 feasible, total;

  base_ladder (scenario, 7, costs);
  g_assert_true (sulh_planner_count (scenario, NULL, &feasible, &total, NULL));
  g_assert_cmpuint (total, ==, 7);
  g_assert_cmpuint (feasible, ==, 7);
  order = plan (scenario);
  g_assert_cmpstr (order, ==, "x00 x01 x02 x03 x04 x05 x06");
}

/* Readings A18: the next rung waits until the one before is verified. */
static void
test_gap_covers_verification (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  SulhVerification *monitor = scenario->verifications->pdata[0];
  g_autoptr (SulhAnswer) answer = NULL;

  monitor->delay = sulh_number_point (44.5);
  base_ladder (scenario, 2, (const double[]){ 2, 2 });
  answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_assert_cmpint (sulh_plan_get_rung (answer->plan, 0)->on.earliest, ==, 0);
  g_assert_cmpint (sulh_plan_get_rung (answer->plan, 1)->on.earliest, ==, 45);
}

static void
assert_refused (const SulhScenario *scenario, SulhPlannerError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, &error);

  g_assert_null (answer);
  g_assert_error (error, SULH_PLANNER_ERROR, (int)code);
}

static void
test_refusals (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);

  assert_refused (scenario, SULH_PLANNER_ERROR_NO_EXCHANGES);
  for (int i = 0; i < 129; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%03d", i);

      add (scenario, id, 1 + i);
    }
  assert_refused (scenario, SULH_PLANNER_ERROR_TOO_LARGE);
  g_ptr_array_set_size (scenario->parties, 1);
  assert_refused (scenario, SULH_PLANNER_ERROR_PRINCIPALS);
}

/* Forty exchanges in one chain are forty sets, not 2^40. */
static void
test_long_chain (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhAnswer) answer = NULL;

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", i);
      g_autofree char *before = g_strdup_printf ("x%02d", i - 1);
      SulhExchange *exchange = add (scenario, id, 1 + i % 7);

      if (i > 0)
        come_after (exchange, before);
    }
  answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (answer->plan->rungs->len, ==, 40);
  g_assert_cmpuint (answer->sets, ==, 41);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
}

static void
add_escrow (SulhExchange *exchange, const char *giver)
{
  SulhOption *option = sulh_part_new (SULH_KIND_OPTION, NULL);

  option->giver = g_strdup (giver);
  option->exposure = SULH_EXPOSURE_ESCROW;
  option->verification = g_strdup ("monitor");
  if (!exchange->arrangement)
    exchange->arrangement = sulh_part_new (SULH_KIND_ARRANGEMENT, NULL);
  g_ptr_array_add (exchange->arrangement->options, option);
}

/* One exchange of 24 needs a trust of 0.4675, and 0.2191 with both sides in escrow (table 6.3). The
 * rung says by which options it holds, and the rules read them there. */
static void
test_designs (void)
{
  g_autoptr (SulhScenario) plain = base_scenario (0.3);
  g_autoptr (SulhScenario) scenario = base_scenario (0.3);
  g_autofree char *none = NULL;
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (SulhAssessment) again = NULL;
  const SulhRung *rung;

  add (plain, "whole", 24);
  none = plan (plain);
  g_assert_null (none);
  add_escrow (add (scenario, "whole", 24), "b");
  add_escrow (scenario->exchanges->pdata[0], "a");
  answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_assert_nonnull (answer->plan);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
  rung = sulh_plan_get_rung (answer->plan, 0);
  g_assert_cmpint (rung->first_option, ==, 2);
  g_assert_cmpint (rung->second_option, ==, 1);
  g_assert_cmpint (rung->channel_option, ==, 0);
  again = sulh_rules_assess (scenario, answer->plan);
  g_assert_true (again->holds);
}

/* A required exchange is in by one of its designs and never by two. */
static void
test_required_design (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.9);
  SulhExchange *exchange = add (scenario, "whole", 8);
  g_autofree char *found = NULL;

  add (scenario, "more", 2);
  add_escrow (exchange, "a");
  add_escrow (exchange, "b");
  exchange->required = TRUE;
  found = plan (scenario);
  g_assert_cmpstr (found, ==, "whole more");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/conditions/prerequisites", test_prerequisites);
  g_test_add_func ("/planner/conditions/cost-of-entry", test_cost_of_entry);
  g_test_add_func ("/planner/conditions/alternatives", test_alternatives);
  g_test_add_func ("/planner/conditions/group-as-prerequisite", test_group_as_prerequisite);
  g_test_add_func ("/planner/conditions/required", test_required);
  g_test_add_func ("/planner/conditions/equal-exchanges", test_equal_exchanges);
  g_test_add_func ("/planner/conditions/gap-covers-verification", test_gap_covers_verification);
  g_test_add_func ("/planner/conditions/designs", test_designs);
  g_test_add_func ("/planner/conditions/required-design", test_required_design);
  g_test_add_func ("/planner/conditions/refusals", test_refusals);
  g_test_add_func ("/planner/conditions/long-chain", test_long_chain);
  return g_test_run ();
}
