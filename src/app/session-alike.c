/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session-alike.h"

#include "app/place.h"

/**
 * sulh_session_count_alike:
 * @self: a session
 *
 * Returns: how many of the selected parts are of the kind of the primary
 */
guint
sulh_session_count_alike (SulhSession *self)
{
  const SulhPart *primary = sulh_session_get_selected_part (self);
  const GPtrArray *selection = sulh_session_get_selection (self);
  guint n = 0;

  for (guint i = 0; primary && i < selection->len; i++)
    {
      const SulhPart *part
          = sulh_place_find (sulh_session_get_scenario (self), selection->pdata[i]);

      n += part && part->kind == primary->kind;
    }
  return n;
}

/**
 * sulh_session_edit_alike:
 * @self: a session
 * @scenario: (transfer full): the scenario in which the primary is @next already
 * @next: the primary after the edit
 * @field: the field that was changed
 *
 * What is changed in the primary is changed in all of its kind that are selected with it.
 *
 * Returns: (transfer full): the next scenario
 */
SulhScenario *
sulh_session_edit_alike (SulhSession *self, SulhScenario *scenario, const SulhPart *next,
                         const SulhField *field)
{
  const GPtrArray *selection = sulh_session_get_selection (self);

  for (guint i = 0; i < selection->len; i++)
    {
      const SulhPart *part = sulh_place_find (scenario, selection->pdata[i]);
      g_autoptr (SulhScenario) before = NULL;
      g_autoptr (SulhPart) copy = NULL;

      if (part == NULL || part->kind != next->kind || part == next)
        continue;
      before = scenario;
      copy = sulh_part_copy (part);
      sulh_part_copy_field (copy, next, field);
      scenario = sulh_scenario_with_replaced (before, part, copy);
    }
  return scenario;
}
