/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/walk.h"
#include "rules/leverage.h"
#include "rules/trust.h"
#include "rules/walk-private.h"

#include <math.h>
#include <string.h>

static void
make_room (SulhWalk *walk, guint room)
{
  gsize n = (gsize)walk->agenda->n_principals;

  walk->room = room;
  walk->rungs = g_renew (SulhWalkedRung, walk->rungs, room);
  walk->works = g_renew (SulhWalkWork, walk->works, room);
  walk->beliefs = g_renew (SulhBelief, walk->beliefs, room * n * n);
  walk->homes = g_renew (SulhStandingAtHome, walk->homes, (room + 1) * n);
  walk->deadlines = g_renew (int, walk->deadlines, (room + 1) * n);
}

/* The beliefs before the rung that comes next, on @day, if everything up to then is kept. */
static void
find_beliefs (SulhWalk *walk, int day)
{
  const SulhAgenda *agenda = walk->agenda;
  int n = agenda->n_principals;
  SulhBelief *beliefs = sulh_walk_get_beliefs (walk, walk->n);
  const SulhWalkWork *last = walk->n > 0 ? &walk->works[walk->n - 1] : NULL;

  if (!last)
    {
      for (int i = 0; i < n; i++)
        memcpy (beliefs + i * n, agenda->belief[i], n * sizeof *beliefs);
      return;
    }
  memcpy (beliefs, sulh_walk_get_beliefs (walk, walk->n - 1), (gsize)n * n * sizeof *beliefs);
  for (int i = 0; i < 2; i++)
    {
      int own = last->item->pair[i];
      int other = last->item->pair[SULH_OTHER (i)];

      sulh_rules_belief_after_kept (&beliefs[other * n + own], last->stage.side[i].evidence);
    }
  if (agenda->parameters.forgetting_half_life > 0)
    for (int i = 0; i < n * n; i++)
      sulh_rules_belief_forget (&beliefs[i], &agenda->parameters,
                                day - walk->rungs[walk->n - 1].rung.day);
}

/* The same where exchanges may overlap: only what is verified by @day counts. */
static SulhBelief
find_verified_belief (const SulhWalk *walk, int own, int other, int day)
{
  const SulhAgenda *agenda = walk->agenda;
  SulhBelief belief = agenda->belief[own][other];

  for (guint k = 0; k < walk->n; k++)
    {
      const SulhWalkWork *work = &walk->works[k];
      int seen = walk->rungs[k].rung.day + work->design->delay;
      int giver = work->item->pair[0] == other ? 0 : 1;

      if (seen <= day && work->item->pair[giver] == other
          && work->item->pair[SULH_OTHER (giver)] == own)
        sulh_rules_belief_after_kept (
            &belief, work->stage.side[giver].evidence
                         * sulh_rules_remembered (&agenda->parameters, day - seen));
    }
  return belief;
}

static void
find_trust (SulhWalk *walk, SulhWalkedRung *told, const int pair[2])
{
  int n = walk->agenda->n_principals;

  if (!walk->agenda->parallel)
    find_beliefs (walk, told->rung.day);
  for (int i = 0; i < 2; i++)
    {
      int own = pair[i];
      int other = pair[SULH_OTHER (i)];

      if (walk->agenda->parallel)
        {
          SulhBelief belief = find_verified_belief (walk, own, other, told->rung.day);

          told->trust[i] = sulh_rules_trust (&belief);
        }
      else
        told->trust[i] = sulh_rules_trust (&sulh_walk_get_beliefs (walk, walk->n)[own * n + other]);
    }
}

/* What the rung that comes next has to set up. */
static double
find_setup_cost (const SulhWalk *walk, const SulhDesign *design)
{
  double cost = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (design->setups); i++)
    if (design->setups[i] != SULH_NOBODY && walk->setups[design->setups[i]] == 0)
      cost += walk->agenda->setups[design->setups[i]];
  return cost;
}

/* The rung with the leverage of its day (R13) and @once, which each of the pair pays (F01); the
 * discount is that of the planned gap. */
static void
prepare (const SulhAgenda *agenda, SulhWalkWork *work, int day, double once)
{
  work->stage = work->design->prepared;
  if (agenda->levered)
    {
      SulhStage stage = work->design->stage;
      const int *pair = work->item->pair;
      const SulhOutlook outlook[] = { agenda->outlook[pair[0]], agenda->outlook[pair[1]] };

      sulh_rules_leverage_apply (agenda->leverages, agenda->n_leverages, day, &stage);
      sulh_rules_stage_prepare (&agenda->parameters, outlook, &stage, &work->stage);
    }
  for (int i = 0; i < 2; i++)
    {
      work->stage.side[i].round_cost += once;
      work->discount[i] = work->stage.side[i].discount;
      work->biased[i] = work->stage.side[i].biased;
    }
}

/* The next rung comes @gap days after this one. */
static void
set_gap (const SulhAgenda *agenda, SulhWalkWork *work, int gap)
{
  gboolean planned = gap == work->design->stage.gap;

  for (int i = 0; i < 2; i++)
    {
      const SulhOutlook *outlook = &agenda->outlook[work->item->pair[i]];
      SulhPreparedSide *side = &work->stage.side[i];

      side->discount = planned ? work->discount[i] : exp (-outlook->rate * gap);
      side->biased = planned ? work->biased[i] : outlook->present_bias * side->discount;
    }
}

static int
find_done (const SulhDesign *design, int day)
{
  int days = MAX (1, design->lasts);

  for (int i = 0; i < 2; i++)
    days = MAX (days, design->verified[i] + 1);
  return day + days;
}

static guint
find_oldest (const SulhWalk *walk)
{
  guint oldest;
  int day;

  if (walk->n == 0)
    return 0;
  oldest = walk->works[walk->n - 1].oldest;
  day = walk->rungs[walk->n - 1].rung.day;
  while (oldest < walk->n && walk->works[oldest].done <= day)
    oldest++;
  return oldest;
}

/* A deadline that has not passed can be moved. */
static void
move_deadlines (SulhWalk *walk, const SulhAgendaItem *item, int day)
{
  const int *before = sulh_walk_get_deadlines (walk, walk->n);
  int *after = sulh_walk_get_deadlines (walk, walk->n + 1);

  memcpy (after, before, (gsize)walk->agenda->n_principals * sizeof *after);
  for (int i = 0; i < 2; i++)
    if (before[item->pair[i]] < SULH_DAY_LAST && day <= before[item->pair[i]])
      after[item->pair[i]] += item->extension[i];
}

/* The first day at home, or the days at home since the rung before. */
static void
pass_home (SulhWalk *walk, int day)
{
  int n = walk->agenda->n_principals;
  SulhStandingAtHome *now = sulh_walk_get_homes (walk, walk->n);

  if (walk->n > 0)
    {
      memcpy (now, sulh_walk_get_homes (walk, walk->n - 1), (gsize)n * sizeof *now);
      sulh_walk_pass_days (walk, walk->n - 1, day, now);
      return;
    }
  for (int i = 0; i < n; i++)
    {
      const SulhHome *home = &walk->agenda->home[i];
      const SulhFailure failure
          = { SULH_TEST_CAPITAL, 0, i, day, home->floor - home->start, SULH_NOBODY };

      now[i] = sulh_rules_home_begin (home, day);
      if (home->counts && failure.lacks > SULH_TOLERANCE)
        sulh_walk_fail (walk, &walk->works[0].start, &failure);
    }
}

/* The item of the rung takes its place; one that is in twice keeps the first. Its regimes are set
 * up by then. */
static void
place (SulhWalk *walk, guint item, const SulhDesign *design)
{
  int group = walk->agenda->items[item].group;

  if (walk->places[item] == 0)
    walk->places[item] = walk->n;
  if (group != SULH_NOBODY && walk->groups[group] == 0)
    walk->groups[group] = item + 1;
  for (gsize i = 0; i < G_N_ELEMENTS (design->setups); i++)
    if (design->setups[i] != SULH_NOBODY && walk->setups[design->setups[i]] == 0)
      walk->setups[design->setups[i]] = walk->n;
}

SulhTest
sulh_rules_walk_push (SulhWalk *walk, const SulhDatedRung *rung)
{
  SulhWalkedRung *told = &walk->rungs[walk->n];
  SulhWalkWork *work = &walk->works[walk->n];

  g_return_val_if_fail (walk->n < walk->room, SULH_TEST_TWICE);
  memset (told, 0, sizeof *told);
  memset (&work->start, 0, sizeof work->start);
  memset (&work->home, 0, sizeof work->home);
  told->rung = *rung;
  work->item = &walk->agenda->items[rung->item];
  work->design = &work->item->designs[rung->design];
  work->done = find_done (work->design, rung->day);
  if (walk->n > 0)
    set_gap (walk->agenda, &walk->works[walk->n - 1],
             rung->day - walk->rungs[walk->n - 1].rung.day);
  prepare (walk->agenda, work, rung->day, find_setup_cost (walk, work->design));
  find_trust (walk, told, work->item->pair);
  pass_home (walk, rung->day);
  work->oldest = find_oldest (walk);
  sulh_walk_test_start (walk);
  move_deadlines (walk, work->item, rung->day);
  walk->n++;
  place (walk, rung->item, work->design);
  if (walk->n > 1 && walk->works[walk->n - 2].home.first.test != SULH_TEST_NONE)
    return walk->works[walk->n - 2].home.first.test;
  return work->start.first.test;
}

void
sulh_rules_walk_pop (SulhWalk *walk)
{
  guint item;
  int group;

  g_return_if_fail (walk->n > 0);
  item = walk->rungs[walk->n - 1].rung.item;
  group = walk->agenda->items[item].group;
  if (walk->places[item] == walk->n)
    {
      walk->places[item] = 0;
      if (group != SULH_NOBODY && walk->groups[group] == item + 1)
        walk->groups[group] = 0;
    }
  for (guint i = 0; i < walk->agenda->n_setups; i++)
    if (walk->setups[i] == walk->n)
      walk->setups[i] = 0;
  walk->n--;
}

const SulhWalked *
sulh_rules_walk_plan (SulhWalk *walk, const SulhDatedRung *rungs, guint n_rungs)
{
  if (n_rungs > walk->room)
    make_room (walk, n_rungs);
  sulh_rules_walk_begin (walk);
  for (guint k = 0; k < n_rungs; k++)
    sulh_rules_walk_push (walk, &rungs[k]);
  return sulh_walk_conclude (walk);
}

void
sulh_rules_walk_begin (SulhWalk *walk)
{
  const SulhAgenda *agenda = walk->agenda;

  walk->n = 0;
  walk->at_home = walk->by_day = FALSE;
  memset (walk->places, 0, agenda->n_items * sizeof *walk->places);
  memset (walk->groups, 0, (gsize)agenda->n_groups * sizeof *walk->groups);
  memset (walk->setups, 0, agenda->n_setups * sizeof *walk->setups);
  memcpy (walk->deadlines, agenda->deadline, (gsize)agenda->n_principals * sizeof *walk->deadlines);
  for (int i = 0; i < agenda->n_principals; i++)
    {
      walk->by_day |= agenda->home[i].counts;
      walk->at_home |= agenda->home[i].counts || !isinf (agenda->home[i].band)
                       || !isinf (agenda->home[i].band_below);
    }
}

static void
table_remains (SulhWalk *walk)
{
  const SulhAgenda *agenda = walk->agenda;

  walk->remains = g_malloc_n ((gsize)agenda->n_principals, sizeof *walk->remains);
  for (int i = 0; i < agenda->n_principals; i++)
    {
      walk->remains[i][0] = 1;
      for (int days = 1; days < SULH_WALK_TABLED; days++)
        walk->remains[i][days] = walk->remains[i][days - 1] * (1 - agenda->home[i].recovery);
    }
}

SulhWalk *
sulh_rules_walk_new (const SulhAgenda *agenda)
{
  SulhWalk *walk = g_new0 (SulhWalk, 1);

  walk->agenda = agenda;
  table_remains (walk);
  walk->places = g_new0 (guint, agenda->n_items + 1);
  walk->groups = g_new0 (guint, agenda->n_groups + 1);
  walk->setups = g_new0 (guint, agenda->n_setups + 1);
  make_room (walk, agenda->n_items + 1);
  sulh_rules_walk_begin (walk);
  return walk;
}

void
sulh_rules_walk_free (SulhWalk *walk)
{
  g_free (walk->remains);
  g_free (walk->rungs);
  g_free (walk->works);
  g_free (walk->beliefs);
  g_free (walk->homes);
  g_free (walk->deadlines);
  g_free (walk->places);
  g_free (walk->groups);
  g_free (walk->setups);
  g_free (walk);
}
