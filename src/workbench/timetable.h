/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of a scenario while a hand changes them: exchanges, events, shocks, deadlines. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhTimetable:
 * @scenario: the scenario
 * @plan: (nullable): the plan on the table; %NULL for the days that the exchanges themselves have
 * @assessment: (nullable): what the rules say of @plan, for rungs without a day of their own
 * @is_found: whether @plan came from a search and @scenario does not hold it
 *
 * An exchange stands where its rung does if there is a plan, and else on the day that it was done
 * or agreed for. All that changes a timetable makes the next one. Where @plan does not stand in
 * @scenario, the first change puts it there and asks a search to keep its days. All of it is lent.
 */
typedef struct
{
  const SulhScenario *scenario;
  const SulhPlan *plan;
  const SulhAssessment *assessment;
  gboolean is_found;
} SulhTimetable;

/* What comes of a change: the next scenario and the plan in it. */
typedef struct
{
  SulhScenario *scenario;
  SulhPlan *plan;
} SulhTimetableNext;

void sulh_timetable_next_free (SulhTimetableNext *next);

/**
 * sulh_timetable_get_day:
 * @timetable: a timetable
 * @id: id of an exchange, an event, a shock, or a party, which stands for its deadline
 * @first: (out): day it starts
 * @last: (out) (optional): day it ends
 *
 * Returns: whether it has a day
 */
gboolean sulh_timetable_get_day (const SulhTimetable *timetable, const char *id, int *first,
                                 int *last);

/**
 * sulh_timetable_move:
 * @timetable: a timetable
 * @ids: (array zero-terminated=1): what moves; what has no day stays
 * @days: by how much; less than 0 is earlier
 *
 * Rungs stand in the order of their days afterwards, those of one day as before. Cost: the parts
 * that move times the length of their lists, and rungs log rungs.
 *
 * Returns: (transfer full) (nullable): what comes of it; %NULL if nothing has a day
 */
SulhTimetableNext *sulh_timetable_move (const SulhTimetable *timetable, const char *const *ids,
                                        int days);

/**
 * sulh_timetable_stretch:
 * @timetable: a timetable
 * @id: id of an exchange or of a shock with a window
 * @side: the side of the exchange that takes longer, or -1 for all
 * @at_start: whether its start moves and its end stays, or the other way round
 * @days: by how much the end, or the start, moves; a performance takes at least no time
 *
 * Returns: (transfer full) (nullable): what comes of it
 */
SulhTimetableNext *sulh_timetable_stretch (const SulhTimetable *timetable, const char *id, int side,
                                           gboolean at_start, int days);

/**
 * sulh_timetable_place:
 * @timetable: a timetable
 * @id: id of what has no day yet: an exchange, an event, a shock
 * @day: the day it gets; an exchange becomes a rung of the plan if there is one
 *
 * Returns: (transfer full) (nullable): what comes of it
 */
SulhTimetableNext *sulh_timetable_place (const SulhTimetable *timetable, const char *id, int day);

/**
 * sulh_timetable_take_off:
 * @timetable: a timetable
 * @ids: (array zero-terminated=1): what loses its day: rungs leave the plan, exchanges and events
 *   are undated; they stay in the scenario
 *
 * Returns: (transfer full) (nullable): what comes of it
 */
SulhTimetableNext *sulh_timetable_take_off (const SulhTimetable *timetable, const char *const *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhTimetableNext, sulh_timetable_next_free)

G_END_DECLS
