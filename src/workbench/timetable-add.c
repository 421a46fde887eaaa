/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/timetable-add.h"

#include <glib/gi18n-lib.h>

#include "workbench/timetable-private.h"

#define SHOCK_DAYS 13 /* from its first day to its last */

static char *
invent_id (const SulhScenario *scenario, const char *stem)
{
  char *id = g_strdup (stem);

  for (guint i = 2; sulh_scenario_find (scenario, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, i);
    }
  return id;
}

static SulhTimetableNext *
add (const SulhTimetable *timetable, SulhPart *part, char **id)
{
  SulhTimetableNext *next
      = sulh_timetable_next_new (timetable, sulh_scenario_with_part (timetable->scenario, part));

  *id = g_strdup (part->id);
  sulh_part_unref (part);
  return next;
}

SulhTimetableNext *
sulh_timetable_add_meeting (const SulhTimetable *timetable, SulhEventStatus status, int day,
                            char **id)
{
  g_autofree char *word = invent_id (timetable->scenario, "meeting");
  SulhEvent *meeting = sulh_part_new (SULH_KIND_EVENT, word);

  meeting->part.name = g_strdup (_ ("Meeting"));
  meeting->category = SULH_EVENT_MEETING;
  meeting->status = status;
  if (status != SULH_EVENT_UNDATED)
    meeting->on = sulh_date_exact (day);
  return add (timetable, &meeting->part, id);
}

SulhTimetableNext *
sulh_timetable_add_shock (const SulhTimetable *timetable, int day, char **id)
{
  g_autofree char *word = invent_id (timetable->scenario, "shock");
  SulhShock *shock = sulh_part_new (SULH_KIND_SHOCK, word);

  shock->part.name = g_strdup (_ ("Shock"));
  shock->window = sulh_date_between (day, day + SHOCK_DAYS);
  return add (timetable, &shock->part, id);
}

static SulhTimetableNext *
replace (const SulhTimetable *timetable, gconstpointer old, gpointer part)
{
  SulhScenario *scenario = sulh_scenario_with_replaced (timetable->scenario, old, part);

  sulh_part_unref (part);
  return sulh_timetable_next_new (timetable, scenario);
}

SulhTimetableNext *
sulh_timetable_set_deadline (const SulhTimetable *timetable, const char *party, int day)
{
  const SulhParty *old = sulh_scenario_find_party (timetable->scenario, party);
  SulhParty *copy;
  SulhClock *clock;

  g_return_val_if_fail (old != NULL, NULL);

  copy = sulh_part_copy (old);
  clock = sulh_part_copy (old->clock);
  clock->deadline = sulh_date_exact (day);
  sulh_part_unref (copy->clock);
  copy->clock = clock;
  return replace (timetable, old, copy);
}

SulhTimetableNext *
sulh_timetable_set_window (const SulhTimetable *timetable, const char *exchange, gboolean is_last,
                           int day)
{
  const SulhExchange *old = sulh_scenario_find_exchange (timetable->scenario, exchange);
  SulhExchange *copy;
  SulhTiming *timing;

  if (old == NULL)
    return NULL;
  copy = sulh_part_copy (old);
  timing = old->timing ? sulh_part_copy (old->timing) : sulh_part_new (SULH_KIND_TIMING, NULL);
  *(is_last ? &timing->not_after : &timing->not_before) = sulh_date_exact (day);
  if (!sulh_date_is_open (timing->not_before) && !sulh_date_is_open (timing->not_after)
      && sulh_date_get_day (timing->not_before) > sulh_date_get_day (timing->not_after))
    *(is_last ? &timing->not_before : &timing->not_after) = sulh_date_open ();
  g_clear_pointer (&copy->timing, sulh_part_unref);
  copy->timing = timing;
  return replace (timetable, old, copy);
}

/* What must come first */

static gboolean
answers_to (const SulhExchange *exchange, const char *name)
{
  return g_strcmp0 (exchange->part.id, name) == 0 || g_strcmp0 (exchange->alternatives, name) == 0;
}

/* Whether @goal must stand before @exchange, perhaps with others between. */
static gboolean
comes_after (const SulhScenario *scenario, const SulhExchange *exchange, const SulhExchange *goal,
             GHashTable *seen)
{
  if (exchange == goal)
    return TRUE;
  if (!g_hash_table_add (seen, (gpointer)exchange))
    return FALSE;
  for (char **name = exchange->after; name && *name; name++)
    for (guint i = 0; i < scenario->exchanges->len; i++)
      if (answers_to (scenario->exchanges->pdata[i], *name)
          && comes_after (scenario, scenario->exchanges->pdata[i], goal, seen))
        return TRUE;
  return FALSE;
}

gboolean
sulh_timetable_comes_after (const SulhScenario *scenario, const SulhExchange *exchange,
                            const SulhExchange *other)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  return comes_after (scenario, exchange, other, seen);
}

static char *
find_obstacle (const SulhScenario *scenario, const SulhExchange *exchange,
               const SulhExchange *other)
{
  if (exchange == other)
    return g_strdup_printf (_ ("“%s” cannot come after itself."), sulh_part_get_label (exchange));
  if (exchange->after && g_strv_contains ((const char *const *)exchange->after, other->part.id))
    return g_strdup_printf (_ ("“%s” comes after “%s” already."), sulh_part_get_label (exchange),
                            sulh_part_get_label (other));
  if (!sulh_timetable_comes_after (scenario, other, exchange))
    return NULL;
  return g_strdup_printf (_ ("“%s” must come after “%s” itself, so it cannot come first. Take that "
                             "out in its form before."),
                          sulh_part_get_label (other), sulh_part_get_label (exchange));
}

SulhTimetableNext *
sulh_timetable_set_after (const SulhTimetable *timetable, const char *exchange, const char *other,
                          char **fault)
{
  const SulhExchange *old = sulh_scenario_find_exchange (timetable->scenario, exchange);
  const SulhExchange *first = sulh_scenario_find_exchange (timetable->scenario, other);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  SulhExchange *copy;

  g_return_val_if_fail (old != NULL && first != NULL, NULL);

  *fault = find_obstacle (timetable->scenario, old, first);
  if (*fault)
    return NULL;
  copy = sulh_part_copy (old);
  if (copy->after)
    g_strv_builder_addv (builder, (const char **)copy->after);
  g_strv_builder_add (builder, other);
  g_strfreev (copy->after);
  copy->after = g_strv_builder_end (builder);
  return replace (timetable, old, copy);
}

/* Who gives */

/* One who takes the place of the other, and the other that of the one. */
typedef struct
{
  const char *old;
  const char *next;
} Places;

static void
change_place (const Places *places, char **name)
{
  const char *other = NULL;

  if (g_strcmp0 (*name, places->old) == 0)
    other = places->next;
  else if (g_strcmp0 (*name, places->next) == 0)
    other = places->old;
  if (other == NULL)
    return;
  g_free (*name);
  *name = g_strdup (other);
}

static void
change_sides (SulhExchange *exchange, const Places *places)
{
  for (guint i = 0; i < exchange->sides->len; i++)
    {
      SulhSide *side = sulh_part_copy (exchange->sides->pdata[i]);

      change_place (places, &side->giver);
      change_place (places, &side->receiver);
      sulh_part_unref (exchange->sides->pdata[i]);
      exchange->sides->pdata[i] = side;
    }
}

/* Other designs of a performance go with it. */
static void
change_options (SulhExchange *exchange, const Places *places)
{
  SulhArrangement *arrangement;

  if (exchange->arrangement == NULL)
    return;
  arrangement = sulh_part_copy (exchange->arrangement);
  for (guint i = 0; i < arrangement->options->len; i++)
    {
      SulhOption *option = sulh_part_copy (arrangement->options->pdata[i]);

      change_place (places, &option->giver);
      sulh_part_unref (arrangement->options->pdata[i]);
      arrangement->options->pdata[i] = option;
    }
  sulh_part_unref (exchange->arrangement);
  exchange->arrangement = arrangement;
}

SulhTimetableNext *
sulh_timetable_give (const SulhTimetable *timetable, const char *exchange, guint side,
                     const char *party)
{
  const SulhExchange *old = sulh_scenario_find_exchange (timetable->scenario, exchange);
  Places places = { NULL, party };
  SulhExchange *copy;

  if (old == NULL || side >= old->sides->len)
    return NULL;
  places.old = ((const SulhSide *)old->sides->pdata[side])->giver;
  if (places.old == NULL || g_str_equal (places.old, party))
    return NULL;
  copy = sulh_part_copy (old);
  change_sides (copy, &places);
  change_options (copy, &places);
  return replace (timetable, old, copy);
}
