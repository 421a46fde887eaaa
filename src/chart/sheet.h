/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet that a chart stands on: the page with its ruler, its head and its line of sources. */
#pragma once

#include "chart/options.h"
#include "chart/page.h"
#include "model/model.h"

G_BEGIN_DECLS

/**
 * SulhSheet:
 * @page: builder, ruler and width
 * @ruler: measures the texts; owned
 * @scenario: what is drawn
 * @options: what was asked for
 * @scale: size of all text
 * @left: where the inner part of the page begins
 * @right: where it ends
 */
typedef struct
{
  SulhPage page;
  SulhRuler *ruler;
  const SulhScenario *scenario;
  const SulhChartOptions *options;
  double scale;
  double left;
  double right;
} SulhSheet;

void sulh_sheet_open (SulhSheet *sheet, const SulhScenario *scenario,
                      const SulhChartOptions *options, double least_width);
double sulh_sheet_add_head (const SulhSheet *sheet, const char *title, const char *subtitle);
SulhFigure *sulh_sheet_close (SulhSheet *sheet, double y, const char *title, const char *subtitle);
SulhFigure *sulh_sheet_close_empty (SulhSheet *sheet, const char *title, const char *remedy);

char *sulh_sheet_say_source (const SulhRuler *ruler, const SulhScenario *scenario,
                             const SulhChartOptions *options);
char *sulh_sheet_isolate (const SulhSheet *sheet, const char *name);
char *sulh_sheet_isolate_party (const SulhSheet *sheet, const char *id);
char *sulh_sheet_format (double value, guint digits);
double sulh_sheet_round_step (double raw);

double sulh_sheet_measure (const SulhSheet *sheet, const char *string, SulhFont font, double width);
double sulh_sheet_put (const SulhSheet *sheet, SulhRole role, const char *string, SulhFont font,
                       SulhArea room, SulhAlign align);
double sulh_sheet_put_middle (const SulhSheet *sheet, SulhRole role, const char *string,
                              SulhFont font, SulhArea room, SulhAlign align);
void sulh_sheet_rule (const SulhSheet *sheet, double y);

G_END_DECLS
