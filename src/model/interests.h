/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a party wants, what time and silence cost it, and what presses on it. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhGoal:
 * @issue: the issue it is about, or %NULL
 * @weight: how much it counts among the goals of the party, 0..1
 * @must: whether a plan has to touch the issue
 *
 * What a party wants.
 */
typedef struct
{
  SulhPart part;
  char *issue;
  SulhNumber weight;
  gboolean must;
} SulhGoal;

/**
 * SulhSilence:
 * @base: what a day without a channel costs, pt/d (R11, s0)
 * @friction: what full friction adds to it, pt/d (R11, s1)
 * @scare: what a full market scare adds to it, pt/d (R11, s2)
 * @stress: what full economic stress adds to it, pt/d (R11, s3)
 * @unsustainable: how far it believes things cannot go on, 0..1 (B16)
 *
 * What it costs a party that nobody talks (R11).
 */
typedef struct
{
  SulhPart part;
  SulhNumber base;
  SulhNumber friction;
  SulhNumber scare;
  SulhNumber stress;
  SulhNumber unsustainable;
} SulhSilence;

/**
 * SulhIncentives:
 * @status_quo: worth of a day of the status quo, pt/d (G02)
 * @engagement: what opening talks costs at home, pt (R11)
 * @avoided_loss: worth of a narrow deal that avoids later cost, pt (G12)
 * @calm: worth of one per cent less hazard of shocks, pt (A13)
 * @delay_gain: what a day of delay brings it, pt/d (F05)
 * @coercion_gain: what it can extract by a threat, pt (F05)
 * @recognition: worth of being treated as an equal, pt (A10)
 *
 * What a party gains and loses by the passing of time and by the state of the conflict.
 */
typedef struct
{
  SulhPart part;
  SulhNumber status_quo;
  SulhNumber engagement;
  SulhNumber avoided_loss;
  SulhNumber calm;
  SulhNumber delay_gain;
  SulhNumber coercion_gain;
  SulhNumber recognition;
} SulhIncentives;

/**
 * SulhPressure:
 * @level: pressure on the party, 0..1 (R15, P)
 * @peak: pressure at which it is most willing, 0..1 (R15, P*)
 * @rise: what pressure adds to its willingness (R15, a)
 * @fall: how fast its willingness falls past the peak (R15, b)
 * @steepness: how steeply escalation rises past the peak (R15, k)
 * @stress: economic stress, 0..1 (R9)
 * @stress_weight: share of the gap tolerance that full stress takes, 0..1 (R9, k_e)
 * @hardliners: what full threat adds to the capability of hardliners (G09)
 *
 * What presses on a party, and where pressure turns into resistance (R15).
 */
typedef struct
{
  SulhPart part;
  SulhNumber level;
  SulhNumber peak;
  SulhNumber rise;
  SulhNumber fall;
  SulhNumber steepness;
  SulhNumber stress;
  SulhNumber stress_weight;
  SulhNumber hardliners;
} SulhPressure;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhGoal, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSilence, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhIncentives, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPressure, sulh_part_unref)

G_END_DECLS
