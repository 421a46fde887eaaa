/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a mediator stands to the parties, to other mediators and to those who back it. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_REACH_CIRCLE_REGIONAL,
  SULH_REACH_CIRCLE_GULF,
  SULH_REACH_CIRCLE_ASIAN,
  SULH_REACH_CIRCLE_WESTERN,
  SULH_REACH_CIRCLE_MULTILATERAL,
  SULH_REACH_CIRCLE_DEAL_MAKING,
} SulhReachCircle;

typedef enum
{
  SULH_SERVICE_DOES_CONVENE,
  SULH_SERVICE_DOES_HOST,
  SULH_SERVICE_DOES_SEQUENCE,
  SULH_SERVICE_DOES_PROPOSE,
  SULH_SERVICE_DOES_VERIFY,
  SULH_SERVICE_DOES_ESCROW,
  SULH_SERVICE_DOES_RELAY,
  SULH_SERVICE_DOES_BUFFER,
  SULH_SERVICE_DOES_TRANSLATE,
  SULH_SERVICE_DOES_INCLUDE,
  SULH_SERVICE_DOES_CONTACT,
} SulhServiceDoes;

typedef enum
{
  SULH_PHASE_WEIGHT_PHASE_EXPLORATION,
  SULH_PHASE_WEIGHT_PHASE_OPENING,
  SULH_PHASE_WEIGHT_PHASE_BARGAINING,
  SULH_PHASE_WEIGHT_PHASE_AGREEMENT,
  SULH_PHASE_WEIGHT_PHASE_IMPLEMENTATION,
} SulhPhaseWeightPhase;

typedef enum
{
  SULH_CONSTRAINT_ECONOMIC,
  SULH_CONSTRAINT_DEPENDENCY,
  SULH_CONSTRAINT_REGIONAL_SECURITY,
  SULH_CONSTRAINT_LEVERAGE,
  SULH_CONSTRAINT_DOMESTIC,
  SULH_CONSTRAINT_OTHER,
} SulhConstraintCategory;

typedef enum
{
  SULH_CONSTRAINT_PLACE_INTERNAL,
  SULH_CONSTRAINT_PLACE_EXTERNAL,
  SULH_CONSTRAINT_PLACE_STRUCTURAL,
} SulhConstraintPlace;

/**
 * SulhRelation:
 * @with: the side that it is about (A21)
 * @acceptance: how far that side accepts it as a mediator, 0..1 (A30 D41)
 * @bias: how far it leans to that side, 1, or against it, -1 (A21 D42)
 * @suspicion: how far that side suspects it for its other ties, 0..1 (A21)
 * @dependency: how far it depends on that side, which costs it the name of neutrality, 0..1 (E17
 * L14)
 * @strength: how close the two are, 0..1 (D08)
 * @understanding: how well it understands the clock of that side, 0..1 (Q01)
 * @constraint: how far this relation narrows what it can do, 0..1 (D34)
 *
 * How a mediator and one side stand to each other.
 */
typedef struct
{
  SulhPart part;
  char *with;
  SulhNumber acceptance;
  SulhNumber bias;
  SulhNumber suspicion;
  SulhNumber dependency;
  SulhNumber strength;
  SulhNumber understanding;
  SulhNumber constraint;
} SulhRelation;

/**
 * SulhReach:
 * @circle: which circle it reaches (D25)
 * @access: how far it reaches it, 0..1 (D25)
 *
 * Access to a circle of states or of people.
 */
typedef struct
{
  SulhPart part;
  int circle;
  SulhNumber access;
} SulhReach;

/**
 * SulhService:
 * @does: what it does (A17 D14 P04)
 * @quality: how well it does it, 0..1 (A17)
 * @during: when it is offered (M02)
 *
 * Something that a mediator does for the talks.
 */
typedef struct
{
  SulhPart part;
  int does;
  SulhNumber quality;
  SulhDate during;
} SulhService;

/**
 * SulhEndorsement:
 * @by: who recognises it (A23)
 * @on: when (A23)
 * @gain: how much more it is accepted for a while, 0..1 (A23)
 * @half_life: time in which this fades by half, d (A23)
 *
 * Public recognition of a mediator by a party.
 */
typedef struct
{
  SulhPart part;
  char *by;
  SulhDate on;
  SulhNumber gain;
  SulhNumber half_life;
} SulhEndorsement;

/**
 * SulhPhaseWeight:
 * @phase: the phase (D39)
 * @weight: how much it matters then, 0..1 (D39)
 *
 * How much a mediator matters in one phase of the talks.
 */
typedef struct
{
  SulhPart part;
  int phase;
  SulhNumber weight;
} SulhPhaseWeight;

/**
 * SulhConstraint:
 * @category: what it comes from (L14)
 * @place: whether it lies within the mediator, outside it or in the order of the region (M12)
 * @level: how strongly it holds the mediator back, 0..1 (L14)
 *
 * What holds a mediator back.
 */
typedef struct
{
  SulhPart part;
  int category;
  int place;
  SulhNumber level;
} SulhConstraint;

/**
 * SulhContactGroup:
 * @members: who belongs to it (D39)
 * @lead: who leads it, or %NULL (D39)
 * @coherence: how far they work as one, 0..1 (D39)
 * @delay: days that agreeing among themselves adds to each step, d (D39)
 *
 * Mediators that work side by side.
 */
typedef struct
{
  SulhPart part;
  char **members;
  char *lead;
  SulhNumber coherence;
  SulhNumber delay;
} SulhContactGroup;

const SulhChoice *sulh_reach_circle_choices (void);
const SulhChoice *sulh_service_does_choices (void);
const SulhChoice *sulh_phase_weight_phase_choices (void);
const SulhChoice *sulh_constraint_category_choices (void);
const SulhChoice *sulh_constraint_place_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhRelation, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhReach, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhService, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEndorsement, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPhaseWeight, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhConstraint, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhContactGroup, sulh_part_unref)

G_END_DECLS
