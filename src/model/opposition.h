/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a spoiler is made of: where it stands, what it gains, what it does, how it is met. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_OPPOSITION_LOCATION_EXTERNAL,
  SULH_OPPOSITION_LOCATION_INSIDE,
  SULH_OPPOSITION_LOCATION_ALLY,
} SulhOppositionLocation;

typedef enum
{
  SULH_OPPOSITION_GROUP_UNSPECIFIED,
  SULH_OPPOSITION_GROUP_REGIONAL_RIVAL,
  SULH_OPPOSITION_GROUP_HARDLINERS,
  SULH_OPPOSITION_GROUP_DOMESTIC_CRITICS,
  SULH_OPPOSITION_GROUP_ARMED_GROUP,
  SULH_OPPOSITION_GROUP_BUREAUCRACY,
} SulhOppositionGroup;

typedef enum
{
  SULH_OPPOSITION_AIMS_LIMITED,
  SULH_OPPOSITION_AIMS_GREEDY,
  SULH_OPPOSITION_AIMS_TOTAL,
} SulhOppositionAims;

typedef enum
{
  SULH_ADVANTAGE_FROM_ESCALATION,
  SULH_ADVANTAGE_FROM_AMBIGUITY,
  SULH_ADVANTAGE_FROM_DELAY,
} SulhAdvantageFrom;

typedef enum
{
  SULH_BEHAVIOUR_ACT_MILITARY_SIGNAL,
  SULH_BEHAVIOUR_ACT_SEIZURE,
  SULH_BEHAVIOUR_ACT_COERCIVE_MESSAGE,
  SULH_BEHAVIOUR_ACT_ATTACK,
  SULH_BEHAVIOUR_ACT_LEAK,
  SULH_BEHAVIOUR_ACT_LAWSUIT,
  SULH_BEHAVIOUR_ACT_VOTE,
} SulhBehaviourAct;

typedef enum
{
  SULH_MANAGEMENT_STRATEGY_NONE,
  SULH_MANAGEMENT_STRATEGY_INDUCEMENT,
  SULH_MANAGEMENT_STRATEGY_INCLUSION,
  SULH_MANAGEMENT_STRATEGY_CONTAINMENT,
  SULH_MANAGEMENT_STRATEGY_SOCIALISATION,
} SulhManagementStrategy;

/**
 * SulhOpposition:
 * @location: where it stands (A24)
 * @group: what kind of group it is (H07)
 * @aims: how much would satisfy it (H01)
 * @active: when it can act; left out, from the first day (H06)
 * @capability: how much it is able to do, 0..1 (G09 H03)
 * @threat_response: capability that it gains as its side is threatened from outside, 0..1 (G09)
 * @framing: support at home that calling a step weakness costs the party, cap (H07)
 *
 * Where a spoiler stands, since when, and what it can do.
 */
typedef struct
{
  SulhPart part;
  int location;
  int group;
  int aims;
  SulhDate active;
  SulhNumber capability;
  SulhNumber threat_response;
  SulhNumber framing;
} SulhOpposition;

/**
 * SulhAdvantage:
 * @from: what it gains from (H01)
 * @value: what it is worth to the spoiler, pt (H01)
 *
 * What a spoiler gains, and from what.
 */
typedef struct
{
  SulhPart part;
  int from;
  SulhNumber value;
} SulhAdvantage;

/**
 * SulhBehaviour:
 * @act: what it does (H02)
 * @severity: how severe the act is, from 0 to 10 (H02)
 * @cost: what one such act costs the spoiler; left out, as for any act, pt (H02)
 * @deniable: it can be denied (H02)
 *
 * Something that a spoiler does.
 */
typedef struct
{
  SulhPart part;
  int act;
  SulhNumber severity;
  SulhNumber cost;
  gboolean deniable;
} SulhBehaviour;

/**
 * SulhManagement:
 * @strategy: how it is met (B24 H03)
 * @by: who does it, or %NULL (H03)
 * @cost: what it costs whoever does it, pt (H03)
 * @effect: how much of the spoiler's wish or means it takes away, 0..1 (H03)
 * @during: when it is done (H03)
 *
 * How a spoiler is met.
 */
typedef struct
{
  SulhPart part;
  int strategy;
  char *by;
  SulhNumber cost;
  SulhNumber effect;
  SulhDate during;
} SulhManagement;

const SulhChoice *sulh_opposition_location_choices (void);
const SulhChoice *sulh_opposition_group_choices (void);
const SulhChoice *sulh_opposition_aims_choices (void);
const SulhChoice *sulh_advantage_from_choices (void);
const SulhChoice *sulh_behaviour_act_choices (void);
const SulhChoice *sulh_management_strategy_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhOpposition, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAdvantage, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBehaviour, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhManagement, sulh_part_unref)

G_END_DECLS
