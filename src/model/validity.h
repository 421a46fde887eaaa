/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a scenario is well formed: what no file may say and no edit may make. */
#pragma once

#include "model/finding.h"

G_BEGIN_DECLS

/* The rules compare parties and mediators in pairs, and a plan from each of its rungs on. */
#define SULH_MOST_PARTIES 64
#define SULH_MOST_MEDIATORS 64
#define SULH_MOST_RUNGS 500 /* of one plan */
#define SULH_MOST_PLANNED 128 /* exchanges that the planner puts in order */
#define SULH_MOST_RUNGS_OF_ALL 5000 /* of all plans together */

/**
 * SulhFaultFunc:
 * @finding: (transfer full): what is wrong
 * @part: the part that is at fault
 * @user_data: whatever was passed along
 */
typedef void (*SulhFaultFunc) (SulhFinding *finding, const SulhPart *part, gpointer user_data);

void sulh_scenario_find_faults (const SulhScenario *scenario, SulhFaultFunc report,
                                gpointer user_data);
guint sulh_scenario_find_first_faults (const SulhScenario *scenario, gboolean proven, guint most,
                                       SulhFaultFunc report, gpointer user_data);

void sulh_scenario_find_faults_since (const SulhScenario *scenario, const SulhScenario *before,
                                      guint most, SulhFaultFunc report, gpointer user_data);
gboolean sulh_scenario_is_known_faultless (const SulhScenario *scenario);

G_END_DECLS
