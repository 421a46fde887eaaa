/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which days the exchanges of a sequence stand. */
#pragma once

#include "planner/solution.h"

G_BEGIN_DECLS

/* The earliest days of the first @n candidates that satisfy all gaps, windows, closed times,
 * regimes, lags and capacities together: a day is later only because something forces it, and what
 * is counted from it may force it from behind (readings A13, A18). FALSE if there are none. Cost:
 * @n × lags, some times. */
gboolean sulh_dates_find (const SulhCatalogue *catalogue, const guint8 *candidates, guint n,
                          int *days);

/* Whether a later exchange can move those before it. */
gboolean sulh_dates_have_greatest_lag (const SulhAgenda *agenda);

/* Whether a rung that fails @test on its days can hold when something later moves it. */
gboolean sulh_dates_may_mend (SulhTest test);

G_END_DECLS
