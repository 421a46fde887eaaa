/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan while it is looked at. */
#pragma once

#include "rules/check-findings.h"
#include "rules/ladder.h"
#include "rules/temptations.h"
#include "rules/walk.h"

G_BEGIN_DECLS

typedef struct
{
  const SulhCheck *check;
  const SulhPlan *plan;
  const SulhPlanReading *rungs;
  const SulhLadderResult *result;
  const guint *places; /* of each rung: its position in the plan */
  GHashTable *first; /* id or group of an exchange → number of its first rung, from 1 up */
  SulhAgenda *agenda;
  SulhWalk *walk;
  const SulhWalked *walked; /* rung by rung the same as @rungs */
} SulhPlanLook;

/* Adds what is to be said about @plan. Whether it holds among more than two parties the walk says.
 */
void sulh_check_plan (const SulhCheck *check, const SulhPlan *plan);

/* One for each file of checks of plans. */
void sulh_check_plan_order (const SulhPlanLook *look);
void sulh_check_plan_days (const SulhPlanLook *look);
void sulh_check_plan_timing (const SulhPlanLook *look);
void sulh_check_plan_mediators (const SulhPlanLook *look);
void sulh_check_plan_values (const SulhPlanLook *look);
void sulh_check_plan_among_many (const SulhPlanLook *look);
void sulh_check_plan_aims (const SulhPlanLook *look);

/* Says of each test of the walk that fails, and of which no finding from number @since on tells,
 * where it fails and by how much. The last to be asked: it uses the walk. */
void sulh_check_plan_walk (SulhPlanLook *look, guint since);

/* Adds that @principal gives more over all rungs than it receives, if its @net gain says so. */
void sulh_plan_look_add_one_sided (const SulhPlanLook *look, const SulhPart *principal, double net);
/* Adds whom it would pay to attack, with the budgets of all rungs in @due. */
void sulh_plan_look_add_spoilers (const SulhPlanLook *look, const SulhDue *due);

/* Adds that the @smallest shock budget of the plan is less than it is meant to be, if it is. */
void sulh_plan_look_ask_budget (const SulhPlanLook *look, double smallest);

/* Whether the walk fails @test at @rung. */
gboolean sulh_plan_look_fails (const SulhPlanLook *look, gsize rung, SulhTest test);

const SulhRung *sulh_plan_look_get_rung (const SulhPlanLook *look, gsize rung);
const SulhPart *sulh_plan_look_get_principal (const SulhPlanLook *look, int side);
/* The day on which @rung begins. */
int sulh_plan_look_get_day (const SulhPlanLook *look, gsize rung);
/* Gives @finding the repair that @rung, and all later ones that have a day, come later by what
 * @rung needs to come on day @due. */
void sulh_plan_look_offer_later (const SulhPlanLook *look, SulhFinding *finding, gsize rung,
                                 int due);
/* The day on which the last performance of @rung is carried out, and is verified. */
int sulh_plan_look_get_last_day (const SulhPlanLook *look, gsize rung, gboolean verified);

G_END_DECLS
