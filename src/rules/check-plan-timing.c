/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
name_of (const SulhPlanLook *look, gsize rung)
{
  return sulh_rules_name (&look->rungs->exchanges[rung]->part);
}

static SulhFinding *
add (const SulhPlanLook *look, SulhCheckKind kind, gsize rung, char *sentence)
{
  return sulh_check_add (look->check, kind, look->plan, sulh_plan_look_get_rung (look, rung), "on",
                         sentence);
}

static gboolean
may_start (const SulhTiming *timing, int day)
{
  return sulh_date_is_open (timing->pinned)
         && (sulh_date_is_open (timing->not_after) || day <= timing->not_after.latest);
}

static void
offer_day (const SulhPlanLook *look, SulhFinding *finding, gsize rung, const SulhTiming *timing,
           int day)
{
  if (may_start (timing, day))
    sulh_plan_look_offer_later (look, finding, rung, day);
}

static void
check_limits (const SulhPlanLook *look, gsize rung, const SulhTiming *timing)
{
  const SulhDatedRung *dated = &look->walked->rungs[rung].rung;
  const SulhDays *window = &look->agenda->items[dated->item].window;
  int early = window->first == SULH_DAY_FIRST ? 0 : window->first - dated->day;
  int late = window->last == SULH_DAY_LAST ? 0 : dated->day - window->last;

  if (!sulh_date_is_open (timing->pinned) && (early > 0 || late > 0))
    add (look, SULH_CHECK_OUTSIDE_WINDOW, rung,
         g_strdup_printf (_ ("Rung %u, \"%s\", does not stand on the day it is pinned to."),
                          (guint)rung + 1, name_of (look, rung)));
  else if (early > 0)
    offer_day (look,
               add (look, SULH_CHECK_OUTSIDE_WINDOW, rung,
                    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                  "Rung %u, \"%s\", comes %d day before it can "
                                                  "start.",
                                                  "Rung %u, \"%s\", comes %d days before it can "
                                                  "start.",
                                                  (gulong)early),
                                     (guint)rung + 1, name_of (look, rung), early)),
               rung, timing, window->first);
  else if (late > 0)
    add (look, SULH_CHECK_OUTSIDE_WINDOW, rung,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Rung %u, \"%s\", comes %d day after it could last start.",
                                       "Rung %u, \"%s\", comes %d days after it could last start.",
                                       (gulong)late),
                          (guint)rung + 1, name_of (look, rung), late));
}

static void
check_closures (const SulhPlanLook *look, gsize rung, const SulhTiming *timing)
{
  int day = sulh_plan_look_get_day (look, rung);

  for (guint i = 0; i < timing->closures->len; i++)
    {
      const SulhClosure *closure = timing->closures->pdata[i];
      SulhFinding *finding;

      if (day < closure->during.earliest || day > closure->during.latest)
        continue;
      finding = add (look, SULH_CHECK_OUTSIDE_WINDOW, rung,
                     g_strdup_printf (_ ("Rung %u, \"%s\", falls into a closed time, “%s”."),
                                      (guint)rung + 1, name_of (look, rung),
                                      closure->part.name ? closure->part.name : _ ("Closed")));
      if (closure->during.latest < SULH_DAY_LAST)
        offer_day (look, finding, rung, timing, closure->during.latest + 1);
    }
}

static void
check_lag (const SulhPlanLook *look, gsize rung, const SulhTiming *timing, const SulhLag *lag)
{
  gsize first = GPOINTER_TO_SIZE (lag->from ? g_hash_table_lookup (look->first, lag->from) : NULL);
  int days;
  SulhFinding *finding;

  if (first == 0 || first - 1 == rung)
    return;
  days = sulh_plan_look_get_day (look, rung) - sulh_plan_look_get_day (look, first - 1);
  if (days >= lag->minimum.mode
      && (!sulh_number_is_set (&lag->maximum) || days <= lag->maximum.mode))
    return;
  finding
      = add (look, SULH_CHECK_LAG_NOT_KEPT, rung,
             g_strdup_printf (days < lag->minimum.mode
                                  ? _ ("Rung %u, \"%s\", begins too soon after \"%s\".")
                                  : _ ("Rung %u, \"%s\", begins too late after \"%s\"."),
                              (guint)rung + 1, name_of (look, rung), name_of (look, first - 1)));
  if (days < lag->minimum.mode && first - 1 < rung)
    offer_day (look, finding, rung, timing,
               sulh_plan_look_get_day (look, first - 1) + (int)ceil (lag->minimum.mode));
}

static void
check_position (const SulhPlanLook *look, gsize rung, const SulhTiming *timing)
{
  if (timing->position == 0 || (gsize)timing->position == rung + 1)
    return;
  sulh_check_add (look->check, SULH_CHECK_POSITION_NOT_KEPT, look->plan,
                  sulh_plan_look_get_rung (look, rung), "rung",
                  g_strdup_printf (_ ("\"%s\" stands at rung %u; its place is %d."),
                                   name_of (look, rung), (guint)rung + 1, timing->position));
}

/* The last day on which what @rung brought about still holds. */
static int
find_end (const SulhPlanLook *look, gsize rung)
{
  const SulhTiming *timing = look->rungs->exchanges[rung]->timing;
  int end = SULH_DAY_LAST;

  if (timing && !sulh_date_is_open (timing->expires))
    end = timing->expires.latest;
  if (timing && sulh_number_is_set (&timing->term))
    end = MIN (end, sulh_plan_look_get_day (look, rung) + (int)floor (timing->term.mode));
  return end;
}

/* C12: a ceasefire with an expiry date holds up nothing after it. */
static void
check_expired (const SulhPlanLook *look, gsize rung)
{
  int day = sulh_plan_look_get_day (look, rung);

  for (char **after = look->rungs->exchanges[rung]->after; after && *after; after++)
    {
      gsize first = GPOINTER_TO_SIZE (g_hash_table_lookup (look->first, *after));
      int over = first == 0 || first > rung ? 0 : day - find_end (look, first - 1);

      if (over <= 0)
        continue;
      add (look, SULH_CHECK_PREREQUISITE_EXPIRED, rung,
           g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Rung %u, \"%s\", rests on \"%s\", which has ended by "
                                         "itself %d day before.",
                                         "Rung %u, \"%s\", rests on \"%s\", which has ended by "
                                         "itself %d days before.",
                                         (gulong)over),
                            (guint)rung + 1, name_of (look, rung), name_of (look, first - 1),
                            over));
    }
}

/* F01: what was done before anybody could look, nobody has seen. */
static void
check_verifier (const SulhPlanLook *look, gsize rung)
{
  const GPtrArray *sides = look->rungs->exchanges[rung]->sides;
  int day = sulh_plan_look_get_day (look, rung);

  for (guint i = 0; i < sides->len; i++)
    {
      const SulhSide *side = sides->pdata[i];
      const SulhVerification *regime
          = sulh_check_find (look->check, SULH_KIND_VERIFICATION, side->verification);

      if (!regime || sulh_date_is_open (regime->starts)
          || day >= sulh_date_get_day (regime->starts))
        continue;
      sulh_plan_look_offer_later (
          look,
          add (look, SULH_CHECK_VERIFIER_NOT_THERE, rung,
               g_strdup_printf (_ ("Rung %u, \"%s\", is carried out before \"%s\" can watch it."),
                                (guint)rung + 1, name_of (look, rung),
                                sulh_rules_name (&regime->part))),
          rung, sulh_date_get_day (regime->starts));
      return;
    }
}

void
sulh_check_plan_timing (const SulhPlanLook *look)
{
  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      const SulhTiming *timing = look->rungs->exchanges[k]->timing;

      check_expired (look, k);
      check_verifier (look, k);
      if (!timing)
        continue;
      check_limits (look, k, timing);
      check_closures (look, k, timing);
      check_position (look, k, timing);
      for (guint i = 0; i < timing->lags->len; i++)
        check_lag (look, k, timing, timing->lags->pdata[i]);
    }
}
