/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/dates.h"

#include <string.h>

/* Days that rise longer than this rise for ever. */
#define TURNS_MOST 10000

typedef struct
{
  const SulhAgenda *agenda;
  const guint8 *candidates;
  guint n;
  int *days;
  guint8 places[SULH_CATALOGUE_LARGEST]; /* of each item in the sequence, from 1 */
  gboolean risen;
} Calendar;

static const SulhAgendaItem *
get_item (const Calendar *calendar, guint rung)
{
  return &calendar->agenda->items[calendar->candidates[rung]];
}

static void
put_off (Calendar *calendar, guint rung, gint64 day)
{
  if (day <= calendar->days[rung])
    return;
  calendar->days[rung] = (int)MIN (day, SULH_DAY_LAST);
  calendar->risen = TRUE;
}

/* What keeps a rung from its day, whatever the others do. */
static void
raise_alone (Calendar *calendar, guint rung)
{
  const SulhAgendaItem *item = get_item (calendar, rung);

  put_off (calendar, rung, item->window.first);
  put_off (calendar, rung, item->designs[0].works_from);
  for (guint i = 0; i < item->n_closures; i++)
    if (calendar->days[rung] >= item->closures[i].first
        && calendar->days[rung] <= item->closures[i].last)
      put_off (calendar, rung, (gint64)item->closures[i].last + 1);
}

/* A least lag raises the rung, a greatest lag what it is counted from. */
static void
raise_by_lags (Calendar *calendar, guint rung)
{
  const SulhAgendaItem *item = get_item (calendar, rung);

  for (guint i = 0; i < item->n_lags; i++)
    {
      const SulhLagBounds *lag = &item->lags[i];
      guint place = calendar->places[lag->other];

      if (place == 0)
        continue;
      put_off (calendar, rung, (gint64)calendar->days[place - 1] + lag->least);
      if (lag->most < SULH_DAY_LAST)
        put_off (calendar, place - 1, (gint64)calendar->days[rung] - lag->most);
    }
}

static gboolean
is_open_on (const Calendar *calendar, guint rung, int day)
{
  int start = calendar->days[rung];

  return start <= day && day < start + MAX (1, get_item (calendar, rung)->designs[0].lasts);
}

static gint64
count_load (const Calendar *calendar, guint rung, guint servant)
{
  gint64 units = 0;

  for (guint k = 0; k < rung; k++)
    {
      const SulhDesign *design = &get_item (calendar, k)->designs[0];

      for (guint i = 0; i < design->n_loads && is_open_on (calendar, k, calendar->days[rung]); i++)
        if (design->loads[i].servant == servant)
          units += design->loads[i].units;
    }
  return units;
}

/* Until the first of those that are open lets go, somebody has too much to do. */
static void
raise_by_servants (Calendar *calendar, guint rung)
{
  const SulhDesign *design = &get_item (calendar, rung)->designs[0];

  for (guint i = 0; i < design->n_loads; i++)
    {
      const SulhLoad *load = &design->loads[i];
      int release = SULH_DAY_LAST;

      if (count_load (calendar, rung, load->servant) + load->units
          <= calendar->agenda->servants[load->servant].capacity)
        continue;
      for (guint k = 0; k < rung; k++)
        if (is_open_on (calendar, k, calendar->days[rung]))
          release = MIN (release,
                         calendar->days[k] + MAX (1, get_item (calendar, k)->designs[0].lasts));
      put_off (calendar, rung, release);
    }
}

gboolean
sulh_dates_find (const SulhCatalogue *catalogue, const guint8 *candidates, guint n, int *days)
{
  Calendar calendar = { catalogue->agenda, candidates, n, days, { 0 }, TRUE };

  for (guint k = 0; k < n; k++)
    {
      calendar.places[candidates[k]] = (guint8)(k + 1);
      days[k] = k == 0 ? MIN (0, get_item (&calendar, 0)->window.last) : SULH_DAY_FIRST;
    }
  for (guint turn = 0; turn < TURNS_MOST && calendar.risen; turn++)
    {
      calendar.risen = FALSE;
      for (guint k = 0; k < n; k++)
        {
          if (k > 0)
            put_off (&calendar, k,
                     days[k - 1] + (gint64)get_item (&calendar, k - 1)->designs[0].stage.gap);
          raise_alone (&calendar, k);
          raise_by_lags (&calendar, k);
          raise_by_servants (&calendar, k);
          if (days[k] > get_item (&calendar, k)->window.last || days[k] >= SULH_DAY_LAST)
            return FALSE;
        }
    }
  return !calendar.risen;
}
