/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reciprocal step: what each side gives, how it is exposed, verified and answered for. */
#pragma once

#include "model/arrangement.h"
#include "model/part.h"
#include "model/step.h"
#include "model/timing.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_EXCHANGE_PROCEDURAL,
  SULH_EXCHANGE_HUMANITARIAN,
  SULH_EXCHANGE_TECHNICAL,
  SULH_EXCHANGE_SECURITY,
  SULH_EXCHANGE_ECONOMIC,
  SULH_EXCHANGE_POLITICAL,
} SulhExchangeIssue;

typedef enum
{
  SULH_EXPOSURE_FIRST,
  SULH_EXPOSURE_SIMULTANEOUS,
  SULH_EXPOSURE_SECOND,
  SULH_EXPOSURE_ESCROW,
  SULH_EXPOSURE_INSTALMENTS,
} SulhExposure;

/**
 * SulhSide:
 * @giver: the party that performs
 * @receiver: the party that the performance is for
 * @gives: what it gives, in words
 * @cost: what performing costs the giver, in the giver's points (R2, C)
 * @gain: what it is worth to the receiver, in the receiver's points (R2, G)
 * @exposure: form of exposure: who moves when (R2, e)
 * @tranches: number of equal parts that it is delivered in; divides the share at risk
 * @share_at_risk: share of the cost at risk, in place of the one that @exposure stands for
 * @duration: days that performing takes
 * @visibility: how public it is, 0..1 (R5)
 * @framing: how well it can be defended at home, 0..1 (R5)
 * @reversibility: share of a loss that a found breach lets the giver take back, 0..1 (R5, rho)
 * @quality: how well what happened can be read, 0..1 (R3, v)
 * @verification: the regime that verifies it, or %NULL for none
 * @consequence: what a breach brings, or %NULL for the default
 * @step: what kind of act it is, or %NULL
 * @effects: what it changes beside, or %NULL
 *
 * One side of an exchange: one party's performance. Every attribute is of that performance. A file
 * holds them by the thousand, so the two whole numbers share a word.
 */
typedef struct
{
  SulhPart part;
  char *giver;
  char *receiver;
  char *gives;
  SulhNumber cost;
  SulhNumber gain;
  int exposure;
  int tranches;
  SulhNumber share_at_risk;
  SulhNumber duration;
  SulhNumber visibility;
  SulhNumber framing;
  SulhNumber reversibility;
  SulhNumber quality;
  char *verification;
  char *consequence;
  SulhStepKind *step;
  SulhEffects *effects;
} SulhSide;

/**
 * SulhExchange:
 * @issue: what kind of matter it is
 * @required: whether every plan must hold it
 * @sides: one or two performances, of #SulhSide
 * @after: ids of exchanges, or names of groups of alternatives, that must stand earlier
 * @alternatives: group of which at most one exchange can be in a plan, or %NULL
 * @gap: days from this rung to the next (R2, dt)
 * @agreed: day it was agreed for, where there is one
 * @done: day it was carried out, where it was
 * @channel: the channel it is arranged through, or %NULL
 * @about: the issues that it is about
 * @opens: the issues that can be talked about once it was kept
 * @timing: when it can start, or %NULL
 * @arrangement: how it is announced and served, or %NULL
 */
typedef struct
{
  SulhPart part;
  int issue;
  gboolean required;
  GPtrArray *sides;
  char **after;
  char *alternatives;
  SulhNumber gap;
  SulhDate agreed;
  SulhDate done;
  char *channel;
  char **about;
  char **opens;
  SulhTiming *timing;
  SulhArrangement *arrangement;
} SulhExchange;

const SulhChoice *sulh_exchange_issue_choices (void);
const SulhChoice *sulh_exposure_choices (void);
const SulhSide *sulh_exchange_find_side (const SulhExchange *exchange, const char *giver);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhExchange, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSide, sulh_part_unref)

G_END_DECLS
