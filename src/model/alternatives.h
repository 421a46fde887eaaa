/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several plans side by side, with the figures by which people choose among them. */
#pragma once

#include "model/answer.h"
#include "model/assessment.h"
#include "model/plan.h"

G_BEGIN_DECLS

/* Plans that are less apart than this are one in substance, see sulh_planner_list_distinct(). */
#define SULH_APART 0.2

/**
 * SulhFigures:
 * @n_values: how many principals there are
 * @value: value of the plan to each principal, pt (W at the first rung)
 * @joint_value: geometric mean of the values over outside options of all who take part (J)
 * @survival: chance that no single piece of bad news breaks it, 0..1 (R14)
 * @days: from the first rung to the last
 * @budget: smallest shock budget of all rungs; %SULH_BUDGET_LARGEST means that much or more
 *
 * What a plan comes to. More is better, but for days.
 */
typedef struct
{
  int n_values;
  double value[SULH_PRINCIPALS_MOST];
  double joint_value;
  double survival;
  int days;
  double budget;
} SulhFigures;

/**
 * SulhAlternative:
 * @plan: a plan that holds; no other of the list has its id
 * @figures: what it comes to
 * @apart: how far it is from the nearest plan before it in the list, 0..1; 1 for the first
 *
 * One of several plans.
 */
typedef struct
{
  SulhPlan *plan;
  SulhFigures figures;
  double apart;
} SulhAlternative;

/**
 * SulhAlternatives:
 * @n_principals: how many values each plan has
 * @principal: ids of the principals
 * @list: of #SulhAlternative, the one that is named first is the best
 * @complete: whether every sequence was looked at that could be in the list, or the list be another
 * @n_all: of a list of plans that none is better than: how many there are; those beyond the list
 *   are like some in it
 * @transitions: rungs evaluated
 *
 * Several answers to one question.
 */
typedef struct
{
  int n_principals;
  char *principal[SULH_PRINCIPALS_MOST];
  GPtrArray *list;
  gboolean complete;
  guint64 n_all;
  guint64 transitions;
} SulhAlternatives;

SulhAlternatives *sulh_alternatives_new (void);
SulhAlternatives *sulh_alternatives_ref (const SulhAlternatives *alternatives);
void sulh_alternatives_unref (SulhAlternatives *alternatives);
void sulh_alternatives_take (SulhAlternatives *alternatives, SulhPlan *plan,
                             const SulhFigures *figures, double apart);
const SulhAlternative *sulh_alternatives_get (const SulhAlternatives *alternatives, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAlternatives, sulh_alternatives_unref)

G_END_DECLS
