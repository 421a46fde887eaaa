/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms that several exchanges may share: how a step is verified, what a breach brings. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhVerification:
 * @verifier: the actor who verifies, or %NULL
 * @detection: chance that a breach is found, 0..1 (R5, R6)
 * @delay: days from the step to the finding
 * @round_cost: what it costs each party per rung, pt (R7)
 */
typedef struct
{
  SulhPart part;
  char *verifier;
  SulhNumber detection;
  SulhNumber delay;
  SulhNumber round_cost;
} SulhVerification;

/**
 * SulhConsequence:
 * @share: penalty as a share of the giver's own cost (R6, F)
 * @points: penalty in the giver's points, added to the share (R6, F)
 * @compensation: what the other side receives when the breach is found, in its points (R5)
 * @grace: days of justified delay before it applies
 */
typedef struct
{
  SulhPart part;
  SulhNumber share;
  SulhNumber points;
  SulhNumber compensation;
  SulhNumber grace;
} SulhConsequence;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhVerification, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhConsequence, sulh_part_unref)

G_END_DECLS
