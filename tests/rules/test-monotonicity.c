/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An improvement never hurts: model.md section 4, "Monotonicity", in the stronger sentence of the
 * readings: gains below costs, present bias, outside options and forgetting allowed. */
#include "ladders.h"

#include <math.h>

#define N_PLANS 10000
#define N_TRIES 400000
#define TINY 1e-9

typedef void (*Improvement) (TestLadder *test, GRand *rand);

/* Moves @value part of the way to @limit. */
static double
toward (double value, double limit, GRand *rand)
{
  return value + (limit - value) * g_rand_double (rand);
}

static SulhTerms *
any_side (TestLadder *test, GRand *rand)
{
  int k = g_rand_int_range (rand, 0, (int)test->ladder.n_stages);

  return &test->stages[k].side[g_rand_int_range (rand, 0, 2)];
}

static void
raise_trust (TestLadder *test, GRand *rand)
{
  SulhBelief *belief = &test->ladder.belief[g_rand_int_range (rand, 0, 2)];

  sulh_rules_belief_raise (belief, toward (sulh_rules_trust (belief), 1, rand));
}

static void
raise_detection (TestLadder *test, GRand *rand)
{
  SulhTerms *terms = any_side (test, rand);

  terms->detection = toward (terms->detection, 1, rand);
}

static void
raise_penalty (TestLadder *test, GRand *rand)
{
  SulhTerms *terms = any_side (test, rand);

  terms->penalty = toward (terms->penalty, 5 * terms->cost, rand);
}

static void
raise_reversibility (TestLadder *test, GRand *rand)
{
  SulhTerms *terms = any_side (test, rand);

  terms->reversibility = toward (terms->reversibility, 1, rand);
}

static void
raise_compensation (TestLadder *test, GRand *rand)
{
  SulhTerms *terms = any_side (test, rand);

  terms->compensation = toward (terms->compensation, terms->cost, rand);
}

static void
raise_framing (TestLadder *test, GRand *rand)
{
  SulhTerms *terms = any_side (test, rand);

  terms->framing = toward (terms->framing, 1, rand);
}

static void
raise_quality (TestLadder *test, GRand *rand)
{
  SulhTerms *terms = any_side (test, rand);

  terms->quality = toward (terms->quality, 1, rand);
}

static void
lower_exposure (TestLadder *test, GRand *rand)
{
  SulhTerms *terms = any_side (test, rand);

  terms->exposure = toward (terms->exposure, 0, rand);
}

static void
lower_face_cost (TestLadder *test, GRand *rand)
{
  test->ladder.parameters.face_cost = toward (test->ladder.parameters.face_cost, 0, rand);
}

static void
lower_round_cost (TestLadder *test, GRand *rand)
{
  int k = g_rand_int_range (rand, 0, (int)test->ladder.n_stages);
  double *cost = &test->stages[k].round_cost[g_rand_int_range (rand, 0, 2)];

  *cost = toward (*cost, 0, rand);
}

static const Improvement improvements[] = {
  raise_trust,   raise_detection, raise_penalty,  raise_reversibility, raise_compensation,
  raise_framing, raise_quality,   lower_exposure, lower_face_cost,     lower_round_cost,
};

static void
random_terms (SulhTerms *terms, double lowest_gain, GRand *rand)
{
  double cost = terms->cost;

  *terms = (SulhTerms){
    .cost = cost,
    .gain = terms->gain * g_rand_double_range (rand, lowest_gain, 2.5),
    .exposure = g_rand_double (rand),
    .detection = g_rand_double (rand),
    .reversibility = g_rand_double (rand),
    .penalty = cost * g_rand_double_range (rand, 0, 1.5),
    .compensation = cost * g_rand_double_range (rand, 0, 0.5),
    .visibility = g_rand_double (rand),
    .framing = g_rand_double (rand),
    .quality = g_rand_double (rand),
  };
}

static void
random_ladder (TestLadder *test, GRand *rand)
{
  gsize n = (gsize)g_rand_int_range (rand, 1, 7);
  double lowest_gain = g_rand_boolean (rand) ? 1 : 0.3;
  double costs[2][6];

  for (gsize k = 0; k < n; k++)
    for (int i = 0; i < 2; i++)
      costs[i][k] = g_rand_double_range (rand, 0.1, 8);
  base_ladder (test, g_rand_double (rand), 1, n, costs[0], costs[1]);
  for (gsize k = 0; k < n; k++)
    for (int i = 0; i < 2; i++)
      {
        random_terms (&test->stages[k].side[i], lowest_gain, rand);
        test->stages[k].gap = g_rand_double_range (rand, 1, 200);
        test->stages[k].round_cost[i] = g_rand_double_range (rand, 0, 0.2);
      }
  for (int i = 0; i < 2; i++)
    {
      test->ladder.outlook[i].rate = g_rand_double_range (rand, 0, 0.003);
      test->ladder.outlook[i].half_cost = g_rand_double_range (rand, 0.5, 5);
      test->ladder.outlook[i].present_bias
          = g_rand_boolean (rand) ? 1 : g_rand_double_range (rand, 0.5, 1);
      test->ladder.outlook[i].outside
          = g_rand_boolean (rand) ? 0 : g_rand_double_range (rand, 0, 0.5);
    }
  test->ladder.parameters.forgetting_half_life
      = g_rand_boolean (rand) ? 0 : g_rand_double_range (rand, 30, 700);
}

/* Whether the ladder still holds and no value of any rung and party has fallen. */
static gboolean
none_fell (const SulhLadderResult *before, const SulhLadderResult *after)
{
  if (!after->feasible)
    return FALSE;
  for (gsize k = 0; k < before->n_rungs; k++)
    for (int i = 0; i < 2; i++)
      if (after->rungs[k].side[i].worth < before->rungs[k].side[i].worth - TINY)
        return FALSE;
  return TRUE;
}

/* Ladder @test is feasible; applies each improvement in turn and counts those that hurt. */
static int
count_violations (const TestLadder *test, const SulhLadderResult *before, GRand *rand, int *n_moved)
{
  int violations = 0;

  for (gsize n = 0; n < G_N_ELEMENTS (improvements); n++)
    {
      g_autoptr (SulhLadderResult) after = NULL;
      TestLadder better = *test;

      better.ladder.stages = better.stages;
      better.ladder.leverages = &better.leverage;
      improvements[n](&better, rand);
      after = sulh_rules_ladder_judge (&better.ladder);
      violations += !none_fell (before, after);
      *n_moved += after->joint > before->joint + TINY;
    }
  return violations;
}

static void
test_improvements_never_hurt (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260411);
  int feasible = 0, long_ones = 0, violations = 0, moved = 0;

  for (int n = 0; n < N_TRIES && feasible < N_PLANS; n++)
    {
      g_autoptr (SulhLadderResult) before = NULL;
      TestLadder test;

      random_ladder (&test, rand);
      before = sulh_rules_ladder_judge (&test.ladder);
      if (!before->feasible)
        continue;
      feasible++;
      long_ones += before->n_rungs >= 3;
      violations += count_violations (&test, before, rand, &moved);
    }
  g_test_message ("%d feasible plans, %d of 3 to 6 rungs, %d changes raised the value", feasible,
                  long_ones, moved);
  g_assert_cmpint (feasible, ==, N_PLANS);
  g_assert_cmpint (long_ones, >, 2000);
  g_assert_cmpint (moved, >, 3 * N_PLANS);
  g_assert_cmpint (violations, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/monotonicity/improvements", test_improvements_never_hurt);
  return g_test_run ();
}
