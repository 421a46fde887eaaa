/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strip of home while it is being made, and what it says in words. */
#pragma once

#include "chart/sheet.h"

G_BEGIN_DECLS

/**
 * SulhStrip:
 * @course: what is drawn
 * @party: whose it is, 0 or 1
 * @plot: where the columns stand
 * @low: value at the foot of the plot
 * @high: value at its top
 */
typedef struct
{
  const SulhSheet *sheet;
  const SulhCourse *course;
  guint party;
  SulhArea plot;
  double low;
  double high;
} SulhStrip;

char *sulh_home_say_capital (const SulhStrip *strip);
char *sulh_home_say_balance (const SulhStrip *strip);
char *sulh_home_say_waiting (const SulhStrip *strip);
char *sulh_home_say_title (const SulhSheet *sheet, const SulhAssessment *assessment);

G_END_DECLS
