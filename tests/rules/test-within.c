/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said without an exponential is never wrong, and mostly enough. */
#include "rules/rules.h"

#include <math.h>

#define STAGES 40
#define STORIES 4000

/* Bounds were worth nothing if they left more than this share of the answers open. */
#define OPEN_MOST 0.1

typedef struct
{
  SulhParameters parameters;
  SulhPreparedStage stages[STAGES];
  double trust[STAGES][2];
  guint n;
} Story;

static SulhPreparedSide
make_side (GRand *rand)
{
  double cost = g_rand_int_range (rand, 0, 12) == 0 ? 0 : g_rand_double_range (rand, 0.1, 20);
  double discount = g_rand_double_range (rand, 0.7, 1);

  return (SulhPreparedSide){
    .net = g_rand_double_range (rand, -1.2, 2) * cost + g_rand_double_range (rand, -1, 1),
    .loss = g_rand_double_range (rand, 0, 0.8) * cost,
    .cost = cost,
    .deterrent = g_rand_double_range (rand, 0, 0.6) * cost,
    .discount = discount,
    .biased = discount * g_rand_double_range (rand, 0.3, 1),
    .round_cost = g_rand_double_range (rand, 0, 0.2),
    .outside = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_double_range (rand, 0, 3) : 0,
  };
}

static void
make_story (Story *story, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  story->n = (guint)g_rand_int_range (rand, 1, STAGES);
  story->parameters = (SulhParameters){
    .incentive_weight = g_rand_double_range (rand, 0, 1),
    .temptation_scale = seed % 20 == 0 ? 0 : g_rand_double_range (rand, 0.05, 2),
    .residual_doubt = g_rand_double_range (rand, 0, 0.1),
  };
  for (guint k = 0; k < story->n; k++)
    for (int i = 0; i < 2; i++)
      {
        story->stages[k].side[i] = make_side (rand);
        story->trust[k][i] = g_rand_double (rand);
      }
}

static void
test_sure (void)
{
  guint answers = 0, open = 0;

  for (guint32 seed = 0; seed < STORIES; seed++)
    {
      Story story;
      SulhWithin within[2] = { { 0, 0 }, { 0, 0 } };
      double worth[2] = { 0, 0 };

      make_story (&story, seed);
      for (guint k = story.n; k-- > 0;)
        {
          const SulhPreparedStage *stage = &story.stages[k];
          SulhSureness sureness
              = sulh_rules_stage_sure (&story.parameters, stage, story.trust[k], within);
          double next[2] = { worth[0], worth[1] };
          SulhBackStep back;

          sulh_rules_stage_back (&story.parameters, stage, story.trust[k], next, &back);
          if (sureness != SULH_UNSURE)
            g_assert_cmpint (sureness == SULH_SURE, ==, back.holds[0] && back.holds[1]);
          for (int i = 0; i < 2; i++)
            {
              const SulhPreparedSide *side = &stage->side[i];
              SulhSureness keeps = sulh_rules_keeping_sure (&story.parameters, side, within[i]);

              if (side->cost > 0 && keeps != SULH_UNSURE)
                g_assert_cmpint (keeps == SULH_SURE, ==,
                                 sulh_rules_temptation (&story.parameters, side->deterrent,
                                                        side->discount * fmax (0, next[i]),
                                                        side->cost)
                                     >= 0);
            }
          sulh_rules_stage_worth (&story.parameters, stage, story.trust[k], next, worth);
          sulh_rules_stage_within (&story.parameters, stage, story.trust[k], within);
          for (int i = 0; i < 2; i++)
            {
              g_assert_cmpfloat (worth[i], ==, back.worth[i]);
              g_assert_cmpfloat (within[i].low, <=, worth[i] + 1e-9);
              g_assert_cmpfloat (within[i].high, >=, worth[i] - 1e-9);
            }
          answers++;
          open += sureness == SULH_UNSURE;
        }
    }
  g_test_message ("%u of %u answers left open", open, answers);
  g_assert_cmpfloat ((double)open / answers, <, OPEN_MOST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/within/sure", test_sure);
  return g_test_run ();
}
