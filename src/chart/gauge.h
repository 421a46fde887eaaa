/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A gauge: the reliability a party can expect against what it needs, lying from 0 to 1. */
#pragma once

#include "chart/sheet.h"

G_BEGIN_DECLS

void sulh_gauge_draw (const SulhSheet *sheet, SulhRole role, SulhArea area,
                      const SulhStanding *standing);
void sulh_gauge_draw_key (const SulhSheet *sheet, double x, double y);
double sulh_gauge_get_key_height (const SulhSheet *sheet);

/* What the party has and needs, in words; to be freed. */
char *sulh_gauge_say (const SulhStanding *standing);

G_END_DECLS
