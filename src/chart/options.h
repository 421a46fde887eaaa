/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a caller may ask of a chart: size, direction, language, selection. */
#pragma once

#include "chart/calendar.h"
#include "chart/figure.h"
#include "chart/text-memory.h"

G_BEGIN_DECLS

#define SULH_CHART_WIDTH 1280.0
#define SULH_CHART_CALENDARS 2

/**
 * SulhChartOptions:
 * @width: width of the figure in points; 0 means %SULH_CHART_WIDTH. The height follows from the
 *   content, and large text may ask for more width than this
 * @text_scale: size of all text; 0 means 1
 * @right_to_left: whether the figure is mirrored for a right to left reader
 * @language: (nullable): language of dates, such as "ur"; %NULL means "en"
 * @letters: style of Urdu letters
 * @calendars: calendars of the time axis, one row for each; without any the Gregorian. Dates in
 *   sentences are those of the first
 * @region: (nullable): country whose weekends are shown, such as "IR"; %NULL shows none
 * @selected: (nullable): id of the part to show as selected
 * @selection: (nullable) (element-type utf8): ids of more parts to show as selected
 * @part: (nullable): id of the part that the chart is about, such as one table of several; %NULL
 *   means all of them
 * @title: (nullable): message in place of the one that the chart proposes
 * @words: (nullable): what a page says between its head and the chart
 * @audience: (nullable): name of whom the chart was made for, for the line of sources
 * @concise: whether a timeline shows the plan alone: parties, exchanges, deadlines; for a page on
 *   which all the rest would be too small to read
 * @n_before: how many of the first steps a timeline leaves out with their room; the others keep
 *   their numbers
 * @n_steps: how many steps after these it shows at most; 0 for all
 * @n_hidden: how many of the last steps a timeline leaves out; their room stays, so that one that
 *   builds up does not move
 * @has_range: whether a timeline shows only what begins from @first_day to @last_day
 * @first_day: that day; %SULH_DAY_FIRST for no bound
 * @last_day: that day; %SULH_DAY_LAST for no bound
 * @essential: whether a trust graph shows only the parties and who stands between them, or a
 *   timeline only its steps, for a place beside another chart
 * @like: (nullable): an earlier figure of the same chart; where something lies in it stays, as far
 *   as the chart can, so that what is moved by hand stays under the hand
 * @at_day: whether a trust graph shows trust as it stands on @day of the plan, and not where its
 *   margin is smallest
 * @day: that day
 * @memory: (nullable): texts that were measured for the figure before this one
 * @bare: whether title, subtitle and source line are left out, for a window that shows them itself
 *
 * All zero is a good start.
 */
typedef struct
{
  double width;
  double text_scale;
  gboolean right_to_left;
  const char *language;
  SulhLetters letters;
  SulhCalendarKind calendars[SULH_CHART_CALENDARS];
  const char *region;
  const char *selected;
  const GPtrArray *selection;
  const char *part;
  const char *title;
  const char *words;
  const char *audience;
  gboolean concise;
  guint n_before;
  guint n_steps;
  guint n_hidden;
  gboolean has_range;
  int first_day;
  int last_day;
  gboolean essential;
  const SulhFigure *like;
  gboolean at_day;
  int day;
  SulhTextMemory *memory;
  gboolean bare;
} SulhChartOptions;

gboolean sulh_chart_options_read_range (SulhChartOptions *options, const char *text,
                                        guint32 day_zero);
gboolean sulh_chart_options_has_day (const SulhChartOptions *options, int day);
gboolean sulh_chart_options_select (const SulhChartOptions *options, const char *id);

G_END_DECLS
