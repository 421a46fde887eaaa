/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
get_name (const SulhPlanLook *look)
{
  return sulh_rules_name (&look->plan->part);
}

static int
first_day (const SulhPlanLook *look)
{
  return sulh_plan_look_get_day (look, 0);
}

static int
last_day (const SulhPlanLook *look)
{
  return sulh_plan_look_get_day (look, look->result->n_rungs - 1);
}

static void
miss (const SulhPlanLook *look, const char *field, char *sentence)
{
  sulh_check_add (look->check, SULH_CHECK_AIM_MISSED, look->plan, look->plan->aims, field,
                  sentence);
}

static void
check_aims (const SulhPlanLook *look)
{
  const SulhAims *aims = look->plan->aims;
  int late = look->walked->missing & SULH_TEST_BIT (SULH_TEST_END)
                 ? look->walked->end - look->agenda->end
                 : 0;
  gboolean early_or_late
      = !sulh_date_is_open (aims->start)
        && (first_day (look) < aims->start.earliest || first_day (look) > aims->start.latest);

  if (late > 0)
    miss (look, "end",
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "The last of \"%s\" is verified %d day after the day "
                                        "the plan should end on.",
                                        "The last of \"%s\" is verified %d days after the day "
                                        "the plan should end on.",
                                        (gulong)late),
                           get_name (look), late));
  if (early_or_late)
    miss (look, "start",
          g_strdup_printf (_ ("The first rung of \"%s\" lies outside the days on which the plan "
                              "should start."),
                           get_name (look)));
  if (look->agenda->n_principals == 2 && look->result->feasible)
    sulh_plan_look_ask_budget (look, look->result->budget);
}

void
sulh_plan_look_ask_budget (const SulhPlanLook *look, double smallest)
{
  const SulhAims *aims = look->plan->aims;
  g_autofree char *budget = NULL;
  g_autofree char *asked = NULL;

  if (!aims || !sulh_number_is_set (&aims->budget) || smallest >= aims->budget.mode)
    return;
  sulh_rules_decimals (smallest, aims->budget.mode, &budget, &asked);
  miss (look, "budget",
        g_strdup_printf (_ ("The smallest shock budget of \"%s\" is %s; it should be %s at "
                            "least."),
                         get_name (look), budget, asked));
}

/* A05: whether some rung is about @issue. */
static gboolean
touches (const SulhPlanLook *look, const char *issue)
{
  for (gsize k = 0; k < look->result->n_rungs; k++)
    if (sulh_check_names_id (look->rungs->exchanges[k]->about, issue))
      return TRUE;
  return FALSE;
}

static gboolean
is_touched_by_any (const SulhCheck *check, const char *issue)
{
  const GPtrArray *exchanges = check->scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    if (sulh_check_names_id (((const SulhExchange *)exchanges->pdata[i])->about, issue))
      return TRUE;
  return FALSE;
}

/* What no exchange is about is no fault of the plan. */
static void
check_goals (const SulhPlanLook *look, const SulhParty *party)
{
  for (guint i = 0; i < party->goals->len; i++)
    {
      const SulhGoal *goal = party->goals->pdata[i];

      if (!goal->must || !goal->issue || touches (look, goal->issue)
          || !is_touched_by_any (look->check, goal->issue))
        continue;
      sulh_check_add (look->check, SULH_CHECK_GOAL_MISSED, look->plan, NULL, "rung",
                      g_strdup_printf (_ ("%s insists on \"%s\", and no rung of \"%s\" is about "
                                          "it."),
                                       sulh_rules_name (&party->part),
                                       sulh_check_name (look->check, goal->issue),
                                       get_name (look)));
    }
}

/* B26: visibility raises what is expected. */
static void
check_expectations (const SulhPlanLook *look, const SulhParty *party)
{
  double shown = 0;
  g_autofree char *gain = NULL;
  g_autofree char *expected = NULL;

  if (!party->expectations)
    return;
  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      const GPtrArray *sides = look->rungs->exchanges[k]->sides;

      for (guint i = 0; i < sides->len; i++)
        if (sulh_side_is_visible_gain (sides->pdata[i], party->part.id))
          shown += ((const SulhSide *)sides->pdata[i])->gain.mode;
    }
  if (shown >= party->expectations->gain.mode)
    return;
  sulh_rules_decimals (shown, party->expectations->gain.mode, &gain, &expected);
  sulh_check_add (look->check, SULH_CHECK_EXPECTATION_UNMET, look->plan, NULL, "rung",
                  g_strdup_printf (_ ("\"%s\" brings %s visible gains of %s points; its public "
                                      "expects %s."),
                                   get_name (look), sulh_rules_name (&party->part), gain,
                                   expected));
}

/* B17: beyond its horizon nothing counts. */
static void
check_horizon (const SulhPlanLook *look, const SulhParty *party)
{
  const SulhNumber *horizon = party->politics ? &party->politics->horizon : NULL;
  gsize k = 0;

  if (!horizon || !sulh_number_is_set (horizon)
      || last_day (look) - first_day (look) <= horizon->mode)
    return;
  while (sulh_plan_look_get_day (look, k) - first_day (look) <= horizon->mode)
    k++;
  sulh_check_add (look->check, SULH_CHECK_BEYOND_HORIZON, look->plan,
                  sulh_plan_look_get_rung (look, k), "on",
                  g_strdup_printf (_ ("Rung %u of \"%s\" lies beyond the horizon of %s."),
                                   (guint)k + 1, get_name (look), sulh_rules_name (&party->part)));
}

/* A09, R9: a story that the state can defend at home. */
static void
check_balance (const SulhPlanLook *look, int principal)
{
  const SulhHome *home = &look->agenda->home[principal];
  double highest = 0, lowest = 0;
  gboolean above;
  g_autofree char *ahead = NULL;
  g_autofree char *most = NULL;

  for (guint k = 0; k < look->walked->n_rungs; k++)
    {
      highest = MAX (highest, look->walked->rungs[k].highest[principal]);
      lowest = MIN (lowest, look->walked->rungs[k].lowest[principal]);
    }
  above = highest - home->band > SULH_TOLERANCE;
  if (!above && !(-lowest - home->band_below > SULH_TOLERANCE))
    return;
  sulh_rules_decimals (above ? highest : -lowest, above ? home->band : home->band_below, &ahead,
                       &most);
  sulh_check_add (
      look->check, SULH_CHECK_OUT_OF_BALANCE, look->plan, NULL, "rung",
      g_strdup_printf (above ? _ ("In \"%s\" %s has at times given %s points more than it "
                                  "received; it can defend %s.")
                             : _ ("In \"%s\" %s has at times received %s points more than it "
                                  "gave; its band allows %s."),
                       get_name (look), sulh_rules_name (&look->agenda->principal[principal]->part),
                       ahead, most));
}

/* Days of rungs and of events that took place or are set, in order. */
static GArray *
list_days (const SulhPlanLook *look)
{
  const GPtrArray *events = look->check->scenario->events;
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));

  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      int day = sulh_plan_look_get_day (look, k);

      g_array_append_val (days, day);
    }
  for (guint i = 0; i < events->len; i++)
    {
      const SulhEvent *event = events->pdata[i];
      int day = sulh_date_is_open (event->on) ? SULH_DAY_FIRST : sulh_date_get_day (event->on);

      if ((event->status == SULH_EVENT_HELD || event->status == SULH_EVENT_SET)
          && day > first_day (look) && day < last_day (look))
        g_array_append_val (days, day);
    }
  g_array_sort (days, sulh_day_compare);
  return days;
}

/* B21: a pause, a stall, a collapse. */
static void
check_stall (const SulhPlanLook *look, const SulhProcess *process)
{
  g_autoptr (GArray) days = list_days (look);
  g_autofree char *limit = sulh_rules_decimal (process->stall_tolerance.mode, 0);
  int longest = 0;

  for (guint i = 1; i < days->len; i++)
    longest = MAX (longest, g_array_index (days, int, i) - g_array_index (days, int, i - 1));
  if (longest <= process->stall_tolerance.mode)
    return;
  sulh_check_add (look->check, SULH_CHECK_STALLED_INSIDE_PLAN, look->plan, NULL, "rung",
                  g_strdup_printf (_ ("In \"%s\" nothing happens for %d days; after %s the talks "
                                      "count as broken down."),
                                   get_name (look), longest, limit));
}

static gboolean
is_risk (const SulhEvent *event)
{
  return (event->category == SULH_EVENT_ELECTION || event->category == SULH_EVENT_VOTE
          || event->category == SULH_EVENT_ANNIVERSARY)
         && (event->status == SULH_EVENT_SET || event->status == SULH_EVENT_TENTATIVE)
         && !sulh_date_is_open (event->on);
}

/* B12: habits need time before the next crisis. What expires is spoken of elsewhere. */
static void
check_breathing_room (const SulhPlanLook *look, const SulhProcess *process)
{
  const GPtrArray *events = look->check->scenario->events;
  g_autofree char *needed = sulh_rules_decimal (process->breathing_room.mode, 0);

  for (guint i = 0; i < events->len; i++)
    {
      const SulhEvent *event = events->pdata[i];
      int days = event->on.earliest - first_day (look);

      if (!is_risk (event) || days < 0 || days >= process->breathing_room.mode)
        continue;
      sulh_check_add (
          look->check, SULH_CHECK_NO_BREATHING_ROOM, look->plan, NULL, "rung",
          g_strdup_printf (_ ("\"%s\" comes %d days after \"%s\" begins; the talks need "
                              "%s days without such a risk."),
                           sulh_rules_name (&event->part), days, get_name (look), needed));
    }
}

void
sulh_check_plan_aims (const SulhPlanLook *look)
{
  const SulhProcess *process = look->check->scenario->process;

  if (look->plan->aims)
    check_aims (look);
  for (int i = 0; i < look->agenda->n_principals; i++)
    {
      const SulhParty *party = look->agenda->principal[i];

      check_goals (look, party);
      check_expectations (look, party);
      check_horizon (look, party);
      check_balance (look, i);
    }
  if (!process)
    return;
  check_stall (look, process);
  check_breathing_room (look, process);
}
