/* SPDX-License-Identifier: GPL-3.0-or-later */
/* New things on a day: meetings, shocks, deadlines, first and last days; what comes first, and who
 * gives. */
#pragma once

#include "workbench/timetable.h"

G_BEGIN_DECLS

/**
 * sulh_timetable_add_meeting:
 * @timetable: a timetable
 * @status: whether it was held, is set, tentative or undated, or was missed
 * @day: its day; not used for one that is undated
 * @id: (out) (transfer full): its id
 *
 * Returns: (transfer full): what comes of it
 */
SulhTimetableNext *sulh_timetable_add_meeting (const SulhTimetable *timetable,
                                               SulhEventStatus status, int day, char **id);

/** sulh_timetable_add_shock: a shock that can come in the two weeks from @day; the rest as there */
SulhTimetableNext *sulh_timetable_add_shock (const SulhTimetable *timetable, int day, char **id);

/** sulh_timetable_set_deadline: the deadline of a party is @day. Returns: (transfer full) */
SulhTimetableNext *sulh_timetable_set_deadline (const SulhTimetable *timetable, const char *party,
                                                int day);

/**
 * sulh_timetable_set_window:
 * @timetable: a timetable
 * @exchange: id of an exchange
 * @is_last: whether @day is the last day that it can start on, or the first
 * @day: the day
 *
 * A window that would be empty then gives way at its other end.
 *
 * Returns: (transfer full) (nullable): what comes of it
 */
SulhTimetableNext *sulh_timetable_set_window (const SulhTimetable *timetable, const char *exchange,
                                              gboolean is_last, int day);

/**
 * sulh_timetable_set_after:
 * @timetable: a timetable
 * @exchange: id of an exchange
 * @other: id of another that must stand earlier from now on
 * @fault: (out): why it cannot, in one sentence
 *
 * Cost: exchanges times what must stand before each.
 *
 * Returns: (transfer full) (nullable): what comes of it
 */
SulhTimetableNext *sulh_timetable_set_after (const SulhTimetable *timetable, const char *exchange,
                                             const char *other, char **fault);

/**
 * sulh_timetable_give:
 * @timetable: a timetable
 * @exchange: id of an exchange
 * @side: which of its performances, counted from 0
 * @party: id of the party that gives it from now on
 *
 * What it is, what it costs and how it is verified stay. @party takes the place of the giver in
 * the whole exchange, so what it gets in return now goes to @party too; where @party stood on the
 * other side, the two change places.
 *
 * Returns: (transfer full) (nullable): what comes of it; %NULL if @party gives it already
 */
SulhTimetableNext *sulh_timetable_give (const SulhTimetable *timetable, const char *exchange,
                                        guint side, const char *party);

G_END_DECLS
