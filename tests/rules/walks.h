/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans of small scenarios walked, for tests. */
#pragma once

#include "scenarios.h"

/* The first plan of a scenario, dated and walked; the rungs are the test's to change. */
typedef struct
{
  SulhAgenda *agenda;
  SulhWalk *walk;
  SulhDatedRung *rungs;
  guint n;
  const SulhWalked *walked;
} TestWalk;

void walk_begin (TestWalk *test, const SulhScenario *scenario);
void walk_again (TestWalk *test);
void walk_end (TestWalk *test);

/* Exchanges of 1, 2, 4 and 8 with gains of 1.6 times the other's cost. */
SulhScenario *ladder_scenario (double trust);
SulhExchange *exchange_of (SulhScenario *scenario, guint index);
SulhTiming *timing_of (SulhScenario *scenario, guint index);
SulhVerification *regime_of (SulhScenario *scenario);
SulhArrangement *arrangement_of (SulhScenario *scenario, guint index);
/* Adds a support part, so that capital and patience count. */
SulhSupport *support_of (SulhScenario *scenario, const char *party);
SulhDignity *dignity_of (SulhScenario *scenario, const char *party);

void assert_holds (const SulhScenario *scenario);
/* Who would walk away first, and by how much. */
void assert_fails (const SulhScenario *scenario, SulhTest expected, guint rung, int principal,
                   int day, double lacks);
