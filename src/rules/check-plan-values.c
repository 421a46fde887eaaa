/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rules/check-plan.h"
#include "rules/shares.h"
#include "rules/temptations.h"
#include "rules/why.h"
#include "rules/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Points; what a spoiler gains by less than this is within the error of any coding. */
#define LEAST_PROFIT 0.05

/* Shares that lie further apart are worth a word. */
#define FAR_APART 0.3

/* Share of all its costs that a side gives at the first of three rungs or more. Written model, 6.5:
 * where one side gives 0.4 of its costs at once the budget falls below one piece of evidence. */
#define FRONT 0.4
#define FEW_RUNGS 3

#define ESCROW_EXPOSURE 0.05

static const char *
get_name (const SulhPlanLook *look, int side)
{
  return sulh_rules_name (sulh_plan_look_get_principal (look, side));
}

static gboolean
needs_escrow (const SulhPlanLook *look, gsize rung, int side)
{
  return look->rungs->stages[rung].side[side].exposure > ESCROW_EXPOSURE;
}

/* Whether the whole plan holds once what is at risk at @rung is held by a third side. */
static gboolean
holds_in_escrow (const SulhPlanLook *look, gsize rung)
{
  gsize n = look->rungs->ladder.n_stages;
  g_autofree SulhStage *stages = g_memdup2 (look->rungs->stages, n * sizeof *stages);
  g_autoptr (SulhLadderResult) result = NULL;
  SulhLadder ladder = look->rungs->ladder;

  for (int i = 0; i < 2; i++)
    stages[rung].side[i].exposure = fmin (stages[rung].side[i].exposure, ESCROW_EXPOSURE);
  ladder.stages = stages;
  result = sulh_rules_ladder_judge (&ladder);
  return result->feasible;
}

static void
offer_escrow (const SulhPlanLook *look, SulhFinding *finding, gsize rung)
{
  const SulhExchange *exchange = look->rungs->exchanges[rung];
  SulhRepair *repair;

  if (!holds_in_escrow (look, rung))
    return;
  repair = sulh_repair_new_take (
      g_strdup_printf (_ ("Hold \"%s\" in escrow"), sulh_rules_name (&exchange->part)));
  for (int i = 0; i < 2; i++)
    {
      const char *giver = sulh_plan_look_get_principal (look, i)->id;
      const SulhSide *side = sulh_exchange_find_side (exchange, giver);
      SulhSide *held;

      if (!side || !needs_escrow (look, rung, i))
        continue;
      held = sulh_part_copy (side);
      held->exposure = SULH_EXPOSURE_ESCROW;
      sulh_number_clear (&held->share_at_risk);
      held->share_at_risk = sulh_number_unset ();
      sulh_repair_replace_take (repair, side, held);
    }
  g_clear_pointer (&finding->repair, sulh_repair_free);
  finding->repair = repair;
}

static void
check_holding (const SulhPlanLook *look)
{
  gsize rung = (gsize)MAX (0, look->result->failed_rung);

  if (look->result->feasible)
    return;
  offer_escrow (look,
                sulh_check_add (look->check, SULH_CHECK_PLAN_DOES_NOT_HOLD, look->plan, NULL, NULL,
                                sulh_rules_why (look->check->reading, &look->rungs->ladder,
                                                look->result, rung, look->result->failed_side)),
                rung);
}

/* The consequence that the exchanges name first for what @giver does. */
static const char *
find_usual_consequence (const SulhPlanLook *look, const char *giver)
{
  const GPtrArray *exchanges = look->check->scenario->exchanges;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const SulhSide *side = sulh_exchange_find_side (exchanges->pdata[i], giver);

      if (side && side->consequence)
        return side->consequence;
    }
  return NULL;
}

/* The side that cheats at @rung because it pays, and that no agreed consequence stops; NULL else.
 * Another exchange of the same rung in a plan is the same side. */
static const SulhSide *
find_tempted (const SulhPlanLook *look, gsize rung, int side)
{
  const SulhSide *own = sulh_exchange_find_side (look->rungs->exchanges[rung],
                                                 sulh_plan_look_get_principal (look, side)->id);

  if (!own || own->consequence || look->rungs->stages[rung].side[side].cost <= 0
      || look->result->rungs[rung].side[SULH_OTHER (side)].temptation >= 0)
    return NULL;
  return own;
}

static void
offer_consequence (const SulhPlanLook *look, SulhFinding *finding, const GPtrArray *sides,
                   const char *giver)
{
  const char *consequence = find_usual_consequence (look, giver);

  if (!consequence)
    return;
  finding->repair = sulh_repair_new_take (
      g_strdup_printf (_ ("Agree on \"%s\" for them"), sulh_check_name (look->check, consequence)));
  for (guint i = 0; i < sides->len; i++)
    {
      SulhSide *next = sulh_part_copy (sides->pdata[i]);

      sulh_part_set_text (&next->consequence, consequence);
      sulh_repair_replace_take (finding->repair, sides->pdata[i], next);
    }
}

static void
check_temptation (const SulhPlanLook *look, int side)
{
  g_autoptr (GPtrArray) tempted = g_ptr_array_new ();
  g_autoptr (GString) list = g_string_new (NULL);

  for (gsize k = 0; k < look->result->n_rungs; k++)
    {
      const SulhSide *own = find_tempted (look, k, side);

      if (!own || g_ptr_array_find (tempted, own, NULL))
        continue;
      g_ptr_array_add (tempted, (gpointer)own);
      g_string_append_printf (list, "%s%u", list->len ? ", " : "", (guint)k + 1);
    }
  if (tempted->len == 0)
    return;
  offer_consequence (
      look,
      sulh_check_add (look->check, SULH_CHECK_CHEATING_PAYS, look->plan, NULL, "rung",
                      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                    "It would pay %s to break its word at rung %s "
                                                    "of \"%s\", and no consequence is agreed.",
                                                    "It would pay %s to break its word at rungs %s "
                                                    "of \"%s\", and no consequence is agreed.",
                                                    tempted->len),
                                       get_name (look, side), list->str,
                                       sulh_rules_name (&look->plan->part))),
      tempted, sulh_plan_look_get_principal (look, side)->id);
}

void
sulh_plan_look_add_one_sided (const SulhPlanLook *look, const SulhPart *principal, double net)
{
  g_autofree char *lacking = NULL;

  if (net >= -SULH_TOLERANCE)
    return;
  lacking = sulh_rules_decimal (-net, 1);
  sulh_check_add (look->check, SULH_CHECK_ONE_SIDED_PLAN, look->plan, NULL, "rung",
                  g_strdup_printf (_ ("%s gives %s points more in \"%s\" than it receives."),
                                   sulh_rules_name (principal), lacking,
                                   sulh_rules_name (&look->plan->part)));
}

static void
check_one_sided (const SulhPlanLook *look, int side)
{
  double net = 0;

  for (gsize k = 0; k < look->result->n_rungs; k++)
    net += look->result->rungs[k].side[side].net;
  sulh_plan_look_add_one_sided (look, sulh_plan_look_get_principal (look, side), net);
}

/* Share of all its costs that @side gives at the first rung. */
static double
find_front (const SulhPlanLook *look, int side)
{
  double sum = 0;

  for (gsize k = 0; k < look->result->n_rungs; k++)
    sum += look->rungs->stages[k].side[side].cost;
  return sum > 0 ? look->rungs->stages[0].side[side].cost / sum : 0;
}

static void
check_front (const SulhPlanLook *look, int side)
{
  double own = find_front (look, side);
  double other = find_front (look, SULH_OTHER (side));
  g_autofree char *share = sulh_rules_decimal (100 * own, 0);
  g_autofree char *others = sulh_rules_decimal (100 * other, 0);

  if (look->result->n_rungs < FEW_RUNGS || own < FRONT || other > own / 2)
    return;
  sulh_check_add (look->check, SULH_CHECK_FRONT_LOADED, look->plan, NULL, "rung",
                  g_strdup_printf (_ ("%s gives %s%% of all it gives in \"%s\" at the first rung, "
                                      "and %s only %s%%."),
                                   get_name (look, side), share,
                                   sulh_rules_name (&look->plan->part),
                                   get_name (look, SULH_OTHER (side)), others));
}

/* A hint only: who can wait longer need not insist on more (R10). */
static void
check_shares (const SulhPlanLook *look)
{
  SulhShares shares = sulh_rules_shares (look->check->reading, look->rungs, look->result);
  int side = shares.plan < shares.patience ? 0 : 1;
  g_autofree char *given = NULL, *due = NULL;

  if (isnan (shares.plan) || fabs (shares.plan - shares.patience) <= FAR_APART)
    return;
  given = sulh_rules_decimal (side == 0 ? shares.plan : 1 - shares.plan, 2);
  due = sulh_rules_decimal (side == 0 ? shares.patience : 1 - shares.patience, 2);
  sulh_check_add (
      look->check, SULH_CHECK_SHARE_AGAINST_PATIENCE, look->plan, NULL, "rung",
      g_strdup_printf (_ ("%s gets a share of %s of what \"%s\" brings, measured against what each "
                          "side gives. Its patience would get it %s."),
                       get_name (look, side), given, sulh_rules_name (&look->plan->part), due));
}

/* The day on which an attack pays most, and before which rung. */
static double
find_profit (const SulhDue *due, const SulhSpoiling *spoiling, guint *rung)
{
  int worst = 0;
  double margin = sulh_rules_spoiler_worst (spoiling, due, &worst);

  for (*rung = 0; *rung + 1 < due->n && due->days[*rung] < worst;)
    ++*rung;
  return -margin;
}

static void
check_spoiler (const SulhPlanLook *look, const SulhDue *due, const SulhActor *actor)
{
  guint worst = 0;
  double profit = find_profit (due, actor->spoiling, &worst);
  g_autofree char *margin = NULL;

  if (profit < LEAST_PROFIT)
    return;
  margin = sulh_rules_decimal (profit, 1);
  sulh_check_add (look->check, SULH_CHECK_SPOILER_NOT_DETERRED, actor, actor->spoiling, "spoiling",
                  g_strdup_printf (
                      _ ("It would pay %s to attack, most before rung %u of \"%s\", by %s points."),
                      sulh_rules_name (&actor->part), worst + 1,
                      sulh_rules_name (&look->plan->part), margin));
}

void
sulh_plan_look_add_spoilers (const SulhPlanLook *look, const SulhDue *due)
{
  const GPtrArray *actors = look->check->scenario->actors;

  for (guint i = 0; i < actors->len; i++)
    if (((SulhActor *)actors->pdata[i])->spoiling)
      check_spoiler (look, due, actors->pdata[i]);
}

static void
check_spoilers (const SulhPlanLook *look)
{
  guint n = (guint)look->result->n_rungs;
  g_autofree int *days = g_new (int, n + 1);
  g_autofree double *budgets = g_new (double, n + 1);
  const SulhDue due = { n, days, budgets };

  for (guint k = 0; k < n; k++)
    {
      days[k] = sulh_plan_look_get_day (look, k);
      budgets[k] = look->result->rungs[k].budget;
    }
  sulh_plan_look_add_spoilers (look, &due);
}

void
sulh_check_plan_values (const SulhPlanLook *look)
{
  check_holding (look);
  for (int i = 0; i < 2; i++)
    {
      check_one_sided (look, i);
      check_front (look, i);
      check_temptation (look, i);
    }
  check_shares (look);
  /* A plan that breaks off by itself needs no spoiler. */
  if (look->result->feasible)
    check_spoilers (look);
}
