/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "planner/condition.h"

/* Takes @next, which stands in the place of @exchange. */
static SulhScenario *
replace (const SulhScenario *scenario, const SulhExchange *exchange, SulhExchange *next)
{
  SulhScenario *changed = sulh_scenario_with_replaced (scenario, exchange, next);

  sulh_part_unref (next);
  return changed;
}

static void
add_need (SulhExchange *next, const char *id)
{
  char **before = next->after;
  guint n = before ? g_strv_length (before) : 0;

  next->after = g_new0 (char *, n + 2);
  for (guint i = 0; i < n; i++)
    next->after[i] = before[i];
  next->after[n] = g_strdup (id);
  g_free (before);
}

/* The times of @next, to be changed. */
static SulhTiming *
renew_timing (SulhExchange *next)
{
  SulhTiming *before = next->timing;

  next->timing = before ? sulh_part_copy (before) : sulh_part_new (SULH_KIND_TIMING, NULL);
  sulh_part_unref (before);
  return next->timing;
}

/* The narrower of the two, so that no condition of the file is lifted. */
static void
start_from (SulhTiming *timing, int day)
{
  if (sulh_date_is_open (timing->not_before) || sulh_date_get_day (timing->not_before) < day)
    timing->not_before = sulh_date_exact (day);
}

static void
start_until (SulhTiming *timing, int day)
{
  if (sulh_date_is_open (timing->not_after) || sulh_date_get_day (timing->not_after) > day)
    timing->not_after = sulh_date_exact (day);
}

static void
set_times (SulhTiming *timing, const SulhQuestion *question, int day)
{
  if (question->asked == SULH_ASKED_ON)
    {
      start_from (timing, question->day);
      start_until (timing, question->day);
    }
  else if (question->asked == SULH_ASKED_EARLIER)
    start_until (timing, day - 1);
  else
    start_from (timing, day + 1);
}

static SulhScenario *
require (const SulhScenario *scenario, const char *id)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, id);
  SulhExchange *next = sulh_part_copy (exchange);

  next->required = TRUE;
  return replace (scenario, exchange, next);
}

static SulhScenario *
put_before (const SulhScenario *scenario, const SulhQuestion *question)
{
  g_autoptr (SulhScenario) first = require (scenario, question->exchange);
  g_autoptr (SulhScenario) both = require (first, question->other);
  const SulhExchange *exchange = sulh_scenario_find_exchange (both, question->other);
  SulhExchange *next = sulh_part_copy (exchange);

  add_need (next, question->exchange);
  return replace (both, exchange, next);
}

SulhScenario *
sulh_condition_add (const SulhScenario *scenario, const SulhQuestion *question, int day)
{
  const SulhExchange *exchange = sulh_scenario_find_exchange (scenario, question->exchange);
  SulhExchange *next;

  if (question->asked == SULH_ASKED_BEFORE)
    return put_before (scenario, question);
  if (question->asked == SULH_ASKED_IN)
    return require (scenario, question->exchange);
  next = sulh_part_copy (exchange);
  /* What needs itself can never come; others may still name it. */
  if (question->asked == SULH_ASKED_OUT)
    add_need (next, exchange->part.id);
  else
    {
      next->required = TRUE;
      set_times (renew_timing (next), question, day);
    }
  return replace (scenario, exchange, next);
}
