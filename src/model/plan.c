/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/kinds.h"

static const SulhField rung_fields[] = {
  SULH_FIELD ("exchange", SulhRung, exchange, SULH_FIELD_REF, .label = N_ ("Exchange"),
              .help = N_ ("The exchange of this rung."),
              .refers = SULH_KIND_BIT (SULH_KIND_EXCHANGE), .flags = SULH_FIELD_REQUIRED),
  SULH_FIELD ("on", SulhRung, on, SULH_FIELD_DATE, .label = N_ ("Day"),
              .help = N_ ("The day that the rung starts."), .seed = "C18"),
  SULH_FIELD ("first-option", SulhRung, first_option, SULH_FIELD_COUNT,
              .label = N_ ("Design of the first"),
              .help = N_ ("Which design option of the exchange its party with the first id "
                          "performs by, counted from 1; 0 for what the exchange says."),
              .initial = 0, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "P01"),
  SULH_FIELD ("second-option", SulhRung, second_option, SULH_FIELD_COUNT,
              .label = N_ ("Design of the second"),
              .help = N_ ("Which design option of the exchange its other party performs by, "
                          "counted from 1; 0 for what the exchange says."),
              .initial = 0, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "P01"),
  SULH_FIELD ("channel-option", SulhRung, channel_option, SULH_FIELD_COUNT,
              .label = N_ ("Design of the channel"),
              .help = N_ ("Which design option of the exchange gives it another channel, counted "
                          "from 1; 0 for what the exchange says."),
              .initial = 0, .minimum = 0, .maximum = 1000, .provenance = 'D', .seed = "P01"),
};

const SulhKindInfo sulh_rung_info = SULH_INFO (
    SulhRung, "rung", N_ ("Rung"), N_ ("One exchange in its place in a plan."), FALSE, rung_fields);

static const SulhField aims_fields[] = {
  SULH_FIELD (
      "off-ramp", SulhAims, off_ramp, SULH_FIELD_FLAG, .label = N_ ("Off-ramp"),
      .help
      = N_ ("At its worst the plan leaves nobody who asks for an off-ramp worse off than today."),
      .seed = "A05"),
  SULH_FIELD ("band", SulhAims, band, SULH_FIELD_NUMBER, .label = N_ ("Balance band"),
              .help = N_ ("Most that a party may have given beyond what it received; left out, the "
                          "band of each party."),
              .unit = "pt", .initial = NAN, .minimum = 0, .maximum = 1e6, .provenance = 'D',
              .seed = "P01"),
  SULH_FIELD ("budget", SulhAims, budget, SULH_FIELD_NUMBER, .label = N_ ("Shock budget"),
              .help
              = N_ ("Smallest shock budget that the plan should have; left out, any will do."),
              .unit = "evidence", .initial = NAN, .minimum = 0, .maximum = 50, .provenance = 'D',
              .seed = "H04 P06"),
  SULH_FIELD ("end", SulhAims, end, SULH_FIELD_DATE, .label = N_ ("Ends by"),
              .help = N_ ("Last day that the plan should end on."), .seed = "B01"),
  SULH_FIELD ("start", SulhAims, start, SULH_FIELD_DATE, .label = N_ ("Can start"),
              .help = N_ ("Days that the plan could start on; left out, day zero."), .seed = "B12"),
  SULH_FIELD ("keep-order", SulhAims, keep_order, SULH_FIELD_FLAG, .label = N_ ("Keep the order"),
              .help = N_ ("The order was chosen by hand. A search for the best plan looks at all "
                          "orders; a place among the rungs is held by the timing of an exchange."),
              .seed = "C18"),
  SULH_FIELD ("keep-days", SulhAims, keep_days, SULH_FIELD_FLAG, .label = N_ ("Keep the days"),
              .help = N_ ("The days were chosen by hand. A search for the best plan looks at all "
                          "days; an exchange is held on a day by its own timing."),
              .seed = "C18"),
};

const SulhKindInfo sulh_aims_info = SULH_INFO (
    SulhAims, "aims", N_ ("Aims"),
    N_ ("What a plan is meant to achieve, and what of it was chosen by hand."), FALSE, aims_fields);

static const SulhField plan_fields[] = {
  SULH_FIELD ("aims", SulhPlan, aims, SULH_FIELD_PART, .label = N_ ("Aims"),
              .help = N_ ("What the plan is meant to achieve."), .child = SULH_KIND_AIMS,
              .seed = "A05 G13 P01"),
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

/**
 * sulh_plan_find_rung:
 * @plan: (nullable): a plan
 * @exchange: id of an exchange
 * @index: (out): position of the first rung of the exchange, from 0; not set if there is none
 *
 * Returns: whether the exchange is in the plan
 */
gboolean
sulh_plan_find_rung (const SulhPlan *plan, const char *exchange, guint *index)
{
  for (guint i = 0; plan && i < plan->rungs->len; i++)
    if (g_strcmp0 (sulh_plan_get_rung (plan, i)->exchange, exchange) == 0)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}
