/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A party to the negotiation, with its political clock. */
#pragma once

#include "model/constituency.h"
#include "model/interests.h"
#include "model/part.h"
#include "model/politics.h"
#include "model/position.h"

G_BEGIN_DECLS

/**
 * SulhClock:
 * @rate: discount rate, 1/d (R7, R10)
 * @present_bias: weight of all that comes later against now, in tests of participation (R8)
 * @gap_tolerance: longest time without a visible verified gain, d (R9)
 * @decision_latency: time to decide on a message, d (R15)
 * @deadline: last day that counts for this party (R10)
 *
 * How a party feels time pass.
 */
typedef struct
{
  SulhPart part;
  SulhNumber rate;
  SulhNumber present_bias;
  SulhNumber gap_tolerance;
  SulhNumber decision_latency;
  SulhDate deadline;
} SulhClock;

/**
 * SulhParty:
 * @clock: its political clock, never %NULL
 * @wants: what it wants from the talks
 * @half_cost: cost at which a kept step by this party weighs half of the most, pt (R3)
 * @outside_option: what it gets by leaving now, pt, at least 0 (R8)
 * @round_cost: cost of staying in the talks for one rung, pt (R7)
 * @capital: political capital at the start, 0..100 (R9)
 * @capital_floor: capital below which it cannot go on, 0..100 (R9)
 * @politics: what binds it at home, or %NULL
 * @support: how its political capital comes and goes, or %NULL
 * @expectations: what its public expects, or %NULL
 * @dignity: what it can give without seeming to surrender, or %NULL
 * @perception: how it reads the other side, or %NULL
 * @silence: what it costs it that nobody talks, or %NULL
 * @incentives: what the status quo, delay and calm are worth to it, or %NULL
 * @pressure: what presses on it, or %NULL
 * @goals: what it wants, of #SulhGoal
 * @constituencies: its audiences, of #SulhConstituency
 * @position: where it stands on the trust graph, or %NULL
 *
 * A principal. All its points are private to it and cannot be compared with another's.
 */
typedef struct
{
  SulhPart part;
  SulhClock *clock;
  char *wants;
  SulhNumber half_cost;
  SulhNumber outside_option;
  SulhNumber round_cost;
  SulhNumber capital;
  SulhNumber capital_floor;
  SulhPolitics *politics;
  SulhSupport *support;
  SulhExpectations *expectations;
  SulhDignity *dignity;
  SulhPerception *perception;
  SulhSilence *silence;
  SulhIncentives *incentives;
  SulhPressure *pressure;
  GPtrArray *goals;
  GPtrArray *constituencies;
  SulhGraphPosition *position;
} SulhParty;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhParty, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhClock, sulh_part_unref)

G_END_DECLS
