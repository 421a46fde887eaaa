/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When what was given can be seen, and how long a party waits for it (R9). */
#pragma once

#include "model/scenario.h"

G_BEGIN_DECLS

/**
 * SulhWait:
 * @from: the day that the wait begins
 * @to: the day that it ends
 *
 * A stretch of days without a visible, verified gain.
 */
typedef struct
{
  int from;
  int to;
} SulhWait;

int sulh_side_get_last_day (const SulhSide *side, int start);
int sulh_side_get_day_verified_by (const SulhSide *side, const SulhVerification *regime, int start);
int sulh_side_get_verified_day (const SulhScenario *scenario, const SulhSide *side, int start);
gboolean sulh_side_is_visible_gain (const SulhSide *side, const char *receiver);
SulhWait sulh_days_find_longest_wait (const GArray *gains, int first, int last);

G_END_DECLS
