/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one principal does for another in an exchange, as the file says or as an option designs it.
 */
#pragma once

#include "rules/reading.h"

G_BEGIN_DECLS

/* The design of one performance; nothing is given where @side is NULL. */
typedef struct
{
  const SulhSide *side;
  int form; /* of exposure */
  int tranches;
  double share_at_risk; /* tranches deducted */
  double framing; /* 0 to 1 */
  const SulhVerification *regime; /* NULL for none */
  const SulhConsequence *consequence; /* NULL for the default one */
} SulhPerformance;

/* What @giver does for @receiver; of several performances the first of the giver counts. */
const SulhSide *sulh_rules_side_between (const SulhExchange *exchange, const SulhParty *giver,
                                         const SulhParty *receiver);

/* @side, which may be NULL, with @option, which may be NULL, in place of what it says itself on
 * tranches, exposure, verification and framing. */
SulhPerformance sulh_rules_performance_read (const SulhReading *reading, const SulhSide *side,
                                             const SulhOption *option);

/* How likely a breach of @side, not NULL, is found where its regime finds @detection of breaches:
 * vague terms hide some (F03), and restraint is watched for as long as it lasts (F08). */
double sulh_rules_performance_detection (const SulhSide *side, double detection);

/* Adds both performances to @stage: terms of both sides, and to the round costs what their regimes
 * cost; a regime that verifies both is paid once. */
void sulh_rules_performances_stage (const SulhPerformance performance[2], SulhStage *stage);

/* Days from the start of the longer until a breach of either is found. */
double sulh_rules_performances_delay (const SulhPerformance performance[2]);

/* What an exchange costs @party beside what it gives: a round, by the factor of @channel (D16), and
 * agreeing on the terms of @arrangement (B06), before anything is done. Both may be NULL. */
double sulh_rules_round_cost (const SulhParty *party, const SulhChannel *channel,
                              const SulhArrangement *arrangement);

G_END_DECLS
