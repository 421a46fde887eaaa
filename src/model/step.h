/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kind of act a performance is, how it is checked, and what it changes beside. */
#pragma once

#include "model/part.h"

G_BEGIN_DECLS

typedef enum
{
  SULH_STEP_UNSPECIFIED,
  SULH_STEP_PROCEDURAL,
  SULH_STEP_SYMBOLIC,
  SULH_STEP_HUMANITARIAN,
  SULH_STEP_TECHNICAL,
  SULH_STEP_CONFIDENCE,
  SULH_STEP_CORE,
} SulhStepClass;

typedef enum
{
  SULH_BENEFIT_UNSPECIFIED,
  SULH_BENEFIT_RELIEF,
  SULH_BENEFIT_ASSURANCE,
  SULH_BENEFIT_ASSETS,
  SULH_BENEFIT_RESPECT,
  SULH_BENEFIT_RECOGNITION,
  SULH_BENEFIT_LESS_CONFRONTATION,
  SULH_BENEFIT_PROGRESS,
  SULH_BENEFIT_RESTRAINT,
  SULH_BENEFIT_FEWER_SHOCKS,
  SULH_BENEFIT_NO_SURPRISE,
} SulhBenefit;

typedef enum
{
  SULH_COMMITMENT_PROMISE,
  SULH_COMMITMENT_INTENT,
  SULH_COMMITMENT_TEXT,
  SULH_COMMITMENT_BINDING,
  SULH_COMMITMENT_VERIFIED,
} SulhCommitment;

typedef enum
{
  SULH_FRAME_NONE,
  SULH_FRAME_CONTROL,
  SULH_FRAME_EXCHANGE,
  SULH_FRAME_HUMANITARIAN,
  SULH_FRAME_TECHNICAL,
} SulhFrame;

/**
 * SulhBenchmark:
 * @quantity: how much must be done; unset where only a fact counts
 * @unit: what is counted, such as kg
 * @due: days from the start of the step; unset for its end
 * @capital: capital that meeting it brings the receiver (F06)
 *
 * A quantity by which a step can be checked.
 */
typedef struct
{
  SulhPart part;
  SulhNumber quantity;
  char *unit;
  SulhNumber due;
  SulhNumber capital;
} SulhBenchmark;

/**
 * SulhStepKind:
 * @kind: its entry in the catalogue of steps (C01, C02)
 * @cameo: its CAMEO code, a string of digits
 * @goldstein: its weight on the Goldstein scale, -10..10
 * @step_class: see #SulhStepClass (C03)
 * @benefit: see #SulhBenefit (C04, C05)
 * @wording: see #SulhCommitment, 0..4 (C20)
 * @frame: see #SulhFrame (A15)
 * @treaty: whether it rests on a treaty (D20)
 * @guaranteed_relief: whether the giver performs only for guaranteed relief (B20)
 * @restraint: whether it is something not done (F08)
 * @detection_30d: chance that a breach of the restraint is found in 30 days, 0..1 (F08)
 * @ambiguity: how vague the terms are, 0..1 (F03)
 * @benchmarks: quantities by which it can be checked, of #SulhBenchmark
 *
 * What kind of act a performance is, and in what words it is promised.
 */
typedef struct
{
  SulhPart part;
  char *kind;
  char *cameo;
  SulhNumber goldstein;
  int step_class;
  int benefit;
  int wording;
  int frame;
  gboolean treaty;
  gboolean guaranteed_relief;
  gboolean restraint;
  SulhNumber detection_30d;
  SulhNumber ambiguity;
  GPtrArray *benchmarks;
} SulhStepKind;

/**
 * SulhEffects:
 * @tension: what it adds to the tension, -1..1 (C15)
 * @hazard_cut: share of the hazard of shocks it takes away, 0..1 (C13)
 * @deadline_extension: days by which it moves the deadline of the receiver (B14)
 * @power_shift: what it adds to the outside option of the receiver, pt (model 2.7)
 * @expectation: what it adds to what the public expects, pt (B26)
 *
 * What a performance changes beside its cost and its gain.
 */
typedef struct
{
  SulhPart part;
  SulhNumber tension;
  SulhNumber hazard_cut;
  SulhNumber deadline_extension;
  SulhNumber power_shift;
  SulhNumber expectation;
} SulhEffects;

const SulhChoice *sulh_step_class_choices (void);
const SulhChoice *sulh_benefit_choices (void);
const SulhChoice *sulh_commitment_choices (void);
const SulhChoice *sulh_frame_choices (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhBenchmark, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhStepKind, sulh_part_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEffects, sulh_part_unref)

G_END_DECLS
