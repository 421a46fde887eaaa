/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door to other people's files; one pair of files for each format. */
#pragma once

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

G_END_DECLS
