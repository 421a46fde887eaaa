/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-findings.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A spoiler whose gain is so many times what an act costs it is tempted by a chance of one in ten
 * that the act breaks the talks. */
#define TOTAL 10.0

/* Points; below, two sums are the same but for rounding. */
#define NEARLY_SAME 0.005

static gboolean
is_met_by (const SulhSpoiling *spoiling, SulhManagementStrategy strategy)
{
  for (guint i = 0; i < spoiling->managements->len; i++)
    if (((const SulhManagement *)spoiling->managements->pdata[i])->strategy == (int)strategy)
      return TRUE;
  return FALSE;
}

static gboolean
is_met (const SulhSpoiling *spoiling)
{
  return is_met_by (spoiling, SULH_MANAGEMENT_STRATEGY_INDUCEMENT)
         || is_met_by (spoiling, SULH_MANAGEMENT_STRATEGY_INCLUSION)
         || is_met_by (spoiling, SULH_MANAGEMENT_STRATEGY_CONTAINMENT)
         || is_met_by (spoiling, SULH_MANAGEMENT_STRATEGY_SOCIALISATION);
}

/* B24, mediation to active management: a stake that includes it, a risk that contains it, or a
 * strategy. */
static void
check_plan (const SulhCheck *check, const SulhActor *actor)
{
  const SulhSpoiling *spoiling = actor->spoiling;
  double risk = spoiling->attribution.mode * spoiling->penalty.mode;
  double gain = spoiling->gain.mode * (1 - spoiling->stake.mode);
  const char *name = sulh_rules_name (&actor->part);

  if (gain <= 0)
    return;
  if (spoiling->stake.mode <= 0 && risk <= 0 && !is_met (spoiling))
    sulh_check_add (check, SULH_CHECK_SPOILER_WITHOUT_PLAN, actor, spoiling, "stake",
                    g_strdup_printf (_ ("%s has no stake in the talks and risks nothing when it "
                                        "attacks."),
                                     name));
  else if (gain > TOTAL * (spoiling->cost.mode + risk))
    sulh_check_add (
        check, SULH_CHECK_TOTAL_SPOILER, actor, spoiling, "gain",
        g_strdup_printf (_ ("%s gains more than ten times what an act costs it: it would attack "
                            "even where one act in ten breaks the talks."),
                         name));
}

/* Model 2.11: who wants everything is not bought, seated or persuaded. */
static void
check_strategy (const SulhCheck *check, const SulhActor *actor)
{
  const SulhSpoiling *spoiling = actor->spoiling;

  if (!spoiling->opposition || spoiling->opposition->aims != SULH_OPPOSITION_AIMS_TOTAL
      || !is_met (spoiling) || is_met_by (spoiling, SULH_MANAGEMENT_STRATEGY_CONTAINMENT))
    return;
  for (guint i = 0; i < spoiling->managements->len; i++)
    {
      const SulhManagement *management = spoiling->managements->pdata[i];

      if (management->strategy == SULH_MANAGEMENT_STRATEGY_NONE)
        continue;
      sulh_check_repair_choice (
          sulh_check_add (check, SULH_CHECK_STRATEGY_DOES_NOT_FIT, actor, management, "strategy",
                          g_strdup_printf (_ ("Nothing but everything would satisfy %s, and nobody "
                                              "contains it."),
                                           sulh_rules_name (&actor->part))),
          g_strdup (_ ("Contain it")), management, "strategy",
          SULH_MANAGEMENT_STRATEGY_CONTAINMENT);
      return;
    }
}

/* H01: what it gains from escalation, ambiguity and delay is what it gains. */
static void
check_advantages (const SulhCheck *check, const SulhActor *actor)
{
  const SulhSpoiling *spoiling = actor->spoiling;
  const SulhField *field = sulh_kind_find_field (SULH_KIND_SPOILING, "gain");
  double sum = 0;
  g_autofree char *apart = NULL;
  g_autofree char *together = sulh_rules_decimal (spoiling->gain.mode, 1);
  SulhFinding *finding;

  for (guint i = 0; i < spoiling->advantages->len; i++)
    sum += ((const SulhAdvantage *)spoiling->advantages->pdata[i])->value.mode;
  if (spoiling->advantages->len == 0 || fabs (sum - spoiling->gain.mode) < NEARLY_SAME)
    return;
  apart = sulh_rules_decimal (sum, 1);
  finding = sulh_check_add (check, SULH_CHECK_ADVANTAGES_DISAGREE, actor, spoiling, "gain",
                            g_strdup_printf (_ ("%s gains %s points by breaking the talks, and its "
                                                "advantages add up to %s."),
                                             sulh_rules_name (&actor->part), together, apart));
  if (sum >= field->minimum && sum <= field->maximum)
    sulh_check_repair_number (finding, g_strdup_printf (_ ("Make the gain %s"), apart), spoiling,
                              "gain", sum);
}

/* A24: inside a party, at its side, or outside. */
static void
check_location (const SulhCheck *check, const SulhActor *actor)
{
  const SulhOpposition *opposition = actor->spoiling->opposition;
  gboolean outside = opposition && opposition->location == SULH_OPPOSITION_LOCATION_EXTERNAL;

  if (!opposition || outside == (actor->belongs_to == NULL))
    return;
  if (outside)
    sulh_check_repair_choice (
        sulh_check_add (check, SULH_CHECK_LOCATION_UNCLEAR, actor, opposition, "location",
                        g_strdup_printf (_ ("%s is said to stand outside, and belongs to the side "
                                            "of %s."),
                                         sulh_rules_name (&actor->part),
                                         sulh_check_name (check, actor->belongs_to))),
        g_strdup (_ ("Call it an ally")), opposition, "location", SULH_OPPOSITION_LOCATION_ALLY);
  else
    sulh_check_repair_choice (
        sulh_check_add (check, SULH_CHECK_LOCATION_UNCLEAR, actor, opposition, "location",
                        g_strdup_printf (_ ("%s is said to stand with a party, and belongs to the "
                                            "side of none."),
                                         sulh_rules_name (&actor->part))),
        g_strdup (_ ("Say that it stands outside")), opposition, "location",
        SULH_OPPOSITION_LOCATION_EXTERNAL);
}

void
sulh_check_spoilers (const SulhCheck *check)
{
  const GPtrArray *actors = check->scenario->actors;

  for (guint i = 0; i < actors->len; i++)
    {
      const SulhActor *actor = actors->pdata[i];

      if (!actor->spoiling)
        continue;
      check_plan (check, actor);
      check_strategy (check, actor);
      check_advantages (check, actor);
      check_location (check, actor);
    }
}
