/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `plan` found out, as a person and as a program read it. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

/**
 * SulhPlanning:
 * @file: the name of the scenario's file
 * @scenario: the scenario
 * @answer: what the search answers
 * @remarks: (nullable) (element-type SulhFinding): what else there is to say of the plan found
 * @is_counted: whether sequences were counted
 * @feasible: sequences that both parties could start and continue
 * @total: sequences that the prerequisites allow
 * @survival: (nullable): how often the plan survives
 * @seed: which futures were played
 * @changed: (nullable): @scenario where a way out is in it
 * @applied: (nullable): the ways out of the scenario as it was
 * @way: the number of the one that was taken, from 1
 */
typedef struct
{
  const char *file;
  const SulhScenario *scenario;
  SulhAnswer *answer;
  GPtrArray *remarks;
  gboolean is_counted;
  guint64 feasible;
  guint64 total;
  SulhSurvival *survival;
  guint64 seed;
  SulhScenario *changed;
  SulhWaysOut *applied;
  guint way;
} SulhPlanning;

void sulh_planning_print_words (const SulhPlanning *planning);
void sulh_planning_print_json (const SulhPlanning *planning);
void sulh_planning_clear (SulhPlanning *planning);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SulhPlanning, sulh_planning_clear)

G_END_DECLS
