/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan: which exchanges, in which order, on which day. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhRung:
 * @exchange: id of the exchange
 * @on: the day it starts
 */
typedef struct
{
  SulhPart part;
  char *exchange;
  SulhDate on;
} SulhRung;

/**
 * SulhPlan:
 * @rungs: the exchanges in order, of #SulhRung
 */
typedef struct
{
  SulhPart part;
  GPtrArray *rungs;
} SulhPlan;

SulhPlan *sulh_plan_new (const char *id, const char *name);
void sulh_plan_add_rung (SulhPlan *plan, const char *exchange, SulhDate on);
const SulhRung *sulh_plan_get_rung (const SulhPlan *plan, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPlan, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhRung, sulh_part_unref)

G_END_DECLS
