/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/audience.h"

#include <glib/gi18n-lib.h>

#include "cli/terminal.h"

static void
add_ids (GString *list, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (list, "%s, ", ((const SulhPart *)parts->pdata[i])->id);
}

/**
 * sulh_audience_is_there:
 * @file: name of the scenario's file
 * @scenario: a scenario
 * @audience: what was typed
 *
 * Complains if @audience is nobody: a copy for a name that was mistyped would hold what is for
 * everybody, and look right.
 *
 * Returns: whether there is such an audience
 */
gboolean
sulh_audience_is_there (const char *file, const SulhScenario *scenario, const char *audience)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (sulh_audience_is_word (audience) || sulh_scenario_find_party (scenario, audience)
      || sulh_scenario_find_actor (scenario, audience))
    return TRUE;
  add_ids (list, scenario->parties);
  add_ids (list, scenario->actors);
  sulh_terminal_complain (_ ("%s: There is no party or actor “%s”. Choose one of: %sall, team."),
                          file, audience, list->str);
  return FALSE;
}
