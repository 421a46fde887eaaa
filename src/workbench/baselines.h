/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the talks are better than: crises with them, with drift, and with confrontation. */
#pragma once

#include "workbench/futures.h"

G_BEGIN_DECLS

/* Days that are compared where the request says nothing. */
#define SULH_BASELINES_DAYS 360

/**
 * SulhBaselineResult:
 * @name: of the baseline
 * @crises: shocks and acts of spoilers for which no message comes in time, in a hundred futures
 * @error: its standard error
 *
 * What comes of one of them.
 */
typedef struct
{
  char *name;
  double crises;
  double error;
} SulhBaselineResult;

/**
 * sulh_baselines_play:
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @request: seed, number of futures, horizon
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of progress
 * @user_data: for @func
 * @error: return location
 *
 * The talks first, then what would be without them (K09, P07). Without talks there is neither a
 * channel nor a mediator, and shocks come as much more often as the baselines of the scenario say;
 * where it has none, 1.5 times with drift and 4 times with confrontation [D]. Crises are counted
 * for as long as the talks last; where they are broken off, those of drift are added for the days
 * that are left, and none where the plan was carried out.
 *
 * Returns: (transfer full) (element-type SulhBaselineResult) (nullable): talks, drift,
 * confrontation
 */
GArray *sulh_baselines_play (const SulhScenario *scenario, const SulhPlan *plan,
                             const SulhFuturesRequest *request, GCancellable *cancellable,
                             SulhFuturesFunc func, gpointer user_data, GError **error);

G_END_DECLS
