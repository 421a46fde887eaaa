/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days and orders that a hand chose, so that a search leaves them as they are. */
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
 * The exchange is pinned to its day, for all plans, or is no longer, and then it is in no kept
 * order either; the plan stays as it is.
 *
 * Returns: (transfer full) (nullable): what comes of it; %NULL if nothing changes or the exchange
 *   may not stand on its day
 */
SulhTimetableNext *sulh_timetable_keep (const SulhTimetable *timetable, const char *id,
                                        gboolean keeps);

/**
 * sulh_timetable_with_kept:
 * @scenario: a scenario
 * @id: id of an exchange
 * @day: on which a hand has put it
 *
 * What a hand has moved stays: the exchange is pinned to @day, so that a search leaves it there. It
 * is left as it is if it may not stand on that day. Other plans of the scenario stay as they are,
 * and where they have it on another day a finding says so.
 *
 * Returns: (transfer full) (nullable): the next scenario; %NULL if it stays as it is
 */
SulhScenario *sulh_timetable_with_kept (const SulhScenario *scenario, const char *id, int day);

/**
 * sulh_timetable_with_order:
 * @scenario: a scenario
 * @old: the plan before the hand moved something
 * @plan: the plan now
 * @moved: (array zero-terminated=1): ids of all that was moved together
 * @id: one of them
 *
 * What a hand has moved past another stays there: where a search keeps @id on its day, it also
 * keeps it before what it was moved before, and after what it was moved behind, by a lag of a day.
 * Orders that prerequisites or other lags speak of stay with them. Cost: those moved past, times
 * the exchanges.
 *
 * Returns: (transfer full): the next scenario, or @scenario
 */
SulhScenario *sulh_timetable_with_order (const SulhScenario *scenario, const SulhPlan *old,
                                         const SulhPlan *plan, const char *const *moved,
                                         const char *id);

/**
 * sulh_timetable_list_order:
 * @scenario: a scenario
 * @id: id of an exchange
 * @before: whether to list those that it is kept before, or those that it is kept after
 *
 * Returns: (transfer full): ids of exchanges in a kept order with @id
 */
char **sulh_timetable_list_order (const SulhScenario *scenario, const char *id, gboolean before);

G_END_DECLS
