/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a timetable share. */
#pragma once

#include "workbench/timetable.h"

G_BEGIN_DECLS

/* What comes of an edit that left the plan as it is; takes @scenario. */
SulhTimetableNext *sulh_timetable_next_new (const SulhTimetable *timetable, SulhScenario *scenario);

/* Whether @exchange must stand after @other, perhaps with others between. Cost: exchanges times
 * what must stand before each. */
gboolean sulh_timetable_comes_after (const SulhScenario *scenario, const SulhExchange *exchange,
                                     const SulhExchange *other);

G_END_DECLS
