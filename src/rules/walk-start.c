/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/walk-private.h"

/* The last rung, while its tests are made. */
typedef struct
{
  SulhWalk *walk;
  guint index;
  const SulhAgendaItem *item;
  const SulhDesign *design;
  int day;
} Start;

static void
fail (const Start *start, SulhTest test, int principal, double lacks, int other)
{
  const SulhFailure failure = { test, start->index, principal, start->day, lacks, other };

  sulh_walk_fail (start->walk, &start->walk->works[start->index].start, &failure);
}

/* A need of which nothing can ever be met fails against nobody. */
static guint
find_needed (const SulhWalk *walk, const SulhNeed *need)
{
  if (need->item != SULH_NOBODY)
    return walk->places[need->item];
  if (need->group != SULH_NOBODY && walk->groups[need->group] > 0)
    return walk->places[walk->groups[need->group] - 1];
  return 0;
}

static void
test_order (const Start *start, guint place, guint rival)
{
  if (place > 0)
    fail (start, SULH_TEST_TWICE, SULH_NOBODY, 0, SULH_NOBODY);
  for (guint i = 0; i < start->item->n_needs; i++)
    if (find_needed (start->walk, &start->item->needs[i]) == 0)
      fail (start, SULH_TEST_NEED, SULH_NOBODY, 0, start->item->needs[i].item);
  if (rival > 0 && &start->walk->agenda->items[rival - 1] != start->item)
    fail (start, SULH_TEST_ALTERNATIVE, SULH_NOBODY, 0, (int)rival - 1);
  if (start->item->position > 0 && start->item->position != start->index + 1)
    fail (start, SULH_TEST_POSITION, SULH_NOBODY, 0, SULH_NOBODY);
}

static void
test_gap (const Start *start)
{
  const SulhWalk *walk = start->walk;
  int due = sulh_walk_find_gap_end (walk, start->item);
  int verified;

  if (start->day < due)
    fail (start, SULH_TEST_GAP, SULH_NOBODY, due - start->day, SULH_NOBODY);
  if (walk->n == 0 || walk->agenda->parallel)
    return;
  verified = walk->rungs[walk->n - 1].rung.day + walk->works[walk->n - 1].design->delay;
  if (start->day < verified)
    fail (start, SULH_TEST_UNVERIFIED, SULH_NOBODY, verified - start->day, SULH_NOBODY);
}

static void
test_window (const Start *start)
{
  const SulhDays *window = &start->item->window;

  if (start->day < window->first)
    fail (start, SULH_TEST_WINDOW, SULH_NOBODY, window->first - start->day, SULH_NOBODY);
  if (start->day > window->last)
    fail (start, SULH_TEST_WINDOW, SULH_NOBODY, start->day - window->last, SULH_NOBODY);
  for (guint i = 0; i < start->item->n_closures; i++)
    if (start->day >= start->item->closures[i].first && start->day <= start->item->closures[i].last)
      fail (start, SULH_TEST_CLOSED, SULH_NOBODY, start->item->closures[i].last + 1 - start->day,
            SULH_NOBODY);
}

static void
test_lag (const Start *start, const SulhLagBounds *bounds, int days)
{
  if (days < bounds->least)
    fail (start, SULH_TEST_LAG, SULH_NOBODY, bounds->least - days, (int)bounds->other);
  if (days > bounds->most)
    fail (start, SULH_TEST_LAG, SULH_NOBODY, days - bounds->most, (int)bounds->other);
}

static void
test_lags (const Start *start)
{
  const SulhWalk *walk = start->walk;

  for (guint i = 0; i < start->item->n_lags; i++)
    {
      guint place = walk->places[start->item->lags[i].other];

      if (place > 0)
        test_lag (start, &start->item->lags[i], start->day - walk->rungs[place - 1].rung.day);
    }
  for (guint i = 0; i < start->item->n_leads; i++)
    {
      guint place = walk->places[start->item->leads[i].other];

      if (place > 0)
        test_lag (start, &start->item->leads[i], walk->rungs[place - 1].rung.day - start->day);
    }
}

static void
test_deadlines (const Start *start)
{
  const int *deadlines = sulh_walk_get_deadlines (start->walk, start->index);

  for (int i = 0; i < 2; i++)
    {
      int principal = start->item->pair[i];

      if (start->day > deadlines[principal])
        fail (start, SULH_TEST_DEADLINE, principal, start->day - deadlines[principal], SULH_NOBODY);
    }
}

static void
test_servants (const Start *start)
{
  if (start->day < start->design->works_from)
    fail (start, SULH_TEST_VERIFIER, SULH_NOBODY, start->design->works_from - start->day,
          SULH_NOBODY);
  for (guint i = 0; i < start->design->n_loads; i++)
    {
      const SulhLoad *load = &start->design->loads[i];
      const SulhServant *servant = &start->walk->agenda->servants[load->servant];
      gint64 over = (gint64)sulh_walk_count_load (start->walk, load->servant, start->day)
                    + load->units - servant->capacity;

      if (over > 0)
        fail (start, SULH_TEST_CAPACITY, SULH_NOBODY, (double)over, (int)load->servant);
      if (start->day >= servant->leaves)
        fail (start, SULH_TEST_PRESENCE, SULH_NOBODY, start->day - servant->leaves + 1,
              (int)load->servant);
    }
}

void
sulh_walk_fail (const SulhWalk *walk, SulhFailures *failures, const SulhFailure *failure)
{
  const SulhFailure *first = &failures->first;
  guint32 bit = SULH_TEST_BIT (failure->test);

  failures->failed |= bit;
  if (failure->principal != SULH_NOBODY)
    failures->failed_by[failure->principal] |= bit;
  if ((walk->agenda->binding & bit)
      && (first->test == SULH_TEST_NONE || failure->test < first->test
          || (failure->test == first->test && failure->principal < first->principal)))
    failures->first = *failure;
}

int
sulh_walk_find_gap_end (const SulhWalk *walk, const SulhAgendaItem *item)
{
  int day = SULH_DAY_FIRST;

  if (walk->n == 0)
    return day;
  day = walk->rungs[walk->n - 1].rung.day;
  if (!walk->agenda->parallel)
    return day + (int)walk->works[walk->n - 1].design->stage.gap;
  for (guint i = 0; i < item->n_needs; i++)
    {
      guint place = find_needed (walk, &item->needs[i]);

      if (place > 0)
        day = MAX (day,
                   walk->rungs[place - 1].rung.day + (int)walk->works[place - 1].design->stage.gap);
    }
  return day;
}

int
sulh_walk_count_load (const SulhWalk *walk, guint servant, int day)
{
  int units = 0;

  for (guint k = walk->n > 0 ? walk->works[walk->n - 1].oldest : 0; k < walk->n; k++)
    {
      const SulhDesign *design = walk->works[k].design;
      int start = walk->rungs[k].rung.day;

      if (start > day || start + MAX (1, design->lasts) <= day)
        continue;
      for (guint i = 0; i < design->n_loads; i++)
        if (design->loads[i].servant == servant)
          units += design->loads[i].units;
    }
  return units;
}

/* The rung is not counted among those of the walk yet, so that it is not tested against itself. */
void
sulh_walk_test_start (SulhWalk *walk)
{
  guint index = walk->n;
  const SulhAgendaItem *item = walk->works[index].item;
  const Start start = { walk, index, item, walk->works[index].design, walk->rungs[index].rung.day };

  test_order (&start, walk->places[item - walk->agenda->items],
              item->group == SULH_NOBODY ? 0 : walk->groups[item->group]);
  test_gap (&start);
  test_window (&start);
  test_lags (&start);
  test_deadlines (&start);
  test_servants (&start);
}
