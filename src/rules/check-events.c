/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

static gboolean
is_to_come (const SulhEvent *event)
{
  return event->status == SULH_EVENT_SET || event->status == SULH_EVENT_TENTATIVE;
}

/* The last day on which something is known to have been carried out; no clock is asked. */
static int
find_last_known_day (const SulhScenario *scenario)
{
  int last = SULH_DAY_FIRST;

  for (guint i = 0; i < scenario->exchanges->len; i++)
    {
      const SulhExchange *exchange = scenario->exchanges->pdata[i];

      if (!sulh_date_is_open (exchange->done))
        last = MAX (last, exchange->done.earliest);
    }
  return last;
}

/* The first party with a deadline. */
static const SulhParty *
find_pressed (const SulhScenario *scenario)
{
  for (guint i = 0; i < scenario->parties->len; i++)
    {
      const SulhParty *party = scenario->parties->pdata[i];

      if (!sulh_date_is_open (party->clock->deadline))
        return party;
    }
  return NULL;
}

static void
check_meeting (const SulhCheck *check, const SulhEvent *event, const SulhParty *pressed)
{
  if (!pressed || event->category != SULH_EVENT_MEETING || event->status != SULH_EVENT_UNDATED)
    return;
  sulh_check_add (check, SULH_CHECK_MEETING_UNDATED, event, NULL, "on",
                  g_strdup_printf (_ ("\"%s\" has no date, while the deadline of %s comes nearer."),
                                   sulh_rules_name (&event->part),
                                   sulh_rules_name (&pressed->part)));
}

static void
check_overtaken (const SulhCheck *check, const SulhEvent *event, int last)
{
  if (!is_to_come (event) || sulh_date_is_open (event->on) || event->on.latest >= last)
    return;
  sulh_check_repair_choice (
      sulh_check_add (
          check, SULH_CHECK_EVENT_OVERTAKEN, event, NULL, "status",
          g_strdup_printf (_ ("\"%s\" is still to come, and steps of a later day were carried "
                              "out."),
                           sulh_rules_name (&event->part))),
      g_strdup (_ ("Mark it as missed")), event, "status", SULH_EVENT_MISSED);
}

static void
check_day (const SulhCheck *check, const SulhEvent *event)
{
  gboolean open = sulh_date_is_open (event->on);
  const char *name = sulh_rules_name (&event->part);
  SulhFinding *finding;

  if (event->status == SULH_EVENT_UNDATED && !open)
    sulh_check_repair_choice (
        sulh_check_add (
            check, SULH_CHECK_EVENT_UNDATED_WITH_DAY, event, NULL, "status",
            g_strdup_printf (_ ("\"%s\" is said to have no date, and has a day."), name)),
        g_strdup (_ ("Mark it as tentative")), event, "status", SULH_EVENT_TENTATIVE);
  if (event->status == SULH_EVENT_UNDATED || !open)
    return;
  finding = sulh_check_add (check, SULH_CHECK_EVENT_WITHOUT_DAY, event, NULL, "on",
                            g_strdup_printf (_ ("\"%s\" has no day."), name));
  if (is_to_come (event))
    sulh_check_repair_choice (finding, g_strdup (_ ("Say that no date is set")), event, "status",
                              SULH_EVENT_UNDATED);
}

static void
check_shock (const SulhCheck *check, const SulhShock *shock)
{
  const char *name = sulh_rules_name (&shock->part);

  if (shock->hazard.mode <= 0)
    sulh_check_add (check, SULH_CHECK_SHOCK_NEVER, shock, NULL, "hazard",
                    g_strdup_printf (_ ("\"%s\" never comes: its hazard is 0."), name));
  if (!shock->blamed)
    sulh_check_add (check, SULH_CHECK_SHOCK_BLAMES_NOBODY, shock, NULL, "blamed",
                    g_strdup_printf (_ ("Nobody is blamed for \"%s\"."), name));
}

void
sulh_check_events (const SulhCheck *check)
{
  const SulhScenario *scenario = check->scenario;
  const SulhParty *pressed = find_pressed (scenario);
  int last = find_last_known_day (scenario);

  for (guint i = 0; i < scenario->events->len; i++)
    {
      check_meeting (check, scenario->events->pdata[i], pressed);
      check_day (check, scenario->events->pdata[i]);
      check_overtaken (check, scenario->events->pdata[i], last);
    }
  for (guint i = 0; i < scenario->shocks->len; i++)
    check_shock (check, scenario->shocks->pdata[i]);
}
