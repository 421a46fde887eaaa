/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
number_first (GHashTable *first, char *exchange_or_group, gsize rung)
{
  if (exchange_or_group && !g_hash_table_contains (first, exchange_or_group))
    g_hash_table_insert (first, exchange_or_group, GSIZE_TO_POINTER (rung + 1));
}

static GHashTable *
number_rungs (const SulhPlanReading *rungs)
{
  GHashTable *first = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize k = 0; k < rungs->ladder.n_stages; k++)
    {
      number_first (first, rungs->exchanges[k]->part.id, k);
      number_first (first, rungs->exchanges[k]->alternatives, k);
    }
  return first;
}

/* Rungs that name no exchange are not read. */
static guint *
find_places (const SulhCheck *check, const SulhPlan *plan)
{
  guint *places = g_new (guint, plan->rungs->len + 1);
  guint n = 0;

  for (guint i = 0; i < plan->rungs->len; i++)
    if (sulh_check_find (check, SULH_KIND_EXCHANGE, sulh_plan_get_rung (plan, i)->exchange))
      places[n++] = i;
  return places;
}

static gboolean
is_named (const SulhCheck *check, const SulhPart *part)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  sulh_part_collect_references (&check->scenario->part, named);
  return part->id && g_hash_table_contains (named, part->id);
}

/* What something else names cannot be taken out alone. */
static void
report_empty (const SulhCheck *check, const SulhPlan *plan)
{
  SulhFinding *finding = sulh_check_add (
      check, SULH_CHECK_PLAN_EMPTY, plan, NULL, "rung",
      g_strdup_printf (_ ("\"%s\" has no rungs."), sulh_rules_name (&plan->part)));

  if (!is_named (check, &plan->part))
    sulh_check_repair_remove (finding, g_strdup (_ ("Take it out")), plan);
}

const SulhRung *
sulh_plan_look_get_rung (const SulhPlanLook *look, gsize rung)
{
  return sulh_plan_get_rung (look->plan, look->places[rung]);
}

const SulhPart *
sulh_plan_look_get_principal (const SulhPlanLook *look, int side)
{
  return &look->check->reading->principal[side]->part;
}

int
sulh_plan_look_get_day (const SulhPlanLook *look, gsize rung)
{
  return (int)lround (look->result->rungs[rung].day);
}

int
sulh_plan_look_get_last_day (const SulhPlanLook *look, gsize rung, gboolean verified)
{
  int start = (int)lround (look->result->rungs[rung].day);
  const GPtrArray *sides = look->rungs->exchanges[rung]->sides;
  int last = start;

  for (guint i = 0; i < sides->len; i++)
    {
      const SulhSide *side = sides->pdata[i];
      const SulhVerification *regime
          = sulh_check_find (look->check, SULH_KIND_VERIFICATION, side->verification);

      last = MAX (last, verified ? sulh_side_get_day_verified_by (side, regime, start)
                                 : sulh_side_get_last_day (side, start));
    }
  return last;
}

gboolean
sulh_plan_look_fails (const SulhPlanLook *look, gsize rung, SulhTest test)
{
  return rung < look->walked->n_rungs
         && (look->walked->rungs[rung].failed & SULH_TEST_BIT (test)) != 0;
}

static void
check_rungs (SulhPlanLook *look)
{
  guint since = look->check->findings->len;

  sulh_check_plan_order (look);
  sulh_check_plan_days (look);
  sulh_check_plan_timing (look);
  sulh_check_plan_mediators (look);
  if (look->agenda->n_principals == 2)
    sulh_check_plan_values (look);
  else
    sulh_check_plan_among_many (look);
  sulh_check_plan_aims (look);
  sulh_check_plan_walk (look, since);
}

void
sulh_check_plan (const SulhCheck *check, const SulhPlan *plan)
{
  g_autoptr (SulhPlanReading) rungs = sulh_rules_plan_read (check->reading, plan);
  g_autoptr (SulhLadderResult) result = sulh_rules_ladder_evaluate (&rungs->ladder);
  g_autoptr (GHashTable) first = number_rungs (rungs);
  g_autoptr (SulhAgenda) agenda = sulh_rules_agenda_new (check->scenario, plan->aims);
  g_autoptr (SulhWalk) walk = agenda ? sulh_rules_walk_new (agenda) : NULL;
  g_autofree SulhDatedRung *dated = NULL;
  g_autofree guint *places = find_places (check, plan);
  SulhPlanLook look = { .check = check,
                        .plan = plan,
                        .rungs = rungs,
                        .result = result,
                        .places = places,
                        .first = first,
                        .agenda = agenda,
                        .walk = walk };
  guint n;

  if (result->n_rungs == 0)
    {
      report_empty (check, plan);
      return;
    }
  if (!agenda)
    return;
  dated = sulh_rules_walk_date (agenda, plan, &n);
  look.walked = sulh_rules_walk_plan (walk, dated, n);
  check_rungs (&look);
}
