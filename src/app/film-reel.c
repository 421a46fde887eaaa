/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/film-reel.h"

#include <glib/gi18n-lib.h>

#define N_ENDINGS 4

static void
end_clear (gpointer data)
{
  SulhFilmEnd *end = data;

  g_free (end->words);
  g_free (end->cause);
}

static void
add_end (GArray *ends, const char *words, guint ending, const char *cause, guint futures)
{
  /* Translators: how futures end, and how many end so. */
  const SulhFilmEnd end
      = { g_strdup_printf (_ ("%s (%u)"), words, futures), ending, g_strdup (cause), futures };

  g_array_append_val (ends, end);
}

/* How many futures that end so have that cause. */
static guint
count_cause (const SulhFuturesResult *futures, guint ending, const char *cause)
{
  guint run = 0;
  guint n = 0;
  guint first;

  if (!sulh_futures_find_run (futures, ending, cause, 0, &first))
    return 0;
  run = first;
  do
    n++;
  while (sulh_futures_find_run (futures, ending, cause, run, &run) && run != first);
  return n;
}

/**
 * sulh_film_list_ends:
 * @futures: futures
 * @scenario: that they were played in
 * @plan: the plan
 *
 * Returns: (transfer full) (element-type SulhFilmEnd): how they end, and by which cause
 */
GArray *
sulh_film_list_ends (const SulhFuturesResult *futures, const SulhScenario *scenario,
                     const SulhPlan *plan)
{
  g_autoptr (SulhFuturesReport) report = sulh_futures_report (futures, scenario, plan);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (SulhFilmEnd));

  g_array_set_clear_func (ends, end_clear);
  for (guint e = 0; e < N_ENDINGS; e++)
    {
      guint n = report->endings[e].count;

      if (n > 0)
        add_end (ends, sulh_futures_ending_words (e), e, NULL, n);
      for (guint c = 0; n > 0 && c < report->causes->len; c++)
        {
          const SulhFuturesCount *cause = &g_array_index (report->causes, SulhFuturesCount, c);
          guint by_cause = count_cause (futures, e, cause->id);
          g_autofree char *words = NULL;

          if (by_cause == 0)
            continue;
          /* Translators: how futures end, and why. */
          words = g_strdup_printf (_ ("%s: %s"), sulh_futures_ending_words (e), cause->name);
          add_end (ends, words, e, cause->id, by_cause);
        }
    }
  return ends;
}

static const SulhFutureEvent *
get_event (const SulhFutureMatter *reel, guint i)
{
  return &g_array_index (reel->events, SulhFutureEvent, i);
}

/**
 * sulh_film_find_event:
 * @reel: a future
 * @day: a day
 * @is_on_day: (out): whether something happens on that very day
 *
 * Returns: index of the last thing that has happened by then; 0 if nothing has
 */
guint
sulh_film_find_event (const SulhFutureMatter *reel, int day, gboolean *is_on_day)
{
  guint last = 0;

  *is_on_day = FALSE;
  for (guint i = 0; i < reel->events->len && get_event (reel, i)->day <= day; i++)
    {
      last = i;
      *is_on_day |= get_event (reel, i)->day == day;
    }
  return last;
}

/**
 * sulh_film_say_day:
 * @reel: a future
 * @day: a day
 *
 * Returns: (transfer full): all that happens on that day; what happened last where nothing does
 */
char *
sulh_film_say_day (const SulhFutureMatter *reel, int day)
{
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean is_on_day;
  guint last = sulh_film_find_event (reel, day, &is_on_day);

  if (reel->events->len == 0)
    return g_strdup ("");
  if (!is_on_day)
    return g_strdup_printf (_ ("Last, on day %d: %s"), get_event (reel, last)->day,
                            get_event (reel, last)->sentence);
  for (guint i = 0; i < reel->events->len; i++)
    if (get_event (reel, i)->day == day)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                              get_event (reel, i)->sentence);
  return g_strdup (words->str);
}

/** sulh_film_find_next_day: Returns: the next day after @day, or before it, on which something
 * happens; @day if nothing does */
int
sulh_film_find_next_day (const SulhFutureMatter *reel, int day, gboolean is_forward)
{
  int found = day;

  for (guint i = 0; i < reel->events->len; i++)
    {
      int on = get_event (reel, i)->day;

      if (is_forward && on > day)
        return on;
      if (!is_forward && on < day)
        found = on;
    }
  return found;
}

static const SulhTrust *
find_trust (const SulhScenario *scenario, guint from)
{
  const SulhParty *trusting = sulh_scenario_get_principal (scenario, from);
  const SulhParty *trusted = sulh_scenario_get_principal (scenario, 1 - from);

  for (guint i = 0; trusting && trusted && i < scenario->trusts->len; i++)
    {
      const SulhTrust *trust = scenario->trusts->pdata[i];

      if (g_strcmp0 (trust->from, trusting->part.id) == 0
          && g_strcmp0 (trust->to, trusted->part.id) == 0)
        return trust;
    }
  return NULL;
}

/**
 * sulh_film_set_trust:
 * @scenario: a scenario
 * @reel: a future of it
 * @day: a day
 *
 * Returns: (transfer full): the scenario with trust as it stands on that day
 */
SulhScenario *
sulh_film_set_trust (const SulhScenario *scenario, const SulhFutureMatter *reel, int day)
{
  SulhScenario *shown = sulh_part_ref (scenario);
  gboolean is_on_day;
  guint last = sulh_film_find_event (reel, day, &is_on_day);

  for (guint from = 0; from < 2 && reel->events->len > 0; from++)
    {
      const SulhTrust *trust = find_trust (shown, from);
      g_autoptr (SulhTrust) then = NULL;
      SulhScenario *next;

      if (trust == NULL)
        continue;
      then = sulh_part_copy (trust);
      then->level = sulh_number_point (CLAMP (get_event (reel, last)->trust[from], 0, 1));
      next = sulh_scenario_with_replaced (shown, trust, then);
      sulh_part_unref (shown);
      shown = next;
    }
  return shown;
}
