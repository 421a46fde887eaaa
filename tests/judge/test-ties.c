/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans of equal joint value: which one is the answer (readings A14), to the planner and the judge.
 */
#include "base.h"
#include "judge.h"

#include "planner/planner.h"

static void
assert_plan (const SulhScenario *scenario, const char *expected)
{
  g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_autoptr (JudgeVerdict) verdict = judge_scenario (scenario);
  g_autofree char *judged = g_strjoinv (" ", verdict->plan);
  g_autoptr (GString) planned = g_string_new (NULL);

  g_assert_nonnull (answer->plan);
  for (guint k = 0; k < answer->plan->rungs->len; k++)
    g_string_append_printf (planned, "%s%s", k > 0 ? " " : "",
                            sulh_plan_get_rung (answer->plan, k)->exchange);
  g_assert_false (answer->crowded);
  g_assert_cmpstr (planned->str, ==, expected);
  g_assert_cmpstr (judged, ==, expected);
}

static SulhSide *
side_of (SulhExchange *exchange, int side)
{
  return exchange->sides->pdata[side];
}

/* Two parties to whom time is nothing. */
static SulhScenario *
timeless (double trust)
{
  SulhScenario *scenario = base_scenario (trust);

  for (guint i = 0; i < 2; i++)
    ((SulhParty *)scenario->parties->pdata[i])->clock->rate = sulh_number_point (0);
  return scenario;
}

/* At a trust that nothing can raise any more, a penalty adds no value, but it does add a budget. */
static void
test_larger_budget (void)
{
  g_autoptr (SulhScenario) scenario = timeless (0.99);
  SulhConsequence *heavy = sulh_part_new (SULH_KIND_CONSEQUENCE, "heavy");
  SulhExchange *weak = base_exchange (scenario, "a-weak", 4, 4, 6, 6);
  SulhExchange *strong = base_exchange (scenario, "b-strong", 4, 4, 6, 6);

  heavy->share = sulh_number_point (3);
  sulh_scenario_take_part (scenario, heavy);
  weak->alternatives = g_strdup ("either");
  strong->alternatives = g_strdup ("either");
  for (int i = 0; i < 2; i++)
    side_of (strong, i)->consequence = g_strdup ("heavy");
  assert_plan (scenario, "b-strong");
}

static void
test_fewer_days (void)
{
  g_autoptr (SulhScenario) scenario = timeless (0.6);

  base_exchange (scenario, "a-slow", 2, 2, 4, 4)->gap = sulh_number_point (60);
  base_exchange (scenario, "b-fast", 2, 2, 4, 4)->gap = sulh_number_point (30);
  assert_plan (scenario, "b-fast a-slow");
}

static void
test_first_by_ids (void)
{
  g_autoptr (SulhScenario) scenario = timeless (0.6);

  base_exchange (scenario, "b", 2, 2, 4, 4);
  base_exchange (scenario, "c", 2, 2, 4, 4);
  base_exchange (scenario, "a", 2, 2, 4, 4);
  assert_plan (scenario, "a b c");
}

/* A step that is nothing to anybody and takes no time may be in or out. */
static void
test_prefix_first (void)
{
  g_autoptr (SulhScenario) scenario = timeless (0.6);

  base_exchange (scenario, "deal", 2, 2, 4, 4)->gap = sulh_number_point (0);
  base_exchange (scenario, "nothing", 0, 0, 0, 0)->gap = sulh_number_point (0);
  assert_plan (scenario, "deal");
}

/* Where one side wins nothing every plan is worth nothing together, and the last rules decide. */
static void
test_nothing_at_stake (void)
{
  g_autoptr (SulhScenario) scenario = timeless (0.6);

  base_exchange (scenario, "b-gift", 0, 0, 0, 5);
  base_exchange (scenario, "a-gift", 0, 0, 0, 3);
  assert_plan (scenario, "a-gift");
}

/* A wins nothing anywhere, so nearly two thousand sequences tie, in the order of their ids. B minds
 * bad news in all but the last. */
static void
test_winner_is_met_late (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.8);

  ((SulhParty *)scenario->parties->pdata[1])->round_cost = sulh_number_point (0.5);
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("a-gift-%d", i);

      base_exchange (scenario, id, 2, 0, 2, 0.8 + 0.01 * i);
    }
  base_exchange (scenario, "z-sure", 0, 0, 0, 5);
  assert_plan (scenario, "z-sure");
}

/* Nine gifts can be given in nearly a million ways, all worth nothing to the giver. */
static void
test_too_many_to_compare (void)
{
  g_autoptr (SulhScenario) scenario = timeless (0.6);
  g_autoptr (SulhAnswer) answer = NULL;

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("gift-%d", i);

      base_exchange (scenario, id, 0, 0, 0, 1 + i);
    }
  answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);
  g_assert_nonnull (answer->plan);
  g_assert_true (answer->crowded);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/judge/ties/larger-budget", test_larger_budget);
  g_test_add_func ("/judge/ties/fewer-days", test_fewer_days);
  g_test_add_func ("/judge/ties/first-by-ids", test_first_by_ids);
  g_test_add_func ("/judge/ties/prefix-first", test_prefix_first);
  g_test_add_func ("/judge/ties/nothing-at-stake", test_nothing_at_stake);
  g_test_add_func ("/judge/ties/winner-is-met-late", test_winner_is_met_late);
  g_test_add_func ("/judge/ties/too-many-to-compare", test_too_many_to_compare);
  return g_test_run ();
}
