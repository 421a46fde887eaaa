/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/options.h"

#include "chart/date-words.h"
#include "model/model.h"

/** sulh_chart_options_select: Returns: whether the part with this id is shown as selected */
gboolean
sulh_chart_options_select (const SulhChartOptions *options, const char *id)
{
  if (id == NULL)
    return FALSE;
  if (g_strcmp0 (options->selected, id) == 0)
    return TRUE;
  return options->selection
         && g_ptr_array_find_with_equal_func ((GPtrArray *)options->selection, id, g_str_equal,
                                              NULL);
}

/** sulh_chart_options_has_day: Returns: whether @day is in the range that was asked for, if any */
gboolean
sulh_chart_options_has_day (const SulhChartOptions *options, int day)
{
  return !options->has_range || (day >= options->first_day && day <= options->last_day);
}

/**
 * sulh_chart_options_read_range:
 * @options: (inout): where the range goes
 * @text: two days in words or as a file has them, with two points between; either may be left out
 * @day_zero: calendar day of day zero, or 0
 *
 * Returns: whether @text is a range; if not, @options are as before
 */
gboolean
sulh_chart_options_read_range (SulhChartOptions *options, const char *text, guint32 day_zero)
{
  SulhDate range;

  if (!sulh_date_words_parse (text, day_zero, &range, NULL) || sulh_date_is_open (range)
      || range.earliest > range.latest)
    return FALSE;
  options->has_range = TRUE;
  options->first_day = range.earliest;
  options->last_day = range.latest;
  return TRUE;
}
