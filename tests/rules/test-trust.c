/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How evidence moves trust: R3, result E4, readings A1 and A4. */
#include "ladders.h"

#include <math.h>

static SulhBelief
belief (double alpha, double beta)
{
  return (SulhBelief){ .alpha = alpha, .beta = beta, .prior_alpha = alpha, .prior_beta = beta };
}

/* E4: words move nothing, a costly step moves more than a cheap one. */
static void
test_words_weigh_nothing (void)
{
  SulhParameters parameters = base_parameters ();
  double previous = 0;

  g_assert_cmpfloat (sulh_rules_evidence_weight (&parameters, 1, 0, 2), ==, 0);
  g_assert_cmpfloat (sulh_rules_evidence_weight (&parameters, 1, 0, 0), ==, 0);
  for (double cost = 0.125; cost < 1000; cost *= 2)
    {
      SulhBelief moved = belief (2, 3);

      sulh_rules_belief_after_kept (&moved, sulh_rules_evidence_weight (&parameters, 1, cost, 2));
      g_assert_cmpfloat (sulh_rules_trust (&moved) - 0.4, >, previous);
      previous = sulh_rules_trust (&moved) - 0.4;
    }
  g_assert_cmpfloat (sulh_rules_evidence_weight (&parameters, 1, 2, 2), ==, 1);
  g_assert_cmpfloat (sulh_rules_evidence_weight (&parameters, 0.5, 2, 2), ==, 0.5);
}

/* A rung moves the belief of the one who watched, not of the one who performed. */
static void
test_evidence_reaches_the_observer (void)
{
  TestLadder test;
  SulhPreparedStage stage;
  SulhBelief beliefs[2] = { belief (2, 3), belief (2, 3) };

  even_ladder (&test, 0.4, COSTS (2));
  test.stages[0].side[1].cost = 0;
  sulh_rules_stage_prepare (&test.ladder.parameters, test.ladder.outlook, &test.stages[0], &stage);
  sulh_rules_stage_forward (&stage, beliefs);
  g_assert_cmpfloat (beliefs[0].alpha, ==, 2);
  g_assert_cmpfloat (beliefs[1].alpha, ==, 3);
}

static void
test_late_and_broken (void)
{
  SulhParameters parameters = base_parameters ();
  SulhBelief late = belief (2, 3);
  SulhBelief broken = belief (2, 3);

  sulh_rules_belief_after_late (&late, &parameters, 1, 0.3);
  g_assert_cmpfloat_with_epsilon (late.alpha, 2.367879, 1e-6);
  g_assert_cmpfloat_with_epsilon (late.beta, 3.316060, 1e-6);
  sulh_rules_belief_after_breach (&broken, &parameters, 1);
  g_assert_cmpfloat (broken.alpha, ==, 2);
  g_assert_cmpfloat (broken.beta, ==, 6);
  g_assert_cmpfloat_with_epsilon (sulh_rules_quality_doubted (1, 5, 0.2), 0.367879, 1e-6);
}

static void
test_forgetting_halves (void)
{
  SulhParameters parameters = base_parameters ();
  SulhBelief moved = { .alpha = 6, .beta = 1, .prior_alpha = 2, .prior_beta = 3 };

  sulh_rules_belief_forget (&moved, &parameters, 180);
  g_assert_cmpfloat (moved.alpha, ==, 6);
  parameters.forgetting_half_life = 180;
  sulh_rules_belief_forget (&moved, &parameters, 180);
  g_assert_cmpfloat_with_epsilon (moved.alpha, 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (moved.beta, 2, 1e-12);
}

static void
test_raising_keeps_firmness (void)
{
  SulhBelief low = belief (1, 4);
  SulhBelief high = belief (4, 1);

  sulh_rules_belief_raise (&low, 0.6);
  g_assert_cmpfloat_with_epsilon (low.alpha, 3, 1e-12);
  g_assert_cmpfloat_with_epsilon (low.alpha + low.beta, 5, 1e-12);
  g_assert_cmpfloat_with_epsilon (low.prior_alpha, 3, 1e-12);
  sulh_rules_belief_raise (&high, 0.6);
  g_assert_cmpfloat (high.alpha, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/trust/words", test_words_weigh_nothing);
  g_test_add_func ("/rules/trust/observer", test_evidence_reaches_the_observer);
  g_test_add_func ("/rules/trust/late-and-broken", test_late_and_broken);
  g_test_add_func ("/rules/trust/forgetting", test_forgetting_halves);
  g_test_add_func ("/rules/trust/raising", test_raising_keeps_firmness);
  return g_test_run ();
}
