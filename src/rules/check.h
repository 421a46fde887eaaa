/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worth telling about a scenario, beyond whether it is well formed. */
#pragma once

#include "model/model.h"
#include "rules/check-kinds.h"
#include "rules/reading.h"

G_BEGIN_DECLS

/**
 * sulh_rules_check:
 * @scenario: a well-formed scenario
 *
 * Says what a careful colleague would: each remark is of one of the kinds of
 * sulh_rules_list_kinds(), which name their rule and threshold. Where a repair exists, the finding
 * carries it; applied to @scenario it leaves a well-formed scenario without the finding. Costs one
 * assessment per plan, and for the rest a few passes over the parts.
 *
 * Returns: (transfer full) (element-type SulhFinding): findings in the order of subjects, and of
 * the file within a subject
 */
GPtrArray *sulh_rules_check (const SulhScenario *scenario);

/**
 * sulh_rules_check_plan:
 * @findings: (element-type SulhFinding): where to put what is found
 * @reading: of a scenario
 * @plan: of its exchanges, also one that is not in it; then the repairs do not apply
 *
 * The same for @plan alone.
 */
void sulh_rules_check_plan (GPtrArray *findings, const SulhReading *reading, const SulhPlan *plan);

G_END_DECLS
