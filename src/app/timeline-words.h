/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the timeline while it changes by hand: the day, the change, who would leave. */
#pragma once

#include "workbench/workbench.h"

G_BEGIN_DECLS

char *sulh_timeline_words_say_day (const SulhScenario *scenario, int day);
char *sulh_timeline_words_say_change (const SulhTimetable *before, const SulhTimetableNext *next,
                                      const char *id, gboolean at_end);
char *sulh_timeline_words_say_reason (const SulhAssessment *assessment);
char *sulh_timeline_words_name_move (const SulhScenario *scenario, const char *const *ids);
char *sulh_timeline_words_name_order (const SulhScenario *scenario, const char *exchange,
                                      const char *other);
char *sulh_timeline_words_name_giver (const SulhScenario *scenario, const char *exchange,
                                      guint side, const char *party);
char *sulh_timeline_words_name (const char *format, const SulhScenario *scenario, const char *id);

G_END_DECLS
