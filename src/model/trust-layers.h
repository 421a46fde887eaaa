/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What trust is made of: habit, history, ability, and trust in the process itself. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhLayers:
 * @fast_half_life: time in which recent evidence fades by half; left out, it stays, d (E14)
 * @slow_half_life: time in which what history taught fades by half; left out, it stays, d (E14)
 * @ability: chance that the other side can deliver what it means to deliver, 0..1 (E02)
 * @routine: steps of the same kind kept in a row so far (E05)
 * @habit: evidence that each repetition of a kept step adds, however small the step, evidence (E05)
 * @observability: how well good intent can be seen at no trust; it grows to 1 with trust, 0..1
 * (D28)
 *
 * How fast and slow parts of a belief come and go.
 */
typedef struct
{
  SulhPart part;
  SulhNumber fast_half_life;
  SulhNumber slow_half_life;
  SulhNumber ability;
  int routine;
  SulhNumber habit;
  SulhNumber observability;
} SulhLayers;

/**
 * SulhPastEvent:
 * @on: when it happened (C17)
 * @evidence: what it weighed then: for trust above 0, against it below, evidence (C17)
 * @half_life: time in which it fades by half; left out, it never does, d (C17 E14)
 *
 * Something that happened before and still counts.
 */
typedef struct
{
  SulhPart part;
  SulhDate on;
  SulhNumber evidence;
  SulhNumber half_life;
} SulhPastEvent;

/**
 * SulhProcessTrust:
 * @party: the party that believes it (E03)
 * @in: the verifier, mediator or channel that it trusts; left out, the process as a whole, or %NULL
 * (E03)
 * @level: chance that it does what it is there for, 0..1 (E03)
 * @firmness: how much evidence stands behind the belief, evidence (E03)
 *
 * What a party believes of the talks themselves, whatever it believes of the other side.
 */
typedef struct
{
  SulhPart part;
  char *party;
  char *in;
  SulhNumber level;
  SulhNumber firmness;
} SulhProcessTrust;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLayers, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPastEvent, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhProcessTrust, sulh_part_unref)

G_END_DECLS
