/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/walk.h"

/* A whole order while its days are looked for. */
typedef struct
{
  const SulhAgenda *agenda;
  SulhDatedRung *rungs;
  guint n;
} Fit;

static const SulhAgendaItem *
get_item (const Fit *fit, guint k)
{
  return &fit->agenda->items[fit->rungs[k].item];
}

static const SulhDesign *
get_design (const Fit *fit, guint k)
{
  return &get_item (fit, k)->designs[fit->rungs[k].design];
}

/* The first rung of an item, or the number of rungs. */
static guint
find_rung (const Fit *fit, guint item)
{
  guint k = 0;

  while (k < fit->n && fit->rungs[k].item != item)
    k++;
  return k;
}

static gboolean
meets (const Fit *fit, const SulhNeed *need, guint k)
{
  if (need->item != SULH_NOBODY)
    return fit->rungs[k].item == (guint)need->item;
  return need->group != SULH_NOBODY && get_item (fit, k)->group == need->group;
}

/* Where exchanges may overlap, what is needed has to be over, and the order of starts is kept. */
static int
find_due (const Fit *fit, guint k)
{
  int due = fit->rungs[k - 1].day;

  if (!fit->agenda->parallel)
    return due + (int)get_design (fit, k - 1)->stage.gap;
  for (guint i = 0; i < get_item (fit, k)->n_needs; i++)
    for (guint before = 0; before < k; before++)
      if (meets (fit, &get_item (fit, k)->needs[i], before))
        due = MAX (due, fit->rungs[before].day + (int)get_design (fit, before)->stage.gap);
  return due;
}

static int
find_end (const Fit *fit, guint k)
{
  return fit->rungs[k].day + MAX (1, get_design (fit, k)->lasts);
}

/* Units of @servant that the rungs before @k take on @day, and the next day one of them ends. */
static int
count_load (const Fit *fit, guint k, guint servant, int day, int *release)
{
  int units = 0;

  for (guint before = 0; before < k; before++)
    {
      const SulhDesign *design = get_design (fit, before);

      if (fit->rungs[before].day > day || find_end (fit, before) <= day)
        continue;
      for (guint i = 0; i < design->n_loads; i++)
        if (design->loads[i].servant == servant)
          {
            units += design->loads[i].units;
            *release = MIN (*release, find_end (fit, before));
          }
    }
  return units;
}

static int
skip_busy (const Fit *fit, guint k, int day)
{
  const SulhDesign *design = get_design (fit, k);

  for (guint i = 0; i < design->n_loads; i++)
    {
      const SulhLoad *load = &design->loads[i];
      int release = SULH_DAY_LAST;
      gint64 units = count_load (fit, k, load->servant, day, &release);

      if (units + load->units > fit->agenda->servants[load->servant].capacity)
        return release;
    }
  return day;
}

/* The first day from @day on that neither closed times nor capacity forbid. */
static int
skip (const Fit *fit, guint k, int day)
{
  int last = get_item (fit, k)->window.last;
  int next = day;

  do
    {
      day = next;
      next = skip_busy (fit, k, sulh_agenda_item_skip_closures (get_item (fit, k), day));
    }
  while (next > day && next <= last);
  return next;
}

/* Puts rung @k off as far as the rungs where they are demand; tells whether it moved. */
static gboolean
put_off (Fit *fit, guint k)
{
  const SulhAgendaItem *item = get_item (fit, k);
  int day = fit->rungs[k].day;

  if (k > 0)
    day = MAX (day, find_due (fit, k));
  for (guint i = 0; i < item->n_lags; i++)
    {
      guint other = find_rung (fit, item->lags[i].other);

      if (other < fit->n)
        day = MAX (day, fit->rungs[other].day + item->lags[i].least);
    }
  for (guint i = 0; i < item->n_leads; i++)
    {
      guint other = find_rung (fit, item->leads[i].other);

      if (other < fit->n)
        day = MAX (day, fit->rungs[other].day - item->leads[i].most);
    }
  day = skip (fit, k, day);
  if (day == fit->rungs[k].day)
    return FALSE;
  fit->rungs[k].day = day;
  return TRUE;
}

/* A plan may begin before day 0 only where its first exchange has to. */
static int
find_first_day (const Fit *fit, guint k)
{
  const SulhAgendaItem *item = get_item (fit, k);
  int day = MAX (item->window.first, get_design (fit, k)->works_from);

  return k > 0 ? day : MAX (day, MIN (0, item->window.last));
}

/* Every closed time and every rung that is open puts a rung off once, and what that demands has
 * gone round after as many turns as there are rungs; after more, lags and gaps contradict each
 * other. */
static guint
count_turns (const Fit *fit)
{
  guint causes = 2 + fit->n;

  for (guint k = 0; k < fit->n; k++)
    causes += get_item (fit, k)->n_closures;
  return (1 + fit->n) * causes;
}

gboolean
sulh_rules_walk_fit (const SulhAgenda *agenda, SulhDatedRung *rungs, guint n_rungs)
{
  for (guint k = 0; k < n_rungs; k++)
    rungs[k].day = SULH_DAY_FIRST;
  return sulh_rules_walk_settle (agenda, rungs, n_rungs);
}

gboolean
sulh_rules_walk_settle (const SulhAgenda *agenda, SulhDatedRung *rungs, guint n_rungs)
{
  Fit fit = { agenda, rungs, n_rungs };
  gboolean moved = TRUE;
  guint turns = count_turns (&fit);

  for (guint k = 0; k < n_rungs; k++)
    rungs[k].day = MAX (rungs[k].day, find_first_day (&fit, k));
  for (; moved && turns > 0; turns--)
    {
      moved = FALSE;
      for (guint k = 0; k < n_rungs; k++)
        {
          moved |= put_off (&fit, k);
          if (rungs[k].day > get_item (&fit, k)->window.last || rungs[k].day >= SULH_DAY_LAST)
            return FALSE;
        }
    }
  return !moved;
}
