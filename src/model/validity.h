/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a scenario is well formed: what no file may say and no edit may make. */
#pragma once

#include "model/finding.h"

G_BEGIN_DECLS

/**
 * SulhFaultFunc:
 * @finding: (transfer full): what is wrong
 * @part: the part that is at fault
 * @user_data: whatever was passed along
 */
typedef void (*SulhFaultFunc) (SulhFinding *finding, const SulhPart *part, gpointer user_data);

void sulh_scenario_find_faults (const SulhScenario *scenario, SulhFaultFunc report,
                                gpointer user_data);
char *sulh_number_find_fault (const SulhNumber *number, const SulhField *field);

G_END_DECLS
