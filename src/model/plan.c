/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/plan.h"

#include <glib/gi18n-lib.h>

#include "model/kinds.h"

static const SulhField rung_fields[] = {
  SULH_FIELD ("exchange", SulhRung, exchange, SULH_FIELD_REF, .label = N_ ("Exchange"),
              .help = N_ ("The exchange of this rung."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("on", SulhRung, on, SULH_FIELD_DATE, .label = N_ ("Day"),
              .help = N_ ("The day that the rung starts."), .seed = "C18"),
};

const SulhKindInfo sulh_rung_info = SULH_INFO (
    SulhRung, "rung", N_ ("Rung"), N_ ("One exchange in its place in a plan."), FALSE, rung_fields);

static const SulhField plan_fields[] = {
  SULH_FIELD ("rung", SulhPlan, rungs, SULH_FIELD_PARTS, .label = N_ ("Rungs"),
              .help = N_ ("The exchanges in order."), .child = SULH_KIND_RUNG, .seed = "C18"),
};

const SulhKindInfo sulh_plan_info
    = SULH_INFO (SulhPlan, "plan", N_ ("Plan"), N_ ("Which exchanges, in which order, when."), TRUE,
                 plan_fields);

/**
 * sulh_plan_new:
 * @id: its id
 * @name: (nullable): its name
 *
 * Returns: (transfer full): a plan without rungs
 */
SulhPlan *
sulh_plan_new (const char *id, const char *name)
{
  SulhPlan *plan = sulh_part_new (SULH_KIND_PLAN, id);

  plan->part.name = g_strdup (name);
  return plan;
}

/**
 * sulh_plan_add_rung:
 * @plan: a new plan
 * @exchange: id of an exchange
 * @on: the day it starts
 *
 * Puts a rung at the end of @plan.
 */
void
sulh_plan_add_rung (SulhPlan *plan, const char *exchange, SulhDate on)
{
  SulhRung *rung = sulh_part_new (SULH_KIND_RUNG, NULL);

  rung->exchange = g_strdup (exchange);
  rung->on = on;
  g_ptr_array_add (plan->rungs, rung);
}

/**
 * sulh_plan_get_rung:
 * @plan: a plan
 * @index: position, from 0
 *
 * Returns: (transfer none): the rung
 */
const SulhRung *
sulh_plan_get_rung (const SulhPlan *plan, guint index)
{
  return plan->rungs->pdata[index];
}
