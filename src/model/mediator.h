/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of mediator an actor is: how it works, what it can do and what it wants. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_PROFILE_TYPE_UNSPECIFIED,
  SULH_PROFILE_TYPE_MIDDLE_POWER,
  SULH_PROFILE_TYPE_GREAT_POWER,
  SULH_PROFILE_TYPE_SMALL_STATE,
  SULH_PROFILE_TYPE_REGIONAL_ORGANISATION,
  SULH_PROFILE_TYPE_INTERNATIONAL_ORGANISATION,
  SULH_PROFILE_TYPE_PRIVATE,
} SulhProfileType;

typedef enum
{
  SULH_PROFILE_MODE_FACILITATIVE,
  SULH_PROFILE_MODE_FORMULATIVE,
  SULH_PROFILE_MODE_MANIPULATIVE,
} SulhProfileMode;

typedef enum
{
  SULH_PROFILE_POSTURE_FACILITATOR,
  SULH_PROFILE_POSTURE_BRIDGE,
  SULH_PROFILE_POSTURE_GUARANTOR,
} SulhProfilePosture;

/**
 * SulhProfile:
 * @type: what kind of actor mediates (A28)
 * @mode: whether it helps the parties talk, drafts for them or puts its own weight in (D12)
 * @posture: what it says it answers for (D23)
 * @ownership: it claims the outcome as its own (D10 Q07)
 * @visibility: how much of the public attention falls on it, 0..1 (D31)
 * @backlash: hazard of opposition to it at full visibility, 1/d (D06)
 * @withdraws_at: blame at which it gives up, pt (A20)
 * @commitment: how far it has committed itself; the less, the sooner it leaves, 0..1 (D47)
 * @caution: how far it avoids taking a side, 0..1 (Q19)
 * @standing: its standing in the world, from 0 to 100 (A22)
 * @spillover: chance that a failure spills over to its own borders, 0..1 (A22 D34)
 * @involved: when it keeps the parties in touch, after a ceasefire too (M02)
 *
 * What kind of mediator it is and how it sees its part.
 */
typedef struct
{
  SulhPart part;
  int type;
  int mode;
  int posture;
  gboolean ownership;
  SulhNumber visibility;
  SulhNumber backlash;
  SulhNumber withdraws_at;
  SulhNumber commitment;
  SulhNumber caution;
  SulhNumber standing;
  SulhNumber spillover;
  SulhDate involved;
} SulhProfile;

/**
 * SulhSkill:
 * @translation: how well it explains each side to the other, 0..1 (A16 B04)
 * @interpretation: how well it makes what each side does readable, 0..1 (D13)
 * @fidelity: chance that an offer arrives as it was made, 0..1 (D43)
 * @short_bargaining: how well it knows quick deals under pressure, 0..1 (P09 Q01)
 * @long_bargaining: how well it knows long, patient bargaining, 0..1 (P09 Q01)
 * @coherence: how far its own institutions work as one, 0..1 (N03)
 * @effort: days of work that it can give before it tires; left out, without end, d (D45)
 * @saving: share of the cost of a round that it takes off the parties, 0..1 (D09 D16)
 *
 * What a mediator is good at.
 */
typedef struct
{
  SulhPart part;
  SulhNumber translation;
  SulhNumber interpretation;
  SulhNumber fidelity;
  SulhNumber short_bargaining;
  SulhNumber long_bargaining;
  SulhNumber coherence;
  SulhNumber effort;
  SulhNumber saving;
} SulhSkill;

/**
 * SulhEffectiveness:
 * @neutrality: how far it stands between the two sides, 0..1 (D41)
 * @credibility: how far its word counts; left to the rules where it is not given, 0..1 (D41)
 * @legitimacy: how far its part is held to be rightful, 0..1 (D41 N06)
 * @timing: how well it chooses its moments, 0..1 (D11 D41)
 * @discretion: how far it keeps to itself what it hears, 0..1 (D11)
 * @trust: how far both sides trust it, 0..1 (D11)
 * @trust_asymmetry: how much more one side trusts it than the other, 0..1 (D41)
 * @backing: how far institutions of its own stand behind its effort, 0..1 (D46 N06)
 * @context: share of its effect that the situation lets through, 0..1 (L12 M13)
 *
 * Factors that its effect as a mediator is put down to.
 */
typedef struct
{
  SulhPart part;
  SulhNumber neutrality;
  SulhNumber credibility;
  SulhNumber legitimacy;
  SulhNumber timing;
  SulhNumber discretion;
  SulhNumber trust;
  SulhNumber trust_asymmetry;
  SulhNumber backing;
  SulhNumber context;
} SulhEffectiveness;

/**
 * SulhPayoffs:
 * @success: what a success is worth to it, pt (A19 D33)
 * @failure: what a failure is worth to it; less than nothing where it is blamed, pt (A19 D33)
 * @visibility: what being seen to mediate is worth to it, pt (A19)
 * @blame: what a stall costs it at full visibility, pt (A20)
 *
 * What mediating is worth to the mediator itself.
 */
typedef struct
{
  SulhPart part;
  SulhNumber success;
  SulhNumber failure;
  SulhNumber visibility;
  SulhNumber blame;
} SulhPayoffs;

const SulhChoice *sulh_profile_type_choices (void);
const SulhChoice *sulh_profile_mode_choices (void);
const SulhChoice *sulh_profile_posture_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhProfile, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSkill, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEffectiveness, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPayoffs, sulh_part_unref)

G_END_DECLS
