/* SPDX-License-Identifier: GPL-3.0-or-later */
/* “This plan fails when …”: what is so is found, what is chance is not, and the counts are honest.
 */
#include <glib.h>
#include <math.h>

#include "simulation/simulation.h"
#include "workbench/futures-private.h"

#define RUNS 4000

static SulhScenario *
two_parties (void)
{
  SulhScenario *scenario = sulh_scenario_new ("s", "Two");

  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "south"));
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "north"));
  return scenario;
}

/* Futures in which everything is chance; whether they fail is said afterwards. */
static SulhFuturesResult *
by_chance (GRand *chance)
{
  SulhFuturesResult *result = g_new0 (SulhFuturesResult, 1);
  SulhStress *stress = g_new0 (SulhStress, 1);

  stress->runs = RUNS;
  stress->futures = g_new0 (SulhFuture, RUNS);
  result->stress = stress;
  for (guint i = 0; i < RUNS; i++)
    {
      SulhFuture *future = &stress->futures[i];

      future->ending = SULH_ENDING_COMPLETED;
      future->shocks = (guint16)g_rand_int_range (chance, 0, 9);
      future->uncontained = (guint16)g_rand_int_range (chance, 0, future->shocks + 1);
      future->acts = (guint16)g_rand_int_range (chance, 0, 5);
      future->late = (guint16)g_rand_int_range (chance, 0, 6);
      future->breaches = (guint16)g_rand_int_range (chance, 0, 3);
      future->lowest[0] = (float)g_rand_double_range (chance, 20, 60);
      future->lowest[1] = (float)g_rand_double_range (chance, 20, 60);
      future->setback = SULH_NO_SETBACK;
    }
  return result;
}

static void
collapse (SulhFuture *future, gboolean fails)
{
  future->ending = fails ? SULH_ENDING_COLLAPSED : SULH_ENDING_COMPLETED;
}

/* Nine of ten of those with four late steps or more fail, and one of ten of the rest. */
static void
test_found (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autoptr (SulhScenario) scenario = two_parties ();
  g_autoptr (SulhFuturesResult) result = by_chance (chance);
  g_autoptr (SulhFuturesRules) rules = NULL;
  const SulhFuturesRule *first, *rest;

  for (guint i = 0; i < RUNS; i++)
    {
      SulhFuture *future = &result->stress->futures[i];

      collapse (future, g_rand_double (chance) < (future->late >= 4 ? 0.9 : 0.1));
    }
  rules = sulh_futures_find_rules (result, scenario);
  g_assert_cmpuint (rules->judged, ==, RUNS / 2);
  g_assert_cmpuint (rules->list->len, ==, 2);
  first = &g_array_index (rules->list, SulhFuturesRule, 0);
  rest = &g_array_index (rules->list, SulhFuturesRule, 1);
  g_assert_cmpstr (first->words, ==, "4 steps or more come late");
  g_assert_null (rest->words);
  g_assert_cmpfloat (fabs (first->failed.share - 0.9), <, 0.05);
  g_assert_cmpfloat (fabs (rest->failed.share - 0.1), <, 0.05);
  g_assert_cmpuint (first->futures + rest->futures, ==, rules->judged);
  g_assert_cmpuint (rules->right, >, rules->right_without);
}

/* Parties are named in the order of their ids, as futures count them. */
static void
test_support (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2);
  g_autoptr (SulhScenario) scenario = two_parties ();
  g_autoptr (SulhFuturesResult) result = by_chance (chance);
  g_autoptr (SulhFuturesRules) rules = NULL;

  for (guint i = 0; i < RUNS; i++)
    collapse (&result->stress->futures[i], result->stress->futures[i].lowest[1] < 25);
  rules = sulh_futures_find_rules (result, scenario);
  g_assert_cmpuint (rules->list->len, >, 1);
  g_assert_true (g_str_has_prefix (g_array_index (rules->list, SulhFuturesRule, 0).words, "south"));
}

/* Where futures fail by chance no rule is made up; nor where all fail, or too few were played. */
static void
test_chance (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (SulhScenario) scenario = two_parties ();
      g_autoptr (SulhFuturesResult) result = by_chance (chance);
      double share = seed % 2 == 0 ? 1 : 0.3;
      g_autoptr (SulhFuturesRules) rules = NULL;

      for (guint i = 0; i < RUNS; i++)
        collapse (&result->stress->futures[i], g_rand_double (chance) < share);
      rules = sulh_futures_find_rules (result, scenario);
      g_assert_cmpuint (rules->list->len, ==, 0);
      g_assert_cmpuint (rules->judged, ==, RUNS / 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workbench/futures-rules/found", test_found);
  g_test_add_func ("/workbench/futures-rules/support", test_support);
  g_test_add_func ("/workbench/futures-rules/chance", test_chance);
  return g_test_run ();
}
