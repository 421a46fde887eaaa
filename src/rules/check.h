/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worth telling about a scenario, beyond whether it is well formed. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_rules_check:
 * @scenario: a well-formed scenario
 *
 * Looks at parties, mediators, exchanges and every plan of the scenario: exchanges that cost a
 * side more than they bring, steps without a return or that nobody verifies, mediators that would
 * not be believed or saw nothing, values without a source, plans that break their own order, that
 * somebody would leave, that outlast a deadline or a principal's patience, and spoilers for whom an
 * attack pays. Cost: one assessment per plan.
 *
 * Returns: (transfer full) (element-type SulhFinding): findings in the order of the file
 */
GPtrArray *sulh_rules_check (const SulhScenario *scenario);

G_END_DECLS
