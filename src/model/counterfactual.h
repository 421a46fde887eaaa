/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What would be if a plan were otherwise: what was asked, what follows, and what it would cost. */
#pragma once

#include "model/answer.h"
#include "model/plan.h"

G_BEGIN_DECLS

/**
 * SulhAsked:
 * @SULH_ASKED_OUT: why is it in the plan; what if it were left out
 * @SULH_ASKED_IN: why is it left out; what if it were in
 * @SULH_ASKED_EARLIER: why not earlier; what if it started on an earlier day
 * @SULH_ASKED_LATER: why not later
 * @SULH_ASKED_ON: why not on another day; what if it started on that day
 * @SULH_ASKED_BEFORE: why after another; what if it came before that
 *
 * What is asked about an exchange of a plan.
 */
typedef enum
{
  SULH_ASKED_OUT,
  SULH_ASKED_IN,
  SULH_ASKED_EARLIER,
  SULH_ASKED_LATER,
  SULH_ASKED_ON,
  SULH_ASKED_BEFORE,
} SulhAsked;

/**
 * SulhQuestion:
 * @asked: what is asked
 * @exchange: about which exchange
 * @other: (nullable): for %SULH_ASKED_BEFORE: before which other one
 * @day: for %SULH_ASKED_ON: on which day
 *
 * A question about a plan.
 */
typedef struct
{
  SulhAsked asked;
  const char *exchange;
  const char *other;
  int day;
} SulhQuestion;

/**
 * SulhConsequenceForParty:
 * @party: its id
 * @before: what the plan is worth to it as it is, pt (W at the first rung)
 * @after: what the best plan is worth to it that is as was asked for, pt; NAN without one
 *
 * What the change is worth to one party.
 */
typedef struct
{
  char *party;
  double before;
  double after;
} SulhConsequenceForParty;

/**
 * SulhCounterfactual:
 * @asked: what was asked
 * @exchange: about which exchange
 * @other: (nullable): before which other one
 * @day: on which day
 * @moot: the plan is like that already, so that nothing was sought
 * @moved: (nullable): the plan with no more changed than was asked for
 * @moved_holds: whether it holds
 * @moved_joint: its joint value, or NAN
 * @test: (nullable): which test of it fails first, as programs read it
 * @failed_rung: at which rung, from 0; the number of rungs for what is missing from the whole
 * @failed_day: on which day
 * @failed_party: (nullable): whose test it is
 * @failure: (nullable): the same in one sentence
 * @plan: (nullable): the best plan that is as was asked for; %NULL if none was found
 * @proof: how sure it is that there is no better one, or none at all
 * @before: joint value of the plan as it is; NAN if it does not hold
 * @joint: joint value of @plan, or NAN
 * @lost: @before less @joint, below 0 for a gain; NAN if one of them is
 * @parties: what both are worth to each party, of #SulhConsequenceForParty
 * @question: what was asked, in words
 * @sentence: the answer, in words
 *
 * The answer to a question about a plan.
 */
typedef struct
{
  SulhAsked asked;
  char *exchange;
  char *other;
  int day;
  gboolean moot;
  SulhPlan *moved;
  gboolean moved_holds;
  double moved_joint;
  char *test;
  int failed_rung;
  int failed_day;
  char *failed_party;
  char *failure;
  SulhPlan *plan;
  SulhProof proof;
  double before;
  double joint;
  double lost;
  GArray *parties;
  char *question;
  char *sentence;
} SulhCounterfactual;

SulhCounterfactual *sulh_counterfactual_new (const SulhQuestion *question);
SulhCounterfactual *sulh_counterfactual_ref (const SulhCounterfactual *counterfactual);
void sulh_counterfactual_unref (SulhCounterfactual *counterfactual);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCounterfactual, sulh_counterfactual_unref)

G_END_DECLS
