/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can hit a process from outside: shocks by chance, spoilers by choice. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* One source of bad news. */
typedef struct
{
  const char *id;
  guint32 stream; /* of random numbers, from the id */
  double hazard; /* per day; of a shock */
  SulhDate window;
  const SulhSpoiling *spoiling; /* (nullable): of a spoiler, who weighs whether to act */
  double most_acts; /* of a spoiler whom nothing deters, per day (R14, h_max) */
  double acts_scale; /* how gradually it is deterred, points (R14, s0) */
  double severity; /* mean evidence that one act destroys */
  double control;
  double contained; /* chance that a message gets through in time (R15) */
} SulhHazard;

/* Sorted by id, so that nothing depends on the order of the file. */
typedef struct
{
  SulhHazard *hazards;
  guint n;
  double absorb; /* share of a contained shock that remains (R14) */
} SulhHazards;

SulhHazards *sulh_hazards_new (const SulhScenario *scenario);
void sulh_hazards_free (SulhHazards *hazards);

/* Chance that @hazard strikes on @day, if the process could bear @budget more bad news. */
double sulh_hazard_get_chance (const SulhHazard *hazard, int day, double budget);

/* Days until both sides have understood each other: the fastest channel between the principals,
 * or the assumption without one, and the slower decision (R15). */
double sulh_hazards_response (const SulhScenario *scenario);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhHazards, sulh_hazards_free)

G_END_DECLS
