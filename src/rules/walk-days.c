/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/walk-private.h"

/* Nothing that is tried again takes more turns than this: closed times, and rungs that end. */
#define TURNS_MOST 1000

/* The days left by the lags between @item and what is in already. */
static SulhDays
find_lag_window (const SulhWalk *walk, const SulhAgendaItem *item)
{
  SulhDays days = { SULH_DAY_FIRST, SULH_DAY_LAST };

  for (guint i = 0; i < item->n_lags; i++)
    {
      const SulhLagBounds *lag = &item->lags[i];
      guint place = walk->places[lag->other];

      if (place == 0)
        continue;
      days.first = MAX (days.first, walk->rungs[place - 1].rung.day + lag->least);
      days.last = MIN (days.last, walk->rungs[place - 1].rung.day + lag->most);
    }
  for (guint i = 0; i < item->n_leads; i++)
    {
      const SulhLagBounds *lead = &item->leads[i];
      guint place = walk->places[lead->other];

      if (place == 0)
        continue;
      days.first = MAX (days.first, walk->rungs[place - 1].rung.day - lead->most);
      days.last = MIN (days.last, walk->rungs[place - 1].rung.day - lead->least);
    }
  return days;
}

/* The next day on which a rung that is open on @day lets its servants go. */
static int
find_release (const SulhWalk *walk, int day)
{
  int next = SULH_DAY_LAST;

  for (guint k = walk->works[walk->n - 1].oldest; k < walk->n; k++)
    {
      int end = walk->rungs[k].rung.day + MAX (1, walk->works[k].design->lasts);

      if (end > day)
        next = MIN (next, end);
    }
  return next;
}

static int
skip_busy (const SulhWalk *walk, const SulhDesign *design, int day)
{
  for (guint i = 0; i < design->n_loads; i++)
    {
      const SulhLoad *load = &design->loads[i];
      int capacity = walk->agenda->servants[load->servant].capacity;

      if (load->units > capacity)
        return SULH_DAY_LAST;
      if (walk->n > 0 && sulh_walk_count_load (walk, load->servant, day) > capacity - load->units)
        return find_release (walk, day);
    }
  return day;
}

/* A plan may begin before day 0 only where its first exchange has to. */
static int
find_first_day (const SulhWalk *walk, const SulhAgendaItem *item)
{
  if (walk->n > 0)
    return sulh_walk_find_gap_end (walk, item);
  return MIN (0, item->window.last);
}

int
sulh_rules_walk_find_day (SulhWalk *walk, guint item, guint design)
{
  const SulhAgendaItem *next = &walk->agenda->items[item];
  SulhDays lag = find_lag_window (walk, next);
  int last = MIN (next->window.last, lag.last);
  int day = MAX (MAX (next->window.first, lag.first), next->designs[design].works_from);

  day = MAX (day, find_first_day (walk, next));
  for (int turn = 0; turn < TURNS_MOST && day <= last; turn++)
    {
      int later
          = skip_busy (walk, &next->designs[design], sulh_agenda_item_skip_closures (next, day));

      if (later == day)
        return day;
      day = later;
    }
  return SULH_DAY_LAST;
}

SulhDatedRung *
sulh_rules_walk_date (const SulhAgenda *agenda, const SulhPlan *plan, guint *n_rungs)
{
  SulhDatedRung *rungs = g_new0 (SulhDatedRung, plan->rungs->len + 1);
  int due = 0;
  guint n = 0;

  for (guint i = 0; i < plan->rungs->len; i++)
    {
      const SulhRung *rung = sulh_plan_get_rung (plan, i);
      int item = sulh_rules_agenda_find (agenda, rung->exchange);
      int day = due;

      if (item == SULH_NOBODY)
        continue;
      if (!sulh_date_is_open (rung->on))
        day = sulh_date_get_day (rung->on);
      if (n > 0)
        day = MAX (day, rungs[n - 1].day);
      rungs[n]
          = (SulhDatedRung){ (guint)item, sulh_rules_design_find (agenda, (guint)item, rung), day };
      due = day + (int)agenda->items[item].designs[rungs[n].design].stage.gap;
      n++;
    }
  *n_rungs = n;
  return rungs;
}
