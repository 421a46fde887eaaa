/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door to other people's files; one pair of files for each format. */
#pragma once

#include <gio/gio.h>

#include "exchange/csv.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_exchange_write_plan_csv:
 * @scenario: a scenario, for the names and day zero
 * @assessment: what the rules say of one of its plans
 *
 * The plan as a table for a spreadsheet: one line of titles, then a line for each rung and party
 * with rung (from 1), exchange, name, day (after day zero), date (empty outside the calendar),
 * party, trust, reliability, need (empty where no reliability is enough), loss, net gain and value
 * (in the party's points), budget (evidence) and holds (yes or no).
 *
 * UTF-8 and RFC 4180: commas, CRLF at line ends, quotes where needed. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front. Numbers have a point in every locale.
 *
 * Returns: (transfer full): the table
 */
GBytes *sulh_exchange_write_plan_csv (const SulhScenario *scenario,
                                      const SulhAssessment *assessment);

/**
 * SulhEventTable:
 * @log: (element-type SulhLogEntry): its events by day; what their codes mean is not in it yet
 * @ignored: (element-type utf8): titles of columns that nothing is read from
 *
 * What a table of events holds.
 */
typedef struct
{
  GArray *log;
  GPtrArray *ignored;
} SulhEventTable;

/**
 * sulh_exchange_read_event_csv:
 * @bytes: a table in UTF-8, with commas, semicolons or tabs between cells
 * @day_zero: calendar day of day zero, or 0
 * @line: (out): the line that is at fault, if one is
 * @error: return location: a sentence that says what to do
 *
 * A record of events. The first line names the columns, in any order: date (2026-04-11, 20260411
 * or D+12), code (CAMEO) or kind (as events of a scenario have it), and where they are known
 * status, from, to, words, signs, follow up (a date), hardness (0 to 10), technical and discipline
 * (0 to 1), terms (how many, or which, with semicolons between), bad faith (yes or no). The titles
 * of ICEWS and GDELT are understood. Other columns are passed over and listed (J15, J16). Cost:
 * its length, and the logarithm for the order.
 *
 * Returns: (transfer full) (nullable): the events
 */
SulhEventTable *sulh_exchange_read_event_csv (GBytes *bytes, guint32 day_zero, guint *line,
                                              GError **error);
void sulh_event_table_free (SulhEventTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SulhEventTable, sulh_event_table_free)

G_END_DECLS
