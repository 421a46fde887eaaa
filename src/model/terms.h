/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms that several exchanges may share: how a step is verified, what a breach brings. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_LEVEL_UNSPECIFIED,
  SULH_LEVEL_NONE,
  SULH_LEVEL_NATIONAL,
  SULH_LEVEL_LOW,
  SULH_LEVEL_MEDIUM,
  SULH_LEVEL_HIGH,
} SulhVerificationLevel;

typedef enum
{
  SULH_REMEDY_UNSPECIFIED,
  SULH_REMEDY_SUSPENSION,
  SULH_REMEDY_SNAPBACK,
  SULH_REMEDY_IN_KIND,
  SULH_REMEDY_FORFEIT,
  SULH_REMEDY_DISPUTE,
} SulhRemedyForm;

/**
 * SulhVerification:
 * @verifier: the actor who verifies, or %NULL
 * @detection: chance that a breach is found, 0..1 (R5, R6)
 * @delay: days from the step to the finding
 * @round_cost: what it costs each party per rung, pt (R7)
 * @level: its level, see #SulhVerificationLevel
 * @starts: day from which it can work; open for day zero
 * @start_cost: what setting it up costs each party, pt (F01)
 * @capacity: open steps that it can watch at once; 0 for no limit
 * @independence: how far both sides take it for impartial, 0..1 (F02)
 */
typedef struct
{
  SulhPart part;
  char *verifier;
  SulhNumber detection;
  SulhNumber delay;
  SulhNumber round_cost;
  int level;
  SulhDate starts;
  SulhNumber start_cost;
  int capacity;
  SulhNumber independence;
} SulhVerification;

/**
 * SulhEnforcement:
 * @form: what it does, see #SulhRemedyForm
 * @automatic: whether it follows without another decision
 * @decided_by: the actor who decides on it, or %NULL
 * @latency: days from the finding to its effect
 * @reversible: whether it ends when the breach is made good
 * @justified: what counts as a justified delay, in words (F02)
 * @notice: days ahead that a delay must be announced to be justified
 * @longest_delay: most days that can be justified; unset for no limit
 * @delay_penalty: penalty for each day of unjustified delay, pt/d (F05)
 *
 * How a consequence comes about, and what it does about delay.
 */
typedef struct
{
  SulhPart part;
  int form;
  gboolean automatic;
  char *decided_by;
  SulhNumber latency;
  gboolean reversible;
  char *justified;
  SulhNumber notice;
  SulhNumber longest_delay;
  SulhNumber delay_penalty;
} SulhEnforcement;

/**
 * SulhConsequence:
 * @share: penalty as a share of the giver's own cost (R6, F)
 * @points: penalty in the giver's points, added to the share (R6, F)
 * @compensation: what the other side receives when the breach is found, in its points (R5)
 * @grace: days of justified delay before it applies
 * @enforcement: how it comes about, or %NULL
 */
typedef struct
{
  SulhPart part;
  SulhNumber share;
  SulhNumber points;
  SulhNumber compensation;
  SulhNumber grace;
  SulhEnforcement *enforcement;
} SulhConsequence;

const SulhChoice *sulh_verification_level_choices (void);
const SulhChoice *sulh_remedy_form_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhVerification, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEnforcement, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhConsequence, sulh_part_unref)

G_END_DECLS
