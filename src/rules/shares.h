/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who gets how much of what a plan brings, and who would by patience alone. */
#pragma once

#include "rules/ladder.h"
#include "rules/reading.h"

G_BEGIN_DECLS

/* Both for the first principal, 0 to 1; NAN where it cannot be said. */
typedef struct
{
  double patience; /* [pi_A] that its clock would give it */
  double plan; /* that the plan gives it */
} SulhShares;

/**
 * sulh_rules_shares:
 * @reading: of the scenario
 * @plan: of its exchanges
 * @result: of @plan
 *
 * R10: pi_A from the rates of both clocks, pressed by their deadlines from the first rung on.
 * Points are private, so that the share of the plan compares net gains for each point of cost,
 * summed over the rungs: N_A/C_A : N_B/C_B (readings A22). It cannot be said where a principal
 * gives nothing or gains less than it gives.
 *
 * Returns: the shares
 */
SulhShares sulh_rules_shares (const SulhReading *reading, const SulhPlanReading *plan,
                              const SulhLadderResult *result);

G_END_DECLS
