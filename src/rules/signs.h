/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs of a channel that works or stalls, read from what happened; words are never weighed. */
#pragma once

#include "model/model.h"

G_BEGIN_DECLS

/**
 * sulh_rules_understand_event:
 * @entry: an entry of a log with a CAMEO code; without one nothing is changed
 *
 * Fills in what the code means and nobody said otherwise: its category and weight; a meeting
 * (042 to 046), an intent to meet (036) or a refusal of it (125), which counts as a meeting missed;
 * concrete signals (057, 06 to 08) with their weight as size; accusations (112) as talk of bad
 * faith; the hardness of what is said, -weight for 10 to 13, 0 for kinder words (model 2.15).
 * A setback is a refusal to meet, or an act of conflict (15 to 20) of weight -7 or below [D].
 */
void sulh_rules_understand_event (SulhLogEntry *entry);

/**
 * sulh_rules_log_scenario:
 * @scenario: a scenario
 *
 * The events of a scenario that have a day, in the order of days. What follows up another event is
 * a sign of that (J01, J08); incidents, breaches and missed meetings are setbacks (J10).
 *
 * Returns: (transfer full) (element-type SulhLogEntry): the log
 */
GArray *sulh_rules_log_scenario (const SulhScenario *scenario);

/**
 * sulh_rules_list_indicators:
 * @scenario: a scenario
 *
 * Its indicators, or where it has none those that the rules propose: one of each measure (J01 to
 * J12) with stated assumptions for good and bad.
 *
 * Returns: (transfer full) (element-type SulhIndicator): the indicators
 */
GPtrArray *sulh_rules_list_indicators (const SulhScenario *scenario);

/**
 * sulh_rules_read_sign:
 * @log: (element-type SulhLogEntry): what happened, by day; what is set for later days may be in it
 * @from: day from which somebody watches
 * @day: on which it is asked
 * @indicator: what is asked
 *
 * What is counted or measured in the days of the indicator up to @day. Meetings are counted once
 * however many report them: same day, same two sides (J05). That little happens is a bad sign only
 * once the days were watched in full. Leaks, contests, issues set apart, headlines and calm markets
 * are silent where the log holds no sign that a person coded: no code of an event tells of them. A
 * meeting that was missed takes a follow-up away. After the first setback its days are counted from
 * there (J10). Neither names nor notes are ever read. Cost: entries of those days, and all before
 * for what came first.
 *
 * Returns: the reading
 */
SulhSignReading sulh_rules_read_sign (const GArray *log, int from, int day,
                                      const SulhIndicator *indicator);

/**
 * sulh_rules_read_signs:
 * @log: (element-type SulhLogEntry): what happened, by day
 * @from: day from which somebody watches
 * @day: on which it is asked
 * @indicators: (element-type SulhIndicator): what is asked
 * @readings: (out caller-allocates) (array): one for each
 *
 * All of them. The window of diplomacy (J04) is the share of good signs among those that say
 * something, those between counted half; calm markets and what does not count in forecasts are
 * left out of it (J07).
 */
void sulh_rules_read_signs (const GArray *log, int from, int day, const GPtrArray *indicators,
                            SulhSignReading *readings);

/* Whether an indicator counts when survival is forecast: markets never do (J07). */
gboolean sulh_rules_sign_foretells (const SulhIndicator *indicator);

/* The day of the first setback from @from to @day, or %SULH_DAY_LAST (J10). */
int sulh_rules_find_setback (const GArray *log, int from, int day);

G_END_DECLS
