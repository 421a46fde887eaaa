/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ladders.h"

#include <math.h>

#define FIRMNESS 5.0

static SulhTerms
base_terms (double cost, double gain)
{
  return (SulhTerms){
    .cost = cost,
    .gain = gain,
    .exposure = 0.5,
    .detection = 0.6,
    .reversibility = 0.3,
    .penalty = 0.5 * cost,
    .visibility = 1,
    .quality = 1,
  };
}

SulhParameters
base_parameters (void)
{
  return (SulhParameters){
    .incentive_weight = 0.5,
    .temptation_scale = 0.25,
    .residual_doubt = 0.02,
    .face_cost = 0.15,
    .evidence_max = 2,
    .breach_weight = 3,
    .lateness_scale = 0.3,
    .misread = 0.5,
  };
}

SulhStage
base_stage (double cost_a, double cost_b, double gain_a, double gain_b)
{
  return (SulhStage){
    .side = { base_terms (cost_a, gain_a), base_terms (cost_b, gain_b) },
    .gap = 30,
  };
}

void
base_ladder (TestLadder *test, double trust, double factor, gsize n, const double *costs_a,
             const double *costs_b)
{
  g_assert_cmpuint (n, <=, LADDER_MAX);
  for (gsize k = 0; k < n; k++)
    test->stages[k] = base_stage (costs_a[k], costs_b[k], factor * costs_b[k], factor * costs_a[k]);
  test->leverage = (SulhLeverage){ .exit_day = INFINITY, .fading_days = INFINITY };
  test->ladder = (SulhLadder){
    .stages = test->stages,
    .n_stages = n,
    .outlook = { { .rate = 0.0010, .present_bias = 1, .half_cost = 2 },
                 { .rate = 0.0004, .present_bias = 1, .half_cost = 2 } },
    .leverages = &test->leverage,
    .n_leverages = 1,
    .parameters = base_parameters (),
  };
  set_trust (test, trust);
}

void
even_ladder (TestLadder *test, double trust, gsize n, const double *costs)
{
  base_ladder (test, trust, 1.6, n, costs, costs);
}

void
set_trust (TestLadder *test, double trust)
{
  for (int i = 0; i < 2; i++)
    {
      SulhBelief *belief = &test->ladder.belief[i];

      belief->alpha = belief->prior_alpha = trust * FIRMNESS;
      belief->beta = belief->prior_beta = (1 - trust) * FIRMNESS;
    }
}

void
set_detection (TestLadder *test, double detection)
{
  for (gsize k = 0; k < test->ladder.n_stages; k++)
    for (int i = 0; i < 2; i++)
      test->stages[k].side[i].detection = detection;
}

void
set_exposure (TestLadder *test, double exposure_a, double exposure_b)
{
  for (gsize k = 0; k < test->ladder.n_stages; k++)
    {
      test->stages[k].side[0].exposure = exposure_a;
      test->stages[k].side[1].exposure = exposure_b;
    }
}

void
set_penalty (TestLadder *test, double share_of_cost)
{
  for (gsize k = 0; k < test->ladder.n_stages; k++)
    for (int i = 0; i < 2; i++)
      test->stages[k].side[i].penalty = share_of_cost * test->stages[k].side[i].cost;
}

double
need_of (TestLadder *test)
{
  set_trust (test, 0);
  return sulh_rules_ladder_need (&test->ladder);
}

gboolean
is_feasible (const TestLadder *test)
{
  return !isnan (sulh_rules_ladder_value (&test->ladder, NULL));
}
