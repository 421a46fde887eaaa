/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many values stepped back through at once are those stepped back through one by one. */
#include "rules/rules.h"

#include <math.h>

#define PAIRS 101

static SulhParameters
base_parameters (void)
{
  return (SulhParameters){ .incentive_weight = 0.5,
                           .temptation_scale = 0.25,
                           .residual_doubt = 0.02,
                           .face_cost = 0.15,
                           .evidence_max = 2 };
}

/* A rung of unlike sides; @cost is what A performs at. */
static void
prepare (const SulhParameters *parameters, double cost, SulhPreparedStage *prepared)
{
  const SulhOutlook outlook[2] = { { 0.001, 0.8, 2, 0.3 }, { 0.0004, 1, 2, 0 } };
  SulhStage stage = { .gap = 30, .round_cost = { 0.1, 0 } };

  for (int i = 0; i < 2; i++)
    stage.side[i] = (SulhTerms){
      .cost = i == 0 ? cost : 3,
      .gain = 4 + i,
      .exposure = 0.5,
      .detection = 0.6,
      .reversibility = 0.3,
      .penalty = 1,
      .visibility = 1,
      .quality = 1,
    };
  sulh_rules_stage_prepare (parameters, outlook, &stage, prepared);
}

/* From nothing to twenty points for one and back for the other. */
static void
fill_pairs (double pairs[PAIRS][2])
{
  for (int k = 0; k < PAIRS; k++)
    {
      pairs[k][0] = 0.2 * k;
      pairs[k][1] = 0.2 * (PAIRS - 1 - k) - 1;
    }
}

static void
assert_same (const SulhParameters *parameters, double cost, double trust)
{
  const double trusts[2] = { trust, 0.9 * trust };
  double pairs[PAIRS][2], worth[PAIRS][2], alone[2], reliability[2];
  SulhPreparedStage prepared;
  SulhPlacedStage placed;
  gsize n, k = 0;

  fill_pairs (pairs);
  prepare (parameters, cost, &prepared);
  sulh_rules_stage_place (parameters, &prepared, NULL, &placed);
  n = sulh_rules_placed_back (&placed, trusts, pairs, PAIRS, worth);
  for (int p = 0; p < PAIRS; p++)
    {
      SulhBackStep step;

      sulh_rules_stage_back (parameters, &prepared, trusts, pairs[p], &step);
      if (!step.holds[0] || !step.holds[1])
        continue;
      g_assert_cmpuint (k, <, n);
      g_assert_true (sulh_rules_placed_step (&placed, trusts, pairs[p], reliability, alone));
      for (int i = 0; i < 2; i++)
        {
          g_assert_cmpfloat_with_epsilon (worth[k][i], step.worth[i], 1e-13);
          g_assert_cmpfloat_with_epsilon (alone[i], step.worth[i], 1e-13);
          g_assert_cmpfloat_with_epsilon (reliability[i], step.reliability[i], 1e-13);
        }
      k++;
    }
  g_assert_cmpuint (k, ==, n);
}

static void
test_one_by_one (void)
{
  SulhParameters parameters = base_parameters ();

  for (int trust = 0; trust <= 10; trust++)
    for (double cost = 0; cost < 100; cost = 2 * cost + 0.01)
      assert_same (&parameters, cost, trust / 10.0);
}

/* Nobody hesitates: what divides by the softness of the choice is not finite. */
static void
test_without_softness (void)
{
  SulhParameters parameters = base_parameters ();

  parameters.temptation_scale = 0;
  for (int trust = 0; trust <= 10; trust++)
    assert_same (&parameters, 2, trust / 10.0);
}

/* With points to spare a side stays that would leave, and no leeway is enough for a worse loss. */
static void
test_leeway (void)
{
  const double none[2] = { 0, 0 }, some[2] = { 2.5, 2.5 }, trust[2] = { 0.1, 0.1 };
  SulhParameters parameters = base_parameters ();
  const double nothing[1][2] = { { 0, 0 } };
  double worth[1][2];
  SulhPreparedStage prepared;
  SulhPlacedStage placed;

  prepare (&parameters, 4, &prepared);
  sulh_rules_stage_place (&parameters, &prepared, none, &placed);
  g_assert_cmpuint (sulh_rules_placed_back (&placed, trust, nothing, 1, worth), ==, 0);
  sulh_rules_stage_place (&parameters, &prepared, some, &placed);
  g_assert_cmpuint (sulh_rules_placed_back (&placed, trust, nothing, 1, worth), ==, 1);
  g_assert_cmpfloat (worth[0][0], <, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/placed/one-by-one", test_one_by_one);
  g_test_add_func ("/rules/placed/without-softness", test_without_softness);
  g_test_add_func ("/rules/placed/leeway", test_leeway);
  return g_test_run ();
}
