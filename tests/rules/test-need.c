/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lowest starting trust at which a plan can start: model.md 6.3 and 6.8, results E1, E3, V1,
 * V4, V5 and readings A19. */
#include "ladders.h"

#include <math.h>
#include <string.h>

#define DIGITS_4 0.00005
#define N_DESIGNS 5
#define N_MEANS 6

typedef struct
{
  gsize n;
  double costs[12];
} Design;

/* The same total of 24, cut differently. */
static const Design designs[N_DESIGNS] = {
  { 1, { 24 } },
  { 5, { 1, 2, 4, 8, 9 } },
  { 8, { .5, .5, 1, 2, 3, 4, 5, 8 } },
  { 12, { .25, .25, .5, .5, 1, 1, 2, 3, 3, 4, 4, 4.5 } },
  { 5, { 9, 8, 4, 2, 1 } },
};

enum
{
  BASE,
  D_NONE,
  D_NATIONAL,
  D_HIGH,
  ESCROW,
  A_FIRST
};

/* NAN stands for "below 0.001". */
static const double needs[N_MEANS][N_DESIGNS] = {
  [BASE] = { 0.4675, 0.2724, 0.2125, 0.1601, 0.3941 },
  [D_NONE] = { 0.5156, 0.3612, 0.3340, 0.2982, 0.4530 },
  [D_NATIONAL] = { 0.4939, 0.3228, 0.2803, 0.2356, 0.4273 },
  [D_HIGH] = { 0.4336, 0.2061, 0.1279, 0.0729, 0.3488 },
  [ESCROW] = { 0.2191, 0.0261, NAN, NAN, 0.1578 },
  [A_FIRST] = { 0.6066, 0.2901, 0.2057, 0.1671, 0.5036 },
};

static void
design_ladder (TestLadder *test, int means, const Design *design)
{
  const double detection[N_MEANS] = { 0.6, 0, 0.3, 0.9, 0.6, 0.6 };

  even_ladder (test, 0, design->n, design->costs);
  set_detection (test, detection[means]);
  if (means == ESCROW)
    set_exposure (test, 0.05, 0.05);
  if (means == A_FIRST)
    set_exposure (test, 1, 0);
}

static double
design_need (int means, int design)
{
  TestLadder test;

  design_ladder (&test, means, &designs[design]);
  return need_of (&test);
}

static void
test_table (void)
{
  for (int means = 0; means < N_MEANS; means++)
    for (int design = 0; design < N_DESIGNS; design++)
      {
        double need = design_need (means, design);

        if (isnan (needs[means][design]))
          g_assert_cmpfloat (need, <, 0.001);
        else
          g_assert_cmpfloat_with_epsilon (need, needs[means][design], DIGITS_4);
      }
}

/* At trust 0.02 small steps open what one large step never does. */
static void
test_almost_no_trust (void)
{
  const gboolean high[N_DESIGNS] = { FALSE, TRUE, TRUE, TRUE, FALSE };
  const gboolean escrow[N_DESIGNS] = { FALSE, FALSE, TRUE, TRUE, FALSE };

  for (int design = 0; design < N_DESIGNS; design++)
    {
      TestLadder test;

      design_ladder (&test, D_HIGH, &designs[design]);
      set_penalty (&test, 1.0);
      set_trust (&test, 0.02);
      g_assert_cmpint (is_feasible (&test), ==, high[design]);
      design_ladder (&test, ESCROW, &designs[design]);
      set_trust (&test, 0.02);
      g_assert_cmpint (is_feasible (&test), ==, escrow[design]);
      design_ladder (&test, D_NATIONAL, &designs[design]);
      set_trust (&test, 0.02);
      g_assert_false (is_feasible (&test));
    }
}

/* E1: at trust 0.3 and below no single step of 24 starts; a graduated ladder of 24 does. */
static void
test_small_steps_open_low_trust (void)
{
  TestLadder one, graduated;

  design_ladder (&one, BASE, &designs[0]);
  for (int percent = 0; percent <= 30; percent++)
    {
      set_trust (&one, percent / 100.0);
      g_assert_false (is_feasible (&one));
    }
  for (int design = 1; design <= 3; design++)
    {
      design_ladder (&graduated, BASE, &designs[design]);
      set_trust (&graduated, 0.3);
      g_assert_true (is_feasible (&graduated));
    }
}

/* E3: more rungs, less trust; large first, more trust. */
static void
test_need_falls_with_rungs (void)
{
  for (int means = 0; means < ESCROW; means++)
    {
      for (int design = 1; design <= 3; design++)
        g_assert_cmpfloat (design_need (means, design), <, design_need (means, design - 1));
      g_assert_cmpfloat (design_need (means, 4), >, design_need (means, 1));
    }
}

/* V1: the need falls as breaches are found more often. */
static void
test_need_falls_with_detection (void)
{
  for (int design = 0; design < N_DESIGNS; design++)
    {
      TestLadder test;
      double previous = INFINITY;

      design_ladder (&test, BASE, &designs[design]);
      for (int tenth = 0; tenth <= 10; tenth++)
        {
          set_detection (&test, tenth / 10.0);
          g_assert_cmpfloat (need_of (&test), <, previous);
          previous = need_of (&test);
        }
    }
}

/* V4: an escrow does more than the best detection. */
static void
test_escrow_beats_detection (void)
{
  for (int design = 0; design < N_DESIGNS; design++)
    g_assert_cmpfloat (design_need (ESCROW, design), <, design_need (D_HIGH, design));
}

static void
assert_needs (const double *costs, const double expected[5], double detection, double penalty)
{
  for (int rung = 0; rung < 5; rung++)
    {
      TestLadder test;

      even_ladder (&test, 0, 5, costs);
      for (int i = 0; i < 2; i++)
        {
          test.stages[rung].side[i].detection = detection;
          test.stages[rung].side[i].penalty = penalty * costs[rung];
        }
      g_assert_cmpfloat_with_epsilon (need_of (&test), expected[rung], DIGITS_4);
    }
}

/* V5: on equal rungs enforcement and detection help most at the start; on ascending ones in the
 * middle. */
static void
test_where_enforcement_helps_most (void)
{
  const double equal[] = { 4.8, 4.8, 4.8, 4.8, 4.8 };
  TestLadder test;

  even_ladder (&test, 0, 5, equal);
  g_assert_cmpfloat_with_epsilon (need_of (&test), 0.3405, DIGITS_4);
  assert_needs (equal, (const double[]){ 0.3075, 0.3182, 0.3257, 0.3328, 0.3383 }, 0.6, 1.0);
  assert_needs (equal, (const double[]){ 0.3163, 0.3261, 0.3311, 0.3352, 0.3382 }, 0.9, 0.5);
  assert_needs (designs[1].costs, (const double[]){ 0.2608, 0.2531, 0.2460, 0.2500, 0.2650 }, 0.6,
                1.0);
}

/* Giving in parts is worth more than it looks. */
static void
test_tranches (void)
{
  const int tranches[] = { 1, 2, 5, 10 };
  const double expected[] = { 0.4675, 0.3532, 0.2576, 0.2191 };

  for (gsize n = 0; n < G_N_ELEMENTS (expected); n++)
    {
      TestLadder test;
      double exposure = sulh_rules_exposure_tranched (0.5, tranches[n]);

      even_ladder (&test, 0, COSTS (24));
      set_exposure (&test, exposure, exposure);
      g_assert_cmpfloat_with_epsilon (need_of (&test), expected[n], DIGITS_4);
    }
}

static void
test_no_trust_is_enough (void)
{
  TestLadder test;

  base_ladder (&test, 0, 0.9, COSTS (4), (double[]){ 4 });
  g_assert_true (isinf (need_of (&test)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/need/table", test_table);
  g_test_add_func ("/rules/need/almost-no-trust", test_almost_no_trust);
  g_test_add_func ("/rules/need/small-steps", test_small_steps_open_low_trust);
  g_test_add_func ("/rules/need/falls-with-rungs", test_need_falls_with_rungs);
  g_test_add_func ("/rules/need/falls-with-detection", test_need_falls_with_detection);
  g_test_add_func ("/rules/need/escrow", test_escrow_beats_detection);
  g_test_add_func ("/rules/need/where-enforcement-helps", test_where_enforcement_helps_most);
  g_test_add_func ("/rules/need/tranches", test_tranches);
  g_test_add_func ("/rules/need/never-enough", test_no_trust_is_enough);
  return g_test_run ();
}
