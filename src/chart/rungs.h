/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts with a row for each rung share: its name, its day, its message. */
#pragma once

#include "chart/sheet.h"

G_BEGIN_DECLS

gboolean sulh_rungs_are_there (const SulhScenario *scenario, const SulhAssessment *assessment);
SulhFigure *sulh_rungs_close_empty (SulhSheet *sheet, const SulhAssessment *assessment);
const char *sulh_rungs_get_name (const SulhScenario *scenario, const SulhRungReading *rung);
char *sulh_rungs_say_day (const SulhSheet *sheet, const SulhRungReading *rung);
char *sulh_rungs_say_failure (const SulhSheet *sheet, const SulhAssessment *assessment);
double sulh_rungs_put_name (const SulhSheet *sheet, const SulhAssessment *assessment, guint index,
                            SulhArea room);
double sulh_rungs_measure_name (const SulhSheet *sheet, const SulhAssessment *assessment,
                                guint index, double width);

G_END_DECLS
