/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The authority on whether a plan holds: dated rungs, every test of each, the first that fails. */
#pragma once

#include "rules/agenda.h"

G_BEGIN_DECLS

/* In the order in which the tests of one rung are read. Those up to SULH_TEST_PRESENCE say whether
 * the rung can begin, SULH_TEST_PARTICIPATION whether everybody would begin it, the next three
 * whether everybody gets through the days to the next rung; the last ones look at the whole. */
typedef enum
{
  SULH_TEST_NONE, /* no test failed */
  SULH_TEST_TWICE, /* the exchange stands earlier already */
  SULH_TEST_NEED, /* a prerequisite does not stand earlier (A12) */
  SULH_TEST_ALTERNATIVE, /* another of its group stands earlier (A12) */
  SULH_TEST_POSITION, /* its place is pinned, and this is another */
  SULH_TEST_GAP, /* the rung before takes longer (A13) */
  SULH_TEST_UNVERIFIED, /* the rung before is verified later (A18) */
  SULH_TEST_WINDOW, /* too early, too late, or not on the pinned day */
  SULH_TEST_CLOSED, /* within a closed time */
  SULH_TEST_LAG, /* too soon or too late after another exchange */
  SULH_TEST_DEADLINE, /* after the deadline of a principal, extensions counted (R10) */
  SULH_TEST_VERIFIER, /* its regime does not work yet */
  SULH_TEST_CAPACITY, /* somebody who carries or verifies it has too much to do */
  SULH_TEST_PRESENCE, /* somebody who carries or verifies it has left (R13) */
  SULH_TEST_PARTICIPATION, /* a principal would rather leave (R8) */
  SULH_TEST_CAPITAL, /* a principal falls below its floor at home (R9) */
  SULH_TEST_BALANCE, /* a principal has given, or received, too much (R9) */
  SULH_TEST_PATIENCE, /* a principal waits longer than it can for a visible, verified gain (R9);
                       * does not bind unless the agenda says so */
  SULH_TEST_REQUIRED, /* a required exchange is missing */
  SULH_TEST_MUST, /* nothing is about an issue that a principal will not do without */
  SULH_TEST_END, /* the plan ends later than it is meant to */
  SULH_TEST_EMPTY, /* an empty plan is no plan (A12) */
} SulhTest;

#define SULH_TEST_BIT(test) ((guint32)1 << (test))

/* One test that fails. */
typedef struct
{
  SulhTest test; /* SULH_TEST_NONE if none does */
  guint rung; /* from 0; the number of rungs for what is missing from the whole */
  int principal; /* whose test it is, or SULH_NOBODY */
  int day; /* on which it fails */
  double lacks; /* by how much: days, points, capital, units; 0 where it has no measure */
  int other; /* the item or servant that it fails against, or SULH_NOBODY */
} SulhFailure;

/* One rung of a plan that was walked. */
typedef struct
{
  SulhDatedRung rung;
  guint32 failed; /* a bit for each test that fails, binding or not */
  guint32 failed_by[SULH_PRINCIPALS_MOST]; /* the same for those that are of one principal */
  double trust[2]; /* of each of the pair in the other, just before */
  double reliability[2]; /* that each of the pair expects of the other */
  double worth[SULH_PRINCIPALS_MOST]; /* [W] of going on from here */
  double slack[SULH_PRINCIPALS_MOST]; /* of R8 */
  double capital[SULH_PRINCIPALS_MOST]; /* lowest from its day to the day before the next */
  double highest[SULH_PRINCIPALS_MOST]; /* balance over the same days */
  double lowest[SULH_PRINCIPALS_MOST];
  int wait[SULH_PRINCIPALS_MOST]; /* longest time without a visible, verified gain up to then */
} SulhWalkedRung;

/* A plan that was walked. The rungs belong to the walk. */
typedef struct
{
  gboolean holds; /* whether every binding test passes */
  SulhFailure first; /* who would walk away first: lowest rung, then in the order of SulhTest,
                      * then A before B (A15) */
  guint32 missing; /* a bit for each test of the whole that fails, binding or not */
  double joint; /* [J] Nash product of all who take part, as a mean; NAN if it does not hold */
  double worth[SULH_PRINCIPALS_MOST];
  int end; /* day on which all is verified */
  guint n_rungs;
  const SulhWalkedRung *rungs;
} SulhWalked;

/* A plan while it is being walked: buffers for all rungs, taken once. One thread at a time. */
typedef struct SulhWalk SulhWalk;

/**
 * sulh_rules_walk_new:
 * @agenda: (transfer none): must outlive the walk
 *
 * Returns: (transfer full): a walk that has not begun; free with sulh_rules_walk_free()
 */
SulhWalk *sulh_rules_walk_new (const SulhAgenda *agenda);
void sulh_rules_walk_free (SulhWalk *walk);

/**
 * sulh_rules_walk_plan:
 * @walk: a walk; what it held is forgotten
 * @rungs: (array length=n_rungs): dated, in order
 * @n_rungs: how many
 *
 * Tests a whole plan by all rules: every test of every rung and of the whole. This is the only
 * authority on feasibility; planner, checks and explanations ask it. R3 to R9, R13 and the
 * conditions of the scenario; readings A4, A8 to A15, A18, A20. The first rung may stand on any
 * day; days at home are counted from it (readings A13). A principal that takes no part in a rung
 * neither gives nor gains by it, and is tested by what lies ahead of it: b D W' ≥ O. In @agenda
 * .parallel the evidence of a rung counts from the day on which it is verified.
 *
 * Allocates nothing, but for a plan of more rungs than the agenda has
 * items. Cost: rungs × principals, the days of the plan × principals, and for each rung
 * those that are open with it; two exponentials per rung.
 *
 * Returns: (transfer none): the judgement; valid until @walk is used again
 */
const SulhWalked *sulh_rules_walk_plan (SulhWalk *walk, const SulhDatedRung *rungs, guint n_rungs);

/**
 * sulh_rules_walk_begin:
 * @walk: a walk; what it held is forgotten
 *
 * For a search that goes forward and back: begin, push, pop, and value at any depth.
 */
void sulh_rules_walk_begin (SulhWalk *walk);

/**
 * sulh_rules_walk_push:
 * @walk: a walk
 * @rung: the next rung
 *
 * Adds a rung and makes every test that does not look ahead: all but participation, the days at
 * home after it, and the whole. The days at home since the rung before are tested now, and count as
 * failures of that rung. A rung that fails stays until it is popped. Allocates nothing. Cost: the
 * days since the rung before × principals, and the rungs that are open.
 *
 * Returns: the first binding test that fails, or %SULH_TEST_NONE
 */
SulhTest sulh_rules_walk_push (SulhWalk *walk, const SulhDatedRung *rung);

/**
 * sulh_rules_walk_pop:
 * @walk: a walk with at least one rung
 *
 * Takes the last rung away. Cost: constant.
 */
void sulh_rules_walk_pop (SulhWalk *walk);

/**
 * sulh_rules_walk_value:
 * @walk: a walk with rungs
 *
 * Ends the plan here: the days at home until all is verified, participation at every rung (R8) and
 * the whole. Stops at the first binding test that fails. The walk can go on from where it was.
 * Allocates nothing. Cost: as sulh_rules_walk_plan() without the days that were walked already.
 *
 * Returns: J, or NAN if the plan does not hold
 */
double sulh_rules_walk_value (SulhWalk *walk);

/**
 * sulh_rules_walk_find_day:
 * @walk: a walk
 * @item: that would come next
 * @design: of it
 *
 * The earliest day, not before day 0, on which the item could be pushed so that gap, window,
 * closed times, lags, its regime and capacity allow it, with the rungs before it where they are.
 *
 * Returns: the day, or %SULH_DAY_LAST if there is none
 */
int sulh_rules_walk_find_day (SulhWalk *walk, guint item, guint design);

/**
 * sulh_rules_walk_fit:
 * @agenda: of the scenario
 * @rungs: (inout) (array length=n_rungs): in order; their days are set
 * @n_rungs: how many
 *
 * The earliest days, not before day 0, on which a whole order could stand: the least solution of
 * gaps, windows, closed times, lags, regimes and capacity together. A greatest lag puts off the
 * rung that comes first, which sulh_rules_walk_find_day() cannot know yet. The days are the
 * earliest and not the best: J is counted from the first rung, so that a plan would gain by putting
 * that off. An exchange that the plan has too early or twice is left to sulh_rules_walk_plan().
 * Allocates nothing. Cost: rungs² for each time that something is put off.
 *
 * Returns: whether there are such days; if not, @rungs stand where the search for them ended
 */
gboolean sulh_rules_walk_fit (const SulhAgenda *agenda, SulhDatedRung *rungs, guint n_rungs);

/**
 * sulh_rules_walk_settle:
 * @agenda: of the scenario
 * @rungs: (inout) (array length=n_rungs): in order, on the days before which they may not stand
 * @n_rungs: how many
 *
 * As sulh_rules_walk_fit(), for days that are not earlier than those given. Where exchanges may
 * overlap, each rung stands no earlier than the one before it.
 *
 * Returns: whether there are such days; if not, @rungs stand where the search for them ended
 */
gboolean sulh_rules_walk_settle (const SulhAgenda *agenda, SulhDatedRung *rungs, guint n_rungs);

/**
 * sulh_rules_walk_date:
 * @agenda: of the scenario
 * @plan: rungs in order, with or without days
 * @n_rungs: (out): how many
 *
 * Rungs with a day stand on it; the others follow the rung before by its gap, the first on day 0
 * (readings A13). Rungs that name no exchange are left out; each is carried out by the design that
 * it names.
 *
 * Returns: (transfer full): the rungs; free with g_free()
 */
SulhDatedRung *sulh_rules_walk_date (const SulhAgenda *agenda, const SulhPlan *plan,
                                     guint *n_rungs);

/**
 * sulh_rules_test_name:
 * @test: a test
 *
 * Returns: (transfer none): what it asks, in a few words of the user's language
 */
const char *sulh_rules_test_name (SulhTest test);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhWalk, sulh_rules_walk_free)

G_END_DECLS
