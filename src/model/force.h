/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forces that stand behind the talks: blockades, proxies, volatility, escalation, brinkmanship. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_FORCE_NAVAL_BLOCKADE,
  SULH_FORCE_SANCTIONS,
  SULH_FORCE_PROXY_CONFLICT,
  SULH_FORCE_VOLATILITY,
  SULH_FORCE_MILITARY_PRESENCE,
  SULH_FORCE_DISTRUST,
  SULH_FORCE_OTHER,
} SulhForceCategory;

/**
 * SulhLevel:
 * @on: the day from which it holds (I03)
 * @value: how strong it is from then on, from 0 to 1, 0..1 (I03 I06)
 *
 * How strong a force is from a day on.
 */
typedef struct
{
  SulhPart part;
  SulhDate on;
  SulhNumber value;
} SulhLevel;

/**
 * SulhBurden:
 * @party: who bears it (I08)
 * @cost: what each day costs the party while the force is at its height, pt/d (I08)
 *
 * What a force costs a party.
 */
typedef struct
{
  SulhPart part;
  char *party;
  SulhNumber cost;
} SulhBurden;

/**
 * SulhForce:
 * @category: what it is (I03 I10)
 * @by: who applies it, or %NULL (I03)
 * @against: whom it presses, or %NULL (I03)
 * @start: how strong it is on day zero, from 0 to 1, 0..1 (I03)
 * @hazard_factor: by what the chances of shocks are multiplied at its height (I03 I04 I06)
 * @willingness: how much it raises the wish to settle at its height, 0..1 (I04)
 * @miscalculation: chance of a miscalculation on each day at its height, 0..1 (I03)
 * @feeds: the shocks that it makes likelier; left out, all (I03)
 * @course: how strong it is from later days on, of #SulhLevel (I03 I06)
 * @burdens: what it costs each party, of #SulhBurden (I08)
 *
 * A force that presses on the talks over time, such as a blockade.
 */
typedef struct
{
  SulhPart part;
  int category;
  char *by;
  char *against;
  SulhNumber start;
  SulhNumber hazard_factor;
  SulhNumber willingness;
  SulhNumber miscalculation;
  char **feeds;
  GPtrArray *course;
  GPtrArray *burdens;
} SulhForce;

/**
 * SulhEscalationStage:
 * @from: escalation at which it begins, 0..1 (I13)
 * @crisis: talks at this stage are talks in a crisis (I13)
 * @hazard_factor: by what the chances of shocks are multiplied at this stage (I13)
 *
 * A rung of the ladder of escalation.
 */
typedef struct
{
  SulhPart part;
  SulhNumber from;
  gboolean crisis;
  SulhNumber hazard_factor;
} SulhEscalationStage;

/**
 * SulhEscalationLadder:
 * @level: how far it has escalated on day zero, from 0 to 1, 0..1 (I13)
 * @half_life: time in which tension falls by half when nothing happens; left out, it stays, d (I13)
 * @stages: its stages, from the lowest, of #SulhEscalationStage (I13)
 *
 * How far the conflict has escalated, and what begins where.
 */
typedef struct
{
  SulhPart part;
  SulhNumber level;
  SulhNumber half_life;
  GPtrArray *stages;
} SulhEscalationLadder;

/**
 * SulhBrinkmanship:
 * @party: who would do it (I07)
 * @pressure: how much pressure it adds, 0..1 (I07)
 * @hazard: what it adds to the chance of a shock on each day, 1/d (I07)
 * @share: share of what is to be divided that it hopes to gain, 0..1 (I07)
 * @during: when it would do so (I07)
 *
 * Pressure that a party may put on at the risk of losing control.
 */
typedef struct
{
  SulhPart part;
  char *party;
  SulhNumber pressure;
  SulhNumber hazard;
  SulhNumber share;
  SulhDate during;
} SulhBrinkmanship;

const SulhChoice *sulh_force_category_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLevel, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBurden, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhForce, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEscalationStage, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEscalationLadder, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBrinkmanship, sulh_part_unref)

G_END_DECLS
