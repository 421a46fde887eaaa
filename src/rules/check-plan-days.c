/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Share of its patience after which a party needs a gain soon (A12). */
#define NEARLY 0.8

static gboolean
can_be_later (int day, int days)
{
  return day == SULH_DAY_FIRST || day == SULH_DAY_LAST || day + days < SULH_DAY_LAST;
}

static int
later (int day, int days)
{
  return day == SULH_DAY_FIRST || day == SULH_DAY_LAST ? day : day + days;
}

void
sulh_plan_look_offer_later (const SulhPlanLook *look, SulhFinding *finding, gsize rung, int due)
{
  g_autoptr (SulhPlan) next = sulh_part_copy (look->plan);
  SulhDate on = sulh_plan_look_get_rung (look, rung)->on;
  int days = sulh_date_is_open (on) ? 0 : due - sulh_date_get_day (on);

  if (days <= 0)
    return;
  for (guint i = look->places[rung]; i < next->rungs->len; i++)
    {
      SulhRung *moved = sulh_part_copy (next->rungs->pdata[i]);

      if (!can_be_later (moved->on.earliest, days) || !can_be_later (moved->on.latest, days))
        {
          sulh_part_unref (moved);
          return;
        }
      moved->on.earliest = later (moved->on.earliest, days);
      moved->on.latest = later (moved->on.latest, days);
      sulh_part_unref (next->rungs->pdata[i]);
      next->rungs->pdata[i] = moved;
    }
  sulh_check_repair_replace (finding,
                             g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                           "Begin rung %u and all later ones %d "
                                                           "day later",
                                                           "Begin rung %u and all later ones %d "
                                                           "days later",
                                                           (gulong)days),
                                              (guint)rung + 1, days),
                             look->plan, g_steal_pointer (&next));
}

static void
check_delay (const SulhPlanLook *look, gsize rung)
{
  const SulhDatedRung *dated = &look->walked->rungs[rung].rung;
  int delay = look->agenda->items[dated->item].designs[dated->design].delay;
  g_autofree char *days = sulh_rules_decimal (delay, 0);
  SulhFinding *finding;

  if (!sulh_plan_look_fails (look, rung + 1, SULH_TEST_UNVERIFIED))
    return;
  finding = sulh_check_add (
      look->check, SULH_CHECK_VERIFIED_TOO_LATE, look->plan,
      sulh_plan_look_get_rung (look, rung + 1), "on",
      g_strdup_printf (_ ("Rung %u begins before \"%s\" is verified, which takes %s days."),
                       (guint)rung + 2, sulh_rules_name (&look->rungs->exchanges[rung]->part),
                       days));
  sulh_plan_look_offer_later (look, finding, rung + 1, sulh_plan_look_get_day (look, rung) + delay);
}

/* What takes a day may share it with the next rung. */
static void
check_overlap (const SulhPlanLook *look, gsize rung)
{
  int last = sulh_plan_look_get_last_day (look, rung, FALSE);
  SulhFinding *finding;
  int over;

  if (rung + 1 >= look->result->n_rungs)
    return;
  over = last - sulh_plan_look_get_day (look, rung + 1);
  if (over <= 1)
    return;
  finding = sulh_check_add (
      look->check, SULH_CHECK_RUNGS_OVERLAP, look->plan, sulh_plan_look_get_rung (look, rung + 1),
      "on",
      g_strdup_printf (_ ("Rung %u begins %d days before \"%s\" is carried out."), (guint)rung + 2,
                       over, sulh_rules_name (&look->rungs->exchanges[rung]->part)));
  sulh_plan_look_offer_later (look, finding, rung + 1, last);
}

/* The deadline of @principal when @rung begins: steps before it may have moved it (R10). */
static int
find_deadline (const SulhPlanLook *look, int principal, guint rung)
{
  int deadline = look->agenda->deadline[principal];

  for (guint k = 0; k < rung; k++)
    {
      const SulhDatedRung *dated = &look->walked->rungs[k].rung;
      const SulhAgendaItem *item = &look->agenda->items[dated->item];

      for (int i = 0; i < 2; i++)
        if (item->pair[i] == principal && dated->day <= deadline)
          deadline += item->extension[i];
    }
  return deadline;
}

static void
check_deadline (const SulhPlanLook *look, int principal)
{
  for (guint k = 0; k < look->walked->n_rungs; k++)
    if (look->walked->rungs[k].failed_by[principal] & SULH_TEST_BIT (SULH_TEST_DEADLINE))
      {
        g_autofree char *late = sulh_rules_decimal (
            look->walked->rungs[k].rung.day - find_deadline (look, principal, k), 0);

        sulh_check_add (
            look->check, SULH_CHECK_AFTER_DEADLINE, look->plan, sulh_plan_look_get_rung (look, k),
            "rung",
            g_strdup_printf (_ ("Rung %u comes %s days after the deadline of %s."), k + 1, late,
                             sulh_rules_name (&look->agenda->principal[principal]->part)));
        return;
      }
}

/* The day on which a gain of @party from @rung is verified; SULH_DAY_FIRST if it has none. */
static int
find_gain_verified (const SulhPlanLook *look, gsize rung, const char *party)
{
  const GPtrArray *sides = look->rungs->exchanges[rung]->sides;
  int verified = SULH_DAY_FIRST;

  for (guint i = 0; i < sides->len; i++)
    {
      const SulhSide *side = sides->pdata[i];

      if (sulh_side_is_visible_gain (side, party))
        verified = MAX (
            verified,
            sulh_side_get_day_verified_by (
                side, sulh_check_find (look->check, SULH_KIND_VERIFICATION, side->verification),
                sulh_plan_look_get_day (look, rung)));
    }
  return verified;
}

/* A step may be in time and its proof too late. */
static void
check_proof (const SulhPlanLook *look, const SulhParty *party)
{
  int deadline;

  if (sulh_date_is_open (party->clock->deadline))
    return;
  deadline = sulh_date_get_day (party->clock->deadline);
  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      int verified = find_gain_verified (look, k, party->part.id);

      if (sulh_plan_look_get_day (look, k) > deadline || verified <= deadline)
        continue;
      sulh_check_add (
          look->check, SULH_CHECK_DEADLINE_BEFORE_VERIFIED, look->plan,
          sulh_plan_look_get_rung (look, k), "rung",
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        "What %s gains at rung %u is verified %d day after its "
                                        "deadline.",
                                        "What %s gains at rung %u is verified %d days after its "
                                        "deadline.",
                                        (gulong)(verified - deadline)),
                           sulh_rules_name (&party->part), (guint)k + 1, verified - deadline));
      return;
    }
}

/* Longest time that @principal waits for a visible, verified gain, the first from the start of the
 * plan on (readings A11); each exchange as the plan carries it out. */
static int
longest_wait (const SulhPlanLook *look, int principal)
{
  g_autoptr (GArray) gains = g_array_new (FALSE, FALSE, sizeof (int));
  int first = (int)lround (look->rungs->ladder.first_day);
  int last = first;
  SulhWait wait;

  for (guint k = 0; k < look->walked->n_rungs; k++)
    {
      const SulhDatedRung *rung = &look->walked->rungs[k].rung;
      const SulhAgendaItem *item = &look->agenda->items[rung->item];
      const SulhDesign *design = &item->designs[rung->design];

      for (int i = 0; i < 2; i++)
        {
          int day = rung->day + design->verified[i];

          last = MAX (last, day);
          if (item->pair[i] == principal && design->shown[i])
            g_array_append_val (gains, day);
        }
    }
  wait = sulh_days_find_longest_wait (gains, first, last);
  return wait.to - wait.from;
}

static void
check_patience (const SulhPlanLook *look, int principal)
{
  const SulhParty *party = look->agenda->principal[principal];
  double tolerance = look->agenda->home[principal].tolerance;
  double wait = longest_wait (look, principal);
  g_autofree char *days = sulh_rules_decimal (wait, 0);
  g_autofree char *limit = sulh_rules_decimal (tolerance, 0);
  gboolean over = wait > tolerance;

  if (wait <= NEARLY * tolerance)
    return;
  sulh_check_add (
      look->check, over ? SULH_CHECK_GAP_TOO_LONG : SULH_CHECK_GAP_NEARLY_TOO_LONG, look->plan,
      NULL, "rung",
      g_strdup_printf (over ? _ ("%s waits %s days for a visible gain; it can wait %s.")
                            : _ ("%s waits %s days for a visible gain, nearly the %s it can wait."),
                       sulh_rules_name (&party->part), days, limit));
}

/* What has expired before, or was put off, is known to the plan. */
static void
check_expiry (const SulhPlanLook *look, const SulhEvent *event)
{
  gsize last = look->result->n_rungs - 1;
  gsize k = 0;

  if (event->category != SULH_EVENT_EXPIRY || sulh_date_is_open (event->on)
      || (event->status != SULH_EVENT_SET && event->status != SULH_EVENT_TENTATIVE)
      || event->on.latest < sulh_plan_look_get_day (look, 0)
      || event->on.latest >= sulh_plan_look_get_day (look, last))
    return;
  while (sulh_plan_look_get_day (look, k) <= event->on.latest)
    k++;
  sulh_check_add (look->check, SULH_CHECK_EXPIRY_INSIDE_PLAN, look->plan,
                  sulh_plan_look_get_rung (look, k), "rung",
                  g_strdup_printf (_ ("\"%s\" falls before rung %u of \"%s\"."),
                                   sulh_rules_name (&event->part), (guint)k + 1,
                                   sulh_rules_name (&look->plan->part)));
}

void
sulh_check_plan_days (const SulhPlanLook *look)
{
  const GPtrArray *events = look->check->scenario->events;

  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      /* Where exchanges may overlap each is tested by what is verified when it begins. */
      if (look->check->scenario->assumptions->overlap)
        continue;
      check_delay (look, k);
      check_overlap (look, k);
    }
  for (int i = 0; i < look->agenda->n_principals; i++)
    {
      check_deadline (look, i);
      check_proof (look, look->agenda->principal[i]);
      check_patience (look, i);
    }
  for (guint i = 0; i < events->len; i++)
    check_expiry (look, events->pdata[i]);
}
