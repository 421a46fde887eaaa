/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan: which exchanges, in which order, on which day. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhRung:
 * @exchange: id of the exchange
 * @on: the day it starts
 * @first_option: the design of what the party with the first id performs: the place of an option
 *   in the arrangement of the exchange, from 1; 0 for the design that the exchange has
 * @second_option: the same for the other party
 * @channel_option: the same for an option that is another channel only
 */
typedef struct
{
  SulhPart part;
  char *exchange;
  SulhDate on;
  int first_option;
  int second_option;
  int channel_option;
} SulhRung;

/**
 * SulhAims:
 * @off_ramp: whether its worst case must be no worse than today for those who ask so (A05)
 * @band: most that a party may have given beyond what it received, pt, in place of the band of
 *   each party; unset to use theirs (P01)
 * @budget: smallest shock budget that it should have; unset for any
 * @end: last day that it should end on; open for any
 * @start: days that it could start on; open for day zero (B12)
 * @keep_order: whether its order was chosen by hand; a search looks at all orders
 * @keep_days: whether its days were chosen by hand; a search looks at all days
 *
 * What a plan is meant to achieve.
 */
typedef struct
{
  SulhPart part;
  gboolean off_ramp;
  SulhNumber band;
  SulhNumber budget;
  SulhDate end;
  SulhDate start;
  gboolean keep_order;
  gboolean keep_days;
} SulhAims;

/**
 * SulhPlan:
 * @aims: what it is meant to achieve, or %NULL
 * @rungs: the exchanges in order, of #SulhRung
 */
typedef struct
{
  SulhPart part;
  SulhAims *aims;
  GPtrArray *rungs;
} SulhPlan;

SulhPlan *sulh_plan_new (const char *id, const char *name);
void sulh_plan_add_rung (SulhPlan *plan, const char *exchange, SulhDate on);
const SulhRung *sulh_plan_get_rung (const SulhPlan *plan, guint index);
gboolean sulh_plan_find_rung (const SulhPlan *plan, const char *exchange, guint *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAims, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPlan, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhRung, sulh_part_unref)

G_END_DECLS
