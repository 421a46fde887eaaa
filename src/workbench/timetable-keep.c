/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/timetable-keep.h"
#include "workbench/timetable-private.h"

/* Days from the start of the first of two exchanges in a kept order to that of the second. */
#define DAYS_BETWEEN 1

/* An uncertain limit forbids only what lies beyond it for sure. */
static gboolean
may_stand (const SulhTiming *timing, int day)
{
  if (!sulh_date_is_open (timing->not_before) && day < timing->not_before.earliest)
    return FALSE;
  if (!sulh_date_is_open (timing->not_after) && day > timing->not_after.latest)
    return FALSE;
  for (guint i = 0; i < timing->closures->len; i++)
    {
      SulhDate during = ((const SulhClosure *)timing->closures->pdata[i])->during;

      if (!sulh_date_is_open (during) && during.earliest <= day && day <= during.latest)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_pinned (const SulhExchange *exchange)
{
  return exchange->timing && !sulh_date_is_open (exchange->timing->pinned);
}

/* A copy of @exchange whose timing can be written; takes nothing. */
static SulhExchange *
copy_timed (const SulhExchange *exchange)
{
  SulhExchange *copy = sulh_part_copy (exchange);
  SulhTiming *timing
      = copy->timing ? sulh_part_copy (copy->timing) : sulh_part_new (SULH_KIND_TIMING, NULL);

  g_clear_pointer (&copy->timing, sulh_part_unref);
  copy->timing = timing;
  return copy;
}

static SulhScenario *
replace (const SulhScenario *scenario, const SulhExchange *exchange, SulhExchange *copy)
{
  SulhScenario *next = sulh_scenario_with_replaced (scenario, exchange, copy);

  sulh_part_unref (copy);
  return next;
}

static SulhScenario *
pin (const SulhScenario *scenario, const SulhExchange *exchange, SulhDate on)
{
  SulhExchange *copy = copy_timed (exchange);

  copy->timing->pinned = on;
  return replace (scenario, exchange, copy);
}

/* Kept orders: the later of two exchanges starts at least a day after the earlier, and nothing else
 * is said of the time between them. */

static gboolean
is_order (const SulhLag *lag)
{
  return lag->part.name == NULL && lag->minimum.mode == DAYS_BETWEEN
         && !sulh_number_is_set (&lag->maximum);
}

/* The lag of @later that is counted from @earlier, or NULL. */
static const SulhLag *
find_lag (const SulhExchange *later, const char *earlier, guint *index)
{
  for (*index = 0; later->timing && *index < later->timing->lags->len; ++*index)
    {
      const SulhLag *lag = later->timing->lags->pdata[*index];

      if (g_strcmp0 (lag->from, earlier) == 0)
        return lag;
    }
  return NULL;
}

static gboolean
has_order (const SulhExchange *later, const char *earlier)
{
  guint index;
  const SulhLag *lag = find_lag (later, earlier, &index);

  return lag && is_order (lag);
}

/* Takes @scenario; without the order of @earlier and @later, if there is one. */
static SulhScenario *
drop_order (SulhScenario *scenario, const char *earlier, const char *later)
{
  g_autoptr (SulhScenario) old = scenario;
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, later);
  guint index;
  SulhExchange *copy;

  if (!exchange || !has_order (exchange, earlier))
    return g_steal_pointer (&old);
  copy = copy_timed (exchange);
  find_lag (copy, earlier, &index);
  g_ptr_array_remove_index (copy->timing->lags, index);
  return replace (scenario, exchange, copy);
}

static SulhScenario *
drop_orders (SulhScenario *scenario, const char *id)
{
  g_auto (GStrv) before = sulh_timetable_list_order (scenario, id, TRUE);
  g_auto (GStrv) after = sulh_timetable_list_order (scenario, id, FALSE);

  for (char **other = before; *other; other++)
    scenario = drop_order (scenario, id, *other);
  for (char **other = after; *other; other++)
    scenario = drop_order (scenario, *other, id);
  return scenario;
}

/* Whether something else says already how the two follow each other. */
static gboolean
is_settled (const SulhScenario *scenario, const SulhExchange *earlier, const SulhExchange *later)
{
  guint index;
  const SulhLag *back = find_lag (earlier, later->part.id, &index);

  return find_lag (later, earlier->part.id, &index) || (back && !is_order (back))
         || sulh_timetable_comes_after (scenario, earlier, later)
         || sulh_timetable_comes_after (scenario, later, earlier);
}

/* Takes @scenario; from then on a search keeps @earlier before @later. */
static SulhScenario *
put_order (SulhScenario *scenario, const char *earlier, const char *later)
{
  const SulhExchange *first = sulh_scenario_find_exchange (scenario, earlier);
  const SulhExchange *second = sulh_scenario_find_exchange (scenario, later);
  g_autoptr (SulhScenario) old = NULL;
  SulhExchange *copy;
  SulhLag *lag;

  if (!first || !second || is_settled (scenario, first, second))
    return scenario;
  old = drop_order (scenario, later, earlier);
  second = sulh_scenario_find_exchange (old, later);
  copy = copy_timed (second);
  lag = sulh_part_new (SULH_KIND_LAG, NULL);
  lag->from = g_strdup (earlier);
  lag->minimum = sulh_number_point (DAYS_BETWEEN);
  g_ptr_array_add (copy->timing->lags, lag);
  return replace (old, second, copy);
}

char **
sulh_timetable_list_order (const SulhScenario *scenario, const char *id, gboolean before)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);
  GStrvBuilder *builder = g_strv_builder_new ();
  char **list;

  for (guint i = 0; exchange && i < scenario->exchanges->len; i++)
    {
      const SulhExchange *other = scenario->exchanges->pdata[i];

      if (before ? has_order (other, id) : has_order (exchange, other->part.id))
        g_strv_builder_add (builder, other->part.id);
    }
  list = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return list;
}

SulhScenario *
sulh_timetable_with_order (const SulhScenario *scenario, const SulhPlan *old, const SulhPlan *plan,
                           const char *const *moved, const char *id)
{
  SulhScenario *next = sulh_part_ref (scenario);
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);
  guint was, is, before;

  if (!exchange || !is_pinned (exchange) || scenario->exchanges->len > SULH_MOST_PLANNED
      || !sulh_plan_find_rung (old, id, &was) || !sulh_plan_find_rung (plan, id, &is))
    return next;
  for (guint i = 0; i < plan->rungs->len; i++)
    {
      const char *other = sulh_plan_get_rung (plan, i)->exchange;

      if (!other || g_strv_contains (moved, other) || !sulh_plan_find_rung (old, other, &before)
          || (before < was) == (i < is))
        continue;
      next = i < is ? put_order (next, other, id) : put_order (next, id, other);
    }
  return next;
}

gboolean
sulh_timetable_is_kept (const SulhTimetable *timetable, const char *id)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (timetable->scenario, id);

  return exchange && is_pinned (exchange);
}

SulhTimetableNext *
sulh_timetable_keep (const SulhTimetable *timetable, const char *id, gboolean keeps)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (timetable->scenario, id);
  SulhDate on = sulh_date_open ();
  int day;

  if (!exchange || is_pinned (exchange) == keeps)
    return NULL;
  if (keeps)
    {
      if (!sulh_timetable_get_day (timetable, id, &day, NULL)
          || (exchange->timing && !may_stand (exchange->timing, day)))
        return NULL;
      on = sulh_date_exact (day);
    }
  return sulh_timetable_next_new (
      timetable, keeps ? pin (timetable->scenario, exchange, on)
                       : drop_orders (pin (timetable->scenario, exchange, on), id));
}

SulhScenario *
sulh_timetable_with_kept (const SulhScenario *scenario, const char *id, int day)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);

  if (!exchange || (exchange->timing && !may_stand (exchange->timing, day)))
    return NULL;
  return pin (scenario, exchange, sulh_date_exact (day));
}
