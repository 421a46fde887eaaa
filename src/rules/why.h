/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One sentence on why a principal stays at a rung or leaves there. */
#pragma once

#include "rules/ladder.h"
#include "rules/pact.h"
#include "rules/reading.h"

G_BEGIN_DECLS

/**
 * sulh_rules_why:
 * @reading: of the scenario, for the names
 * @ladder: rungs in order
 * @result: @ladder judged
 * @rung: from 0
 * @side: whose reasons
 *
 * For a principal that would leave: what it expects, what the rung needs and what would keep it,
 * found by judging again. For one that stays: the term without which its test would be worst, of
 * trust, the other's penalty, its own future and the future that the other would lose; its own
 * future too where no trust would be enough without it.
 *
 * Returns: (transfer full): a sentence in the user's language
 */
char *sulh_rules_why (const SulhReading *reading, const SulhLadder *ladder,
                      const SulhLadderResult *result, gsize rung, int side);

/**
 * sulh_rules_why_plan:
 * @reading: of the scenario, for the names
 * @result: a ladder judged, with budgets
 *
 * Returns: (transfer full): a sentence on the whole ladder
 */
char *sulh_rules_why_plan (const SulhReading *reading, const SulhLadderResult *result);

/**
 * sulh_rules_why_pact:
 * @pact: a plan among more than two principals
 * @footings: @pact judged
 * @rung: from 0
 * @principal: whose reasons
 *
 * The same without a cure. Who takes no part in the rung waits for what follows.
 *
 * Returns: (transfer full): a sentence in the user's language
 */
char *sulh_rules_why_pact (const SulhPact *pact, const SulhFooting *footings, guint rung,
                           int principal);

G_END_DECLS
