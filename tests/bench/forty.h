/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forty rungs in two hundred weeks: the model that futures are timed on, in numbers that the
 * simulation, the plain loop in C and those in Python share. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/* A day of the scenario stands for a week, so that what takes a week per step in a plain loop falls
 * on whole days in the simulation. */
typedef struct
{
  int rungs, gap, duration, delay, horizon;
  double cost, gain, trust, firmness, rate[2], half_life;
  double penalty, detection, reversibility, remedy;
  int shocks, spoilers;
  double hazard, severity, escalation, no_channel, breaker, spiral, spiral_half_life, shock_capital;
  double acts, acts_scale, guessing, guessing_half_life;
  double spoil_gain, spoil_cost, attribution, spoil_penalty;
  double capital, floor, recovery, spent, earned, drain, tolerance;
  double reassurance, temptation_scale, doubt, face_cost, evidence, half_cost, breach_weight;
  double lateness_scale, misread, exposure, never;
} Forty;

extern const Forty forty;

SulhScenario *forty_scenario (void);
SulhPlan *forty_plan (const SulhScenario *scenario);

/* Returns: (transfer full): the numbers, for programs in other languages */
char *forty_json (void);

G_END_DECLS
