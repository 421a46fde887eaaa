/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no plan among three parties can exceed, found without looking at sets. */
#include "judge/base.h"
#include "judge/catalogues.h"

#include "planner/large.h"
#include "planner/planner.h"
#include "planner/several-bound.h"

#include <math.h>

#define CATALOGUES 40
#define LARGE 30

/* A gap of the base in days, and what a day costs B. */
#define GAP 30
#define RATE_B 0.0004

static SulhSide *
new_gift (const char *giver, const char *receiver, double gain)
{
  SulhSide *side = sulh_part_new (SULH_KIND_SIDE, NULL);

  side->giver = g_strdup (giver);
  side->receiver = g_strdup (receiver);
  side->gain = sulh_number_point (gain);
  return side;
}

/* Both gain, and it costs neither anything, so that each is sure of the other. */
static void
add_gift (SulhScenario *scenario, const char *id, const char *one, const char *other, double gain)
{
  SulhExchange *exchange = sulh_part_new (SULH_KIND_EXCHANGE, id);

  exchange->gap = sulh_number_point (GAP);
  g_ptr_array_add (exchange->sides, new_gift (one, other, gain));
  g_ptr_array_add (exchange->sides, new_gift (other, one, gain));
  sulh_scenario_take_part (scenario, exchange);
}

static void
add_third (SulhScenario *scenario)
{
  sulh_scenario_take_part (scenario, sulh_part_new (SULH_KIND_PARTY, "c"));
}

/* By hand: A has 4 and C has 3 at most, each in front; B has 4 and then 3 a gap later. */
static void
test_of_each (void)
{
  g_autoptr (SulhScenario) scenario = base_scenario (0.5);
  g_autoptr (SulhCatalogue) catalogue = NULL;

  add_third (scenario);
  add_gift (scenario, "x", "a", "b", 4);
  add_gift (scenario, "y", "b", "c", 3);
  catalogue = sulh_catalogue_new (scenario, NULL);
  g_assert_cmpfloat_with_epsilon (sulh_several_bound (catalogue, 0), 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (sulh_several_bound (catalogue, 1), 4 + 3 * exp (-RATE_B * GAP),
                                  1e-9);
  g_assert_cmpfloat_with_epsilon (sulh_several_bound (catalogue, 2), 3, 1e-9);
  g_assert_cmpfloat (sulh_several_joint_bound (catalogue), <=,
                     cbrt (4 * (4 + 3 * exp (-RATE_B * GAP)) * 3) * (1 + 1e-9));
}

/* What is proved best, which the judge finds too, never exceeds it. */
static void
test_it_holds (void)
{
  guint plans = 0;

  for (guint i = 0; i < CATALOGUES; i++)
    {
      CatalogueTraits more[] = { 0, CATALOGUE_MEDIATED, CATALOGUE_FORGETTING, CATALOGUE_ONCE };
      g_autoptr (SulhScenario) scenario
          = catalogue_new (900 + i, 3 + i % 4, 0.3 + 0.02 * i,
                           CATALOGUE_THREE | CATALOGUE_ALTERNATIVES | more[i % 4]);
      g_autoptr (SulhCatalogue) catalogue = sulh_catalogue_new (scenario, NULL);
      g_autoptr (SulhAnswer) answer = sulh_planner_search (scenario, NULL, NULL, NULL, NULL);

      g_assert_cmpint (answer->proof, ==, SULH_PROOF_BEST);
      if (!answer->plan)
        continue;
      plans++;
      g_assert_cmpfloat (sulh_several_joint_bound (catalogue), >=, answer->assessment->joint_value);
    }
  g_assert_cmpuint (plans, >, CATALOGUES / 4);
}

/* More sets than can be looked at: a plan that holds, and how much better another can be. */
static void
test_too_many_sets (void)
{
  const char *const parties[] = { "a", "b", "c" };
  g_autoptr (SulhScenario) scenario = base_scenario (0.6);
  g_autoptr (SulhAnswer) answer = NULL;
  g_autoptr (SulhAnswer) again = NULL;

  add_third (scenario);
  for (int i = 0; i < LARGE; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%02d", i);

      add_gift (scenario, id, parties[i % 3], parties[(i + 1) % 3], 1 + i % 5);
    }
  answer = sulh_planner_search_within (scenario, 100000, NULL, NULL, NULL, NULL);
  again = sulh_planner_search_within (scenario, 100000, NULL, NULL, NULL, NULL);
  g_assert_nonnull (answer->plan);
  g_assert_true (answer->assessment->holds);
  g_assert_cmpint (answer->proof, ==, SULH_PROOF_WITHIN);
  g_assert_cmpfloat (answer->gap, >=, 0);
  g_assert_cmpfloat (answer->gap, <, 0.5);
  g_assert_true (answer->gap == again->gap);
  g_assert_true (answer->assessment->joint_value == again->assessment->joint_value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/several-bound/of-each", test_of_each);
  g_test_add_func ("/planner/several-bound/it-holds", test_it_holds);
  g_test_add_func ("/planner/several-bound/too-many-sets", test_too_many_sets);
  return g_test_run ();
}
