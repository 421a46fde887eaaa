/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scenario without some of its parts, and what that means for those that named them. */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * SulhPruning:
 * @scenario: what is left, valid again
 * @followed: (element-type SulhPart): parts that stood directly in the scenario and went along,
 *   since they cannot be without what went, in the order of the file
 * @loosened: (element-type SulhPart): parts that stood directly in the scenario as they were before
 *   something in them went or was no longer named, in the order of the file
 *
 * What comes of taking parts out.
 */
typedef struct
{
  SulhScenario *scenario;
  GPtrArray *followed;
  GPtrArray *loosened;
} SulhPruning;

SulhPruning *sulh_pruning_new (const SulhScenario *scenario, const GPtrArray *parts);
void sulh_pruning_free (SulhPruning *pruning);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhPruning, sulh_pruning_free)

G_END_DECLS
