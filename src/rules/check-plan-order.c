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

/* Prerequisites that are looked at to think out repairs of one plan; beyond, none is offered. */
#define MOST_LOOKS 20000

/* The order of a plan while repairs for it are thought out. */
typedef struct
{
  const SulhPlanLook *look;
  GHashTable *members; /* group → its first member */
  guint *left; /* how many more prerequisites may be looked at */
} Order;

static GHashTable *
find_first_members (const SulhPlanLook *look)
{
  const GPtrArray *exchanges = look->check->scenario->exchanges;
  GHashTable *members = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhExchange *exchange = exchanges->pdata[i];

      if (exchange->alternatives && !g_hash_table_contains (members, exchange->alternatives))
        g_hash_table_insert (members, exchange->alternatives, exchanges->pdata[i]);
    }
  return members;
}

/* The rung @number and those that it needs of the ones after @rung, each after what it needs. */
static void
gather_late (const Order *order, gsize rung, gsize number, gboolean *seen, GArray *late)
{
  const SulhPlanLook *look = order->look;

  if (seen[number])
    return;
  seen[number] = TRUE;
  for (char **after = look->rungs->exchanges[number]->after; after && *after; after++)
    {
      gsize first = GPOINTER_TO_SIZE (g_hash_table_lookup (look->first, *after));

      if (*order->left == 0)
        return;
      (*order->left)--;
      if (first > rung + 1)
        gather_late (order, rung, first - 1, seen, late);
    }
  g_array_append_val (late, number);
}

static SulhRepair *
start_repair (SulhFinding *finding, char *label)
{
  g_clear_pointer (&finding->repair, sulh_repair_free);
  finding->repair = sulh_repair_new_take (label);
  return finding->repair;
}

/* What stands later moves in front of the rung that needs it, with what it needs itself. */
static void
offer_move (const Order *order, SulhFinding *finding, gsize rung, gsize number)
{
  const SulhPlanLook *look = order->look;
  const SulhRung *place = sulh_plan_look_get_rung (look, rung);
  g_autofree gboolean *seen = g_new0 (gboolean, look->result->n_rungs);
  g_autoptr (GArray) late = g_array_new (FALSE, FALSE, sizeof (gsize));
  SulhRepair *repair;

  gather_late (order, rung, number, seen, late);
  if (*order->left == 0)
    return;
  repair = start_repair (
      finding, g_strdup_printf (late->len > 1 ? _ ("Move \"%s\" and what it needs before it")
                                              : _ ("Move \"%s\" before it"),
                                sulh_rules_name (&look->rungs->exchanges[number]->part)));
  for (guint i = 0; i < late->len; i++)
    {
      gsize moved = g_array_index (late, gsize, i);

      sulh_repair_remove (repair, sulh_plan_look_get_rung (look, moved));
      sulh_repair_put_take (repair, place,
                            rung_new (look->rungs->exchanges[moved]->part.id, place->on));
    }
}

static void
offer_addition (const Order *order, SulhFinding *finding, gsize rung, const char *name)
{
  const SulhPlanLook *look = order->look;
  const SulhExchange *meant = sulh_check_find (look->check, SULH_KIND_EXCHANGE, name);
  const SulhRung *place = sulh_plan_look_get_rung (look, rung);

  if (!meant)
    meant = g_hash_table_lookup (order->members, name);
  if (!meant || meant == look->rungs->exchanges[rung] || !has_room (look)
      || stands_anywhere (look, meant->alternatives))
    return;
  sulh_repair_put_take (start_repair (finding, g_strdup_printf (_ ("Put \"%s\" before it"),
                                                                sulh_rules_name (&meant->part))),
                        place, rung_new (meant->part.id, place->on));
}

static void
offer_earlier (const Order *order, SulhFinding *finding, gsize rung, const char *name)
{
  gsize first = GPOINTER_TO_SIZE (g_hash_table_lookup (order->look->first, name));

  if (first > rung + 1)
    offer_move (order, finding, rung, first - 1);
  else if (first == 0)
    offer_addition (order, finding, rung, name);
}

static void
check_prerequisites (const Order *order, gsize rung)
{
  const SulhPlanLook *look = order->look;
  const SulhExchange *exchange = look->rungs->exchanges[rung];

  for (char **after = exchange->after; after && *after; after++)
    if (!stands_before (look, rung, *after))
      offer_earlier (
          order,
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
  g_autoptr (GHashTable) members = find_first_members (look);
  guint left = MOST_LOOKS;
  const Order order = { look, members, &left };

  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      check_prerequisites (&order, k);
      check_choice (look, k);
    }
  check_required (look);
}
