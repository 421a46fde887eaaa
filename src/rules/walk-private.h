/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan while it is walked, as the files of the walk see it. */
#pragma once

#include "rules/walk.h"

G_BEGIN_DECLS

/* Failures of one rung that are found at the same time. */
typedef struct
{
  guint32 failed;
  guint32 failed_by[SULH_PRINCIPALS_MOST];
  SulhFailure first; /* of those that bind */
} SulhFailures;

/* What is kept of a rung beside what is told of it. */
typedef struct
{
  const SulhAgendaItem *item;
  const SulhDesign *design;
  SulhPreparedStage stage; /* with leverage, and the discount of the actual gap */
  double discount[2]; /* of the planned gap */
  double biased[2];
  int done; /* day from which nothing of it moves any more */
  guint oldest; /* all rungs before this one are done when it begins */
  SulhFailures start; /* of all that is tested when it is pushed */
  SulhFailures home; /* of the days from its own to the next */
  SulhFailures stay; /* of participation */
} SulhWalkWork;

/* Days for which what remains of a distance from the starting capital is tabled. */
#define SULH_WALK_TABLED 128

struct SulhWalk
{
  const SulhAgenda *agenda;
  gboolean at_home; /* whether any principal is tested at home */
  gboolean by_day; /* whether any of them changes on days on which nothing moves */
  double (*remains)[SULH_WALK_TABLED]; /* [(1 - q)^days] of each principal */
  guint room; /* rungs that the arrays hold */
  guint n;
  SulhWalkedRung *rungs;
  SulhWalkWork *works;
  SulhBelief *beliefs; /* room × principals²: just before each rung */
  SulhStandingAtHome *homes; /* (room + 1) × principals: at the end of the day before each */
  int *deadlines; /* (room + 1) × principals: before each */
  guint *places; /* of each item: its rung, counted from 1; 0 if it is not in */
  guint *groups; /* of each group: the item that is in, counted from 1; 0 for none */
  guint
      *setups; /* of each regime to be set up: the rung that does it, counted from 1; 0 for none */
  SulhWalked walked;
};

static inline SulhBelief *
sulh_walk_get_beliefs (const SulhWalk *walk, guint rung)
{
  int n = walk->agenda->n_principals;

  return walk->beliefs + (gsize)rung * n * n;
}

static inline SulhStandingAtHome *
sulh_walk_get_homes (const SulhWalk *walk, guint rung)
{
  return walk->homes + (gsize)rung * walk->agenda->n_principals;
}

static inline int *
sulh_walk_get_deadlines (const SulhWalk *walk, guint rung)
{
  return walk->deadlines + (gsize)rung * walk->agenda->n_principals;
}

/* Notes that a test fails; of several the first in the order of the tests, then of the principals,
 * is kept if it binds. */
void sulh_walk_fail (const SulhWalk *walk, SulhFailures *failures, const SulhFailure *failure);

/* The first day on which @item, coming next, is not too early for the rung before, or for what it
 * needs where exchanges may overlap. */
int sulh_walk_find_gap_end (const SulhWalk *walk, const SulhAgendaItem *item);

/* Units of @servant that the rungs take on @day. */
int sulh_walk_count_load (const SulhWalk *walk, guint servant, int day);

/* Tests of the last rung that look back: order, days, capacity. */
void sulh_walk_test_start (SulhWalk *walk);

/* Days at home from that of rung @rung until the day before @until, in @standing. */
void sulh_walk_pass_days (SulhWalk *walk, guint rung, int until, SulhStandingAtHome *standing);

/* Makes all tests that are left, and tells of all rungs and of the whole. */
const SulhWalked *sulh_walk_conclude (SulhWalk *walk);

G_END_DECLS
