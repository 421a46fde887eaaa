/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/agenda.h"
#include "rules/designs.h"
#include "rules/performance.h"
#include "rules/reading-mediators.h"
#include "rules/walk.h"

#include <math.h>
#include <string.h>

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const SulhExchange *const *first = a;
  const SulhExchange *const *second = b;

  return g_strcmp0 ((*first)->part.id, (*second)->part.id);
}

static int
day_or (SulhDate date, int otherwise)
{
  return sulh_date_is_open (date) ? otherwise : sulh_date_get_day (date);
}

static void
read_beliefs (SulhAgenda *agenda, const SulhScenario *scenario)
{
  for (int i = 0; i < agenda->n_principals; i++)
    for (int j = i + 1; j < agenda->n_principals; j++)
      {
        const SulhParty *const pair[2] = { agenda->principal[i], agenda->principal[j] };
        SulhCounts bridge[2];

        sulh_rules_read_bridge (scenario, pair, bridge);
        agenda->belief[i][j] = sulh_rules_read_belief (scenario, pair[0], pair[1]);
        agenda->belief[j][i] = sulh_rules_read_belief (scenario, pair[1], pair[0]);
        agenda->belief[i][j].bridge = bridge[0];
        agenda->belief[j][i].bridge = bridge[1];
      }
}

static void
read_principals (SulhAgenda *agenda, const SulhScenario *scenario, const SulhAims *aims)
{
  g_autoptr (GPtrArray) principals = sulh_scenario_list_principals (scenario);

  agenda->n_principals = (int)principals->len;
  for (int i = 0; i < agenda->n_principals; i++)
    {
      const SulhParty *party = principals->pdata[i];

      agenda->principal[i] = party;
      agenda->outlook[i] = sulh_rules_read_outlook (scenario, party);
      agenda->home[i] = sulh_rules_home_read (party, aims ? &aims->band : NULL);
      agenda->deadline[i] = day_or (party->clock->deadline, SULH_DAY_LAST);
    }
  read_beliefs (agenda, scenario);
}

static void
read_leverages (SulhAgenda *agenda)
{
  agenda->leverages = agenda->reading->leverages;
  agenda->n_leverages = agenda->reading->ladder.n_leverages;
  for (gsize l = 0; l < agenda->n_leverages; l++)
    for (int i = 0; i < 2; i++)
      agenda->levered |= agenda->leverages[l].gain[i] != 0 || agenda->leverages[l].penalty[i] != 0;
}

static int
find_principal (const SulhAgenda *agenda, const char *id)
{
  for (int i = 0; i < agenda->n_principals; i++)
    if (g_strcmp0 (agenda->principal[i]->part.id, id) == 0)
      return i;
  return SULH_NOBODY;
}

/* The first performance between two principals says whose exchange it is; one without any is an
 * exchange of nothing between the first two. */
static void
read_pair (SulhAgenda *agenda, SulhAgendaItem *item)
{
  const GPtrArray *sides = item->exchange->sides;

  item->pair[0] = 0;
  item->pair[1] = 1;
  for (guint i = 0; i < sides->len; i++)
    {
      const SulhSide *side = sides->pdata[i];
      int giver = find_principal (agenda, side->giver);
      int receiver = find_principal (agenda, side->receiver);

      if (giver == SULH_NOBODY || receiver == SULH_NOBODY || giver == receiver)
        continue;
      item->pair[0] = MIN (giver, receiver);
      item->pair[1] = MAX (giver, receiver);
      break;
    }
  agenda->taking_part[item->pair[0]] = agenda->taking_part[item->pair[1]] = TRUE;
}

static int
find_group (const char *name, GHashTable *groups)
{
  gpointer number;

  if (!name)
    return SULH_NOBODY;
  if (!g_hash_table_lookup_extended (groups, name, NULL, &number))
    {
      number = GINT_TO_POINTER (g_hash_table_size (groups));
      g_hash_table_insert (groups, (gpointer)name, number);
    }
  return GPOINTER_TO_INT (number);
}

/* An exchange of the name goes before a group of the name. */
static void
read_needs (const SulhAgenda *agenda, SulhAgendaItem *item, GHashTable *groups)
{
  char **after = item->exchange->after;
  gpointer number;

  item->needs = g_new0 (SulhNeed, (after ? g_strv_length (after) : 0) + 1);
  for (; after && *after; after++)
    {
      SulhNeed need = { sulh_rules_agenda_find (agenda, *after), SULH_NOBODY };

      if (need.item == SULH_NOBODY && g_hash_table_lookup_extended (groups, *after, NULL, &number))
        need.group = GPOINTER_TO_INT (number);
      item->needs[item->n_needs++] = need;
    }
}

/* A window that is open at an end, and an uncertain pinned date, allow what they leave open. */
static void
read_window (const SulhTiming *timing, SulhAgendaItem *item)
{
  item->window = (SulhDays){ SULH_DAY_FIRST, SULH_DAY_LAST };
  if (!timing)
    return;
  item->position = (guint)MAX (0, timing->position);
  item->window.first = day_or (timing->not_before, SULH_DAY_FIRST);
  item->window.last = day_or (timing->not_after, SULH_DAY_LAST);
  if (sulh_date_is_open (timing->pinned))
    return;
  item->pinned = TRUE;
  item->window.first = MAX (item->window.first, timing->pinned.earliest);
  item->window.last = MIN (item->window.last, timing->pinned.latest);
}

static void
read_closures (const SulhTiming *timing, SulhAgendaItem *item)
{
  guint n = timing ? timing->closures->len : 0;

  item->closures = g_new0 (SulhDays, n + 1);
  for (guint i = 0; i < n; i++)
    {
      SulhDate during = ((const SulhClosure *)timing->closures->pdata[i])->during;

      if (!sulh_date_is_open (during))
        item->closures[item->n_closures++] = (SulhDays){ during.earliest, during.latest };
    }
}

static void
add_bounds (SulhLagBounds **list, guint *n, SulhLagBounds bounds)
{
  *list = g_renew (SulhLagBounds, *list, *n + 1);
  (*list)[(*n)++] = bounds;
}

static void
read_lags (SulhAgenda *agenda, guint index)
{
  SulhAgendaItem *item = &agenda->items[index];
  const SulhTiming *timing = item->exchange->timing;

  for (guint i = 0; timing && i < timing->lags->len; i++)
    {
      const SulhLag *lag = timing->lags->pdata[i];
      int other = sulh_rules_agenda_find (agenda, lag->from);
      SulhLagBounds bounds = {
        .other = (guint)other,
        .least = (int)ceil (lag->minimum.mode - SULH_TOLERANCE),
        .most = sulh_number_is_set (&lag->maximum) ? (int)floor (lag->maximum.mode + SULH_TOLERANCE)
                                                   : SULH_DAY_LAST,
      };

      if (other == SULH_NOBODY || other == (int)index)
        continue;
      add_bounds (&item->lags, &item->n_lags, bounds);
      bounds.other = index;
      add_bounds (&agenda->items[other].leads, &agenda->items[other].n_leads, bounds);
    }
}

/* Whoever receives has its deadline moved. */
static void
read_extensions (const SulhAgenda *agenda, SulhAgendaItem *item)
{
  const GPtrArray *sides = item->exchange->sides;

  for (guint i = 0; i < sides->len; i++)
    {
      const SulhSide *side = sides->pdata[i];
      int receiver = find_principal (agenda, side->receiver);

      for (int p = 0; side->effects && p < 2; p++)
        if (item->pair[p] == receiver)
          item->extension[p] += (int)floor (side->effects->deadline_extension.mode);
    }
}

static void
read_item (SulhAgendaReader *reader, guint index, GHashTable *groups)
{
  SulhAgenda *agenda = reader->agenda;
  SulhAgendaItem *item = &agenda->items[index];

  read_needs (agenda, item, groups);
  read_window (item->exchange->timing, item);
  item->required = item->exchange->required || item->pinned || item->position > 0;
  read_closures (item->exchange->timing, item);
  read_lags (agenda, index);
  read_extensions (agenda, item);
  sulh_rules_designs_read (reader, item);
}

static void
read_items (SulhAgendaReader *reader)
{
  SulhAgenda *agenda = reader->agenda;
  const GPtrArray *exchanges = reader->scenario->exchanges;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    g_ptr_array_add (sorted, exchanges->pdata[i]);
  g_ptr_array_sort (sorted, compare_ids);
  agenda->n_items = sorted->len;
  agenda->items = g_new0 (SulhAgendaItem, sorted->len + 1);
  for (guint i = 0; i < sorted->len; i++)
    {
      agenda->items[i].exchange = sorted->pdata[i];
      agenda->items[i].group = find_group (agenda->items[i].exchange->alternatives, groups);
      read_pair (agenda, &agenda->items[i]);
    }
  for (guint i = 0; i < sorted->len; i++)
    read_item (reader, i, groups);
  agenda->n_groups = (int)g_hash_table_size (groups);
}

static void
add_must (SulhAgenda *agenda, int principal, const char *issue)
{
  SulhMust must = { .principal = principal, .issue = issue };

  must.items = g_new (guint, agenda->n_items + 1);
  for (guint i = 0; i < agenda->n_items; i++)
    {
      const char *const *about = (const char *const *)agenda->items[i].exchange->about;

      if (about && g_strv_contains (about, issue))
        must.items[must.n_items++] = i;
    }
  agenda->musts = g_renew (SulhMust, agenda->musts, agenda->n_musts + 1);
  agenda->musts[agenda->n_musts++] = must;
}

static void
read_musts (SulhAgenda *agenda)
{
  for (int i = 0; i < agenda->n_principals; i++)
    {
      const GPtrArray *goals = agenda->principal[i]->goals;

      for (guint g = 0; g < goals->len; g++)
        {
          const SulhGoal *goal = goals->pdata[g];

          if (goal->must && goal->issue)
            add_must (agenda, i, goal->issue);
        }
    }
}

static double *
read_setups (const GPtrArray *costly)
{
  double *setups = g_new0 (double, costly->len + 1);

  for (guint i = 0; i < costly->len; i++)
    setups[i] = ((const SulhVerification *)costly->pdata[i])->start_cost.mode;
  return setups;
}

SulhAgenda *
sulh_rules_agenda_new (const SulhScenario *scenario, const SulhAims *aims)
{
  g_autoptr (SulhPrices) unsaid = sulh_part_new (SULH_KIND_PRICES, NULL);
  g_autoptr (GHashTable) parts = NULL;
  g_autoptr (GPtrArray) costly = g_ptr_array_new ();
  SulhAgendaReader reader = { .scenario = scenario };

  if (scenario->parties->len < 2 || scenario->parties->len > SULH_PRINCIPALS_MOST)
    return NULL;
  reader.prices = scenario->prices ? scenario->prices : unsaid;
  reader.parts = parts = sulh_scenario_index (scenario);
  reader.costly = costly;
  reader.servants = g_array_new (FALSE, FALSE, sizeof (SulhServant));
  reader.agenda = g_new0 (SulhAgenda, 1);
  reader.agenda->reading = sulh_rules_reading_new (scenario);
  reader.agenda->parameters = reader.agenda->reading->ladder.parameters;
  reader.agenda->end = aims ? day_or (aims->end, SULH_DAY_LAST) : SULH_DAY_LAST;
  reader.agenda->parallel = scenario->assumptions->overlap;
  reader.agenda->binding = ~SULH_TEST_BIT (SULH_TEST_PATIENCE);
  read_principals (reader.agenda, scenario, aims);
  read_leverages (reader.agenda);
  read_items (&reader);
  read_musts (reader.agenda);
  reader.agenda->n_setups = reader.costly->len;
  reader.agenda->setups = read_setups (reader.costly);
  reader.agenda->n_servants = reader.servants->len;
  reader.agenda->servants = (SulhServant *)g_array_free (reader.servants, FALSE);
  return reader.agenda;
}

void
sulh_rules_agenda_free (SulhAgenda *agenda)
{
  for (guint i = 0; i < agenda->n_items; i++)
    {
      SulhAgendaItem *item = &agenda->items[i];

      sulh_rules_designs_clear (item);
      g_free (item->needs);
      g_free (item->closures);
      g_free (item->lags);
      g_free (item->leads);
    }
  for (guint i = 0; i < agenda->n_musts; i++)
    g_free (agenda->musts[i].items);
  g_free (agenda->musts);
  g_free (agenda->items);
  g_free (agenda->servants);
  g_free (agenda->setups);
  sulh_rules_reading_free (agenda->reading);
  g_free (agenda);
}

int
sulh_rules_agenda_find (const SulhAgenda *agenda, const char *id)
{
  guint low = 0;
  guint high = agenda->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = g_strcmp0 (agenda->items[middle].exchange->part.id, id);

      if (order == 0)
        return (int)middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return SULH_NOBODY;
}

double
sulh_rules_agenda_join (const SulhAgenda *agenda, const double worth[SULH_PRINCIPALS_MOST])
{
  double product = 1;
  int n = 0;

  for (int i = 0; i < agenda->n_principals; i++)
    if (agenda->taking_part[i])
      {
        product *= fmax (0, worth[i] - fmax (0, agenda->outlook[i].outside));
        n++;
      }
  return n == 2 ? sqrt (product) : pow (product, 1.0 / MAX (1, n));
}

int
sulh_agenda_item_skip_closures (const SulhAgendaItem *item, int day)
{
  for (guint i = 0; i < item->n_closures; i++)
    if (day >= item->closures[i].first && day <= item->closures[i].last)
      return item->closures[i].last + 1;
  return day;
}
