/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that a hand chose, so that a search leaves them as they are. */
#pragma once

#include "workbench/timetable.h"

G_BEGIN_DECLS

/**
 * sulh_timetable_is_kept:
 * @timetable: a timetable
 * @id: id of an exchange
 *
 * Returns: whether every search leaves the exchange on one day
 */
gboolean sulh_timetable_is_kept (const SulhTimetable *timetable, const char *id);

/**
 * sulh_timetable_keep:
 * @timetable: a timetable
 * @id: id of an exchange
 * @keeps: whether a search leaves it on the day on which it stands, or may move it
 *
 * The exchange is pinned to its day, for all plans, or is no longer; the plan stays as it is.
 *
 * Returns: (transfer full) (nullable): what comes of it; %NULL if nothing changes or the exchange
 *   may not stand on its day
 */
SulhTimetableNext *sulh_timetable_keep (const SulhTimetable *timetable, const char *id,
                                        gboolean keeps);

/**
 * sulh_timetable_with_kept:
 * @scenario: a scenario
 * @plan: in which the exchange was moved
 * @id: id of an exchange
 * @day: on which it stands in @plan now
 *
 * What a hand has moved stays: a search leaves it there. An exchange that is pinned already is
 * pinned to @day. Another is left free if it may not stand on that day, or if a search that kept it
 * there would speak for other plans of the scenario too, which have it on another day.
 *
 * Returns: (transfer full) (nullable): the next scenario; %NULL if it stays as it is
 */
SulhScenario *sulh_timetable_with_kept (const SulhScenario *scenario, const SulhPlan *plan,
                                        const char *id, int day);

G_END_DECLS
