/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where shocks strike, what they leave behind, and what dated events do to the talks. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_REGION_UNSPECIFIED,
  SULH_REGION_GULF,
  SULH_REGION_LEVANT,
  SULH_REGION_SOUTH_ASIA,
  SULH_REGION_RED_SEA,
  SULH_REGION_EUROPE,
  SULH_REGION_NORTH_AMERICA,
  SULH_REGION_ELSEWHERE,
} SulhRegion;

typedef enum
{
  SULH_THEATRE_ZONE_UNSPECIFIED,
  SULH_THEATRE_ZONE_STRAIT_OF_HORMUZ,
  SULH_THEATRE_ZONE_GULF,
  SULH_THEATRE_ZONE_RED_SEA,
  SULH_THEATRE_ZONE_BORDER,
  SULH_THEATRE_ZONE_PROXY_THEATRE,
  SULH_THEATRE_ZONE_HOMELAND,
  SULH_THEATRE_ZONE_ELSEWHERE,
} SulhTheatreZone;

/**
 * SulhTheatre:
 * @zone: the zone (I09)
 * @region: the region that reports count it under (A29)
 *
 * Where a shock strikes.
 */
typedef struct
{
  SulhPart part;
  int zone;
  int region;
} SulhTheatre;

/**
 * SulhAftermath:
 * @spiral: by what the chances of further shocks are multiplied; left out, as in the assumptions
 * (I11)
 * @half_life: time in which that excess falls by half; left out, as in the assumptions, d (I11)
 * @capital_loss: support at home that it costs the party it strikes, cap (I05)
 * @delay: days that it holds up the next step, d (I05)
 * @tension: how far it raises the tension, 0..1 (I05)
 * @resolve: how far it turns the party it strikes from talking to showing strength, 0..1 (I05)
 *
 * What a shock leaves behind when no message gets through in time.
 */
typedef struct
{
  SulhPart part;
  SulhNumber spiral;
  SulhNumber half_life;
  SulhNumber capital_loss;
  SulhNumber delay;
  SulhNumber tension;
  SulhNumber resolve;
} SulhAftermath;

/**
 * SulhImpact:
 * @party: whom it touches; left out, everybody, or %NULL (I12)
 * @capital: what it gives or takes of the support at home, cap (I12)
 * @hazard_factor: by what the chances of shocks are multiplied meanwhile (I12)
 * @acts_factor: by what the acts of spoilers are multiplied meanwhile (I12)
 * @expectation: what it makes the public expect, pt (E10)
 * @during: when it is felt; left out, on the day of the event (I12)
 *
 * What a dated event does to the talks.
 */
typedef struct
{
  SulhPart part;
  char *party;
  SulhNumber capital;
  SulhNumber hazard_factor;
  SulhNumber acts_factor;
  SulhNumber expectation;
  SulhDate during;
} SulhImpact;

const SulhChoice *sulh_region_choices (void);
const SulhChoice *sulh_theatre_zone_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTheatre, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhAftermath, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhImpact, sulh_part_unref)

G_END_DECLS
