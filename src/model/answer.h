/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the planner answers: the best sequence and how sure that is, or why there is none. */
#pragma once

#include "model/assessment.h"
#include "model/plan.h"
#include "model/ways-out.h"

G_BEGIN_DECLS

/**
 * SulhProof:
 * @SULH_PROOF_BEST: nothing better exists; for an answer without a plan, none exists
 * @SULH_PROOF_WITHIN: at most @gap below the best
 * @SULH_PROOF_NONE: no bound is known
 */
typedef enum
{
  SULH_PROOF_BEST,
  SULH_PROOF_WITHIN,
  SULH_PROOF_NONE,
} SulhProof;

/**
 * SulhOverlap:
 * @serial_joint: joint value of the best plan of one exchange after the other; NAN if there is none
 * @serial_end: day on which all of that plan is verified
 * @joint: joint value of the plan; but for @given_up not below @serial_joint
 * @given_up: share of the joint value that was given up for the calendar, 0..1
 * @end: day on which all of the plan is verified
 * @least_end: no plan of the same exchanges, begun in the same order, ends earlier
 * @reordered: the plan has another order than the best of one after the other
 * @orders: orders that were tried with overlaps: all that there are, or 0 if there are too many
 * @others: plans of one exchange after the other, besides the best, that were tried with overlaps
 * @bound: joint value that no plan exceeds, with overlaps or without; 0 if none holds, NAN if no
 *   bound is known
 * @unfinished: the calendar could be made shorter still; the work for it was limited
 * @sentence: what was proved and what was not
 *
 * What overlaps do for a plan: first the best order of one exchange after the other is proved, then
 * its calendar and those of some others are made shorter; the plan is what is worth most then.
 */
typedef struct
{
  double serial_joint;
  int serial_end;
  double joint;
  double given_up;
  int end;
  int least_end;
  gboolean reordered;
  guint64 orders;
  guint others;
  double bound;
  gboolean unfinished;
  char *sentence;
} SulhOverlap;

/**
 * SulhAnswer:
 * @plan: (nullable): the best plan, or %NULL if none holds
 * @assessment: (nullable): what the rules say of @plan; without a plan, of the sequence that
 *   comes nearest
 * @proof: how sure the answer is
 * @gap: largest share by which a better plan could exceed this one, for %SULH_PROOF_WITHIN
 * @stopped: the search was stopped before its end: @plan is the best that was found up to there,
 *   with what was proved of it; without a plan, none holds if that was proved
 * @crowded: so many plans are as good as @plan that not all of them were compared
 * @sets: sets of exchanges looked at
 * @labels: pairs of values kept
 * @transitions: rungs evaluated
 * @lowest_trust: without a plan: lowest starting trust of both at which one would hold, or NAN
 *   if no trust is enough
 * @reason: (nullable): without a plan: one sentence on which rung, party and test stand in the
 *   way and what trust would do
 * @ways_out: (nullable): without a plan: what cannot hold together, and what would help, where
 *   that was asked for
 * @overlap: (nullable): what overlaps do, where exchanges may overlap; @proof is then about plans
 *   of one exchange after the other, but about all if the plan was reordered
 */
typedef struct
{
  SulhPlan *plan;
  SulhAssessment *assessment;
  SulhProof proof;
  double gap;
  gboolean stopped;
  gboolean crowded;
  guint64 sets;
  guint64 labels;
  guint64 transitions;
  double lowest_trust;
  char *reason;
  SulhWaysOut *ways_out;
  SulhOverlap *overlap;
} SulhAnswer;

/**
 * SulhProgress:
 * @share: share of the search that is done, 0..1
 * @best: joint value of the best plan so far, or 0
 * @bound: joint value that no plan exceeds, or INFINITY
 *
 * How far a search has come.
 */
typedef struct
{
  double share;
  double best;
  double bound;
} SulhProgress;

typedef void (*SulhProgressFunc) (const SulhProgress *progress, gpointer user_data);

SulhAnswer *sulh_answer_new (void);
SulhAnswer *sulh_answer_ref (const SulhAnswer *answer);
void sulh_answer_unref (SulhAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAnswer, sulh_answer_unref)

G_END_DECLS
