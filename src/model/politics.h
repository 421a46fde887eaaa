/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The politics of a party at home: will, support, dignity, and how it reads the other side. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

/**
 * SulhPolitics:
 * @will: political will, 0..100 (A18)
 * @will_floor: will below which no mediator helps, 0..100 (A18)
 * @legitimacy: how far it measures success by standing and not by results, 0..1 (A02)
 * @risk_aversion: how far it shuns a gamble that pays on average, 0..1 (A01)
 * @rigidity: how far ideology binds its positions, 0..1 (G10)
 * @layers: bodies that must agree one after the other (A04)
 * @layer_latency: days that each of them takes (A04)
 * @horizon: time beyond which nothing counts, d; unset for no limit (B17)
 * @ambiguity_tolerance: share of its worth that an unverified step has, 0..1 (B03)
 * @usable_gain: smallest visible, verified gain that it can show at home, pt (B08)
 * @off_ramp: whether the worst case must be no worse than today (A05)
 *
 * What binds a party at home.
 */
typedef struct
{
  SulhPart part;
  SulhNumber will;
  SulhNumber will_floor;
  SulhNumber legitimacy;
  SulhNumber risk_aversion;
  SulhNumber rigidity;
  int layers;
  SulhNumber layer_latency;
  SulhNumber horizon;
  SulhNumber ambiguity_tolerance;
  SulhNumber usable_gain;
  gboolean off_ramp;
} SulhPolitics;

/**
 * SulhSupport:
 * @recovery: share of the way back to the starting capital, 1/d (R9, q)
 * @spent: capital that a point of cost takes, cap/pt (R9, a)
 * @earned: capital that a point of verified gain brings, cap/pt (R9, b')
 * @idle_drain: capital lost on each day beyond the gap tolerance, cap/d (R9, s)
 *
 * How the political capital of a party comes and goes (R9).
 */
typedef struct
{
  SulhPart part;
  SulhNumber recovery;
  SulhNumber spent;
  SulhNumber earned;
  SulhNumber idle_drain;
} SulhSupport;

/**
 * SulhExpectations:
 * @gain: gain that the public expects, pt (B26)
 * @drain: capital lost for each point short of it, cap/pt (B26)
 * @optimism: rise of the expectation after the first success, pt (B28)
 * @window: time that this rise lasts, d (B28)
 *
 * What the public of a party expects once the process is visible.
 */
typedef struct
{
  SulhPart part;
  SulhNumber gain;
  SulhNumber drain;
  SulhNumber optimism;
  SulhNumber window;
} SulhExpectations;

/**
 * SulhDignity:
 * @weight: how much more a concession costs under full threat, as a share (R9, zeta)
 * @threat: threat that it is under, 0..1 (R9)
 * @band: most that it may have given beyond what it received, pt (R9)
 * @band_below: most it may have received beyond what it gave, pt; unset for the same (A09)
 * @capitulation: cost from which a concession under threat looks like surrender, pt (A08)
 * @paired_relief: share of the capital cost that a joint announcement saves, 0..1 (B23)
 * @indirect_relief: share of it that an indirect channel saves, 0..1 (B25)
 *
 * What a party can give without seeming to surrender.
 */
typedef struct
{
  SulhPart part;
  SulhNumber weight;
  SulhNumber threat;
  SulhNumber band;
  SulhNumber band_below;
  SulhNumber capitulation;
  SulhNumber paired_relief;
  SulhNumber indirect_relief;
} SulhDignity;

/**
 * SulhPerception:
 * @delay: how it reads delay, -1 bad faith to 1 care (B05)
 * @compromise: how it reads compromise, -1 weakness to 1 good will (B05)
 * @pressure: how it reads pressure, -1 resist to 1 settle (B05)
 * @misreading: share of lateness taken for bad faith, 0..1; unset for that of the
 *   assumptions (R3)
 *
 * How a party reads the conduct of the other side.
 */
typedef struct
{
  SulhPart part;
  SulhNumber delay;
  SulhNumber compromise;
  SulhNumber pressure;
  SulhNumber misreading;
} SulhPerception;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPolitics, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSupport, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhExpectations, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhDignity, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPerception, sulh_part_unref)

G_END_DECLS
