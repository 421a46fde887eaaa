/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kinds of shock by the week in which they come: what holds, what stalls, what collapses. */
#pragma once

#include "workbench/futures.h"

G_BEGIN_DECLS

/* Days after a shock in which it is looked at what becomes of the talks. */
#define SULH_STRIKES_WITHIN 60

/* Futures of each cell at most, and weeks that a row has. */
#define SULH_STRIKES_RUNS_MOST 10000
#define SULH_STRIKES_WEEKS_MOST 26

/**
 * SulhStrikesCell:
 * @futures: in which the talks still went on
 * @holds: that go on when the days are over, or were carried out
 * @stalls: that are paused or stalled then
 * @collapses: that are over
 * @contained: of those that hold, a message came in time
 * @mended: of those that hold without one, a rung was kept afterwards
 *
 * What comes of one kind of shock in one week.
 */
typedef struct
{
  guint futures;
  guint holds;
  guint stalls;
  guint collapses;
  guint contained;
  guint mended;
} SulhStrikesCell;

/**
 * SulhStrikes:
 * @runs: futures of each cell
 * @n_kinds: rows; the last says what becomes of them without any shock beyond those of chance
 * @names: (array length=n_kinds): of each
 * @n_weeks: columns
 * @days: (array length=n_weeks): on which the shock comes, from the first rung
 * @cells: (array length=n_kinds * n_weeks): row by row
 *
 * Kinds of shock by week.
 */
typedef struct
{
  guint runs;
  guint n_kinds;
  char **names;
  guint n_weeks;
  int *days;
  SulhStrikesCell *cells;
} SulhStrikes;

/**
 * sulh_strikes_play:
 * @scenario: a scenario that can be used
 * @plan: of its exchanges
 * @request: seed, horizon, and futures of each cell
 * @cancellable: (nullable): to stop at once
 * @func: (nullable): told of progress
 * @user_data: for @func
 * @error: return location
 *
 * A shock of each family of the scenario, and an act of its spoilers, is made to come in each week
 * of the plan; all else is what chance brings, and the same in every cell (S0:19). Cost: cells ×
 * futures.
 *
 * Returns: (transfer full) (nullable): what comes of them
 */
SulhStrikes *sulh_strikes_play (const SulhScenario *scenario, const SulhPlan *plan,
                                const SulhFuturesRequest *request, GCancellable *cancellable,
                                SulhFuturesFunc func, gpointer user_data, GError **error);
void sulh_strikes_free (SulhStrikes *strikes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhStrikes, sulh_strikes_free)

G_END_DECLS
