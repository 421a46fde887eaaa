/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody round the table who is not a party: mediators, verifiers, spoilers, watchers. */
#pragma once

#include "model/mediator-ties.h"
#include "model/mediator.h"
#include "model/opposition.h"
#include "model/position.h"
#include "model/stake.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_ACTOR_MEDIATOR,
  SULH_ACTOR_VERIFIER,
  SULH_ACTOR_SPOILER,
  SULH_ACTOR_CONSTITUENCY,
  SULH_ACTOR_ALLY,
  SULH_ACTOR_OBSERVER,
  SULH_ACTOR_STAKEHOLDER,
  SULH_ACTOR_GUARANTOR,
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
 * @profile: what kind of mediator it is, or %NULL
 * @skill: what it is good at, or %NULL
 * @effectiveness: factors of its effect, or %NULL
 * @payoffs: what mediating is worth to it, or %NULL
 * @relations: how it stands to each side, of #SulhRelation
 * @reaches: its access to circles, of #SulhReach
 * @services: what it does, of #SulhService
 * @endorsements: who recognised it, of #SulhEndorsement
 * @phase_weights: how much it matters when, of #SulhPhaseWeight
 * @constraints: what holds it back, of #SulhConstraint
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
  SulhProfile *profile;
  SulhSkill *skill;
  SulhEffectiveness *effectiveness;
  SulhPayoffs *payoffs;
  GPtrArray *relations;
  GPtrArray *reaches;
  GPtrArray *services;
  GPtrArray *endorsements;
  GPtrArray *phase_weights;
  GPtrArray *constraints;
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
 * @opposition: where it stands and what it can do, or %NULL
 * @advantages: what it gains from, of #SulhAdvantage
 * @behaviours: what it does, of #SulhBehaviour
 * @managements: how it is met, of #SulhManagement
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
  SulhOpposition *opposition;
  GPtrArray *advantages;
  GPtrArray *behaviours;
  GPtrArray *managements;
} SulhSpoiling;

/**
 * SulhActor:
 * @role: what it does
 * @belongs_to: the party whose side it stands on, or %NULL
 * @ties: its ties to the parties, of #SulhTie
 * @stake: what it stands to gain from a deal, or %NULL
 * @mediation: what makes it a mediator, or %NULL
 * @spoiling: what makes it a spoiler, or %NULL
 * @position: where it stands on the trust graph, or %NULL
 */
typedef struct
{
  SulhPart part;
  int role;
  char *belongs_to;
  GPtrArray *ties;
  SulhStake *stake;
  SulhMediation *mediation;
  SulhSpoiling *spoiling;
  SulhGraphPosition *position;
} SulhActor;

const SulhChoice *sulh_actor_role_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhActor, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTie, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhMediation, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSpoiling, sulh_part_unref)

G_END_DECLS
