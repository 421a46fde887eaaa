/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbench/timetable-keep.h"
#include "workbench/timetable-private.h"

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

static SulhScenario *
pin (const SulhScenario *scenario, const SulhExchange *exchange, SulhDate on)
{
  SulhExchange *copy = sulh_part_copy (exchange);
  SulhTiming *timing
      = copy->timing ? sulh_part_copy (copy->timing) : sulh_part_new (SULH_KIND_TIMING, NULL);
  SulhScenario *next;

  timing->pinned = on;
  g_clear_pointer (&copy->timing, sulh_part_unref);
  copy->timing = timing;
  next = sulh_scenario_with_replaced (scenario, exchange, copy);
  sulh_part_unref (copy);
  return next;
}

/* Whether another plan has the exchange on another day, or on one that follows from others. */
static gboolean
stands_elsewhere (const SulhScenario *scenario, const SulhPlan *plan, const char *id, int day)
{
  for (guint p = 0; p < scenario->plans->len; p++)
    {
      const SulhPlan *other = scenario->plans->pdata[p];

      if (plan && g_strcmp0 (other->part.id, plan->part.id) == 0)
        continue;
      for (guint i = 0; i < other->rungs->len; i++)
        {
          const SulhRung *rung = sulh_plan_get_rung (other, i);

          if (g_strcmp0 (rung->exchange, id) == 0
              && (sulh_date_is_open (rung->on) || sulh_date_get_day (rung->on) != day))
            return TRUE;
        }
    }
  return FALSE;
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
  return sulh_timetable_next_new (timetable, pin (timetable->scenario, exchange, on));
}

SulhScenario *
sulh_timetable_with_kept (const SulhScenario *scenario, const SulhPlan *plan, const char *id,
                          int day)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);

  if (!exchange || (exchange->timing && !may_stand (exchange->timing, day))
      || (!is_pinned (exchange) && stands_elsewhere (scenario, plan, id, day)))
    return NULL;
  return pin (scenario, exchange, sulh_date_exact (day));
}
