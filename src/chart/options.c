/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/options.h"

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
