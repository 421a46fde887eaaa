/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a channel is run: who sits in it, what it hides, how surely it carries. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_TRANSMISSION_TECHNOLOGY_UNSPECIFIED,
  SULH_TRANSMISSION_TECHNOLOGY_COURIER,
  SULH_TRANSMISSION_TECHNOLOGY_LETTER,
  SULH_TRANSMISSION_TECHNOLOGY_TELEPHONE,
  SULH_TRANSMISSION_TECHNOLOGY_MESSAGING,
  SULH_TRANSMISSION_TECHNOLOGY_VIDEO,
  SULH_TRANSMISSION_TECHNOLOGY_IN_PERSON,
} SulhTransmissionTechnology;

typedef enum
{
  SULH_CONDUCT_TRACK_OFFICIAL,
  SULH_CONDUCT_TRACK_BACK_CHANNEL,
  SULH_CONDUCT_TRACK_TRACK_ONE_AND_A_HALF,
  SULH_CONDUCT_TRACK_TRACK_TWO,
} SulhConductTrack;

typedef enum
{
  SULH_CONDUCT_LEVEL_LEADERS,
  SULH_CONDUCT_LEVEL_MINISTERS,
  SULH_CONDUCT_LEVEL_ENVOYS,
  SULH_CONDUCT_LEVEL_OFFICIALS,
  SULH_CONDUCT_LEVEL_EXPERTS,
  SULH_CONDUCT_LEVEL_PRIVATE,
} SulhConductLevel;

typedef enum
{
  SULH_CONDUCT_PACE_INCREMENTAL,
  SULH_CONDUCT_PACE_COMPREHENSIVE,
} SulhConductPace;

/**
 * SulhCover:
 * @discretion: how well what is said there stays there, 0..1 (D05 D11)
 * @insulation: how far using it is shielded from politics at home, 0..1 (D05)
 * @discipline: how far each side speaks there with one voice, 0..1 (D05)
 * @distance: how far apart it keeps the two sides, 0..1 (D01)
 * @face_loss: support at home that a public failure there costs, cap (D21)
 * @disclosure: chance that what is offered there becomes known before it is agreed, 0..1 (D35)
 *
 * What a channel hides, and whom it protects.
 */
typedef struct
{
  SulhPart part;
  SulhNumber discretion;
  SulhNumber insulation;
  SulhNumber discipline;
  SulhNumber distance;
  SulhNumber face_loss;
  SulhNumber disclosure;
} SulhCover;

/**
 * SulhTransmission:
 * @technology: what carries the messages (O05)
 * @leak: chance that a message becomes public, 0..1 (D26 O05)
 * @misreading: chance that a message or move is misread though the channel is there, 0..1 (D44 M08)
 * @under_tension: chance that it still carries messages at the height of a crisis, 0..1 (M03)
 *
 * How fast and how surely a channel carries messages.
 */
typedef struct
{
  SulhPart part;
  int technology;
  SulhNumber leak;
  SulhNumber misreading;
  SulhNumber under_tension;
} SulhTransmission;

/**
 * SulhConduct:
 * @track: whether those who meet there speak for their governments (D37 D44)
 * @level: who meets at the highest tier (D19)
 * @tiers: levels that a message passes through (D19)
 * @pace: whether it works towards one treaty or step by step (D20)
 * @breadth: number of issues dealt with at once (D30)
 * @cost_factor: what a round costs here, against what it costs elsewhere (D16 D30)
 * @blocked: the channel exists, but cannot be used (D38)
 * @share: share of all contacts that goes through it, 0..1 (D39)
 *
 * Who meets in a channel, at which pace and with how broad an agenda.
 */
typedef struct
{
  SulhPart part;
  int track;
  int level;
  int tiers;
  int pace;
  int breadth;
  SulhNumber cost_factor;
  gboolean blocked;
  SulhNumber share;
} SulhConduct;

/**
 * SulhCircuitBreaker:
 * @absorb: share of a shock that it takes away when a message gets through in time, 0..1 (D18)
 * @trip: severity of a shock from which it is used, evidence (D18)
 * @reset: time until it can be used again, d (D18)
 * @filter: only demands that the other side could meet are passed on (D18)
 *
 * How a channel takes the force out of a shock and out of demands.
 */
typedef struct
{
  SulhPart part;
  SulhNumber absorb;
  SulhNumber trip;
  SulhNumber reset;
  gboolean filter;
} SulhCircuitBreaker;

/**
 * SulhLeg:
 * @from: where the stretch begins (D37)
 * @to: where the stretch ends (D37)
 * @travel: time on the way, d (D37)
 * @decision: time to decide at its end, d (D37)
 * @reliability: chance that the message arrives as it was sent, 0..1 (D17)
 *
 * One stretch of the way of a message.
 */
typedef struct
{
  SulhPart part;
  char *from;
  char *to;
  SulhNumber travel;
  SulhNumber decision;
  SulhNumber reliability;
} SulhLeg;

/**
 * SulhStance:
 * @party: whose position it is (D35)
 * @about: the exchange that it is about, or %NULL (D35)
 * @public: what it says in public that it would give, pt (D35)
 * @private: what it offers in private, pt (D35)
 *
 * What a party says in public and what it offers in private.
 */
typedef struct
{
  SulhPart part;
  char *party;
  char *about;
  SulhNumber public;
  SulhNumber private;
} SulhStance;

const SulhChoice *sulh_transmission_technology_choices (void);
const SulhChoice *sulh_conduct_track_choices (void);
const SulhChoice *sulh_conduct_level_choices (void);
const SulhChoice *sulh_conduct_pace_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCover, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTransmission, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhConduct, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhCircuitBreaker, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhLeg, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhStance, sulh_part_unref)

G_END_DECLS
