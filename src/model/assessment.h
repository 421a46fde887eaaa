/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules say of a plan: the values of every rung for all parties, and why. */
#pragma once

#include "model/course.h"

G_BEGIN_DECLS

/* More parties than this are not read as principals. */
#define SULH_PRINCIPALS_MOST 8

#define SULH_BUDGET_LARGEST 50.0 /* "50 or more" (readings A10) */

/**
 * SulhStanding:
 * @trust: trust in the other party just before the rung, 0..1 (R3, tau)
 * @reliability: chance that the other will keep its word here, 0..1 (R6, p)
 * @need: the least reliability at which the party goes on, 0..1 (R8, p*); INFINITY where no
 *   reliability is enough
 * @incentive: how far incentives alone would make the other keep, 0..1 (R6, h)
 * @loss: loss if cheated, pt (R5, L)
 * @net_gain: gain less cost if both keep, pt (R5, N)
 * @value: value of going on from here, pt (R7, W)
 * @slack: left side of the test of participation less its right side, pt (R8)
 * @holds: whether the party goes on here
 * @sentence: why, in one sentence
 *
 * Where one party stands at one rung.
 */
typedef struct
{
  double trust;
  double reliability;
  double need;
  double incentive;
  double loss;
  double net_gain;
  double value;
  double slack;
  gboolean holds;
  char *sentence;
} SulhStanding;

/**
 * SulhRungReading:
 * @exchange: id of the exchange
 * @day: the day it starts
 * @gap: days to the next rung
 * @pair: between which two principals it is, as indices, the lower one first
 * @party: where each principal stands; who is none of the pair waits, risks nothing and has a
 *   trust of NAN
 * @budget: evidence of bad faith that breaks the plan from here on (R14, w_crit);
 *   %SULH_BUDGET_LARGEST means that much or more; NAN where nobody asked
 * @misplaced: whether it cannot stand where it does, whoever would stay: its day, its place in the
 *   order, somebody's capacity or politics forbid it
 *
 * One rung as the rules read it.
 */
typedef struct
{
  char *exchange;
  int day;
  int gap;
  int pair[2];
  SulhStanding party[SULH_PRINCIPALS_MOST];
  double budget;
  gboolean misplaced;
} SulhRungReading;

/**
 * SulhAssessment:
 * @plan: id of the plan
 * @principal: ids of the principals, in their order
 * @n_principals: how many
 * @rungs: the rungs in order, of #SulhRungReading
 * @holds: whether all parties could start and continue
 * @value: value of the plan to each, pt (W at the first rung)
 * @joint_value: geometric mean of the values of all who take part in an exchange, over their
 *   outside options; 0 if it does not hold
 * @patience_share: share of the first of two principals that the patience of both would give it,
 *   0..1 (R10, pi); NAN if it cannot be said
 * @share: share of the first principal in what the plan brings, measured against costs, 0..1; NAN
 * if it cannot be said
 * @budget: smallest shock budget of all rungs
 * @tightest: index of the rung with the smallest budget
 * @first_failure: index of the rung at which somebody walks away first, or -1
 * @who_fails: index of the principal who does
 * @course: (nullable): how the parties stand at home from rung to rung; %NULL where nobody walked
 *   the plan
 * @summary: what to say of the plan, in one sentence
 */
typedef struct
{
  char *plan;
  char *principal[SULH_PRINCIPALS_MOST];
  int n_principals;
  GArray *rungs;
  gboolean holds;
  double value[SULH_PRINCIPALS_MOST];
  double joint_value;
  double patience_share;
  double share;
  double budget;
  int tightest;
  int first_failure;
  int who_fails;
  SulhCourse *course;
  char *summary;
} SulhAssessment;

SulhAssessment *sulh_assessment_new (void);
SulhAssessment *sulh_assessment_ref (const SulhAssessment *assessment);
void sulh_assessment_unref (SulhAssessment *assessment);
const SulhRungReading *sulh_assessment_get_rung (const SulhAssessment *assessment, guint index);
gboolean sulh_rung_reading_involves (const SulhRungReading *rung, int principal);
gboolean sulh_rung_reading_holds (const SulhRungReading *rung);
gboolean sulh_rung_reading_tells_of (const SulhRungReading *rung, int principal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAssessment, sulh_assessment_unref)

G_END_DECLS
