/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/walk-private.h"

#include <math.h>
#include <string.h>

static void
fail (SulhWalk *walk, guint rung, SulhTest test, int principal, int day, double lacks)
{
  const SulhFailure failure = { test, rung, principal, day, lacks, SULH_NOBODY };

  sulh_walk_fail (walk, &walk->works[rung].home, &failure);
}

/* Of several failures of the same test the first day is kept. */
static gboolean
is_new (const SulhWalk *walk, guint rung, SulhTest test, int principal)
{
  return !(walk->works[rung].home.failed_by[principal] & SULH_TEST_BIT (test));
}

static void
test_capital (SulhWalk *walk, guint rung, int principal, int day, double capital)
{
  double lacks = walk->agenda->home[principal].floor - capital;

  if (lacks > SULH_TOLERANCE && is_new (walk, rung, SULH_TEST_CAPITAL, principal))
    fail (walk, rung, SULH_TEST_CAPITAL, principal, day, lacks);
}

static void
test_balance (SulhWalk *walk, guint rung, int principal, int day, double balance)
{
  const SulhHome *home = &walk->agenda->home[principal];
  double lacks = fmax (balance - home->band, -balance - home->band_below);

  if (lacks > SULH_TOLERANCE && is_new (walk, rung, SULH_TEST_BALANCE, principal))
    fail (walk, rung, SULH_TEST_BALANCE, principal, day, lacks);
}

static void
test_patience (SulhWalk *walk, guint rung, int principal, int day, int wait)
{
  double lacks = wait - walk->agenda->home[principal].tolerance;

  if (lacks > SULH_TOLERANCE && is_new (walk, rung, SULH_TEST_PATIENCE, principal))
    fail (walk, rung, SULH_TEST_PATIENCE, principal, day, lacks);
}

/* The end of a day of one principal: what is told of it, and its tests. */
static void
close_day (SulhWalk *walk, guint rung, int principal, int day, const SulhStandingAtHome *standing)
{
  SulhWalkedRung *told = &walk->rungs[rung];
  int wait = day - standing->last_gain;

  told->highest[principal] = fmax (told->highest[principal], standing->balance);
  told->lowest[principal] = fmin (told->lowest[principal], standing->balance);
  test_balance (walk, rung, principal, day, standing->balance);
  if (!walk->agenda->home[principal].counts)
    return;
  told->capital[principal] = fmin (told->capital[principal], standing->capital);
  told->wait[principal] = MAX (told->wait[principal], wait);
  test_capital (walk, rung, principal, day, standing->capital);
  test_patience (walk, rung, principal, day, wait);
}

static int
nearer (int day, int from, int next)
{
  return day >= from ? MIN (day, next) : next;
}

/* The first day from @from on, before @until, on which anything moves; else @until. */
static int
find_turn (const SulhWalk *walk, guint rung, int from, int until)
{
  int next = until;

  for (guint k = walk->works[rung].oldest; k <= rung; k++)
    {
      const SulhDesign *design = walk->works[k].design;
      int start = walk->rungs[k].rung.day;

      next = nearer (start, from, next);
      for (int i = 0; i < 2; i++)
        if (design->verified[i] >= 0)
          next = nearer (start + design->verified[i], from, next);
    }
  return next;
}

static void
add_performance (const SulhWalk *walk, guint k, int i, int day, SulhDayAtHome *moved)
{
  const SulhDesign *design = walk->works[k].design;
  int start = walk->rungs[k].rung.day;

  if (start == day)
    {
      moved->spent += design->spent[i];
      moved->given += design->stage.side[i].cost;
    }
  if (design->verified[i] >= 0 && start + design->verified[i] == day)
    {
      moved->earned += design->earned[i];
      moved->received += design->stage.side[i].gain;
      moved->shown |= design->shown[i];
    }
}

/* A day on which something moves. */
static void
turn_day (SulhWalk *walk, guint rung, int day, SulhStandingAtHome *standing)
{
  SulhDayAtHome moved[SULH_PRINCIPALS_MOST] = { { 0 } };

  for (guint k = walk->works[rung].oldest; k <= rung; k++)
    for (int i = 0; i < 2; i++)
      add_performance (walk, k, i, day, &moved[walk->works[k].item->pair[i]]);
  for (int i = 0; i < walk->agenda->n_principals; i++)
    {
      sulh_rules_home_pass (&walk->agenda->home[i], day, &moved[i], &standing[i]);
      close_day (walk, rung, i, day, &standing[i]);
    }
}

static double
find_remains (const SulhWalk *walk, int principal, int days)
{
  return days < SULH_WALK_TABLED ? walk->remains[principal][days]
                                 : pow (1 - walk->agenda->home[principal].recovery, days);
}

/* How it stands after @days of rest. */
static SulhStandingAtHome
find_rested (const SulhWalk *walk, int principal, int days, gboolean beyond,
             const SulhStandingAtHome *standing)
{
  SulhStandingAtHome rested = *standing;

  sulh_rules_home_rest (&walk->agenda->home[principal], days, beyond,
                        find_remains (walk, principal, days), &rested);
  return rested;
}

static gboolean
is_below (const SulhWalk *walk, int principal, const SulhStandingAtHome *standing)
{
  return walk->agenda->home[principal].floor - standing->capital > SULH_TOLERANCE;
}

/* Closes the first of @days days of rest from @from on that ends below the floor, as the last does:
 * while nothing moves capital only ever rises or only ever falls. */
static void
close_first_below (SulhWalk *walk, guint rung, int principal, int from, int days, gboolean beyond,
                   const SulhStandingAtHome *standing)
{
  SulhStandingAtHome first;
  int above = 0;

  while (days - above > 1)
    {
      int half = above + (days - above) / 2;

      first = find_rested (walk, principal, half, beyond, standing);
      if (is_below (walk, principal, &first))
        days = half;
      else
        above = half;
    }
  first = find_rested (walk, principal, days, beyond, standing);
  close_day (walk, rung, principal, from + days - 1, &first);
}

/* Days from @from until the day before @until, all within the tolerance or all beyond it. Cost: the
 * logarithm of their number, if they end below the floor for the first time. */
static void
rest_at_once (SulhWalk *walk, guint rung, int principal, int from, int until, gboolean beyond,
              SulhStandingAtHome *standing)
{
  SulhStandingAtHome last;

  if (from >= until)
    return;
  last = find_rested (walk, principal, until - from, beyond, standing);
  if (is_below (walk, principal, &last) && is_new (walk, rung, SULH_TEST_CAPITAL, principal))
    close_first_below (walk, rung, principal, from, until - from, beyond, standing);
  close_day (walk, rung, principal, until - 1, &last);
  *standing = last;
}

/* Days from @from until the day before @until on which nothing moves. Whoever is not tested does
 * not change on them. */
static void
rest (SulhWalk *walk, guint rung, int from, int until, SulhStandingAtHome *standing)
{
  for (int i = 0; walk->by_day && i < walk->agenda->n_principals; i++)
    {
      const SulhHome *home = &walk->agenda->home[i];
      int patient = CLAMP ((int)floor (home->tolerance) + standing[i].last_gain + 1, from, until);

      if (!home->counts)
        continue;
      rest_at_once (walk, rung, i, from, patient, FALSE, &standing[i]);
      if (patient == until)
        continue;
      sulh_rules_home_pass (home, patient, NULL, &standing[i]);
      close_day (walk, rung, i, patient, &standing[i]);
      rest_at_once (walk, rung, i, patient + 1, until, TRUE, &standing[i]);
    }
}

/* Forgets what was found of the days after @rung before. */
static void
open_days (SulhWalk *walk, guint rung, gboolean any, const SulhStandingAtHome *standing)
{
  SulhWalkedRung *told = &walk->rungs[rung];
  SulhFailures *failures = &walk->works[rung].home;

  failures->failed = 0;
  failures->first.test = SULH_TEST_NONE;
  for (int i = 0; i < walk->agenda->n_principals; i++)
    {
      failures->failed_by[i] = 0;
      told->capital[i] = any && walk->agenda->home[i].counts ? INFINITY : standing[i].capital;
      told->highest[i] = any ? -INFINITY : standing[i].balance;
      told->lowest[i] = any ? INFINITY : standing[i].balance;
      told->wait[i] = 0;
    }
}

void
sulh_walk_pass_days (SulhWalk *walk, guint rung, int until, SulhStandingAtHome *standing)
{
  int day = walk->rungs[rung].rung.day;

  open_days (walk, rung, walk->at_home && day < until, standing);
  while (walk->at_home && day < until)
    {
      int turn = find_turn (walk, rung, day, until);

      rest (walk, rung, day, turn, standing);
      if (turn < until)
        turn_day (walk, rung, turn, standing);
      day = turn + 1;
    }
}
