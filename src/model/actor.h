/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody round the table who is not a party: mediators, verifiers, spoilers, watchers. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_ACTOR_MEDIATOR,
  SULH_ACTOR_VERIFIER,
  SULH_ACTOR_SPOILER,
  SULH_ACTOR_CONSTITUENCY,
  SULH_ACTOR_ALLY,
  SULH_ACTOR_OBSERVER,
} SulhActorRole;

/**
 * SulhTie:
 * @party: the party it leads to
 * @access: how far the actor can observe and reach that party, 0..1 (R4)
 */
typedef struct
{
  SulhPart part;
  char *party;
  SulhNumber access;
} SulhTie;

/**
 * SulhMediation:
 * @both_keep: the mediator's payoff if both parties keep, pt (R12, m_CC)
 * @neither_keeps: its payoff if neither keeps, pt (R12, m_DD)
 * @first_exploits: its payoff if the first principal exploits the second, pt (R12, m_AB)
 * @second_exploits: its payoff the other way round, pt (R12, m_BA)
 * @reputation: what its name for honesty is worth to it, pt (R12)
 * @leverage: what it adds to both parties' gain of each rung, pt (R13)
 * @leverage_decay: time in which the leverage falls to 1/e, d; unset for a constant one (R13)
 * @exit: day from which it is gone
 * @dependency: mediators with the same word here repeat each other's evidence (R4)
 * @capacity: open steps it can serve at once
 *
 * What makes an actor a mediator.
 */
typedef struct
{
  SulhPart part;
  SulhNumber both_keep;
  SulhNumber neither_keeps;
  SulhNumber first_exploits;
  SulhNumber second_exploits;
  SulhNumber reputation;
  SulhNumber leverage;
  SulhNumber leverage_decay;
  SulhDate exit;
  char *dependency;
  int capacity;
} SulhMediation;

/**
 * SulhSpoiling:
 * @gain: what breaking the talks is worth to it, pt (R14)
 * @cost: what one act costs it, pt (R14)
 * @attribution: chance that the act is traced to it, 0..1 (R14)
 * @penalty: what it suffers when traced, pt (R14)
 * @stake: share of the gain that its own stake in the talks takes away, 0..1 (R14)
 * @control: how far its acts count against the party it belongs to, 0..1 (R14)
 * @severity: mean evidence that one act destroys (R14)
 *
 * What makes an actor a spoiler.
 */
typedef struct
{
  SulhPart part;
  SulhNumber gain;
  SulhNumber cost;
  SulhNumber attribution;
  SulhNumber penalty;
  SulhNumber stake;
  SulhNumber control;
  SulhNumber severity;
} SulhSpoiling;

/**
 * SulhActor:
 * @role: what it does
 * @belongs_to: the party whose side it stands on, or %NULL
 * @ties: its ties to the parties, of #SulhTie
 * @mediation: what makes it a mediator, or %NULL
 * @spoiling: what makes it a spoiler, or %NULL
 */
typedef struct
{
  SulhPart part;
  int role;
  char *belongs_to;
  GPtrArray *ties;
  SulhMediation *mediation;
  SulhSpoiling *spoiling;
} SulhActor;

const SulhChoice *sulh_actor_role_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhActor, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTie, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhMediation, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSpoiling, sulh_part_unref)

G_END_DECLS
