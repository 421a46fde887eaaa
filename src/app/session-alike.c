/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/session-alike.h"

#include <glib/gi18n-lib.h>

#include "app/place.h"

#define MOST_TOLD 6 /* values that are named; of more only their number */

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

/**
 * sulh_session_tell_unlike:
 * @self: a session
 * @field: a field of the primary
 *
 * Returns: (transfer full) (nullable): where the field says something else in a part of its kind
 *   that is selected too, which and what; %NULL if it says the same in all of them
 */
char *
sulh_session_tell_unlike (SulhSession *self, const SulhField *field)
{
  const SulhScenario *scenario = sulh_session_get_scenario (self);
  const SulhPart *primary = sulh_session_get_selected_part (self);
  const GPtrArray *selection = sulh_session_get_selection (self);
  g_autoptr (GString) told = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; primary && i < selection->len; i++)
    {
      const SulhPart *part = sulh_place_find (scenario, selection->pdata[i]);
      g_autofree char *value = NULL;

      if (part == NULL || part->kind != primary->kind
          || sulh_part_field_equal (part, primary, field) || ++n > MOST_TOLD)
        continue;
      value = sulh_scenario_describe_value (scenario, part, field);
      /* Translators: a part, and what a field says in it. */
      g_string_append_printf (told, _ ("%s: %s"), sulh_part_get_label (part), value);
      g_string_append_c (told, '\n');
    }
  if (n > MOST_TOLD)
    g_string_append_printf (told, ngettext ("and %u other", "and %u others", n - MOST_TOLD),
                            n - MOST_TOLD);
  return n > 0 ? g_strdup (g_strchomp (told->str)) : NULL;
}
