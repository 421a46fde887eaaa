/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>

static gboolean
stands_before (const SulhPlanLook *look, gsize rung, const char *exchange_or_group)
{
  gsize first = GPOINTER_TO_SIZE (g_hash_table_lookup (look->first, exchange_or_group));

  return first > 0 && first <= rung;
}

static gboolean
stands_anywhere (const SulhPlanLook *look, const char *exchange_or_group)
{
  return exchange_or_group && g_hash_table_contains (look->first, exchange_or_group);
}

/* Whether one more rung leaves all plans within what a file may hold. */
static gboolean
has_room (const SulhPlanLook *look)
{
  const GPtrArray *plans = look->check->scenario->plans;
  guint n = 0;

  for (guint i = 0; i < plans->len; i++)
    n += ((const SulhPlan *)plans->pdata[i])->rungs->len;
  return look->plan->rungs->len < SULH_MOST_RUNGS && n < SULH_MOST_RUNGS_OF_ALL;
}

static SulhRung *
rung_new (const char *exchange, SulhDate on)
{
  SulhRung *rung = sulh_part_new (SULH_KIND_RUNG, NULL);

  rung->exchange = g_strdup (exchange);
  rung->on = on;
  return rung;
}

/* The exchange that @name means: itself, or the first member of the group. */
static const SulhExchange *
find_meant (const SulhPlanLook *look, const char *name)
{
  const SulhExchange *meant = sulh_check_find (look->check, SULH_KIND_EXCHANGE, name);
  const GPtrArray *exchanges = look->check->scenario->exchanges;

  for (guint i = 0; !meant && i < exchanges->len; i++)
    if (g_strcmp0 (((const SulhExchange *)exchanges->pdata[i])->alternatives, name) == 0)
      meant = exchanges->pdata[i];
  return meant;
}

/* What stands later moves to the day of the rung that needs it; what is missing is put in. */
static void
offer_earlier (const SulhPlanLook *look, SulhFinding *finding, gsize rung, const char *name)
{
  gsize first = GPOINTER_TO_SIZE (g_hash_table_lookup (look->first, name));
  const SulhExchange *meant
      = first > 0 ? look->rungs->exchanges[first - 1] : find_meant (look, name);
  SulhDate on = sulh_plan_look_get_rung (look, rung)->on;
  SulhPlan *next;

  if (!meant || meant == look->rungs->exchanges[rung])
    return;
  if (first == 0 && (stands_anywhere (look, meant->alternatives) || !has_room (look)))
    return;
  next = sulh_part_copy (look->plan);
  if (first > 0)
    g_ptr_array_remove_index (next->rungs, look->places[first - 1]);
  g_ptr_array_insert (next->rungs, (int)look->places[rung], rung_new (meant->part.id, on));
  sulh_check_repair_replace (
      finding,
      g_strdup_printf (first > 0 ? _ ("Move \"%s\" before it") : _ ("Put \"%s\" before it"),
                       sulh_rules_name (&meant->part)),
      look->plan, next);
}

static void
check_prerequisites (const SulhPlanLook *look, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];

  for (char **after = exchange->after; after && *after; after++)
    if (!stands_before (look, rung, *after))
      offer_earlier (
          look,
          sulh_check_add (look->check, SULH_CHECK_PREREQUISITE_MISSING, look->plan,
                          sulh_plan_look_get_rung (look, rung), "rung",
                          g_strdup_printf (_ ("Rung %u, \"%s\", needs \"%s\" before "
                                              "it."),
                                           (guint)rung + 1, sulh_rules_name (&exchange->part),
                                           sulh_check_name (look->check, *after))),
          rung, *after);
}

static SulhPlan *
plan_without (const SulhPlan *plan, const char *exchange)
{
  SulhPlan *next = sulh_part_copy (plan);

  for (guint i = next->rungs->len; i > 0; i--)
    if (g_str_equal (sulh_plan_get_rung (next, i - 1)->exchange, exchange))
      g_ptr_array_remove_index (next->rungs, i - 1);
  return next;
}

static void
report_twice (const SulhPlanLook *look, gsize rung)
{
  const SulhRung *place = sulh_plan_look_get_rung (look, rung);

  sulh_check_repair_remove (
      sulh_check_add (look->check, SULH_CHECK_EXCHANGE_TWICE, look->plan, place, "rung",
                      g_strdup_printf (_ ("\"%s\" stands in the plan twice."),
                                       sulh_rules_name (&look->rungs->exchanges[rung]->part))),
      g_strdup_printf (_ ("Take rung %u out"), (guint)rung + 1), place);
}

static void
report_rival (const SulhPlanLook *look, gsize rung)
{
  const SulhPart *exchange = &look->rungs->exchanges[rung]->part;
  const char *name = sulh_rules_name (exchange);

  sulh_check_repair_replace (
      sulh_check_add (
          look->check, SULH_CHECK_ALTERNATIVES_TOGETHER, look->plan,
          sulh_plan_look_get_rung (look, rung), "rung",
          g_strdup_printf (
              _ ("\"%s\" is an alternative to an exchange that is in the plan already."), name)),
      g_strdup_printf (_ ("Take \"%s\" out of the plan"), name), look->plan,
      plan_without (look->plan, exchange->id));
}

static void
check_choice (const SulhPlanLook *look, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];

  if (stands_before (look, rung, exchange->part.id))
    report_twice (look, rung);
  else if (exchange->alternatives && stands_before (look, rung, exchange->alternatives))
    report_rival (look, rung);
}

static void
check_required (const SulhPlanLook *look)
{
  const GPtrArray *exchanges = look->check->scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];
      SulhFinding *finding;
      SulhPlan *next;

      if (!exchange->required || stands_anywhere (look, exchange->part.id))
        continue;
      finding = sulh_check_add (look->check, SULH_CHECK_REQUIRED_MISSING, look->plan, NULL, "rung",
                                g_strdup_printf (_ ("\"%s\" is required and not in the plan."),
                                                 sulh_rules_name (&exchange->part)));
      if (stands_anywhere (look, exchange->alternatives) || !has_room (look))
        continue;
      next = sulh_part_copy (look->plan);
      sulh_plan_add_rung (next, exchange->part.id, sulh_date_open ());
      sulh_check_repair_replace (finding, g_strdup (_ ("Put it at the end")), look->plan, next);
    }
}

void
sulh_check_plan_order (const SulhPlanLook *look)
{
  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      check_prerequisites (look, k);
      check_choice (look, k);
    }
  check_required (look);
}
