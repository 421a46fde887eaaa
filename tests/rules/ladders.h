/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ladders on the base assumptions of the written model, for tests. */
#pragma once

#include "rules/rules.h"

#define LADDER_MAX 16

/* A ladder with room for its rungs. Its arrays point into itself, so it is never copied. */
typedef struct
{
  SulhStage stages[LADDER_MAX];
  SulhLeverage leverage;
  SulhLadder ladder;
} TestLadder;

/* epsilon 0.02, eta 0.15, w_max 2, chi 0.5, sigma 0.25, lambda 3, nothing forgotten. */
SulhParameters base_parameters (void);

/* exposure 0.5, detection 0.6, reversibility 0.3, F 0.5 C, quality 1, gap 30. */
SulhStage base_stage (double cost_a, double cost_b, double gain_a, double gain_b);

/* C_half 2, rates 0.0010 and 0.0004, prior strength 5. */
void base_ladder (TestLadder *test, double trust, double factor, gsize n, const double *costs_a,
                  const double *costs_b);

/* The same cost for both and gains of 1.6 times the other's cost. */
void even_ladder (TestLadder *test, double trust, gsize n, const double *costs);

/* Shorthand for an array literal and its length. */
#define COSTS(...)                                                                                 \
  (sizeof ((double[]){ __VA_ARGS__ }) / sizeof (double)), (double[])                               \
  {                                                                                                \
    __VA_ARGS__                                                                                    \
  }

void set_trust (TestLadder *test, double trust);
void set_detection (TestLadder *test, double detection);
void set_exposure (TestLadder *test, double exposure_a, double exposure_b);
void set_penalty (TestLadder *test, double share_of_cost);

/* Lowest starting trust of both; leaves the starting trust at 0. */
double need_of (TestLadder *test);
gboolean is_feasible (const TestLadder *test);
