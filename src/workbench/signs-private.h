/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When signs turn, and the record of one future. */
#pragma once

#include "rules/rules.h"
#include "simulation/simulation.h"
#include "workbench/signs.h"

G_BEGIN_DECLS

/* The name of an indicator, or what it measures. */
const char *sulh_signs_name (const SulhIndicator *indicator);

/* Finds for each of @indicators the first day from @begin to before @end on which it turns bad,
 * or %SULH_DAY_LAST; @spoke becomes whether it ever said anything. */
void sulh_signs_find_turns (const GArray *log, const GPtrArray *indicators, int from, int begin,
                            int end, int *turns, gboolean *spoke);

/* What the record of a future is made from. */
typedef struct SulhSignsStage SulhSignsStage;

SulhSignsStage *sulh_signs_stage_new (const SulhScenario *scenario, const SulhPlan *plan);
void sulh_signs_stage_free (SulhSignsStage *stage);

/* Empties @log and fills it with what came before the plan and with what @notes tell. */
void sulh_signs_stage_write (SulhSignsStage *stage, const GArray *notes, GArray *log);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhSignsStage, sulh_signs_stage_free)

G_END_DECLS
