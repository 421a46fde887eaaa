/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/dates.h"

#include <string.h>

/* Days that rise longer than this rise for ever: each turn puts off something, and what rises
 * without end is most often seen before. */
#define TURNS_MOST 1000

typedef struct
{
  const SulhCatalogue *catalogue;
  guint n;
  int *days;
  const SulhAgendaItem *items[SULH_CATALOGUE_LARGEST]; /* of each rung, looked up once */
  const SulhDesign *designs[SULH_CATALOGUE_LARGEST];
  guint8 places[SULH_CATALOGUE_LARGEST]; /* of each item in the sequence, from 1 */
  gboolean risen;
  gboolean crowded; /* somebody never has room for one of them */
} Calendar;

static const SulhAgendaItem *
get_item (const Calendar *calendar, guint rung)
{
  return calendar->items[rung];
}

static const SulhDesign *
get_design (const Calendar *calendar, guint rung)
{
  return calendar->designs[rung];
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
  put_off (calendar, rung, get_design (calendar, rung)->works_from);
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

/* The fewest days from rung @from to the later rung @to that gaps and least lags leave. */
static gint64
find_span (const Calendar *calendar, guint from, guint to)
{
  gint64 span[SULH_CATALOGUE_LARGEST] = { 0 };

  for (guint k = from + 1; k <= to; k++)
    {
      const SulhAgendaItem *item = get_item (calendar, k);

      span[k] = span[k - 1] + (gint64)get_design (calendar, k - 1)->stage.gap;
      for (guint i = 0; i < item->n_lags; i++)
        {
          guint place = calendar->places[item->lags[i].other];

          if (place > from && place <= k)
            span[k] = MAX (span[k], span[place - 1] + item->lags[i].least);
        }
    }
  return span[to];
}

/* Whether a lag can be kept in this order at all; if not, its ends push each other up for ever. */
static gboolean
is_lag_kept (const Calendar *calendar, guint rung, const SulhLagBounds *lag)
{
  guint place = calendar->places[lag->other];

  if (place == 0)
    return TRUE;
  if (place - 1 > rung)
    return find_span (calendar, rung, place - 1) + lag->least <= 0;
  return lag->most == SULH_DAY_LAST || find_span (calendar, place - 1, rung) <= lag->most;
}

static gboolean
are_lags_kept (const Calendar *calendar)
{
  for (guint k = 0; k < calendar->n; k++)
    {
      const SulhAgendaItem *item = get_item (calendar, k);

      for (guint i = 0; i < item->n_lags; i++)
        if (!is_lag_kept (calendar, k, &item->lags[i]))
          return FALSE;
    }
  return TRUE;
}

/* By how many days at most the greatest lags let @rung stand after the earlier rung @before. */
static gint64
find_leash (const Calendar *calendar, guint before, guint rung)
{
  gint64 leash = SULH_DAY_LAST;

  for (guint k = rung; k < calendar->n; k++)
    {
      const SulhAgendaItem *item = get_item (calendar, k);

      for (guint i = 0; i < item->n_lags; i++)
        {
          guint place = calendar->places[item->lags[i].other];

          if (place == 0 || place - 1 > before || item->lags[i].most == SULH_DAY_LAST)
            continue;
          leash = MIN (leash, item->lags[i].most - find_span (calendar, place - 1, before)
                                  - find_span (calendar, rung, k));
        }
    }
  return leash;
}

static int
get_length (const Calendar *calendar, guint rung)
{
  return MAX (1, get_design (calendar, rung)->lasts);
}

static int
get_units (const Calendar *calendar, guint rung, guint servant)
{
  const SulhDesign *design = get_design (calendar, rung);
  int units = 0;

  for (guint i = 0; i < design->n_loads; i++)
    units += design->loads[i].servant == servant ? design->loads[i].units : 0;
  return units;
}

static gboolean
is_open_on (const Calendar *calendar, guint rung, int day)
{
  return calendar->days[rung] <= day && day < calendar->days[rung] + get_length (calendar, rung);
}

/* Where @load finds no room on the day of @rung: the first day on which somebody lets go whom the
 * rung does not take along, or the last day if nobody ever does. Before that nothing changes. */
static int
find_release (const Calendar *calendar, guint rung, const SulhLoad *load)
{
  gint64 units = load->units;
  int day = calendar->days[rung];
  int release = SULH_DAY_LAST;

  for (guint k = 0; k < rung; k++)
    {
      int taken = is_open_on (calendar, k, day) ? get_units (calendar, k, load->servant) : 0;

      if (taken == 0)
        continue;
      units += taken;
      if (find_leash (calendar, k, rung) >= get_length (calendar, k))
        release = MIN (release, calendar->days[k] + get_length (calendar, k));
    }
  return units <= calendar->catalogue->agenda->servants[load->servant].capacity ? day : release;
}

static void
raise_by_servants (Calendar *calendar, guint rung)
{
  const SulhDesign *design = get_design (calendar, rung);

  for (guint i = 0; i < design->n_loads && !calendar->crowded; i++)
    {
      int release = find_release (calendar, rung, &design->loads[i]);

      calendar->crowded = release == SULH_DAY_LAST;
      put_off (calendar, rung, release);
    }
}

gboolean
sulh_dates_find (const SulhCatalogue *catalogue, const guint8 *candidates, guint n, int *days)
{
  Calendar calendar = { .catalogue = catalogue, .n = n, .days = days, .risen = TRUE };

  for (guint k = 0; k < n; k++)
    {
      guint item = catalogue->candidates[candidates[k]].item;

      calendar.items[k] = &catalogue->agenda->items[item];
      calendar.designs[k] = sulh_catalogue_get_design (catalogue, candidates[k]);
      calendar.places[item] = (guint8)(k + 1);
      days[k] = k == 0 ? MIN (0, get_item (&calendar, 0)->window.last) : SULH_DAY_FIRST;
    }
  if (!are_lags_kept (&calendar))
    return FALSE;
  for (guint turn = 0; turn < TURNS_MOST && calendar.risen; turn++)
    {
      calendar.risen = FALSE;
      for (guint k = 0; k < n; k++)
        {
          if (k > 0)
            put_off (&calendar, k, days[k - 1] + (gint64)get_design (&calendar, k - 1)->stage.gap);
          raise_alone (&calendar, k);
          raise_by_lags (&calendar, k);
          raise_by_servants (&calendar, k);
          if (calendar.crowded || days[k] > get_item (&calendar, k)->window.last
              || days[k] >= SULH_DAY_LAST)
            return FALSE;
        }
    }
  return !calendar.risen;
}

gboolean
sulh_dates_have_greatest_lag (const SulhAgenda *agenda)
{
  for (guint i = 0; i < agenda->n_items; i++)
    for (guint l = 0; l < agenda->items[i].n_lags; l++)
      if (agenda->items[i].lags[l].most < SULH_DAY_LAST)
        return TRUE;
  return FALSE;
}

gboolean
sulh_dates_may_mend (SulhTest test)
{
  const guint32 mended = SULH_TEST_BIT (SULH_TEST_CAPITAL) | SULH_TEST_BIT (SULH_TEST_BALANCE)
                         | SULH_TEST_BIT (SULH_TEST_CAPACITY);

  return (mended & SULH_TEST_BIT (test)) != 0;
}
