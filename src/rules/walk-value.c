/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/walk-private.h"

#include <math.h>
#include <string.h>

/* A principal that takes no part in the rung is tested by what lies ahead of it. */
static void
wait_back (const SulhWalk *walk, guint k, int principal, double next)
{
  const SulhOutlook *outlook = &walk->agenda->outlook[principal];
  int gap = k + 1 < walk->n ? walk->rungs[k + 1].rung.day - walk->rungs[k].rung.day : 0;
  SulhWalkedRung *told = &walk->rungs[k];

  told->worth[principal] = exp (-outlook->rate * gap) * next;
  told->slack[principal]
      = outlook->present_bias * told->worth[principal] - fmax (0, outlook->outside);
}

static void
test_stay (SulhWalk *walk, guint k, int principal, gboolean holds)
{
  const SulhWalkedRung *told = &walk->rungs[k];
  const SulhFailure failure
      = { SULH_TEST_PARTICIPATION,           k,          principal, told->rung.day,
          fmax (0, -told->slack[principal]), SULH_NOBODY };

  if (!holds && walk->agenda->taking_part[principal])
    sulh_walk_fail (walk, &walk->works[k].stay, &failure);
}

/* R6 to R8 at one rung; @next is what the next is worth to each, and then what this one is. */
static void
step_back (SulhWalk *walk, guint k, double next[SULH_PRINCIPALS_MOST])
{
  SulhWalkWork *work = &walk->works[k];
  SulhWalkedRung *told = &walk->rungs[k];
  const int *pair = work->item->pair;
  const double ahead[] = { next[pair[0]], next[pair[1]] };
  SulhBackStep step;

  memset (&work->stay, 0, sizeof work->stay);
  sulh_rules_stage_back (&walk->agenda->parameters, &work->stage, told->trust, ahead, &step);
  for (int i = 0; i < 2; i++)
    {
      told->reliability[i] = step.reliability[i];
      told->worth[pair[i]] = step.worth[i];
      told->slack[pair[i]] = step.slack[i];
      test_stay (walk, k, pair[i], step.holds[i]);
    }
  for (int i = 0; i < walk->agenda->n_principals; i++)
    {
      if (i != pair[0] && i != pair[1])
        {
          wait_back (walk, k, i, next[i]);
          test_stay (walk, k, i, told->slack[i] >= -SULH_TOLERANCE);
        }
      next[i] = told->worth[i];
    }
}

static int
find_end (const SulhWalk *walk)
{
  int end = SULH_DAY_FIRST;

  for (guint k = 0; k < walk->n; k++)
    {
      const SulhDesign *design = walk->works[k].design;
      int start = walk->rungs[k].rung.day;

      end = MAX (end, start + design->delay);
      for (int i = 0; i < 2; i++)
        end = MAX (end, start + design->verified[i]);
    }
  return end;
}

static gboolean
touches (const SulhWalk *walk, const SulhMust *must)
{
  for (guint i = 0; i < must->n_items; i++)
    if (walk->places[must->items[i]] > 0)
      return TRUE;
  return FALSE;
}

static void
fail_whole (const SulhWalk *walk, SulhFailures *failures, SulhTest test, int principal,
            double lacks, int other)
{
  const SulhFailure failure = { test, walk->n, principal, find_end (walk), lacks, other };

  sulh_walk_fail (walk, failures, &failure);
}

static void
test_whole (const SulhWalk *walk, SulhFailures *failures)
{
  const SulhAgenda *agenda = walk->agenda;
  int end = find_end (walk);

  if (walk->n == 0)
    fail_whole (walk, failures, SULH_TEST_EMPTY, SULH_NOBODY, 0, SULH_NOBODY);
  for (guint i = 0; i < agenda->n_items; i++)
    if (agenda->items[i].required && walk->places[i] == 0)
      fail_whole (walk, failures, SULH_TEST_REQUIRED, SULH_NOBODY, 0, (int)i);
  for (guint i = 0; i < agenda->n_musts; i++)
    if (!touches (walk, &agenda->musts[i]))
      fail_whole (walk, failures, SULH_TEST_MUST, agenda->musts[i].principal, 0, (int)i);
  if (end > agenda->end)
    fail_whole (walk, failures, SULH_TEST_END, SULH_NOBODY, end - agenda->end, SULH_NOBODY);
}

static gboolean
has_failed (const SulhWalk *walk)
{
  for (guint k = 0; k < walk->n; k++)
    if (walk->works[k].start.first.test != SULH_TEST_NONE
        || walk->works[k].home.first.test != SULH_TEST_NONE)
      return TRUE;
  return FALSE;
}

/* The days at home from the last rung until all is verified; the walk can still go on. */
static void
pass_last_days (SulhWalk *walk)
{
  SulhStandingAtHome closing[SULH_PRINCIPALS_MOST];
  gsize n = (gsize)walk->agenda->n_principals;

  if (walk->n == 0)
    return;
  memcpy (closing, sulh_walk_get_homes (walk, walk->n - 1), n * sizeof *closing);
  sulh_walk_pass_days (walk, walk->n - 1, find_end (walk) + 1, closing);
}

double
sulh_rules_walk_value (SulhWalk *walk)
{
  double next[SULH_PRINCIPALS_MOST] = { 0 };
  SulhFailures whole = { 0 };

  pass_last_days (walk);
  test_whole (walk, &whole);
  if (whole.first.test != SULH_TEST_NONE || has_failed (walk))
    return NAN;
  for (guint k = walk->n; k-- > 0;)
    {
      step_back (walk, k, next);
      if (walk->works[k].stay.first.test != SULH_TEST_NONE)
        return NAN;
    }
  return sulh_rules_agenda_join (walk->agenda, next);
}

static gboolean
is_earlier (const SulhFailure *a, const SulhFailure *b)
{
  return a->test != SULH_TEST_NONE
         && (b->test == SULH_TEST_NONE || a->rung < b->rung
             || (a->rung == b->rung && a->test < b->test));
}

/* What was found of a rung at its start, in participation and on the days after it. */
static void
gather (SulhWalk *walk, SulhWalkedRung *told, const SulhFailures *failures)
{
  told->failed |= failures->failed;
  for (int i = 0; i < walk->agenda->n_principals; i++)
    told->failed_by[i] |= failures->failed_by[i];
  if (is_earlier (&failures->first, &walk->walked.first))
    walk->walked.first = failures->first;
}

static void
gather_rung (SulhWalk *walk, guint k)
{
  SulhWalkedRung *told = &walk->rungs[k];

  told->failed = 0;
  memset (told->failed_by, 0, sizeof told->failed_by);
  gather (walk, told, &walk->works[k].start);
  gather (walk, told, &walk->works[k].stay);
  gather (walk, told, &walk->works[k].home);
}

const SulhWalked *
sulh_walk_conclude (SulhWalk *walk)
{
  double next[SULH_PRINCIPALS_MOST] = { 0 };
  SulhFailures whole = { 0 };

  walk->walked = (SulhWalked){ .n_rungs = walk->n, .rungs = walk->rungs, .end = find_end (walk) };
  pass_last_days (walk);
  test_whole (walk, &whole);
  for (guint k = walk->n; k-- > 0;)
    step_back (walk, k, next);
  for (guint k = 0; k < walk->n; k++)
    gather_rung (walk, k);
  if (is_earlier (&whole.first, &walk->walked.first))
    walk->walked.first = whole.first;
  walk->walked.missing = whole.failed;
  memcpy (walk->walked.worth, next, sizeof next);
  walk->walked.holds = walk->walked.first.test == SULH_TEST_NONE;
  walk->walked.joint = walk->walked.holds ? sulh_rules_agenda_join (walk->agenda, next) : NAN;
  return &walk->walked;
}
